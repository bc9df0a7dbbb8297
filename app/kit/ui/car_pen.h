// Draws in the car's units into a mesh in pixels: strokes with soft edges, discs, filled shapes.
//
// The mesh's origin is the left end of the ground line. Line widths scale with the car but never
// fall below one pixel; a line that would be thinner gets fainter instead. UI thread.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "kit/ui/car_path.h"
#include "kit/ui/paint_atlas.h"
#include "kit/ui/paint_colour.h"
#include "kit/ui/paint_mesh.h"

namespace foyer::ui {

class CarPen {
 public:
  // `scale`: px a unit.
  CarPen(Mesh& mesh, float scale, const PaintAtlas& atlas)
      : mesh_(mesh), scale_(scale), white_(atlas.white()), light_(atlas.round_light()) {}

  float scale() const { return scale_; }
  ImVec2 px(ImVec2 unit) const { return {unit.x * scale_, -unit.y * scale_}; }

  // `part` is 0 at the line's first point and 1 at its last.
  using Colour = std::function<Tint(float part, ImVec2 at)>;
  using Width = std::function<float(float part)>;
  void stroke(const Line2& line, float width, const Tint& colour, bool closed = false);
  void stroke(const Line2& line, const Width& width, const Colour& colour, bool closed = false);

  // A shape that each vertical line crosses once. The colour is asked for at its lower and upper
  // edge (`high`), close to both, and at these heights; between them it is interpolated.
  using Shade = std::function<Tint(ImVec2 at, float high)>;
  void fill(const Line2& outline, std::span<const float> heights, const Shade& shade);

  void disc(ImVec2 centre, float radius, const Tint& middle, const Tint& rim);
  // `colour` by angle (radians, 0 to the right, anticlockwise).
  void ring(ImVec2 centre, float radius, float width,
            const std::function<Tint(float angle)>& colour);
  void polygon(std::span<const ImVec2> convex, std::span<const Tint> colours);
  // The round light, stretched and turned (radians).
  void light(ImVec2 centre, float half_length, float half_width, float angle, const Tint& colour);

 private:
  struct Section {
    ImVec2 at, across;  // px; across has the length of half a pixel's mitre
    float half_core, half_soft;
    ImU32 colour;
  };
  void lay_across(bool closed);
  void strip(bool closed);

  Mesh& mesh_;
  float scale_;
  ImVec2 white_;
  TexRect light_;
  std::vector<Section> sections_;  // of the stroke at hand
};

}  // namespace foyer::ui
