// What the views of calls and leads must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/expected.h"
#include "manage/reports/lead_columns.h"
#include "steps/leads/lead.h"

namespace foyer::tests {

template <class Columns, class Asked>
Row row_of_subject(const Columns& columns, const Asked& asked) {
  Row row;
  for (const auto& column : columns) row.push_back(shown(reports::as_printed(column.value(asked))));
  return row;
}

template <class Days>
Table table_of(const Days& days) {
  Table table;
  for (const auto& [key, sums] : days) {
    Row& row = table.emplace_back(key.begin(), key.end());
    for (const int sum : sums) row.push_back(std::to_string(sum));
  }
  return table;
}
inline Table calls_of(const Expected& all) {
  Table table;
  for (const auto& [id, call] : all.house().calls)
    if (call.by.at != Stamp{})
      table.push_back(
          row_of_subject(reports::call_columns(), reports::AskedCall{call, all.zone()}));
  return table;
}
inline Table leads_of(const Expected& all) {
  Table table;
  for (const auto& [id, lead] : all.house().leads)
    if (domain::is_told(lead))
      table.push_back(
          row_of_subject(reports::lead_columns(), reports::AskedLead{lead, all.zone()}));
  return table;
}
inline Table call_days_of(const Expected& all) {
  std::map<std::array<std::string, 3>, std::array<int, 4>> days;
  for (const auto& [id, call] : all.house().calls) {
    if (call.by.at == Stamp{}) continue;
    const domain::CallLogged& told = call.logged;
    std::array<int, 4>& sums =
        days[{all.zone().day(told.from_ms), shown(told.call_kind), shown(told.direction)}];
    sums[0] += told.missed ? 0 : 1;
    sums[1] += told.missed ? 1 : 0;
    sums[2] += !told.missed && told.number_left ? 1 : 0;
    sums[3] += !told.missed && !told.appointment.empty() ? 1 : 0;
  }
  return table_of(days);
}
inline Table lead_days_of(const Expected& all) {
  std::map<std::array<std::string, 2>, std::array<int, 7>> days;
  for (const auto& [id, lead] : all.house().leads) {
    if (!domain::is_told(lead)) continue;
    const LeadState state = state_of(lead);
    std::array<int, 7>& sums = days[{all.zone().day(came_ms(lead)), shown(lead.received.source)}];
    sums[0] += state == LeadState::duplicate ? 0 : 1;
    sums[1] += is_open(lead) ? 1 : 0;
    int at = 2;
    for (const LeadState one : {LeadState::contacted, LeadState::carded, LeadState::visited,
                                LeadState::not_interested, LeadState::duplicate})
      sums[static_cast<std::size_t>(at++)] += state == one ? 1 : 0;
  }
  return table_of(days);
}

}  // namespace foyer::tests
