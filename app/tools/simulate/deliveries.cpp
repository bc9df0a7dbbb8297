#include "tools/simulate/deliveries.h"

#include <algorithm>
#include <utility>

#include "kit/base/calendar.h"
#include "showroom/stock_at_hand.h"
#include "steps/delivery/hand_over.h"

namespace foyer::simulate {
namespace {

namespace hand = flow::delivery;

constexpr std::int64_t kHour_ms = 60 * kMinute_ms;
constexpr std::size_t kFreeOfTrim = 2;  // that the house likes to have
constexpr int kOnTheWay_days = 6, kListedAnew_days = 7, kLongest_days = 120;
constexpr const char* kDesk = "desk";

}  // namespace

Deliveries::Deliveries(const domain::Content& content, std::uint64_t seed)
    : content_(content), dice_(seed) {}

void Deliveries::note(const domain::Visit& visit, const std::vector<Touch>& touches,
                      const std::string& consultant, std::size_t device) {
  if (!content_.delivery.kept()) return;
  domain::House left;
  left.visits[visit.id] = visit;
  for (const Touch& touch : touches)
    for (const domain::Event& event : touch.events)
      domain::apply(left, {{Id{}, ++seq_},
                           visit.id,
                           Hlc::at_ms(touch.at_ms),
                           touch.by.empty() ? consultant : touch.by,
                           event});
  domain::Visit& after = left.visits[visit.id];
  const auto standing = after.standing_orders();
  if (standing.size() != 1 || standing.front()->deposit_paid() <= 0) return;
  after.handover.consultant = consultant;
  house_.visits[visit.id] = std::move(after);
  devices_[visit.id] = device;
}

void Deliveries::say(const Id& subject, std::vector<domain::Event> events) {
  for (const domain::Event& event : events)
    domain::apply(house_, {{Id{}, ++seq_}, subject, Hlc::at_ms(now_ms_), by_, event});
  const domain::Delivery* delivery = house_.delivery(subject);
  const Id visit = delivery == nullptr ? Id{} : Id::from_hex(delivery->opened.visit).value_or(Id{});
  said_.push_back({now_ms_, {subject, std::move(events)}, by_, device_, visit});
}

void Deliveries::touch(const hand::Intent& intent, std::int64_t pause_ms) {
  now_ms_ += pause_ms;
  const hand::Context context{house_, content_, by_, Lang::zh, now_ms_};
  hand::Step step = hand::update(model_, intent, context);
  model_ = std::move(step.model);
  for (domain::Write& write : step.writes) say(write.visit, std::move(write.events));
}

std::string Deliveries::fresh_vin() {
  constexpr std::size_t kCheckAt = 8, kSerial = 6;
  std::string vin = "LFYSH7A00T0";  // shaped as one is, of no maker
  for (std::size_t i = 0; i < kSerial; ++i) vin += static_cast<char>('0' + dice_.below(10));
  for (const char check : std::string_view("0123456789X")) {
    vin[kCheckAt] = check;
    if (domain::has_vin_check_digit(vin)) break;
  }
  return vin;
}

void Deliveries::list(domain::StockListed car) {
  const Id id = domain::stock_of(car.vin);
  say(id, {std::move(car)});
}

// In the morning somebody reads the list in: what came on a carrier stands here now, and of each
// trim that sells something new is on its way.
void Deliveries::list_stock(const std::string& today) {
  if (!content_.stock.kept()) return;
  const bool first = !domain::has_stock_list(house_);
  std::vector<domain::StockListed> listed;
  for (const auto& [id, car] : house_.stock) {
    if (!car.is_in_stock()) continue;
    domain::StockListed now = car.listed;
    const bool came =
        now.place == domain::kInTransit && now.since <= day_after(today, -kOnTheWay_days);
    if (came) now.place = domain::kStandsHere, now.since = today;
    const std::string said = content_.showroom.time_zone.day(car.by.at.unix_ms());
    if (came || said <= day_after(today, -kListedAnew_days)) listed.push_back(std::move(now));
  }
  for (const domain::Trim& trim : content_.prices.trims) {
    const auto fits = [&](const auto& one) {
      const domain::StockCar& car = one.second;
      return car.is_in_stock() && car.listed.trim == trim.id &&
             !domain::is_promised(house_, car.listed.vin);
    };
    for (auto count = std::ranges::count_if(house_.stock, fits);
         count < static_cast<std::ptrdiff_t>(kFreeOfTrim); ++count) {
      domain::StockListed car;
      car.vin = fresh_vin();
      car.vehicle = trim.vehicle;
      car.trim = trim.id;
      if (!trim.colours.empty()) car.colour = dice_.of(trim.colours);
      if (!trim.interiors.empty()) car.interior = dice_.of(trim.interiors);
      car.place = first ? domain::kStandsHere : domain::kInTransit;
      car.since = first ? day_after(today, -static_cast<int>(dice_.below(kLongest_days))) : today;
      listed.push_back(std::move(car));
    }
  }
  for (domain::StockListed& car : listed) list(std::move(car));
  const auto cars =
      std::ranges::count_if(house_.stock, [](const auto& one) { return one.second.is_in_stock(); });
  say(Id{}, {domain::StockCounted{today, static_cast<int>(cars), 0}});
}

// The desk: which car it is, the gates that opened since yesterday, an appointment once it is near.
void Deliveries::prepare(const Id& id, const std::string& today) {
  model_ = {};
  touch(hand::Open{id}, kMinute_ms);
  if (one().vin.empty()) {
    const auto cars = hand::cars_for(one(), house_);
    if (!cars.empty()) {
      touch(hand::GoTo{hand::Stage::car}, 0);
      touch(hand::SetCar{cars.front()->listed.vin}, kMinute_ms);
    }
  }
  for (const std::string& gate : domain::shut_gates(one()))
    if (dice_.percent(40)) touch(hand::ToggleGate{gate}, kMinute_ms / 4);
  if (one().vin.empty() || domain::shut_gates(one()).size() > 2) return;
  if (one().plan.day >= today) return;
  touch(hand::GoTo{hand::Stage::plan}, 0);
  touch(hand::PickDay{day_after(today, static_cast<int>(dice_.between(1, 3)))}, kMinute_ms / 4);
  touch(hand::Plan{dice_.of(content_.delivery.times)}, kMinute_ms / 4);
}

void Deliveries::tick_and_sign() {
  touch(hand::Begin{}, 0);
  for (const domain::HandOverItem& item : content_.delivery.items)
    touch(hand::ToggleItem{item.id}, item.minutes * kMinute_ms * dice_.between(60, 130) / 100);
  const bool keep = dice_.percent(70);
  touch(hand::PhotoWord{keep, keep && dice_.percent(40)}, kMinute_ms / 4);
  touch(hand::GoTo{hand::Stage::sign}, 0);
  touch(hand::Sign{domain::to_texts({{{120, 310, 0}, {680, 270, 210}, {920, 330, 320}},
                                     {{420, 110, 500}, {390, 690, 810}},
                                     {{1180, 210, 900}, {1720, 640, 1300}}})},
        kMinute_ms);
}

void Deliveries::introduce() {
  const domain::DeliveryRules& rules = content_.delivery;
  touch(hand::GoTo{hand::Stage::service}, 0);
  domain::ServiceIntroduced said;
  said.adviser = dice_.of(rules.advisers).id;
  said.met = dice_.percent(80);
  said.reach = dice_.of(rules.reach).id;
  said.call_on = day_after(content_.showroom.time_zone.day(now_ms_), rules.call_after_days);
  touch(hand::Introduce{std::move(said)}, 2 * kMinute_ms);
  for (const domain::Choice& what : rules.passed) {
    touch(hand::Pass{what.id}, kMinute_ms / 4);
    if (dice_.percent(85)) touch(hand::Answer{what.id, "taken"}, kMinute_ms);
  }
  touch(hand::GoTo{hand::Stage::overview}, 0);
}

// The consultant, in the bay; a car with a gate shut stays, and the day is moved tomorrow.
void Deliveries::hand_over(const Id& id) {
  const domain::Delivery& delivery = house_.deliveries.at(id);
  if (delivery.vin.empty() || !domain::shut_gates(delivery).empty()) return;
  by_ = delivery.opened.consultant;
  const Id visit = Id::from_hex(delivery.opened.visit).value_or(Id{});
  const auto place = devices_.find(visit);
  if (place == devices_.end()) return;
  device_ = place->second;
  now_ms_ = content_.showroom.time_zone.begin_ms(delivery.plan.day).value_or(now_ms_) +
            std::stoi(delivery.plan.time.substr(0, 2)) * kHour_ms +
            std::stoi(delivery.plan.time.substr(3, 2)) * kMinute_ms;
  model_ = {};
  model_.stage = hand::Stage::overview;
  touch(hand::Open{id}, 0);
  tick_and_sign();
  introduce();
  for (const char digit : delivery.vin.substr(delivery.vin.size() - hand::kTailDigits))
    touch(hand::Digit{digit}, 0);
  touch(hand::Leave{}, 3 * kMinute_ms);
}

std::vector<Deliveries::Said> Deliveries::day(std::int64_t midnight_ms) {
  if (!content_.delivery.kept()) return {};
  constexpr std::int64_t kListAt_ms = 8 * kHour_ms, kDeskAt_ms = 9 * kHour_ms;
  const std::string today = content_.showroom.time_zone.day(midnight_ms + kDeskAt_ms);
  said_.clear();
  by_ = kDesk;
  device_.reset();
  now_ms_ = midnight_ms + kListAt_ms;
  list_stock(today);
  now_ms_ = midnight_ms + kDeskAt_ms;
  for (domain::Write& write : hand::opened_orders(house_, content_))
    say(write.visit, std::move(write.events));
  std::vector<Id> open, due;
  for (const auto& [id, delivery] : house_.deliveries)
    if (domain::is_under_way(delivery)) open.push_back(id);
  for (const Id& id : open) {
    by_ = kDesk;
    device_.reset();
    prepare(id, today);
  }
  for (const Id& id : open)
    if (house_.deliveries.at(id).plan.day == today) hand_over(id);
  std::ranges::stable_sort(said_, {}, &Said::at_ms);
  return std::exchange(said_, {});
}

}  // namespace foyer::simulate
