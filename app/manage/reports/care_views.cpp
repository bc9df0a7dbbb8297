#include "manage/reports/care_views.h"

#include "manage/reports/care_columns.h"

namespace foyer::reports {
namespace {

std::string task_in(const std::string& row) { return "coalesce(" + row + ".body ->> 'task', '')"; }

std::string told_of_task(const ViewSql& w, const std::string& kinds) {
  return w.told("k", kinds, "v") + " AND " + task_in("k") + " = v.task";
}

}  // namespace

std::string drop_care_views() {
  return "DROP VIEW IF EXISTS task_day;\nDROP VIEW IF EXISTS task;\n"
         "DROP VIEW IF EXISTS task_row;\n";
}

std::string of_task(const ViewSql& w, const std::string& kinds, const std::string& says) {
  return "(SELECT " + says + " FROM " + told_of_task(w, kinds) +
         "\n    ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1)";
}

std::string count_of_task(const ViewSql& w, const std::string& kinds) {
  return "(SELECT count(*) FROM " + told_of_task(w, kinds) + ")";
}

std::string task_in_time(const ViewSql& w) {
  const std::string day = "(SELECT " + w.ms_in_text("t.ms") + " FROM (SELECT k.wall_ms AS ms) t)";
  return of_task(w, kTaskEnds,
                 "CASE k.kind WHEN 'task.done' THEN CASE WHEN " + day +
                     " <= coalesce(k.body ->> 'due_to', '') THEN 1 ELSE 0 END END");
}

std::string care_views(const ViewSql& w) {
  std::string asked;
  for (const auto& column : task_columns())
    asked += (asked.empty() ? "\n  " : ",\n  ") + column.sql(w) + " AS \"" +
             std::string(column.name) + "\"";
  const auto sum_if = [](const std::string& what) {
    return "sum(CASE WHEN " + what + " THEN 1 ELSE 0 END)";
  };
  return "CREATE VIEW task_row AS\nSELECT DISTINCT k.visit, " + task_in("k") +
         " AS task FROM known k WHERE k.kind IN (" + kTaskKinds + ")" + w.obeyed(kTaskKinds, "k.") +
         ";\nCREATE VIEW task AS\nSELECT" + asked +
         "\nFROM task_row v;\nCREATE VIEW task_day AS\nSELECT due_to AS day, consultant, item, "
         "count(*) AS acted_on,\n  " +
         sum_if("state = 'done'") + " AS done, " + sum_if("in_time = 1") + " AS in_time, " +
         sum_if("state = 'dropped'") + " AS dropped,\n  " + sum_if("satisfied IS NOT NULL") +
         " AS asked, " + sum_if("satisfied >= 9") + " AS promoters, " + sum_if("satisfied <= 6") +
         " AS detractors,\n  " + sum_if("referral = 'given'") +
         " AS referral_cards\nFROM task GROUP BY due_to, consultant, item;\n";
}

}  // namespace foyer::reports
