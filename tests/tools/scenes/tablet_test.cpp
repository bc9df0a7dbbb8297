// The consultant's tablet: what holds on each of its screens, and what they look like.
#include <gtest/gtest.h>

#include <algorithm>

#include "steps/offer/pages/words.h"
#include "support/golden.h"
#include "tools/scenes/checks.h"
#include "tools/scenes/desk_glass.h"
#include "tools/scenes/glass.h"
#include "tools/scenes/tablet_scenes.h"

namespace foyer::screens::test {
namespace {

struct Case {
  ui::Panel panel;
  Size size;
  Lang lang = Lang::zh;
};

std::vector<Case> on(const std::vector<std::pair<Size, float>>& panels, bool carried) {
  std::vector<Case> all;
  for (const auto& [size, mm_per_px] : panels)
    for (const Lang lang : kLangs)
      all.push_back({ui::Panel::of(size.width, size.height, mm_per_px, carried), size, lang});
  return all;
}

// Tablets of 10.1 inches.
std::vector<Case> usual() {
  return on({{{1920, 1200}, 0}, {{1280, 800}, 0}, {{1200, 1920}, 0}}, true);
}

// The squarer ones of 9.7 inches, one of 12.4, a small one, and the panel of a desk.
std::vector<Case> others() {
  std::vector<Case> all = on({{{2048, 1536}, .0963f},
                              {{1536, 2048}, .0963f},
                              {{2800, 1752}, .0954f},
                              {{1280, 800}, .1346f}},
                             true);
  for (const Case& one : on({{{1920, 1200}, 0}, {{1200, 1920}, 0}}, false)) all.push_back(one);
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) {
  return std::string(one.param.panel.in_hand ? "" : "standing_") + one.param.size.name() + "_" +
         std::string(code(one.param.lang));
}

const std::vector<TabletScene>& all_scenes() {
  static const std::vector<TabletScene> scenes = tablet_scenes(demo_pack());
  return scenes;
}

class TabletOf : public testing::TestWithParam<Case> {
 protected:
  Drawn show(const TabletScene& scene) {
    const auto draw = [&](const TabletView& view, ui::Frame& frame) {
      TabletDraft draft;
      draft.standards = scene.standards;
      draft.answer.writing = scene.writing;
      draw_tablet(view, draft, frame);
    };
    std::size_t covered = 0;  // texts below a sheet
    if (scene.model.sheet != flow::tablet::Sheet::none) {
      TabletScene below = scene;
      below.model.sheet = flow::tablet::Sheet::none;
      const TabletView view = view_of(below, demo_pack());
      covered =
          glass_.show([&](ui::Frame& frame) { draw(view, frame); }, GetParam().lang).texts.size();
    }
    const TabletView view = view_of(scene, demo_pack());
    Drawn drawn = glass_.show([&](ui::Frame& frame) { draw(view, frame); }, GetParam().lang);
    drawn.texts.erase(drawn.texts.begin(),
                      drawn.texts.begin() + static_cast<std::ptrdiff_t>(covered));
    return drawn;
  }
  Glass glass_{GetParam().size, GetParam().panel};
};

// What a consultant must not have to find out from a guest.
TEST_P(TabletOf, an_offer_says_what_it_waits_for_which_prices_it_has_and_who_pays_whom) {
  namespace w = offer::words;
  const std::vector<std::pair<std::string, Phrase>> says{
      {"offer-asks", w::kStateWaits},          {"offer-asks-offline", w::kStateNotLeft},
      {"offer-asks-offline", w::kNotLeftHint}, {"offer-unanswered", w::kStateUnanswered},
      {"offer-old-prices", w::kOldPrices},     {"offer-paid-out", w::kPaidOut},
      {"offer-paid-out", w::kPaidOutHow}};
  for (const auto& [name, phrase] : says) {
    const auto scene = std::ranges::find(all_scenes(), name, &TabletScene::name);
    ASSERT_NE(scene, all_scenes().end()) << name;
    const std::string_view whole = phrase.in(GetParam().lang);
    const std::string_view begins = whole.substr(0, whole.find("%s"));
    const Drawn drawn = show(*scene);
    EXPECT_TRUE(std::ranges::any_of(
        drawn.texts,
        [&](const ui::TextBox& one) { return one.text.find(begins) == 0 && !one.cut; }))
        << name << ": " << whole;
  }
}

TEST_P(TabletOf, what_was_not_cleared_last_time_stands_first_at_the_next_contact) {
  const auto scene = std::ranges::find(all_scenes(), "guest-open-before", &TabletScene::name);
  ASSERT_NE(scene, all_scenes().end());
  const Drawn drawn = show(*scene);
  const std::string_view dear = GetParam().lang == Lang::zh ? "价格高了" : "It costs too much";
  EXPECT_TRUE(std::ranges::any_of(
      drawn.texts, [&](const ui::TextBox& one) { return one.text == dear && !one.cut; }));
}

TEST_P(TabletOf, a_consultant_can_be_touched_and_read) {
  for (const TabletScene& scene : all_scenes()) {
    SCOPED_TRACE(scene.name);
    const Drawn drawn = show(scene);
    EXPECT_EQ(told(small_targets(drawn, glass_.theme())), "");
    EXPECT_EQ(told(missing_glyphs(drawn)), "");
    // What a list has scrolled away is clipped by its window, and no complaint.
    const bool scrolls = scene.name == "card" || scene.name.starts_with("compare") ||
                         scene.name.starts_with("guest") || scene.name == "objections" ||
                         scene.name.starts_with("drive-plan") || scene.name == "drive-text" ||
                         scene.name.starts_with("offer-") || scene.name.starts_with("care") ||
                         scene.name == "years" || scene.name == "standards";
    if (scrolls) continue;
    EXPECT_EQ(told(misplaced_targets(drawn, glass_.whole())), "");
    EXPECT_EQ(told(clipped_texts(drawn, glass_.whole())), "");
    EXPECT_EQ(told(colliding_texts(drawn)), "");
  }
}

// The door that the tablet shares with the desk.
TEST_P(TabletOf, a_consultant_lets_them_sign_in) {
  const auto [width, height] = GetParam().size;
  DeskGlass glass(width, height, GetParam().panel);
  for (const DeskScene& scene : desk_scenes(demo_pack(), GetParam().lang)) {
    if (!scene.name.starts_with("staff-")) continue;
    SCOPED_TRACE(scene.name);
    const DeskGlass::Drawn shown = glass.show(scene, demo_pack(), GetParam().lang);
    const Drawn drawn{shown.targets, shown.texts, {}, shown.missing};
    EXPECT_EQ(told(small_targets(drawn, glass_.theme())), "");
    EXPECT_EQ(told(missing_glyphs(drawn)), "");
    EXPECT_EQ(told(misplaced_targets(drawn, glass_.whole())), "");
    EXPECT_EQ(told(clipped_texts(drawn, glass_.whole())), "");
    EXPECT_EQ(told(colliding_texts(drawn)), "");
  }
}

// Grades, notes, objections and other guests are not for the guest's eyes.
TEST_P(TabletOf, a_consultant_shows_the_guest_nothing_of_staff) {
  for (const TabletScene& scene : all_scenes()) {
    const bool offered = scene.name == "trade-in-show" || scene.name == "trade-in-refuse";
    if (!scene.model.presenting && !offered) continue;
    SCOPED_TRACE(scene.name);
    for (const ui::TextBox& text : show(scene).texts)
      for (const char* not_theirs :
           {"太太下次", "Emily", "欧阳", "陈晓梅", "A013", "H 级", "A 级", "依据", "Evidence",
            "价格高了", "costs too much", "孩子下周", "评估", "appraiser", "期望", "wish"})
        EXPECT_EQ(text.text.find(not_theirs), std::string::npos) << text.text;
  }
}

// What the house may give away, and who may grant it, is for staff alone.
TEST_P(TabletOf, a_consultant_shows_no_guest_what_the_house_may_give_away) {
  int shown = 0;
  for (const TabletScene& scene : all_scenes()) {
    if (scene.model.page != flow::tablet::Page::offer ||
        scene.model.quote.stage != flow::offer::Stage::guest)
      continue;
    SCOPED_TRACE(scene.name);
    ++shown;
    std::string all;
    for (const ui::TextBox& text : show(scene).texts) all += text.text + "\n";
    for (const char* not_theirs :
         {"6,894", "11,490", "13,788", "16,086", "4.79", "11,000", "店长", "总经理", "权限",
          "一共让", "许文涛", "manager", "Manager", "authority", "Given in all", "Approved", "批"})
      EXPECT_EQ(all.find(not_theirs), std::string::npos) << not_theirs << " in " << all;
  }
  EXPECT_GE(shown, 4);
}

// Ids that this device's pack does not know are shown as they are, and said to be unknown.
TEST_P(TabletOf, a_consultant_reads_what_a_newer_pack_wrote) {
  for (const TabletScene& scene : all_scenes()) {
    if (scene.name != "card-newer-pack") continue;
    std::string all;
    for (const ui::TextBox& text : show(scene).texts) all += text.text + "\n";
    for (const char* there : {"x9-wings", "noise", "earplugs", "flight", "towing", "caravan"})
      EXPECT_NE(all.find(there), std::string::npos) << there << " in " << all;
    return;
  }
  ADD_FAILURE() << "no such scene";
}

class TabletPictures : public TabletOf {};

std::string golden_name(const TabletScene& scene, const Case& one) {
  return "tablet/" + scene.name + "-" + std::string(code(one.lang)) + "-" + one.size.name();
}

TEST_P(TabletPictures, show_every_screen) {
  for (const TabletScene& scene : all_scenes()) {
    SCOPED_TRACE(scene.name);
    const TabletView view = view_of(scene, demo_pack());
    TabletDraft draft;
    draft.standards = scene.standards;
    draft.answer.writing = scene.writing;
    foyer::test::expect_golden(
        golden_name(scene, GetParam()),
        glass_.picture([&](ui::Frame& frame) { draw_tablet(view, draft, frame); },
                       GetParam().lang));
  }
}

TEST(TabletPictures, are_of_screens_that_exist) {
  std::vector<std::string> names;
  for (const Case& one : usual())
    for (const TabletScene& scene : all_scenes()) names.push_back(golden_name(scene, one));
  foyer::test::expect_no_other_goldens("tablet", names);
}

INSTANTIATE_TEST_SUITE_P(InTheHand, TabletOf, testing::ValuesIn(usual()), test_name);
INSTANTIATE_TEST_SUITE_P(OfAnotherSize, TabletOf, testing::ValuesIn(others()), test_name);
INSTANTIATE_TEST_SUITE_P(Of, TabletPictures, testing::ValuesIn(usual()), test_name);

}  // namespace
}  // namespace foyer::screens::test
