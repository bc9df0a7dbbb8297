// A car as a picture on a card: a photograph of the dealer's, and the drawn car until that has
// come, or where there is none. UI thread.
#pragma once

#include <string_view>

#include "house/content.h"
#include "kit/ui/frame.h"

namespace foyer::screens {

// What the dealer's own pictures are expected to be; others are cut to it.
constexpr float kPictureAspect = 16.f / 9;
// What pictures fade to: the stage's own dark.
constexpr ImU32 kNight = ui::rgb(0x05070B);

struct CarPlace {
  ui::Rect box;    // all of it, dark below what is drawn
  ui::Rect stand;  // where the drawn car stands
  float radius = 0;
  ImDrawFlags corners = ImDrawFlags_RoundCornersAll;
  float words_above = 0,
        words_below = 0;  // px: so much of it is darkened for what is written there
};

// `which` of its pictures; one that the vehicle does not have is drawn.
void car_picture(ui::Frame& frame, const CarPlace& place, const domain::Vehicle& vehicle,
                 std::string_view which);

}  // namespace foyer::screens
