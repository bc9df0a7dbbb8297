// The figures of one day as the desk sees them: what is counted (figures.h), and who is in the
// house at this moment. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "house/content.h"
#include "manage/reports/figures.h"
#include "showroom/house.h"

namespace foyer::reports {

struct DayFigures {
  Counts counts;
  int waiting = 0;  // in the house, and nobody has them
  std::int64_t longest_wait_ms = 0;
  int with_consultant = 0;
  int on_the_road = 0;  // of those: on a test drive, and so not in the building
  int left = 0;
  std::int64_t stay_ms = 0;             // the sum of leaving − arrival over those who left
  int abandoned = 0;                    // walked away at the entrance
  std::optional<int> stay_min() const;  // stay ÷ left
};
DayFigures day_figures(const domain::House& house, const domain::Content& content,
                       std::string_view day, std::int64_t now_ms);

}  // namespace foyer::reports
