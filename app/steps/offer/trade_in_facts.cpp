#include "steps/offer/trade_in_facts.h"

#include <algorithm>
#include <ranges>

namespace foyer::domain {
std::string_view word(TradeInState state) {
  switch (state) {
    case TradeInState::wished:
      return "wished";
    case TradeInState::inspected:
      return "inspected";
    case TradeInState::offered:
      return "offered";
    case TradeInState::accepted:
      return "accepted";
    case TradeInState::refused:
      return "refused";
    case TradeInState::expired:
      return "expired";
  }
  return "wished";
}

const TradeInOffer* UsedCar::standing() const {
  for (const TradeInOffer& one : std::views::reverse(offers))
    if (!one.set_aside) return &one;
  return nullptr;
}

const TradeInDecision* UsedCar::decided() const {
  if (!decision) return nullptr;
  const TradeInOffer* offer = standing();
  if (offer == nullptr) return decision->accepted ? nullptr : &*decision;
  const auto at = static_cast<std::size_t>(offer - offers.data());
  const bool about_it =
      at < decision->offers_before && decision->offer_fen == offer->offered.offer_fen;
  const bool in_time = !decision->accepted || decision->on <= offer->offered.until;
  return about_it && in_time ? &*decision : nullptr;
}

TradeInState UsedCar::state() const {
  if (const TradeInDecision* last = decided())
    return last->accepted ? TradeInState::accepted : TradeInState::refused;
  if (standing() != nullptr) return TradeInState::offered;
  return inspected ? TradeInState::inspected : TradeInState::wished;
}

TradeInState UsedCar::state_on(std::string_view today) const {
  const TradeInState now = state();
  const TradeInOffer* offer = standing();
  const bool over =
      now == TradeInState::offered && offer != nullptr && offer->offered.until < today;
  return over ? TradeInState::expired : now;
}

UsedCar& TradeIn::known_used_car() {
  if (used_cars.empty()) used_cars.emplace_back();
  return used_cars.front();
}

// What was offered stays in the log; of two that did not know of each other one sum counts.
void TradeIn::settle(const ContestSettled& said) {
  if (said.about != about::kTradeIn || used_cars.empty()) return;
  const std::string sum = said.value.empty() ? std::string() : said.value.front();
  for (TradeInOffer& one : used_cars.front().offers)
    one.set_aside = std::to_string(one.offered.offer_fen) != sum;
}

void TradeIn::forget_guest() {
  for (UsedCar& car : used_cars)
    if (car.wished) {
      car.wished->vin.clear();
      car.wished->owner.clear();
    }
}

void TradeInWished::fold(const Fact& fact, TradeIn& trade_in) const {
  UsedCar& car = trade_in.known_used_car();
  car.wished = *this;
  car.wished_by = said_by(fact);
}

void TradeInInspected::fold(const Fact& fact, TradeIn& trade_in) const {
  UsedCar& car = trade_in.known_used_car();
  car.inspected = *this;
  car.inspected_by = said_by(fact);
}

void TradeInOffered::fold(const Fact& fact, TradeIn& trade_in, VisitBasics& visit) const {
  UsedCar& car = trade_in.known_used_car();
  const TradeInOffer* stood = car.standing();
  const std::int64_t before_fen = stood == nullptr ? offer_fen : stood->offered.offer_fen;
  if (before_fen != offer_fen && before_fen != instead_of_fen)
    visit.contest(about::kTradeIn, std::to_string(before_fen), std::to_string(offer_fen));
  else
    visit.settle(about::kTradeIn);  // whoever offers anew knows what stood there
  car.offers.push_back({*this, said_by(fact)});
}

void TradeInAccepted::fold(const Fact& fact, TradeIn& trade_in) const {
  UsedCar& car = trade_in.known_used_car();
  car.decision = {true, offer_fen, {}, on, said_by(fact), car.offers.size()};
}

void TradeInRefused::fold(const Fact& fact, TradeIn& trade_in) const {
  UsedCar& car = trade_in.known_used_car();
  car.decision = {false, offer_fen, reason, on, said_by(fact), car.offers.size()};
}

}  // namespace foyer::domain
