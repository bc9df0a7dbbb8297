// A consultant's touches on the pages of a car in exchange, and the guest's on theirs.
#include "steps/offer/flow/trade_in_touch.h"

#include <gtest/gtest.h>

#include "support/demo_content.h"
#include "support/demo_trade_ins.h"

namespace foyer::flow::trade_in {
namespace {

constexpr std::int64_t kDay_ms = 86'400'000;

class ACarInExchange : public testing::Test {
 protected:
  ACarInExchange() {
    content_.trade_ins = demo::trade_ins();
    content_.showroom.time_zone = *TimeZone::named("Asia/Shanghai");
    now_ms_ = content_.showroom.time_zone.begin_ms("2026-11-21").value() + kDay_ms / 2;
    id_.bytes.fill(1);
    say(domain::VisitOpened{"look", "A001", "zh"});
    say(domain::PresentCarTold{"2018 saloon", "苏C12345", false});
    start();
  }
  void say(domain::Event event) {
    domain::apply(house_, {{id_, ++seq_}, id_, Hlc::at_ms(now_ms_ + seq_), "aa00bb11", event});
  }
  Context context() const { return {house_, content_, now_ms_}; }
  void start() { model_ = open(id_, context()); }
  std::size_t touch(const Intent& intent) {
    const Step step = update(model_, intent, context());
    std::size_t count = 0;
    for (const domain::Write& write : step.writes)
      for (const domain::Event& event : write.events) say(event), ++count;
    model_ = step.model;
    return count;
  }
  void type(const std::string& digits) {
    for (const char digit : digits) touch(Digit{digit});
  }
  void tell_car() {
    type("20190512");
    type("86000");
    touch(PickEnergy{"electric"});
    touch(SaveCar{});
  }
  void look() {
    touch(TouchPanel{"hood"});
    touch(GiveAnswer{"mortgage", "none"});
    touch(SaveLook{});
  }
  void offer(const std::string& yuan) {
    type(yuan);
    touch(MakeOffer{});
  }
  domain::TradeInState state() const { return car()->state_on(context().today()); }
  const domain::UsedCar* car() const { return car_of(model_, context()); }

  domain::Content content_ = demo::content();
  domain::House house_;
  Model model_;
  Id id_;
  std::int64_t seq_ = 0, now_ms_ = 0;
};

TEST_F(ACarInExchange, is_told_looked_at_offered_and_accepted_in_few_touches) {
  tell_car();
  EXPECT_EQ(model_.stage, Stage::look);
  EXPECT_TRUE(house_.visit(id_)->trade_in) << "the lead and the reception know it, too";
  EXPECT_EQ(house_.visit(id_)->plate, "苏C12345");
  touch(StepBattery{1});
  touch(StepBattery{5});
  look();
  EXPECT_EQ(car()->inspected->battery_percent, 95);
  EXPECT_EQ(car()->inspected->marks.at(0).mark, "scratch");
  EXPECT_EQ(model_.stage, Stage::offer);
  offer("68000");
  EXPECT_EQ(car()->standing()->offered.offer_fen, 6'800'000);
  EXPECT_EQ(car()->standing()->offered.until, "2026-11-26");
  EXPECT_EQ(model_.stage, Stage::done);
  touch(ToGuest{});
  EXPECT_TRUE(is_in_the_guests_hands(model_.stage));
  EXPECT_EQ(touch(Accept{6'800'000}), 1u);
  EXPECT_EQ(model_.stage, Stage::thanks);
  EXPECT_EQ(touch(Accept{6'800'000}), 0u) << "twice is once";
  touch(ToStaff{});
  EXPECT_EQ(state(), domain::TradeInState::accepted);
}

TEST_F(ACarInExchange, is_not_taken_with_a_day_to_come_or_ten_million_kilometres) {
  type("20270101");
  type("100");
  EXPECT_EQ(trouble(model_, context()), domain::UsedCarTrouble::not_yet);
  EXPECT_EQ(touch(SaveCar{}), 0u);
  start();
  type("20190512");
  type("10000000");
  EXPECT_EQ(trouble(model_, context()), domain::UsedCarTrouble::km_too_many);
  EXPECT_EQ(touch(SaveCar{}), 0u);
  EXPECT_EQ(model_.stage, Stage::car);
}

TEST_F(ACarInExchange, is_never_offered_nothing_for) {
  tell_car();
  look();
  for (const char* yuan : {"", "0", "000"}) {
    model_.sum.clear();
    type(yuan);
    EXPECT_EQ(touch(MakeOffer{}), 0u) << yuan;
  }
  EXPECT_EQ(model_.stage, Stage::offer);
}

TEST_F(ACarInExchange, whose_offer_ran_out_while_the_guest_read_it_is_offered_anew) {
  tell_car();
  look();
  offer("68000");
  touch(ToGuest{});
  now_ms_ += 6 * kDay_ms;
  EXPECT_EQ(touch(Accept{6'800'000}), 0u);
  EXPECT_EQ(touch(Refuse{6'800'000, "price"}), 0u);
  EXPECT_EQ(open_offer(model_, context()), nullptr);
  touch(ToStaff{});
  EXPECT_EQ(state(), domain::TradeInState::expired);
  touch(ToGuest{});
  EXPECT_EQ(model_.stage, Stage::done) << "there is nothing to show";
  touch(GoTo{Stage::offer});
  offer("68000");
  touch(ToGuest{});
  EXPECT_EQ(touch(Accept{6'800'000}), 1u);
}

TEST_F(ACarInExchange, is_accepted_for_the_sum_that_was_read_and_no_other) {
  tell_car();
  look();
  offer("68000");
  touch(ToGuest{});
  say(domain::TradeInOffered{6'000'000, "own", "2026-11-21", "2026-11-26", 6'800'000});
  EXPECT_EQ(touch(Accept{6'800'000}), 0u);
  EXPECT_EQ(touch(Accept{6'000'000}), 1u);
}

TEST_F(ACarInExchange, that_two_devices_valued_is_shown_to_no_guest_before_a_person_settled_it) {
  tell_car();
  look();
  offer("68000");
  say(domain::TradeInOffered{7'000'000, "own", "2026-11-21", "2026-11-26", 0});
  EXPECT_TRUE(is_contested(model_, context()));
  touch(ToGuest{});
  EXPECT_EQ(model_.stage, Stage::done);
  say(domain::ContestSettled{"trade_in", {"7000000"}, ""});
  touch(ToGuest{});
  EXPECT_EQ(model_.stage, Stage::show);
}

TEST_F(ACarInExchange, that_the_guest_keeps_is_on_record_with_the_reason_and_before_any_offer_too) {
  touch(GoTo{Stage::decline});
  EXPECT_EQ(touch(Decline{"because"}), 0u) << "no such reason";
  EXPECT_EQ(touch(Decline{"keeps"}), 1u);
  EXPECT_EQ(state(), domain::TradeInState::refused);
  EXPECT_EQ(car()->decided()->reason, "keeps");
  EXPECT_EQ(model_.stage, Stage::done);
}

TEST_F(ACarInExchange, in_the_guests_hands_lets_nobody_reach_a_page_of_staff) {
  tell_car();
  look();
  offer("68000");
  touch(ToGuest{});
  for (const Intent& intent :
       {Intent(GoTo{Stage::offer}), Intent(GoTo{Stage::car}), Intent(GoTo{Stage::done}),
        Intent(Decline{"price"}), Intent(MakeOffer{}), Intent(SaveCar{}), Intent(Digit{'1'})}) {
    EXPECT_EQ(touch(intent), 0u);
    EXPECT_EQ(model_.stage, Stage::show);
  }
  touch(GoTo{Stage::refuse});
  EXPECT_EQ(touch(Refuse{6'800'000, "price"}), 1u);
  EXPECT_EQ(model_.stage, Stage::thanks);
}

TEST_F(ACarInExchange, opens_where_its_facts_stand_after_the_tablet_died) {
  tell_car();
  start();
  EXPECT_EQ(model_.stage, Stage::look);
  EXPECT_EQ(model_.registered, "20190512");
  look();
  start();
  EXPECT_EQ(model_.stage, Stage::offer);
  EXPECT_EQ(model_.marks.size(), 1u);
  offer("68000");
  touch(ToGuest{});
  start();
  EXPECT_EQ(model_.stage, Stage::done) << "and not in the guest's hands by itself";
}

TEST_F(ACarInExchange, is_marked_and_wiped_panel_by_panel) {
  tell_car();
  touch(TouchPanel{"hood"});
  touch(PickMark{"dent"});
  touch(TouchPanel{"roof"});
  touch(TouchPanel{"hood"});
  ASSERT_EQ(model_.marks.size(), 2u);
  EXPECT_EQ(model_.marks[0].mark, "dent") << "another mark takes its place";
  touch(TouchPanel{"hood"});
  EXPECT_EQ(model_.marks.size(), 1u);
  touch(TouchPanel{"wing"});
  EXPECT_EQ(model_.marks.size(), 1u) << "no such panel";
  touch(SaveLook{});
  touch(GoTo{Stage::look});
  EXPECT_EQ(touch(SaveLook{}), 0u) << "nothing new was seen";
}

}  // namespace
}  // namespace foyer::flow::trade_in
