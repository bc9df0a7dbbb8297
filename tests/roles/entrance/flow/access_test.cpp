// The ways to see and reach the screen: for this guest alone, on every screen, and no fact.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;

constexpr ToggleAccess kLarge{&Access::large_text}, kLow{&Access::low_reach};

TEST(Access, can_be_asked_for_on_every_screen_and_makes_no_fact) {
  for (auto at = static_cast<int>(Screen::welcome); at <= static_cast<int>(Screen::extra); ++at) {
    Guest guest;
    guest.at(static_cast<Screen>(at));
    const std::size_t facts = guest.log.size();
    guest.does(OpenAccess{});
    EXPECT_EQ(guest.model.sheet, Sheet::access) << name(guest.model.screen);
    guest.does(kLarge, kLow, CloseSheet{});
    EXPECT_TRUE(guest.model.access.large_text && guest.model.access.low_reach);
    EXPECT_FALSE(guest.model.access.high_contrast || guest.model.access.reduced_motion);
    EXPECT_EQ(guest.model.screen, static_cast<Screen>(at));
    EXPECT_EQ(guest.log.size(), facts);
  }
}

TEST(Access, can_be_asked_for_where_nothing_can_be_written) {
  Guest guest;
  guest.at(Screen::use);
  guest.model = trouble(guest.model);
  guest.does(OpenAccess{}, kLarge);
  EXPECT_TRUE(guest.model.access.large_text);
}

TEST(Access, is_taken_back_by_a_second_touch) {
  Guest guest;
  guest.at(Screen::use).does(OpenAccess{}, kLarge, kLarge);
  EXPECT_FALSE(guest.model.access.any());
}

TEST(Access, changes_only_on_its_sheet) {
  Guest guest;
  guest.at(Screen::use).does(kLarge);
  EXPECT_FALSE(guest.model.access.any());
}

TEST(Access, is_forgotten_with_the_guest) {
  Guest guest;
  guest.at(Screen::use).does(OpenAccess{}, kLarge, CloseSheet{}, StartOver{}, ConfirmStartOver{});
  EXPECT_EQ(guest.model.screen, Screen::attract);
  EXPECT_FALSE(guest.model.access.any());
  guest.does(Wake{});
  EXPECT_FALSE(guest.model.access.any());
}

TEST(Access, is_forgotten_when_a_guest_walks_away_from_the_welcome) {
  Guest guest;
  guest.at(Screen::welcome).does(OpenAccess{}, kLow, CloseSheet{});
  guest.waits_s(guest.content.showroom.idle_warning_after_s + 1);
  EXPECT_EQ(guest.model.screen, Screen::attract);
  EXPECT_FALSE(guest.model.access.any());
}

TEST(LargeText, is_on_at_once_where_its_name_was_touched_and_the_other_ways_are_behind_it) {
  Guest guest;
  guest.at(Screen::welcome);
  EXPECT_THAT(guest.touch(OpenAccess{.large_text = true}), testing::IsEmpty());
  EXPECT_TRUE(guest.model.access.large_text);
  EXPECT_EQ(guest.model.sheet, Sheet::access);
  guest.does(ToggleAccess{&Access::high_contrast}, CloseSheet{});
  EXPECT_TRUE(guest.model.access.large_text && guest.model.access.high_contrast);
  guest.does(OpenAccess{.large_text = true}, ToggleAccess{&Access::large_text});
  EXPECT_FALSE(guest.model.access.large_text) << "and off again";
}

}  // namespace
}  // namespace foyer::flow
