// The signed agreement: as it is kept, as a file, and as a code that the guest's telephone reads.
#include <algorithm>

#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

// Where several drive, each has a paper.
void which_driver(const DriveView& view, Frame& frame, Rect& body, DriveTaps& taps) {
  const domain::DriveFile* file = view.file();
  const int count = file == nullptr ? 0 : flow::drive::signed_drivers(*file);
  if (count < 2) return;
  const Rect line = take_top(body, frame.px(84));
  body.min.y += frame.px(16);
  for (int i = 0; i < count; ++i) {
    const std::string name = i == 0
                                 ? staff::full_name(view.visit(), view.context.content, frame.lang)
                                 : domain::driver_text(i, frame.lang);
    if (pick(frame, "driver." + std::to_string(i), column(line, i, count, frame.px(12)), name,
             i == view.model.driver))
      taps.intent = flow::drive::ShowPaper{true, i};
  }
}

}  // namespace

void draw_paper(const DriveView& view, Frame& frame, DriveTaps& taps) {
  const auto paper = domain::signed_paper(view.context.house, view.context.content, view.visit(),
                                          view.model.drive, view.model.driver);
  Rect body =
      begin(frame, words::kSignedPaper.in(frame.lang), who_and_what(view, frame.lang), taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::drive::ShowPaper{false};
  }
  if (!paper) return;
  which_driver(view, frame, body, taps);
  Rect side = frame.portrait() ? take_bottom(body, body.height() * .34f)
                               : take_right(body, body.width() * .32f);
  (frame.portrait() ? body.max.y : body.max.x) -= frame.px(36);
  staff::signed_page(frame, body, *paper);
  if (staff::signed_paper_side(frame, side, *paper, view.saved)) taps.save_paper = true;
}

}  // namespace foyer::screens::drive
