// Colours as the drawing commands want them: 0xRRGGBB as designers write it, plus an opacity.
// Values; any thread.
#pragma once

#include <algorithm>
#include <cstdint>

#include "kit/ui/imgui.h"

namespace foyer::ui {

// Straight (not premultiplied) colour; every part in 0..1.
struct Tint {
  float r = 1, g = 1, b = 1, a = 1;
};

constexpr Tint tint(std::uint32_t rgb, float opacity = 1) {
  return {static_cast<float>((rgb >> 16) & 255) / 255.f,
          static_cast<float>((rgb >> 8) & 255) / 255.f, static_cast<float>(rgb & 255) / 255.f,
          opacity};
}

constexpr Tint faded(Tint c, float by) { return {c.r, c.g, c.b, c.a * by}; }

constexpr Tint mix(const Tint& from, const Tint& to, float k) {
  return {from.r + (to.r - from.r) * k, from.g + (to.g - from.g) * k, from.b + (to.b - from.b) * k,
          from.a + (to.a - from.a) * k};
}

constexpr Tint lighter(Tint c, float by) { return {c.r + by, c.g + by, c.b + by, c.a}; }

constexpr ImU32 pack(const Tint& c) {
  const auto byte = [](float v) {
    return static_cast<ImU32>(std::clamp(v, 0.f, 1.f) * 255.f + .5f);
  };
  return byte(c.r) << IM_COL32_R_SHIFT | byte(c.g) << IM_COL32_G_SHIFT |
         byte(c.b) << IM_COL32_B_SHIFT | byte(c.a) << IM_COL32_A_SHIFT;
}

constexpr ImU32 kOpacityMask = 255u << IM_COL32_A_SHIFT;

// The same colour with its opacity scaled by 0..1.
constexpr ImU32 with_opacity(ImU32 colour, float by) {
  const ImU32 a = colour >> IM_COL32_A_SHIFT & 255u;
  const auto scaled = static_cast<ImU32>(static_cast<float>(a) * std::clamp(by, 0.f, 1.f) + .5f);
  return (colour & ~kOpacityMask) | scaled << IM_COL32_A_SHIFT;
}

constexpr float smooth(float from, float to, float x) {
  const float t = std::clamp((x - from) / (to - from), 0.f, 1.f);
  return t * t * (3 - 2 * t);
}

}  // namespace foyer::ui
