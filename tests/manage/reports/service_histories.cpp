// What the service tells and what is planned with it, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {

domain::Event served(Dice& dice) {
  using namespace domain;
  const auto signal = [&] { return "g" + std::to_string(dice.roll(60)); };
  const auto month = [&] { return dice.pick({"2025-10", "2025-11", "2025-12", ""}); };
  const auto action = [&] { return dice.pick({"event", "coupon", "lapsed", "calls", ""}); };
  const auto staff = [&] { return dice.pick({"0000000a", "0000000b", ""}); };
  switch (dice.roll(8)) {
    case 0:
    case 1:
      return SignalTold{signal(),
                        dice.pick({std::string(32, '0'), ""}),
                        dice.pick({"trade-in", "moved"}),
                        dice.pick({"he-jun", ""}),
                        staff(),
                        dice.pick({"2025-10-22", ""})};
    case 2:
    case 3:
      return SignalAnswered{signal(), dice.pick({"invited", "settled", ""})};
    case 4:
      return SignalLed{signal(), dice.pick({"o1", "o2", ""}), dice.pick({"2025-10-23", ""})};
    case 5:
    case 6:
      return SharedPlanned{month(), action(), staff(), "2025-10-30"};
    default:
      return SharedChecked{month(), action(), dice.often()};
  }
}

}  // namespace foyer::tests
