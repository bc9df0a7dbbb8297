// What a tax, an insurance or a fee comes to on the day of an invoice, by the pack's dated rules.
//
// A rule that has ended is not used, and which one it was is told: a figure from it would be wrong
// on the paper that a guest takes home. Threads: functions of values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/prices.h"

namespace foyer::domain {

enum class CostState : std::uint8_t {
  holds,
  ended,    // the last rule for it held until `ended_on`
  unknown,  // no rule that begins as early, or none at all
};

struct Cost {
  CostState state = CostState::holds;
  Fen amount = 0;
  const CostRule* rule = nullptr;  // nullptr: the line's own amount
  std::string ended_on;
};

// What `line` comes to for this car at this price (with options and without what was let off).
// `prices` must outlive it.
Cost cost_on(const Prices& prices, const CostLine& line, const Trim& trim, Fen car_price,
             std::string_view invoiced);
Fen by_rule(const CostRule& rule, const Trim& trim, Fen car_price, std::string_view invoiced);

// What the buyer may get later, if they qualify. Those of one offer never add up.
struct PossibleSubsidy {
  const Subsidy* subsidy = nullptr;
  Fen amount = 0;
};
std::vector<PossibleSubsidy> subsidies_on(const Prices& prices, const Trim& trim, Fen car_price,
                                          std::string_view invoiced);

}  // namespace foyer::domain
