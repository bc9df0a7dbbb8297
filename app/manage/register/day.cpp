#include "manage/register/day.h"

#include <algorithm>
#include <tuple>

#include "kit/base/calendar.h"
#include "steps/delivery/hand_over.h"

namespace foyer::domain {
namespace {

// Cars that left on a day of which this is so.
template <class IsSo>
std::vector<const Delivery*> delivered_if(const House& house, const TimeZone& zone, IsSo is_so) {
  std::vector<const Delivery*> all;
  for (const auto& [id, one] : house.deliveries)
    if (is_told(one) && state_of(one) == DeliveryState::delivered &&
        is_so(zone.day(one.done.at_ms)))
      all.push_back(&one);
  return all;
}

}  // namespace

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
  return delivered_if(house, zone, [&](const std::string& then) { return then == day; });
}

std::vector<Leaving> leaving_on(const House& house, std::string_view day, const TimeZone& zone) {
  std::vector<Leaving> all;
  for (const Delivery* one : delivered_on(house, day, zone))
    all.push_back({one, zone.clock(one->done.at_ms), true});
  for (const auto& [id, one] : house.deliveries)
    if (is_under_way(one) && one.plan.day == day) all.push_back({&one, one.plan.time, false});
  std::ranges::sort(all, {},
                    [](const Leaving& one) { return std::tuple(one.time, one.delivery->id); });
  return all;
}

std::vector<const Delivery*> delivered_in(const House& house, std::string_view month,
                                          const TimeZone& zone) {
  auto all =
      delivered_if(house, zone, [&](const std::string& then) { return month_of(then) == month; });
  std::ranges::sort(all, [](const Delivery* a, const Delivery* b) {
    return std::tie(b->done.at_ms, b->id) < std::tie(a->done.at_ms, a->id);
  });
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
