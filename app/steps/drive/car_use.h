// What a test car is used for when no guest drives it: charging, in the workshop, lent, at an
// event, retired, as the dealer's pack names it. Declared, so that a mileage is no riddle later and
// nobody books a car that is not there. Facts of these kinds are about the house. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "house/visit.h"

namespace foyer::domain {

struct CarUses;

// car.away: from now on; said again for the same car, it is used for something else, or longer.
struct CarAway {
  static constexpr std::string_view kKind = "car.away";
  static constexpr int kVersion = 1;
  std::string car;            // of the test cars
  std::string use;            // pack id
  std::int64_t from_ms = 0;   // wall time
  std::int64_t until_ms = 0;  // as it is planned; 0: nobody knows
  void fields(Fields& f) {
    f("car", car);
    f("use", use);
    f("from_ms", from_ms);
    f("until_ms", until_ms);
  }
  void fold(const Fact& fact, CarUses& uses) const;
  friend bool operator==(const CarAway&, const CarAway&) = default;
};

// car.back: it stands in the yard again and may be driven.
struct CarBack {
  static constexpr std::string_view kKind = "car.back";
  static constexpr int kVersion = 1;
  std::string car;
  int energy_percent = -1;  // fuel or charge; -1: not told
  std::int64_t at_ms = 0;
  void fields(Fields& f) {
    f("car", car);
    f("energy_percent", energy_percent);
    f("at_ms", at_ms);
  }
  void fold(const Fact&, CarUses& uses) const;
  friend bool operator==(const CarBack&, const CarBack&) = default;
};

struct CarUse {
  CarAway away;
  Said by;
  friend bool operator==(const CarUse&, const CarUse&) = default;
};

struct CarUses {
  std::map<std::string, CarUse> cars_away;   // by the car's id
  std::map<std::string, CarBack> cars_back;  // the last time that each came back
  friend bool operator==(const CarUses&, const CarUses&) = default;
};

using CarKinds = Kinds<CarAway, CarBack>;

}  // namespace foyer::domain
