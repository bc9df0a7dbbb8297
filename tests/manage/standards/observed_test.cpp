// Which areas are due, and steps of a visit that a manager observes beside a guest.
#include <gtest/gtest.h>

#include "manage/standards/round.h"
#include "support/demo_content.h"

namespace foyer::standards {
namespace {

constexpr const char *kBoss = "aaaa0001", *kLin = "cccc0001", *kWu = "cccc0002";
constexpr std::int64_t kSeenAt_ms = 1'795'242'720'000;  // Saturday 2026-11-21 14:32 in China
constexpr std::int64_t kSeenHour_ms = 3'600'000;

class ObservedSteps : public testing::Test {
 protected:
  ObservedSteps() {
    domain::StandardRules& rules = content_.standards;
    content_.showroom.open = domain::Hours{9 * 60, 18 * 60};
    rules.areas = {{"hall", {"展厅", "Hall"}, domain::HowOften::opening},
                   {"toilets", {"卫生间", "Restrooms"}, domain::HowOften::hourly},
                   {"yard", {"院子", "Yard"}},
                   {"needs", {"需求", "Needs"}, std::nullopt, true},
                   {"offer", {"报价", "Offer"}, std::nullopt, true}};
    rules.items = {{"lights", "hall", {"灯", "Lights"}, {}, 1, false, {}, 0},
                   {"soap", "toilets", {"皂", "Soap"}, {}, 1, false, {}, 0},
                   {"swept", "yard", {"扫", "Swept"}, {}, 1, false, {}, 0},
                   {"listens", "needs", {"听", "Listens"}, {}, 3, false, {}, 0},
                   {"sums-up", "needs", {"总结", "Sums up"}, {}, 1, true, {}, 0},
                   {"written", "offer", {"书面", "In writing"}, {}, 1, false, {}, 0}};
    say(Id{}, domain::StaffAdded{kBoss, "manager", "林岚"}, "desk");
    say(Id{}, domain::StaffAdded{kLin, "consultant", "李敏"}, kBoss);
    say(Id{}, domain::StaffAdded{kWu, "consultant", "吴桐"}, kBoss);
  }
  void say(const Id& subject, domain::Event event, const std::string& actor) {
    domain::apply(house_,
                  {{Id{}, ++seq_}, subject, Hlc::at_ms(now_ms_ + seq_), actor, std::move(event)});
  }
  Id guest(int number, const char* consultant) {
    Id visit;
    visit.bytes[0] = 7;
    visit.bytes[15] = static_cast<std::uint8_t>(number);
    say(visit, domain::VisitOpened{"look", "A1", "zh"}, "entrance");
    say(visit, domain::VisitCheckedIn{}, "entrance");
    say(visit, domain::VisitTaken{consultant, ""}, consultant);
    return visit;
  }
  std::vector<domain::Event> touch(const Intent& intent, const std::string& who = kBoss) {
    std::vector<domain::Event> said;
    for (const domain::Write& write : update(intent, {house_, content_, who, now_ms_}))
      for (const domain::Event& event : write.events) {
        say(write.visit, event, who);
        said.push_back(event);
      }
    return said;
  }
  void observe(const Id& beside, const char* listens, const char* sums_up) {
    touch(Answer{"needs", "listens", listens, beside});
    touch(Answer{"needs", "sums-up", sums_up, beside});
    touch(SignRound{"needs", beside});
    now_ms_ += kSeenHour_ms;
  }
  StepScore needs_of(const char* staff) const {
    for (const StepScores& one : step_scores(house_, content_))
      if (one.staff == staff) return one.steps.front();
    return {};
  }
  std::vector<std::string> areas() const {
    std::vector<std::string> ids;
    for (const AreaDue& one : areas_due(house_, content_, now_ms_)) ids.push_back(one.area->id);
    return ids;
  }

  domain::Content content_ = demo::content();
  domain::House house_;
  std::int64_t now_ms_ = kSeenAt_ms, seq_ = 0;
};

TEST_F(ObservedSteps, are_in_no_list_of_what_is_walked_and_what_is_due_comes_first_there) {
  EXPECT_EQ(areas(), (std::vector<std::string>{"hall", "toilets", "yard"}));
  touch(Answer{"hall", "lights", "yes"});
  touch(SignRound{"hall"});
  EXPECT_EQ(areas(), (std::vector<std::string>{"toilets", "hall", "yard"}));
  const auto all = areas_due(house_, content_, now_ms_);
  EXPECT_TRUE(all[0].is_due());
  EXPECT_TRUE(all[0].due->late);
  EXPECT_EQ(all[1].last->signed_.actor, kBoss);
  EXPECT_FALSE(all[1].is_due());
  EXPECT_FALSE(all[2].due) << "nobody said how often";
}

TEST_F(ObservedSteps, are_seen_beside_a_guest_whom_a_consultant_has_now) {
  const Id guest_of_lin = guest(1, kLin);
  EXPECT_TRUE(touch(Answer{"needs", "listens", "yes"}).empty()) << "beside nobody";
  EXPECT_TRUE(touch(Answer{"needs", "listens", "yes", guest_of_lin}, kWu).empty())
      << "a manager looks";
  const auto said = touch(Answer{"needs", "listens", "yes", guest_of_lin});
  ASSERT_EQ(said.size(), 2u);
  const auto beside = said.front().as<domain::StandardObserved>();
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->visit, guest_of_lin.hex());
  EXPECT_EQ(beside->consultant, kLin);
  EXPECT_EQ(touch(Answer{"needs", "sums-up", "no", guest_of_lin}).size(), 1u)
      << "once, and nobody has to mend anything";
  EXPECT_TRUE(open_faults(house_, content_).empty());
  say(guest_of_lin, domain::VisitLeft{now_ms_, false}, kLin);
  EXPECT_EQ(touch(SignRound{"needs", guest_of_lin}).size(), 1u) << "it goes on though they left";
  EXPECT_TRUE(touch(Answer{"offer", "written", "yes", guest_of_lin}).empty()) << "nobody is there";
}

TEST_F(ObservedSteps, of_two_guests_are_two_rounds_each_of_who_had_the_guest) {
  const Id first = guest(1, kLin), second = guest(2, kWu);
  touch(Answer{"needs", "listens", "yes", first});
  touch(Answer{"needs", "listens", "no", second});
  const Context context{house_, content_, kBoss, now_ms_};
  EXPECT_EQ(open_round(context, "needs", first)->items.at("listens").answer, "yes");
  EXPECT_EQ(open_round(context, "needs", second)->items.at("listens").answer, "no");
  EXPECT_EQ(open_round(context, "needs"), nullptr);
  // Handed on meanwhile: what was begun stays whose it was.
  say(first, domain::VisitTaken{kWu, kLin}, kWu);
  EXPECT_EQ(consultant_beside({house_, content_, kBoss, now_ms_}, first), kLin);
}

TEST_F(ObservedSteps, are_scored_by_consultant_against_the_time_before) {
  const Id first = guest(1, kLin), second = guest(2, kLin);
  EXPECT_FALSE(needs_of(kLin).bp);
  observe(first, "yes", "no");
  EXPECT_EQ(needs_of(kLin).bp, 7'500);
  EXPECT_TRUE(needs_of(kLin).critical_wrong);
  EXPECT_FALSE(needs_of(kLin).before_bp);
  observe(second, "yes", "yes");
  EXPECT_EQ(needs_of(kLin).bp, 10'000);
  EXPECT_EQ(needs_of(kLin).before_bp, 7'500);
  EXPECT_FALSE(needs_of(kLin).critical_wrong);
  EXPECT_FALSE(needs_of(kWu).bp) << "each for their own";
  EXPECT_EQ(last_signed(house_, "needs", kLin)->observed.visit, second.hex());
  EXPECT_EQ(last_signed(house_, "needs"), nullptr);
}

TEST_F(ObservedSteps, are_of_the_first_whom_they_were_said_to_be_of_and_change_no_more) {
  const Id beside = guest(1, kLin);
  observe(beside, "yes", "yes");
  const Id round = last_signed(house_, "needs", kLin)->id;
  say(round, domain::StandardObserved{beside.hex(), kWu}, kBoss);
  EXPECT_EQ(house_.standard_rounds.at(round).observed.consultant, kLin);
}

}  // namespace
}  // namespace foyer::standards
