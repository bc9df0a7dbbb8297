// What the views of deliveries must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/delivery_columns.h"
#include "manage/reports/expected_leads.h"
#include "steps/delivery/hand_over.h"

namespace foyer::tests {

inline Table deliveries_of(const Expected& all) {
  Table table;
  for (const auto& [id, one] : all.house().deliveries)
    if (domain::is_told(one))
      table.push_back(
          row_of_subject(reports::delivery_columns(), reports::AskedDelivery{one, all.zone()}));
  return table;
}

inline Table delivery_days_of(const Expected& all) {
  std::map<std::array<std::string, 2>, std::array<int, 3>> days;
  for (const auto& [id, one] : all.house().deliveries) {
    if (domain::state_of(one) != domain::DeliveryState::delivered) continue;
    const std::string day = all.zone().day(one.done.at_ms);
    std::array<int, 3>& sums = days[{day, shown(one.opened.consultant)}];
    const std::string& promised = one.opened.promised_to;
    sums[0] += 1;
    sums[1] += !promised.empty() && day <= promised ? 1 : 0;
    sums[2] += one.service.met ? 1 : 0;
  }
  return table_of(days);
}

}  // namespace foyer::tests
