// The drawn car as it leaves and comes back: what it bears, and what is new.
#include <algorithm>

#include "roles/host/pages/car_from_above.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

// A test car's panels need no names of a pack.
const std::vector<domain::Choice>& all_panels() {
  static const std::vector<domain::Choice> all = [] {
    std::vector<domain::Choice> panels;
    for (const std::string_view id : domain::kPanels) panels.push_back({std::string(id), {}});
    return panels;
  }();
  return all;
}

std::string damage_text(const DriveView& view, const domain::PanelMark& one, Lang lang) {
  const auto* known = domain::find_by_id(view.drives().damages, one.mark);
  return known == nullptr ? one.mark : known->text.in(lang);
}

}  // namespace

void marks_line(const DriveView& view, Frame& frame, Rect& body, const Phrase& count,
                DriveTaps& taps) {
  Rect line = take_top(body, frame.px(frame.theme.size.chip));
  body.min.y += frame.px(12);
  if (end_chip(frame, line, "marks", words::kOnDrawing.in(frame.lang), "car-side"))
    taps.intent = flow::drive::GoTo{flow::drive::Stage::marks};
  const auto marks = flow::drive::marks(view.model, view.context);
  frame.write(line, said(count, frame.lang, {std::to_string(marks.size())}),
              {.dp = 27, .colour = frame.palette.ink, .middle = true});
}

void draw_marks(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body = begin(frame, words::kTitleMarks.in(frame.lang), who_and_what(view, frame.lang), taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const Rect go = take_right(foot, foot.width() * .4f);
  foot.max.x -= frame.px(16);
  pictures_chip(view, frame, foot, taps);
  const bool done =
      ui::button(frame, "done", go, words::kMarksDone.in(frame.lang), ui::ButtonKind::primary);
  if (done || taps.back) taps.intent = flow::drive::GoTo{};
  taps.back = false;
  frame.write(take_top(body, frame.px(52)), words::kTouchPanels.in(frame.lang),
              {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  body.min.y += frame.px(8);
  const auto& all = view.drives().damages;
  const int count = static_cast<int>(all.size());
  const int columns = frame.portrait() ? 3 : std::min(count, 6);
  const int rows = (count + columns - 1) / columns;
  const float gap = frame.px(12);
  const Rect grid = take_top(body, (frame.px(88) + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (pick(frame, "brush." + one.id, cell(grid, i, columns, rows, gap), frame.say(one.text),
             one.id == view.model.brush))
      taps.intent = flow::drive::PickBrush{one.id};
  }
  body.min.y += frame.px(24);
  std::vector<staff::MarkedPanel> marked;
  for (const domain::PanelMark& one : flow::drive::marks(view.model, view.context))
    marked.push_back({one.panel, damage_text(view, one, frame.lang)});
  for (const domain::PanelMark& one : flow::drive::marks_before(view.model, view.context))
    marked.push_back({one.panel,
                      said(words::kWasBefore, frame.lang, {damage_text(view, one, frame.lang)}),
                      true});
  if (const auto panel = staff::car_from_above(frame, body, {all_panels(), std::move(marked)}))
    taps.intent = flow::drive::TouchPanel{*panel};
}

}  // namespace foyer::screens::drive
