#include "manage/reports/trade_in_views.h"

#include "manage/reports/trade_in_columns.h"

namespace foyer::reports {
namespace {

constexpr const char* kOffered = "'trade_in.offered'";
constexpr const char* kDecided = "'trade_in.accepted', 'trade_in.refused'";
constexpr const char* kAny =
    "'trade_in.wished', 'trade_in.inspected', 'trade_in.offered', 'trade_in.accepted', "
    "'trade_in.refused'";

// As the fact wrote it; what is no number is no sum.
std::string sum_in(const std::string& row, const char* key = "offer_fen") {
  return "coalesce('' || (" + row + ".body ->> '" + key + "'), '')";
}

// Facts that settled a contest about it, after `from`, and before `until` if that is a row.
std::string settled(const ViewSql& w, const std::string& row, const std::string& from,
                    const std::string& until) {
  return w.told(row, "'contest.settled'", from) + " AND " + row + ".body ->> 'about' = 'trade_in'" +
         " AND " + ViewSql::in_order(row, ">", from) +
         (until.empty() ? "" : " AND " + ViewSql::in_order(row, "<", until));
}

// The last contest that was settled after this offer, if any, was not settled for another sum.
std::string counts(const ViewSql& w, const std::string& offer, const std::string& until = "") {
  return "NOT EXISTS (SELECT 1 FROM " + settled(w, "c", offer, until) + "\n      AND coalesce(" +
         w.first_of("value") + ", '') <> " + sum_in(offer) +
         "\n      AND NOT EXISTS (SELECT 1 FROM " + settled(w, "e", "c", until) + "))";
}

std::string day_in(const char* key) { return std::string("coalesce(body ->> '") + key + "', '')"; }

}  // namespace

std::string drop_trade_in_rows() {
  return "DROP VIEW IF EXISTS trade_in_decision;\nDROP VIEW IF EXISTS trade_in_offer;\n";
}

std::string trade_in_rows(const ViewSql& w) {
  return "CREATE VIEW trade_in_offer AS\nSELECT k.visit, k.at, k.origin, k.seq, k.actor, " +
         w.number("offer_fen") + " AS offer_fen, " + w.text("source") + " AS source,\n  " +
         day_in("on") + " AS on_day, " + day_in("until") + " AS until_day\nFROM known k WHERE " +
         "k.kind = " + kOffered + w.obeyed(kOffered, "k.") + " AND " + counts(w, "k") +
         "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", kOffered, "k") + " AND " +
         ViewSql::in_order("n", ">", "k") + " AND " + counts(w, "n") + ");\n" +
         // The guest's last word, where it is about the offer that stands and came in time; a
         // refusal may come before any.
         "CREATE VIEW trade_in_decision AS\nSELECT k.visit, k.kind, k.actor, " + w.text("reason") +
         " AS reason, " + day_in("on") + " AS on_day\nFROM known k WHERE k.kind IN (" + kDecided +
         ")" + w.obeyed(kDecided, "k.") + "\n  AND NOT EXISTS (SELECT 1 FROM " +
         w.told("n", kDecided, "k") + " AND " + ViewSql::in_order("n", ">", "k") + ")\n  AND (" +
         "EXISTS (SELECT 1 FROM trade_in_offer s WHERE s.visit = k.visit AND " +
         ViewSql::in_order("s", "<", "k") + "\n      AND '' || s.offer_fen = " + sum_in("k") +
         " AND (k.kind = 'trade_in.refused' OR " +
         "coalesce(k.body ->> 'on', '') <= s.until_day))\n    OR k.kind = 'trade_in.refused' AND " +
         "NOT EXISTS (SELECT 1 FROM trade_in_offer s WHERE s.visit = k.visit));\n";
}

std::string of_standing_offer(const std::string& says) {
  return "(SELECT " + says + " FROM trade_in_offer s WHERE s.visit = v.visit)";
}

std::string of_trade_in_decision(const std::string& says) {
  return "(SELECT " + says + " FROM trade_in_decision d WHERE d.visit = v.visit)";
}

std::string trade_in_state(const ViewSql& w, const std::string& today) {
  const std::string offered =
      today.empty() ? "'offered'"
                    : "CASE WHEN s.until_day < " + today + " THEN 'expired' ELSE 'offered' END";
  return "coalesce(" +
         of_trade_in_decision(
             "CASE d.kind WHEN 'trade_in.accepted' THEN 'accepted' ELSE 'refused' END") +
         ",\n    " + of_standing_offer(offered) + ", " +
         w.last("'trade_in.inspected'", "'inspected'") + ",\n    " + w.last(kAny, "'wished'") + ")";
}

std::string trade_in_so_far(const ViewSql& w) {
  return "coalesce(" + trade_in_state(w, "") + ", " +
         w.last("'guest.car'", "CASE " + w.flag("trade_in") + " WHEN 1 THEN 'wished' END") + ")";
}

std::string trade_in_sum(const ViewSql&) { return of_standing_offer("s.offer_fen"); }

std::string trade_in_contested(const ViewSql& w) {
  const std::string kinds = std::string(kOffered) + ", 'contest.settled'";
  const std::string against =
      "(SELECT CASE WHEN " + sum_in("p") + " <> " + sum_in("k") + " AND " + sum_in("p") + " <> " +
      sum_in("k", "instead_of_fen") + " THEN 1 ELSE 0 END FROM " + w.told("p", kOffered, "k") +
      "\n      AND " + ViewSql::in_order("p", "<", "k") + " AND " + counts(w, "p", "k") +
      "\n      ORDER BY p.at DESC, p.origin DESC, p.seq DESC LIMIT 1)";
  return "CASE WHEN " +
         w.last(kinds, "CASE k.kind WHEN 'trade_in.offered' THEN " + against + " END",
                " AND (k.kind <> 'contest.settled' OR k.body ->> 'about' = 'trade_in')") +
         " = 1 THEN 1 ELSE 0 END";
}

std::string trade_in_views(const ViewSql& w) {
  std::string columns_of_it;
  for (const TradeInColumn& column : trade_in_columns())
    columns_of_it += (columns_of_it.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
                     std::string(column.name) + "\"";
  return "CREATE VIEW trade_in AS\nSELECT" + columns_of_it + "\nFROM opening v WHERE " +
         w.last(kAny, "1") + " = 1;\n";
}

}  // namespace foyer::reports
