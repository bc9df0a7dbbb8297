#include "roles/host/pages/device_clock.h"

#include <cstdlib>

#include "kit/base/hlc.h"
#include "roles/host/pages/staff_parts.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;

std::string length_text(std::int64_t ms, Lang lang) {
  constexpr std::int64_t kTwoDays_min = 2 * 24 * 60, kDay_min = 24 * 60;
  const std::int64_t minutes = std::abs(ms) / kMinute_ms;
  if (minutes >= kTwoDays_min)
    return staff::said(words::kDays, lang, {std::to_string(minutes / kDay_min)});
  return staff::minutes_text(static_cast<int>(minutes), lang);
}

}  // namespace

std::string clock_warning(const DeviceClock& clock, Lang lang) {
  if (clock.off_ms)
    return staff::said(*clock.off_ms > 0 ? words::kClockAhead : words::kClockBehind, lang,
                       {length_text(*clock.off_ms, lang)});
  if (!clock.other_zone.empty()) return staff::said(words::kOtherZone, lang, {clock.other_zone});
  // Up to that, others may have drawn it along.
  if (clock.log_ahead_ms > HlcClock::kDriftMax_ms)
    return staff::said(words::kClockWasAhead, lang, {length_text(clock.log_ahead_ms, lang)});
  return {};
}

}  // namespace foyer::screens
