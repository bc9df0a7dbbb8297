// The consultant's tablet: what holds on each of its screens, and what they look like.
#include <gtest/gtest.h>

#include <algorithm>

#include "screens/checks.h"
#include "screens/glass.h"
#include "screens/tablet_scenes.h"

namespace foyer::screens::test {
namespace {

struct Case {
  Size size;
  Lang lang = Lang::zh;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Size size : {Size{1920, 1200}, Size{1280, 800}, Size{1200, 1920}})
    for (const Lang lang : kLangs) all.push_back({size, lang});
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) {
  return one.param.size.name() + "_" + std::string(code(one.param.lang));
}

const std::vector<TabletScene>& all_scenes() {
  static const std::vector<TabletScene> scenes = tablet_scenes(demo_pack());
  return scenes;
}

class TabletOf : public testing::TestWithParam<Case> {
 protected:
  Drawn show(const TabletScene& scene) {
    const auto draw = [](const TabletView& view, ui::Frame& frame) {
      TabletDraft draft;
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
  Glass glass_{GetParam().size};
};

TEST_P(TabletOf, a_consultant_can_be_touched_and_read) {
  const float mm_per_px = ui::kDp_mm / glass_.theme().px_per_dp;
  for (const TabletScene& scene : all_scenes()) {
    SCOPED_TRACE(scene.name);
    const Drawn drawn = show(scene);
    EXPECT_EQ(told(small_targets(drawn, mm_per_px)), "");
    EXPECT_EQ(told(missing_glyphs(drawn)), "");
    // What a list has scrolled away is clipped by its window, and no complaint.
    const bool scrolls = scene.name == "card" || scene.name.starts_with("compare") ||
                         scene.name.starts_with("guest") || scene.name == "objections";
    if (scrolls) continue;
    EXPECT_EQ(told(misplaced_targets(drawn, glass_.whole())), "");
    EXPECT_EQ(told(clipped_texts(drawn, glass_.whole())), "");
    EXPECT_EQ(told(colliding_texts(drawn)), "");
  }
}

// Grades, notes, objections and other guests are not for the guest's eyes.
TEST_P(TabletOf, a_consultant_shows_the_guest_nothing_of_staff) {
  for (const TabletScene& scene : all_scenes()) {
    if (!scene.model.presenting) continue;
    SCOPED_TRACE(scene.name);
    for (const ui::TextBox& text : show(scene).texts)
      for (const char* not_theirs : {"太太下次", "Emily", "欧阳", "陈晓梅", "A013", "H 级", "A 级",
                                     "依据", "Evidence", "价格高了", "costs too much", "孩子下周"})
        EXPECT_EQ(text.text.find(not_theirs), std::string::npos) << text.text;
  }
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

TEST_P(TabletOf, a_consultant_looks_as_its_pictures) {
  for (const TabletScene& scene : all_scenes()) {
    SCOPED_TRACE(scene.name);
    const TabletView view = view_of(scene, demo_pack());
    TabletDraft draft;
    foyer::test::expect_golden(
        "tablet/" + scene.name + "-" + std::string(code(GetParam().lang)) + "-" +
            GetParam().size.name(),
        glass_.picture([&](ui::Frame& frame) { draw_tablet(view, draft, frame); },
                       GetParam().lang));
  }
}

INSTANTIATE_TEST_SUITE_P(Glass, TabletOf, testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace foyer::screens::test
