// What moves comes to rest.
#include <gtest/gtest.h>

#include "kit/ui/frame.h"

namespace foyer::ui {
namespace {

// As it was found: a figure that went from one guest's to another's was drawn for ever, because
// 0.7 + (0.2 - 0.7) is not 0.2.
TEST(Motion, ends_at_its_target_and_not_beside_it) {
  Motion motion;
  EXPECT_EQ(motion.value("radar", .7f, .7f, 0, 200), .7f);
  for (const float target : {.2f, .9f, .1f, .55f, 0.f}) {
    static std::int64_t now_ms = 1000;
    motion.value("radar", target, 0, now_ms, 200);
    now_ms += 1000;
    EXPECT_EQ(motion.value("radar", target, 0, now_ms, 200), target);
  }
}

}  // namespace
}  // namespace foyer::ui
