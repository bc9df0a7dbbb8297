// The pages of the offer on the tablet: how they are reached, and that the guest's hands stay
// there.
#include "roles/tablet/flow/tablet_house.h"
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

}  // namespace
}  // namespace foyer::flow::tablet
