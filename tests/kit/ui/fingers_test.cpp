// Several fingers at once: thumbs that overlap, palms that rest, gloves and wet glass, as traces
// that are played to a panel of 60 frames a second.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "kit/ui/hand_panel.h"
#include "kit/ui/scroll.h"

namespace foyer::ui::keyed {
namespace {

using Kind = Pointer::Event::Kind;
const Rect kButton{{860, 480}, {1060, 600}};

// Four keys of a keyboard and what was typed on them.
struct Keys {
  std::string typed;
  std::set<char> lit;  // keys that showed a finger, together with another one
  void draw(Frame& frame) {
    const std::string letters = "wang";
    std::set<char> held;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const float x = 300 + 150 * static_cast<float>(i);
      const Rect box{{x, 850}, {x + 110, 960}};
      const std::string id = std::string("key.") + letters[i];
      if (frame.key(id, box)) typed += letters[i];
      if (frame.held(id, box)) held.insert(letters[i]);
    }
    if (held.size() > 1) lit.insert(held.begin(), held.end());
  }
};

std::string typed_by(const std::string& name, int frame_ms = 16) {
  Keys keys;
  Panel panel([&](Frame& frame) { keys.draw(frame); });
  panel.play(name, frame_ms);
  return keys.typed;
}

TEST(TwoThumbs, that_overlap_lose_no_letter_and_each_key_shows_its_own) {
  Keys keys;
  Panel panel([&](Frame& frame) { keys.draw(frame); });
  panel.play("thumbs_that_overlap");
  EXPECT_EQ(keys.typed, "wang");
  EXPECT_EQ(keys.lit.size(), 4u) << "two keys show a finger each while two lie on the glass";
}

TEST(TwoThumbs, type_in_the_order_in_which_they_land_not_in_which_they_leave) {
  EXPECT_EQ(typed_by("thumb_within_a_thumb"), "wa");
}

TEST(TwoThumbs, in_turn_on_one_key_type_it_twice) {
  EXPECT_EQ(typed_by("two_thumbs_on_one_key"), "gg");
}

// The second lands and the first leaves between two frames.
TEST(TwoThumbs, type_every_letter_on_a_machine_that_is_slow) {
  for (const int frame_ms : {30, 60, 90, 120, 150}) {
    SCOPED_TRACE(frame_ms);
    EXPECT_EQ(typed_by("two_thumbs_on_one_key", frame_ms), "gg");
    EXPECT_EQ(typed_by("thumbs_that_overlap", frame_ms), "wang");
    EXPECT_EQ(typed_by("thumb_within_a_thumb", frame_ms), "wa");
  }
}

int taps_on_a_button(const std::string& name) {
  int taps = 0;
  Panel panel([&](Frame& frame) { taps += frame.tap("button", kButton) ? 1 : 0; });
  panel.play(name);
  return taps;
}

TEST(TwoFingers, on_one_button_are_one_press) {
  EXPECT_EQ(taps_on_a_button("two_fingers_on_one_button"), 1);
}

TEST(APalm, that_rests_at_the_edge_leaves_everything_else_alone_and_taps_nothing) {
  int taps = 0, edge = 0;
  Panel panel([&](Frame& frame) {
    taps += frame.tap("button", kButton) ? 1 : 0;
    edge += frame.tap("edge", {{1800, 500}, {1920, 700}}) ? 1 : 0;
  });
  panel.play("palm_at_the_edge");
  EXPECT_EQ(taps, 1);
  EXPECT_EQ(edge, 0) << "what a palm lay on was tapped when it was lifted";
}

TEST(APalm, that_the_panel_says_is_large_presses_nothing) {
  EXPECT_EQ(taps_on_a_button("palm_that_is_large"), 1);
}

TEST(AGlove, that_is_on_the_glass_for_a_moment_taps) {
  EXPECT_EQ(taps_on_a_button("gloved_taps"), 2);
}

TEST(AWetFinger, that_leaps_away_for_one_word_still_taps) {
  EXPECT_EQ(taps_on_a_button("wet_finger_that_leaps"), 1);
}

struct List {
  Scroll scroll;
  int tapped = 0;
  void draw(Frame& frame) {
    Rect content = begin_scroll(frame, {{600, 200}, {1200, 900}}, scroll, 4000);
    for (int i = 0; i < 40; ++i)
      tapped += frame.tap("line." + std::to_string(i), take_top(content, 100)) ? 1 : 0;
    end_scroll(frame, scroll);
  }
};

TEST(ASecondFinger, never_presses_what_the_first_one_draws) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("second_finger_in_a_drag");
  EXPECT_GT(list.scroll.offset, 200);
  EXPECT_EQ(list.tapped, 0);
}

TEST(AHandThatRests, does_not_keep_another_finger_from_drawing_the_list) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("drag_beside_a_resting_hand");
  EXPECT_GT(list.scroll.offset, 200);
  EXPECT_EQ(list.tapped, 0);
}

TEST(AFinger, that_is_gone_without_having_been_lifted_presses_nothing) {
  int taps = 0;
  Panel panel([&](Frame& frame) { taps += frame.tap("button", kButton) ? 1 : 0; });
  panel.push({Kind::down, {960, 540}, panel.now_ms(), -1, 5});
  panel.frame();
  panel.push({Kind::lost, {960, 540}, panel.now_ms(), -1, 5});
  panel.frame();
  EXPECT_EQ(taps, 0);
  panel.push({Kind::down, {960, 540}, panel.now_ms() + 500, -1, 6});
  panel.frame();
  panel.push({Kind::up, {960, 540}, panel.now_ms() + 560, -1, 6});
  panel.frame();
  EXPECT_EQ(taps, 1);
}

// Pages with a button in one place, which leads to the next.
struct Pages {
  int page = 0, counted = 0;
  void draw(Frame& frame) {
    frame.page("page " + std::to_string(page));
    if (frame.tap("counter", {{100, 480}, {300, 600}})) ++counted;
    if (frame.tap("next", kButton)) ++page;
  }
};

class TwoTaps : public testing::Test {
 protected:
  void tap(ImVec2 at) {
    panel.push({Kind::down, at, panel.now_ms(), -1, ++finger});
    panel.pass(50);
    panel.push({Kind::up, at, panel.now_ms(), -1, finger});
    panel.pass(16);
  }
  Pages pages;
  std::uint32_t finger = 0;
  Panel panel{[this](Frame& frame) { pages.draw(frame); }};
};

TEST_F(TwoTaps, of_one_hand_in_a_hurry_go_on_by_one_page) {
  for (const int apart_ms : {60, 120, 200, 320}) {
    pages.page = 0;
    panel.pass(1000);
    tap({960, 540});
    panel.pass(apart_ms);
    tap({965, 548});
    panel.pass(100);
    EXPECT_EQ(pages.page, 1) << apart_ms << " ms apart";
  }
}

TEST_F(TwoTaps, of_somebody_who_has_seen_the_new_page_go_on_by_two) {
  tap({960, 540});
  panel.pass(600);
  tap({965, 548});
  EXPECT_EQ(pages.page, 2);
}

TEST_F(TwoTaps, in_a_hurry_count_twice_where_nothing_changes) {
  tap({200, 540});
  panel.pass(70);
  tap({200, 540});
  EXPECT_EQ(pages.counted, 2);
}

TEST_F(TwoTaps, of_which_the_second_is_elsewhere_count_once_the_page_is_seen) {
  tap({960, 540});
  panel.pass(80);
  tap({200, 540});
  EXPECT_EQ(pages.page, 1);
  EXPECT_EQ(pages.counted, 1);
}

TEST_F(TwoTaps, of_which_the_second_landed_before_the_page_was_there_count_once) {
  const std::int64_t begun = panel.now_ms();
  panel.push({Kind::down, {960, 540}, begun, -1, 1});
  panel.push({Kind::up, {960, 540}, begun + 40, -1, 1});
  panel.push({Kind::down, {200, 540}, begun + 41, -1, 2});
  panel.push({Kind::up, {200, 540}, begun + 90, -1, 2});
  panel.pass(100);
  EXPECT_EQ(pages.page, 1);
  EXPECT_EQ(pages.counted, 0) << "it was meant for the page before";
}

TEST_F(TwoTaps, are_heard_and_whoever_means_the_second_that_was_passed_over_taps_again) {
  const auto passed_over = [&] { return panel.pointer().heard().passed_over; };
  tap({960, 540});
  EXPECT_EQ(panel.pointer().heard(), (Pointer::Heard{1, 0}));
  int taps = 1;
  do {
    const std::uint64_t before = passed_over();
    panel.pass(80);
    tap({965, 548});
    ++taps;
    if (passed_over() == before) break;
    EXPECT_EQ(pages.page, 1);
  } while (taps < 20);
  EXPECT_GT(taps, 2) << "the page took none of them for the end of the first";
  EXPECT_EQ(pages.page, 2) << "as soon as one is taken, it acts";
  EXPECT_EQ(panel.pointer().heard().touches, static_cast<std::uint64_t>(taps));
}

TEST(ASecondTap, does_not_press_what_has_come_to_lie_under_it) {
  bool sheet = false;
  int confirmed = 0;
  Panel panel([&](Frame& frame) {
    if (!sheet && frame.tap("open", kButton)) sheet = true;
    if (sheet && frame.tap("yes", kButton)) ++confirmed;
  });
  for (int i = 0; i < 2; ++i) {
    panel.push({Kind::down, {960, 540}, panel.now_ms(), -1, 1});
    panel.pass(50);
    panel.push({Kind::up, {960, 540}, panel.now_ms(), -1, 1});
    panel.pass(90);
  }
  EXPECT_TRUE(sheet);
  EXPECT_EQ(confirmed, 0);
}

TEST(AFingerThatIsDown, while_the_page_changes_belongs_to_the_page_before) {
  int page = 0, taps = 0;
  bool left = false;
  Panel panel([&](Frame& frame) {
    frame.page(std::to_string(page));
    taps += frame.tap("next", kButton) ? 1 : 0;
    left = left || frame.pointer().anyone_left();
  });
  panel.push({Kind::down, {960, 540}, panel.now_ms(), -1, 1});
  panel.pass(50);
  page = 1;
  panel.pass(50);
  panel.push({Kind::up, {960, 540}, panel.now_ms(), -1, 1});
  panel.pass(50);
  EXPECT_EQ(taps, 0);
  EXPECT_FALSE(left) << "it would wake the page that came under it";
}

// Anything that ten fingers can do, on keys and a button and a list; a press that hangs afterwards
// or a key that a calm hand loses is a fault.
void storm(unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  Keys keys;
  List list;
  int taps = 0;
  Panel panel([&](Frame& frame) {
    frame.page(std::to_string(taps));
    keys.draw(frame);
    list.draw(frame);
    taps += frame.tap("button", {{1300, 480}, {1500, 600}}) ? 1 : 0;
  });
  std::set<std::uint32_t> down;
  for (int i = 0; i < 600; ++i) {
    const auto finger = static_cast<std::uint32_t>(1 + pick(10));
    const ImVec2 at{static_cast<float>(pick(1920)), static_cast<float>(pick(1080))};
    const bool is_down = down.contains(finger);
    const Kind kind = !is_down  ? Kind::down
                      : pick(3) ? Kind::move
                      : pick(9) ? Kind::up
                                : Kind::lost;
    if (kind == Kind::down) down.insert(finger);
    if (kind == Kind::up || kind == Kind::lost) down.erase(finger);
    panel.push({kind, at, panel.now_ms(), -1, finger, pick(40) ? 0.f : 400.f});
    if (pick(2)) panel.pass(pick(40));
  }
  for (const std::uint32_t finger : down)
    panel.push({Kind::up, {900, 20}, panel.now_ms(), -1, finger});
  panel.pass(1500);
  panel.settle();
  EXPECT_FALSE(panel.moving()) << "something is still pressed; seed " << seed;
  keys.typed.clear();
  panel.play("thumbs_that_overlap");
  EXPECT_EQ(keys.typed, "wang") << "seed " << seed;
}

TEST(AStormOfTenFingers, leaves_no_press_behind_and_loses_no_letter_after_it) {
  for (unsigned seed = 1; seed <= 12; ++seed) storm(seed);
}

}  // namespace
}  // namespace foyer::ui::keyed
