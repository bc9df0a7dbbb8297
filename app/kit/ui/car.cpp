#include "kit/ui/car.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kit/ui/car_glow.h"
#include "kit/ui/car_layers.h"
#include "kit/ui/car_outline.h"
#include "kit/ui/paint_colour.h"
#include "kit/ui/paint_mesh.h"

namespace foyer::ui {
namespace {

constexpr std::size_t kModelsMax = 12, kGlowsMax = 12;
constexpr float kTolerance_px = .15f;
constexpr float kGlowStrength = .46f;  // opacity of the glow on a straight part of the line
constexpr int kGlowColumns = 40;

bool same(const CarShape& a, const CarShape& b) {
  return a.length == b.length && a.height == b.height && a.hood == b.hood &&
         a.windscreen == b.windscreen && a.roof == b.roof && a.rear == b.rear &&
         a.roof_drop == b.roof_drop && a.deck == b.deck && a.clearance == b.clearance &&
         a.wheel_radius == b.wheel_radius && a.front_axle == b.front_axle &&
         a.rear_axle == b.rear_axle;
}

// The extra light's strength at a distance from it, both as parts of the line.
float near(float part, float light) {
  const float d = (part - light) / .055f;
  return std::exp(-d * d);
}

// The colour on its way to an opaque white.
ImU32 whitened(ImU32 colour, float k) {
  const auto part = [&](int shift) {
    const float v = static_cast<float>(colour >> shift & 255u);
    return static_cast<ImU32>(v + (255 - v) * k + .5f) << shift;
  };
  return part(0) | part(8) | part(16) | part(24);
}

}  // namespace

struct CarPainter::Model {
  CarShape shape;
  float scale = 0;
  CarOutline outline;
  Mesh body, line, lamps;
  std::vector<float> line_part;                // of each vertex of `line`
  std::array<float, kGlowColumns + 1> part{};  // of the line above each column of the glow
  std::array<Tint, kGlowColumns + 1> colour{};

  Model(const CarShape& s, float px_a_unit, const PaintAtlas& atlas);
  void measure_line();
  ImVec2 spot(float part_of_line) const;
};

struct CarPainter::Glow {
  CarShape shape;
  ImTextureID texture;
};

CarPainter::Model::Model(const CarShape& s, float px_a_unit, const PaintAtlas& atlas)
    : shape(s), scale(px_a_unit), outline(outline_of(s, kTolerance_px / px_a_unit)) {
  CarPen pen(body, scale, atlas);
  draw_floor(pen, outline);
  draw_body(pen, outline);
  draw_glass(pen, outline);
  draw_wheels(pen, outline);
  draw_details(pen, outline);
  CarPen line_pen(line, scale, atlas);
  draw_line(line_pen, outline);
  CarPen lamp_pen(lamps, scale, atlas);
  draw_lamps(lamp_pen, outline);
  measure_line();
}

void CarPainter::Model::measure_line() {
  // Four vertices a section; the middle of each is on the line.
  Line2 middle;
  for (std::size_t i = 0; i + 3 < line.vertices.size(); i += 4)
    middle.push_back((line.vertices[i].pos + line.vertices[i + 3].pos) * .5f);
  const std::vector<float> parts = part_of_length(middle);
  for (std::size_t i = 0; i < line.vertices.size(); ++i) line_part.push_back(parts[i / 4]);
  for (std::size_t c = 0; c < part.size(); ++c) {
    const float x = kCarBoxWidth * static_cast<float>(c) / kGlowColumns;
    colour[c] = line_colour(outline, x);
    std::size_t best = 0;
    for (std::size_t i = 0; i < middle.size(); ++i)
      if (std::abs(middle[i].x - x * scale) < std::abs(middle[best].x - x * scale)) best = i;
    part[c] = parts[best];
  }
}

ImVec2 CarPainter::Model::spot(float part_of_line) const {
  const auto at = std::lower_bound(line_part.begin(), line_part.end(), part_of_line);
  const auto i = std::min(static_cast<std::size_t>(at - line_part.begin()), line_part.size() - 4);
  const std::size_t section = i / 4 * 4, before = section >= 4 ? section - 4 : section;
  const auto middle = [&](std::size_t k) {
    return (line.vertices[k].pos + line.vertices[k + 3].pos) * .5f;
  };
  const float span = line_part[section] - line_part[before];
  const float t = span > 0 ? (part_of_line - line_part[before]) / span : 1;
  return middle(before) + (middle(section) - middle(before)) * std::clamp(t, 0.f, 1.f);
}

CarPainter::CarPainter(TextureStore& textures, const PaintAtlas& atlas)
    : textures_(textures), atlas_(atlas) {}

CarPainter::~CarPainter() {
  for (const Glow& glow : glows_) textures_.destroy(glow.texture);
}

CarPainter::Model& CarPainter::model_for(const CarShape& shape, float scale) {
  for (const auto& model : models_)
    if (model->scale == scale && same(model->shape, shape)) return *model;
  if (models_.size() == kModelsMax) models_.erase(models_.begin());
  ++made_;
  return *models_.emplace_back(std::make_unique<Model>(shape, scale, atlas_));
}

ImTextureID CarPainter::glow_for(const CarShape& shape, const Model& model) {
  for (const Glow& glow : glows_)
    if (same(glow.shape, shape)) return glow.texture;
  if (glows_.size() == kGlowsMax) {
    textures_.destroy(glows_.front().texture);
    glows_.erase(glows_.begin());
  }
  const ImTextureID texture = textures_.create(kGlowWidth, kGlowHeight, PixelFormat::alpha8,
                                               bake_glow(model.outline.upper));
  return glows_.emplace_back(Glow{shape, texture}).texture;
}

namespace {

// The glow's picture as upright strips, each with the line's colour and light above it.
template <class Colour>
void draw_glow(ImDrawList& list, ImVec2 min, ImVec2 max, Colour colour) {
  list.PrimReserve(6 * kGlowColumns, 2 * (kGlowColumns + 1));
  const unsigned int first = list._VtxCurrentIdx;
  for (int c = 0; c <= kGlowColumns; ++c) {
    const float t = static_cast<float>(c) / kGlowColumns, x = min.x + (max.x - min.x) * t;
    const ImU32 shade = colour(static_cast<std::size_t>(c));
    list.PrimWriteVtx({x, min.y}, {t, 0}, shade);
    list.PrimWriteVtx({x, max.y}, {t, 1}, shade);
  }
  for (unsigned int c = 0; c < kGlowColumns; ++c) {
    const unsigned int a = first + 2 * c;
    for (const unsigned int k : {a, a + 2, a + 3, a, a + 3, a + 1})
      list.PrimWriteIdx(static_cast<ImDrawIdx>(k));
  }
}

}  // namespace

void CarPainter::draw(ImDrawList& list, const Rect& box, const CarShape& shape, float light,
                      float reveal) {
  const float scale = std::min(box.width() / kCarBoxWidth, box.height() / kCarBoxHeight);
  if (scale <= 0) return;
  const Model& model = model_for(shape, scale);
  const ImTextureID glow = glow_for(shape, model);
  // Whole pixels, so that a car that stands still does not shimmer when it is drawn elsewhere.
  const ImVec2 ground{std::round(box.centre().x - kCarBoxWidth * scale / 2),
                      std::round(box.max.y - kCarGround * scale)};
  const float body = smooth(.1f, .95f, reveal);
  const bool whole = reveal >= 1, lit = light >= 0;
  const auto shown = [&](float part) {
    return whole ? 1.f : 1 - smooth(reveal * 1.08f - .08f, reveal * 1.08f, part);
  };
  list.PushTextureID(atlas_.texture());
  if (whole)
    foyer::ui::draw(list, model.body, ground);
  else
    foyer::ui::draw(list, model.body, ground,
                    [&](std::size_t, ImU32 c) { return with_opacity(c, body); });
  list.PopTextureID();

  list.PushTextureID(glow);
  const ImVec2 min{ground.x, ground.y - (kCarBoxHeight - kCarGround) * scale};
  draw_glow(list, min, min + ImVec2{kCarBoxWidth, kCarBoxHeight} * scale, [&](std::size_t c) {
    Tint shade = model.colour[c];
    shade.a *= kGlowStrength / kGlowStraight * shown(model.part[c]);
    if (lit) {
      const float k = near(model.part[c], light);
      shade = mix(shade, {1, 1, 1, std::max(shade.a, .85f * shown(model.part[c]))}, k);
    }
    return pack(shade);
  });
  list.PopTextureID();

  list.PushTextureID(atlas_.texture());
  foyer::ui::draw(list, model.line, ground, [&](std::size_t i, ImU32 c) {
    if (!lit && whole) return c;
    const float part = model.line_part[i];
    const float k = lit ? near(part, light) : 0;
    const ImU32 seen = with_opacity(c, shown(part));
    const bool core = i % 4 == 1 || i % 4 == 2;
    return core && k > .02f ? whitened(seen, k) : seen;
  });
  // The head lamps come on first, the tail lamps when the line has reached them.
  const float head = smooth(0, .25f, reveal), tail = smooth(.82f, 1, reveal);
  foyer::ui::draw(list, model.lamps, ground, [&](std::size_t i, ImU32 c) {
    if (whole) return c;
    const bool front = model.lamps.vertices[i].pos.x < kCarBoxWidth / 2 * scale;
    return with_opacity(c, front ? head : tail);
  });
  if (lit && light <= 1) {
    const ImVec2 at = ground + model.spot(light);
    const TexRect soft = atlas_.round_light();
    const ImVec2 half{30 * scale, 30 * scale};
    const float strength = .8f * shown(light) * smooth(0, .05f, light) * smooth(0, .05f, 1 - light);
    list.AddImage(atlas_.texture(), at - half, at + half, soft.min, soft.max,
                  pack(tint(0xF2F6FF, strength)));
  }
  list.PopTextureID();
}

}  // namespace foyer::ui
