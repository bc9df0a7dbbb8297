// What is said in a round of standards, and of a scorecard, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {

domain::Event walked(Dice& dice) {
  using namespace domain;
  const auto item = [&] { return dice.pick({"lights", "floor", ""}); };
  switch (dice.roll(9)) {
    case 8:
      return StandardObserved{dice.pick({"00112233445566778899aabbccddeeff", ""}),
                              dice.pick({"0000000a", "0000000b", ""})};
    case 0:
      return StandardSigned{dice.pick({"hall", ""}), dice.roll(9), dice.roll(9), dice.roll(3),
                            dice.roll(2)};
    case 1:
    case 2:
      return StandardFault{item(), dice.pick({"0000000a", ""}), dice.pick({"2025-10-30", ""})};
    case 3:
      return StandardMended{item()};
    case 4:
      return StandardChecked{item(), dice.often()};
    default:
      return StandardAnswered{dice.pick({"hall", "cars", ""}), item(),
                              dice.pick({"yes", "no", "na", ""}), dice.often()};
  }
}

domain::Event scored(Dice& dice) {
  domain::ScoreGiven given;
  given.card = dice.pick({"upgrade", ""});
  given.module = dice.pick({"showroom", "meetings", ""});
  given.round = 1 + dice.roll(3);
  if (dice.often()) given.points = dice.roll(101);
  return given;
}

}  // namespace foyer::tests
