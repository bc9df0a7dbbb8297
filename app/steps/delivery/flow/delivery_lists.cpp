// What the desk opens by itself, and what the pages ask of the deliveries.
#include <algorithm>
#include <tuple>

#include "showroom/stock_at_hand.h"
#include "steps/delivery/flow/delivery.h"

namespace foyer::flow::delivery {
namespace {

using domain::Delivery;

// The only order of this visit that stands and is paid for.
const domain::OrderFile* to_deliver(const domain::Visit& visit) {
  const auto standing = visit.standing_orders();
  if (standing.size() != 1 || standing.front()->deposit_paid() <= 0) return nullptr;
  return standing.front();
}

domain::DeliveryOpened opening(const domain::Visit& visit, const domain::OrderFile& order,
                               const domain::DeliveryRules& rules) {
  domain::DeliveryOpened opened;
  opened.order = order.made.order;
  opened.visit = visit.id.hex();
  if (const domain::OfferFile* offer = visit.offer(order.made.offer)) {
    opened.vehicle = offer->made.vehicle;
    opened.trim = offer->made.trim;
    opened.looks = offer->made.looks;
  }
  opened.consultant = visit.handover.consultant;
  opened.promised_from = order.made.delivery_from;
  opened.promised_to = order.made.delivery_to;
  for (const domain::DeliveryGateRule& gate : rules.gates) opened.gates.push_back(gate.id);
  opened.language = visit.lang;
  opened.honorific = visit.honorific;
  opened.name = visit.name.value_or("");
  return opened;
}

}  // namespace

std::vector<domain::Write> opened_orders(const domain::House& house,
                                         const domain::Content& content) {
  std::vector<domain::Write> writes;
  if (!content.delivery.kept()) return writes;
  for (const auto& [id, visit] : house.visits) {
    for (const domain::OrderFile& order : visit.orders) {
      const Id one = domain::delivery_of(order.made.order);
      const Delivery* known = house.delivery(one);
      const bool told = known != nullptr && domain::is_told(*known);
      if (order.cancelled && told && domain::is_under_way(*known))
        writes.push_back({one, {domain::DeliveryStopped{"cancelled"}}});
      if (!told && to_deliver(visit) == &order)
        writes.push_back({one, {opening(visit, order, content.delivery)}});
    }
  }
  return writes;
}

const Delivery* chosen(const Model& model, const domain::House& house) {
  const Delivery* found = house.delivery(model.delivery);
  return found != nullptr && domain::is_told(*found) ? found : nullptr;
}

namespace {

// Planned ones by their hour, then those without one by what was promised.
auto place_of(const Delivery* one) {
  const bool planned = !one->plan.day.empty();
  return std::tuple(!planned, planned ? one->plan.day + one->plan.time : one->opened.promised_to,
                    one->id);
}

}  // namespace

std::vector<const Delivery*> listed(const domain::House& house, std::int64_t now_ms,
                                    const TimeZone& zone) {
  const std::string today = zone.day(now_ms);
  std::vector<const Delivery*> all;
  for (const auto& [id, one] : house.deliveries) {
    const bool done_today = domain::was_said(one.delivered) && zone.day(one.done.at_ms) == today;
    if (domain::is_under_way(one) || done_today) all.push_back(&one);
  }
  std::ranges::sort(all, [](const Delivery* a, const Delivery* b) {
    return std::tuple(!domain::is_under_way(*a), place_of(a)) <
           std::tuple(!domain::is_under_way(*b), place_of(b));
  });
  return all;
}

std::vector<const Delivery*> of_consultant(const domain::House& house, std::string_view staff) {
  std::vector<const Delivery*> all;
  for (const auto& [id, one] : house.deliveries)
    if (domain::is_under_way(one) && one.opened.consultant == staff && !staff.empty())
      all.push_back(&one);
  std::ranges::sort(all, {}, place_of);
  return all;
}

const Delivery* of_visits(const domain::House& house, const std::vector<Id>& visits) {
  const Delivery* found = nullptr;
  for (const auto& [id, one] : house.deliveries)
    if (domain::is_told(one) && !domain::was_said(one.stopped) &&
        std::ranges::any_of(visits,
                            [&](const Id& visit) { return visit.hex() == one.opened.visit; }))
      if (found == nullptr || domain::is_under_way(one)) found = &one;
  return found;
}

bool is_taken(const domain::House& house, const domain::DeliveryRules& rules, const Id& but_not,
              std::string_view day, std::string_view time, std::string_view bay) {
  const auto minutes = [](std::string_view clock) {
    constexpr int kHour_min = 60, kTen = 10;
    if (clock.size() < 5) return -kHour_min * kHour_min;
    return ((clock[0] - '0') * kTen + clock[1] - '0') * kHour_min + (clock[3] - '0') * kTen +
           clock[4] - '0';
  };
  return std::ranges::any_of(house.deliveries, [&](const auto& entry) {
    const Delivery& other = entry.second;
    if (other.id == but_not || !domain::is_under_way(other) || other.plan.day != day ||
        other.plan.bay != bay)
      return false;
    const int mine = minutes(time), theirs = minutes(other.plan.time);
    return mine < theirs + other.plan.minutes && theirs < mine + rules.minutes;
  });
}

std::vector<const domain::StockCar*> cars_for(const domain::Delivery& one,
                                              const domain::House& house) {
  return domain::free_cars(house, {one.opened.vehicle, one.opened.trim, {}, {}});
}

VinTrouble vin_trouble(std::string_view vin, const Id& delivery, const Context& context) {
  if (!domain::has_vin_shape(vin)) return VinTrouble::shape;
  if (context.rules().check_digit && !domain::has_vin_check_digit(vin))
    return VinTrouble::check_digit;
  const bool anothers = std::ranges::any_of(context.house.deliveries, [&](const auto& entry) {
    return entry.first != delivery && entry.second.vin == vin &&
           domain::state_of(entry.second) != domain::DeliveryState::stopped;
  });
  return anothers ? VinTrouble::anothers : VinTrouble::none;
}

bool all_ticked(const Delivery& one, const domain::DeliveryRules& rules) {
  return domain::ticked(one, rules) == static_cast<int>(rules.items.size());
}

bool is_overdue(const Delivery& one, const domain::DeliveryGateRule& gate, std::int64_t now_ms) {
  constexpr std::int64_t kHour_ms = 60 * 60 * 1000;
  if (gate.hours == 0 || !domain::is_under_way(one) || domain::is_passed(one, gate.id))
    return false;
  const auto& gates = one.opened.gates;
  if (std::ranges::find(gates, gate.id) == gates.end()) return false;
  return now_ms - domain::since_ms(one, gate.id) > gate.hours * kHour_ms;
}

}  // namespace foyer::flow::delivery
