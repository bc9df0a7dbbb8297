#include "steps/drive/car_use.h"

namespace foyer::domain {

void CarAway::fold(const Fact& fact, CarUses& uses) const {
  uses.cars_away[car] = {*this, said_by(fact)};
}

void CarBack::fold(const Fact&, CarUses& uses) const {
  uses.cars_away.erase(car);
  uses.cars_back[car] = *this;
}

}  // namespace foyer::domain
