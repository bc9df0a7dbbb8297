// What a target or a promise is of: a figure of visits, or the cars that left with their buyers.
// The pack names either by one word (targets.toml, meetings.toml). Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "manage/reports/figures.h"

namespace foyer::reports {

class Counted {
 public:
  Counted(Figure of_visits) : of_visits_(of_visits) {}  // each figure is one
  static Counted deliveries() { return {}; }
  // None: nothing of that name is counted; a rate is not.
  static std::optional<Counted> named(std::string_view name);
  // Every name that `named` knows, with commas.
  static std::string names();

  std::optional<Figure> of_visits() const { return of_visits_; }  // none: deliveries
  std::string_view name() const;
  std::string meaning(Lang lang) const;
  friend bool operator==(const Counted&, const Counted&) = default;

 private:
  Counted() = default;
  std::optional<Figure> of_visits_;
};

struct Tally {
  Counts visits;
  int deliveries = 0;
  int of(Counted what) const {
    return what.of_visits() ? visits.of(*what.of_visits()) : deliveries;
  }
};

}  // namespace foyer::reports
