// Which signal of the service led to an order: said by devices as soon as the order stands.
#include <algorithm>
#include <set>

#include "kit/base/calendar.h"
#include "manage/service/service.h"
#include "showroom/persons.h"

namespace foyer::service {
namespace {

using domain::was_said;

// A signal that nobody bought upon for so long is not what brought a guest back.
constexpr int kFollows_days = 180;

// The first order of these visits that stands and was signed after `told`; nullptr: none.
const domain::OrderFile* first_after(const domain::House& house, const std::vector<Id>& visits,
                                     const Stamp& told) {
  const domain::OrderFile* first = nullptr;
  for (const Id& id : visits) {
    const domain::Visit* visit = house.visit(id);
    if (visit == nullptr) continue;
    for (const domain::OrderFile* order : visit->standing_orders())
      if (order->signed_by.at > told &&
          (first == nullptr || order->signed_by.at < first->signed_by.at))
        first = order;
  }
  return first;
}

// Whether this house knows that the order stands no more.
bool is_cancelled(const domain::House& house, const std::vector<Id>& visits,
                  const std::string& order) {
  return std::ranges::any_of(visits, [&](const Id& id) {
    const domain::Visit* visit = house.visit(id);
    const domain::OrderFile* file = visit == nullptr ? nullptr : visit->order(order);
    return file != nullptr && file->cancelled.has_value();
  });
}

bool is_in_time(const domain::ServiceSignal& signal, const std::string& day, const TimeZone& zone) {
  return day <= day_after(zone.day(signal.by.at.unix_ms()), kFollows_days);
}

}  // namespace

std::vector<domain::Write> led_to_orders(const domain::House& house, const TimeZone& zone) {
  std::vector<domain::Event> events;
  if (house.signals.empty()) return {};
  const domain::Persons persons(house);
  for (const auto& [name, signal] : house.signals) {
    const auto about = Id::from_hex(signal.told.visit);
    if (!was_said(signal.by) || !about) continue;
    const std::string& stands = signal.led.order;
    const std::vector<Id> visits = persons.of_same_person(*about);
    if (!stands.empty() && !is_cancelled(house, visits, stands)) continue;
    const domain::OrderFile* order = first_after(house, visits, signal.by.at);
    const std::string day = order == nullptr ? "" : zone.day(order->signed_by.at.unix_ms());
    if (order != nullptr && is_in_time(signal, day, zone))
      events.push_back(domain::SignalLed{name, order->made.order, day});
    else if (!stands.empty())
      events.push_back(domain::SignalLed{name, {}, {}});
  }
  if (events.empty()) return {};
  return {{Id{}, std::move(events)}};
}

std::vector<Id> asked_about(const domain::House& house, std::string_view today) {
  std::set<Id> all;
  const std::string since = day_after(today, -kFollows_days);
  for (const auto& [name, signal] : house.signals) {
    const auto about = Id::from_hex(signal.told.visit);
    if (!was_said(signal.by) || !about) continue;
    const bool may_lead = signal.led.order.empty() && signal.told.due >= since;
    if (signal.outcome.empty() || may_lead) all.insert(*about);
  }
  return {all.begin(), all.end()};
}

}  // namespace foyer::service
