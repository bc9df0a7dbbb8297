// How busy the consultants are, as a guest at the entrance is told: whether one is free, and if
// not, in about how long one comes.
//
// The consultants on duty are those of `turn`. How long a guest takes is the mean of the visits
// that were taken up and ended in the last twelve hours (kMost of them, the latest); the guests
// whom nobody has yet and who came before this one come first. With `left` the rest of each running
// visit by that mean, shortest first and none below kLeast_min, the guest who comes as number n (0
// is the next) waits
//     left[n mod count] + mean * (n / count)
// rounded up to five minutes. More than an hour is not said, nor is anything before the first visit
// of the day has ended: then nobody knows. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>

#include "showroom/house.h"

namespace foyer::domain {

struct Availability {
  int free = 0, busy = 0;       // consultants on duty; one on a pause is neither
  std::optional<int> wait_min;  // where none is free; none: nobody knows
  friend bool operator==(const Availability&, const Availability&) = default;
};

// `guest` is the visit of whoever is told; a house that does not know it takes it for the last.
// None: no consultant has clocked in, so nothing is known.
std::optional<Availability> availability(const House& house, const Id& guest, std::int64_t now_ms);

}  // namespace foyer::domain
