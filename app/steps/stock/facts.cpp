#include "steps/stock/facts.h"

#include "kit/base/digest.h"

namespace foyer::domain {
namespace {

Said said(const Fact& fact) { return {fact.actor, fact.id.origin, fact.at}; }

StockCar& car_with(Stock& all, const Id& id) {
  StockCar& car = all.stock[id];
  car.id = id;
  return car;
}

}  // namespace

Id stock_of(std::string_view vin) {
  constexpr std::size_t kIdDigits = 32;
  return Id::from_hex(digest({"stock", vin}).substr(0, kIdDigits)).value_or(Id{});
}

const StockCar* Stock::car_of(std::string_view vin) const {
  const auto found = stock.find(stock_of(vin));
  return found == stock.end() ? nullptr : &found->second;
}

void StockListed::fold(const Fact& fact, Stock& all) const {
  StockCar& car = car_with(all, fact.visit);
  car.listed = *this;
  car.by = said(fact);
  car.left = {};
  car.left_by = {};
}

void StockLeft::fold(const Fact& fact, Stock& all) const {
  StockCar& car = car_with(all, fact.visit);
  if (!was_said(car.by)) return;  // of what no list has, nothing leaves
  car.left = *this;
  car.left_by = said(fact);
}

void StockCounted::fold(const Fact& fact, Stock& all) const {
  all.stock_list = *this;
  all.stock_list_by = said(fact);
}

}  // namespace foyer::domain
