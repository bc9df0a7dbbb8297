// What is done about the contacts of a visit, at random.
#include "manage/reports/histories.h"

namespace foyer::tests {

domain::Event cared(Dice& dice) {
  using namespace domain;
  const std::string task = dice.pick({"week", "hundred", "spring.2027-02-06"});
  const std::string item = task.substr(0, task.find('.'));
  const std::string from = dice.pick({"2025-10-20", ""});
  const std::string to = dice.pick({"2025-10-25", "2025-10-28", "2030-01-01", ""});
  switch (dice.roll(8)) {
    case 0:
    case 1:
      return TaskTried{task, item, from, to, dice.pick({"busy", "off"})};
    case 2:
      return TaskMoved{task, item, from, to, dice.pick({"2025-10-27", "2025-11-02"}), "later"};
    case 3:
      return TaskHanded{task, item, from, to, dice.pick({"0000000a", "0000000b"}), ""};
    case 4:
      return TaskDropped{task, item, from, to, dice.pick({"refused", ""})};
    default: {
      TaskDone done{task, item, from, to, dice.pick({"reached", ""}), {}, {}, {}, {}, "他的话"};
      done.finding = dice.pick({"fine", "complaint", ""});
      done.unfinished = dice.pick({"yes", "no", ""});
      done.satisfied = dice.maybe(dice.roll(11));
      done.referral = dice.pick({"given", "not_now", ""});
      return done;
    }
  }
}

domain::Event instructed(Dice& dice) {
  using namespace domain;
  const std::string day = dice.pick({"2025-10-25", "2025-10-26", ""});
  if (dice.roll(2) == 0) return InstructionAnswered{day, dice.pick({"done", ""}), "打过电话了"};
  return InstructionGiven{day, dice.pick({"call-today", ""}), "今天打电话", dice.roll(4) == 0};
}

}  // namespace foyer::tests
