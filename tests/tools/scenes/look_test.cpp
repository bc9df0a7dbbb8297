// The colours that stand on one another, the pack's pictures of things, and whose drafts are whose.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "kit/base/contrast.h"
#include "kit/ui/icons.h"
#include "kit/ui/theme.h"
#include "roles/entrance/flow/update.h"
#include "showroom/visit.h"
#include "tools/scenes/guest_scenes.h"

namespace foyer::screens::test {
namespace {

std::uint32_t hex_of(ImU32 colour) {
  return ((colour >> IM_COL32_R_SHIFT) & 255u) << 16 | ((colour >> IM_COL32_G_SHIFT) & 255u) << 8 |
         ((colour >> IM_COL32_B_SHIFT) & 255u);
}

double contrast_of(ImU32 a, ImU32 b) { return contrast(hex_of(a), hex_of(b)); }

// What a translucent fill makes of what lies below it.
ImU32 laid_on(ImU32 fill, ImU32 ground) {
  const auto alpha = static_cast<float>((fill >> IM_COL32_A_SHIFT) & 255u) / 255.f;
  return ui::mix(ground, fill | IM_COL32_A_MASK, alpha);
}

TEST(Contrast, is_known_for_black_on_white) {
  EXPECT_NEAR(contrast(0x000000, 0xFFFFFF), 21, 1e-9);
  EXPECT_NEAR(contrast(0x767676, 0xFFFFFF), 4.54, .01);
}

struct Hour {
  const char* name;
  ui::Palette (*palette)(std::uint32_t accent);
  double text, large;
};

class PaletteOf : public testing::TestWithParam<Hour> {};

// With the demo dealer's blue, and with colours that just pass the check of the pack.
TEST_P(PaletteOf, sets_everything_that_is_read_apart_from_its_ground) {
  for (const std::uint32_t accent : {0x1849D6u, 0x767676u, 0xC8102Eu, 0x000000u, 0x00805Fu}) {
    ASSERT_GE(contrast(accent, 0xFFFFFF), kTextContrast);
    const ui::Palette p = GetParam().palette(accent);
    const double text = GetParam().text, large = GetParam().large;
    // The lightest place of the stage that bears text.
    const ImU32 stage = p.plain_stage ? IM_COL32_BLACK : ui::rgb(0x1B2436);
    struct Pair {
      const char* what;
      ImU32 ink, ground;
      double least;
    };
    const Pair pairs[] = {
        {"text on the ground", p.ink, p.ground, text},
        {"text on a surface", p.ink, p.surface, text},
        {"text on a chosen surface", p.ink, p.chosen, text},
        {"a hint on the ground", p.ink2, p.ground, text},
        {"a hint on a surface", p.ink2, p.surface, text},
        {"a hint on a chosen surface", p.ink2, p.chosen, text},
        {"a key", p.ink, p.key_quiet, text},
        {"the keyboard's ground", p.ink, p.keyboard, text},
        {"a button that waits", p.ink2, p.track, large},  // 38 dp, bold
        {"a button that carries the visit", p.on_accent, p.accent, text},
        {"a caption in the dealer's colour", p.accent_ink, p.surface, text},
        {"a caption on a chosen surface", p.accent_ink, p.chosen, text},
        {"a headline in the dealer's colour", p.accent_ink, p.ground, text},
        {"what speaks against a car", p.warn, p.surface, text},
        {"what may be gently said", p.warn, p.ground, text},
        {"what is good", p.good, p.surface, text},
        {"text on the stage", p.stage_ink, stage, text},
        {"a hint on the stage", p.stage_ink2, stage, text},
        {"the small print on the stage", p.stage_ink3, stage, text},
        {"a button on the stage", p.stage_ink, laid_on(p.stage_fill, stage), text},
        {"a light button on the stage", p.on_stage_ink, p.stage_ink, text},
    };
    for (const Pair& one : pairs)
      EXPECT_GE(contrast_of(one.ink, one.ground), one.least)
          << one.what << " with the accent " << std::hex << accent;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, PaletteOf,
    testing::Values(Hour{"daylight", ui::Palette::daylight, kTextContrast, kLargeContrast},
                    Hour{"evening", ui::Palette::evening, kTextContrast, kLargeContrast},
                    Hour{"high_contrast", ui::Palette::high_contrast, 7, 7}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(LargeText, has_capitals_of_seven_tenths_of_a_degree_at_sixty_centimetres) {
  const ui::Theme theme = ui::Theme::for_screen({}, {.large_text = true});
  for (const float dp : {24.f, 28.f, 32.f, 38.f, 64.f, 96.f}) {
    EXPECT_GE(theme.type_dp(dp) * ui::kDp_mm * .733f, 7.33f) << dp;
    EXPECT_GE(theme.type_dp(dp), dp);
  }
  EXPECT_EQ(ui::Theme::for_screen({}).type_dp(24), 24);
}

TEST(HighContrast, goes_before_the_evening) {
  const ui::Theme theme = ui::Theme::for_screen({}, {.evening = true, .high_contrast = true});
  EXPECT_EQ(theme.palette.ground, ui::rgb(0xFFFFFF));
  EXPECT_TRUE(theme.palette.plain_stage);
}

TEST(DealersColour, is_the_colour_of_the_next_step) {
  domain::Showroom showroom;
  showroom.accent = "#00805F";
  const ui::Look look = look_of(flow::attract(), showroom, false);
  EXPECT_EQ(ui::Theme::for_screen({}, look).palette.accent, ui::rgb(0x00805F));
  EXPECT_EQ(ui::Theme::for_screen({}, look_of(showroom)).palette.accent, ui::rgb(0x00805F));
}

TEST(InTheHand, a_tablet_is_drawn_smaller_than_what_stands) {
  constexpr bool kCarried = true;
  struct Row {
    int width, height;
    float mm_per_px;
    bool carried;
    float wide_dp;
    bool in_hand;
  };
  for (const Row& row : {Row{1920, 1080, 0, false, 1920, false},          // assumed: 21.5 inches
                         Row{1920, 1200, 0, kCarried, 1611, true},        // assumed: 10.1 inches
                         Row{1280, 800, 0, kCarried, 1611, true},         // as large, and coarser
                         Row{2048, 1536, .0963f, kCarried, 1461, true},   // 9.7 inches
                         Row{2800, 1752, .0954f, kCarried, 1979, true},   // 12.4 inches
                         Row{2560, 1440, .2331f, kCarried, 2406, false},  // 27 inches, on a table
                         Row{1920, 1080, .248f, kCarried, 1920, false}}) {
    const ui::Panel panel = ui::Panel::of(row.width, row.height, row.mm_per_px, row.carried);
    EXPECT_EQ(panel.in_hand, row.in_hand) << row.width << " at " << row.mm_per_px;
    const ui::Theme theme = ui::Theme::for_screen(panel);
    EXPECT_NEAR(static_cast<float>(row.width) / theme.px_per_dp, row.wide_dp, 2) << row.mm_per_px;
    EXPECT_FLOAT_EQ(theme.target_mm(true), row.in_hand ? 14 : 20);
    EXPECT_FLOAT_EQ(theme.target_mm(false), row.in_hand ? 9.6f : 12);
    EXPECT_NEAR(theme.px_of_mm(10) * panel.mm_per_px, 10, .001f);
    EXPECT_EQ(panel.scale(), 1);
  }
}

TEST(LessGlass, than_the_pages_need_shows_all_of_them_smaller) {
  struct Row {
    int width, height;
    float mm_per_px;
    bool carried;
    float wide_dp, scale;
  };
  for (const Row& row : {Row{1920, 1080, .1792f, false, 1860, .746f},  // 15.6 inches, lying
                         Row{1080, 1920, .1792f, false, 1078, .724f},  // standing
                         Row{1024, 768, .2977f, false, 1860, .661f},   // 15 inches, 4:3
                         Row{1920, 1080, .1792f, true, 1860, .746f},   // a consultant's, on a table
                         Row{1280, 800, .1346f, true, 1600, .798f}}) {  // a tablet of 8 inches
    const ui::Panel panel = ui::Panel::of(row.width, row.height, row.mm_per_px, row.carried);
    const ui::Theme theme = ui::Theme::for_screen(panel);
    EXPECT_NEAR(panel.scale(), row.scale, .002f) << row.width << " at " << row.mm_per_px;
    EXPECT_NEAR(static_cast<float>(row.width) / theme.px_per_dp, row.wide_dp, 2) << row.mm_per_px;
    EXPECT_FLOAT_EQ(theme.target_mm(false), (panel.in_hand ? 9.6f : 12) * panel.scale());
  }
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
  follow(drafts, visit_of(1));
  EXPECT_EQ(drafts.name.text.text(), "王建国");
  EXPECT_EQ(drafts.phone.text(), "13800138000");
}

TEST(Drafts, of_another_visit_are_forgotten) {
  Drafts drafts;
  follow(drafts, visit_of(1));
  drafts.name.text.set_text("王建国");
  drafts.phone.set_text("13800138000");
  drafts.honorific = "mr";
  drafts.name.symbols = true;
  drafts.name.shift = false;
  follow(drafts, visit_of(2));
  EXPECT_TRUE(drafts.name.text.is_empty());
  EXPECT_TRUE(drafts.phone.is_empty());
  EXPECT_EQ(drafts.honorific, "");
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
  Drafts drafts;
  follow(drafts, model);
  EXPECT_EQ(drafts.name.text.text(), "Emily Carter");
  EXPECT_EQ(drafts.honorific, "ms");
  EXPECT_EQ(drafts.phone.text(), "+8613800138000");
}

}  // namespace
}  // namespace foyer::screens::test
