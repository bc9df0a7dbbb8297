#include "ui/theme.h"

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

Theme Theme::for_screen(float mm_per_px) {
  Theme theme;
  theme.px_per_dp = kDp_mm / mm_per_px;
  return theme;
}

}  // namespace foyer::ui
