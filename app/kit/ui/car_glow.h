// The soft light around the car's upper line, as a picture of coverage for the whole box.
//
// A blurred copy of the line, rather than a broad strip along it: a strip folds over itself where
// the line bends tightly, and shows. It is small (400 x 144), is made once a shape in well under a
// millisecond, and serves every size. Pure; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "kit/ui/car_path.h"

namespace foyer::ui {

constexpr int kGlowWidth = 400, kGlowHeight = 144;

// Rows from the top. kGlowStraight is the value on a straight part of the line.
constexpr float kGlowStraight = .72f;
std::vector<std::uint8_t> bake_glow(const Line2& upper);

}  // namespace foyer::ui
