#include "manage/reports/delivery_sql.h"

#include "manage/reports/delivery_columns.h"
#include "manage/reports/lead_views.h"

namespace foyer::reports {
namespace {

// Of the element at hand, a gate: the last word on it, before `d` where that is asked for.
std::string is_shut(const ViewSql& w, bool by_then) {
  return "coalesce((SELECT " + w.flag("passed") + " FROM " + w.told("g", "'delivery.gate'", "v") +
         " AND " + ViewSql::said("g", "gate") + " = " + w.element() +
         (by_then ? " AND " + ViewSql::in_order("g", "<", "d") : "") +
         "\n    ORDER BY g.at DESC, g.origin DESC, g.seq DESC LIMIT 1), 0) = 0";
}

std::string newest_vin(const ViewSql& w, bool by_then) {
  return "coalesce((SELECT c.body ->> 'vin' FROM " + w.told("c", "'delivery.car'", "v") +
         (by_then ? " AND " + ViewSql::in_order("c", "<", "d") : "") +
         "\n    ORDER BY c.at DESC, c.origin DESC, c.seq DESC LIMIT 1), '')";
}

// Whether the car could leave when `d` said so.
std::string could_leave(const ViewSql& w) {
  return " AND " + ViewSql::in_order("v", "<", "d") + "\n  AND " +
         w.vin_shape(ViewSql::said("d", "vin")) + " AND " + ViewSql::said("d", "vin") + " = " +
         newest_vin(w, true) + "\n  AND EXISTS (SELECT 1 FROM " +
         w.told("s", "'delivery.signed'", "v") + " AND " + ViewSql::in_order("s", "<", "d") +
         ")\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("x", "'delivery.stopped'", "v") + " AND " +
         ViewSql::in_order("x", "<", "d") + ")\n  AND EXISTS (SELECT 1 FROM " +
         w.elements("v", "gates") + ")\n  AND NOT EXISTS (SELECT 1 FROM " +
         w.elements("v", "gates") + " WHERE " + is_shut(w, true) + ")";
}

}  // namespace

std::string ViewSql::vin_shape(const std::string& text) const {
  constexpr int kLength = 17;
  const std::string one = "[A-HJ-NPR-Z0-9]";
  std::string all;
  for (int i = 0; i < kLength; ++i) all += one;
  return pick(text + " GLOB '" + all + "'", text + " ~ '^" + one + "{17}$'");
}

std::string delivery_done(const ViewSql& w, const std::string& says) {
  return "(SELECT " + says + " FROM " + w.told("d", "'delivery.done'", "v") + could_leave(w) +
         "\n  ORDER BY d.at, d.origin, d.seq LIMIT 1)";
}

std::string delivery_stop(const ViewSql& w, const std::string& says) {
  return "CASE WHEN " + delivery_done(w, "1") + " IS NULL THEN " +
         first_told(w, "delivery.stopped", says) + " END";
}

std::string delivery_gates_shut(const ViewSql& w) {
  return "(SELECT count(*) FROM " + w.elements("v", "gates") + " WHERE " + is_shut(w, false) + ")";
}

std::string delivery_vin(const ViewSql& w) {
  return "coalesce(" + delivery_done(w, w.text("vin")) + ", nullif(" + newest_vin(w, false) +
         ", ''))";
}

std::string delivery_state(const ViewSql& w) {
  const auto if_told = [&](const char* kind, const char* state) {
    return " WHEN " + first_told(w, kind, "1") + " IS NOT NULL THEN '" + state + "'\n   ";
  };
  return "CASE WHEN " + delivery_done(w, "1") + " IS NOT NULL THEN 'delivered'\n   " +
         if_told("delivery.stopped", "stopped") + if_told("delivery.signed", "signed") +
         if_told("delivery.began", "handing_over") + " WHEN " + newest_vin(w, false) +
         " = '' THEN 'waits'\n    WHEN " + delivery_gates_shut(w) +
         " = 0 THEN 'ready' ELSE 'preparing' END";
}

std::string delivery_plans(const ViewSql& w) {
  return "(SELECT count(*) FROM " + w.told("p", "'delivery.planned'", "v") + " AND " +
         ViewSql::said("p", "day") + " <> '')";
}

std::string delivery_ticked(const ViewSql& w) {
  return "(SELECT count(*) FROM " + w.told("i", "'delivery.item'", "v") + " AND " + w.flag("done") +
         " = 1 AND NOT EXISTS (SELECT 1 FROM " + w.told("n", "'delivery.item'", "v") + " AND " +
         ViewSql::said("n", "item") + " = " + ViewSql::said("i", "item") + " AND " +
         ViewSql::in_order("n", ">", "i") + "))";
}

std::string delivery_passed(const ViewSql& w, bool unanswered) {
  const std::string answer = "coalesce((SELECT a.body ->> 'answer' FROM " +
                             w.told("a", "'delivery.answered'", "v") + " AND " +
                             ViewSql::said("a", "what") + " = " + ViewSql::said("p", "what") +
                             " AND " + ViewSql::in_order("a", ">", "p") +
                             "\n    ORDER BY a.at DESC, a.origin DESC, a.seq DESC LIMIT 1), '')";
  return "(SELECT count(*) FROM " + w.told("p", "'delivery.passed'", "v") +
         " AND NOT EXISTS (SELECT 1 FROM " + w.told("n", "'delivery.passed'", "v") + " AND " +
         ViewSql::said("n", "what") + " = " + ViewSql::said("p", "what") + " AND " +
         ViewSql::in_order("n", ">", "p") + ")" +
         (unanswered ? "\n  AND " + answer + " = ''" : std::string()) + ")";
}

std::string delivery_minutes(const ViewSql& w) {
  const std::string began = first_told(w, "delivery.began", w.moment("at_ms"));
  const std::string ended = first_told(w, "delivery.signed", w.moment("at_ms"));
  return "CASE WHEN " + ended + " > " + began + " THEN " +
         w.quotient(ended + " - " + began, "60000") + " WHEN " + ended + " <= " + began +
         " THEN 0 END";
}

std::string drop_delivery_views() {
  return "DROP VIEW IF EXISTS delivery_day;\nDROP VIEW IF EXISTS delivery;\n";
}

std::string delivery_views(const ViewSql& w) {
  std::string asked;
  for (const auto& column : delivery_columns())
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  const std::string kind = "'delivery.opened'";
  return "CREATE VIEW delivery AS\nSELECT" + asked + "\nFROM known v WHERE v.kind = " + kind +
         w.obeyed(kind, "v.") + "\n  AND NOT EXISTS (SELECT 1 FROM " + w.told("n", kind, "v") +
         " AND " + ViewSql::in_order("n", "<", "v") +
         ");\n"
         "CREATE VIEW delivery_day AS\nSELECT delivered_on AS day, consultant, count(*) AS "
         "delivered,\n  sum(CASE WHEN promised_to IS NOT NULL AND " +
         w.day_in_text("delivered_on") +
         " <= promised_to THEN 1 ELSE 0 END) AS as_promised,\n  sum(CASE WHEN met = 1 THEN 1 ELSE "
         "0 "
         "END) AS introduced\nFROM delivery WHERE state = 'delivered' GROUP BY delivered_on, "
         "consultant;\n";
}

}  // namespace foyer::reports
