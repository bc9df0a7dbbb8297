#include "roles/entrance/pages/car_picture.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "kit/ui/pictures.h"
#include "roles/entrance/pages/car_shape.h"

namespace foyer::screens {
namespace {

using ui::Frame;
using ui::Rect;

// How much wider a picture may be shown: that much of its sky and floor is cut off then. Its sides
// never are: there the car ends.
constexpr float kWider = 1.2f;

Rect picture_box(const Rect& box) {
  const float height = std::min(box.height(), box.width() / kPictureAspect);
  const float width = std::min(box.width(), height * kPictureAspect * kWider);
  const float top = std::round(box.centre().y - height / 2);
  // Towards the right: the words stand at the left.
  const float left = std::round(box.min.x + (box.width() - width) * .7f);
  return {{left, top}, {std::round(left + width), std::round(top + height)}};
}

// Which of the corners of `box` its upper or lower part has.
ImDrawFlags corners_of(ImDrawFlags corners, bool upper) {
  const ImDrawFlags kept =
      corners & (upper ? ImDrawFlags_RoundCornersTop : ImDrawFlags_RoundCornersBottom);
  return kept ? kept : ImDrawFlags_RoundCornersNone;
}

// Night at one end that clears towards the other.
void shade(Frame& frame, const CarPlace& place, const Rect& part, bool upper, float shown) {
  const int from = frame.list.VtxBuffer.Size;
  // Where the picture ends before its place does there are no corners to round.
  const bool at_edge =
      upper ? part.min.y <= place.box.min.y + 1 : part.max.y >= place.box.max.y - 1;
  frame.list.AddRectFilled(
      part.min, part.max, kNight, place.radius,
      at_edge ? corners_of(place.corners, upper) : ImDrawFlags_RoundCornersNone);
  for (int i = from; i < frame.list.VtxBuffer.Size; ++i) {
    ImDrawVert& at = frame.list.VtxBuffer[i];
    const float down = std::clamp((at.pos.y - part.min.y) / part.height(), 0.f, 1.f);
    at.col = ui::with_alpha(at.col, shown * (upper ? 1 - down : down));
  }
}

// A narrower picture loses itself in the dark on both sides.
void shade_sides(Frame& frame, const Rect& where, float shown) {
  const float wide = where.width() * .16f;
  const ImU32 night = ui::with_alpha(kNight, shown), clear = ui::with_alpha(kNight, 0);
  Rect rest = where;
  const Rect left = take_left(rest, wide), right = take_right(rest, wide);
  frame.list.AddRectFilledMultiColor(left.min, left.max, night, clear, clear, night);
  frame.list.AddRectFilledMultiColor(right.min, right.max, clear, night, night, clear);
}

}  // namespace

void car_picture(Frame& frame, const CarPlace& place, const domain::Vehicle& vehicle,
                 std::string_view which) {
  const auto found = vehicle.pictures.find(std::string(which));
  const std::string& file = found == vehicle.pictures.end() ? std::string() : found->second;
  const Rect where = picture_box(place.box);
  const bool wide = where.width() >= place.box.width() - 1;
  const bool whole = wide && where.height() >= place.box.height() - 1;
  if (ui::picture_shown(frame, file, where) < 1) {
    frame.paint.stage(frame.list, place.box, place.radius, place.corners);
    frame.paint.car(frame.list, place.stand, car_shape(vehicle.profile));
  } else {
    frame.list.AddRectFilled(place.box.min, place.box.max, kNight, place.radius, place.corners);
  }
  const ui::PictureDrawn drawn = ui::picture(frame, file, where, whole ? place.radius : 0,
                                             whole ? place.corners : ImDrawFlags_RoundCornersNone);
  if (drawn.shown <= 0) return;
  if (!wide) shade_sides(frame, where, drawn.shown);
  const float soft = whole || !wide ? 0 : where.height() * .16f;
  const float above = std::max(soft, place.words_above - (where.min.y - place.box.min.y));
  const float below = std::max(soft, place.words_below - (place.box.max.y - where.max.y));
  Rect rest = where;
  if (above > 0) shade(frame, place, take_top(rest, above), true, drawn.shown);
  if (below > 0) shade(frame, place, take_bottom(rest, below), false, drawn.shown);
}

}  // namespace foyer::screens
