#include <array>
#include <cmath>
#include <vector>

#include "kit/ui/car_layers.h"

namespace foyer::ui {
namespace {

constexpr float kTurn = 6.2831853f;
constexpr int kSpokes = 5;

ImVec2 around(ImVec2 centre, float angle, float radius) {
  return {centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius};
}

// Light from above: 0 on what faces the floor, 1 on what faces the ceiling.
float lit(float angle) { return .5f + .5f * std::sin(angle); }

// The dark hollow of the arch, down to the sill, and its edge.
void draw_arch(CarPen& pen, const CarWheel& w, float sill) {
  const float foot = std::asin(std::min((sill - 1 - w.centre.y) / w.arch, 0.f));
  Line2 hollow, edge;
  constexpr int kSteps = 40;
  for (int i = 0; i <= kSteps; ++i) {
    const float a = foot + (kTurn / 2 - 2 * foot) * static_cast<float>(i) / kSteps;
    hollow.push_back(around(w.centre, a, w.arch));
    edge.push_back(around(w.centre, a, w.arch));
  }
  if (sill > 44) {  // rough roads: unpainted plastic around the arch
    Line2 plastic;
    for (const ImVec2 p : edge) plastic.push_back(w.centre + (p - w.centre) * (1 + 4.f / w.arch));
    pen.stroke(plastic, 9, tint(0x06080C, .85f));
  }
  const std::array<float, 1> heights{w.centre.y};
  pen.fill(hollow, heights, [](ImVec2, float) { return tint(0x030508); });
  pen.stroke(
      edge, [](float) { return 1.8f; },
      [&](float, ImVec2 at) {
        const float a = std::atan2(at.y - w.centre.y, at.x - w.centre.x);
        return tint(0xDDE8FF, .14f + .46f * lit(a) * lit(a));
      });
}

// A blade from the hub to the rim, wider at the hub, brighter on the side that faces the light.
void draw_blade(CarPen& pen, const CarWheel& w, float angle, float lean) {
  const float inner = w.radius * .15f, outer = w.radius - 12.5f;
  const ImVec2 root = around(w.centre, angle + lean * .5f, inner),
               tip = around(w.centre, angle + lean, outer);
  const ImVec2 d = tip - root;
  const float far = std::hypot(d.x, d.y);
  const ImVec2 n{-d.y / far, d.x / far};
  const float wide = w.radius * .040f, thin = w.radius * .024f;
  const std::array<ImVec2, 4> blade{root + n * wide, tip + n * thin, tip - n * thin,
                                    root - n * wide};
  const float up = lit(std::atan2(n.y, n.x)), down = lit(std::atan2(-n.y, -n.x));
  const auto shade = [&](float facing, float reach) {
    return mix(tint(0x2A3240), tint(0xDCE7FF), .10f + .62f * facing * (.5f + .5f * reach));
  };
  const std::array<Tint, 4> colours{shade(up, 0), shade(up, 1), shade(down, 1), shade(down, 0)};
  pen.polygon(blade, colours);
}

void draw_wheel(CarPen& pen, const CarWheel& w) {
  const float r = w.radius, rim = r - 12;
  pen.disc(w.centre, r, tint(0x06080C), tint(0x07090E));
  pen.ring(w.centre, r - .8f, 1.5f, [](float a) { return tint(0xDDE8FF, .16f + .34f * lit(a)); });
  pen.disc(w.centre, rim, tint(0x0C1119), tint(0x05070B));
  pen.disc(w.centre, rim * .66f, tint(0x0E131B), tint(0x141A24));  // the brake's disc
  pen.ring(w.centre, rim * .66f, 1.1f,
           [](float a) { return tint(0xDDE8FF, .10f + .12f * lit(a)); });
  for (int i = 0; i < kSpokes; ++i) {
    const float a = kTurn / 4 + kTurn * static_cast<float>(i) / kSpokes;
    draw_blade(pen, w, a, .20f);
    draw_blade(pen, w, a, -.20f);
  }
  pen.ring(w.centre, rim, 2.2f, [](float a) { return tint(0xDDE8FF, .38f + .50f * lit(a)); });
  pen.ring(w.centre, rim - 4.5f, 1.f, [](float a) { return tint(0xDDE8FF, .14f + .2f * lit(a)); });
  pen.disc(w.centre, r * .155f, tint(0x2A364B), tint(0x141B27));
  pen.ring(w.centre, r * .15f, 1.5f, [](float a) { return tint(0xDDE8FF, .45f + .4f * lit(a)); });
}

}  // namespace

void draw_wheels(CarPen& pen, const CarOutline& car) {
  for (const CarWheel& wheel : car.wheels) {
    draw_arch(pen, wheel, car.sill);
    draw_wheel(pen, wheel);
  }
}

}  // namespace foyer::ui
