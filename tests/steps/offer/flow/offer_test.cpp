// An offer being made and read on the tablet: what touches mean.
#include "steps/offer/flow/offer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/demo_content.h"
#include "support/demo_prices.h"

namespace foyer::flow::offer {
namespace {

constexpr const char* kMe = "aa00bb11";
constexpr const char* kManager = "cc22dd33";
constexpr std::int64_t kMorning_ms = 1795228200000;  // 2026-11-21 10:30 in Shanghai

class OfferFlow : public testing::Test {
 protected:
  OfferFlow() {
    content_.prices = demo::prices();
    content_.showroom.time_zone = *TimeZone::named("Asia/Shanghai");
    guest_.bytes[0] = 7;
    say("desk", Id{}, domain::StaffAdded{kManager, "manager", "许文涛"});
    say(kManager, Id{}, domain::StaffAdded{kMe, "consultant", "李婷"});
    say("entrance", guest_, domain::VisitOpened{"look", "A001", "zh"});
    model_ = open(guest_, context());
    touch(PickVehicle{"e5"});
    touch(PickTrim{"e5-605"});
  }
  Context context() const { return {house_, content_, kMe, Lang::zh, now_ms_}; }
  void say(const std::string& actor, const Id& about, domain::Event event) {
    domain::apply(house_, {{Id{}, ++seq_}, about, Hlc::at_ms(seq_ * 1000), actor, event});
  }
  int touch(const Intent& intent) {
    Step step = update(model_, intent, context());
    int facts = 0;
    for (const domain::Write& write : step.writes)
      for (const domain::Event& event : write.events) {
        say(kMe, write.visit, event);
        ++facts;
      }
    model_ = step.model;
    return facts;
  }
  domain::OfferState state() const { return domain::state_of(*newest(model_, house_), now_ms_); }

  domain::Content content_ = demo::content();
  domain::House house_;
  Model model_;
  Id guest_;
  std::int64_t seq_ = 0;
  std::int64_t now_ms_ = kMorning_ms;
};

// The pack says how long a request waits; what nobody answered is asked anew, and only that.
TEST_F(OfferFlow, asks_until_a_time_and_again_when_it_is_over) {
  content_.prices.approval = {2, 10};
  touch(SetDiscount{9'800'00});
  EXPECT_EQ(touch(Make{}), 2);
  const domain::ApprovalAsked asked = *newest(model_, house_)->asked;
  EXPECT_EQ(asked.stand_in_ms, kMorning_ms + 2 * 60'000);
  EXPECT_EQ(asked.until_ms, kMorning_ms + 10 * 60'000);
  EXPECT_EQ(touch(AskAgain{}), 0) << "it waits";
  now_ms_ = asked.until_ms + 1;
  EXPECT_EQ(state(), domain::OfferState::unanswered);
  EXPECT_EQ(touch(Show{}), 0);
  EXPECT_EQ(touch(AskAgain{}), 1);
  EXPECT_EQ(state(), domain::OfferState::asks);
  EXPECT_EQ(newest(model_, house_)->asked->until_ms, now_ms_ + 10 * 60'000);
}

TEST_F(OfferFlow, makes_shows_and_takes_the_guests_word_with_what_they_switched_off) {
  touch(SetDiscount{6'000'00});
  touch(ToggleTaken{"charger"});
  touch(ToggleTaken{"plates-service"});
  EXPECT_EQ(touch(Make{}), 1);
  EXPECT_EQ(state(), domain::OfferState::ready);
  EXPECT_EQ(touch(Make{}), 0) << "nothing was changed";
  EXPECT_EQ(touch(Show{}), 1);
  EXPECT_EQ(model_.stage, Stage::guest);
  const domain::Fen whole = domain::total(as_taken(newest(model_, house_)->made, model_.on));
  touch(Switch{"charger"});
  EXPECT_EQ(touch(SetDiscount{0}), 0) << "not a touch of the guest's";
  EXPECT_EQ(touch(Accept{}), 1);
  EXPECT_EQ(touch(Accept{}), 0);
  const domain::OfferFile& file = *newest(model_, house_);
  EXPECT_EQ(file.accepted->total, whole - 2'000'00);
  EXPECT_EQ(file.accepted->taken, (std::vector<std::string>{"plates-service"}));
  EXPECT_EQ(domain::concession_of(file.made.lines, 0).cash, 6'000'00);
}

TEST_F(OfferFlow, asks_whoever_may_grant_what_the_consultant_may_not) {
  touch(SetDiscount{9'800'00});
  touch(ToggleGift{"mats"});
  EXPECT_FALSE(authority(model_, context()).enough);
  EXPECT_EQ(touch(Make{}), 2);
  EXPECT_EQ(newest(model_, house_)->made.level, "showroom");
  EXPECT_EQ(state(), domain::OfferState::asks);
  EXPECT_EQ(touch(Show{}), 0);
  const std::string id = newest(model_, house_)->made.offer;
  say(kManager, guest_, domain::ApprovalAnswered{id, "approved", 0, ""});
  EXPECT_EQ(touch(Show{}), 1);
  touch(ToStaff{});
  touch(SetDiscount{9'900'00});
  EXPECT_EQ(touch(Show{}), 0) << "what was changed is not what was approved";
  EXPECT_EQ(touch(Make{}), 2);
  EXPECT_EQ(state(), domain::OfferState::asks);
}

TEST_F(OfferFlow, makes_nothing_that_nobody_may_grant_or_that_cannot_be_right) {
  touch(SetDiscount{16'086'01});
  EXPECT_EQ(touch(Make{}), 0);
  touch(SetDiscount{0});
  touch(ToggleTaken{"insurance"});
  EXPECT_EQ(model_.writing, "insurance");
  EXPECT_EQ(touch(Make{}), 0) << "its figure is missing";
  for (const char one : {'4', '8', '6', '0', '0'}) touch(Digit{one});
  touch(EraseDigit{});
  EXPECT_EQ(model_.wish.typed[0].amount, 4'860'00);
  EXPECT_EQ(touch(Make{}), 1);
  EXPECT_TRUE(model_.writing.empty());
}

TEST_F(OfferFlow, keeps_every_figure_of_a_paper_when_the_pack_changes_its_prices) {
  touch(SetDiscount{6'000'00});
  touch(Make{});
  const domain::OfferMade made = newest(model_, house_)->made;
  for (domain::Trim& trim : content_.prices.trims) trim.guide += 5'000'00;
  content_.version = "another";
  model_ = open(guest_, context());
  EXPECT_EQ(current(model_, context()), made);
  EXPECT_EQ(touch(Show{}), 1);
  touch(ToStaff{});
  touch(SetDiscount{6'500'00});
  EXPECT_EQ(domain::car_price(current(model_, context()).lines), 229'800'00 + 5'000'00 - 6'500'00);
}

TEST_F(OfferFlow, opens_the_newest_paper_as_it_was_wished) {
  touch(SetDiscount{6'000'00});
  touch(ToggleOption{"wheels-20"});
  touch(ToggleOption{"wheels-19"});
  EXPECT_EQ(model_.wish.options, (std::vector<std::string>{"wheels-19"})) << "they exclude";
  touch(ToggleTaken{"charger"});
  touch(ToggleTaken{"plates-service"});
  touch(ToggleWaived{"plates-service"});
  touch(PickLoan{"bank", 24});
  touch(PickDown{3000});
  touch(Make{});
  const Model again = open(guest_, context());
  EXPECT_FALSE(again.changed);
  EXPECT_EQ(domain::total(worked(again, context()).lines),
            domain::total(worked(model_, context()).lines));
  EXPECT_EQ(worked(again, context()).loan, worked(model_, context()).loan);
}

TEST_F(OfferFlow, takes_down_to_whole_thousands_and_never_less_than_the_share) {
  touch(SetDiscount{9'800'00});
  touch(PickLoan{"bank", 36});
  touch(PickDown{4000});
  EXPECT_EQ(worked(model_, context()).loan->principal, 132'000'00);
  touch(SetDiscount{9'900'00});
  touch(PickDown{2000});
  EXPECT_EQ(worked(model_, context()).loan->principal, 219'900'00 - 44'000'00);
}

TEST_F(OfferFlow, of_two_that_stand_side_by_side_takes_back_the_older) {
  touch(SetDiscount{1'000'00});
  touch(Make{});
  domain::OfferMade other = newest(model_, house_)->made;
  const std::string first = other.offer;
  other.offer = "other";
  say(kManager, guest_, other);
  EXPECT_EQ(house_.visit(guest_)->rivals().size(), 2u);
  EXPECT_EQ(touch(Withdraw{}), 1);
  EXPECT_TRUE(house_.visit(guest_)->offer(first)->withdrawn);
  EXPECT_TRUE(house_.visit(guest_)->rivals().empty());
}

TEST_F(OfferFlow, after_its_last_moment_is_not_shown_nor_taken) {
  touch(Make{});
  EXPECT_EQ(content_.showroom.time_zone.day(newest(model_, house_)->made.valid_until_ms),
            "2026-11-28");
  touch(Show{});
  now_ms_ = newest(model_, house_)->made.valid_until_ms + 1;
  EXPECT_EQ(touch(Accept{}), 0);
  touch(ToStaff{});
  EXPECT_EQ(touch(Show{}), 0);
}

TEST_F(OfferFlow, takes_the_guests_own_car_into_the_sum_once_they_accepted_its_price) {
  touch(Make{});
  const domain::Fen before = domain::total(newest(model_, house_)->made.lines);
  say(kMe, guest_, domain::TradeInWished{"2019-05-12", 86000, "fuel", 0, "", ""});
  say(kMe, guest_, domain::TradeInOffered{68'000'00, "own", "2026-11-21", "2026-11-26", 0});
  EXPECT_EQ(worked(model_, context()).sum(), before) << "an offer is no acceptance";
  say(kMe, guest_, domain::TradeInAccepted{68'000'00, "2026-11-21"});
  EXPECT_EQ(domain::total(newest(model_, house_)->made.lines), before) << "a paper is not changed";
  model_ = open(guest_, context());
  EXPECT_TRUE(model_.changed);
  EXPECT_EQ(worked(model_, context()).sum(), before - 68'000'00);
  touch(Make{});
  const domain::OfferMade& made = newest(model_, house_)->made;
  const auto line =
      std::ranges::find(made.lines, domain::part::kTradeIn, &domain::OfferLine::part);
  ASSERT_NE(line, made.lines.end());
  EXPECT_EQ(line->amount, -68'000'00);
  EXPECT_FALSE(open(guest_, context()).changed);
}

TEST_F(OfferFlow, lies_beside_an_offer_for_another_car_that_the_guest_was_shown) {
  touch(Make{});
  touch(Show{});
  EXPECT_EQ(other_car(model_, context()), nullptr);
  touch(ToStaff{});
  touch(PickTrim{"e5-500"});
  touch(Make{});
  touch(Show{});
  const domain::OfferFile* other = other_car(model_, context());
  ASSERT_NE(other, nullptr);
  EXPECT_EQ(other->made.trim, "e5-605");
  touch(LookFurther{});
  EXPECT_EQ(model_.stage, Stage::compare);
  EXPECT_EQ(touch(Accept{}), 0) << "a comparison accepts nothing";
  touch(LookFurther{false});
  EXPECT_EQ(model_.stage, Stage::guest);
  touch(ShowCode{});
  EXPECT_TRUE(is_in_the_guests_hands(model_.stage));
  EXPECT_EQ(touch(Make{}), 0);
}

}  // namespace
}  // namespace foyer::flow::offer
