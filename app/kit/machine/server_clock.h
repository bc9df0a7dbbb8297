// The X server's times as this program's: it counts milliseconds in 32 bits from a beginning of its
// own. The smallest lag that was ever seen is taken for the difference of the two clocks, so an
// event that is collected late keeps the time at which the finger landed. Threads: values.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace foyer::shell {

class ServerClock {
 public:
  // `server_ms`: of the event; `now_ms`: when it is collected. Never later than `now_ms`.
  std::int64_t steady_ms(std::uint32_t server_ms, std::int64_t now_ms) {
    const auto lag = static_cast<std::int32_t>(static_cast<std::uint32_t>(now_ms) - server_ms);
    // A server that has been started anew counts anew.
    if (!least_ || std::int64_t{lag} - *least_ > kLate_ms || lag < *least_) least_ = lag;
    return now_ms - (std::int64_t{lag} - *least_);
  }

 private:
  static constexpr std::int64_t kLate_ms = 10'000;  // nobody collects that late
  std::optional<std::int64_t> least_;
};

}  // namespace foyer::shell
