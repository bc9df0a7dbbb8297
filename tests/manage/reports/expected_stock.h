// What the view of the stock must have, by the fold that the devices use. Threads: values.
#pragma once

#include "manage/reports/expected_leads.h"
#include "manage/reports/stock_columns.h"

namespace foyer::tests {

inline Table stock_of(const Expected& all) {
  Table table;
  for (const auto& [id, car] : all.house().stock)
    if (domain::was_said(car.by))
      table.push_back(
          row_of_subject(reports::stock_columns(), reports::AskedStock{car, all.zone()}));
  return table;
}

}  // namespace foyer::tests
