#include "roles/host/pages/staff_kiosk.h"

#include "roles/host/pages/staff_parts.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens {

using staff::row;
using ui::Frame;
using ui::Rect;

StaffKioskTaps draw_staff_kiosk(const StaffKioskView& view, Frame& frame) {
  frame.page("kiosk-staff");
  const Lang lang = frame.lang;
  StaffKioskTaps taps;
  Rect body = ui::sheet(frame, 1080, view.has_pin ? 860 : 520).inset(frame.px(56));
  frame.write(take_top(body, frame.px(76)), words::kEntranceStaff.in(lang),
              {.dp = 44, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  body.min.y += frame.px(12);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(28);
  const float gap = frame.px(24);
  const Rect back = view.has_pin ? column(foot, 1, 2, gap) : foot;
  if (ui::button(frame, "staff.leave", back, words::kBackToGuests.in(lang),
                 ui::ButtonKind::primary))
    taps.leave = true;
  if (!view.has_pin) {
    frame.write(body, words::kNoDevicePin.in(lang),
                {.dp = 28, .colour = frame.palette.ink2, .leading = 1.15f});
    return taps;
  }
  if (ui::button(frame, "staff.end", column(foot, 0, 2, gap), words::kEndProgram.in(lang),
                 ui::ButtonKind::quiet))
    taps.end = true;
  const auto line = [&](const Phrase& name, std::string_view value) {
    if (!value.empty() && body.height() >= frame.px(68))
      row(frame, {}, take_top(body, frame.px(68)), name.in(lang), value);
  };
  line(words::kDevice, view.device);
  line(words::kSyncLine, (view.sync.connected ? words::kSynced : words::kNotConnected).in(lang));
  line(words::kFactsWaiting, std::to_string(view.sync.waiting));
  line(words::kLastSync, view.sync.since.empty() ? words::kNever.in(lang) : view.sync.since);
  line(words::kFactsHere, std::to_string(view.facts));
  line(words::kPackLine, view.pack);
  line(words::kLogLine, view.log);
  frame.write(body, view.sync.clock.empty() ? view.sync.trouble : view.sync.clock,
              {.dp = 24, .colour = frame.palette.warn, .leading = 1.05f, .middle = true});
  return taps;
}

}  // namespace foyer::screens
