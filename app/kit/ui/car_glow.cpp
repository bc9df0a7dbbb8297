#include "kit/ui/car_glow.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "kit/ui/car_outline.h"
#include "kit/ui/paint_colour.h"

namespace foyer::ui {
namespace {

constexpr float kTexels = kGlowWidth / kCarBoxWidth;  // a unit
static_assert(kGlowHeight == static_cast<int>(kCarBoxHeight * kTexels));
// Two lights in one: close to the line, and a breath of it far around. Radii in texels of the three
// box blurs that together come close to a Gaussian, standard deviation sqrt(r (r + 1)).
constexpr int kNear = 3, kFar = 9;
constexpr float kFarShare = .30f;

using Field = std::vector<float>;

std::size_t place(int x, int y) { return static_cast<std::size_t>(y * kGlowWidth + x); }

// The line as drops of equal weight a length.
Field traced(const Line2& line) {
  Field field(place(0, kGlowHeight), 0.f);
  const std::vector<float> parts = part_of_length(line);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const ImVec2 a = line[i - 1] * kTexels, b = line[i] * kTexels;
    const float far = std::hypot(b.x - a.x, b.y - a.y);
    const int steps = std::max(1, static_cast<int>(far * 2));
    for (int s = 0; s < steps; ++s) {
      const float t = (static_cast<float>(s) + .5f) / static_cast<float>(steps);
      const float part = parts[i - 1] + (parts[i] - parts[i - 1]) * t;
      const float weight =
          far / static_cast<float>(steps) * smooth(0, .05f, part) * smooth(0, .05f, 1 - part);
      const float x = a.x + (b.x - a.x) * t - .5f;
      const float y = kGlowHeight - kCarGround * kTexels - (a.y + (b.y - a.y) * t) - .5f;
      const int ix = static_cast<int>(std::floor(x)), iy = static_cast<int>(std::floor(y));
      if (ix < 0 || iy < 0 || ix + 1 >= kGlowWidth || iy + 1 >= kGlowHeight) continue;
      const float fx = x - static_cast<float>(ix), fy = y - static_cast<float>(iy);
      field[place(ix, iy)] += weight * (1 - fx) * (1 - fy);
      field[place(ix + 1, iy)] += weight * fx * (1 - fy);
      field[place(ix, iy + 1)] += weight * (1 - fx) * fy;
      field[place(ix + 1, iy + 1)] += weight * fx * fy;
    }
  }
  return field;
}

// One running mean over 2 r + 1 places of `count` that lie `stride` apart; black beyond the ends.
void mean(float* at, std::ptrdiff_t count, std::ptrdiff_t stride, int r, float* scratch) {
  const float share = 1 / static_cast<float>(2 * r + 1);
  float sum = 0;
  for (std::ptrdiff_t i = 0; i < count; ++i) scratch[i] = at[i * stride];
  for (std::ptrdiff_t i = 0; i < std::min<std::ptrdiff_t>(r, count); ++i) sum += scratch[i];
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    if (i + r < count) sum += scratch[i + r];
    if (i - r - 1 >= 0) sum -= scratch[i - r - 1];
    at[i * stride] = sum * share;
  }
}

void blur(Field& field, int r) {
  std::vector<float> scratch(kGlowWidth);
  for (int pass = 0; pass < 3; ++pass) {
    for (int y = 0; y < kGlowHeight; ++y)
      mean(&field[place(0, y)], kGlowWidth, 1, r, scratch.data());
    for (int x = 0; x < kGlowWidth; ++x)
      mean(&field[place(x, 0)], kGlowHeight, kGlowWidth, r, scratch.data());
  }
}

// Height of a straight line's ridge after the blur.
float ridge(int r) {
  const float deviation = std::sqrt(static_cast<float>(r * (r + 1)));
  return 1 / (deviation * 2.5066283f);
}

}  // namespace

std::vector<std::uint8_t> bake_glow(const Line2& upper) {
  Field close = traced(upper), wide = close;
  blur(close, kNear);
  blur(wide, kFar);
  const float k_close = kGlowStraight * (1 - kFarShare) / ridge(kNear);
  const float k_wide = kGlowStraight * kFarShare / ridge(kFar);
  std::vector<std::uint8_t> pixels;
  pixels.reserve(close.size());
  for (int y = 0; y < kGlowHeight; ++y)
    for (int x = 0; x < kGlowWidth; ++x) {
      const int rim = std::min({x, y, kGlowWidth - 1 - x, kGlowHeight - 1 - y});
      const float v = close[place(x, y)] * k_close + wide[place(x, y)] * k_wide;
      const float kept = std::clamp(v, 0.f, 1.f) * smooth(0, 6, static_cast<float>(rim));
      pixels.push_back(static_cast<std::uint8_t>(kept * 255 + .5f));
    }
  return pixels;
}

}  // namespace foyer::ui
