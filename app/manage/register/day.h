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
// Whether what was said of this visit then came after the register of its day was signed.
bool is_after_signing(const House& house, const Visit& visit, const Stamp& said,
                      const TimeZone& zone);
// Whether anything did.
bool corrected_after_signing(const House& house, const Visit& visit, const TimeZone& zone);

}  // namespace foyer::domain
