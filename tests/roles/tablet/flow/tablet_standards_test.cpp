// A manager walks the hall with a tablet in their hand.
#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {
namespace {

class ARoundOnATablet : public Tablet {};

TEST_F(ARoundOnATablet, is_one_touch_from_the_list_of_guests_and_leads_back_to_it) {
  content_.standards.areas = {{"hall", {"展厅", "Hall"}}};
  content_.standards.items = {{"lights", "hall", {"灯", "Lights"}, {}, 2, false, {}, 0}};
  const StandardsTouch wrong{standards::Answer{"hall", "lights", "no"}};
  EXPECT_EQ(touch(wrong), 0u) << "not from another page";
  touch(OpenStandards{});
  EXPECT_EQ(model_.page, Page::standards);
  EXPECT_EQ(touch(wrong), 2u) << "what was seen, and that somebody has to mend it";
  EXPECT_EQ(touch(StandardsTouch{standards::SignRound{"hall"}}), 1u);
  touch(Back{});
  EXPECT_EQ(model_.page, Page::guests);
}

}  // namespace
}  // namespace foyer::flow::tablet
