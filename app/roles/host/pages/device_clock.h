// What staff are told about this device's clock, on every role's screen: in one sentence, with what
// to do. Threads: functions of values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kit/base/text.h"

namespace foyer::screens {

struct DeviceClock {
  // Ahead of the dealer's database; less than 0: behind. None: right, as far as is known.
  std::optional<std::int64_t> off_ms = {};
  std::int64_t log_ahead_ms =
      0;  // the device's own log was written by a clock that was so far ahead
  std::string other_zone =
      {};  // by which the database counts its days, if it is not the showroom's
};
// Empty: nothing is wrong.
std::string clock_warning(const DeviceClock& clock, Lang lang);

}  // namespace foyer::screens
