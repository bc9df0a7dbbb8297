// Rounds of standards and scorecards, what is mine to mend, and meetings, on the tablet.
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {

TabletTaps draw_standards(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  if (staff::page_head(frame, standards_title(frame.lang), {}, body))
    taps.intent = flow::tablet::Back{};
  if (draft.standards.tab.empty() && view.model.at_faults) draft.standards.tab = kFaultsTabId;
  if (const auto touched =
          screens::draw_standards({view.context().of_standards()}, draft.standards, frame, body))
    taps.intent = flow::tablet::StandardsTouch{*touched};
  return taps;
}

TabletTaps draw_faults(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  const standards::Context context = view.context().of_standards();
  const auto count = standards::faults_of(context).size();
  if (staff::page_head(frame, faults_title(count, frame.lang), {}, body))
    taps.intent = flow::tablet::Back{};
  if (const auto touched = draw_my_faults({context}, draft.standards, frame, body))
    taps.intent = flow::tablet::StandardsTouch{*touched};
  return taps;
}

TabletTaps draw_meetings(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect body;
  if (staff::page_head(frame, meetings_title(frame.lang), {}, body))
    taps.intent = flow::tablet::Back{};
  if (view.gathered == nullptr) return taps;
  if (const auto touched = screens::draw_meetings(
          {{view.house, view.content, view.who, view.now_ms}, *view.gathered}, draft.meetings,
          frame, body))
    taps.intent = flow::tablet::MeetingsTouch{*touched};
  return taps;
}

}  // namespace foyer::screens::tablet
