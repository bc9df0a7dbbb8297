// How long the machine has been running, asleep or awake: the one clock that nobody sets.
// Threads: any.
#pragma once

#include <time.h>

#include <cstdint>

namespace foyer::shell {

inline std::int64_t running_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_BOOTTIME, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace foyer::shell
