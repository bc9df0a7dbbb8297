#include "kit/ui/paint_atlas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace foyer::ui {
namespace {

constexpr int kWidth = 256, kHeight = 128;
constexpr int kCell = 64;   // a baked corner or light, in texels
constexpr int kUsed = 60;   // of a cell; the rest keeps neighbours from bleeding in
constexpr int kLight = 64;  // the round light's cell
// Corner radius over the reach of the blur: from almost square to much rounder than soft.
constexpr std::array<float, 4> kRatios{0.15f, 0.6f, 1.5f, 4.f};

ImVec2 texel(float x, float y) { return {x / kWidth, y / kHeight}; }

using Coverage = std::vector<float>;

// A box whose top left corner is rounded, without an end to the right and below, before blurring.
Coverage sharp_corner(int size, float edge, float radius) {
  Coverage c(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 0.f);
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      const float px = static_cast<float>(x) + .5f - edge, py = static_cast<float>(y) + .5f - edge;
      const float dx = std::max(radius - px, 0.f), dy = std::max(radius - py, 0.f);
      const float outside = std::max({std::hypot(dx, dy) - radius, -px, -py});
      c[static_cast<std::size_t>(y * size + x)] = std::clamp(.5f - outside, 0.f, 1.f);
    }
  return c;
}

// Blurs along x; the border texel goes on beyond the border.
Coverage blurred_rows(const Coverage& from, int size, const std::vector<float>& kernel) {
  Coverage to(from.size());
  const int reach = static_cast<int>(kernel.size()) - 1;
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      const float* row = from.data() + static_cast<std::ptrdiff_t>(y) * size;
      float sum = row[x] * kernel[0];
      for (int k = 1; k <= reach; ++k)
        sum += kernel[static_cast<std::size_t>(k)] *
               (row[std::max(x - k, 0)] + row[std::min(x + k, size - 1)]);
      to[static_cast<std::size_t>(x * size + y)] = sum;  // turned, so that the next pass is along y
    }
  return to;
}

std::vector<float> half_gaussian(float sigma, int reach) {
  std::vector<float> kernel;
  float sum = 0;
  for (int i = 0; i <= reach; ++i) {
    const float v = std::exp(-.5f * static_cast<float>(i * i) / (sigma * sigma));
    kernel.push_back(v);
    sum += i == 0 ? v : 2 * v;
  }
  for (float& v : kernel) v /= sum;
  return kernel;
}

// Texels between the outer end of the fade and the sharp edge, for a corner of this shape.
float reach_texels(float ratio) { return kUsed / (2 + ratio); }

void bake_corner(std::vector<std::uint8_t>& pixels, int left, int top, float ratio) {
  const float reach = reach_texels(ratio);
  const auto kernel = half_gaussian(reach / 2, static_cast<int>(reach));
  Coverage c = sharp_corner(kCell, reach, reach * ratio);
  c = blurred_rows(blurred_rows(c, kCell, kernel), kCell, kernel);
  for (int y = 0; y < kCell; ++y)
    for (int x = 0; x < kCell; ++x) {
      // The blur's own tail is cut at its reach: let the last texels run out to nothing.
      const float rim = std::min(1.f, static_cast<float>(std::min(x, y)) / 2.f);
      pixels[static_cast<std::size_t>((top + y) * kWidth + left + x)] =
          static_cast<std::uint8_t>(c[static_cast<std::size_t>(y * kCell + x)] * rim * 255.f + .5f);
    }
}

void bake_light(std::vector<std::uint8_t>& pixels, int left, int top) {
  for (int y = 0; y < kLight; ++y)
    for (int x = 0; x < kLight; ++x) {
      const float dx = (static_cast<float>(x) + .5f) / (kLight / 2.f) - 1;
      const float dy = (static_cast<float>(y) + .5f) / (kLight / 2.f) - 1;
      const float r2 = std::min(dx * dx + dy * dy, 1.f);
      const float v = std::exp(-3.2f * r2) * (1 - r2) * (1 - r2);
      pixels[static_cast<std::size_t>((top + y) * kWidth + left + x)] =
          static_cast<std::uint8_t>(v * 255.f + .5f);
    }
}

}  // namespace

PaintAtlas::PaintAtlas(TextureStore& textures) : textures_(textures), texture_() {
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(kWidth) * kHeight, 0);
  for (std::size_t i = 0; i < kRatios.size(); ++i)
    bake_corner(pixels, static_cast<int>(i) * kCell, 0, kRatios[i]);
  bake_light(pixels, 0, kCell);
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 8; ++x)
      pixels[static_cast<std::size_t>((kCell + 28 + y) * kWidth + kCell + 28 + x)] = 255;
  texture_ = textures_.create(kWidth, kHeight, PixelFormat::alpha8, pixels);
}

PaintAtlas::~PaintAtlas() { textures_.destroy(texture_); }

ImVec2 PaintAtlas::white() const { return texel(kCell + 32, kCell + 32); }

TexRect PaintAtlas::round_light() const {
  return {texel(.5f, kCell + .5f), texel(kLight - .5f, kCell + kLight - .5f)};
}

ShadowCorner PaintAtlas::corner(float radius, float reach) const {
  const float wanted = std::log(std::max(radius / std::max(reach, .01f), .02f));
  std::size_t best = 0;
  for (std::size_t i = 1; i < kRatios.size(); ++i)
    if (std::abs(std::log(kRatios[i]) - wanted) < std::abs(std::log(kRatios[best]) - wanted))
      best = i;
  const float left = static_cast<float>(best) * kCell;
  const float fade_end = 2 * reach_texels(kRatios[best]);
  return {{texel(left + .5f, .5f), texel(left + kUsed, kUsed)},
          texel(left + fade_end, fade_end),
          kRatios[best]};
}

}  // namespace foyer::ui
