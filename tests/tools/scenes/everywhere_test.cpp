// What holds on every screen, in both languages, on every glass and for every guest: what a finger
// needs, what an eye needs, that nothing leaves its place, and that every character is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "roles/entrance/pages/view.h"
#include "tools/scenes/checks.h"

namespace foyer::screens::test {
namespace {

using foyer::scenes::Mode;

struct PanelSize {
  Size size;
  const char* what = "";
  float mm_per_px = 0;  // 0: 21.5 inches across
};

constexpr PanelSize kSizes[] = {
    {{1920, 1080}}, {{1080, 1920}}, {{1920, 1200}}, {{1280, 800}}, {{3840, 2160}}};

// Less glass than the pages are laid out for: everything on it is drawn smaller.
constexpr PanelSize kSmall[] = {{{1920, 1080}, "_of_15_6_inches", .1792f},
                                {{1024, 768}, "_of_15_inches", .2977f},
                                {{1200, 1920}, "_of_10_1_inches", .1133f}};

struct Case {
  PanelSize panel;
  Lang lang = Lang::zh;
  Mode mode;
  std::string name() const {
    std::string name = panel.size.name() + panel.what + "_" + std::string(code(lang)) + "_" +
                       std::string(mode.name);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
  }
};

std::vector<Case> cases(std::span<const PanelSize> panels = kSizes) {
  std::vector<Case> all;
  for (const PanelSize& panel : panels)
    for (const Lang lang : kLangs)
      for (const Mode& mode : foyer::scenes::modes()) all.push_back({panel, lang, mode});
  return all;
}

std::string test_name(const testing::TestParamInfo<Case>& one) { return one.param.name(); }

class EveryScreen : public testing::TestWithParam<Case> {
 protected:
  EveryScreen() {
    flow::Model model;
    model.access = GetParam().mode.access;
    glass_.look(look_of(model, demo_pack().showroom, GetParam().mode.evening));
  }
  // Every scene as this guest has asked for it.
  template <class Check>
  void on_every_scene(Check&& check) {
    for (Scene scene : scenes(demo_pack(), GetParam().lang)) {
      SCOPED_TRACE(scene.name);
      // Nobody has asked for anything yet where nobody stands.
      if (scene.model.screen == flow::Screen::attract && GetParam().mode.access.any()) continue;
      scene.model.access = GetParam().mode.access;
      check(scene, glass_.show(scene, demo_pack()));
    }
  }
  static void expect_none(const Complaints& complaints) {
    EXPECT_TRUE(complaints.empty()) << told(complaints);
  }
  Size size() const { return GetParam().panel.size; }
  Glass glass_{size(),
               ui::Panel::of(size().width, size().height, GetParam().panel.mm_per_px, false)};
};

class EveryScreenOf : public EveryScreen {};

TEST_P(EveryScreenOf, is_for_every_hand_and_eye) {
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    expect_none(small_targets(drawn, glass_.theme()));
    expect_none(misplaced_targets(drawn, glass_.whole()));
    expect_none(unreachable_targets(drawn, glass_.reach()));
    expect_none(clipped_texts(drawn, glass_.whole()));
    expect_none(colliding_texts(drawn));
    expect_none(missing_glyphs(drawn));
    const bool whole = glass_.theme().panel.scale() == 1;
    if (scene.model.access.large_text && whole) expect_none(small_type(drawn));
  });
}

// What is always there is always in the same place, so that a hand finds it without looking.
TEST_P(EveryScreenOf, keeps_the_ways_out_where_they_were) {
  std::map<std::string, std::pair<ui::Rect, std::string>> places;
  const std::set<std::string> always{"call_person", "language", "start_over", "back", "access"};
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    for (const ui::Target& target : drawn.targets) {
      // Both languages stand on the welcome, and nothing can be started over.
      if (scene.model.screen == flow::Screen::welcome && target.id != "access") continue;
      if (!always.contains(target.id)) continue;
      const auto& [box, before] =
          places.try_emplace(target.id, target.box, scene.name).first->second;
      EXPECT_NEAR(target.box.min.x, box.min.x, 1) << target.id << " moved since " << before;
      EXPECT_NEAR(target.box.min.y, box.min.y, 1) << target.id << " moved since " << before;
      EXPECT_NEAR(target.box.max.x, box.max.x, 1) << target.id << " grew since " << before;
      EXPECT_NEAR(target.box.max.y, box.max.y, 1) << target.id << " grew since " << before;
    }
  });
  EXPECT_EQ(places.size(), always.size());
}

TEST_P(EveryScreenOf, has_the_way_to_see_and_reach_it) {
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    const bool covered = scene.model.sheet != flow::Sheet::none || scene.drafts.choosing_country;
    const bool asleep = scene.model.screen == flow::Screen::attract;  // any touch wakes it
    EXPECT_TRUE(covered || asleep || std::ranges::any_of(drawn.targets, [](const ui::Target& one) {
                  return one.id == "access";
                }));
  });
}

// Whoever needs large print is not told less, and only the good.
TEST_P(EveryScreenOf, never_leaves_out_what_speaks_against_a_car) {
  std::size_t drawbacks = 0;
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    if (scene.model.screen != flow::Screen::models || scene.model.sheet != flow::Sheet::none)
      return;
    for (const domain::Recommendation& one : scene.model.shown | std::views::take(3)) {
      const auto against = std::ranges::find(one.reasons, false, &domain::Reason::in_favour);
      if (against == one.reasons.end()) continue;
      ++drawbacks;
      const std::string& text = against->text.in(GetParam().lang);
      EXPECT_TRUE(std::ranges::any_of(
          drawn.texts, [&](const ui::TextBox& drawn_text) { return drawn_text.text == text; }))
          << one.vehicle << ": " << text;
    }
  });
  EXPECT_GT(drawbacks, 0u);
}

// It is what the guest remembers, and what somebody reads from two metres away.
TEST_P(EveryScreenOf, has_the_tickets_number_forty_millimetres_high) {
  const ui::Theme& theme = glass_.theme();
  std::size_t tickets = 0;
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    if (scene.model.screen != flow::Screen::thanks || scene.model.sheet != flow::Sheet::none)
      return;
    ++tickets;
    const auto number =
        std::ranges::find(drawn.texts, scene.model.visit.ticket, &ui::TextBox::text);
    ASSERT_NE(number, drawn.texts.end());
    constexpr float kDigit = .733f;  // of the type's size
    const float high_mm = theme.px(number->set_dp) * kDigit * theme.panel.mm_per_px;
    EXPECT_GE(high_mm, 40 * theme.panel.scale());
  });
  EXPECT_GT(tickets, 0u);
}

TEST_P(EveryScreenOf, asks_a_new_guest_on_the_ticket_where_they_heard_of_us) {
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    if (scene.name != "thanks") return;
    for (const domain::Choice& source : demo_pack().showroom.sources)
      EXPECT_TRUE(std::ranges::any_of(drawn.targets, [&](const ui::Target& one) {
        return one.id == "source." + source.id;
      })) << source.id;
  });
}

INSTANTIATE_TEST_SUITE_P(Glass, EveryScreenOf, testing::ValuesIn(cases()), test_name);
INSTANTIATE_TEST_SUITE_P(Small, EveryScreenOf, testing::ValuesIn(cases(kSmall)), test_name);

class EveryScreenWithLongTexts : public EveryScreen {};

TEST_P(EveryScreenWithLongTexts, keeps_them_in_their_places) {
  glass_.respell(said_long);
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    expect_none(clipped_texts(drawn, glass_.whole()));
    expect_none(colliding_texts(drawn));
    expect_none(misplaced_targets(drawn, glass_.whole()));
    (void)scene;
  });
}

INSTANTIATE_TEST_SUITE_P(Glass, EveryScreenWithLongTexts, testing::ValuesIn(cases()), test_name);

// Colours lie on one another in the same way however many pixels there are: a small picture does,
// of a glass of each shape.
constexpr PanelSize kShapes[] = {{{768, 432}}, {{432, 768}}, {{720, 450}}};

class EveryInkOf : public EveryScreen {};

TEST_P(EveryInkOf, can_be_told_from_what_it_lies_on) {
  on_every_scene([&](const Scene& scene, const Drawn& drawn) {
    expect_none(
        faint_inks(drawn, glass_.ground(scene, demo_pack()), GetParam().mode.access.high_contrast));
  });
}

INSTANTIATE_TEST_SUITE_P(Glass, EveryInkOf, testing::ValuesIn(cases(kShapes)), test_name);

TEST(LongTexts, are_two_fifths_longer) {
  for (const Lang lang : kLangs) {
    const std::string& usual = demo_pack().showroom.purposes.front().text.in(lang);
    EXPECT_GE(said_long(usual).size(), usual.size() * 7 / 5);
  }
}

}  // namespace
}  // namespace foyer::screens::test
