#include "manage/reports/offer_views.h"

#include "manage/reports/offer_columns.h"
#include "manage/reports/offer_figures.h"
#include "manage/reports/order_columns.h"

namespace foyer::reports {
namespace {

constexpr const char* kOf = "\nFROM opening v JOIN offer_row d ON d.visit = v.visit";

// `sql_of`: what a column asks.
template <class Columns, class SqlOf>
std::string listed_columns(const Columns& columns, SqlOf sql_of) {
  std::string all;
  for (const auto& column : columns)
    if (!column.name.empty())
      all += (all.empty() ? "\n  " : ",\n  ") + sql_of(column) + " AS \"" +
             std::string(column.name) + "\"";
  return all;
}

std::string view_of_offers(const OfferSql& q) {
  return "CREATE VIEW offer AS\nSELECT" +
         listed_columns(offer_columns(), [&](const auto& column) { return column.sql(q); }) + kOf +
         ";\n";
}

std::string view_of_lines(const OfferSql& q) {
  return "CREATE VIEW offer_line AS\nSELECT" +
         listed_columns(offer_line_columns(), [&](const auto& column) { return column.sql(q); }) +
         kOf + " CROSS JOIN " + q.w.elements("d", "lines") + ";\n";
}

std::string ledger(const OfferSql& q) {
  const auto columns = [&](const GivenSql& given) {
    return "SELECT" + listed_columns(concession_columns(),
                                     [&](const auto& column) { return column.sql(q, given); });
  };
  const GivenSql of_line{.as = q.element_given_as(),
                         .line = q.w.said_by_element("d", "id"),
                         .worth = q.element_worth()};
  const std::string above = q.w.fen("trade_in_above");
  const GivenSql of_trade_in{.as = "'trade-in'", .line = "NULL", .worth = above};
  return "CREATE VIEW concession AS\n" + columns(of_line) + kOf + " CROSS JOIN " +
         q.w.elements("d", "lines") + "\nWHERE " + of_line.as + " IS NOT NULL AND " +
         of_line.worth + " <> 0\nUNION ALL\n" + columns(of_trade_in) + kOf + "\nWHERE " + above +
         " <> 0;\n";
}

// A word of SQL itself, so its name stands in quotes.
std::string view_of_orders(const OrderSql& q) {
  return "CREATE VIEW \"order\" AS\nSELECT" +
         listed_columns(order_columns(), [&](const auto& column) { return column.sql(q); }) +
         "\nFROM opening v JOIN order_row d ON d.visit = v.visit;\n";
}

std::string offer_day(const ViewSql& w) {
  const auto sum = [&](OfferFigure figure) { return w.sum_of(std::string(row_of(figure).name)); };
  std::string asked, figures;
  for (const OfferFigureRow& row : offer_figure_rows()) {
    const std::string name(row.name);
    if (!row.sql.empty()) asked += ",\n  " + std::string(row.sql) + " AS " + name;
    figures += row.sql.empty() ? ",\n  " + sum(row.part) + " * 1.0 / nullif(" + sum(row.whole) +
                                     ", 0) AS " + name
                               : ",\n  " + sum(row.figure) + " AS " + name;
  }
  return "CREATE VIEW offer_counted AS\nSELECT day, made_by AS consultant, vehicle" + asked +
         "\nFROM offer WHERE buying = 1;\nCREATE VIEW offer_day AS\nSELECT day, consultant, "
         "vehicle" +
         figures + "\nFROM offer_counted GROUP BY day, consultant, vehicle;\n";
}

}  // namespace

std::string drop_offer_views() {
  std::string drops;
  for (const char* view :
       {"\"order\"", "offer_day", "offer_counted", "concession", "offer_line", "offer"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string drop_offer_rows() {
  std::string drops;
  for (const char* view :
       {"order_standing", "order_row", "order_fit", "offer_standing", "offer_row"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string offer_row_views(const ViewSql& w) { return OfferSql(w).rows() + OrderSql(w).rows(); }

std::string offer_views(const ViewSql& w) {
  const OfferSql q(w);
  return view_of_offers(q) + view_of_lines(q) + ledger(q) + offer_day(w) +
         view_of_orders(OrderSql(w));
}

std::string offer_so_far(const ViewSql& w) {
  return "coalesce(" + of_newest_offer(OfferSql(w).state("")) +
         ",\n    CASE WHEN (SELECT 1 FROM offer_row d WHERE d.visit = v.visit LIMIT 1) = 1 THEN "
         "'withdrawn' END)";
}

std::string offer_total(const ViewSql& w) { return of_newest_offer(OfferSql(w).total()); }

std::string offer_concession(const ViewSql& w) { return of_newest_offer(OfferSql(w).concession()); }

}  // namespace foyer::reports
