#include "kit/base/time_zone.h"

#include <unicode/basictz.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tztrans.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "kit/base/calendar.h"

namespace foyer {
namespace {

constexpr std::int64_t kMinute_ms = 60'000, kDay_min = 24 * 60, kDay_ms = kDay_min * kMinute_ms;
// No fact is older, and nobody can know the rules of what is later.
constexpr std::int64_t kFirst_ms = 946'684'800'000, kLast_ms = 4'102'444'800'000;  // 2000, 2100

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

bool is_place(std::string_view name) {
  return name == "UTC" ||
         (name.find('/') != std::string_view::npos && !name.starts_with("SystemV"));
}

int offset_at(const icu::TimeZone& zone, std::int64_t ms) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t raw = 0, summer = 0;
  zone.getOffset(static_cast<UDate>(ms), false, raw, summer, status);
  return (raw + summer) / static_cast<std::int32_t>(kMinute_ms);
}

std::vector<TimeZone::Change> changes_of(const icu::TimeZone& zone) {
  std::vector<TimeZone::Change> changes{{kFirst_ms, offset_at(zone, kFirst_ms)}};
  const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(&zone);
  icu::TimeZoneTransition next;
  auto from = static_cast<UDate>(kFirst_ms);
  while (rules != nullptr && rules->getNextTransition(from, false, next)) {
    from = next.getTime();
    if (from >= static_cast<UDate>(kLast_ms)) break;
    const auto ms = static_cast<std::int64_t>(from);
    const int offset = offset_at(zone, ms);
    if (offset != changes.back().offset_min) changes.push_back({ms, offset});
  }
  return changes;
}

}  // namespace

std::vector<std::string> TimeZone::names() {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<std::string> all;
  const std::unique_ptr<icu::StringEnumeration> known(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  if (U_FAILURE(status) || !known) return all;
  while (const char* name = known->next(nullptr, status))
    if (is_place(name)) all.emplace_back(name);
  return all;
}

std::optional<TimeZone> TimeZone::named(std::string_view name) {
  // ICU makes a zone of anything, "GMT+8" and "Etc/Unknown" among it: only names count.
  const std::vector<std::string> all = names();
  if (std::ranges::find(all, name) == all.end() || name == "Etc/Unknown") return std::nullopt;
  const icu::UnicodeString id = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  TimeZone made;
  made.name_ = name;
  made.changes_ = changes_of(*zone);
  return made;
}

TimeZone TimeZone::fixed(int offset_min) {
  TimeZone made;
  made.name_.clear();
  made.changes_ = {{kFirst_ms, offset_min}};
  return made;
}

int TimeZone::offset_min(std::int64_t wall_ms) const {
  const auto later = std::ranges::upper_bound(changes_, wall_ms, {}, &Change::from_ms);
  return later == changes_.begin() ? later->offset_min : std::prev(later)->offset_min;
}

std::int64_t TimeZone::local_ms(std::int64_t wall_ms) const {
  return wall_ms + offset_min(wall_ms) * kMinute_ms;
}

std::string TimeZone::day(std::int64_t wall_ms) const {
  return day_named(floor_div(local_ms(wall_ms), kDay_ms));
}

int TimeZone::minute_of_day(std::int64_t wall_ms) const {
  const std::int64_t minutes = floor_div(local_ms(wall_ms), kMinute_ms);
  return static_cast<int>(minutes - floor_div(minutes, kDay_min) * kDay_min);
}

std::string TimeZone::clock(std::int64_t wall_ms) const {
  const int minute = minute_of_day(wall_ms);
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d", minute / 60, minute % 60);
  return text;
}

std::string TimeZone::iso(std::int64_t wall_ms) const {
  const int offset = offset_min(wall_ms);
  const std::int64_t seconds = floor_div(wall_ms, 1000);
  char text[48];
  std::snprintf(text, sizeof text, "%sT%s:%02d%c%02d:%02d", day(wall_ms).c_str(),
                clock(wall_ms).c_str(), static_cast<int>(seconds - floor_div(seconds, 60) * 60),
                offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
  return text;
}

std::optional<std::int64_t> TimeZone::begin_ms(std::string_view day) const {
  const auto number = day_number(day);
  if (!number) return std::nullopt;
  const std::int64_t local = *number * kDay_ms;
  // The first moment whose local time is midnight or later. Offsets are less than a day, so only a
  // change of these two days matters: either midnight is before it, or the day begins with it.
  std::int64_t from = local - kDay_ms;
  while (true) {
    const std::int64_t midnight = local - offset_min(from) * kMinute_ms;
    const auto next = std::ranges::upper_bound(changes_, from, {}, &Change::from_ms);
    if (next == changes_.end() || midnight < next->from_ms) return std::max(from, midnight);
    from = next->from_ms;
  }
}

std::int64_t TimeZone::begin_of_day_ms(std::int64_t wall_ms) const {
  return begin_ms(day(wall_ms)).value_or(wall_ms);
}

std::int64_t TimeZone::moment_ms(std::string_view day, int minute) const {
  const std::int64_t guess = begin_ms(day).value_or(0) + minute * kMinute_ms;
  return guess + (minute - minute_of_day(guess)) * kMinute_ms;
}

}  // namespace foyer
