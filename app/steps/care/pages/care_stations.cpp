// The contacts that follow one visit as stations of a line: behind, here, ahead.
#include <algorithm>

#include "steps/care/pages/care_parts.h"

namespace foyer::screens::care {
namespace {

using domain::CareTask;
using domain::TaskState;

struct Station {
  std::string name, below;
  bool done = false, here = false, missed = false;
};

std::string below_of(const CareView& view, const CareTask& task, Lang lang) {
  if (task.file != nullptr && task.file->is_ended())
    return short_day(view.context.zone().day(task.file->ended.at.unix_ms()), lang);
  if (task.state == TaskState::happened) return short_day(task.ended, lang);
  const bool mine = task.staff.empty() || task.staff == view.context.who;
  const std::string whose = mine ? std::string() : view.context.house.name_of(task.staff);
  if (task.to == view.context.day->day) return std::string(words::kToday.in(lang));
  return joined({short_day(task.to, lang), whose});
}

// At most six, the one on the page among them.
std::vector<Station> stations(const CareView& view, const CareTask& shown, Lang lang) {
  constexpr std::size_t kMost = 6;
  std::vector<Station> all{{std::string(anchor_text(shown.item->anchor, lang)),
                            short_day(shown.anchor_day, lang), true, false, false}};
  std::size_t at = 0;
  for (const CareTask* task : view.context.day->after(shown.visit)) {
    if (task->item->anchor != shown.item->anchor) continue;
    const bool here = task->name == shown.name;
    if (here) at = all.size();
    all.push_back({task->item->text.in(lang), below_of(view, *task, lang),
                   task->state == TaskState::done || task->state == TaskState::happened, here,
                   task->state == TaskState::lapsed || task->state == TaskState::dropped ||
                       task->state == TaskState::no_consent});
  }
  if (all.size() <= kMost) return all;
  const std::size_t from = std::min(all.size() - kMost, at < 3 ? 0 : at - 2);
  return {all.begin() + static_cast<std::ptrdiff_t>(from),
          all.begin() + static_cast<std::ptrdiff_t>(from + kMost)};
}

void mark(Frame& frame, ImVec2 at, const Station& one) {
  const ui::Palette& p = frame.palette;
  const float radius = frame.px(20);
  if (one.here) {
    frame.list.AddCircleFilled(at, radius + frame.px(8), ui::with_alpha(p.accent, .2f));
    frame.list.AddCircleFilled(at, radius, p.accent);
    return;
  }
  if (one.done) {
    frame.list.AddCircleFilled(at, radius, p.good);
    ui::draw_icon(frame, {{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}}, "check",
                  26, p.surface);
    return;
  }
  frame.list.AddCircleFilled(at, radius, p.surface);
  frame.list.AddCircle(at, radius, one.missed ? p.ink2 : p.track, 0, frame.line(3));
  if (one.missed)
    ui::draw_icon(frame, {{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}}, "close",
                  22, p.ink2);
}

}  // namespace

void draw_stations(const CareView& view, Frame& frame, const Rect& box, const CareTask& task) {
  const ui::Palette& p = frame.palette;
  ui::surface(frame, box);
  const auto all = stations(view, task, frame.lang);
  const Rect inner{{box.min.x + frame.px(16), box.min.y + frame.px(12)},
                   {box.max.x - frame.px(16), box.max.y - frame.px(8)}};
  const int count = static_cast<int>(all.size());
  const float y = inner.min.y + frame.px(26);
  for (int i = 0; i + 1 < count; ++i) {
    const float from = column(inner, i, count, 0).centre().x + frame.px(28);
    const float to = column(inner, i + 1, count, 0).centre().x - frame.px(28);
    const bool gone =
        all[static_cast<std::size_t>(i)].done &&
        (all[static_cast<std::size_t>(i) + 1].done || all[static_cast<std::size_t>(i) + 1].here);
    if (to > from) frame.list.AddLine({from, y}, {to, y}, gone ? p.good : p.track, frame.line(4));
  }
  for (int i = 0; i < count; ++i) {
    const Station& one = all[static_cast<std::size_t>(i)];
    const Rect place = column(inner, i, count, frame.px(10));
    mark(frame, {place.centre().x, y}, one);
    const float split = y + frame.px(28);
    frame.write({{place.min.x, split}, {place.max.x, split + frame.px(38)}}, one.name,
                {.dp = 26,
                 .colour = one.here ? p.accent_ink : p.ink,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .min_dp = 18,
                 .middle = true});
    frame.write(
        {{place.min.x, split + frame.px(38)}, {place.max.x, inner.max.y}}, one.below,
        {.dp = 23, .colour = p.ink2, .align = Frame::Align::centre, .min_dp = 17, .middle = true});
  }
}

}  // namespace foyer::screens::care
