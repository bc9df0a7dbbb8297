// Smooth lines through few points: the drawing language of the light-line car.
//
// Points are in the car's own units: x to the right, y up from the ground. Values; any thread.
#pragma once

#include <span>
#include <vector>

#include "kit/ui/imgui.h"

namespace foyer::ui {

using Line2 = std::vector<ImVec2>;

// A place that the line passes, and the direction in which it passes (degrees, 0 = to the right,
// 90 = up). A corner is a knot whose directions differ. `pull_*` is the length of the handle as a
// part of the distance to the neighbour: larger is straighter near this knot.
struct Knot {
  ImVec2 at;
  float in = 0, out = 0;
  float pull_in = .36f, pull_out = .36f;
};

inline Knot smooth_knot(ImVec2 at, float direction, float pull = .36f) {
  return {at, direction, direction, pull, pull};
}

// The line, as points so close that it is nowhere further than `tolerance` from the curve.
Line2 curve_through(std::span<const Knot> knots, float tolerance);

// Running length at each point, divided by the whole: 0 at the first, 1 at the last.
std::vector<float> part_of_length(const Line2& line);

// The line moved to its right-hand side (seen along it) by `by(i)` at point i.
template <class By>
Line2 moved_right(const Line2& line, By by);

ImVec2 direction_at(const Line2& line, std::size_t i);  // unit length

// Height at x of a line that runs from left to right; its ends go on level.
float height_at(const Line2& line, float x);

// The part of the polygon where `keep(p) >= 0` (a plane's side; keep must be linear in p).
template <class Keep>
Line2 cut(const Line2& polygon, Keep keep);

// The closed polygon with its corners rounded, by cutting corners `rounds` times.
Line2 rounded(const Line2& polygon, float radius);

template <class By>
Line2 moved_right(const Line2& line, By by) {
  Line2 moved;
  moved.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const ImVec2 d = direction_at(line, i);
    const float k = by(i);
    moved.push_back({line[i].x + d.y * k, line[i].y - d.x * k});
  }
  return moved;
}

template <class Keep>
Line2 cut(const Line2& polygon, Keep keep) {
  Line2 kept;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const ImVec2 p = polygon[i], q = polygon[(i + 1) % polygon.size()];
    const float kp = keep(p), kq = keep(q);
    if (kp >= 0) kept.push_back(p);
    if ((kp < 0) != (kq < 0)) kept.push_back(p + (q - p) * (kp / (kp - kq)));
  }
  return kept;
}

}  // namespace foyer::ui
