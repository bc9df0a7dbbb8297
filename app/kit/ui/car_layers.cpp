#include "kit/ui/car_layers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace foyer::ui {
namespace {

constexpr Tint kAccent = tint(0xDDE8FF);  // the paint's answer to a cold light
constexpr Tint kRed = tint(0xFF4A3D);
constexpr Tint kBlack = tint(0x04060A);

// 0 at the nose, 1 at the tail.
float along(const CarOutline& car, float x) {
  const auto [left, right] = std::minmax_element(car.upper.begin(), car.upper.end(),
                                                 [](ImVec2 a, ImVec2 b) { return a.x < b.x; });
  return std::clamp((x - left->x) / (right->x - left->x), 0.f, 1.f);
}

// The paint in the dark studio: light falls on the bonnet, the roof's rim and the shoulder; below
// the shoulder the side turns away; above the sill it catches the floor.
struct Paintwork {
  const CarOutline& car;
  float left, right;

  Tint operator()(ImVec2 at, float high) const {
    const float shoulder = height_at(car.shoulder, at.x);
    const float low = car.sill + (car.belt - car.sill) * .3f;
    Tint c;
    if (at.y >= shoulder) {
      c = mix(tint(0x1F2939), tint(0x232E41), smooth(shoulder, shoulder + 26, at.y));
      c = mix(c, tint(0x2B374B), smooth(car.belt, car.top, at.y));
    } else {
      c = mix(tint(0x10161F), tint(0x151C28), smooth(low, shoulder, at.y));
      c = mix(c, tint(0x0D121B), smooth(shoulder - 40, low, at.y) * .4f);
      c = mix(tint(0x07090D), c, smooth(car.sill - 6, low, at.y));
    }
    c = mix(c, tint(0x3A4A66), .75f * smooth(high - 20, high, at.y));
    const float t = (at.x - left) / (right - left);
    // A broad lamp over the front door, so that the side is not flat.
    const float sweep = std::exp(-std::pow((t - .40f) / .17f, 2.f));
    c = mix(c, tint(0x2E3D57), .34f * sweep * smooth(car.sill + 6, shoulder, at.y));
    c = mix(c, tint(0x3C4658), .30f * (1 - smooth(0, .16f, t)) * smooth(car.sill, car.belt, at.y));
    return mix(c, tint(0x55212A), .45f * smooth(.86f, 1.02f, t) * smooth(car.sill, car.belt, at.y));
  }
};

Line2 reflected_streak(const CarOutline& car, float from, float width) {
  const float lean = .62f;
  const auto edge = [&](ImVec2 q, float x) { return q.x - (x + (q.y - car.belt) * lean); };
  Line2 streak = cut(car.windows, [&](ImVec2 q) { return edge(q, from); });
  return cut(streak, [&](ImVec2 q) { return -edge(q, from + width); });
}

float right_end(const Line2& line) {
  float x = -1e9f;
  for (const ImVec2 p : line) x = std::max(x, p.x);
  return x;
}

float left_end(const Line2& line) {
  float x = 1e9f;
  for (const ImVec2 p : line) x = std::min(x, p.x);
  return x;
}

}  // namespace

Tint line_colour(const CarOutline& car, float x) {
  const float t = along(car, x);
  const Tint nose = faded(kAccent, .42f), white = tint(0xFFFFFF), bluish = faded(kAccent, .92f);
  if (t < .32f) return mix(nose, white, t / .32f);
  if (t < .70f) return mix(white, bluish, (t - .32f) / .38f);
  return mix(bluish, kRed, (t - .70f) / .30f);
}

void draw_floor(CarPen& pen, const CarOutline& car) {
  const float middle = (car.wheels[0].centre.x + car.wheels[1].centre.x) / 2;
  const float left = left_end(car.upper), right = right_end(car.upper);
  const float half = std::min(middle, kCarBoxWidth - middle);
  pen.light({middle, -4}, half, 25, 0, tint(0, .95f));
  pen.light({middle, 5}, half * .96f, 22, 0, tint(0, .9f));
  for (const CarWheel& w : car.wheels)
    pen.light({w.centre.x, -1}, w.radius * 1.5f, 11, 0, tint(0, .9f));
  // The lamps on the polished floor.
  const float reach = std::min({110.f, left + 60, kCarBoxWidth - right + 60});
  pen.light({left + 60, -13}, reach, 15, 0, tint(0xBFD4FF, .14f));
  pen.light({right - 60, -13}, reach, 15, 0, faded(kRed, .18f));
}

void draw_body(CarPen& pen, const CarOutline& car) {
  const float low = car.sill + (car.belt - car.sill) * .3f;
  const float shoulder = car.belt - 20;
  const std::array<float, 9> heights{
      car.sill + 8, (car.sill + low) / 2, low,      (low + shoulder) / 2, shoulder - 7,
      shoulder - 1, shoulder + 5,         car.belt, car.belt + 26};
  pen.fill(car.body, heights, Paintwork{car, left_end(car.upper), right_end(car.upper)});
}

void draw_glass(CarPen& pen, const CarOutline& car) {
  if (car.windows.size() < 3) return;
  const float high = car.top - 12, low = car.belt - 6;
  const std::array<float, 3> heights{low + (high - low) * .3f, low + (high - low) * .6f,
                                     low + (high - low) * .85f};
  pen.fill(car.windows, heights, [&](ImVec2 at, float) {
    const float k = smooth(low, high, at.y);
    return mix(tint(0x06090E), tint(0x131B28), k * k);
  });
  const float left = left_end(car.windows), wide = right_end(car.windows) - left;
  const auto sheen = [&](float from, float width, float strength) {
    pen.fill(
        reflected_streak(car, left + wide * from, wide * width), heights,
        [&](ImVec2 at, float) { return tint(0xA9C0EA, strength * smooth(low - 10, high, at.y)); });
  };
  sheen(.10f, .16f, .13f);
  sheen(.29f, .035f, .10f);
  sheen(.58f, .12f, .08f);
  for (const Line2& pillar : car.pillars) {
    const Line2 post = cut(cut(car.windows,
                               [&](ImVec2 q) {
                                 const ImVec2 d = pillar[1] - pillar[0];
                                 return (q.x - pillar[0].x) - (q.y - pillar[0].y) * d.x / d.y + 5;
                               }),
                           [&](ImVec2 q) {
                             const ImVec2 d = pillar[1] - pillar[0];
                             return 5 - (q.x - pillar[0].x) + (q.y - pillar[0].y) * d.x / d.y;
                           });
    pen.fill(post, heights, [](ImVec2, float) { return tint(0x0B1018); });
    if (post.size() > 2) pen.stroke(post, 1.1f, tint(0x9FB3D6, .22f), true);
  }
  pen.stroke(
      car.windows, [](float) { return 1.6f; },
      [&](float, ImVec2 at) { return tint(0x9FB3D6, .30f + .30f * smooth(low, high, at.y)); },
      true);
}

void draw_details(CarPen& pen, const CarOutline& car) {
  const auto run_out = [](float part) { return smooth(0, .12f, part) * smooth(0, .12f, 1 - part); };
  pen.stroke(
      car.shoulder, [](float) { return 1.8f; },
      [&](float part, ImVec2 at) { return faded(line_colour(car, at.x), .78f * run_out(part)); });
  pen.stroke(
      car.catcher, [](float) { return 1.4f; },
      [&](float part, ImVec2) { return faded(kAccent, .42f * run_out(part)); });
  if (car.bonnet.size() > 2)
    pen.stroke(
        car.bonnet, [](float) { return 1.2f; },
        [&](float part, ImVec2) { return faded(kAccent, .30f * run_out(part)); });
  for (const Line2& shut : car.shuts)
    pen.stroke(
        shut, [](float) { return 1.3f; },
        [&](float part, ImVec2) { return tint(0xAFC2E4, .30f - .14f * part); });
  for (const Line2& handle : car.handles) {
    pen.stroke(handle, 4.2f, tint(0x05070B, .9f));
    pen.stroke({handle[0] + ImVec2{1, 1.4f}, handle[1] + ImVec2{-1, 1.4f}}, 1.4f,
               faded(kAccent, .6f));
  }
  const Line2 front{car.body[0], {car.wheels[0].centre.x - car.wheels[0].arch, car.sill - 1}};
  const Line2 between{{car.wheels[0].centre.x + car.wheels[0].arch, car.sill - 1},
                      {car.wheels[1].centre.x - car.wheels[1].arch, car.sill - 1}};
  const Line2 rear{{car.wheels[1].centre.x + car.wheels[1].arch, car.sill - 1}, car.upper.back()};
  for (const Line2& part : {front, between, rear}) pen.stroke(part, 1.5f, faded(kAccent, .38f));
  if (car.mirror.size() > 3) {
    const float low = car.belt, high = car.belt + 14;
    const std::array<float, 1> heights{(low + high) / 2};
    pen.fill(car.mirror, heights, [&](ImVec2 at, float) {
      return mix(tint(0x0D121B), tint(0x34445F), smooth(low - 4, high, at.y));
    });
    pen.stroke(car.mirror, 1.4f, tint(0xC7D6F4, .55f), true);
  }
}

void draw_line(CarPen& pen, const CarOutline& car) {
  pen.stroke(
      car.upper,
      [](float part) { return 1.4f + 1.8f * smooth(0, .06f, part) * smooth(0, .03f, 1 - part); },
      [&](float part, ImVec2 at) {
        return faded(line_colour(car, at.x), smooth(0, .03f, part) * smooth(0, .02f, 1 - part));
      });
}

void draw_lamps(CarPen& pen, const CarOutline& car) {
  const ImVec2 f0 = car.head_lamp.front(), f1 = car.head_lamp.back();
  const ImVec2 r0 = car.tail_lamp.front(), r1 = car.tail_lamp.back();
  const float slope = std::atan2(f1.y - f0.y, f1.x - f0.x);
  const ImVec2 front = (f0 + f1) * .5f;
  pen.light(front, std::min(78.f, front.x - 22), 42, slope, tint(0xCFE0FF, .56f));
  pen.light(f0 + (f1 - f0) * .3f, 50, 26, slope, tint(0xE6EFFF, .55f));
  const float reach = std::min(64.f, kCarBoxWidth - r0.x + 18);
  pen.light({r0.x - 18, r0.y}, reach, 46, 0, faded(kRed, .6f));
  const ImVec2 middle = (r0 + r1) * .5f;
  pen.light(middle, std::min(60.f, kCarBoxWidth - middle.x - 6), 24,
            std::atan2(r0.y - r1.y, r0.x - r1.x), faded(kRed, .55f));
  pen.stroke(
      car.head_lamp, [](float part) { return 6.4f * (1 - .72f * part) * smooth(-.08f, .1f, part); },
      [](float part, ImVec2) { return tint(0xFFFFFF, 1 - .3f * part); });
  pen.stroke(
      car.tail_lamp, [](float part) { return 5.6f * (1 - .7f * part); },
      [](float part, ImVec2) { return mix(tint(0xFF6A58), faded(kRed, .8f), part); });
}

}  // namespace foyer::ui
