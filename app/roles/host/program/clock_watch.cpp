#include "roles/host/program/clock_watch.h"

#include <spdlog/spdlog.h>

#include <cstdlib>

namespace foyer::shell {

void ClockWatch::look(std::int64_t wall_ms, std::int64_t running_ms) {
  constexpr std::int64_t kNoticeable_ms = 60'000;  // a clock is kept right by seconds
  const std::int64_t began_ms = wall_ms - running_ms;
  const std::int64_t set_ms = began_ms - began_ms_.value_or(began_ms);
  if (began_ms_ && std::abs(set_ms) < kNoticeable_ms) return;
  began_ms_ = began_ms;
  if (set_ms == 0) return;
  spdlog::warn(
      "This device's clock was set {} by {} s while the program ran: it had been {} until then, "
      "and "
      "what was written before has the time that it showed.",
      set_ms < 0 ? "back" : "on", std::abs(set_ms) / 1000, set_ms < 0 ? "ahead" : "behind");
}

}  // namespace foyer::shell
