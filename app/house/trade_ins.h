// What a dealer says of cars that guests give in exchange: how long an offer holds, what is asked
// of such a car, the panels that are looked at, the marks that they may bear, where an appraisal
// comes from, and why a guest keeps the car. Read from the pack's trade_in.toml; a dealer without
// that file takes no cars.
//
// Ids are the pack's own short words; they are what the log records. The panels' ids are Foyer's,
// since it draws the car (kPanels); what they are called is the pack's. Threads: values, immutable
// once loaded.
#pragma once

#include <string>
#include <vector>

#include "house/choice.h"
#include "house/panels.h"

namespace foyer::domain {

struct TradeIns {
  static constexpr int kDaysMin = 3, kDaysMax = 7;
  int days_valid = 5;               // an offer holds so many days after its own
  std::vector<Question> questions;  // with one answer each: "Is it mortgaged?"
  std::vector<Choice> panels;
  std::vector<Choice> marks;
  std::vector<Choice> sources;   // of an appraisal
  std::vector<Choice> refusals;  // why a guest keeps the car

  bool offered() const { return !panels.empty(); }
};

}  // namespace foyer::domain
