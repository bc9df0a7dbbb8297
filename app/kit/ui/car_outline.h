// A CarShape as the lines of a car: what a designer would draw with a dozen strokes.
//
// Units: the box's 1000 x 360, x to the right from the box's left edge, y up from the ground. The
// car looks to the left. Pure; any thread.
#pragma once

#include <array>
#include <vector>

#include "kit/ui/car_path.h"
#include "kit/ui/paint.h"

namespace foyer::ui {

constexpr float kCarBoxWidth = 1000, kCarBoxHeight = 360;
constexpr float kCarGround = 30;  // height of the ground above the lower edge of the box

struct CarWheel {
  ImVec2 centre;
  float radius = 0, arch = 0;
};

struct CarOutline {
  Line2 upper;    // the line of light: lower lip, bonnet, roof, tail, down to the rear bumper
  Line2 body;     // closed
  Line2 windows;  // closed: all side glass together
  std::vector<Line2> pillars;  // lines across the glass, from the belt to the roof
  Line2 shoulder, catcher;     // creases: below the windows, above the sill
  Line2 bonnet;                // edge between bonnet and wing
  std::vector<Line2> shuts;    // edges of the doors
  std::vector<Line2> handles;
  Line2 mirror;                // closed
  Line2 head_lamp, tail_lamp;  // from the front inwards, from the rear inwards
  std::array<CarWheel, 2> wheels;
  float sill = 0, belt = 0, top = 0;  // heights
};

CarOutline outline_of(const CarShape& shape, float tolerance);

}  // namespace foyer::ui
