// The page that the guest takes home: the car, what they liked, what comes next; as a file, and as
// a code that their telephone reads.
#include <algorithm>
#include <cmath>

#include "kit/base/format.h"
#include "roles/entrance/pages/address.h"
#include "roles/tablet/pages/tablet_parts.h"

namespace foyer::screens::tablet {
namespace {

// The car, what was liked, what comes next: in the guest's language, whatever staff speak.
void page(const TabletView& view, Frame& frame, Rect box, const domain::GuestSummary& summary) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(44));
  const domain::Vehicle* first =
      summary.cars.empty() ? nullptr : view.content.vehicle(summary.cars.front().vehicle);
  if (first) {
    constexpr float kWidest = 2.4f;  // to its height
    const float high = std::min(inner.width() / kWidest, inner.height() * .38f);
    side_view(frame, take_top(inner, std::round(high)), *first, frame.px(26));
    inner.min.y += frame.px(24);
  }
  const ui::Palette& p = frame.palette;
  const domain::SummaryWords said = domain::summary_words(summary.lang);
  frame.write(take_top(inner, frame.px(70)), said.title,
              {.dp = 44, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(take_top(inner, frame.px(44)),
              joined({summary.dealer, summary.branch, summary.day, summary.consultant}),
              {.dp = 25, .colour = p.ink2, .middle = true});
  inner.min.y += frame.px(16);
  if (!summary.next_step.empty())
    frame.write(take_bottom(inner, frame.px(52)),
                joined({std::string(said.next), summary.next_step,
                        day_text(summary.next_day, summary.lang)}),
                {.dp = 28, .colour = p.accent_ink, .face = ui::Face::bold, .middle = true});
  for (const domain::SummarisedCar& car : summary.cars) {
    if (inner.height() < frame.px(70)) return;
    frame.write(take_top(inner, frame.px(56)), joined({car.name, car.kind, car.price}),
                {.dp = 32, .colour = p.ink, .face = ui::Face::bold, .middle = true});
    for (const std::string& liked : car.liked) {
      const Frame::Setting setting{.dp = 27, .colour = p.ink};
      const float sign = frame.px(40);
      const float height = frame.height(liked, setting, inner.width() - sign);
      if (height > inner.height()) return;
      Rect line = take_top(inner, height);
      ui::draw_icon(frame, take_left(line, sign), "check", 24, p.good);
      frame.write(line, liked, setting);
      inner.min.y += frame.px(6);
    }
    inner.min.y += frame.px(18);
  }
}

}  // namespace

TabletTaps draw_summary(const TabletView& view, TabletDraft&, Frame& frame) {
  TabletTaps taps;
  const domain::GuestSummary summary = view.summary();
  const bool guest = view.model.presenting;
  Rect chips;
  Rect body = begin_shown(view, frame, words::kSummary.in(frame.lang), taps, chips);
  if (!guest && end_chip(frame, chips, "pdf", words::kSavePdf.in(frame.lang), "file-pdf"))
    taps.save_pdf = true;
  if (!guest && !view.saved.empty())
    frame.write(chips, filled(words::kSavedAs.in(frame.lang), view.saved),
                {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  Rect side = frame.portrait() ? take_bottom(body, body.height() * .38f)
                               : take_right(body, body.width() * .36f);
  (frame.portrait() ? body.max.y : body.max.x) -= frame.px(40);
  page(view, frame, body, summary);
  const bool zh = summary.lang == Lang::zh;
  frame.write(
      take_top(side, frame.px(60)), words::kTakeHome.in(zh ? Lang::zh : Lang::en),
      {.dp = 30, .colour = frame.palette.ink, .align = Frame::Align::centre, .middle = true});
  const float wide = std::min(side.width(), side.height());
  const ImVec2 c = side.centre();
  frame.paint.qr(frame.list, {{c.x - wide / 2, side.min.y}, {c.x + wide / 2, side.min.y + wide}},
                 domain::as_text(summary));
  return taps;
}

}  // namespace foyer::screens::tablet
