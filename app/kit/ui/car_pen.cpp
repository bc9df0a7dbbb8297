#include "kit/ui/car_pen.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace foyer::ui {
namespace {

constexpr float kTurn = 6.2831853f;
constexpr float kColumn_px = 14;  // widest step between two columns of a fill
constexpr float kMitreMax = 2;

ImVec2 unit(ImVec2 v) {
  const float far = std::hypot(v.x, v.y);
  return far > 0 ? v * (1 / far) : ImVec2{0, 0};
}

// The way across a line at a corner between two directions, long enough that the strip keeps its
// width on both sides.
ImVec2 mitre(ImVec2 in, ImVec2 out) {
  if (in.x == 0 && in.y == 0) in = out;
  if (out.x == 0 && out.y == 0) out = in;
  const ImVec2 a{-in.y, in.x}, b{-out.y, out.x};
  const ImVec2 sum = a + b;
  const float square = sum.x * sum.x + sum.y * sum.y;
  if (square < 1e-4f) return a;
  const float k = 2 / square;
  const float far = std::sqrt(square) * k;
  return sum * (k * std::min(1.f, kMitreMax / far));
}

struct Span {
  float low, high;
};

// Where a vertical line enters and leaves a closed outline.
Span span_at(const Line2& outline, float x) {
  Span span{1e9f, -1e9f};
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const ImVec2 a = outline[i], b = outline[(i + 1) % outline.size()];
    if ((a.x < x && b.x < x) || (a.x > x && b.x > x)) continue;
    const float t = b.x != a.x ? (x - a.x) / (b.x - a.x) : 0;
    const float y = a.y + (b.y - a.y) * t;
    span.low = std::min({span.low, y, b.x == a.x ? b.y : y});
    span.high = std::max({span.high, y, b.x == a.x ? b.y : y});
  }
  return span;
}

std::vector<float> columns_of(const Line2& outline, float closest, float widest) {
  std::vector<float> all;
  for (const ImVec2 p : outline) all.push_back(p.x);
  std::sort(all.begin(), all.end());
  std::vector<float> columns{all.front()};
  for (const float x : all) {
    const float gap = x - columns.back();
    if (gap < closest) continue;
    const int steps = static_cast<int>(std::ceil(gap / widest));
    const float from = columns.back();
    for (int i = 1; i <= steps; ++i)
      columns.push_back(from + gap * static_cast<float>(i) / static_cast<float>(steps));
  }
  columns.back() = all.back();
  return columns;
}

}  // namespace

void CarPen::strip(bool closed) {
  const auto first = static_cast<unsigned int>(mesh_.vertices.size());
  const auto count = static_cast<unsigned int>(sections_.size());
  for (const Section& s : sections_) {
    const ImU32 none = s.colour & ~kOpacityMask;
    mesh_.add(s.at - s.across * s.half_soft, white_, none);
    mesh_.add(s.at - s.across * s.half_core, white_, s.colour);
    mesh_.add(s.at + s.across * s.half_core, white_, s.colour);
    mesh_.add(s.at + s.across * s.half_soft, white_, none);
  }
  for (unsigned int i = 0; i + (closed ? 0 : 1) < count; ++i) {
    const unsigned int a = first + 4 * i, b = first + 4 * ((i + 1) % count);
    for (unsigned int k = 0; k < 3; ++k) {
      if (k == 1 && sections_[i].half_core <= 0 && sections_[(i + 1) % count].half_core <= 0)
        continue;
      mesh_.quad(static_cast<ImDrawIdx>(a + k), static_cast<ImDrawIdx>(a + k + 1),
                 static_cast<ImDrawIdx>(b + k + 1), static_cast<ImDrawIdx>(b + k));
    }
  }
}

void CarPen::stroke(const Line2& line, const Width& width, const Colour& colour, bool closed) {
  const std::vector<float> parts = part_of_length(line);
  sections_.clear();
  for (std::size_t i = 0; i < line.size(); ++i) {
    const ImVec2 at = px(line[i]);
    if (!sections_.empty()) {
      const ImVec2 step = at - sections_.back().at;
      if (std::hypot(step.x, step.y) < .05f) continue;
    }
    const float wide = width(parts[i]) * scale_, w = std::max(wide, 1.f);
    const float faint = wide < 1 ? std::max(wide, .45f) : 1;
    const Section section{
        at, {}, (w - 1) / 2, (w + 1) / 2, pack(faded(colour(parts[i], line[i]), faint))};
    sections_.push_back(section);
    if (i == 0 && !closed) sections_.push_back(section);  // for the soft end
  }
  const std::size_t n = sections_.size();
  if (n < 3) return;
  if (!closed) {  // soft ends: most of a pixel out, without colour
    Section &front = sections_[0], &back = sections_[n - 1];
    front.at = front.at - unit(sections_[2].at - front.at) * .75f;
    front.colour &= ~kOpacityMask;
    Section end = back;
    end.at = back.at + unit(back.at - sections_[n - 2].at) * .75f;
    end.colour &= ~kOpacityMask;
    sections_.push_back(end);
  }
  lay_across(closed);
  strip(closed);
}

void CarPen::lay_across(bool closed) {
  const std::size_t n = sections_.size();
  for (std::size_t i = 0; i < n; ++i) {
    const bool has_before = closed || i > 0, has_after = closed || i + 1 < n;
    const ImVec2 at = sections_[i].at;
    const ImVec2 in = has_before ? unit(at - sections_[(i + n - 1) % n].at) : ImVec2{};
    const ImVec2 out = has_after ? unit(sections_[(i + 1) % n].at - at) : ImVec2{};
    sections_[i].across = mitre(in, out);
  }
}

void CarPen::stroke(const Line2& line, float width, const Tint& colour, bool closed) {
  stroke(
      line, [&](float) { return width; }, [&](float, ImVec2) { return colour; }, closed);
}

void CarPen::fill(const Line2& outline, std::span<const float> heights, const Shade& shade) {
  if (outline.size() < 3) return;
  const std::vector<float> columns = columns_of(outline, .8f / scale_, kColumn_px / scale_);
  const std::size_t rows = heights.size() + 4;  // the edges, and one near each
  unsigned int before = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const float x = columns[c];
    const Span s = span_at(outline, x);
    const float rim = std::min(9.f, (s.high - s.low) * .4f);
    std::vector<float> ys{s.low, s.low + rim, s.high - rim, s.high};
    for (const float h : heights) ys.push_back(std::clamp(h, s.low, s.high));
    std::sort(ys.begin(), ys.end());
    const auto now = static_cast<unsigned int>(mesh_.vertices.size());
    for (const float y : ys) mesh_.add(px({x, y}), white_, pack(shade({x, y}, s.high)));
    for (unsigned int r = 0; c > 0 && r + 1 < rows; ++r)
      mesh_.quad(static_cast<ImDrawIdx>(before + r), static_cast<ImDrawIdx>(now + r),
                 static_cast<ImDrawIdx>(now + r + 1), static_cast<ImDrawIdx>(before + r + 1));
    before = now;
  }
}

void CarPen::disc(ImVec2 centre, float radius, const Tint& middle, const Tint& rim) {
  const ImVec2 c = px(centre);
  const float r = radius * scale_;
  const auto steps = static_cast<unsigned int>(std::clamp(std::sqrt(r) * 7, 12.f, 72.f));
  const unsigned int first = mesh_.add(c, white_, pack(middle));
  for (unsigned int i = 0; i < steps; ++i) {
    const float a = kTurn * static_cast<float>(i) / static_cast<float>(steps);
    const ImVec2 d{std::cos(a), std::sin(a)};
    mesh_.add(c + d * (r - .5f), white_, pack(rim));
    mesh_.add(c + d * (r + .5f), white_, pack(faded(rim, 0)));
  }
  for (unsigned int i = 0; i < steps; ++i) {
    const unsigned int a = first + 1 + 2 * i, b = first + 1 + 2 * ((i + 1) % steps);
    mesh_.triangle(static_cast<ImDrawIdx>(first), static_cast<ImDrawIdx>(a),
                   static_cast<ImDrawIdx>(b));
    mesh_.quad(static_cast<ImDrawIdx>(a), static_cast<ImDrawIdx>(a + 1),
               static_cast<ImDrawIdx>(b + 1), static_cast<ImDrawIdx>(b));
  }
}

void CarPen::ring(ImVec2 centre, float radius, float width,
                  const std::function<Tint(float angle)>& colour) {
  const auto steps = static_cast<int>(std::clamp(std::sqrt(radius * scale_) * 7, 12.f, 72.f));
  Line2 circle;
  for (int i = 0; i < steps; ++i) {
    const float a = kTurn * static_cast<float>(i) / static_cast<float>(steps);
    circle.push_back(centre + ImVec2{std::cos(a), std::sin(a)} * radius);
  }
  stroke(
      circle, [&](float) { return width; },
      [&](float, ImVec2 at) { return colour(std::atan2(at.y - centre.y, at.x - centre.x)); }, true);
}

void CarPen::polygon(std::span<const ImVec2> convex, std::span<const Tint> colours) {
  const std::size_t n = convex.size();
  const auto first = static_cast<unsigned int>(mesh_.vertices.size());
  float area = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const ImVec2 a = px(convex[i]), b = px(convex[(i + 1) % n]);
    area += a.x * b.y - b.x * a.y;
  }
  const float outward = area > 0 ? -.5f : .5f;
  for (std::size_t i = 0; i < n; ++i) {
    const ImVec2 at = px(convex[i]);
    const ImVec2 across =
        mitre(unit(at - px(convex[(i + n - 1) % n])), unit(px(convex[(i + 1) % n]) - at));
    mesh_.add(at - across * outward, white_, pack(colours[i]));
    mesh_.add(at + across * outward, white_, pack(faded(colours[i], 0)));
  }
  for (unsigned int i = 0; i < n; ++i) {
    const unsigned int a = first + 2 * i, b = first + 2 * ((i + 1) % static_cast<unsigned int>(n));
    mesh_.quad(static_cast<ImDrawIdx>(a), static_cast<ImDrawIdx>(a + 1),
               static_cast<ImDrawIdx>(b + 1), static_cast<ImDrawIdx>(b));
    if (i >= 1 && i + 1 < n)
      mesh_.triangle(static_cast<ImDrawIdx>(first), static_cast<ImDrawIdx>(a),
                     static_cast<ImDrawIdx>(b));
  }
}

void CarPen::light(ImVec2 centre, float half_length, float half_width, float angle,
                   const Tint& colour) {
  const ImVec2 along{std::cos(angle) * half_length, std::sin(angle) * half_length};
  const ImVec2 across{-std::sin(angle) * half_width, std::cos(angle) * half_width};
  const ImU32 c = pack(colour);
  const ImDrawIdx a = mesh_.add(px(centre - along + across), light_.min, c);
  const ImDrawIdx b = mesh_.add(px(centre + along + across), {light_.max.x, light_.min.y}, c);
  const ImDrawIdx d = mesh_.add(px(centre + along - across), light_.max, c);
  const ImDrawIdx e = mesh_.add(px(centre - along - across), {light_.min.x, light_.max.y}, c);
  mesh_.quad(a, b, d, e);
}

}  // namespace foyer::ui
