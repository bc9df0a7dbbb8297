#include "kit/sync/clocks.h"

#include <algorithm>

namespace foyer::sync {
namespace {

bool is_ahead(std::int64_t heard_ms, std::int64_t now_ms) {
  return heard_ms > now_ms + kClockOff_ms;
}

// Written within the last day by a clock that is not ahead of this one.
bool agrees(std::int64_t heard_ms, std::int64_t now_ms) {
  return !is_ahead(heard_ms, now_ms) && heard_ms > now_ms - kFarAhead_ms;
}

}  // namespace

std::optional<std::int64_t> clock_off_ms(const StoreTime& store, std::int64_t now_ms) {
  if (store.clock_ms) {
    const std::int64_t off_ms = now_ms - *store.clock_ms;
    if (off_ms > kClockOff_ms || off_ms < -kClockOff_ms) return off_ms;
    return std::nullopt;
  }
  std::vector<std::int64_t> ahead;
  std::ptrdiff_t agreeing = 0;
  for (const std::int64_t heard : store.heard_ms) {
    if (is_ahead(heard, now_ms)) ahead.push_back(heard);
    agreeing += agrees(heard, now_ms) ? 1 : 0;
  }
  if (std::ssize(ahead) <= agreeing) return std::nullopt;
  std::ranges::sort(ahead);
  return now_ms - ahead[ahead.size() / 2];
}

bool is_confirmed(const StoreTime& store, std::int64_t now_ms) {
  if (store.clock_ms) return !clock_off_ms(store, now_ms);
  return !clock_off_ms(store, now_ms) &&
         std::ranges::any_of(store.heard_ms,
                             [&](std::int64_t heard) { return agrees(heard, now_ms); });
}

std::int64_t no_later_than_known(const StoreTime& store, std::int64_t now_ms) {
  if (store.clock_ms) return *store.clock_ms;
  if (store.heard_ms.empty()) return now_ms;
  return std::min(now_ms, std::ranges::max(store.heard_ms));
}

}  // namespace foyer::sync
