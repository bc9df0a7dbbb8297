// Rounds of standards and scorecards, and meetings, on the tablet.
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {

TabletTaps draw_standards(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  if (staff::page_head(frame, standards_title(frame.lang), {}, body))
    taps.intent = flow::tablet::GoGuests{};
  if (const auto touched =
          screens::draw_standards({{view.house, view.content, view.who, view.now_ms, view.camera}},
                                  draft.standards, frame, body))
    taps.intent = flow::tablet::StandardsTouch{*touched};
  return taps;
}

TabletTaps draw_meetings(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  if (staff::page_head(frame, meetings_title(frame.lang), {}, body))
    taps.intent = flow::tablet::GoGuests{};
  if (view.gathered == nullptr) return taps;
  if (const auto touched = screens::draw_meetings(
          {{view.house, view.content, view.who, view.now_ms}, *view.gathered}, draft.meetings,
          frame, body))
    taps.intent = flow::tablet::MeetingsTouch{*touched};
  return taps;
}

}  // namespace foyer::screens::tablet
