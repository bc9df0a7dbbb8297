#include "manage/reports/car_days.h"

#include <algorithm>

#include "manage/reports/drive_values.h"

namespace foyer::reports {
namespace {

std::int64_t number_in(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? *number : 0;
}

}  // namespace

std::optional<double> CarDay::use_rate() const {
  if (minutes_possible <= 0) return std::nullopt;
  return static_cast<double>(minutes_out) / minutes_possible;
}

std::map<std::pair<std::string, std::string>, CarDay> car_days(const domain::House& house,
                                                               const domain::Content& content) {
  std::map<std::pair<std::string, std::string>, CarDay> days;
  for (const auto& [id, visit] : house.visits)
    for (const DriveRow& row : drive_rows(visit)) {
      if (row.file == nullptr || !row.file->out) continue;
      const std::string car = drive_car(*row.file);
      if (car.empty()) continue;
      const DriveAsked asked{{house, content, visit}, row};
      CarDay& day = days[{content.showroom.time_zone.day(row.file->out_at.unix_ms()), car}];
      ++day.drives;
      day.minutes_out += number_in(drive_minutes(asked));
      day.km += number_in(drive_km(asked));
      day.minutes_possible = std::max(day.minutes_possible, row.file->out->day_min);
    }
  return days;
}

}  // namespace foyer::reports
