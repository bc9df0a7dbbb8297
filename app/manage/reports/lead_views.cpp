#include "manage/reports/lead_views.h"

#include "manage/reports/lead_columns.h"

namespace foyer::reports {
namespace {

constexpr const char* kAllotted = "'lead.allotted'";
constexpr const char* kLost = "'lead.not_interested', 'lead.allotted'";

// One row a subject, as facts of this kind had the last word on it.
template <class Columns>
std::string view_of(const ViewSql& w, const std::string& view, const std::string& kind,
                    const Columns& columns) {
  std::string asked;
  for (const auto& column : columns)
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  return "CREATE VIEW " + view + " AS\nSELECT" + asked + "\nFROM known v WHERE v.kind = '" + kind +
         "'" + w.obeyed("'" + kind + "'", "v.") + "\n  AND NOT EXISTS (SELECT 1 FROM " +
         w.told("n", "'" + kind + "'", "v") + " AND " + ViewSql::in_order("n", ">", "v") + ");\n";
}

}  // namespace

std::string drop_lead_views() {
  std::string drops;
  for (const char* view : {"lead_day", "lead", "call_day", "call"})
    drops += std::string("DROP VIEW IF EXISTS ") + view + ";\n";
  return drops;
}

std::string first_told(const ViewSql& w, const std::string& kind, const std::string& says) {
  return "(SELECT " + says + " FROM " + w.told("f", "'" + kind + "'", "v") +
         " ORDER BY f.at, f.origin, f.seq LIMIT 1)";
}

std::string lead_came_ms(const ViewSql& w) {
  const std::string came = w.moment("came_ms");
  return "CASE WHEN " + came + " > 0 THEN " + came + " ELSE " +
         first_told(w, "lead.received", "f.wall_ms") + " END";
}

std::string lead_duplicate_of(const ViewSql& w) {
  return w.last("'lead.received', 'lead.joined'", w.text("duplicate_of"));
}

std::string lead_consultant(const ViewSql& w) { return w.last(kAllotted, w.text("consultant")); }

std::string lead_rival(const ViewSql& w) {
  const std::string before = "coalesce((SELECT " + ViewSql::said("p", "consultant") + " FROM " +
                             w.told("p", kAllotted, "k") + " AND " +
                             ViewSql::in_order("p", "<", "k") +
                             "\n    ORDER BY p.at DESC, p.origin DESC, p.seq DESC LIMIT 1), '')";
  return w.last(kAllotted, "CASE WHEN " + before + " NOT IN (" + ViewSql::said("k", "instead_of") +
                               ", " + ViewSql::said("k", "consultant") + ") THEN nullif(" + before +
                               ", '') END");
}

// Said for the consultant whose it was then, and it went to nobody else since.
std::string lead_confirmed(const ViewSql& w, const std::string& says) {
  const std::string whose = ViewSql::said("k", "consultant");
  const std::string then = "coalesce((SELECT " + ViewSql::said("p", "consultant") + " FROM " +
                           w.told("p", kAllotted, "k") + " AND " +
                           ViewSql::in_order("p", "<", "k") +
                           "\n    ORDER BY p.at DESC, p.origin DESC, p.seq DESC LIMIT 1), '')";
  return w.last("'lead.confirmed'", says,
                " AND " + then + " = " + whose + "\n    AND NOT EXISTS (SELECT 1 FROM " +
                    w.told("n", kAllotted, "k") + " AND " + ViewSql::in_order("n", ">", "k") +
                    " AND " + ViewSql::said("n", "consultant") + " <> " + whose + ")");
}

std::string lead_spoken(const ViewSql& w, const std::string& says) {
  return w.last("'lead.contacted'", says, " AND " + w.flag("effective") + " = 1");
}

std::string lead_lost_reason(const ViewSql& w) {
  return w.last(kLost, "CASE k.kind WHEN 'lead.not_interested' THEN " + w.text("reason") + " END");
}

std::string lead_state(const ViewSql& w) {
  const auto if_there = [](const std::string& what, const char* state) {
    return " WHEN " + what + " IS NOT NULL THEN '" + state + "'\n   ";
  };
  return "CASE" + if_there(lead_duplicate_of(w), "duplicate") +
         if_there(lead_lost_reason(w), "not_interested") +
         if_there(w.last("'lead.visited'", w.text("visit")), "visited") +
         if_there(w.last("'lead.carded'", "1"), "carded") +
         if_there(lead_spoken(w, "1"), "contacted") +
         if_there(lead_confirmed(w, "1"), "confirmed") + if_there(lead_consultant(w), "allotted") +
         " ELSE 'received' END";
}

std::string lead_views(const ViewSql& w) {
  const auto sum_if = [](const std::string& what) {
    return "sum(CASE WHEN " + what + " THEN 1 ELSE 0 END)";
  };
  const auto of_state = [&](const std::string& state) {
    return ",\n  " + sum_if("state = '" + state + "'") + " AS " + state;
  };
  return view_of(w, "call", "call.logged", call_columns()) +
         "CREATE VIEW call_day AS\nSELECT day, kind, direction, count(*) - sum(missed) AS calls,\n"
         "  sum(missed) AS missed, " +
         sum_if("missed = 0 AND number_left = 1") + " AS numbers,\n  " +
         sum_if("missed = 0 AND appointment IS NOT NULL") +
         " AS appointments\nFROM call GROUP BY day, kind, direction;\n" +
         view_of(w, "lead", "lead.received", lead_columns()) +
         "CREATE VIEW lead_day AS\nSELECT day, source, " + sum_if("state <> 'duplicate'") +
         " AS leads,\n  " + sum_if("state IN ('received', 'allotted', 'confirmed')") + " AS open" +
         of_state("contacted") + of_state("carded") + of_state("visited") +
         of_state("not_interested") + of_state("duplicate") + "\nFROM lead GROUP BY day, source;\n";
}

}  // namespace foyer::reports
