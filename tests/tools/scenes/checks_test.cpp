// Each check finds what it is there for: screens that were spoilt on purpose.
#include "tools/scenes/checks.h"

#include <gtest/gtest.h>

#include "kit/ui/widgets.h"

namespace foyer::screens::test {
namespace {

using ui::Frame;
using ui::Rect;

class SpoiltScreen : public testing::Test {
 protected:
  Drawn show(const std::function<void(Frame&)>& drawing) { return glass_.show(drawing); }
  Complaints faint(const std::function<void(Frame&)>& drawing, bool high = false) {
    const Drawn drawn = glass_.show(drawing);
    return faint_inks(drawn, glass_.ground(drawing), high);
  }
  Glass glass_{{960, 540}};
};

Rect box(Frame& frame, float x, float y, float width, float height) {  // dp
  return {{frame.px(x), frame.px(y)}, {frame.px(x + width), frame.px(y + height)}};
}

TEST_F(SpoiltScreen, with_a_target_that_a_finger_misses_is_caught) {
  const auto targets = [&](float primary_dp, float other_dp) {
    return show([&](Frame& frame) {
      frame.tap("next", box(frame, 0, 0, 300, primary_dp), true);
      frame.tap("back", box(frame, 400, 0, 300, other_dp));
    });
  };
  EXPECT_TRUE(small_targets(targets(81, 49), glass_.theme()).empty());
  EXPECT_EQ(small_targets(targets(79, 49), glass_.theme()).size(), 1u);
  EXPECT_EQ(small_targets(targets(81, 47), glass_.theme()).size(), 1u);
}

TEST_F(SpoiltScreen, with_targets_upon_one_another_is_caught) {
  const Drawn drawn = show([](Frame& frame) {
    frame.tap("one", box(frame, 0, 0, 300, 100));
    frame.tap("other", box(frame, 290, 0, 300, 100));
    frame.tap("other", box(frame, 700, 0, 300, 100));
    frame.tap("half", box(frame, 1900, 0, 300, 100));
  });
  EXPECT_EQ(misplaced_targets(drawn, glass_.whole()).size(), 3u);
}

TEST_F(SpoiltScreen, with_a_control_out_of_reach_is_caught) {
  const Drawn drawn = show([](Frame& frame) { frame.tap("high", box(frame, 0, 0, 300, 100)); });
  EXPECT_TRUE(unreachable_targets(drawn, glass_.whole()).empty());
  Rect low = glass_.whole();
  low.min.y += 200;
  EXPECT_EQ(unreachable_targets(drawn, low).size(), 1u);
}

TEST_F(SpoiltScreen, with_a_text_that_leaves_its_box_is_caught) {
  const auto written = [&](float width) {
    return show([&](Frame& frame) {
      frame.write(box(frame, 100, 100, width, 60), "欢迎光临，请稍等", {.dp = 40});
    });
  };
  EXPECT_TRUE(clipped_texts(written(500), glass_.whole()).empty());
  EXPECT_FALSE(clipped_texts(written(60), glass_.whole()).empty());
}

TEST_F(SpoiltScreen, with_texts_on_one_another_is_caught) {
  const Drawn drawn = show([](Frame& frame) {
    frame.write(box(frame, 100, 100, 400, 60), "欢迎光临", {.dp = 40});
    frame.write(box(frame, 120, 110, 400, 60), "请稍等", {.dp = 40});
    frame.tap("edge", box(frame, 100, 130, 400, 80));
  });
  EXPECT_EQ(colliding_texts(drawn).size(), 3u);
}

TEST_F(SpoiltScreen, with_a_character_that_no_font_has_is_caught) {
  const auto written = [&](std::string_view text) {
    return missing_glyphs(
        show([&](Frame& frame) { frame.write(box(frame, 100, 100, 900, 60), text, {.dp = 40}); }));
  };
  EXPECT_TRUE(written("王建国").empty());
  EXPECT_FALSE(written("王\U000F0000国").empty());
}

TEST_F(SpoiltScreen, with_words_that_fade_into_their_ground_is_caught) {
  const auto words_on = [](std::uint32_t ground, std::uint32_t ink, ui::Face face) {
    return [=](Frame& frame) {
      frame.list.AddRectFilled(frame.screen.min, frame.screen.max, ui::rgb(ground));
      frame.write(box(frame, 100, 100, 900, 90), "欢迎光临",
                  {.dp = 44, .colour = ui::rgb(ink), .face = face});
    };
  };
  using ui::Face;
  EXPECT_TRUE(faint(words_on(0xFFFFFF, 0x767676, Face::regular)).empty());      // 4.54 to 1
  EXPECT_EQ(faint(words_on(0xFFFFFF, 0x808080, Face::regular)).size(), 1u);     // 3.95
  EXPECT_TRUE(faint(words_on(0xFFFFFF, 0x808080, Face::bold)).empty());         // large
  EXPECT_EQ(faint(words_on(0xFFFFFF, 0xA0A0A0, Face::bold)).size(), 1u);        // 2.6
  EXPECT_EQ(faint(words_on(0xFFFFFF, 0x767676, Face::bold), true).size(), 1u);  // 7 is asked
}

TEST_F(SpoiltScreen, with_a_faint_icon_is_caught) {
  const auto sign = [&](std::uint32_t ink) {
    return faint([=](Frame& frame) {
      frame.list.AddRectFilled(frame.screen.min, frame.screen.max, ui::rgb(0xFFFFFF));
      ui::draw_icon(frame, box(frame, 100, 100, 100, 100), "check", 60, ui::rgb(ink));
    });
  };
  EXPECT_TRUE(sign(0x808080).empty());
  EXPECT_EQ(sign(0xC0C0C0).size(), 1u);
}

TEST_F(SpoiltScreen, with_small_type_for_large_text_is_caught) {
  const auto set_in = [&](float dp) {
    return small_type(show(
        [&](Frame& frame) { frame.write(box(frame, 100, 100, 900, 90), "欢迎光临", {.dp = dp}); }));
  };
  EXPECT_TRUE(set_in(41).empty());
  EXPECT_EQ(set_in(38).size(), 1u);
}

}  // namespace
}  // namespace foyer::screens::test
