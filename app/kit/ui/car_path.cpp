#include "kit/ui/car_path.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace foyer::ui {
namespace {

ImVec2 heading(float degrees) {
  const float a = degrees * 3.1415927f / 180;
  return {std::cos(a), std::sin(a)};
}

float length(ImVec2 v) { return std::hypot(v.x, v.y); }

void add_cubic(Line2& line, ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d, float tolerance) {
  // Wang's bound on how far a cubic strays from its chords.
  const float bend = std::max(length(a - b * 2 + c), length(b - c * 2 + d));
  const int steps =
      std::clamp(static_cast<int>(std::ceil(std::sqrt(.75f * bend / tolerance))), 1, 64);
  for (int i = 1; i <= steps; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps), s = 1 - t;
    line.push_back(a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t));
  }
}

}  // namespace

Line2 curve_through(std::span<const Knot> knots, float tolerance) {
  Line2 line;
  if (knots.empty()) return line;
  line.push_back(knots[0].at);
  for (std::size_t i = 1; i < knots.size(); ++i) {
    const Knot &from = knots[i - 1], &to = knots[i];
    const float far = length(to.at - from.at);
    add_cubic(line, from.at, from.at + heading(from.out) * (far * from.pull_out),
              to.at - heading(to.in) * (far * to.pull_in), to.at, tolerance);
  }
  return line;
}

std::vector<float> part_of_length(const Line2& line) {
  std::vector<float> part(line.size(), 0.f);
  for (std::size_t i = 1; i < line.size(); ++i)
    part[i] = part[i - 1] + length(line[i] - line[i - 1]);
  if (!part.empty() && part.back() > 0)
    for (const float whole = part.back(); float& p : part) p /= whole;
  return part;
}

ImVec2 direction_at(const Line2& line, std::size_t i) {
  const ImVec2 before = line[i > 0 ? i - 1 : 0], after = line[std::min(i + 1, line.size() - 1)];
  const ImVec2 way = after - before;
  const float far = length(way);
  return far > 0 ? way * (1 / far) : ImVec2{1, 0};
}

float height_at(const Line2& line, float x) {
  const auto right =
      std::lower_bound(line.begin(), line.end(), x, [](ImVec2 p, float at) { return p.x < at; });
  if (right == line.begin()) return line.front().y;
  if (right == line.end()) return line.back().y;
  const ImVec2 a = *(right - 1), b = *right;
  return b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : b.y;
}

Line2 rounded(const Line2& polygon, float radius) {
  Line2 smooth;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const ImVec2 p = polygon[(i + polygon.size() - 1) % polygon.size()], q = polygon[i],
                 r = polygon[(i + 1) % polygon.size()];
    const ImVec2 in = q - p, out = r - q;
    const float li = length(in), lo = length(out);
    if (li < 1e-3f) continue;
    const float turn = lo > 0 ? (in.x * out.x + in.y * out.y) / (li * lo) : 1;
    if (turn > .9f) {  // a point of a curve, not a corner
      smooth.push_back(q);
      continue;
    }
    const ImVec2 a = q - in * (std::min(radius, li * .45f) / li);
    const ImVec2 b = q + out * (std::min(radius, lo * .45f) / lo);
    for (int k = 0; k <= 6; ++k) {
      const float t = static_cast<float>(k) / 6, s = 1 - t;
      smooth.push_back(a * (s * s) + q * (2 * s * t) + b * (t * t));
    }
  }
  return smooth;
}

}  // namespace foyer::ui
