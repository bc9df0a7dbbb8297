// Two fingers enlarge the picture of a card, one moves it, a tap twice brings it back.
#include "kit/ui/zoom.h"

#include <gtest/gtest.h>

#include "kit/ui/hand_panel.h"
#include "kit/ui/swipe.h"

namespace foyer::ui::keyed {
namespace {

const Rect kPicture{{100, 100}, {1100, 900}};

// A card's page: its picture, a spot on it that can be touched, and the swipe that turns cards.
class PictureOfACard : public testing::Test {
 protected:
  using Kind = Pointer::Event::Kind;
  void draw(Frame& frame) {
    frame.page("card");
    const bool busy = zoom(frame, kPicture, picture, state);
    turned =
        turned || (!busy && swipe(frame, frame.screen, 1000, turning, true, true) != Turn::none);
    taps += frame.tap("spot", kPicture) ? 1 : 0;
  }
  void say(Kind kind, std::uint32_t finger, ImVec2 at) {
    panel.push({kind, at, panel.now_ms(), -1, finger});
    panel.pass(16);
  }
  // Two fingers, from so far apart to so far, about the middle.
  void spread(float from, float to) {
    const ImVec2 middle = kPicture.centre();
    say(Kind::down, 1, middle - ImVec2{from / 2, 0});
    say(Kind::down, 2, middle + ImVec2{from / 2, 0});
    for (int i = 1; i <= 10; ++i) {
      const float half = (from + (to - from) * static_cast<float>(i) / 10) / 2;
      say(Kind::move, 1, middle - ImVec2{half, 0});
      say(Kind::move, 2, middle + ImVec2{half, 0});
    }
    say(Kind::up, 1, middle - ImVec2{to / 2, 0});
    say(Kind::up, 2, middle + ImVec2{to / 2, 0});
    panel.pass(300);
  }
  void tap(ImVec2 at) {
    say(Kind::down, ++taps_finger, at);
    panel.pass(40);
    say(Kind::up, taps_finger, at);
    panel.pass(60);
  }
  std::string picture = "one";
  Zoom state;
  Swipe turning;
  bool turned = false;
  int taps = 0;
  std::uint32_t taps_finger = 10;
  Panel panel{[this](Frame& frame) { draw(frame); }};
};

TEST_F(PictureOfACard, is_twice_as_large_when_two_fingers_are_twice_as_far_apart) {
  spread(200, 400);
  EXPECT_NEAR(state.scale, 2, .05);
  EXPECT_NEAR(state.shift.x, 0, 2);
  EXPECT_EQ(taps, 0) << "what two fingers do presses nothing";
  EXPECT_FALSE(turned);
}

TEST_F(PictureOfACard, is_four_times_as_large_at_most_and_never_smaller_than_its_place) {
  spread(100, 900);
  EXPECT_FLOAT_EQ(state.scale, Zoom::kMost);
  spread(900, 100);
  EXPECT_FLOAT_EQ(state.scale, 1);
  EXPECT_FLOAT_EQ(state.shift.x, 0);
  EXPECT_FALSE(turned);
}

TEST_F(PictureOfACard, is_moved_by_one_finger_as_far_as_it_covers_its_place_and_no_card_is_turned) {
  spread(200, 400);
  say(Kind::down, 5, {900, 500});
  for (int x = 860; x >= 180; x -= 40) say(Kind::move, 5, {static_cast<float>(x), 500});
  say(Kind::up, 5, {180, 500});
  panel.pass(300);
  EXPECT_NEAR(state.shift.x, -500, 30) << "half of what is beyond its place";
  EXPECT_FALSE(turned);
  EXPECT_EQ(taps, 0);
}

TEST_F(PictureOfACard, comes_back_by_a_tap_twice) {
  spread(200, 400);
  ASSERT_TRUE(state.enlarged());
  tap({600, 500});
  EXPECT_TRUE(state.enlarged());
  tap({604, 503});
  panel.pass(400);
  EXPECT_FALSE(state.enlarged());
}

TEST_F(PictureOfACard, is_as_it_is_on_the_next_card) {
  spread(200, 400);
  picture = "another";
  panel.pass(32);
  EXPECT_FALSE(state.enlarged());
}

}  // namespace
}  // namespace foyer::ui::keyed
