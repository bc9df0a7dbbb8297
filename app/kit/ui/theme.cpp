#include "kit/ui/theme.h"

#include <algorithm>
#include <cmath>

#include "kit/base/contrast.h"

namespace foyer::ui {
namespace {

int channel(ImU32 colour, int shift) { return static_cast<int>((colour >> shift) & 255u); }

}  // namespace

ImU32 with_alpha(ImU32 colour, float alpha) {
  const auto a =
      static_cast<ImU32>(static_cast<float>(channel(colour, IM_COL32_A_SHIFT)) * alpha + .5f);
  return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

ImU32 mix(ImU32 a, ImU32 b, float towards_b) {
  const auto part = [&](int shift) {
    const auto from = static_cast<float>(channel(a, shift));
    const auto to = static_cast<float>(channel(b, shift));
    return static_cast<ImU32>(from + (to - from) * towards_b + .5f) << shift;
  };
  return part(IM_COL32_R_SHIFT) | part(IM_COL32_G_SHIFT) | part(IM_COL32_B_SHIFT) |
         part(IM_COL32_A_SHIFT);
}

Palette Palette::daylight(std::uint32_t accent) {
  Palette p;
  p.accent = rgb(accent);
  p.accent_ink = rgb(moved_until(accent, 0x000000, 0xF3F4F6, kTextContrast));
  p.chosen = rgb(mixed(0xFFFFFF, accent, .04));
  return p;
}

Palette Palette::evening(std::uint32_t accent) {
  Palette p;
  p.ground = rgb(0x0E1219);
  p.surface = rgb(0x1B212C);
  const std::uint32_t chosen = mixed(0x1B212C, accent, .22);
  p.chosen = rgb(chosen);
  p.keyboard = rgb(0x06080C);
  p.key_quiet = rgb(0x2B3341);
  p.ink = rgb(0xF1F4F8);
  p.ink2 = rgb(0xA9B4C5);
  p.line = rgb(0x3B4657);
  p.track = rgb(0x333D4D);
  p.accent = rgb(accent);
  // A dark accent makes the chosen surface the darker of the two.
  p.accent_ink = rgb(moved_until(moved_until(accent, 0xFFFFFF, chosen, kTextContrast), 0xFFFFFF,
                                 0x1B212C, kTextContrast));
  p.good = rgb(0x4CC38A);
  p.warn = rgb(0xF0A35E);
  p.shadow = rgb(0x000000, .35f);
  p.key_shadow = rgb(0x000000, .35f);
  p.press = rgb(0xFFFFFF);
  p.scrim = rgb(0x000000, .72f);
  return p;
}

Palette Palette::high_contrast(std::uint32_t accent) {
  constexpr double kHigh = 7.2;  // with a little to spare for rounding
  Palette p;
  p.ground = p.surface = p.chosen = p.keyboard = p.key_quiet = rgb(0xFFFFFF);
  p.ink = p.ink2 = p.line = p.press = rgb(0x000000);
  p.track = rgb(0xE2E2E2);
  p.accent = p.accent_ink = rgb(moved_until(accent, 0x000000, 0xFFFFFF, kHigh));
  p.good = rgb(moved_until(0x0B7A4B, 0x000000, 0xFFFFFF, kHigh));
  p.warn = rgb(moved_until(0xB45309, 0x000000, 0xFFFFFF, kHigh));
  p.shadow = p.key_shadow = rgb(0x000000, 0);
  p.scrim = rgb(0x000000, .85f);
  p.stage_ink2 = p.stage_ink3 = p.stage_line = rgb(0xFFFFFF);
  p.stage_fill = p.on_stage_ink = rgb(0x000000);
  p.plain_stage = true;
  return p;
}

Panel Panel::of(int width, int height, float mm_per_px, bool carried) {
  constexpr float kInch_mm = 25.4f, kOnATable_mm = 15 * kInch_mm;
  const auto wide = static_cast<float>(width), high = static_cast<float>(height);
  const float across = std::hypot(wide, high);
  const float assumed = (carried ? 10.1f : 21.5f) * kInch_mm / across;
  Panel panel{mm_per_px > 0 ? mm_per_px : assumed, carried, kDp_mm};
  if (across * panel.mm_per_px >= kOnATable_mm) panel.in_hand = false;
  // The least glass that the pages are laid out for; the tests of every screen hold them to it.
  struct Least {
    float short_dp, long_dp;
  };
  const bool standing = high > wide;
  const Least least = panel.in_hand ? Least{1000, standing ? 1380.f : 1440.f}
                      : standing    ? Least{1078, 1860}
                                    : Least{1035, 1860};
  panel.mm_per_dp = std::min({panel.in_hand ? kHeldDp_mm : kDp_mm,
                              std::min(wide, high) * panel.mm_per_px / least.short_dp,
                              std::max(wide, high) * panel.mm_per_px / least.long_dp});
  return panel;
}

float Theme::target_mm(bool primary) const {
  const float usual = panel.in_hand ? (primary ? kHeldPrimaryTarget_mm : kHeldTarget_mm)
                                    : (primary ? kPrimaryTarget_mm : kTarget_mm);
  return usual * panel.scale();
}

float Theme::type_dp(float dp) const {
  constexpr float kLeast_dp = 40.4f;  // 7.3 mm of capital height
  return large_text ? std::max({dp, 25.f + .64f * dp, kLeast_dp}) : dp;
}

Theme Theme::for_screen(const Panel& panel, const Look& look) {
  Theme theme;
  theme.palette = look.high_contrast ? Palette::high_contrast(look.accent)
                  : look.evening     ? Palette::evening(look.accent)
                                     : Palette::daylight(look.accent);
  theme.panel = panel;
  theme.px_per_dp = panel.mm_per_dp / panel.mm_per_px;
  if (panel.in_hand) theme.size = {.margin = 40, .edge = 32, .button = 104};
  theme.reduced_motion = look.reduced_motion;
  theme.large_text = look.large_text;
  theme.low_reach = look.low_reach;
  theme.line_scale = look.high_contrast ? 2 : 1;
  return theme;
}

}  // namespace foyer::ui
