#include "kit/ui/paint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "kit/ui/car.h"
#include "kit/ui/paint_atlas.h"
#include "kit/ui/paint_colour.h"
#include "kit/ui/paint_qr.h"
#include "kit/ui/paint_stage.h"

namespace foyer::ui {
namespace {

constexpr float kQuarterTurn = 1.5707963f;

// Positions and texture coordinates of the slices along one axis: fade, curve, middle, curve, fade.
struct Slices {
  std::array<float, 6> at, uv;
};

Slices slices(float min, float max, float reach, float radius, float from, float edge, float to) {
  const float middle = (min + max) / 2;
  const float fade = std::min(min + reach, middle), curve = std::min(min + reach + radius, middle);
  return {{min - reach, fade, curve, min + max - curve, min + max - fade, max + reach},
          {from, edge, to, to, edge, from}};
}

// On a box smaller than its fade the straight edge's fade ends early.
void draw_slices(ImDrawList& list, const Slices& x, const Slices& y, ImU32 colour) {
  list.PrimReserve(6 * 25, 36);
  const unsigned int first = list._VtxCurrentIdx;
  for (std::size_t j = 0; j < 6; ++j)
    for (std::size_t i = 0; i < 6; ++i)
      list.PrimWriteVtx({x.at[i], y.at[j]}, {x.uv[i], y.uv[j]}, colour);
  for (unsigned int j = 0; j < 5; ++j)
    for (unsigned int i = 0; i < 5; ++i) {
      const unsigned int a = first + j * 6 + i;
      for (const unsigned int k : {a, a + 1, a + 7, a, a + 7, a + 6})
        list.PrimWriteIdx(static_cast<ImDrawIdx>(k));
    }
}

ImVec2 spoke(ImVec2 centre, float radius, std::size_t i, std::size_t count) {
  const float angle =
      -kQuarterTurn + 4 * kQuarterTurn * static_cast<float>(i) / static_cast<float>(count);
  return {centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius};
}

}  // namespace

struct Paint::Impl {
  explicit Impl(TextureStore& textures) : atlas(textures), stage(textures), car(textures, atlas) {}
  PaintAtlas atlas;
  StagePainter stage;
  CarPainter car;
  QrPainter qr;
  bool plain_stage = false;
  std::vector<ImVec2> outline;  // of the radar; kept so that a frame allocates nothing
};

Paint::Paint(TextureStore& textures) : impl_(std::make_unique<Impl>(textures)) {}
Paint::~Paint() = default;

void Paint::frames_begin_black() { impl_->stage.frames_begin_black(); }
void Paint::stage_is_plain(bool plain) { impl_->plain_stage = plain; }

void Paint::shadow(ImDrawList& list, const Rect& box, float radius, float offset_y, float blur,
                   ImU32 colour) {
  if ((colour & IM_COL32_A_MASK) == 0) return;
  const float reach = std::max(blur, 1.f);
  const float round = std::min(radius, std::min(box.width(), box.height()) / 2);
  const ShadowCorner c = impl_->atlas.corner(round, reach);
  const Slices x = slices(box.min.x, box.max.x, reach, round, c.at.min.x, c.edge.x, c.at.max.x);
  const Slices y = slices(box.min.y + offset_y, box.max.y + offset_y, reach, round, c.at.min.y,
                          c.edge.y, c.at.max.y);
  list.PushTextureID(impl_->atlas.texture());
  draw_slices(list, x, y, colour);
  list.PopTextureID();
}

void Paint::stage(ImDrawList& list, const Rect& box, float corner_radius, ImDrawFlags corners) {
  if (impl_->plain_stage)
    list.AddRectFilled(box.min, box.max, IM_COL32_BLACK, corner_radius, corners);
  else
    impl_->stage.draw(list, box, corner_radius, corners);
}

void Paint::glow(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
  const TexRect light = impl_->atlas.round_light();
  const ImVec2 half{radius, radius};
  list.AddImage(impl_->atlas.texture(), centre - half, centre + half, light.min, light.max, colour);
}

void Paint::car(ImDrawList& list, const Rect& box, const CarShape& shape, float light,
                float reveal) {
  impl_->car.draw(list, box, shape, light, reveal);
}

void Paint::radar(ImDrawList& list, ImVec2 centre, float radius, std::span<const float> values,
                  ImU32 accent, ImU32 grid, float grown) {
  const std::size_t count = values.size();
  if (count < 3) return;
  std::vector<ImVec2>& outline = impl_->outline;
  const int points = static_cast<int>(count);
  const float grid_px = std::max(1.f, radius * (2.f / 190)),
              line_px = std::max(2.f, radius * (5.f / 190));
  for (const float ring : {.25f, .5f, .75f, 1.f}) {
    outline.clear();
    for (std::size_t i = 0; i < count; ++i)
      outline.push_back(spoke(centre, radius * ring, i, count));
    list.AddPolyline(outline.data(), points, grid, ImDrawFlags_Closed, grid_px);
  }
  outline.clear();
  for (std::size_t i = 0; i < count; ++i)
    outline.push_back(spoke(centre, radius * std::clamp(values[i] * grown, 0.f, 1.f), i, count));
  // A star is not convex, but every part of it between two spokes is. Without ImGui's fringe, whose
  // overlap would show along the spokes; the outline covers the outer edge.
  const ImU32 fill = with_opacity(accent, .16f);
  const ImDrawListFlags flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 0; i < count; ++i)
    list.AddTriangleFilled(centre, outline[i], outline[(i + 1) % count], fill);
  list.Flags = flags;
  for (std::size_t i = 0; i < count; ++i)
    list.AddLine(outline[i], outline[(i + 1) % count], accent, line_px);
  for (const ImVec2 p : outline) list.AddCircleFilled(p, line_px / 2, accent);  // round joins
}

bool Paint::qr(ImDrawList& list, const Rect& box, std::string_view text) {
  return impl_->qr.draw(list, box, text);
}

}  // namespace foyer::ui
