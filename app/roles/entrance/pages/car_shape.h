// The pack's profile of a vehicle as the light-line drawing takes it. Pure; any thread.
#pragma once

#include "house/content.h"
#include "kit/ui/paint.h"

namespace foyer::screens {

inline ui::CarShape car_shape(const domain::Profile& p) {
  const auto f = [](double value) { return static_cast<float>(value); };
  return {.length = f(p.length),
          .height = f(p.height),
          .hood = f(p.hood),
          .windscreen = f(p.windscreen),
          .roof = f(p.roof),
          .rear = f(p.rear),
          .roof_drop = f(p.roof_drop),
          .deck = f(p.deck),
          .clearance = f(p.clearance),
          .wheel_radius = f(p.wheel_radius),
          .front_axle = f(p.front_axle),
          .rear_axle = f(p.rear_axle)};
}

}  // namespace foyer::screens
