#include "roles/host/pages/guest_side.h"

#include <algorithm>

#include "roles/entrance/pages/car_shape.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::staff {

GuestSide guest_side(Frame& frame) {
  constexpr float kShare = .34f;  // of the glass
  GuestSide side;
  const Rect& screen = frame.screen;
  frame.list.AddRectFilled(screen.min, screen.max, frame.palette.ground);
  Rect dark = screen;
  if (frame.portrait())
    dark.max.y = screen.min.y + screen.height() * kShare;
  else
    dark.max.x = screen.min.x + screen.width() * kShare;
  frame.paint.stage(frame.list, dark);
  side.stage = dark.inset(frame.px(48));
  Rect beside = top_box(frame);
  if (frame.portrait()) {
    const float height = beside.height();
    beside.min.y = dark.max.y + frame.px(28);
    beside.max.y = beside.min.y + height;
  } else {
    beside.min.x = dark.max.x + frame.px(56);
  }
  const Rect top = beside;
  side.to_staff =
      end_chip(frame, beside, "to_staff", words::kToConsultant.in(frame.lang), "lock-outline");
  const Lang other = frame.lang == Lang::zh ? Lang::en : Lang::zh;
  if (end_chip(frame, beside, "language", other == Lang::zh ? "中文" : "English", {}))
    side.language = other;
  side.body = body_below(frame, top);
  side.body.min.y -= frame.px(16);
  return side;
}

void guest_title(Frame& frame, Rect& body, std::string_view text, std::string_view hint) {
  const Frame::Setting large{.dp = 46, .colour = frame.palette.ink, .face = ui::Face::bold};
  frame.write(take_top(body, std::min(frame.height(text, large, body.width()), frame.px(130))),
              text, large);
  body.min.y += frame.px(6);
  if (hint.empty()) return;
  // As large as it is meant to be read, on two lines if it takes them.
  const Frame::Setting small{.dp = 27, .colour = frame.palette.ink2};
  const float lines = frame.height(hint, small, body.width());
  frame.write(take_top(body, std::clamp(lines, frame.px(42), frame.px(112))), hint, small);
  body.min.y += frame.px(16);
}

void stage_car(Frame& frame, const Rect& box, const domain::Vehicle& vehicle) {
  constexpr float kHigh = .4f;  // of its length
  const float wide = std::min(box.width(), box.height() / kHigh);
  const ImVec2 c = box.centre();
  frame.paint.car(
      frame.list,
      {{c.x - wide / 2, c.y - wide * kHigh / 2}, {c.x + wide / 2, c.y + wide * kHigh / 2}},
      car_shape(vehicle.profile));
}

}  // namespace foyer::screens::staff
