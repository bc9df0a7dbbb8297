// Days of the calendar, "2026-11-21": whether there is such a day, and counting from one to
// another.
//
// A day here is a name, not a stretch of time; when it begins and ends is a TimeZone's to say
// (time_zone.h). Threads: functions of values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

// Days since 1970-01-01. None: the text is no day that exists ("2026-02-30", "21.11.2026").
std::optional<std::int64_t> day_number(std::string_view day);
std::string day_named(std::int64_t number);
inline bool is_day(std::string_view text) { return day_number(text).has_value(); }
// "2026-12-01" is one day after "2026-11-30"; fewer than none: before. Empty after what is no day.
std::string day_after(std::string_view day, int days = 1);
// "11-21" of "2026-11-21"; of what is no day, whatever stands there: pages show facts of any shape.
std::string month_and_day(std::string_view day);
// "21:30" as minutes since midnight; none: it is no time of the day.
std::optional<int> minute_of_day(std::string_view text);
// 0: a Monday … 6: a Sunday; of what is no day, 0.
int weekday_of(std::string_view day);
// The same day of a later year; 29 February becomes 1 March. Empty after what is no day.
std::string day_years_after(std::string_view day, int years);

}  // namespace foyer
