// What every keyboard, the candidates and the paper look like, and whether a finger can hit them.
#include <gtest/gtest.h>

#include "kit/ui/candidates.h"
#include "kit/ui/desk.h"
#include "kit/ui/ink.h"
#include "kit/ui/keyboard.h"
#include "support/golden.h"

namespace foyer::ui {
namespace {

using foyer::test::difference;
using foyer::test::expect_golden;
using foyer::test::Picture;
using input::Keyboard;
using keyed::Desk;

struct Panel {
  const char* name;
  int width, height;
};
// The room that the name screen leaves for keys.
constexpr Panel kPanels[] = {{"landscape", 1776, 430}, {"portrait", 968, 500}};

struct Board {
  Keyboard keyboard;
  const char* name;
};
constexpr Board kBoards[] = {{Keyboard::latin, "latin"},
                             {Keyboard::pinyin, "pinyin"},
                             {Keyboard::symbols, "symbols"},
                             {Keyboard::symbols_zh, "symbols_zh"},
                             {Keyboard::phone, "phone"},
                             {Keyboard::digits, "digits"},
                             {Keyboard::plate_province, "plate_province"},
                             {Keyboard::plate_number, "plate_number"},
                             {Keyboard::email, "email"}};
static_assert(std::size(kBoards) == input::kKeyboards.size());

KeyWords words(Lang lang) {
  if (lang == Lang::zh)
    return {.space = "空格", .symbols = "123", .done = "完成", .clear = "清空", .unlikely = {}};
  return {.space = "space", .symbols = "123", .done = "Done", .clear = "Clear", .unlikely = {}};
}

Desk::Draw drawn(Keyboard board, Lang lang, bool shift) {
  return [=](Frame& frame) {
    keyboard(frame, frame.screen, input::layout(board), shift, words(lang));
  };
}

class EveryKeyboard : public testing::TestWithParam<std::tuple<Board, Panel>> {
 protected:
  Board board() const { return std::get<0>(GetParam()); }
  Panel panel() const { return std::get<1>(GetParam()); }
};

// Chinese above English: only the keys that act differ. English is shown with shift.
TEST_P(EveryKeyboard, looks_as_its_picture) {
  const auto [board, panel] = GetParam();
  constexpr float kBetween = 20;
  const auto height = static_cast<float>(panel.height);
  Desk desk(panel.width, panel.height * 2 + static_cast<int>(kBetween), Lang::zh,
            [board = board, height](Frame& frame) {
              Rect rest = frame.screen;
              const Rect above = take_top(rest, height);
              rest.min.y += kBetween;
              keyboard(frame, above, input::layout(board.keyboard), false, words(Lang::zh));
              keyboard(frame, rest, input::layout(board.keyboard), true, words(Lang::en));
            });
  expect_golden("keyboards/" + std::string(board.name) + "-" + panel.name, desk.picture());
}

TEST_P(EveryKeyboard, has_keys_that_a_finger_hits_and_that_keep_apart) {
  constexpr float kKey_mm = 15, kApart_mm = 2;
  const float mm = keyed::panel_mm_per_px();
  for (const Lang lang : kLangs) {
    Desk desk(panel().width, panel().height, lang, drawn(board().keyboard, lang, false));
    ASSERT_GE(desk.targets().size(), 12u);
    for (const Target& one : desk.targets()) {
      EXPECT_GE(one.box.width() * mm, kKey_mm) << one.id;
      EXPECT_GE(one.box.height() * mm, kKey_mm) << one.id;
      EXPECT_GE(one.box.min.x, desk.whole().min.x) << one.id;
      EXPECT_LE(one.box.max.x, desk.whole().max.x + 1) << one.id;
      EXPECT_LE(one.box.max.y, desk.whole().max.y + 1) << one.id;
      for (const Target& other : desk.targets()) {
        if (&one == &other) continue;
        EXPECT_NE(one.id, other.id);
        const float beside =
            std::max(other.box.min.x - one.box.max.x, one.box.min.x - other.box.max.x);
        const float below =
            std::max(other.box.min.y - one.box.max.y, one.box.min.y - other.box.max.y);
        EXPECT_GE(std::max(beside, below) * mm, kApart_mm) << one.id << " and " << other.id;
      }
    }
  }
}

TEST_P(EveryKeyboard, keeps_its_words_within_its_keys) {
  for (const Lang lang : kLangs) {
    Desk desk(panel().width, panel().height, lang, drawn(board().keyboard, lang, false));
    for (const TextBox& text : desk.texts())
      EXPECT_LE(text.width, text.box.width() + 1) << text.text;
  }
}

TEST_P(EveryKeyboard, shows_which_key_the_finger_is_on) {
  Desk desk(panel().width, panel().height, Lang::zh, drawn(board().keyboard, Lang::zh, false));
  const Picture before = desk.picture();
  const Target key = desk.targets().front();
  desk.down(key.box.centre());
  const auto found = difference(before, desk.picture());
  EXPECT_GT(found.pixels, 500u);
  EXPECT_GE(found.left, static_cast<int>(key.box.min.x) - 1);
  EXPECT_LE(found.right, static_cast<int>(key.box.max.x) + 1);
  EXPECT_GE(found.top, static_cast<int>(key.box.min.y) - 1);
  EXPECT_LE(found.bottom, static_cast<int>(key.box.max.y) + 1);
  desk.up(key.box.centre());
  EXPECT_EQ(desk.picture(), before);
}

INSTANTIATE_TEST_SUITE_P(Keyboards, EveryKeyboard,
                         testing::Combine(testing::ValuesIn(kBoards), testing::ValuesIn(kPanels)),
                         [](const auto& one) {
                           return std::string(std::get<0>(one.param).name) + "_" +
                                  std::get<1>(one.param).name;
                         });

TEST(A_key, that_erases_repeats_while_it_is_kept_pressed_and_no_other_does) {
  std::vector<input::KeyAction> pressed;
  Desk desk(1776, 430, Lang::zh, [&](Frame& frame) {
    const auto key =
        keyboard(frame, frame.screen, input::layout(Keyboard::pinyin), false, words(Lang::zh));
    if (key) pressed.push_back(key->action);
  });
  const auto hold_for_a_second = [&](const std::string& id) {
    const ImVec2 at = desk.box(id).centre();
    pressed.clear();
    desk.down(at);
    for (int ms = 0; ms < 1000; ms += 10) {
      desk.wait(10);
      desk.frame();
    }
    const std::size_t held = pressed.size();
    desk.up(at);
    return std::pair(held, pressed.size());
  };
  EXPECT_EQ(hold_for_a_second("key.erase"), std::pair(std::size_t{8}, std::size_t{8}));
  EXPECT_EQ(hold_for_a_second("key.q"), std::pair(std::size_t{0}, std::size_t{1}));
}

TEST(A_key, is_not_pressed_by_a_finger_that_has_slid_off) {
  int pressed = 0;
  Desk desk(1776, 430, Lang::zh, [&](Frame& frame) {
    pressed +=
        keyboard(frame, frame.screen, input::layout(Keyboard::pinyin), false, words(Lang::zh))
            .has_value();
  });
  desk.down(desk.box("key.q").centre());
  desk.move(desk.box("key.e").centre());
  desk.up(desk.box("key.e").centre());
  EXPECT_EQ(pressed, 0);
}

// --- candidates ---

const std::vector<std::string> kSeveral{"王建国", "王建", "网", "汪", "望"};
const std::vector<std::string> kLong{
    "第一个候选词长得一行里根本放不下所以只好自己缩小一些再往右边尽量地让开一点儿才能勉强看得清楚",
    "短", "中等长短的候选词"};

TEST(The_candidates, look_as_their_picture) {
  for (const Panel& panel : kPanels) {
    Desk desk(panel.width, 6 * 108, Lang::zh, [](Frame& frame) {
      const auto bar = [&](int i) { return row(frame.screen, i, 6, 20); };
      candidates(frame, bar(0), kSeveral, 0, false, true);
      candidates(frame, bar(1), kSeveral, 0, true, false);
      candidates(frame, bar(2), {"喆"}, 0, false, false);
      candidates(frame, bar(3), {}, 0, false, false);
      candidates(frame, bar(4), kLong, 0, false, false);
      candidates(frame, bar(5), kLong, 1, false, false);
    });
    expect_golden("keyboards/candidates-" + std::string(panel.name), desk.picture());
  }
}

TEST(The_candidates, are_all_reached_by_the_arrow_however_long_they_are) {
  for (const Panel& panel : kPanels) {
    std::size_t first = 0;
    CandidateTap tap;
    std::vector<bool> seen(kLong.size());
    Desk desk(panel.width, 88, Lang::zh, [&](Frame& frame) {
      const CandidateTap now = candidates(frame, frame.screen, kLong, first, false, false);
      if (now.next && now.more_here) first = *now.more_here;
    });
    for (int page = 0; page < 5; ++page) {
      for (std::size_t i = 0; i < kLong.size(); ++i)
        seen[i] = seen[i] || desk.shows("candidate." + std::to_string(i));
      if (!desk.shows("candidate.next")) break;
      desk.touch("candidate.next");
    }
    EXPECT_FALSE(desk.shows("candidate.next")) << "there is always more";
    EXPECT_EQ(seen, std::vector<bool>(kLong.size(), true)) << panel.name;
  }
}

TEST(The_candidates, stay_within_the_bar_and_can_be_hit) {
  const float mm = keyed::panel_mm_per_px();
  for (const Panel& panel : kPanels) {
    Desk desk(panel.width, 88, Lang::zh,
              [&](Frame& frame) { candidates(frame, frame.screen, kSeveral, 0, true, true); });
    for (const Target& one : desk.targets()) {
      EXPECT_GE(one.box.width() * mm, 15) << one.id;
      EXPECT_GE(one.box.height() * mm, 15) << one.id;
      EXPECT_LE(one.box.max.x, desk.whole().max.x) << one.id;
    }
  }
}

// --- the paper ---

Ink character_da() {
  Ink ink;
  ink.strokes = {{{.12f, .39f}, {.5f, .385f}, {.88f, .39f}},
                 {{.5f, .08f}, {.47f, .45f}, {.36f, .7f}, {.12f, .92f}},
                 {{.5f, .42f}, {.62f, .68f}, {.92f, .9f}}};
  return ink;
}

TEST(The_paper, looks_as_its_picture) {
  for (const Panel& panel : kPanels) {
    Ink ink = character_da(), empty;
    Desk desk(panel.width, 2 * panel.height + 20, Lang::zh, [&](Frame& frame) {
      ink_panel(frame, row(frame.screen, 0, 2, 20), ink,
                {.hint = "在这里写字", .undo = "撤一笔", .clear = "重写"});
      ink_panel(frame, row(frame.screen, 1, 2, 20), empty,
                {.hint = "Write here", .undo = "Undo stroke", .clear = "Clear"});
    });
    expect_golden("keyboards/paper-" + std::string(panel.name), desk.picture());
  }
}

TEST(The_keyboards, have_no_other_pictures) {
  std::vector<std::string> names;
  for (const Panel& panel : kPanels) {
    const std::string shape = std::string("-") + panel.name;
    for (const Board& board : kBoards) names.push_back("keyboards/" + (board.name + shape));
    for (const char* other : {"candidates", "paper"})
      names.push_back("keyboards/" + (other + shape));
  }
  foyer::test::expect_no_other_goldens("keyboards", names);
}

TEST(The_paper, is_large_enough_for_a_hand) {
  for (const Panel& panel : kPanels) {
    Ink ink;
    Desk desk(panel.width, panel.height, Lang::zh,
              [&](Frame& frame) { ink_panel(frame, frame.screen, ink, {}); });
    EXPECT_GE(desk.box("ink").width() * keyed::panel_mm_per_px(), 90) << panel.name;
    EXPECT_GE(desk.box("ink").height() * keyed::panel_mm_per_px(), 90) << panel.name;
  }
}

class Paper : public testing::Test {
 protected:
  Ink ink_;
  Desk desk_{1776, 430, Lang::zh,
             [this](Frame& frame) { ink_panel(frame, frame.screen, ink_, {}); }};
};

TEST_F(Paper, shows_a_stroke_under_the_finger_before_it_is_lifted) {
  const Picture clean = desk_.picture();
  desk_.down({500, 100});
  desk_.move({700, 150});
  const auto found = difference(clean, desk_.picture());
  EXPECT_GT(found.pixels, 500u);
  EXPECT_NEAR(found.right, 706, 4);
  EXPECT_TRUE(ink_.down);
  desk_.up({700, 150});
  EXPECT_FALSE(ink_.down);
  EXPECT_EQ(ink_.strokes.size(), 1u);
}

TEST_F(Paper, keeps_a_finger_that_leaves_it_within_its_edges) {
  desk_.down({500, 100});
  desk_.move({500, -300});
  desk_.move({4000, 900});
  desk_.up({4000, 900});
  ASSERT_EQ(ink_.strokes.size(), 1u);
  for (const input::InkPoint& point : ink_.strokes[0]) {
    EXPECT_GE(point.y, 0);
    EXPECT_LE(point.y, 1);
  }
}

TEST_F(Paper, takes_strokes_back_one_by_one_and_all_at_once) {
  for (const float y : {50.f, 150.f, 250.f}) {
    desk_.down({400, y});
    desk_.move({700, y});
    desk_.up({700, y});
  }
  EXPECT_EQ(ink_.strokes.size(), 3u);
  const auto version = ink_.version;
  desk_.touch("ink.undo");
  EXPECT_EQ(ink_.strokes.size(), 2u);
  EXPECT_GT(ink_.version, version);
  desk_.touch("ink.clear");
  EXPECT_TRUE(ink_.strokes.empty());
  desk_.touch("ink.undo");  // nothing is left, and nothing happens
  EXPECT_TRUE(ink_.strokes.empty());
}

TEST_F(Paper, takes_no_more_strokes_than_the_recogniser_reads) {
  for (std::size_t i = 0; i < input::Handwriting::kStrokesMax + 5; ++i) desk_.tap({500, 200});
  EXPECT_EQ(ink_.strokes.size(), input::Handwriting::kStrokesMax);
  EXPECT_FALSE(ink_.down);
}

}  // namespace
}  // namespace foyer::ui
