#include "manage/register/day.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"
#include "steps/delivery/hand_over.h"

namespace foyer::domain {

std::vector<const Visit*> visits_on(const House& house, std::string_view day,
                                    const TimeZone& zone) {
  const auto from = zone.begin_ms(day);
  const auto until = zone.begin_ms(day_after(day));
  std::vector<const Visit*> visits;
  if (!from || !until) return visits;
  for (const auto& [id, visit] : house.visits) {
    const std::int64_t arrived = visit.arrived_at.unix_ms();
    if (is_visit(visit) && arrived >= *from && arrived < *until) visits.push_back(&visit);
  }
  std::ranges::sort(visits, [](const Visit* a, const Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return visits;
}

std::vector<const Delivery*> delivered_on(const House& house, std::string_view day,
                                          const TimeZone& zone) {
  std::vector<const Delivery*> all;
  for (const auto& [id, one] : house.deliveries)
    if (state_of(one) == DeliveryState::delivered && zone.day(one.done.at_ms) == day)
      all.push_back(&one);
  return all;
}

bool is_after_signing(const House& house, const Visit& visit, const Stamp& said,
                      const TimeZone& zone) {
  const auto found = house.registers.find(zone.day(visit.arrived_at.unix_ms()));
  return found != house.registers.end() && said > found->second.at;
}

bool corrected_after_signing(const House& house, const Visit& visit, const TimeZone& zone) {
  return is_after_signing(house, visit, visit.last_at, zone);
}

}  // namespace foyer::domain
