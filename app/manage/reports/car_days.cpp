#include "manage/reports/car_days.h"

#include <algorithm>

#include "manage/reports/drive_values.h"

namespace foyer::reports {
namespace {

std::int64_t number_in(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? *number : 0;
}

constexpr int kLongest_min = 100'000;  // as the views have it

struct CarDays {
  CarDays(const TimeZone& in, std::int64_t now) : zone(in), now_ms(now) {}

  void went(const DriveAsked& asked) {
    const domain::DriveFile& file = *asked.row.file;
    const std::string car = drive_car(file);
    if (car.empty()) return;
    CarDay& day = all[{zone.day(file.out_at.unix_ms()), car}];
    ++day.drives;
    day.minutes_out += number_in(drive_minutes(asked));
    day.km += number_in(drive_km(asked));
    day.minutes_possible = std::max(day.minutes_possible, file.out->day_min);
  }

  void book(const domain::DriveFile& file) {
    if (file.booked.car.empty()) return;
    CarDay& day = all[{zone.day(file.booked.from_ms), file.booked.car}];
    ++day.bookings;
    const bool off = file.cancelled && !file.out;
    day.kept += file.out ? 1 : 0;
    day.cancelled += off ? 1 : 0;
    day.missed += is_missed(file, now_ms) ? 1 : 0;
    const int minutes = file.booked.minutes;
    if (!off && minutes >= 0 && minutes <= kLongest_min) day.minutes_booked += minutes;
  }

  const TimeZone& zone;
  std::int64_t now_ms;
  std::map<std::pair<std::string, std::string>, CarDay> all;
};

}  // namespace

std::optional<double> CarDay::use_rate() const {
  if (minutes_possible <= 0) return std::nullopt;
  return static_cast<double>(minutes_out) / minutes_possible;
}

std::map<std::pair<std::string, std::string>, CarDay> car_days(const domain::House& house,
                                                               const domain::Content& content,
                                                               std::int64_t now_ms) {
  CarDays days(content.showroom.time_zone, now_ms);
  for (const auto& [id, visit] : house.visits)
    for (const DriveRow& row : drive_rows(visit)) {
      if (row.file == nullptr) continue;
      days.book(*row.file);
      if (row.file->out) days.went({{house, content, visit}, row});
    }
  for (const domain::Visit& visit : visits_ahead(house)) days.book(visit.drive_files.front());
  return std::move(days.all);
}

}  // namespace foyer::reports
