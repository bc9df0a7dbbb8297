// Standards at the desk: on their own page, and on no other.
#include <gtest/gtest.h>

#include "roles/desk/flow/desk.h"
#include "support/demo_content.h"

namespace foyer::flow {
namespace {

TEST(StandardsAtTheDesk, are_answered_on_their_own_page_and_on_no_other) {
  domain::Content content = demo::content();
  content.standards.areas = {{"hall", {"展厅", "Hall"}}};
  content.standards.items = {{"lights", "hall", {"灯", "Lights"}, {}, 2, false, {}, 0}};
  const domain::House house;
  const DeskContext context{house, content, "a0000001", "zh", {}, {}, 1'795'242'720'000};
  const StandardsTouch answer{standards::Answer{"hall", "lights", "yes"}};
  EXPECT_TRUE(update({}, answer, context).writes.empty());
  const DeskModel open = update({}, OpenPage{DeskPage::standards}, context).model;
  EXPECT_EQ(open.page, DeskPage::standards);
  const DeskStep step = update(open, answer, context);
  ASSERT_EQ(step.writes.size(), 1u);
  EXPECT_TRUE(step.writes.front().events.front().is<domain::StandardAnswered>());
}

}  // namespace
}  // namespace foyer::flow
