// What lists of stock say, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {

domain::Event stocked(Dice& dice) {
  using namespace domain;
  if (dice.roll(4) == 0) return StockLeft{dice.pick({"delivered", "unlisted", ""})};
  StockListed car;
  car.vin = dice.pick({"1M8GDM9AXKP042788", "LSVAA4187E2184847", ""});
  car.vehicle = dice.pick({"e5", "s7"});
  car.trim = dice.pick({"e5-605", ""});
  car.colour = dice.pick({"pearl", ""});
  car.interior = dice.pick({"moon", ""});
  car.place = dice.pick({"here", "here", "transit", "ordered", ""});
  car.since = dice.pick({"2026-09-05", ""});
  return car;
}

}  // namespace foyer::tests
