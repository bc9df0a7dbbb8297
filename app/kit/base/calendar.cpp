#include "kit/base/calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace foyer {
namespace {

bool number(std::string_view text, int& value) {
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc();
}

}  // namespace

std::optional<std::int64_t> day_number(std::string_view day) {
  using namespace std::chrono;
  int y = 0, m = 0, d = 0;
  if (day.size() != 10 || day[4] != '-' || day[7] != '-' || !number(day.substr(0, 4), y) ||
      !number(day.substr(5, 2), m) || !number(day.substr(8, 2), d))
    return std::nullopt;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)),
                            std::chrono::day(static_cast<unsigned>(d))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date).time_since_epoch().count();
}

std::string day_named(std::int64_t number) {
  using namespace std::chrono;
  // Beyond the years that a calendar holds the last one has to do: nothing happens there.
  constexpr std::int64_t kYear9999 = 2932896;
  const year_month_day date(sys_days(days(std::clamp(number, -kYear9999, kYear9999))));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string day_after(std::string_view day, int days) {
  const auto number = day_number(day);
  return number ? day_named(*number + days) : std::string();
}

int weekday_of(std::string_view day) {
  constexpr std::int64_t kWeek = 7, kEpochsWeekday = 3;  // 1970-01-01 was a Thursday
  const auto number = day_number(day);
  return number ? static_cast<int>(((*number + kEpochsWeekday) % kWeek + kWeek) % kWeek) : 0;
}

std::string day_years_after(std::string_view day, int years) {
  if (!is_day(day)) return {};
  int year = 0;
  number(day.substr(0, 4), year);
  char text[16];
  std::snprintf(text, sizeof text, "%04d%s", year + years, std::string(day.substr(4)).c_str());
  if (is_day(text)) return text;
  std::snprintf(text, sizeof text, "%04d-03-01", year + years);
  return text;
}

std::string month_and_day(std::string_view day) {
  constexpr std::size_t kYear = 5;  // "2026-"
  return std::string(is_day(day) ? day.substr(kYear) : day);
}

std::optional<int> minute_of_day(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return std::nullopt;
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

}  // namespace foyer
