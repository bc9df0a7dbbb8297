// stock.toml: by which ages the cars of the stock are told apart; and what is told of ages that
// cannot be meant.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tuple>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

constexpr const char* kStockToml = "list_days = 3\n[[age]]\nup_to = 30\n[[age]]\nup_to = 90\n";

TEST(APack, tells_cars_apart_by_age_by_one_file_and_keeps_no_stock_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.stock.kept());
  pack.set("stock.toml", kStockToml);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_EQ(loaded.content.stock.ages, (std::vector<int>{30, 90}));
  EXPECT_EQ(loaded.content.stock.list_days, 3);
}

TEST(APack, with_ages_of_stock_that_do_not_rise_says_which_and_what_would_be_right) {
  for (const auto& [from, to, line, told] :
       {std::tuple<const char*, const char*, int, const char*>{"up_to = 90", "up_to = 30", 5,
                                                               "up_to is 30, behind one of 30"},
        {"up_to = 30", "up_to = 0", 3, "up_to is 0"},
        {"list_days = 3", "list_days = 31", 1, "list_days is 31"},
        {"list_days = 3\n", "", 0, "list_days"}}) {
    SmallPack pack;
    pack.set("stock.toml", kStockToml);
    pack.replace("stock.toml", from, to);
    const Loaded loaded = pack.load();
    ASSERT_FALSE(loaded.faults.empty()) << to;
    EXPECT_EQ(loaded.faults.front().line, line) << loaded.faults.front().what;
    EXPECT_THAT(loaded.faults.front().what, testing::HasSubstr(told));
  }
}

}  // namespace
}  // namespace foyer::content
