// Rounds of standards and scorecards on the tablet: one touch an item, on the way.
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {

TabletTaps draw_standards(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  if (staff::page_head(frame, standards_title(frame.lang), {}, body))
    taps.intent = flow::tablet::GoGuests{};
  if (const auto touched = screens::draw_standards(
          {{view.house, view.content, view.who, view.now_ms}}, draft.standards, frame, body))
    taps.intent = flow::tablet::StandardsTouch{*touched};
  return taps;
}

}  // namespace foyer::screens::tablet
