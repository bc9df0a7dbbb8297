// Two or three cars side by side, on what this guest cares about.
#include <algorithm>

#include "roles/tablet/pages/tablet_parts.h"
#include "steps/presentation/compare.h"

namespace foyer::screens::tablet {
namespace {

using domain::ComparedCell;
using domain::ComparedRow;
using domain::Mark;

void cell_of(Frame& frame, const Rect& box, const ComparedCell& one, bool differs) {
  const ui::Palette& p = frame.palette;
  Rect inner{{box.min.x + frame.px(16), box.min.y + frame.px(6)},
             {box.max.x - frame.px(16), box.max.y - frame.px(6)}};
  if (differs && one.mark != Mark::none)
    frame.list.AddRectFilled(box.min, box.max,
                             ui::with_alpha(one.mark == Mark::best ? p.good : p.warn,
                                            one.mark == Mark::best ? .10f : .10f),
                             frame.px(14));
  const ImU32 ink = one.against || one.mark == Mark::worst ? p.warn
                    : one.mark == Mark::best               ? p.good
                                                           : p.ink;
  Rect head = one.note.in(frame.lang).empty() ? inner : take_top(inner, inner.height() * .48f);
  if (one.mark != Mark::none) {
    const auto word = (one.mark == Mark::best ? words::kBetter : words::kWorse).in(frame.lang);
    const Frame::Setting small{
        .dp = 22, .colour = ink, .align = Frame::Align::right, .middle = true};
    frame.write(take_right(head, std::min(frame.width(word, small) + 2, head.width() * .5f)), word,
                small);
    head.max.x -= frame.px(10);
  }
  frame.write(head, frame.say(one.value),
              {.dp = 29, .colour = ink, .face = ui::Face::bold, .middle = true});
  if (!one.note.in(frame.lang).empty())
    frame.write(inner, frame.say(one.note), {.dp = 22, .colour = p.ink2, .middle = true});
}

void head_of(const TabletView& view, Frame& frame, Rect box, const domain::Vehicle& vehicle,
             TabletTaps& taps) {
  staff::card_box(frame, box, false);
  Rect inner = box.inset(frame.px(12));
  Rect line = take_bottom(inner, frame.px(frame.theme.size.chip));
  inner.max.y -= frame.px(10);
  side_view(frame, inner, vehicle, frame.px(20));
  line.min.x += frame.px(12);
  if (!view.model.presenting &&
      end_chip(frame, line, "walk." + vehicle.id, words::kStartWalk.in(frame.lang), {}))
    taps.intent = flow::tablet::Walk{vehicle.id};
  frame.write(line, frame.say(vehicle.name),
              {.dp = 32, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
}

// Which cars: chips that are on or off.
void choose(const TabletView& view, Frame& frame, const Rect& line, TabletTaps& taps) {
  const auto& all = view.content.vehicles;
  const int count = static_cast<int>(all.size());
  for (int i = 0; i < count; ++i) {
    const domain::Vehicle& one = all[static_cast<std::size_t>(i)];
    const bool on = std::ranges::find(view.model.compared, one.id) != view.model.compared.end();
    if (pick(frame, "compared." + one.id, column(line, i, count, frame.px(14)), frame.say(one.name),
             on))
      taps.intent = flow::tablet::ToggleCompared{one.id};
  }
}

}  // namespace

TabletTaps draw_compare(const TabletView& view, TabletDraft& draft, Frame& frame) {
  TabletTaps taps;
  Rect hint;
  Rect body = begin_shown(view, frame, words::kCompare.in(frame.lang), taps, hint);
  const auto words = view.model.presenting ? words::kCompareForYou : words::kCompareHint;
  frame.write(hint, words.in(frame.lang), {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  if (!view.model.presenting) {
    choose(view, frame, take_top(body, frame.px(80)), taps);
    body.min.y += frame.px(24);
  }
  const auto rows = domain::compare(view.content, view.visit()->needs, view.model.compared);
  const int count = rows.empty() ? 0 : static_cast<int>(rows.front().cells.size());
  if (count == 0) return taps;
  const float names = body.width() * .17f, gap = frame.px(16);
  Rect heads = take_top(body, frame.px(frame.portrait() ? 260 : 290));
  heads.min.x += names;
  int at = 0;
  for (const std::string& id : view.model.compared)
    if (const domain::Vehicle* vehicle = view.content.vehicle(id))
      head_of(view, frame, column(heads, at++, count, gap), *vehicle, taps);
  body.min.y += gap;
  const float height = frame.px(88), between = frame.px(8);
  Rect content = ui::begin_scroll(frame, body, draft.right,
                                  (height + between) * static_cast<float>(rows.size()));
  for (const ComparedRow& one : rows) {
    Rect line = take_top(content, height);
    content.min.y += between;
    if (!ui::seen_in(body, line)) continue;
    Rect name = take_left(line, names);
    name.max.x -= gap;
    frame.write(name, frame.say(one.name),
                {.dp = 26,
                 .colour = frame.palette.ink,
                 .face = one.differs ? ui::Face::bold : ui::Face::regular,
                 .middle = true});
    for (int c = 0; c < count; ++c)
      cell_of(frame, column(line, c, count, gap), one.cells[static_cast<std::size_t>(c)],
              one.differs);
  }
  ui::end_scroll(frame, draft.right);
  return taps;
}

}  // namespace foyer::screens::tablet
