// What holds on every screen, in both languages and on every glass: what a finger needs, what an
// eye needs, and that nothing leaves its place.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "screens/glass.h"

namespace foyer::screens::test {
namespace {

constexpr float kRounding_px = 1;

struct Case {
  Size size;
  Lang lang = Lang::zh;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1920, 1200}, Size{1280, 800},
                          Size{3840, 2160}})
    for (const Lang lang : kLangs) all.push_back({size, lang});
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) {
  return one.param.size.name() + "_" + std::string(code(one.param.lang));
}

// The whole glass answers, and whatever else is on it.
bool is_everywhere(const ui::Target& target) { return target.id == "wake" || target.id == "stay"; }

bool lies_in(const ui::Rect& inner, const ui::Rect& outer) {
  return inner.min.x >= outer.min.x - kRounding_px && inner.min.y >= outer.min.y - kRounding_px &&
         inner.max.x <= outer.max.x + kRounding_px && inner.max.y <= outer.max.y + kRounding_px;
}

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x) > kRounding_px &&
         std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y) > kRounding_px;
}

std::string where(const ui::Rect& box) {
  const auto number = [](float value) { return std::to_string(static_cast<int>(value)); };
  return "(" + number(box.min.x) + ", " + number(box.min.y) + ") to (" + number(box.max.x) + ", " +
         number(box.max.y) + ")";
}

void expect_texts_stay(const Drawn& drawn, const ui::Rect& screen) {
  for (const ui::TextBox& text : drawn.texts) {
    EXPECT_TRUE(lies_in(text.drawn, text.box))
        << '"' << text.text << "\" takes " << where(text.drawn) << " of " << where(text.box);
    EXPECT_TRUE(lies_in(text.drawn, screen)) << '"' << text.text << "\" leaves the screen";
  }
  EXPECT_EQ(drawn.missing, 0) << "characters that no font has";
}

void expect_texts_apart(const Drawn& drawn) {
  for (std::size_t i = 0; i < drawn.texts.size(); ++i)
    for (std::size_t j = i + 1; j < drawn.texts.size(); ++j)
      EXPECT_FALSE(overlap(drawn.texts[i].drawn, drawn.texts[j].drawn))
          << '"' << drawn.texts[i].text << "\" lies on \"" << drawn.texts[j].text << '"';
  for (const ui::TextBox& text : drawn.texts)
    for (const ui::Target& target : drawn.targets)
      EXPECT_TRUE(is_everywhere(target) || !overlap(text.drawn, target.box) ||
                  lies_in(text.drawn, target.box))
          << '"' << text.text << "\" lies across the edge of " << target.id;
}

class EveryScreenOf : public testing::TestWithParam<Case> {
 protected:
  Lang lang() const { return GetParam().lang; }
  Glass glass_{GetParam().size};
};

TEST_P(EveryScreenOf, has_targets_that_a_finger_hits) {
  const float mm_per_px = ui::kDp_mm / glass_.theme().px_per_dp;
  for (const Scene& scene : scenes(demo_pack(), lang())) {
    SCOPED_TRACE(scene.name);
    for (const ui::Target& target : glass_.show(scene, demo_pack()).targets) {
      const float least = target.primary ? ui::kPrimaryTarget_mm : ui::kTarget_mm;
      EXPECT_GE(target.box.width() * mm_per_px, least) << target.id << " is too narrow";
      EXPECT_GE(target.box.height() * mm_per_px, least) << target.id << " is too low";
    }
  }
}

TEST_P(EveryScreenOf, has_targets_on_the_glass_and_apart) {
  for (const Scene& scene : scenes(demo_pack(), lang())) {
    SCOPED_TRACE(scene.name);
    const std::vector<ui::Target> targets = glass_.show(scene, demo_pack()).targets;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      EXPECT_TRUE(lies_in(targets[i].box, glass_.whole())) << targets[i].id;
      EXPECT_TRUE(ids.insert(targets[i].id).second) << targets[i].id << " is there twice";
      for (std::size_t j = i + 1; j < targets.size(); ++j)
        EXPECT_TRUE(is_everywhere(targets[i]) || is_everywhere(targets[j]) ||
                    !overlap(targets[i].box, targets[j].box))
            << targets[i].id << " lies on " << targets[j].id;
    }
  }
}

TEST_P(EveryScreenOf, keeps_its_texts_in_their_places) {
  for (const Scene& scene : scenes(demo_pack(), lang())) {
    SCOPED_TRACE(scene.name);
    const Drawn drawn = glass_.show(scene, demo_pack());
    expect_texts_stay(drawn, glass_.whole());
    expect_texts_apart(drawn);
  }
}

// What is always there is always in the same place, so that a hand finds it without looking.
TEST_P(EveryScreenOf, keeps_the_ways_out_where_they_were) {
  std::map<std::string, std::pair<ui::Rect, std::string>> places;
  for (const Scene& scene : scenes(demo_pack(), lang())) {
    if (scene.model.screen == flow::Screen::welcome) continue;  // both languages stand there
    for (const ui::Target& target : glass_.show(scene, demo_pack()).targets) {
      if (target.id != "call_person" && target.id != "language" && target.id != "start_over" &&
          target.id != "back")
        continue;
      const auto& [box, before] =
          places.try_emplace(target.id, target.box, scene.name).first->second;
      EXPECT_TRUE(lies_in(target.box, box) && lies_in(box, target.box))
          << target.id << " is at " << where(target.box) << " on " << scene.name << ", at "
          << where(box) << " on " << before;
    }
  }
  EXPECT_EQ(places.size(), 4u);
}

INSTANTIATE_TEST_SUITE_P(Glass, EveryScreenOf, testing::ValuesIn(cases()), test_name);

class EveryScreenWithLongTexts : public testing::TestWithParam<Case> {};

TEST_P(EveryScreenWithLongTexts, keeps_them_in_their_places) {
  Glass glass(GetParam().size);
  const domain::Content longer = lengthened(demo_pack());
  for (const Scene& scene : scenes(longer, Lang::en)) {
    SCOPED_TRACE(scene.name);
    const Drawn drawn = glass.show(scene, longer);
    expect_texts_stay(drawn, glass.whole());
    expect_texts_apart(drawn);
  }
}

std::vector<Case> english_cases() {
  std::vector<Case> all = cases();
  std::erase_if(all, [](const Case& one) { return one.lang != Lang::en; });
  return all;
}
INSTANTIATE_TEST_SUITE_P(Glass, EveryScreenWithLongTexts, testing::ValuesIn(english_cases()),
                         test_name);

TEST(LongTexts, are_two_fifths_longer) {
  const std::string& usual = demo_pack().showroom.purposes.front().text.en;
  const domain::Content longer = lengthened(demo_pack());
  EXPECT_GE(longer.showroom.purposes.front().text.en.size(), usual.size() * 7 / 5);
}

}  // namespace
}  // namespace foyer::screens::test
