#include "kit/ui/paint_stage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "kit/ui/paint_colour.h"

namespace foyer::ui {
namespace {

constexpr int kTile = 128;  // px and texels
// Brightness (of the green part, in levels) that each tile's noise is made for.
constexpr std::array<float, 6> kStrengths{7, 11, 16, 22, 30, 39};
// Vertex colours are this much too bright, and drawn with one part of it: two more bits.
constexpr float kGain = 255.f / 64.f;
constexpr std::size_t kKeptMax = 8;

struct Levels {  // 0..255, not rounded
  float r, g, b;
};
constexpr Levels kLight{0x1D, 0x27, 0x38}, kDusk{0x0B, 0x0F, 0x17}, kDark{0x05, 0x07, 0x0B};

Levels between(const Levels& a, const Levels& b, float k) {
  return {a.r + (b.r - a.r) * k, a.g + (b.g - a.g) * k, a.b + (b.b - a.b) * k};
}

// A pool of light: an ellipse about 50 % / 72 %, never much taller than wide on a tall screen.
struct Pool {
  ImVec2 centre, radii;
  Levels at(ImVec2 p) const {
    const float t = std::hypot((p.x - centre.x) / radii.x, (p.y - centre.y) / radii.y);
    if (t < .55f) return between(kLight, kDusk, t / .55f);
    return between(kDusk, kDark, std::min((t - .55f) / .45f, 1.f));
  }
};

// A stage with rounded corners is a small window onto the stage, close to its light.
Pool pool_of(float width, float height, bool window) {
  const float rx = std::max(.625f * width, .5f * height) * (window ? 1.5f : 1);
  const float ry = window ? height : std::min(.574f * height, .9f * rx);
  return {{.5f * width, .72f * height}, {rx, ry}};
}

// Rounding takes the nearest level and the noise only darkens: half a level makes up for it.
ImU32 vertex_colour(const Levels& c) {
  const float k = kGain / 255.f;
  return pack({(c.r + .5f) * k, (c.g + .5f) * k, (c.b + .5f) * k, 1 / kGain});
}

// Spatial noise without clumps (interleaved gradient noise, Jimenez 2014), 0..1.
float grain(int x, int y, int channel) {
  const float fx = static_cast<float>(x + 37 * channel), fy = static_cast<float>(y + 17 * channel);
  const float inner = .06711056f * fx + .00583715f * fy;
  const float outer = 52.9829189f * (inner - std::floor(inner));
  return outer - std::floor(outer);
}

std::vector<std::uint8_t> bake_noise() {
  const int width = kTile * static_cast<int>(kStrengths.size());
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * kTile * 4, 255);
  for (int y = 0; y < kTile; ++y)
    for (int x = 0; x < kTile; ++x)
      for (int channel = 0; channel < 3; ++channel) {
        const float n = grain(x, y, channel);
        constexpr std::array<float, 3> of_green{.74f, 1, 1.44f};
        for (std::size_t s = 0; s < kStrengths.size(); ++s) {
          const float level = kStrengths[s] * of_green[static_cast<std::size_t>(channel)];
          const auto at = static_cast<std::size_t>(y * width + static_cast<int>(s) * kTile + x);
          pixels[at * 4 + static_cast<std::size_t>(channel)] =
              static_cast<std::uint8_t>(255.f * (1 - n / level) + .5f);
        }
      }
  return pixels;
}

std::size_t strength_for(float green) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < kStrengths.size(); ++i)
    if (std::abs(kStrengths[i] - green) < std::abs(kStrengths[best] - green)) best = i;
  return best;
}

// The rounded outline of the box, clockwise.
std::vector<ImVec2> outline_of(float w, float h, float radius, ImDrawFlags corners) {
  std::vector<ImVec2> outline;
  const auto corner = [&](float cx, float cy, float from, bool rounded, ImVec2 sharp) {
    if (!rounded || radius <= 0) {
      outline.push_back(sharp);
      return;
    }
    const int steps = std::max(4, static_cast<int>(std::sqrt(radius) * 2.5f));
    for (int i = 0; i <= steps; ++i) {
      const float a = from + 1.5707963f * static_cast<float>(i) / static_cast<float>(steps);
      outline.push_back({cx + std::cos(a) * radius, cy + std::sin(a) * radius});
    }
  };
  const auto is = [&](ImDrawFlags flag) { return (corners & flag) != 0; };
  corner(radius, radius, 3.1415927f, is(ImDrawFlags_RoundCornersTopLeft), {0, 0});
  corner(w - radius, radius, 4.712389f, is(ImDrawFlags_RoundCornersTopRight), {w, 0});
  corner(w - radius, h - radius, 0, is(ImDrawFlags_RoundCornersBottomRight), {w, h});
  corner(radius, h - radius, 1.5707963f, is(ImDrawFlags_RoundCornersBottomLeft), {0, h});
  return outline;
}

// What lies inside a convex, clockwise outline (Sutherland and Hodgman).
std::vector<ImVec2> clipped(std::vector<ImVec2> shape, const std::vector<ImVec2>& outline) {
  for (std::size_t i = 0; i < outline.size() && !shape.empty(); ++i) {
    const ImVec2 a = outline[i], edge = outline[(i + 1) % outline.size()] - a;
    const auto side = [&](ImVec2 p) { return edge.x * (p.y - a.y) - edge.y * (p.x - a.x); };
    std::vector<ImVec2> kept;
    for (std::size_t j = 0; j < shape.size(); ++j) {
      const ImVec2 p = shape[j], q = shape[(j + 1) % shape.size()];
      const float sp = side(p), sq = side(q);
      if (sp >= 0) kept.push_back(p);
      if ((sp < 0) != (sq < 0)) kept.push_back(p + (q - p) * (sp / (sp - sq)));
    }
    shape = std::move(kept);
  }
  return shape;
}

void add_cell(Mesh& mesh, const std::vector<ImVec2>& shape, ImVec2 tile, const Pool& pool,
              ImVec2 middle) {
  if (shape.size() < 3) return;
  const auto strength = static_cast<float>(strength_for(pool.at(middle).g));
  const auto first = static_cast<ImDrawIdx>(mesh.vertices.size());
  for (const ImVec2 p : shape) {
    const ImVec2 uv{((p.x - tile.x) / kTile + strength) / static_cast<float>(kStrengths.size()),
                    (p.y - tile.y) / kTile};
    mesh.add(p, uv, vertex_colour(pool.at(p)));
  }
  for (std::size_t i = 2; i < shape.size(); ++i)
    mesh.triangle(first, static_cast<ImDrawIdx>(first + i - 1), static_cast<ImDrawIdx>(first + i));
}

}  // namespace

StagePainter::~StagePainter() {
  if (noise_made_) textures_.destroy(noise_);
}

const Mesh& StagePainter::mesh_for(float width, float height, float radius, ImDrawFlags corners) {
  for (const Kept& k : kept_)
    if (k.width == width && k.height == height && k.radius == radius && k.corners == corners)
      return k.mesh;
  Kept made{width, height, radius, corners, {}};
  const Pool pool = pool_of(width, height, radius > 0);
  const auto outline = outline_of(width, height, radius, corners);
  const float cell = width * height > 4e6f ? kTile : kTile / 2.f;
  for (float y = 0; y < height; y += cell)
    for (float x = 0; x < width; x += cell) {
      const float x1 = std::min(x + cell, width), y1 = std::min(y + cell, height);
      std::vector<ImVec2> shape{{x, y}, {x1, y}, {x1, y1}, {x, y1}};
      const bool at_corner =
          radius > 0 && (x < radius || x1 > width - radius) && (y < radius || y1 > height - radius);
      if (at_corner) shape = clipped(std::move(shape), outline);
      const ImVec2 tile{std::floor(x / kTile) * kTile, std::floor(y / kTile) * kTile};
      add_cell(made.mesh, shape, tile, pool, {(x + x1) / 2, (y + y1) / 2});
    }
  if (kept_.size() < kKeptMax) return kept_.emplace_back(std::move(made)).mesh;
  next_ = (next_ + 1) % kKeptMax;
  kept_[next_] = std::move(made);
  return kept_[next_].mesh;
}

void StagePainter::draw(ImDrawList& list, const Rect& box, float corner_radius,
                        ImDrawFlags corners) {
  // Whole pixels, or the noise would be filtered away.
  const ImVec2 min{std::round(box.min.x), std::round(box.min.y)};
  const ImVec2 max{std::round(box.max.x), std::round(box.max.y)};
  if (max.x <= min.x || max.y <= min.y) return;
  if (!noise_made_) {
    noise_ = textures_.create(kTile * static_cast<int>(kStrengths.size()), kTile,
                              PixelFormat::rgba8, bake_noise());
    textures_.never_scaled(noise_);
    noise_made_ = true;
  }
  const bool rounded = corner_radius > 0 && (corners & ImDrawFlags_RoundCornersNone) == 0;
  const float radius = rounded ? corner_radius : 0;
  // Black below, with ImGui's soft edge: it is also the edge of the light, which has none.
  if (!frames_begin_black_ || !list.VtxBuffer.empty() || rounded)
    list.AddRectFilled(min, max, pack(tint(0)), radius,
                       rounded ? corners : ImDrawFlags_RoundCornersNone);
  list.PushTextureID(noise_);
  foyer::ui::draw(list, mesh_for(max.x - min.x, max.y - min.y, radius, corners), min);
  list.PopTextureID();
}

}  // namespace foyer::ui
