// What is said at a meeting, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {

domain::Event met(Dice& dice, const std::string& day, const std::string& kind) {
  using namespace domain;
  const auto staff = [&] { return dice.pick({"0000000a", "0000000b", ""}); };
  const auto action = [&] { return dice.pick({"a1", "a2"}); };
  switch (dice.roll(14)) {
    case 0:
    case 1:
    case 2:
      return MeetingBegan{day, kind};
    case 3:
      return MeetingPointDone{dice.pick({"news", "practice", ""}), dice.often()};
    case 4:
      return MeetingPresent{staff(), dice.pick({"here", "absent", ""}), dice.pick({"off", ""})};
    case 5:
    case 6:
      return MeetingAction{action(), dice.pick({"waits", "drives"}),
                           dice.pick({"practise", "call", ""}), staff(), "2025-10-30"};
    case 7:
      return MeetingChecked{action(), dice.often()};
    case 8:
      if (dice.roll(4) == 0) return MeetingSigned{dice.roll(9), dice.roll(3), dice.roll(7), 8};
      [[fallthrough]];
    default: {
      MeetingPromised said{staff(),
                           dice.pick({"visits", "orders", "deliveries", "other_visits", "smiles"}),
                           dice.roll(3)};
      if (dice.roll(6) == 0) said.count.reset();
      return said;
    }
  }
}

}  // namespace foyer::tests
