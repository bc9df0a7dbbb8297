// What a hand does and what comes of it: the traces in traces/ are played to a panel of 60 frames a
// second, each event in the frame in which it would have come.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "kit/ui/hand_panel.h"
#include "kit/ui/scroll.h"
#include "kit/ui/swipe.h"

namespace foyer::ui::keyed {
namespace {

const Rect kButton{{860, 480}, {1060, 600}};

struct Presses {
  int taps = 0, longs = 0;
};
Presses on_a_button(const std::string& name, bool with_long = false) {
  Presses seen;
  Panel panel([&](Frame& frame) {
    seen.taps += frame.tap("button", kButton) ? 1 : 0;
    if (with_long) seen.longs += frame.long_press("button", kButton) ? 1 : 0;
  });
  panel.play(name);
  return seen;
}

TEST(AHand, that_trembles_taps_all_the_same) { EXPECT_EQ(on_a_button("jittery_tap").taps, 1); }

TEST(AHand, that_is_wet_taps_once) { EXPECT_EQ(on_a_button("wet_double").taps, 1); }

TEST(AHand, that_taps_twice_in_a_hurry_taps_twice) {
  EXPECT_EQ(on_a_button("two_quick_taps").taps, 2);
}

TEST(AHand, that_taps_twice_while_the_machine_is_busy_taps_twice) {
  EXPECT_EQ(on_a_button("two_taps_collected_late").taps, 2);
}

TEST(AHand, that_is_wet_while_frames_are_drawn_taps_once) {
  EXPECT_EQ(on_a_button("wet_collected_by_frames").taps, 1);
}

TEST(AHand, whose_other_finger_taps_beside_the_first_taps_twice) {
  EXPECT_EQ(on_a_button("two_fingers_in_turn").taps, 2);
}

TEST(AHand, that_presses_long_is_told_once_and_does_not_tap) {
  const Presses seen = on_a_button("long_press", true);
  EXPECT_EQ(seen.longs, 1);
  EXPECT_EQ(seen.taps, 0);
}

TEST(AHand, that_presses_long_where_nobody_expects_it_taps) {
  EXPECT_EQ(on_a_button("long_press").taps, 1);
}

TEST(AHand, that_draws_away_from_what_it_pressed_takes_the_press_back) {
  const Presses seen = on_a_button("press_becomes_drag", true);
  EXPECT_EQ(seen.taps, 0);
  EXPECT_EQ(seen.longs, 0);
}

TEST(AHand, that_rests_asks_for_one_frame_when_the_press_becomes_long) {
  Panel panel([&](Frame& frame) {
    frame.tap("button", kButton);
    frame.long_press("button", kButton);
  });
  EXPECT_EQ(panel.again_in_ms(), -1);
}

TEST(TwoFingers, on_a_panel_of_one_pointer_tap_nothing) {
  int left = 0, right = 0;
  Panel panel([&](Frame& frame) {
    left += frame.tap("left", {{400, 400}, {600, 600}}) ? 1 : 0;
    right += frame.tap("right", {{830, 540}, {1030, 740}}) ? 1 : 0;
  });
  panel.play("two_fingers");
  EXPECT_EQ(left + right, 0);
}

TEST(TwoFingers, of_which_both_presses_are_sent_count_as_the_first) {
  int left = 0, right = 0;
  Panel panel([&](Frame& frame) {
    left += frame.tap("left", {{400, 400}, {600, 600}}) ? 1 : 0;
    right += frame.tap("right", {{830, 540}, {1030, 740}}) ? 1 : 0;
  });
  panel.play("two_presses");
  EXPECT_EQ(left, 1);
  EXPECT_EQ(right, 0);
}

TEST(TwoThumbs, on_neighbouring_keys_type_both_letters) {
  std::string typed;
  Panel panel([&](Frame& frame) {
    if (frame.tap("key.a", {{450, 850}, {560, 960}})) typed += 'a';
    if (frame.tap("key.b", {{570, 850}, {680, 960}})) typed += 'b';
  });
  panel.play("two_thumbs");
  EXPECT_EQ(typed, "ab");
}

// A list of forty lines of 100 px in a window of 700.
const Rect kWindow{{600, 200}, {1200, 900}};
struct List {
  Scroll scroll;
  std::vector<int> tapped;
  int lines = 40;
  void draw(Frame& frame) {
    Rect content = begin_scroll(frame, kWindow, scroll, static_cast<float>(lines) * 100.f);
    for (int i = 0; i < lines; ++i)
      if (frame.tap("line." + std::to_string(i), take_top(content, 100))) tapped.push_back(i);
    end_scroll(frame, scroll);
  }
};

TEST(AList, follows_a_slow_finger_and_stays_where_it_was_left) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("slow_drag");
  panel.settle();
  EXPECT_NEAR(list.scroll.offset, 390, 15);
  EXPECT_TRUE(list.tapped.empty());
  EXPECT_FALSE(panel.moving());
}

TEST(AList, runs_on_when_it_is_thrown_and_comes_to_rest) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("fast_fling");
  EXPECT_TRUE(panel.moving());
  panel.settle();
  EXPECT_GT(list.scroll.offset, 800);
  EXPECT_LE(list.scroll.offset, list.scroll.most());
  EXPECT_FLOAT_EQ(list.scroll.offset, std::round(list.scroll.offset));
  EXPECT_TRUE(list.tapped.empty());
  EXPECT_FALSE(panel.moving());
}

TEST(AList, runs_on_as_far_where_frames_are_few) {
  List many, few;
  Panel smooth([&](Frame& frame) { many.draw(frame); });
  Panel slow([&](Frame& frame) { few.draw(frame); });
  smooth.play("fast_fling", 16);
  smooth.settle();
  slow.play("fast_fling", 48);
  slow.settle();
  EXPECT_NEAR(few.scroll.offset, many.scroll.offset, many.scroll.offset * .25f);
}

TEST(AList, gives_way_at_its_end_and_springs_back) {
  List list;
  float furthest = 0;
  Panel panel([&](Frame& frame) {
    list.draw(frame);
    furthest = std::min(furthest, list.scroll.offset);
  });
  panel.play("edge");
  EXPECT_LT(furthest, -100);
  EXPECT_GT(furthest, -350);
  panel.settle();
  EXPECT_EQ(list.scroll.offset, 0);
  EXPECT_FALSE(panel.moving());
}

TEST(AList, does_not_run_on_nor_give_way_with_reduced_motion) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); }, true);
  panel.play("fast_fling");
  EXPECT_LE(list.scroll.offset, 260);
  EXPECT_FALSE(panel.moving());
  list.scroll = {};
  panel.play("edge");
  EXPECT_EQ(list.scroll.offset, 0);
}

TEST(AList, can_be_tapped_by_a_trembling_hand) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("jittery_tap");
  EXPECT_EQ(list.tapped, std::vector{3});
}

TEST(AList, that_runs_is_stopped_by_a_finger_and_taps_nothing) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("fast_fling");
  ASSERT_GT(list.scroll.speed, 200);
  panel.play("jittery_tap");
  panel.settle();
  EXPECT_TRUE(list.tapped.empty());
  EXPECT_LT(list.scroll.offset, 700);
}

TEST(AList, goes_on_when_a_wet_finger_is_lost_for_a_moment) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("wet_drag");
  panel.settle();
  EXPECT_GT(list.scroll.offset, 380);
  EXPECT_TRUE(list.tapped.empty());
}

TEST(AList, that_fits_does_not_move) {
  List list;
  list.lines = 5;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  panel.play("fast_fling");
  EXPECT_EQ(list.scroll.offset, 0);
  EXPECT_FALSE(panel.moving());
}

TEST(AList, has_no_targets_outside_of_its_window_nor_ones_too_small_to_hit) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  list.scroll.offset = 270;
  panel.frame();
  const float least = 12 / panel_mm_per_px();
  ASSERT_FALSE(panel.targets().empty());
  for (const Target& one : panel.targets()) {
    EXPECT_GE(one.box.min.y, kWindow.min.y) << one.id;
    EXPECT_LE(one.box.max.y, kWindow.max.y) << one.id;
    EXPECT_GE(one.box.height(), least) << one.id;
  }
  EXPECT_EQ(panel.targets().front().id, "line.3");  // of line 2 only 30 px are seen
}

TEST(AList, scrolls_to_what_is_to_be_seen) {
  List list;
  Panel panel([&](Frame& frame) { list.draw(frame); });
  scroll_to(list.scroll, 1000, 1100);
  EXPECT_FLOAT_EQ(list.scroll.offset, 400);
  scroll_to(list.scroll, 100, 200);
  EXPECT_FLOAT_EQ(list.scroll.offset, 100);
  scroll_to(list.scroll, 3950, 9000);
  EXPECT_FLOAT_EQ(list.scroll.offset, 3300);
}

// Rows that are lower than what a finger has to have, and no whole pixels high: added up from the
// top, the last one ends a little below its window.
TEST(AList, has_its_last_row_too_where_rows_are_no_whole_pixels_high) {
  constexpr int kRows = 61;
  for (const float high : {25.3f, 26.7f, 28.1f, 29.9f}) {
    Scroll scroll;
    Panel panel([&](Frame& frame) {
      Rect content = begin_scroll(frame, kWindow, scroll, kRows * high);
      for (int i = 0; i < kRows; ++i)
        frame.tap("line." + std::to_string(i), take_top(content, high), true);
      end_scroll(frame, scroll);
    });
    scroll_to(scroll, kRows * high - high, kRows * high);
    panel.settle();
    ASSERT_FALSE(panel.targets().empty());
    EXPECT_EQ(panel.targets().back().id, "line.60") << high;
  }
}

const Rect kPage{{0, 0}, {1080, 1080}};
struct Pages {
  Swipe swipe;
  int at = 3, taps = 0;
  float furthest = 0;
  bool next = true;
  void draw(Frame& frame) {
    const Turn turn = foyer::ui::swipe(frame, kPage, kPage.width(), swipe, true, next);
    at += turn == Turn::next ? 1 : turn == Turn::previous ? -1 : 0;
    taps += frame.tap("page", kPage) ? 1 : 0;
    furthest = std::min(furthest, swipe.offset);
  }
};

TEST(APage, is_turned_once_by_a_swipe_and_settles) {
  Pages pages;
  Panel panel([&](Frame& frame) { pages.draw(frame); });
  panel.play("swipe");
  EXPECT_EQ(pages.at, 4);
  EXPECT_EQ(pages.taps, 0);
  EXPECT_GT(pages.swipe.offset, 0);  // the new page comes from the right
  EXPECT_LT(panel.settle(), 30);
  EXPECT_EQ(pages.swipe.offset, 0);
}

TEST(APage, goes_back_when_the_finger_does) {
  Pages pages;
  Panel panel([&](Frame& frame) { pages.draw(frame); });
  panel.play("swipe_thought_better");
  panel.settle();
  EXPECT_EQ(pages.at, 3);
  EXPECT_LT(pages.furthest, -100);
  EXPECT_EQ(pages.swipe.offset, 0);
}

TEST(APage, holds_at_the_end) {
  Pages pages;
  pages.next = false;
  Panel panel([&](Frame& frame) { pages.draw(frame); });
  panel.play("swipe");
  EXPECT_EQ(pages.at, 3);
  EXPECT_GT(pages.furthest, -150);
  EXPECT_LT(pages.furthest, -20);
}

TEST(APage, is_tapped_by_a_trembling_hand_and_not_turned_by_a_drag_upwards) {
  Pages pages;
  Panel panel([&](Frame& frame) { pages.draw(frame); });
  panel.play("jittery_tap");
  EXPECT_EQ(pages.taps, 1);
  panel.play("slow_drag");
  panel.settle();
  EXPECT_EQ(pages.at, 3);
  EXPECT_EQ(pages.taps, 1);
}

TEST(APage, turns_without_travelling_with_reduced_motion) {
  Pages pages;
  Panel panel([&](Frame& frame) { pages.draw(frame); }, true);
  panel.play("swipe");
  EXPECT_EQ(pages.at, 4);
  EXPECT_EQ(pages.swipe.offset, 0);
  EXPECT_FALSE(panel.moving());
}

TEST(AScreen, that_changes_comes_in_and_can_be_touched_at_once) {
  int what = 1, taps = 0;
  ImU32 seen = 0;
  Panel panel([&](Frame& frame) {
    frame.arriving(true);
    const int from = frame.list.VtxBuffer.Size;
    frame.list.AddRectFilled(kButton.min, kButton.max, rgb(0xFFFFFF));
    taps += frame.tap("button", kButton) ? 1 : 0;
    frame.bring_in("screen", what, {40, 0});
    seen = frame.list.VtxBuffer[from].col >> IM_COL32_A_SHIFT;
  });
  EXPECT_EQ(seen, 255u);  // the first one is there
  EXPECT_FALSE(panel.moving());
  what = 2;
  panel.frame();
  EXPECT_LT(seen, 40u);
  EXPECT_TRUE(panel.moving());
  panel.play("jittery_tap");
  EXPECT_EQ(taps, 1);
  panel.settle();
  EXPECT_EQ(seen, 255u);
}

}  // namespace
}  // namespace foyer::ui::keyed
