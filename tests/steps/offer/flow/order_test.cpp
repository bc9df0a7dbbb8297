// From an accepted offer to a signed order on the tablet: what touches mean, and where a tablet
// that died comes back to.
#include "steps/offer/flow/order.h"

#include <gtest/gtest.h>

#include "support/demo_content.h"
#include "support/demo_orders.h"
#include "support/demo_prices.h"

namespace foyer::flow::order {
namespace {

constexpr const char* kMe = "aa00bb11";
constexpr std::int64_t kMorning_ms = 1795228200000;  // 2026-11-21 10:30 in Shanghai
constexpr std::int64_t kDay_ms = 86'400'000;

std::vector<std::string> strokes() {
  return domain::to_texts({{{0, 0, 0}, {900, 400, 100}, {100, 800, 200}}});
}

class OrderFlow : public testing::Test {
 protected:
  OrderFlow() {
    content_.prices = demo::prices();
    content_.orders = demo::orders();
    content_.showroom.time_zone = *TimeZone::named("Asia/Shanghai");
    guest_.bytes[0] = 7;
    say("desk", Id{}, domain::StaffAdded{kMe, "consultant", "李婷"});
    say("entrance", guest_, domain::VisitOpened{"look", "A001", "zh"});
    say("entrance", guest_, domain::GuestNamed{"王建国", "mr"});
    say("entrance", guest_, domain::VisitCheckedIn{});
    accept();
    model_ = order::open(guest_, context());
  }
  // An offer for the dearer electric car, accepted with what is optional left out.
  void accept() {
    offer::Model quote = offer::open(guest_, context());
    for (const offer::Intent& intent :
         {offer::Intent(offer::PickTrim{"e5-605"}), offer::Intent(offer::SetDiscount{6'000'00}),
          offer::Intent(offer::PickLoan{}), offer::Intent(offer::Make{}),
          offer::Intent(offer::Show{}), offer::Intent(offer::Accept{})}) {
      offer::Step step = offer::update(quote, intent, context());
      write(step.writes);
      quote = step.model;
    }
  }
  Context context() const { return {house_, content_, kMe, lang_, now_ms_}; }
  void say(const std::string& actor, const Id& about, domain::Event event) {
    domain::apply(house_, {{Id{}, ++seq_}, about, Hlc::at_ms(seq_ * 1000), actor, event});
  }
  int write(const std::vector<domain::Write>& writes) {
    int facts = 0;
    for (const domain::Write& write : writes)
      for (const domain::Event& event : write.events) {
        say(kMe, write.visit, event);
        ++facts;
      }
    return facts;
  }
  int touch(const Intent& intent) {
    Step step = update(model_, intent, context());
    const int facts = write(step.writes);
    model_ = step.model;
    return facts;
  }
  void tick_all() {
    for (const domain::Choice& clause : content_.orders.clauses) touch(ToggleClause{clause.id});
  }
  void sign() {
    touch(Make{});
    tick_all();
    touch(Sign{strokes()});
  }
  const domain::Visit& visit() const { return *house_.visit(guest_); }

  domain::Content content_ = demo::content();
  domain::House house_;
  Model model_;
  Id guest_;
  Lang lang_ = Lang::zh;
  std::int64_t seq_ = 0;
  std::int64_t now_ms_ = kMorning_ms;
};

TEST_F(OrderFlow, makes_of_an_accepted_offer_terms_that_the_guest_signs) {
  EXPECT_EQ(model_.stage, Stage::terms);
  touch(PickKind{"earnest"});
  touch(PickDeposit{10'000'00});
  EXPECT_EQ(touch(Make{}), 1);
  EXPECT_EQ(model_.stage, Stage::sign);
  EXPECT_EQ(touch(Sign{strokes()}), 0) << "nothing was ticked";
  tick_all();
  EXPECT_EQ(touch(Sign{domain::to_texts({{{1, 1, 0}}})}), 0) << "a dot is no signature";
  EXPECT_EQ(touch(Sign{strokes()}), 1);
  EXPECT_EQ(model_.stage, Stage::paper);
  ASSERT_EQ(visit().standing_orders().size(), 1u);
  const domain::OrderFile& order = *visit().standing_orders()[0];
  EXPECT_EQ(order.made.price, 223'800'00);
  EXPECT_EQ(order.made.deposit, 10'000'00);
  EXPECT_EQ(order.made.total, visit().newest_offer()->accepted->total);
  EXPECT_EQ(order.made.kind_text.zh, "定金");
  EXPECT_EQ(order.signed_->buyer, "王建国");
  EXPECT_EQ(domain::bond(order, *visit().newest_offer()), domain::Bond::unbroken);
  EXPECT_EQ(order::open(guest_, context()).stage, Stage::paper);
  EXPECT_EQ(touch(Sign{strokes()}), 0);
}

TEST_F(OrderFlow, refuses_a_deposit_of_more_than_a_fifth_and_an_order_of_who_never_came) {
  touch(TypeSum{});
  for (const char one : {'4', '4', '7', '6', '1'}) touch(Digit{one});
  EXPECT_EQ(model_.deposit, 44'761'00);
  EXPECT_EQ(troubles(model_, context()), std::vector{domain::OrderTrouble::deposit_over});
  EXPECT_EQ(touch(Make{}), 0);
  touch(EraseDigit{});
  touch(Digit{'0'});
  EXPECT_EQ(touch(Make{}), 1);
  guest_.bytes[0] = 8;
  say("entrance", guest_, domain::VisitOpened{"look", "A002", "zh"});
  accept();
  model_ = order::open(guest_, context());
  EXPECT_EQ(troubles(model_, context()), std::vector{domain::OrderTrouble::never_came});
  EXPECT_EQ(touch(Make{}), 0);
}

TEST_F(OrderFlow, comes_back_to_the_signature_on_a_tablet_that_died_before_it) {
  touch(PickDeposit{5'000'00});
  touch(Make{});
  tick_all();
  model_ = order::open(guest_, context());
  EXPECT_EQ(model_.stage, Stage::sign);
  EXPECT_EQ(model_.deposit, 5'000'00);
  EXPECT_FALSE(all_ticked(model_, context())) << "what was ticked was no fact";
  tick_all();
  EXPECT_EQ(touch(Sign{strokes()}), 1);
}

TEST_F(OrderFlow, is_read_again_in_the_other_language_and_under_other_words) {
  touch(Make{});
  tick_all();
  EXPECT_TRUE(all_ticked(model_, context()));
  lang_ = Lang::en;
  EXPECT_FALSE(all_ticked(model_, context()));
  EXPECT_EQ(touch(Sign{strokes()}), 0);
  tick_all();
  content_.orders.clauses[0].text.en += "!";
  EXPECT_FALSE(all_ticked(model_, context()));
  content_.orders.contract.version = "2026-12";
  tick_all();
  EXPECT_EQ(touch(Sign{strokes()}), 0) << "the terms name another contract";
  EXPECT_EQ(order::open(guest_, context()).stage, Stage::terms);
}

TEST_F(OrderFlow, takes_only_the_guests_touches_while_the_guest_signs) {
  touch(Make{});
  EXPECT_EQ(touch(Cancel{}), 0);
  EXPECT_EQ(touch(Paid{}), 0);
  touch(GoTo{Stage::cancel});
  EXPECT_EQ(model_.stage, Stage::sign);
  touch(ReadAll{});
  EXPECT_EQ(model_.stage, Stage::text);
  touch(ToStaff{});
  EXPECT_EQ(model_.stage, Stage::terms);
  touch(ToGuest{});
  EXPECT_EQ(model_.stage, Stage::sign);
  touch(ToStaff{});
  touch(PickDeposit{5'000'00});
  EXPECT_EQ(touch(Make{}), 1) << "other terms follow the first";
  EXPECT_EQ(visit().newest_order(visit())->made.deposit, 5'000'00);
}

TEST_F(OrderFlow, notes_what_was_paid_and_cancels_with_a_reason_and_a_word_about_the_deposit) {
  sign();
  touch(TypeSum{});
  for (const char one : {'8', '0', '0', '0'}) touch(Digit{one});
  EXPECT_EQ(touch(Paid{}), 1);
  touch(GoTo{Stage::cancel});
  EXPECT_EQ(touch(Cancel{}), 0) << "no reason yet";
  touch(PickReason{"no-car"});
  EXPECT_EQ(touch(Cancel{}), 0) << "nor what becomes of the deposit";
  touch(PickFate{"twice"});
  EXPECT_EQ(model_.fate, "") << "that is for where the house cancels";
  touch(PickSide{"house"});
  touch(PickFate{"twice"});
  EXPECT_EQ(touch(Cancel{}), 1);
  const domain::OrderFile& order = visit().orders.front();
  EXPECT_EQ(order.cancelled->back, 16'000'00);
  EXPECT_EQ(order.cancelled->by, "house");
  EXPECT_EQ(order::open(guest_, context()).stage, Stage::paper);
  touch(GoTo{Stage::terms});
  EXPECT_EQ(touch(Make{}), 1) << "and is signed anew";
}

TEST_F(OrderFlow, that_nobody_paid_for_is_cancelled_by_a_reason_alone) {
  sign();
  touch(GoTo{Stage::cancel});
  touch(PickReason{"mind"});
  EXPECT_EQ(touch(Cancel{}), 1);
  EXPECT_EQ(visit().orders.front().cancelled->fate, "");
  EXPECT_EQ(visit().orders.front().cancelled->back, 0);
}

TEST_F(OrderFlow, expects_the_car_no_earlier_than_on_the_day_of_the_order) {
  now_ms_ += 6 * kDay_ms;  // the offer said within three days
  const domain::OrderMade made = terms(model_, context());
  EXPECT_EQ(made.delivery_from, "2026-11-27");
  EXPECT_EQ(made.delivery_to, "2026-11-27");
  touch(PickLater{14});
  EXPECT_EQ(terms(model_, context()).delivery_to, "2026-12-11");
}

}  // namespace
}  // namespace foyer::flow::order
