// Rounds of standards and scorecards, meetings, and sales and service together, at the desk.
#include "roles/desk/pages/desk_parts.h"

namespace foyer::screens::desk {

DeskTaps draw_standards(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Rect body = begin(view, frame, standards_title(frame.lang), taps);
  if (const auto touched = screens::draw_standards(
          {{view.house, view.content, view.who, view.now_ms}}, draft.standards, frame, body))
    taps.intent = flow::StandardsTouch{*touched};
  return taps;
}

DeskTaps draw_meetings(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Rect body = begin(view, frame, meetings_title(frame.lang), taps);
  if (view.gathered == nullptr) return taps;
  if (const auto touched = screens::draw_meetings(
          {{view.house, view.content, view.who, view.now_ms}, *view.gathered}, draft.meetings,
          frame, body))
    taps.intent = flow::MeetingsTouch{*touched};
  return taps;
}

DeskTaps draw_service(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const Rect body = begin(view, frame, service_title(frame.lang), taps);
  const ServiceTaps touched =
      screens::draw_service({{view.house, view.content, view.who, view.now_ms},
                             view.month_house,
                             view.base,
                             view.model.about},
                            draft.service, frame, body);
  if (touched.leave) taps.intent = flow::LeaveTelling{};
  if (touched.find) taps.intent = flow::OpenPage{flow::DeskPage::search};
  if (touched.intent) taps.intent = flow::ServiceTouch{*touched.intent};
  return taps;
}

}  // namespace foyer::screens::desk
