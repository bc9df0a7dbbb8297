// The daily report at the desk: who reads it, who instructs, who signs, and what has changed since.
#include "manage/reports/daily.h"
#include "roles/desk/flow/desk_floor.h"

namespace foyer::flow {
namespace {

constexpr const char *kReader = "a0000001", *kReadAbout = "c0000001";
constexpr const char *kReportToday = "2025-11-21", *kReportYesterday = "2025-11-20";

class TheDailyReport : public testing::Test {
 protected:
  TheDailyReport() {
    content_.showroom.time_zone = TimeZone::fixed(480);
    content_.daily_report.instructions = {{"call", {"今天打电话", "Call today"}}};
    content_.daily_report.answers = {{"done", {"已办", "Done"}}};
    tell({}, "desk", domain::StaffAdded{kReader, "manager", "林岚"});
    tell({}, kReader, domain::PinSet{kReader, "hash"});
    tell({}, kReader, domain::StaffAdded{kReadAbout, "consultant", "李敏"});
    tell(visit_id(1), "desk", domain::VisitOpened{"look", "A001", "zh"});
    tell(visit_id(1), "desk", domain::VisitCheckedIn{});
    tell(visit_id(1), kReadAbout, domain::VisitTaken{kReadAbout, ""});
  }
  void tell(const Id& about, const std::string& actor, domain::Event event) {
    ++seq_;
    domain::apply(house_,
                  {{Id{}, seq_}, about, Hlc::at_ms(kNine_ms + seq_), actor, std::move(event)});
  }
  std::size_t touch(const DeskIntent& intent, const char* who = kReader) {
    const DeskStep step = update(model_, intent,
                                 {.house = house_,
                                  .content = content_,
                                  .who = who,
                                  .lang = "zh",
                                  .fresh = {},
                                  .ticket = {},
                                  .now_ms = kNine_ms + 3'600'000,
                                  .whole = read_ ? &house_ : nullptr});
    model_ = step.model;
    std::size_t written = 0;
    for (const Write& write : step.writes)
      for (const domain::Event& event : write.events) {
        tell(write.visit, who, event);
        ++written;
      }
    return written;
  }
  void leave() {
    domain::VisitClosed closed;
    closed.outcome = "following";
    closed.grade = "A";
    tell(visit_id(1), kReadAbout, closed);
    tell(visit_id(1), "desk", domain::VisitLeft{kNine_ms + 1'800'000, false});
  }
  std::vector<reports::DailyLine> lines() const {
    return reports::daily_report(house_, content_, kReportToday, Lang::zh);
  }
  reports::SinceSigned since() const {
    return reports::since_signed(lines(), house_.reports.at(kReportToday).as_signed);
  }

  domain::Content content_ = demo::content();
  domain::House house_;
  DeskModel model_;
  std::int64_t seq_ = 0;
  bool read_ = true;
};

TEST_F(TheDailyReport, is_there_for_a_manager_and_for_nobody_else) {
  touch(OpenPage{DeskPage::report}, kReadAbout);
  EXPECT_EQ(model_.page, DeskPage::board);
  touch(OpenPage{DeskPage::report});
  EXPECT_EQ(model_.page, DeskPage::report);
  EXPECT_EQ(model_.day, kReportToday);
  touch(OpenReport{kReportYesterday});
  EXPECT_EQ(model_.day, kReportYesterday);
  touch(OpenReport{"2025-11-22"});
  EXPECT_EQ(model_.day, kReportYesterday) << "tomorrow has no report yet";
}

TEST_F(TheDailyReport, takes_an_instruction_about_a_guest_and_leads_back_to_its_day) {
  touch(OpenPage{DeskPage::report});
  touch(OpenReport{kReportToday});
  touch(OpenInstruction{visit_id(1), kReportToday});
  ASSERT_EQ(model_.page, DeskPage::instruct);
  EXPECT_EQ(model_.from, DeskPage::report);
  EXPECT_EQ(touch(GiveInstruction{"call", "问问旧车", false}), 1u);
  EXPECT_EQ(model_.page, DeskPage::report);
  EXPECT_EQ(model_.day, kReportToday);
  ASSERT_EQ(lines().size(), 1u);
  EXPECT_TRUE(lines().front().waits);
  EXPECT_EQ(lines().front()[reports::Daily::instruction], "今天打电话 · 问问旧车");
}

TEST_F(TheDailyReport, has_the_answer_that_somebody_gave_aloud_and_forgets_what_was_taken_back) {
  touch(OpenPage{DeskPage::report});
  touch(OpenInstruction{visit_id(1), kReportToday});
  touch(GiveInstruction{"call", "", false});
  touch(OpenInstruction{visit_id(1), kReportToday});
  EXPECT_EQ(touch(AnswerInstruction{"done"}), 1u);
  EXPECT_EQ(lines().front()[reports::Daily::answer], "已办");
  EXPECT_EQ(touch(GiveInstruction{{}, {}, true}), 1u);
  EXPECT_FALSE(lines().front().instructed);
}

TEST_F(TheDailyReport, is_not_instructed_by_a_consultant) {
  touch(OpenPage{DeskPage::report});
  touch(OpenInstruction{visit_id(1), kReportToday});
  EXPECT_EQ(touch(GiveInstruction{"call", "", false}, kReadAbout), 0u);
  model_ = {};
  touch(OpenInstruction{visit_id(1), kReportToday}, kReadAbout);
  EXPECT_EQ(model_.page, DeskPage::board);
}

TEST_F(TheDailyReport, is_signed_once_when_nobody_is_in_the_house_any_more_and_all_of_it_is_read) {
  touch(OpenPage{DeskPage::report});
  EXPECT_EQ(touch(SignReport{}), 0u) << "a guest is still here";
  leave();
  read_ = false;
  EXPECT_EQ(touch(SignReport{}), 0u) << "it is being read";
  read_ = true;
  EXPECT_EQ(touch(SignReport{}, kReadAbout), 0u);
  EXPECT_EQ(touch(SignReport{}), 1u);
  EXPECT_EQ(touch(SignReport{}), 0u) << "once";
  EXPECT_EQ(house_.reports.at(kReportToday).as_signed.staff, kReader);
  EXPECT_FALSE(since().any());
}

TEST_F(TheDailyReport, says_which_lines_are_others_since_it_was_signed_and_an_answer_is_none) {
  touch(OpenPage{DeskPage::report});
  touch(OpenInstruction{visit_id(1), kReportToday});
  touch(GiveInstruction{"call", "", false});
  leave();
  touch(OpenReport{kReportToday});
  ASSERT_EQ(touch(SignReport{}), 1u);
  EXPECT_EQ(house_.reports.at(kReportToday).as_signed.instructions, 1);
  EXPECT_EQ(house_.reports.at(kReportToday).as_signed.unanswered, 1);
  tell(visit_id(1), kReadAbout, domain::InstructionAnswered{kReportToday, "done", ""});
  EXPECT_FALSE(since().any()) << "answers come after the signature";
  domain::VisitClosed closed;
  closed.outcome = "following";
  closed.grade = "B";
  tell(visit_id(1), kReadAbout, closed);
  EXPECT_EQ(since().count, 1);
  EXPECT_EQ(since().gone, 0);
  tell(visit_id(2), "desk", domain::VisitOpened{"look", "A002", "zh"});
  tell(visit_id(2), "desk", domain::VisitCheckedIn{});
  EXPECT_EQ(since().count, 2) << "one is another, one is new";
}

}  // namespace
}  // namespace foyer::flow
