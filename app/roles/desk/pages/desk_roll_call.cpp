// The roll call at the desk: the same list as on every device of staff.
#include "roles/desk/pages/desk_parts.h"

namespace foyer::screens::desk {

DeskTaps draw_roll_call(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Rect body = begin(view, frame, roll_title(frame.lang), taps);
  const rollcall::Roll roll = rollcall::roll(view.house, view.content, view.now_ms);
  if (const auto touched =
          draw_roll({roll, view.house, view.content, view.now_ms}, draft.roll, frame, body))
    taps.intent = flow::RollTouch{*touched};
  return taps;
}

}  // namespace foyer::screens::desk
