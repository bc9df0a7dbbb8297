// What the desk looks like, and what holds on all of its screens: what a finger needs, and that
// nothing leaves its place.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "content/pack.h"
#include "showroom/visit.h"
#include "support/golden.h"
#include "tools/scenes/desk_glass.h"

namespace foyer::screens::test {
namespace {

constexpr float kRounding_px = 1;

const domain::Content& pack() {
  static const domain::Content content =
      content::load(FOYER_SOURCE_DIR "/data", content::Depth::start).content;
  return content;
}

struct Case {
  int width = 0, height = 0;
  Lang lang = Lang::zh;
  std::string name() const {
    return std::to_string(width) + "x" + std::to_string(height) + "_" + std::string(code(lang));
  }
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1280, 800}})
    for (const Lang lang : kLangs) all.push_back({width, height, lang});
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) { return one.param.name(); }

bool lies_in(const ui::Rect& inner, const ui::Rect& outer) {
  return inner.min.x >= outer.min.x - kRounding_px && inner.min.y >= outer.min.y - kRounding_px &&
         inner.max.x <= outer.max.x + kRounding_px && inner.max.y <= outer.max.y + kRounding_px;
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x) > kRounding_px &&
         std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y) > kRounding_px;
}

class EveryDeskScreen : public testing::TestWithParam<Case> {
 protected:
  Lang lang() const { return GetParam().lang; }
  DeskGlass glass_{GetParam().width, GetParam().height};
};

// The smaller glass shows the same but for the board and what is typed.
bool has_a_picture(const DeskScene& scene, const Case& one) {
  static const std::set<std::string> also_small{"desk-board", "desk-board-busy", "desk-walk-in",
                                                "desk-search", "staff-pin"};
  return one.width >= 1920 || also_small.contains(scene.name);
}

std::string golden_name(const DeskScene& scene, const Case& one) {
  return "desk/" + scene.name + "-" + one.name();
}

class DeskPictures : public EveryDeskScreen {};

TEST_P(DeskPictures, show_every_screen) {
  for (const DeskScene& scene : desk_scenes(pack(), lang())) {
    if (!has_a_picture(scene, GetParam())) continue;
    SCOPED_TRACE(scene.name);
    foyer::test::expect_golden(golden_name(scene, GetParam()),
                               glass_.picture(scene, pack(), lang()));
  }
}

TEST(DeskPictures, are_of_screens_that_exist) {
  std::vector<std::string> names;
  for (const Case& one : cases())
    for (const DeskScene& scene : desk_scenes(pack(), one.lang))
      if (has_a_picture(scene, one)) names.push_back(golden_name(scene, one));
  foyer::test::expect_no_other_goldens("desk", names);
}

TEST_P(EveryDeskScreen, has_targets_that_a_finger_hits_on_the_glass_and_apart) {
  for (const DeskScene& scene : desk_scenes(pack(), lang())) {
    SCOPED_TRACE(scene.name);
    const std::vector<ui::Target> targets = glass_.show(scene, pack(), lang()).targets;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const ui::Target& target = targets[i];
      const float least = target.primary ? ui::kPrimaryTarget_mm : ui::kTarget_mm;
      EXPECT_GE(target.box.width() * glass_.mm_per_px(), least) << target.id << " is too narrow";
      EXPECT_GE(target.box.height() * glass_.mm_per_px(), least) << target.id << " is too low";
      EXPECT_TRUE(lies_in(target.box, glass_.whole())) << target.id << " leaves the glass";
      EXPECT_TRUE(ids.insert(target.id).second) << target.id << " is there twice";
      for (std::size_t j = i + 1; j < targets.size(); ++j)
        EXPECT_FALSE(overlap(target.box, targets[j].box))
            << target.id << " lies on " << targets[j].id;
    }
  }
}

TEST_P(EveryDeskScreen, keeps_its_texts_in_their_places) {
  for (const DeskScene& scene : desk_scenes(pack(), lang())) {
    SCOPED_TRACE(scene.name);
    const DeskGlass::Drawn drawn = glass_.show(scene, pack(), lang());
    EXPECT_EQ(drawn.missing, 0) << "characters that no font has";
    for (std::size_t i = 0; i < drawn.texts.size(); ++i) {
      const ui::TextBox& text = drawn.texts[i];
      EXPECT_TRUE(lies_in(text.drawn, text.box)) << '"' << text.text << "\" leaves its box";
      EXPECT_TRUE(lies_in(text.drawn, glass_.whole())) << '"' << text.text << "\" leaves the glass";
      EXPECT_FALSE(text.cut) << '"' << text.text << "\" is cut";
      for (std::size_t j = i + 1; j < drawn.texts.size(); ++j)
        EXPECT_FALSE(overlap(text.drawn, drawn.texts[j].drawn))
            << '"' << text.text << "\" lies on \"" << drawn.texts[j].text << '"';
      for (const ui::Target& target : drawn.targets)
        EXPECT_TRUE(!overlap(text.drawn, target.box) || lies_in(text.drawn, target.box))
            << '"' << text.text << "\" lies across the edge of " << target.id;
    }
  }
}

// Another pack was put in its place while these visits were open: no car, choice or purpose of
// theirs is in it any more.
TEST_P(EveryDeskScreen, shows_what_it_can_of_visits_whose_pack_is_gone) {
  domain::Content other;
  other.showroom = pack().showroom;
  other.showroom.purposes = {pack().showroom.purposes.back()};
  other.showroom.sources.clear();
  other.showroom.honorifics.clear();
  for (const DeskScene& scene : desk_scenes(pack(), lang())) {
    SCOPED_TRACE(scene.name);
    const DeskGlass::Drawn drawn = glass_.show(scene, other, lang());
    EXPECT_FALSE(drawn.targets.empty());
    const std::set<std::string> ids{"look", "family", "20to30", "safety", "s7", "v6", "e5", "mr"};
    for (const ui::TextBox& text : drawn.texts)
      EXPECT_FALSE(ids.contains(text.text)) << "an id instead of words: " << text.text;
  }
}

DeskScene scene_named(std::string_view name, Lang lang) {
  for (DeskScene& scene : desk_scenes(pack(), lang))
    if (scene.name == name) return std::move(scene);
  ADD_FAILURE() << "there is no scene " << name;
  return {};
}

bool says(const DeskGlass::Drawn& drawn, std::string_view words) {
  return std::ranges::any_of(drawn.texts, [&](const ui::TextBox& text) {
    return text.text.find(words) != std::string::npos;
  });
}

// It was searched for under another name, which went with the visit that was made its own again.
TEST_P(EveryDeskScreen, calls_a_record_as_its_own_visits_do) {
  DeskScene scene = scene_named("desk-sheet-person", lang());
  scene.model.known.name = "刘一飞";
  const DeskGlass::Drawn drawn = glass_.show(scene, pack(), lang());
  EXPECT_TRUE(says(drawn, "刘晓雯"));
  EXPECT_FALSE(says(drawn, "刘一飞"));
}

TEST_P(EveryDeskScreen, lists_every_broken_line_of_a_file_after_one_touch) {
  DeskScene scene = scene_named("desk-appointments-file", lang());
  const std::vector<std::string> lines = scene.import_broken;
  ASSERT_GT(lines.size(), 3u);
  EXPECT_FALSE(says(glass_.show(scene, pack(), lang()), lines.back()));
  glass_.tap(scene, pack(), lang(), "broken");
  const DeskGlass::Drawn drawn = glass_.show(scene, pack(), lang());
  for (const std::string& line : lines) EXPECT_TRUE(says(drawn, line)) << line;
  glass_.tap(scene, pack(), lang(), "broken");
  EXPECT_FALSE(says(glass_.show(scene, pack(), lang()), lines.back()));
}

INSTANTIATE_TEST_SUITE_P(Desk, EveryDeskScreen, testing::ValuesIn(cases()), test_name);
INSTANTIATE_TEST_SUITE_P(Of, DeskPictures, testing::ValuesIn(cases()), test_name);

}  // namespace
}  // namespace foyer::screens::test
