// [keep]: how long what guests say is kept.
#include <gtest/gtest.h>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

TEST(Keep, a_pack_that_does_not_say_keeps_two_years_and_a_tablet_a_month) {
  const SmallPack pack;
  const auto loaded = pack.load(Depth::start);
  ASSERT_TRUE(loaded.faults.empty());
  EXPECT_EQ(loaded.content.showroom.keep, (domain::Keep{730, 30}));
}

TEST(Keep, a_pack_says_how_long) {
  SmallPack pack;
  pack.set("showroom.toml",
           pack.files().at("showroom.toml") + "\n[keep]\npersonal_days = 365\ndevice_days = 14\n");
  const auto loaded = pack.load(Depth::start);
  ASSERT_TRUE(loaded.faults.empty()) << to_string(loaded.faults.front());
  EXPECT_EQ(loaded.content.showroom.keep, (domain::Keep{365, 14}));
}

TEST(Keep, no_day_at_all_is_a_fault_and_so_is_a_word_that_nobody_knows) {
  SmallPack pack;
  pack.set("showroom.toml",
           pack.files().at("showroom.toml") + "\n[keep]\npersonal_days = 0\nforever = true\n");
  EXPECT_EQ(pack.load(Depth::start).faults.size(), 2U);
}

}  // namespace
}  // namespace foyer::content
