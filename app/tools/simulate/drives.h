// The test drives of a showroom that is not there: what a guest books, declines, cancels, forgets,
// signs, drives and says of it, with test cars that are on the road, come back late and are driven
// on from the mileage they had. Pure but for the dice. Threads: one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "house/content.h"
#include "showroom/visit.h"
#include "tools/simulate/dice.h"

namespace foyer::simulate {

struct Touch {
  std::int64_t at_ms = 0;
  std::vector<domain::Event> events;
  std::string by = {};  // staff id; empty: whoever has the guest
};

// The test cars in the order of time: who asks later finds them as the one before left them.
class Yard {
 public:
  explicit Yard(const domain::Content& content);

  // What a consultant writes of this guest's drive from then on, in order; nothing, where the
  // dealer offers none. The last touch is the last that anybody did.
  std::vector<Touch> drive(const std::string& consultant, std::int64_t from_ms, Dice& dice);

 private:
  struct Car {
    const domain::DemoCar* car = nullptr;
    std::int64_t free_ms = 0;
    int odometer_km = 0;
    int energy_percent = 90;
  };
  struct Drive;

  Car& first_free(std::int64_t from_ms, Dice& dice);
  bool book(Drive& drive, Dice& dice) const;
  void sign(Drive& drive, Dice& dice) const;
  void go(Drive& drive, Dice& dice) const;
  void come_back(Drive& drive, Dice& dice) const;
  void feel(Drive& drive, Dice& dice) const;

  const domain::Content& content_;
  std::vector<Car> cars_;
};

}  // namespace foyer::simulate
