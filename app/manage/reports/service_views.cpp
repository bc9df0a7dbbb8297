#include "manage/reports/service_views.h"

#include "manage/reports/view_sql.h"

namespace foyer::reports {
namespace {

constexpr MonthColumn kSignalColumns[] = {
    {"signal", Kind::id, "which one"},
    {"day", Kind::text, "the showroom's day on which it was told, such as `2026-11-21`"},
    {"kind", Kind::id, "what was heard; the pack's"},
    {"visit", Kind::id, "a visit of whoever it is about, an erased guest's too"},
    {"given_by", Kind::id, "which service adviser told it; the pack's"},
    {"told_by", Kind::id, "staff id of who wrote it down"},
    {"taker", Kind::id, "staff id of who takes it"},
    {"due", Kind::text, "the day by which an answer is due"},
    {"outcome", Kind::id, "what came of it, by the last word; the pack's; none: it waits"},
    {"answered_by", Kind::id, "staff id of who said so"},
    {"answered_at", Kind::moment, "and when"},
    {"order_day", Kind::text,
     "the day on which this person signed the first order after it; none: no order stands"},
};

constexpr MonthColumn kSharedColumns[] = {
    {"month", Kind::text, "such as `2026-11`"},
    {"action", Kind::id, "the pack's; one that was taken back is in no row"},
    {"owner", Kind::id, "staff id of who does it"},
    {"due", Kind::text, "the day by which"},
    {"planned_by", Kind::id, "staff id of the manager"},
    {"planned_at", Kind::moment, "when, for the last time"},
    {"done_by", Kind::id, "staff id of who saw that it was done; none: it is open"},
    {"done_at", Kind::moment, "and when"},
};

// Words about no subject, each with its place among those that are the same by `same`; the first
// (or the last) has 1.
std::string words_of(const ViewSql& w, const char* view, const std::string& kinds,
                     const std::string& same, bool last, const std::string& and_so = {},
                     const std::string& also = {}) {
  const std::string end = last ? " DESC" : "";
  return std::string("CREATE VIEW ") + view + " AS\nSELECT t.*, row_number() OVER (PARTITION BY " +
         same + "\n  ORDER BY t.at" + end + ", t.origin" + end + ", t.seq" + end + ") AS nth" +
         also + " FROM known t WHERE t.visit = " + w.nil() + "\n  AND t.kind IN (" + kinds + ")" +
         w.obeyed(kinds, "t.") + and_so + ";\n";
}

std::string said_as(const char* row, const char* key, const char* name) {
  return "nullif(" + ViewSql::said(row, key) + ", '') AS " + name;
}

std::string view_of_signals(const ViewSql& w) {
  const auto word = [](const char* row, const char* kind) {
    const std::string r(row);
    return "\nLEFT JOIN signal_said " + r + " ON " + r + ".nth = 1 AND " + r + ".kind = '" + kind +
           "' AND " + ViewSql::said(r, "signal") + " = " + ViewSql::said("k", "signal");
  };
  const auto where = [](const char* row, const char* key, const std::string& says) {
    return "CASE WHEN " + ViewSql::said(row, key) + " <> '' THEN " + says + " END";
  };
  return "CREATE VIEW service_signal AS\nSELECT " + said_as("k", "signal", "signal") + ", " +
         w.ms_in_text("k.wall_ms") + " AS day,\n  " + said_as("k", "kind", "kind") + ", " +
         said_as("k", "visit", "visit") + ",\n  " + said_as("k", "giver", "given_by") +
         ", nullif(k.actor, '') AS told_by, " + said_as("k", "taker", "taker") + ",\n  " +
         said_as("k", "due", "due") + ", " + said_as("a", "outcome", "outcome") + ",\n  " +
         where("a", "outcome", "nullif(a.actor, '')") + " AS answered_by, " +
         w.iso(where("a", "outcome", "a.wall_ms")) + " AS answered_at,\n  " +
         where("l", "order", "nullif(" + ViewSql::said("l", "day") + ", '')") +
         " AS order_day\nFROM signal_word k" + word("a", "service.answered") +
         word("l", "service.led") + "\nWHERE k.nth = 1;\n";
}

std::string view_of_plan(const ViewSql& w) {
  const auto same = [](const char* key) {
    return ViewSql::said("c", key) + " = " + ViewSql::said("k", key);
  };
  const std::string done = "CASE WHEN c.is_done = 1 THEN ";
  return "CREATE VIEW shared_action AS\nSELECT " + said_as("k", "month", "month") + ", " +
         said_as("k", "action", "action") + ", " + said_as("k", "owner", "owner") + ",\n  " +
         said_as("k", "due", "due") + ", nullif(k.actor, '') AS planned_by, " + w.iso("k.wall_ms") +
         " AS planned_at,\n  " + done + "nullif(c.actor, '') END AS done_by, " +
         w.iso(done + "c.wall_ms END") +
         " AS done_at\nFROM shared_word k LEFT JOIN shared_seen c ON c.nth = 1 AND " +
         same("month") + "\n  AND " + same("action") + "\nWHERE k.nth = 1 AND " +
         ViewSql::said("k", "owner") + " <> '';\n";
}

}  // namespace

std::span<const MonthColumn> service_signal_columns() { return kSignalColumns; }
std::span<const MonthColumn> shared_action_columns() { return kSharedColumns; }

std::string drop_service_views() {
  std::string drops;
  for (const char* view : {"service_signal", "signal_word", "signal_said", "shared_action",
                           "shared_word", "shared_seen"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string service_views(const ViewSql& w) {
  const std::string signal = ViewSql::said("t", "signal");
  const std::string action = ViewSql::said("t", "month") + ", " + ViewSql::said("t", "action");
  return words_of(w, "signal_word", "'service.told'", signal, false) +
         words_of(w, "signal_said", "'service.answered', 'service.led'", "t.kind, " + signal,
                  true) +
         words_of(w, "shared_word", "'shared.planned'", action, true, " AND " + w.by_manager("t")) +
         words_of(w, "shared_seen", "'shared.checked'", action, true, {},
                  ", " + w.flag("done") + " AS is_done") +
         view_of_signals(w) + view_of_plan(w);
}

}  // namespace foyer::reports
