// What a dealer's database can say about the time, and what a device may conclude about its own
// clock.
//
// PostgreSQL has a clock of its own. A file has none: it knows when other devices wrote last, by
// their clocks. That is a floor (it cannot be earlier now), and one clock among several may be the
// wrong one, so more of them have to be ahead of this device than agree with it. No single clock
// decides about anything that cannot be undone. Threads: functions of values.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace foyer::sync {

struct StoreTime {
  std::optional<std::int64_t> clock_ms;  // the store's own; none: it has none
  std::vector<std::int64_t> heard_ms;    // when each other device wrote last, by its own clock
};

// Less is no matter: a line takes its time, and a clock is set once a day.
constexpr std::int64_t kClockOff_ms = 60'000;
// Beyond this a log's stamps would outrank for too long what others say rightly.
constexpr std::int64_t kFarAhead_ms = 24LL * 3600 * 1000;

// How far this device's clock is ahead; less than 0: behind. None: right, as far as can be known.
std::optional<std::int64_t> clock_off_ms(const StoreTime& store, std::int64_t now_ms);
// Whether something else than this device confirms that it is about `now_ms`.
bool is_confirmed(const StoreTime& store, std::int64_t now_ms);
// The latest moment that may be taken for now where something is done that cannot be undone.
std::int64_t no_later_than_known(const StoreTime& store, std::int64_t now_ms);

}  // namespace foyer::sync
