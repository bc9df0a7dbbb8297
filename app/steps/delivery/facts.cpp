#include "steps/delivery/facts.h"

#include <algorithm>

#include "kit/base/digest.h"
#include "steps/delivery/hand_over.h"

namespace foyer::domain {
namespace {

Said said(const Fact& fact) { return {fact.actor, fact.id.origin, fact.at}; }

constexpr std::size_t kVinLength = 17, kCheckAt = 8;

// The value of a letter is its place here, without the tens. What no VIN has is a dot or missing.
constexpr std::string_view kValues = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

}  // namespace

Id delivery_of(std::string_view order) {
  constexpr std::size_t kIdDigits = 32;
  return Id::from_hex(digest({"delivery", order}).substr(0, kIdDigits)).value_or(Id{});
}

bool has_vin_shape(std::string_view vin) {
  return vin.size() == kVinLength && std::ranges::all_of(vin, [](char c) {
           return c != '.' && kValues.find(c) != std::string_view::npos;
         });
}

bool has_vin_check_digit(std::string_view vin) {
  constexpr int kWeights[kVinLength] = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  constexpr int kModulus = 11, kTen = 10;
  if (!has_vin_shape(vin)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < kVinLength; ++i)
    sum += static_cast<int>(kValues.find(vin[i])) % kTen * kWeights[i];
  const int rest = sum % kModulus;
  return vin[kCheckAt] == (rest == kTen ? 'X' : static_cast<char>('0' + rest));
}

Delivery& Deliveries::delivery_with(const Id& id) {
  Delivery& one = deliveries[id];
  one.id = id;
  return one;
}

const Delivery* Deliveries::delivery(const Id& id) const {
  const auto found = deliveries.find(id);
  return found == deliveries.end() ? nullptr : &found->second;
}

bool Deliveries::erase_delivery(const Id& id) {
  const auto found = deliveries.find(id);
  if (found == deliveries.end()) return false;
  found->second.erased = true;
  found->second.opened.name.clear();
  found->second.list.name.clear();
  found->second.list.strokes.clear();
  return true;
}

void DeliveryOpened::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.by)) return;
  one.opened = *this;
  one.by = said(fact);
}

void DeliveryCar::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.vin = vin;
  one.car_by = said(fact);
}

void DeliveryGate::fold(const Fact& fact, Deliveries& all) const {
  all.delivery_with(fact.visit).gates[gate] = {passed, holder, said(fact)};
}

void DeliveryPlanned::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.plan = *this;
  one.planned = said(fact);
  one.plans += day.empty() ? 0 : 1;
}

void DeliveryStopped::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.stopped) || was_said(one.delivered)) return;
  one.stop_reason = reason;
  one.stopped = said(fact);
}

void DeliveryBegan::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.began)) return;
  one.began_ms = at_ms;
  one.began = said(fact);
}

void DeliveryItem::fold(const Fact& fact, Deliveries& all) const {
  all.delivery_with(fact.visit).items[item] = {*this, said(fact)};
}

void DeliveryPhoto::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.photo = *this;
  one.photo_by = said(fact);
}

void DeliverySigned::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.signed_)) return;
  one.list = *this;
  one.signed_ = said(fact);
}

void ServiceIntroduced::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.service = *this;
  one.introduced = said(fact);
}

void PassedToService::fold(const Fact& fact, Deliveries& all) const {
  all.delivery_with(fact.visit).passed[what] = {*this, said(fact), {}, {}};
}

void ServiceAnswered::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  const auto given = one.passed.find(what);
  if (given == one.passed.end()) return;
  given->second.answer = answer;
  given->second.answered = said(fact);
}

void Delivered::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.delivered) || !may_leave(one, vin)) return;
  one.done = *this;
  one.delivered = said(fact);
}

}  // namespace foyer::domain
