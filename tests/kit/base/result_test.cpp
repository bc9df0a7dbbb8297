#include "kit/base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace foyer {
namespace {

Result<int> price_of(bool known) {
  if (!known) return fail("the price is not known; ask the desk");
  return 219800;
}

Result<void> written(bool there_is_room) {
  if (!there_is_room) return fail("the disk is full; free some of it");
  return {};
}

Result<std::unique_ptr<int>> opened() { return std::make_unique<int>(7); }

TEST(Result, holds_the_value_or_one_sentence_about_what_went_wrong) {
  ASSERT_TRUE(price_of(true));
  EXPECT_EQ(*price_of(true), 219800);
  ASSERT_FALSE(price_of(false));
  EXPECT_EQ(price_of(false).error(), Error{"the price is not known; ask the desk"});
}

TEST(Result, of_nothing_says_whether_it_was_done) {
  EXPECT_TRUE(written(true));
  EXPECT_EQ(written(false).error().what, "the disk is full; free some of it");
}

TEST(Result, hands_over_what_cannot_be_copied) {
  Result<std::unique_ptr<int>> handle = opened();
  ASSERT_TRUE(handle);
  const std::unique_ptr<int> owned = *std::move(handle);
  EXPECT_EQ(*owned, 7);
}

// An error passes from one kind of result to another without being looked at.
TEST(Result, passes_an_error_on) {
  const auto register_line = [](bool known) -> Result<std::string> {
    return price_of(known).map([](int price) { return std::to_string(price); });
  };
  EXPECT_EQ(*register_line(true), "219800");
  EXPECT_EQ(register_line(false).error().what, price_of(false).error().what);
}

}  // namespace
}  // namespace foyer
