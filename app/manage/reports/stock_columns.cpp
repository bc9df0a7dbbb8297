#include "manage/reports/stock_columns.h"

#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

using domain::StockListed;
using Sc = const AskedStock&;
using ScSql = const ViewSql&;

template <auto Member>
Value listed_as(Sc a) {
  return a.of.listed.*Member;
}

// Of the word after which it was not listed again; NULL: it is in stock.
std::string left(const ViewSql& w, const std::string& says) {
  return "(SELECT " + says + " FROM " + w.told("l", "'stock.left'", "v") + " AND " +
         ViewSql::in_order("l", ">", "v") +
         "\n    ORDER BY l.at DESC, l.origin DESC, l.seq DESC LIMIT 1)";
}

constexpr SubjectColumn<AskedStock> kStockColumns[] = {
    {"vin", Kind::text, listed_as<&StockListed::vin>, [](ScSql w) { return w.text("vin"); },
     "its vehicle identification number"},
    {"vehicle", Kind::id, listed_as<&StockListed::vehicle>,
     [](ScSql w) { return w.text("vehicle"); }, "which model"},
    {"trim", Kind::id, listed_as<&StockListed::trim>, [](ScSql w) { return w.text("trim"); },
     "the pack's"},
    {"colour", Kind::id, listed_as<&StockListed::colour>, [](ScSql w) { return w.text("colour"); },
     "of the paint; the pack's"},
    {"interior", Kind::id, listed_as<&StockListed::interior>,
     [](ScSql w) { return w.text("interior"); }, "the pack's"},
    {"state", Kind::id,
     [](Sc a) -> Value { return a.of.is_in_stock() ? a.of.listed.place : std::string("left"); },
     [](ScSql w) {
       return "CASE WHEN " + left(w, "1") + " IS NOT NULL THEN 'left' ELSE " + w.text("place") +
              " END";
     },
     "`here`, in `transit` or `ordered`, as the last list has it; `left`"},
    {"since", Kind::text, listed_as<&StockListed::since>, [](ScSql w) { return w.text("since"); },
     "the day since when it is there: days in stock are today less this"},
    {"listed_at", Kind::moment, [](Sc a) -> Value { return Value(Moment{a.of.by.at.unix_ms()}); },
     [](ScSql w) { return w.iso("v.wall_ms"); }, "when a list said this of it last"},
    {"left_at", Kind::moment,
     [](Sc a) -> Value {
       return a.of.left_by.at == Stamp{} ? Value() : Value(Moment{a.of.left_by.at.unix_ms()});
     },
     [](ScSql w) { return w.iso(left(w, "l.wall_ms")); }, "when it left"},
    {"left_why", Kind::id, [](Sc a) -> Value { return a.of.left.why; },
     [](ScSql w) { return left(w, w.text("why")); },
     "`delivered`; `unlisted`: a later list does not name it"},
};

}  // namespace

std::span<const SubjectColumn<AskedStock>> stock_columns() { return kStockColumns; }

std::string drop_stock_views() { return "DROP VIEW IF EXISTS stock;\n"; }

std::string stock_views(const ViewSql& w) {
  std::string asked;
  for (const auto& column : stock_columns())
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  const std::string kind = "'stock.listed'";
  return "CREATE VIEW stock AS\nSELECT" + asked + "\nFROM known v WHERE v.kind = " + kind +
         w.obeyed(kind, "v.") + "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", kind, "v") +
         " AND " + ViewSql::in_order("n", ">", "v") + ");\n";
}

}  // namespace foyer::reports
