// A manager's instruction and its answer, as facts in any order tell them.
#include "showroom/instruction.h"

#include <gtest/gtest.h>

#include "steps/care/instruction_facts.h"
#include "support/demo_content.h"

namespace foyer::domain {
namespace {

constexpr const char *kInstructs = "a0000001", *kOwner = "c0000001", *kColleague = "c0000002";
constexpr const char* kOfReport = "2026-11-20";

class AnInstruction : public testing::Test {
 protected:
  AnInstruction() {
    visit_.bytes.fill(7);
    content_.daily_report.instructions = {{"call", {"今天打电话", "Call today"}}};
    content_.daily_report.answers = {{"done", {"已办", "Done"}}};
    tell({}, "desk", StaffAdded{kInstructs, "manager", "林岚"});
    tell({}, kInstructs, PinSet{kInstructs, "hash"});
    tell({}, kInstructs, StaffAdded{kOwner, "consultant", "李敏"});
    tell({}, kInstructs, StaffAdded{kColleague, "consultant", "赵永刚"});
    tell(visit_, "entrance", VisitOpened{"look", "A001", "zh"});
    tell(visit_, kOwner, VisitTaken{kOwner, ""});
  }
  void tell(const Id& about, const std::string& actor, Event event) {
    apply(house_, {{Id{}, ++seq_}, about, Hlc::at_ms(1'000'000 + seq_), actor, std::move(event)});
  }
  const Visit& visit() const { return *house_.visit(visit_); }
  const InstructionFile* stands() const { return visit().instruction_of(kOfReport); }

  Content content_ = demo::content();
  House house_;
  Id visit_;
  std::int64_t seq_ = 0;
};

TEST_F(AnInstruction, waits_until_it_is_answered_and_waits_again_when_it_is_given_anew) {
  tell(visit_, kInstructs, InstructionGiven{kOfReport, "call", ""});
  ASSERT_NE(visit().waiting_instruction(), nullptr);
  tell(visit_, kOwner, InstructionAnswered{kOfReport, "done", ""});
  EXPECT_EQ(visit().waiting_instruction(), nullptr);
  EXPECT_EQ(stands()->answered_by.actor, kOwner);
  tell(visit_, kInstructs, InstructionGiven{kOfReport, "call", "再打一次"});
  ASSERT_NE(visit().waiting_instruction(), nullptr);
  EXPECT_FALSE(stands()->answer);
  EXPECT_EQ(in_words(stands()->given, content_, Lang::zh), "今天打电话 · 再打一次");
}

TEST_F(AnInstruction, of_another_day_stands_beside_it_and_one_that_was_taken_back_nowhere) {
  tell(visit_, kInstructs, InstructionGiven{kOfReport, "call", ""});
  tell(visit_, kInstructs, InstructionGiven{"2026-11-22", "", "问问旧车"});
  EXPECT_EQ(visit().instructions.size(), 2u);
  EXPECT_EQ(visit().newest_instruction()->given.day, "2026-11-22");
  EXPECT_EQ(visit().waiting_instruction()->given.day, kOfReport) << "the oldest comes first";
  tell(visit_, kInstructs, InstructionGiven{kOfReport, "", "", true});
  EXPECT_EQ(stands(), nullptr);
  tell(visit_, kOwner, InstructionAnswered{kOfReport, "done", ""});
  EXPECT_EQ(stands(), nullptr) << "nobody asks for this answer any more";
}

TEST_F(AnInstruction, is_a_managers_alone_whoever_writes_it) {
  tell(visit_, kOwner, InstructionGiven{kOfReport, "call", ""});
  EXPECT_EQ(stands(), nullptr);
  EXPECT_FALSE(instruction_to_give(house_, content_, visit(), kOwner, {kOfReport, "call", ""}));
  EXPECT_TRUE(instruction_to_give(house_, content_, visit(), kInstructs, {kOfReport, "call", ""}));
  EXPECT_FALSE(instruction_to_give(house_, content_, visit(), kInstructs, {kOfReport, "smile", ""}))
      << "the pack has no such sentence";
  EXPECT_FALSE(instruction_to_give(house_, content_, visit(), kInstructs, {kOfReport, "", ""}));
}

TEST_F(AnInstruction, is_answered_by_whose_guest_it_is_or_by_a_manager) {
  tell(visit_, kInstructs, InstructionGiven{kOfReport, "call", ""});
  const InstructionAnswered done{kOfReport, "done", ""};
  EXPECT_FALSE(instruction_answer(house_, content_, visit(), kColleague, done));
  EXPECT_TRUE(instruction_answer(house_, content_, visit(), kOwner, done));
  EXPECT_TRUE(instruction_answer(house_, content_, visit(), kInstructs, done));
  tell(visit_, kOwner, done);
  EXPECT_FALSE(instruction_answer(house_, content_, visit(), kOwner, done)) << "it is said already";
}

TEST_F(AnInstruction, of_an_erased_guest_has_no_words_and_waits_for_nobody) {
  tell(visit_, kInstructs, InstructionGiven{kOfReport, "call", "他太太姓周"});
  tell(visit_, kInstructs, GuestErased{"asked"});
  ASSERT_NE(stands(), nullptr);
  EXPECT_EQ(in_words(stands()->given, content_, Lang::zh), "");
  EXPECT_EQ(visit().waiting_instruction(), nullptr);
}

}  // namespace
}  // namespace foyer::domain
