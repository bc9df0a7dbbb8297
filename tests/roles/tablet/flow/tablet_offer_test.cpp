// The pages of the offer on the tablet: how they are reached, and that the guest's hands stay
// there.
#include "roles/tablet/flow/tablet_house.h"
#include "support/demo_orders.h"
#include "support/demo_prices.h"

namespace foyer::flow::tablet {
namespace {

class OfferOnTheTablet : public Tablet {
 protected:
  OfferOnTheTablet() {
    content_.prices = demo::prices();
    take(1);
  }
};

TEST_F(OfferOnTheTablet, is_not_there_where_the_dealer_has_no_prices) {
  content_.prices = {};
  touch(OpenOffer{});
  EXPECT_EQ(model_.page, Page::guest);
}

TEST_F(OfferOnTheTablet, in_the_guests_hands_leads_to_no_page_of_staff) {
  touch(OpenOffer{});
  EXPECT_EQ(name(model_), "offer-make");
  touch(OfferTouch{offer::Make{}});
  EXPECT_EQ(touch(OfferTouch{offer::Show{}}), 1u);
  EXPECT_EQ(name(model_), "offer-guest");
  const Model before = model_;
  for (const Intent& intent :
       {Intent(Back{}), Intent(GoGuests{}), Intent(OpenPage{Page::card}), Intent(OpenDrive{}),
        Intent(OpenOffer{}), Intent(WriteText{}), Intent(Present{true})}) {
    EXPECT_EQ(touch(intent), 0u);
    EXPECT_EQ(model_, before);
  }
  touch(OfferTouch{offer::ToStaff{}});
  touch(Back{});
  EXPECT_EQ(model_.page, Page::guest);
}

TEST_F(OfferOnTheTablet, that_died_while_it_was_read_opens_with_the_same_paper) {
  touch(OpenOffer{});
  touch(OfferTouch{offer::SetDiscount{1'000'00}});
  touch(OfferTouch{offer::Make{}});
  touch(OfferTouch{offer::Show{}});
  touch(OfferTouch{offer::Accept{}});
  const Model again = from_text(to_text(model_), context());
  EXPECT_EQ(name(again), "offer-make");
  EXPECT_FALSE(again.quote.changed);
  EXPECT_TRUE(offer::newest(again.quote, house_)->accepted);
}

class OrderOnTheTablet : public OfferOnTheTablet {
 protected:
  OrderOnTheTablet() { content_.orders = demo::orders(); }
  void accept() {
    touch(OpenOffer{});
    touch(OfferTouch{offer::SetDiscount{1'000'00}});
    touch(OfferTouch{offer::Make{}});
    touch(OfferTouch{offer::Show{}});
    touch(OfferTouch{offer::Accept{}});
    touch(OfferTouch{offer::ToStaff{}});
  }
  void tick_all() {
    for (const domain::Choice& clause : content_.orders.clauses)
      touch(OrderTouch{order::ToggleClause{clause.id}});
  }
};

TEST_F(OrderOnTheTablet, is_made_of_an_accepted_offer_alone_and_where_the_dealer_takes_orders) {
  touch(OpenOffer{});
  touch(OpenOrder{});
  EXPECT_EQ(name(model_), "offer-make");
  accept();
  content_.orders = {};
  touch(OpenOrder{});
  EXPECT_EQ(name(model_), "offer-make");
  content_.orders = demo::orders();
  touch(OpenOrder{});
  EXPECT_EQ(name(model_), "order-terms");
  touch(Back{});
  EXPECT_EQ(name(model_), "offer-make");
}

TEST_F(OrderOnTheTablet, in_the_guests_hands_leads_to_no_page_of_staff) {
  accept();
  touch(OpenOrder{});
  EXPECT_EQ(touch(OrderTouch{order::Make{}}), 1u);
  EXPECT_EQ(name(model_), "order-sign");
  const Model before = model_;
  for (const Intent& intent :
       {Intent(Back{}), Intent(GoGuests{}), Intent(OpenPage{Page::card}), Intent(OpenOffer{}),
        Intent(OpenOrder{}), Intent(WriteText{}), Intent(Present{true})}) {
    EXPECT_EQ(touch(intent), 0u);
    EXPECT_EQ(model_, before);
  }
}

TEST_F(OrderOnTheTablet, that_died_between_acceptance_and_signature_goes_on_where_it_was) {
  accept();
  touch(OpenOrder{});
  EXPECT_EQ(name(from_text(to_text(model_), context())), "order-terms");
  touch(OrderTouch{order::Make{}});
  tick_all();
  model_ = from_text(to_text(model_), context());
  EXPECT_EQ(name(model_), "order-sign");
  tick_all();
  const auto strokes = domain::to_texts({{{0, 0, 0}, {900, 400, 100}, {100, 800, 200}}});
  EXPECT_EQ(touch(OrderTouch{order::Sign{strokes}}), 1u);
  EXPECT_EQ(name(from_text(to_text(model_), context())), "order-paper");
}

class WorriesOnTheTablet : public Tablet {
 protected:
  WorriesOnTheTablet() {
    content_.orders = demo::orders();
    auto& known = content_.follow_up.objections;
    known = {{"dear", {"贵", "Dear"}, {{"cost", {"总账", "All costs"}, {}}}, "price"}};
    take(1);
    touch(OpenPage{Page::objections});
  }
  const domain::ObjectionRaised& worry() const { return visit().objections.at(0).raised; }
};

TEST_F(WorriesOnTheTablet, are_judged_answered_and_kept_in_the_guests_own_words) {
  touch(RaiseObjection{"dear", {}});
  EXPECT_TRUE(worry().is_open());
  touch(JudgeObjection{"dear", "pretext", {}, {}});
  touch(RaiseObjection{"dear", "cost"});
  touch(JudgeObjection{"dear", {}, "figure", {}});
  EXPECT_FALSE(worry().is_open());
  touch(JudgeObjection{"dear", {}, {}, "partly"});
  EXPECT_TRUE(worry().is_open());
  touch(WriteText{TextAbout::objection, "dear"});
  EXPECT_EQ(touch(SaveText{"隔壁便宜五千"}), 1u);
  EXPECT_EQ(visit().objections.size(), 1u);
  EXPECT_EQ(worry(), (domain::ObjectionRaised{"dear", "cost", "隔壁便宜五千", "pretext", "figure",
                                              "partly"}));
  EXPECT_EQ(touch(JudgeObjection{"dear", "unheard-of", "magic", "gone"}), 0u);
  EXPECT_EQ(touch(JudgeObjection{"never-raised", "real", {}, {}}), 0u);
}

TEST_F(WorriesOnTheTablet, that_are_still_open_are_proposed_as_the_reason_of_a_loss_and_go_along) {
  touch(RaiseObjection{"dear", {}});
  touch(Back{});
  touch(OpenPage{Page::closing});
  touch(ChooseOutcome{"lost"});
  EXPECT_EQ(model_.closing.lost_reason, "price");
  touch(ChooseLostModel{"隔壁的车"});
  touch(ChooseRival{"used"});
  touch(ConfirmClose{});
  ASSERT_NE(visit().loss(), nullptr);
  const domain::LossAsked& asked = visit().loss()->asked;
  EXPECT_EQ(asked.reason, "price");
  EXPECT_EQ(asked.rival, "used");
  EXPECT_EQ(asked.model, "隔壁的车");
  EXPECT_EQ(asked.objections, std::vector<std::string>{"dear"});
  EXPECT_FALSE(visit().is_lost()) << "a manager has yet to agree";
}

}  // namespace
}  // namespace foyer::flow::tablet
