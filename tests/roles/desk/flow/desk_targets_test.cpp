// The board of a month at the desk: who may set a target, for which months, and what is written.
#include <gtest/gtest.h>

#include "kit/base/calendar.h"
#include "roles/desk/flow/desk.h"
#include "support/demo_content.h"

namespace foyer::flow {
namespace {

using domain::TargetSet;

constexpr const char *kBoss = "a0000001", *kSeller = "c0000001", *kGone = "c0000002";
constexpr std::int64_t kAfternoon_ms = 1'795'242'720'000;  // 2026-11-21 14:32 in China

class TheBoardAtTheDesk : public testing::Test {
 protected:
  TheBoardAtTheDesk() {
    content_.showroom.time_zone = TimeZone::fixed(480);
    content_.targets.measures = {{"orders", {"订单", "Orders"}}};
    tell(domain::StaffAdded{kBoss, "manager", "林岚"});
    tell(domain::PinSet{kBoss, "hash"});
    tell(domain::StaffAdded{kSeller, "consultant", "李敏"});
    tell(domain::StaffAdded{kGone, "consultant", "钱峰"});
    tell(domain::StaffRemoved{kGone});
  }
  void tell(domain::Event event) {
    domain::apply(house_, {{Id{}, ++seq_}, {}, Hlc::at_ms(kAfternoon_ms + seq_), kBoss, event});
  }
  std::vector<TargetSet> touch(const DeskIntent& intent, const char* who = kBoss) {
    const DeskStep step = update(model_, intent,
                                 {.house = house_,
                                  .content = content_,
                                  .who = who,
                                  .lang = "zh",
                                  .fresh = {},
                                  .ticket = {},
                                  .now_ms = kAfternoon_ms});
    model_ = step.model;
    std::vector<TargetSet> written;
    for (const Write& write : step.writes)
      for (const domain::Event& event : write.events) {
        written.push_back(event.as<TargetSet>().value());
        tell(event);
      }
    return written;
  }
  void open(reports::Figure figure = reports::Figure::orders, targets::Whose whose = {}) {
    touch(OpenBoardFigure{figure, std::move(whose)});
    touch(AskTarget{});
  }

  domain::Content content_ = demo::content();
  domain::House house_;
  DeskModel model_;
  std::int64_t seq_ = 0;
};

TEST_F(TheBoardAtTheDesk, has_the_house_today_with_its_month_for_a_manager_and_for_nobody_else) {
  touch(OpenPage{DeskPage::today}, kSeller);
  EXPECT_EQ(model_.page, DeskPage::board);
  touch(OpenPage{DeskPage::today});
  EXPECT_EQ(model_.page, DeskPage::today);
  EXPECT_EQ(model_.board.month, "2026-11");
}

TEST_F(TheBoardAtTheDesk, leads_back_to_the_house_today_from_what_was_opened_there) {
  touch(OpenPage{DeskPage::today});
  touch(OpenStillOpen{morning::OpenKind::fault});
  EXPECT_EQ(model_.from, DeskPage::today);
  EXPECT_EQ(model_.open_kind, morning::OpenKind::fault) << "the kind that was touched";
  touch(OpenPage{model_.from});
  EXPECT_EQ(model_.page, DeskPage::today);
  EXPECT_EQ(model_.from, DeskPage::board);
  touch(OpenPage{DeskPage::board});
  touch(OpenPage{DeskPage::still_open});
  EXPECT_EQ(model_.from, DeskPage::board) << "it was opened elsewhere";
}

TEST_F(TheBoardAtTheDesk, has_the_audit_log_of_any_day_for_a_manager_and_for_nobody_else) {
  touch(OpenPage{DeskPage::audit}, kSeller);
  EXPECT_EQ(model_.page, DeskPage::board);
  touch(OpenPage{DeskPage::audit});
  EXPECT_EQ(model_.page, DeskPage::audit);
  const std::string today = model_.day;
  const std::string before = day_after(today, -1);
  touch(OpenAudit{before});
  EXPECT_EQ(model_.day, before);
  for (const char* none : {"2099-01-01", "2020-01-01", "yesterday", ""}) touch(OpenAudit{none});
  EXPECT_EQ(model_.day, before) << "of a day that has been and is known whole";
  touch(OpenAudit{today});
  EXPECT_EQ(model_.day, today);
}

TEST_F(TheBoardAtTheDesk, opens_at_this_month_for_a_manager_and_for_nobody_else) {
  touch(OpenPage{DeskPage::targets}, kSeller);
  EXPECT_EQ(model_.page, DeskPage::board);
  touch(OpenPage{DeskPage::targets});
  EXPECT_EQ(model_.page, DeskPage::targets);
  EXPECT_EQ(model_.board.month, "2026-11");
  touch(OpenMonth{"2026-13"});
  EXPECT_EQ(model_.board.month, "2026-11") << "there is no such month";
}

TEST_F(TheBoardAtTheDesk, takes_a_target_for_the_figure_that_is_open) {
  touch(OpenPage{DeskPage::targets});
  open(reports::Figure::orders, {"consultant", kSeller});
  EXPECT_EQ(model_.sheet, DeskSheet::target);
  const auto written = touch(SetTarget{9});
  ASSERT_EQ(written.size(), 1u);
  EXPECT_EQ(written[0], (TargetSet{"2026-11", "orders", "consultant", kSeller, 9}));
  EXPECT_EQ(model_.sheet, DeskSheet::board_figure) << "and shows what it does to the figure";
  touch(AskTarget{});
  EXPECT_TRUE(touch(SetTarget{9}).empty()) << "it is that already";
  touch(AskTarget{});
  EXPECT_EQ(touch(SetTarget{std::nullopt}).at(0).target, std::nullopt) << "it is taken back";
}

TEST_F(TheBoardAtTheDesk, refuses_targets_that_nobody_could_mean) {
  touch(OpenPage{DeskPage::targets});
  open(reports::Figure::order_rate);
  EXPECT_EQ(model_.sheet, DeskSheet::board_figure) << "of a rate there is none";
  open();
  for (const int value : {-1, 10'000}) EXPECT_TRUE(touch(SetTarget{value}).empty()) << value;
  EXPECT_TRUE(touch(SetTarget{5}, kSeller).empty());
  touch(OpenMonth{"2026-10"});
  open();
  EXPECT_EQ(model_.sheet, DeskSheet::board_figure) << "October is over";
  touch(OpenMonth{"2026-12"});
  open();
  EXPECT_EQ(touch(SetTarget{0}).size(), 1u) << "0 is one, and so is one of a month to come";
}

TEST_F(TheBoardAtTheDesk, takes_last_months_targets_where_there_are_none_yet) {
  tell(TargetSet{"2026-10", "orders", "house", "", 60});
  tell(TargetSet{"2026-10", "orders", "consultant", kSeller, 11});
  tell(TargetSet{"2026-10", "orders", "consultant", kGone, 10});
  tell(TargetSet{"2026-10", "cards", "house", "", std::nullopt});
  tell(TargetSet{"2026-11", "orders", "house", "", 50});
  touch(OpenPage{DeskPage::targets});
  const auto written = touch(TakeLastTargets{});
  ASSERT_EQ(written.size(), 1u) << "one is there, one has left, one was taken back";
  EXPECT_EQ(written[0], (TargetSet{"2026-11", "orders", "consultant", kSeller, 11}));
  EXPECT_TRUE(touch(TakeLastTargets{}).empty());
}

}  // namespace
}  // namespace foyer::flow
