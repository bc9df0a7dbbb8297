// What the views of what was open at the beginning of a month must have, by the fold that the
// devices use. Threads: values.
#pragma once

#include <gtest/gtest.h>

#include "manage/reports/expected.h"
#include "manage/reports/opening.h"

namespace foyer::tests {

// The months of the views: from the one after the first visit to this one, sixty at most.
inline std::vector<std::string> months_begun(const Expected& all) {
  const std::string today = all.zone().day(all.now_ms());
  std::string first;
  for (const Fact& fact : all.facts())
    if (fact.event.is<VisitOpened>()) {
      const std::string day = all.zone().day(fact.at.unix_ms());
      if (day <= today && (first.empty() || day < first)) first = day;
    }
  std::vector<std::string> months;
  if (first.empty()) return months;
  std::string month = std::max(month_after(month_of(first)),
                               month_after(month_of(today), 1 - reports::kOpeningMonths));
  for (; month <= month_of(today); month = month_after(month)) months.push_back(month);
  return months;
}

inline Table opening_months_of(const Expected& all) {
  Table table;
  for (const std::string& month : months_begun(all))
    for (const auto& [grade, count] : reports::opening_of(all.facts(), month, all.zone()).customers)
      table.push_back({month, shown(grade), std::to_string(count)});
  return table;
}

inline Table opening_orders_of(const Expected& all) {
  Table table;
  for (const std::string& month : months_begun(all))
    table.push_back(
        {month, std::to_string(reports::opening_of(all.facts(), month, all.zone()).orders)});
  return table;
}

template <class Ask>
void expect_openings_as_told(const Expected& all, Ask ask) {
  for (const auto& [view, expected] : {std::pair{"opening_month", opening_months_of(all)},
                                       {"opening_orders", opening_orders_of(all)}}) {
    Table got = ask(std::string("SELECT * FROM ") + view), wanted = expected;
    std::ranges::sort(got);
    std::ranges::sort(wanted);
    EXPECT_EQ(got, wanted) << view;
  }
  // What is compared has to be there.
  for (const char* rows : {"opening_month WHERE grade IS NULL", "opening_month WHERE grade = 'H'",
                           "opening_month WHERE customers > 1", "opening_orders WHERE orders > 0"})
    EXPECT_NE(ask(std::string("SELECT count(*) FROM ") + rows), (Table{{"0"}})) << rows;
}

}  // namespace foyer::tests
