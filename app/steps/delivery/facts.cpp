#include "steps/delivery/facts.h"

#include <algorithm>

#include "kit/base/digest.h"
#include "steps/delivery/hand_over.h"

namespace foyer::domain {
namespace {

constexpr std::size_t kVinLength = 17, kCheckAt = 8;

// The value of a letter is its place here, without the tens. What no VIN has is a dot or missing.
constexpr std::string_view kValues = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

}  // namespace

Id delivery_of(std::string_view order) { return id_made_of({"delivery", order}); }

std::string kept_vin(std::string_view typed) {
  std::string vin;
  for (const char c : typed) {
    if (c == ' ' || c == '-') continue;
    vin += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return vin;
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
  found->second.pictures.forget_guest();
  return true;
}

bool Deliveries::take_delivery_picture(const Fact& fact) {
  const auto found = deliveries.find(fact.visit);
  return found != deliveries.end() && found->second.pictures.take(fact);
}

void DeliveryOpened::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.by)) return;
  one.opened = *this;
  one.by = said_by(fact);
}

void DeliveryCar::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.vin = vin;
  one.car_by = said_by(fact);
}

void DeliveryGate::fold(const Fact& fact, Deliveries& all) const {
  all.delivery_with(fact.visit).gates[gate] = {passed, holder, said_by(fact)};
}

void DeliveryPlanned::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.plan = *this;
  one.planned = said_by(fact);
  one.plans += day.empty() ? 0 : 1;
}

void DeliveryStopped::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.stopped) || was_said(one.delivered)) return;
  one.stop_reason = reason;
  one.stopped = said_by(fact);
}

void DeliveryBegan::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.began)) return;
  one.began_ms = at_ms;
  one.began = said_by(fact);
}

void DeliveryItem::fold(const Fact& fact, Deliveries& all) const {
  all.delivery_with(fact.visit).items[item] = {*this, said_by(fact)};
}

void DeliveryPhoto::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.photo = *this;
  one.photo_by = said_by(fact);
}

void DeliverySigned::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.signed_)) return;
  one.list = *this;
  one.signed_ = said_by(fact);
}

void ServiceIntroduced::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  one.service = *this;
  one.introduced = said_by(fact);
}

void PassedToService::fold(const Fact& fact, Deliveries& all) const {
  all.delivery_with(fact.visit).passed[what] = {*this, said_by(fact), {}, {}};
}

void ServiceAnswered::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  const auto given = one.passed.find(what);
  if (given == one.passed.end()) return;
  given->second.answer = answer;
  given->second.answered = said_by(fact);
}

void Delivered::fold(const Fact& fact, Deliveries& all) const {
  Delivery& one = all.delivery_with(fact.visit);
  if (was_said(one.delivered) || !may_leave(one, vin)) return;
  one.done = *this;
  one.delivered = said_by(fact);
}

}  // namespace foyer::domain
