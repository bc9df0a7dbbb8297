// A manager walks the hall with a tablet in their hand, and whoever has to mend something says on
// theirs that they have.
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

TEST_F(ARoundOnATablet, that_found_something_for_me_to_mend_is_told_so_on_mine) {
  content_.standards.areas = {{"hall", {"展厅", "Hall"}}};
  content_.standards.items = {{"lights", "hall", {"灯", "Lights"}, {}, 2, false, {}, 0}};
  const Id round = id_of(80);
  say(round, kOther, domain::StandardAnswered{"hall", "lights", "no", false});
  say(round, kOther, domain::StandardFault{"lights", kMe, "2026-11-20"});
  const StandardsTouch mended{standards::Mend{round, "lights"}};
  EXPECT_EQ(touch(mended), 0u) << "not from another page";
  touch(OpenFaults{});
  EXPECT_EQ(model_.page, Page::faults);
  EXPECT_EQ(touch(StandardsTouch{standards::Blame{round, "lights", kOther}}), 0u)
      << "nor is it handed on there";
  EXPECT_EQ(standards::faults_of(context().of_standards()).size(), 1u);
  EXPECT_EQ(touch(mended), 1u);
  EXPECT_TRUE(standards::faults_of(context().of_standards()).empty());
  EXPECT_EQ(touch(StandardsTouch{standards::Check{round, "lights", true}}), 0u)
      << "somebody else looks at it";
  touch(Back{});
  EXPECT_EQ(model_.page, Page::guests);
}

}  // namespace
}  // namespace foyer::flow::tablet
