// A manager's instruction on the tablet of whose guest it is.
#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {
namespace {

constexpr const char* kDayBefore = "2026-11-20";

class AnInstructedGuest : public Tablet {
 protected:
  AnInstructedGuest() {
    content_.daily_report.answers = {{"done", {"已办", "Done"}}};
    take(1);
    touch(GoGuests{});
    say(id_of(1), "b0000001", domain::InstructionGiven{kDayBefore, "", "今天打电话"});
  }
  const domain::InstructionFile& file() const { return *visit().instruction_of(kDayBefore); }
};

TEST_F(AnInstructedGuest, stands_on_the_list_until_one_touch_answers) {
  ASSERT_EQ(lists(context()).instructed.size(), 1u);
  touch(OpenInstruction{id_of(1)});
  EXPECT_EQ(model_.page, Page::guest);
  ASSERT_EQ(model_.sheet, Sheet::instruction);
  EXPECT_EQ(touch(AnswerInstruction{"done"}), 1u);
  EXPECT_EQ(model_.sheet, Sheet::none);
  EXPECT_EQ(file().answer->sentence, "done");
  EXPECT_TRUE(lists(context()).instructed.empty());
}

TEST_F(AnInstructedGuest, is_answered_in_own_words_and_once_more_in_others) {
  touch(OpenInstruction{id_of(1)});
  touch(WriteText{TextAbout::instruction});
  ASSERT_EQ(model_.page, Page::text);
  EXPECT_EQ(touch(SaveText{"下午打"}), 1u);
  EXPECT_EQ(model_.page, Page::guest);
  EXPECT_EQ(file().answer->text, "下午打");
  touch(OpenInstruction{id_of(1)});
  EXPECT_EQ(touch(AnswerInstruction{"done"}), 1u);
  EXPECT_EQ(file().answer->sentence, "done") << "the last word holds";
}

TEST_F(AnInstructedGuest, of_a_colleague_is_not_opened_here) {
  arrive(8, "A018");
  say(id_of(8), kOther, domain::VisitTaken{kOther, ""});
  say(id_of(8), "b0000001", domain::InstructionGiven{kDayBefore, "", "请来试驾"});
  touch(OpenInstruction{id_of(8)});
  EXPECT_EQ(model_.page, Page::guests);
  EXPECT_EQ(model_.sheet, Sheet::none);
}

}  // namespace
}  // namespace foyer::flow::tablet
