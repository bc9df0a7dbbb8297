// Every area that is walked: how often, who was there last, and what is due now.
#include <algorithm>

#include "kit/base/calendar.h"
#include "manage/standards/pages/standards_parts.h"

namespace foyer::screens::standards_page {
namespace {

using standards::AreaDue;

constexpr float kArea_dp = 116;

void area_row(const StandardsView& view, StandardsDraft& draft, Frame& frame, const Rect& box,
              const AreaDue& one) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  const std::string id = "area." + one.area->id;
  if (frame.tap(id, box)) {
    draft = {};
    draft.tab = one.area->id;
  }
  if (frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(p.press, .06f), frame.px(12));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  Rect inner{{box.min.x + frame.px(8), box.min.y + frame.px(12)},
             {box.max.x, box.max.y - frame.px(12)}};
  ui::draw_icon(frame, take_right(inner, frame.px(40)), "chevron-right", 32, p.ink2);
  inner.max.x -= frame.px(12);
  const DueText due = due_text(view, frame, one);
  Rect upper = take_top(inner, inner.height() * .54f);
  const Frame::Setting right{.dp = 29,
                             .colour = due.colour,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .min_dp = 24,
                             .middle = true};
  frame.write(take_right(upper, frame.width(due.text, right) + 2), due.text, right);
  upper.max.x -= frame.px(16);
  frame.write(upper, one.area->text.in(lang),
              {.dp = 32, .colour = p.ink, .face = ui::Face::bold, .min_dp = 24, .middle = true});
  const std::string often =
      one.area->often ? std::string(standards::how_often(*one.area->often, lang)) : std::string();
  // Where another device may know of one, "never" is not said.
  const bool unknown = one.last == nullptr && one.due && !one.due->known;
  frame.write(inner, joined({often, unknown ? std::string() : last_text(view, one.last, lang)}),
              {.dp = 25, .colour = p.ink2, .min_dp = 21, .middle = true});
}

}  // namespace

std::string moment_text(const StandardsView& view, std::int64_t at_ms) {
  const TimeZone& zone = view.context.content.showroom.time_zone;
  const std::string day = zone.day(at_ms);
  return (day == view.context.today() ? std::string() : month_and_day(day) + " ") +
         zone.clock(at_ms);
}

std::string last_text(const StandardsView& view, const domain::StandardRound* last, Lang lang) {
  if (last == nullptr) return std::string(words::kNoLastRound.in(lang));
  return said(words::kLastRound, lang,
              {moment_text(view, last->signed_.at.unix_ms()),
               view.context.house.name_of(last->signed_.actor),
               points_text(standards::score_bp(last->as_signed))});
}

DueText due_text(const StandardsView& view, const Frame& frame, const AreaDue& one) {
  const ui::Palette& p = frame.palette;
  const Lang lang = frame.lang;
  if (!one.due) return {std::string(words::kWheneverWanted.in(lang)), p.ink2};
  if (!one.due->known) return {std::string(words::kNotKnownHere.in(lang)), p.ink2};
  if (one.due->since_ms)
    return {said(one.due->late ? words::kLateSince : words::kDueSince, lang,
                 {moment_text(view, *one.due->since_ms)}),
            one.due->late ? p.warn : p.ink};
  return {one.due->next_ms ? said(words::kNextAt, lang, {moment_text(view, *one.due->next_ms)})
                           : std::string(),
          p.good};
}

void draw_due(const StandardsView& view, StandardsDraft& draft, Frame& frame, Rect body) {
  ui::surface(frame, body);
  const Rect inner = body.inset(frame.px(28));
  const auto all =
      standards::areas_due(view.context.house, view.context.content, view.context.now_ms);
  const float high = frame.px(kArea_dp);
  Rect content = ui::begin_scroll(frame, inner, draft.list, high * static_cast<float>(all.size()));
  for (const AreaDue& one : all)
    if (const Rect place = take_top(content, high); ui::seen_in(inner, place))
      area_row(view, draft, frame, place, one);
  ui::end_scroll(frame, draft.list, frame.palette.surface);
}

}  // namespace foyer::screens::standards_page
