// The same in SQL: what had been said before each month, the last word of each sort, and what that
// comes to. A month is a key in every step, so whoever asks for one month reads no other.
#include "manage/reports/opening.h"
#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

constexpr MonthColumn kOpeningMonthColumns[] = {
    {"month", Kind::text, "such as `2026-11`"},
    {"grade", Kind::id, "the pack's; none: nobody gave one"},
    {"customers", Kind::whole,
     "who was to be contacted again when the month began: people, as far as their visits were "
     "linked by then"},
};
constexpr MonthColumn kOpeningOrdersColumns[] = {
    {"month", Kind::text, "as in `opening_month`"},
    {"orders", Kind::whole,
     "visits that had ended with an order whose car had not left and which was not cancelled"},
};

// The first days of the months since the one after the first visit.
std::string months_begin(const ViewSql& w) {
  const std::string next = w.first_of_month("m.first", 1), today = w.today();
  return "CREATE VIEW month_begin AS\nWITH RECURSIVE m(first) AS (SELECT " +
         w.later_of(w.first_of_month("d.day", 1), w.first_of_month(today, 1 - kOpeningMonths)) +
         "\n  FROM (SELECT min(day) AS day FROM opening_day WHERE day <= " + today +
         ") d WHERE d.day IS NOT NULL\nUNION ALL SELECT " + next + " FROM m WHERE " + next +
         " <= " + today + ")\nSELECT first, " + w.month("first") +
         " AS month FROM m WHERE first <= " + today + ";\n";
}

// Of which sort each kind is; a closing says two things, as ViewSql::closed_as has them.
constexpr const char* kSorts =
    "(SELECT 'guest.linked' AS kind, 'person' AS sort UNION ALL SELECT 'visit.closed', 'end'\n  "
    "UNION ALL SELECT 'visit.reopened', 'end' UNION ALL SELECT 'visit.closed', 'outcome'\n  UNION "
    "ALL SELECT 'contest.settled', 'outcome' UNION ALL SELECT 'guest.erased', 'gone'\n  UNION ALL "
    "SELECT 'guest.locked', 'gone' UNION ALL SELECT 'order.signed', 'paper'\n  UNION ALL SELECT "
    "'order.cancelled', 'paper') c";

std::string words_before(const ViewSql& w) {
  const std::string kinds =
      "'guest.linked', 'visit.closed', 'visit.reopened', 'contest.settled', 'guest.erased', "
      "'guest.locked', 'order.signed', 'order.cancelled'";
  return "CREATE VIEW word_before AS\nSELECT b.month, f.visit, f.kind, f.at, f.from_hex, f.seq, "
         "c.sort, f.grade,\n  CASE f.kind WHEN 'guest.linked' THEN f.person WHEN 'contest.settled' "
         "THEN f.settled ELSE f.outcome END AS says,\n  row_number() OVER (PARTITION BY b.month, "
         "f.visit, c.sort ORDER BY f.at DESC, f.from_hex DESC, f.seq DESC) AS nth\nFROM "
         "month_begin b JOIN (SELECT visit, kind, at, seq, " +
         w.hex("origin") + " AS from_hex, " + w.day("wall_ms") + " AS day, " + w.text("grade") +
         " AS grade,\n  " + w.text("person") + " AS person, " + w.text("outcome") +
         " AS outcome, " + w.first_of("value") + " AS settled\n  FROM known WHERE kind IN (" +
         kinds + ")" + w.obeyed(kinds) + "\n    AND (kind <> 'contest.settled' OR " +
         w.text("about") + " = 'closing')) f ON f.day < b.first\nJOIN " + kSorts +
         " ON c.kind = f.kind;\n";
}

std::string closings_before(const ViewSql& w) {
  const auto of = [](const char* sort, const char* what) {
    return std::string("max(CASE sort WHEN '") + sort + "' THEN " + what + " END)";
  };
  return "CREATE VIEW closing_before AS\nSELECT month, visit, " + of("outcome", "says") +
         " AS outcome, " + of("end", "grade") + " AS grade,\n  " + of("end", "at") + " AS at, " +
         of("end", "from_hex") + " AS from_hex, " + of("end", "seq") + " AS seq,\n  coalesce(" +
         of("person", "says") + ", " + w.hex("visit") + ") AS person, coalesce(" + of("gone", "1") +
         ", 0) AS gone,\n  coalesce(" +
         of("paper", "CASE kind WHEN 'order.cancelled' THEN 1 ELSE 0 END") +
         ", 0) AS cancelled\nFROM word_before WHERE nth = 1 GROUP BY month, visit\nHAVING " +
         of("end", "kind") + " = 'visit.closed';\n";
}

std::string stocks(const ViewSql& w) {
  const std::string left = "'delivery.done'";
  return "CREATE VIEW opening_month AS\nSELECT month, grade, count(*) AS customers FROM (SELECT "
         "month, outcome, grade,\n  row_number() OVER (PARTITION BY month, person ORDER BY at "
         "DESC, "
         "from_hex DESC, seq DESC) AS nth\n  FROM closing_before WHERE gone = 0 AND outcome IN "
         "('following', 'ordered', 'lost')) c\nWHERE nth = 1 AND outcome = 'following' GROUP BY "
         "month, grade;\nCREATE VIEW opening_orders AS\nSELECT b.month, count(o.visit) AS orders "
         "FROM month_begin b LEFT JOIN (SELECT c.month, c.visit\n  FROM closing_before c LEFT JOIN "
         "(SELECT DISTINCT m.month, d.visit FROM month_begin m JOIN (SELECT " +
         w.text("visit") + " AS visit,\n    " + w.day("wall_ms") +
         " AS day FROM known WHERE kind = " + left + w.obeyed(left) +
         ") d ON d.day < m.first) l\n  ON l.month = c.month AND l.visit = " + w.hex("c.visit") +
         "\n  WHERE c.outcome = 'ordered' AND c.cancelled = 0 AND l.visit IS NULL) o ON o.month = "
         "b.month GROUP BY b.month;\n";
}

}  // namespace

std::span<const MonthColumn> opening_month_columns() { return kOpeningMonthColumns; }
std::span<const MonthColumn> opening_orders_columns() { return kOpeningOrdersColumns; }

std::string drop_opening_views() {
  std::string drops;
  for (const char* view :
       {"opening_orders", "opening_month", "closing_before", "word_before", "month_begin"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string opening_views(const ViewSql& w) {
  return months_begin(w) + words_before(w) + closings_before(w) + stocks(w);
}

}  // namespace foyer::reports
