// Whether who was booked has come, and how well that was kept. Pure. Threads: values.
#pragma once

#include <cstdint>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::domain {

enum class Arrival : std::uint8_t {
  expected,  // it is not time yet, or only just
  late,      // it is past the time and the dealer's tolerance, today
  no_show,   // the day is over
  early,     // they came, before the tolerance …
  on_time,
  came_late,  // … or behind it
};

struct Kept {
  Arrival how = Arrival::expected;
  int minutes = 0;  // from the time that was booked: so much too early, or too late
};

// Whoever still checks in, or went away before they had, has not come.
bool has_come(const Visit& visit);
// Of an appointment that is not cancelled.
Kept kept(const House& house, const Appointment& one, const Showroom& showroom,
          std::int64_t now_ms);

}  // namespace foyer::domain
