// The day: which visits and hand-overs are its own. Pure. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::domain {

// Visits that arrived on this day, earliest first.
std::vector<const Visit*> visits_on(const House& house, std::string_view day, const TimeZone& zone);
// Cars that left on this day.
std::vector<const Delivery*> delivered_on(const House& house, std::string_view day,
                                          const TimeZone& zone);
// A car that leaves on a day: planned for it, or it has left on it.
struct Leaving {
  const Delivery* delivery = nullptr;
  std::string time;  // "15:00": when it left, or is to
  bool gone = false;
};
std::vector<Leaving> leaving_on(const House& house, std::string_view day, const TimeZone& zone);
// Cars that left in this month, by the day on which each of them did, the latest first.
std::vector<const Delivery*> delivered_in(const House& house, std::string_view month,
                                          const TimeZone& zone);
// Whether what was said of this visit then came after the register of its day was signed.
bool is_after_signing(const House& house, const Visit& visit, const Stamp& said,
                      const TimeZone& zone);
// Whether anything did.
bool corrected_after_signing(const House& house, const Visit& visit, const TimeZone& zone);

}  // namespace foyer::domain
