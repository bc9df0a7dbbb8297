// What is said of a month's targets, and in a roll call, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {

// The devices' days are of October and November 2025.
domain::Event targeted(Dice& dice) {
  domain::TargetSet set;
  set.month = dice.pick({"2025-10", "2025-11", "2030-01"});
  set.measure = dice.pick({"orders", "visits", "cards", "deliveries", "order_rate", ""});
  set.level = dice.pick({"house", "consultant", "source", ""});
  set.whose = set.level == "house"        ? dice.pick({"", "", "", "x"})
              : set.level == "consultant" ? dice.pick({"0000000a", "0000000b", ""})
                                          : dice.pick({"friend", "passing", ""});
  if (dice.often()) set.target = dice.roll(4) * 5;
  return set;
}

domain::Event rolled(Dice& dice) {
  switch (dice.roll(8)) {
    case 0:
      return domain::RollCalled{dice.roll(2) == 0};
    case 1:
      return domain::RollEnded{dice.roll(9), dice.roll(3)};
    default:
      return domain::RollTicked{
          dice.pick({"00000000000000000000000000000001", "00000000000000000000000000000002",
                     "00000000000000000000000000000003", "0000000a", ""}),
          dice.pick({"found", "left", "missing", "missing", ""})};
  }
}

}  // namespace foyer::tests
