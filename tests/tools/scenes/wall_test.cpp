// The board on the wall: what can be read from five metres, what is on it, and what never is.
#include "roles/wall/pages/wall.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

#include "content/pack.h"
#include "showroom/stock_at_hand.h"
#include "support/golden.h"
#include "support/rasteriser.h"
#include "tools/scenes/desk_scenes.h"
#include "tools/scenes/month_scenes.h"

namespace foyer::screens::test {
namespace {

constexpr float kWithin_px = 1;

const domain::Content& whole_pack() {
  static const domain::Content content =
      content::load(FOYER_SOURCE_DIR "/data", content::Depth::start).content;
  return content;
}

struct Panel {
  int width = 0, height = 0;
  Lang lang = Lang::zh;
  std::string name() const {
    return std::to_string(width) + "x" + std::to_string(height) + "_" + std::string(code(lang));
  }
};

class TheWall : public testing::TestWithParam<Panel> {
 protected:
  TheWall()
      : canvas_(GetParam().width, GetParam().height),
        theme_(ui::Theme::for_screen(ui::Panel::of(GetParam().width, GetParam().height, 0, false),
                                     {.evening = true})) {
    auto type = ui::Typesetter::open({}, canvas_.textures());
    if (!type) throw std::runtime_error(type.error().what);
    type_ = std::move(*type);
    paint_ = std::make_unique<ui::Paint>(canvas_.textures());
  }
  bool standing() const { return GetParam().height > GetParam().width; }
  WallBoard made(const WallNews& news, const domain::House& house = november(),
                 const char* known_from = "2026-10-23") const {
    const targets::Board board =
        targets::board(house, whole_pack(), "2026-11", kSaturday_ms, known_from, GetParam().lang);
    WallBoard wall =
        wall_board(board, whole_pack(), news, kSaturday_ms, standing(), GetParam().lang);
    add_deliveries(wall, house, whole_pack(), kSaturday_ms, standing(), GetParam().lang);
    add_stock_by_age(wall, house, whole_pack(), kSaturday_ms, standing(), GetParam().lang);
    add_meeting(wall, house, whole_pack(), kSaturday_ms, standing(), GetParam().lang);
    return wall;
  }
  static WallNews fresh() { return {kSaturday_ms - 2'000, true}; }
  void draw_into(ImDrawList& list, const WallBoard& board, std::size_t page) {
    ui::Frame frame(list, {*type_, *paint_, pointer_, motion_}, theme_, GetParam().lang, whole(),
                    0);
    draw_wall(board, page, frame);
    texts_ = frame.texts();
    targets_ = frame.targets().size();
  }
  const std::vector<ui::TextBox>& show(const WallBoard& board, std::size_t page) {
    draw_into(canvas_.begin(), board, page);
    canvas_.end();
    return texts_;
  }
  ui::Rect whole() const {
    return {{0, 0}, {static_cast<float>(GetParam().width), static_cast<float>(GetParam().height)}};
  }

  foyer::test::Canvas canvas_;
  ui::Theme theme_;
  std::unique_ptr<ui::Typesetter> type_;
  std::unique_ptr<ui::Paint> paint_;
  ui::Pointer pointer_;
  ui::Motion motion_;
  std::vector<ui::TextBox> texts_;
  std::size_t targets_ = 0;
};

// Capitals are 0.733 of an em; 16 minutes of arc are what is read without an effort.
TEST_P(TheWall, is_read_from_five_metres_on_a_panel_of_55_inches) {
  constexpr float kCapital = .733f, kLeast_arcmin = 16;
  const float long_side = std::max(whole().width(), whole().height());
  const float mm_per_px = kWallPanel_mm / long_side;
  const WallBoard board = made({0, false}, gathered());
  for (std::size_t page = 0; page < board.pages.size(); ++page)
    for (const ui::TextBox& text : show(board, page)) {
      const float mm = text.set_dp * theme_.px_per_dp * mm_per_px * kCapital;
      const float arcmin = std::atan(mm / kWallReadAt_mm) * 180.f * 60.f / 3.14159265f;
      EXPECT_GE(arcmin, kLeast_arcmin) << '"' << text.text << "\" on page " << page + 1;
    }
}

TEST_P(TheWall, keeps_its_texts_in_their_places_and_has_nothing_to_touch) {
  for (const WallBoard& board :
       {made(fresh()), made({kSaturday_ms - 7LL * 86'400'000, false}), made({0, false}),
        made(fresh(), november(), "2026-11-05"), made(fresh(), gathered()),
        wall_reading(whole_pack(), kSaturday_ms, GetParam().lang)}) {
    for (std::size_t page = 0; page < board.pages.size(); ++page) {
      const auto texts = show(board, page);
      EXPECT_EQ(targets_, 0u);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const ui::TextBox& one = texts[i];
        EXPECT_FALSE(one.cut) << '"' << one.text << "\" is cut on page " << page + 1;
        EXPECT_TRUE(one.drawn.min.x >= -kWithin_px && one.drawn.min.y >= -kWithin_px &&
                    one.drawn.max.x <= whole().max.x + kWithin_px &&
                    one.drawn.max.y <= whole().max.y + kWithin_px)
            << '"' << one.text << "\" leaves the glass";
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
          const ui::Rect &a = one.drawn, &b = texts[j].drawn;
          const bool apart =
              std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x) <= kWithin_px ||
              std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y) <= kWithin_px;
          EXPECT_TRUE(apart) << '"' << one.text << "\" lies on \"" << texts[j].text << '"';
        }
      }
    }
  }
}

TEST_P(TheWall, shows_no_guest_on_any_of_its_pages) {
  const WallBoard board = made(fresh(), gathered());
  for (std::size_t page = 0; page < board.pages.size(); ++page)
    for (const ui::TextBox& text : show(board, page)) {
      EXPECT_EQ(text.text.find(kGuestOfNovember), std::string::npos);
      EXPECT_EQ(text.text.find("138"), std::string::npos) << text.text;
    }
}

TEST_P(TheWall, says_what_a_dealers_own_board_said_of_the_same_month) {
  const WallBoard board = made(fresh());
  std::set<std::string> said;
  for (std::size_t page = 0; page < board.pages.size(); ++page)
    for (const ui::TextBox& text : show(board, page)) said.insert(text.text);
  const bool zh = GetParam().lang == Lang::zh;
  for (const char* figure : {"43", "402", "318", "268", "151", "79.1 %", "66.7 %", "30.0 %",
                             "16.0 %", "9 / 11", "82 %", "80 %"})
    EXPECT_TRUE(said.contains(figure)) << figure;
  EXPECT_TRUE(said.contains(zh ? "71.7 %，快 1.7 点" : "71.7 %, ahead by 1.7"));
  EXPECT_TRUE(said.contains(zh ? "64.8 %，慢 5.2 点" : "64.8 %, behind by 5.2")) << "35 of 54 cars";
  EXPECT_TRUE(said.contains(zh ? "还差 17，每天 1.9" : "17 to go, 1.9 a day"));
}

TEST_P(TheWall, says_when_its_figures_are_old_and_since_when) {
  EXPECT_EQ(made(fresh()).old, "");
  EXPECT_EQ(made({kSaturday_ms - kWallOld_ms + 1, false}).old, "") << "a short cut is no news";
  EXPECT_NE(made({kSaturday_ms - kWallOld_ms, false}).old.find("14:29"), std::string::npos);
  EXPECT_NE(made({kSaturday_ms - 7LL * 86'400'000, false}).old.find("11-14 14:32"),
            std::string::npos)
      << "after a week the day is said, too";
  EXPECT_NE(made({0, false}).old, "");
}

TEST_P(TheWall, is_another_board_only_when_something_on_it_is_another) {
  const WallBoard before = made(fresh());
  EXPECT_EQ(before, made({kSaturday_ms, true})) << "a round with the database alone is no change";
  domain::House house = november();
  domain::Visit& visit = house.visits.begin()->second;
  visit.name = "另一位";
  EXPECT_EQ(before, made(fresh(), house)) << "nor is a guest's name";
  visit.drives.push_back({});
  EXPECT_NE(before, made(fresh(), house));
}

TEST_P(TheWall, says_what_each_promised_this_morning_and_what_came_of_it) {
  const std::size_t before = made(fresh()).pages.size();
  const WallBoard board = made(fresh(), gathered());
  ASSERT_EQ(board.pages.size(), before + 2) << "one of promises, one of what was agreed";
  const meetings::Promises all = meetings::promises_on(gathered(), whole_pack(), "2026-11-21");
  const WallPage& page = board.pages[before];
  EXPECT_EQ(page.promises.back().figures, all.house);
  EXPECT_EQ(page.promises.size(), 5u) << "four who said something, and the house";
  EXPECT_TRUE(std::ranges::any_of(board.pages[before + 1].actions, &WallAction::late));
}

TEST_P(TheWall, says_which_cars_leave_today_and_to_nobody_whose_they_are) {
  const WallBoard board = made(fresh(), gathered());
  const auto page = std::ranges::find_if(
      board.pages, [](const WallPage& one) { return !one.deliveries.empty(); });
  ASSERT_NE(page, board.pages.end());
  ASSERT_EQ(page->deliveries.size(), 3u);
  EXPECT_EQ(std::ranges::count(page->deliveries, true, &WallDelivery::done), 2);
  EXPECT_EQ(page->deliveries.back().time, "16:30") << "as it is planned";
  for (const WallDelivery& one : page->deliveries) EXPECT_NE(one.whose, "");
  domain::House none = november();
  none.deliveries.clear();
  for (const WallPage& one : made(fresh(), none).pages) EXPECT_TRUE(one.deliveries.empty());
}

const WallPage* stock_page_of(const WallBoard& board) {
  const auto page =
      std::ranges::find_if(board.pages, [](const WallPage& one) { return !one.stock.empty(); });
  return page == board.pages.end() ? nullptr : &*page;
}

TEST_P(TheWall, says_what_stands_here_by_model_and_age) {
  domain::House house = november();
  house.stock.clear();
  house.stock_list = {};
  EXPECT_EQ(stock_page_of(made(fresh(), house)), nullptr) << "no list was read";
  add_stock(house, "2026-11-21");
  const WallBoard board = made(fresh(), house);
  const WallPage* page = stock_page_of(board);
  ASSERT_NE(page, nullptr);
  const auto lines = domain::stock_by_age(house, whole_pack(), "2026-11-21");
  ASSERT_EQ(page->stock.size(), lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(page->stock[i].counts.front(), lines[i].here());
    EXPECT_EQ(page->stock[i].counts[page->oldest], lines[i].by_age.back());
    EXPECT_EQ(page->stock[i].counts.back(), lines[i].promised);
    EXPECT_EQ(page->stock[i].counts.size(), page->headings.size());
  }
  EXPECT_FALSE(page->note_warns);
  house.stock_list.day = "2026-11-15";
  const WallBoard old = made(fresh(), house);
  EXPECT_TRUE(stock_page_of(old)->note_warns) << "a list that nobody renewed is no news";
}

TEST_P(TheWall, looks_like_this) {
  const WallBoard meeting = made(fresh(), gathered());
  for (const auto& [name, back] :
       {std::pair{"deliveries", 4u}, {"stock", 3u}, {"meeting-1", 2u}, {"meeting-2", 1u}})
    foyer::test::expect_golden(
        std::string("wall/wall-") + name + "-" + GetParam().name(),
        canvas_.picture(
            [&](ImDrawList& list) { draw_into(list, meeting, meeting.pages.size() - back); },
            IM_COL32_BLACK));
  const WallBoard board = made(fresh());
  for (std::size_t page = 0; page < board.pages.size(); ++page) {
    // Above, with a car that is still to leave.
    if (!board.pages[page].deliveries.empty() || !board.pages[page].stock.empty()) continue;
    foyer::test::expect_golden(
        "wall/wall-" + std::to_string(page + 1) + "-" + GetParam().name(),
        canvas_.picture([&](ImDrawList& list) { draw_into(list, board, page); }, IM_COL32_BLACK));
  }
  foyer::test::expect_golden(
      "wall/wall-old-" + GetParam().name(),
      canvas_.picture(
          [&](ImDrawList& list) {
            draw_into(list, made({kSaturday_ms - 7LL * 86'400'000, false}, domain::House{}), 0);
          },
          IM_COL32_BLACK));
}

INSTANTIATE_TEST_SUITE_P(WallPictures, TheWall,
                         testing::Values(Panel{1920, 1080, Lang::zh}, Panel{1920, 1080, Lang::en},
                                         Panel{1080, 1920, Lang::zh}, Panel{1080, 1920, Lang::en}),
                         [](const auto& one) { return one.param.name(); });

}  // namespace
}  // namespace foyer::screens::test
