#include "steps/stock/facts.h"

#include "kit/base/digest.h"

namespace foyer::domain {
namespace {

StockCar& car_with(Stock& all, const Id& id) {
  StockCar& car = all.stock[id];
  car.id = id;
  return car;
}

}  // namespace

Id stock_of(std::string_view vin) { return id_made_of({"stock", vin}); }

const StockCar* Stock::car_of(std::string_view vin) const {
  const auto found = stock.find(stock_of(vin));
  return found == stock.end() ? nullptr : &found->second;
}

void StockListed::fold(const Fact& fact, Stock& all) const {
  StockCar& car = car_with(all, fact.visit);
  car.listed = *this;
  car.by = said_by(fact);
  car.left = {};
  car.left_by = {};
}

void StockLeft::fold(const Fact& fact, Stock& all) const {
  StockCar& car = car_with(all, fact.visit);
  if (!was_said(car.by)) return;  // of what no list has, nothing leaves
  car.left = *this;
  car.left_by = said_by(fact);
}

void StockCounted::fold(const Fact& fact, Stock& all) const {
  all.stock_list = *this;
  all.stock_list_by = said_by(fact);
}

}  // namespace foyer::domain
