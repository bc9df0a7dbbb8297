// The roll call on the tablet: the same list as on every device of staff.
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {

TabletTaps draw_roll_call(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  if (staff::page_head(frame, roll_title(frame.lang), {}, body))
    taps.intent = flow::tablet::Back{};
  const rollcall::Roll roll = rollcall::roll(view.house, view.content, view.now_ms);
  if (const auto touched =
          draw_roll({roll, view.house, view.content, view.now_ms}, draft.roll, frame, body))
    taps.intent = flow::tablet::RollTouch{*touched};
  return taps;
}

}  // namespace foyer::screens::tablet
