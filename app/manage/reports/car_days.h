// How much of each day each test car was on the road. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::reports {

struct CarDay {
  int drives = 0;
  std::int64_t minutes_out = 0;             // of those that came back
  std::int64_t km = 0;                      // where the mileage can be right
  int minutes_possible = 0;                 // as long as the plan was open, by who began a drive
  int bookings = 0;                         // slots that were booked for this day …
  int kept = 0, missed = 0, cancelled = 0;  // … and what became of them; the others are to come
  std::int64_t minutes_booked = 0;          // of those that were not cancelled, both ways in them
  std::optional<double> use_rate() const;   // minutes_out ÷ minutes_possible; none: over nothing
};
// By the showroom's day on which a car left the yard, or for which it was booked, and its id; days
// of neither are left out.
std::map<std::pair<std::string, std::string>, CarDay> car_days(const domain::House& house,
                                                               const domain::Content& content,
                                                               std::int64_t now_ms);

}  // namespace foyer::reports
