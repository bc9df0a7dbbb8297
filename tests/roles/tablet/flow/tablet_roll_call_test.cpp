// A consultant finds the house's people with the tablet in their hand.
#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {
namespace {

class ARollCallOnATablet : public Tablet {};

TEST_F(ARollCallOnATablet, is_one_touch_from_the_list_of_guests_and_leads_back_to_it) {
  touch(OpenRollCall{});
  EXPECT_EQ(model_.page, Page::roll_call);
  EXPECT_EQ(touch(RollTouch{rollcall::Call{false}}), 1u);
  EXPECT_EQ(touch(RollTouch{rollcall::Tick{id_of(1).hex(), "found"}}), 1u);
  EXPECT_EQ(touch(RollTouch{rollcall::End{}}), 1u);
  touch(Back{});
  EXPECT_EQ(model_.page, Page::guests);
  EXPECT_EQ(touch(RollTouch{rollcall::Call{false}}), 0u) << "not from another page";
}

}  // namespace
}  // namespace foyer::flow::tablet
