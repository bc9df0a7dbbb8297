// The colours that stand on one another, the pack's pictures of things, and whose drafts are whose.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "screens/scenes.h"
#include "ui/icons.h"
#include "ui/theme.h"

namespace foyer::screens::test {
namespace {

// WCAG 2.2, relative luminance of an sRGB colour.
double luminance(ImU32 colour) {
  const auto linear = [&](int shift) {
    const double value = static_cast<double>((colour >> shift) & 255u) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) +
         0.0722 * linear(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
  const double light = std::max(luminance(a), luminance(b));
  const double dark = std::min(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

// What a translucent fill makes of what lies below it.
ImU32 laid_on(ImU32 fill, ImU32 ground) {
  const auto alpha = static_cast<float>((fill >> IM_COL32_A_SHIFT) & 255u) / 255.f;
  return ui::mix(ground, fill | IM_COL32_A_MASK, alpha);
}

TEST(Contrast, is_known_for_black_on_white) {
  EXPECT_NEAR(contrast(IM_COL32_BLACK, IM_COL32_WHITE), 21, 1e-9);
  EXPECT_NEAR(contrast(ui::rgb(0x767676), IM_COL32_WHITE), 4.54, .01);
}

TEST(Contrast, of_everything_that_is_read_is_enough) {
  constexpr double kText = 4.5, kLarge = 3.0;
  const ui::Palette p;
  const ImU32 stage = ui::rgb(0x1B2436);  // the lightest place of the stage that bears text
  struct Pair {
    const char* what;
    ImU32 ink, ground;
    double least;
  };
  const Pair pairs[] = {
      {"text on the ground", p.ink, p.ground, kText},
      {"text on a surface", p.ink, p.surface, kText},
      {"text on a chosen surface", p.ink, p.chosen, kText},
      {"a hint on the ground", p.ink2, p.ground, kText},
      {"a hint on a surface", p.ink2, p.surface, kText},
      {"a hint on a chosen surface", p.ink2, p.chosen, kText},
      {"a key", p.ink, p.key_quiet, kText},
      {"the keyboard's ground", p.ink, p.keyboard, kText},
      {"a button that waits", p.ink2, p.track, kLarge},  // 38 dp, bold
      {"a button that carries the visit", p.on_accent, p.accent, kText},
      {"a caption in the dealer's colour", p.accent, p.surface, kText},
      {"a caption on a chosen surface", p.accent, p.chosen, kText},
      {"a headline in the dealer's colour", p.accent, p.ground, kText},
      {"what speaks against a car", p.warn, p.surface, kText},
      {"what may be gently said", p.warn, p.ground, kText},
      {"text on the stage", p.stage_ink, stage, kText},
      {"a hint on the stage", p.stage_ink2, stage, kText},
      {"the small print on the stage", p.stage_ink3, stage, kText},
      {"a button on the stage", p.stage_ink, laid_on(p.stage_fill, stage), kText},
      {"a place that was seen", p.stage_ink, laid_on(ui::rgb(0xFFFFFF, .18f), stage), kText},
  };
  for (const Pair& one : pairs)
    EXPECT_GE(contrast(one.ink, one.ground), one.least) << one.what;
}

TEST(DemoPack, names_only_pictures_of_things_that_there_are) {
  for (const domain::Purpose& purpose : demo_pack().showroom.purposes)
    EXPECT_TRUE(std::ranges::any_of(
        ui::icons(), [&](const ui::Icon& icon) { return icon.name == purpose.icon; }))
        << purpose.id << " wants \"" << purpose.icon << '"';
}

flow::Model visit_of(std::uint8_t number) {
  flow::Model model;
  model.screen = flow::Screen::name;
  model.visit.id.bytes[0] = number;
  return model;
}

TEST(Drafts, of_one_visit_stay_while_it_lasts) {
  Drafts drafts;
  follow(drafts, visit_of(1));
  drafts.name.text.set_text("王建国");
  drafts.phone.set_text("13800138000");
  drafts.party = 3;
  follow(drafts, visit_of(1));
  EXPECT_EQ(drafts.name.text.text(), "王建国");
  EXPECT_EQ(drafts.phone.text(), "13800138000");
  EXPECT_EQ(drafts.party, 3);
}

TEST(Drafts, of_another_visit_are_forgotten) {
  Drafts drafts;
  follow(drafts, visit_of(1));
  drafts.name.text.set_text("王建国");
  drafts.phone.set_text("13800138000");
  drafts.honorific = "mr";
  drafts.party = 3;
  drafts.first_visit = true;
  drafts.source = "friend";
  drafts.name.symbols = true;
  drafts.name.shift = false;
  follow(drafts, visit_of(2));
  EXPECT_TRUE(drafts.name.text.is_empty());
  EXPECT_TRUE(drafts.phone.is_empty());
  EXPECT_EQ(drafts.honorific, "");
  EXPECT_EQ(drafts.party, std::nullopt);
  EXPECT_EQ(drafts.first_visit, std::nullopt);
  EXPECT_EQ(drafts.source, "");
  EXPECT_FALSE(drafts.name.symbols);
  EXPECT_TRUE(drafts.name.shift);
}

TEST(Drafts, are_forgotten_when_nobody_is_there_any_more) {
  Drafts drafts;
  follow(drafts, visit_of(1));
  drafts.name.text.set_text("Emily Carter");
  follow(drafts, flow::Model{});
  EXPECT_TRUE(drafts.name.text.is_empty());
}

TEST(Drafts, take_up_what_the_visit_already_says) {
  flow::Model model = visit_of(1);
  model.visit.name = "Emily Carter";
  model.visit.honorific = "ms";
  model.visit.phone = "+8613800138000";
  model.visit.party = 2;
  model.visit.first_visit = false;
  model.visit.source = "friend";
  Drafts drafts;
  follow(drafts, model);
  EXPECT_EQ(drafts.name.text.text(), "Emily Carter");
  EXPECT_EQ(drafts.honorific, "ms");
  EXPECT_EQ(drafts.phone.text(), "+8613800138000");
  EXPECT_EQ(drafts.party, 2);
  EXPECT_EQ(drafts.first_visit, false);
  EXPECT_EQ(drafts.source, "friend");
}

}  // namespace
}  // namespace foyer::screens::test
