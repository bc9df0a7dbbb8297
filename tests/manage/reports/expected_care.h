// What the views of care must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/care_columns.h"
#include "manage/reports/expected_leads.h"
#include "manage/reports/instruction_views.h"

namespace foyer::tests {

inline Table tasks_of(const Expected& all) {
  Table table;
  for (const auto& [id, visit] : all.house().visits)
    for (const domain::TaskFile& file : visit.tasks)
      table.push_back(
          row_of_subject(reports::task_columns(), reports::AskedTask{visit, file, all.zone()}));
  return table;
}

inline Table instructions_of(const Expected& all) {
  Table table;
  for (const auto& [id, visit] : all.house().visits)
    for (const auto& [day, file] : visit.instructions)
      table.push_back(
          row_of_subject(reports::instruction_columns(), reports::AskedInstruction{visit, file}));
  return table;
}

inline Table task_days_of(const Expected& all) {
  std::map<std::array<std::string, 3>, std::array<int, 8>> days;
  for (const auto& [id, visit] : all.house().visits)
    for (const domain::TaskFile& file : visit.tasks) {
      std::array<int, 8>& sums =
          days[{shown(file.due_to), shown(visit.handover.consultant), shown(file.item)}];
      ++sums[0];
      sums[3] += file.dropped ? 1 : 0;
      if (!file.done) continue;
      ++sums[1];
      sums[2] += all.zone().day(file.ended.at.unix_ms()) <= file.done->due_to ? 1 : 0;
      const auto& satisfied = file.done->satisfied;
      sums[4] += satisfied ? 1 : 0;
      sums[5] += satisfied && *satisfied >= 9 ? 1 : 0;
      sums[6] += satisfied && *satisfied <= 6 ? 1 : 0;
      sums[7] += file.done->referral == "given" ? 1 : 0;
    }
  return table_of(days);
}

}  // namespace foyer::tests
