#include "manage/meetings/pages/meetings_page.h"

#include <algorithm>

#include "manage/meetings/pages/meetings_parts.h"

namespace foyer::screens {
namespace {

using namespace meetings_page;
using domain::MeetingKind;
using domain::MeetingPoint;

bool is_dealt_with(const AtHand& at, const std::string& point) {
  if (at.meeting == nullptr) return false;
  const auto found = at.meeting->points.find(point);
  return found != at.meeting->points.end() && found->second;
}

const MeetingPoint& point_at_hand(const AtHand& at, MeetingsDraft& draft) {
  if (const auto* chosen = domain::find_by_id(at.kind.points, draft.point)) return *chosen;
  const auto open = std::ranges::find_if(
      at.kind.points, [&](const MeetingPoint& one) { return !is_dealt_with(at, one.id); });
  const MeetingPoint& point = open == at.kind.points.end() ? at.kind.points.front() : *open;
  draft.point = point.id;
  return point;
}

void go_to_point(MeetingsDraft& draft, const std::string& point) {
  draft = {.kind = draft.kind, .point = point};
}

// Morning, evening: with their time, and a tick where they are signed. Returns what is left of the
// line.
Rect meeting_tabs(const MeetingsView& view, MeetingsDraft& draft, Frame& frame, Rect line) {
  for (const MeetingKind& kind : view.context.rules().kinds) {
    const domain::Meeting* meeting = view.context.at_hand(kind.id);
    const bool is_signed = meeting != nullptr && domain::was_said(meeting->signed_);
    const std::string label = kind.text.in(frame.lang) + " " + kind.at;
    const float wide = ui::chip_width(frame, label, is_signed);
    if (ui::chip(frame, "meeting." + kind.id, take_left(line, wide), label, draft.kind == kind.id,
                 false, is_signed ? "check-circle" : "")) {
      draft = {};
      draft.kind = kind.id;
    }
    line.min.x += frame.px(12);
  }
  return line;
}

void agenda(const AtHand& at, MeetingsDraft& draft, Frame& frame, const Rect& box) {
  const ui::Palette& p = frame.palette;
  ui::surface(frame, box);
  const Rect inner = box.inset(frame.px(10));
  const int columns = frame.portrait() ? 2 : 1;
  const int count = static_cast<int>(at.kind.points.size());
  const int rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i) {
    const MeetingPoint& point = at.kind.points[static_cast<std::size_t>(i)];
    // Down, then across: an agenda is read in one order.
    Rect place = ui::row(ui::column(inner, i / rows, columns, frame.px(12)), i % rows, rows, 0);
    place.max.y = std::min(place.max.y, place.min.y + frame.px(104));
    const std::string id = "point." + point.id;
    if (frame.tap(id, place)) go_to_point(draft, point.id);
    const bool chosen = draft.point == point.id;
    if (chosen || frame.held(id, place))
      frame.list.AddRectFilled(place.min, place.max, ui::with_alpha(p.press, .07f), frame.px(18));
    Rect line{{place.min.x + frame.px(8), place.min.y + frame.px(2)},
              {place.max.x - frame.px(8), place.max.y - frame.px(2)}};
    const bool done = is_dealt_with(at, point.id);
    ui::draw_icon(frame, take_left(line, frame.px(56)), done ? "check-circle" : "circle-outline",
                  38, done ? p.good : p.ink2);
    line.min.x += frame.px(6);
    frame.write(line, point.text.in(frame.lang),
                {.dp = 28,
                 .colour = done && !chosen ? p.ink2 : p.ink,
                 .face = chosen ? ui::Face::bold : ui::Face::regular,
                 .min_dp = 22,
                 .middle = true});
  }
}

Touched signature(const AtHand& at, Frame& frame, const Rect& box) {
  const Lang lang = frame.lang;
  const TimeZone& zone = at.context().content.showroom.time_zone;
  if (at.is_signed()) {
    frame.write(box,
                said(words::kMeetingSignedBy, lang,
                     {at.context().house.name_of(at.meeting->signed_.actor),
                      zone.clock(at.meeting->signed_.at.unix_ms())}),
                {.dp = 28,
                 .colour = frame.palette.good,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .min_dp = 22,
                 .middle = true});
    return std::nullopt;
  }
  const bool can = meetings::can_sign(at.context(), at.kind);
  const auto label = can ? words::kSignMeeting.in(lang) : words::kNobodyHereYet.in(lang);
  if (ui::button(frame, "meeting.sign", box, label,
                 can ? ui::ButtonKind::quiet : ui::ButtonKind::waiting) &&
      can)
    return meetings::SignMeeting{at.kind.id};
  return std::nullopt;
}

Touched shown(const AtHand& at, const MeetingPoint& point, MeetingsDraft& draft, Frame& frame,
              const Rect& box) {
  if (point.shows == "present") return draw_present(at, draft, frame, box);
  if (point.shows == "promises") return draw_promises(at, draft, frame, box);
  if (point.shows == "actions") return draw_actions(at, draft, frame, box);
  if (point.shows == "kept") draw_kept(at, draft, frame, box);
  if (point.shows == "open") draw_open(at, draft, frame, box);
  if (point.shows == "expected") draw_expected(at, draft, frame, box);
  return std::nullopt;
}

// One touch deals with a point and goes on to the next that is open.
Touched point_done(const AtHand& at, const MeetingPoint& point, MeetingsDraft& draft, Frame& frame,
                   const Rect& box) {
  if (at.is_signed()) return std::nullopt;
  const bool done = is_dealt_with(at, point.id);
  const auto label = done ? words::kPointOpen.in(frame.lang) : words::kPointDone.in(frame.lang);
  if (!ui::button(frame, "point.done", box, label,
                  done ? ui::ButtonKind::quiet : ui::ButtonKind::primary))
    return std::nullopt;
  if (!done) {
    std::string next;
    bool behind = false;
    for (const MeetingPoint& one : at.kind.points) {
      if (behind && next.empty() && !is_dealt_with(at, one.id)) next = one.id;
      behind = behind || one.id == point.id;
    }
    if (!next.empty()) go_to_point(draft, next);
  }
  return meetings::TickPoint{at.kind.id, point.id, !done};
}

// What the point is about, and beside it the touch that deals with it.
Touched point_head(const AtHand& at, const MeetingPoint& point, MeetingsDraft& draft, Frame& frame,
                   Rect box, bool has_own_buttons) {
  const ui::Palette& p = frame.palette;
  Touched touched;
  if (!at.is_signed() && !has_own_buttons) {
    const Rect place = take_right(box, std::min(frame.px(340), box.width() * .34f));
    touched = point_done(at, point, draft, frame, place);
    box.max.x -= frame.px(24);
  }
  const bool hinted = !point.hint.in(frame.lang).empty();
  frame.write(take_top(box, hinted ? frame.px(58) : box.height()), point.text.in(frame.lang),
              {.dp = 40, .colour = p.ink, .face = ui::Face::bold, .min_dp = 26, .middle = true});
  if (hinted)
    frame.write(box, point.hint.in(frame.lang),
                {.dp = 27, .colour = p.ink2, .min_dp = 20, .middle = true});
  return touched;
}

Touched pane(const AtHand& at, MeetingsDraft& draft, Frame& frame, const Rect& box) {
  const MeetingPoint& point = point_at_hand(at, draft);
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(32));
  const bool agreeing = draft.agreeing && point.shows == "actions";
  Touched touched = point_head(at, point, draft, frame,
                               take_top(inner, frame.px(frame.theme.size.button)), agreeing);
  inner.min.y += frame.px(14);
  if (const Touched some = shown(at, point, draft, frame, inner)) touched = some;
  return touched;
}

// How it stands: who leads it, how many are here, how far it is.
std::string meeting_in_words(const AtHand& at, Lang lang) {
  if (at.meeting == nullptr) return std::string(words::kNotBegun.in(lang));
  const domain::MeetingSigned stands =
      at.is_signed() ? at.meeting->as_signed : meetings::standing(at.context(), at.kind);
  return joined(
      {said(words::kLedBy, lang,
            {at.context().house.name_of(at.meeting->began.actor),
             at.context().content.showroom.time_zone.clock(at.meeting->began.at.unix_ms())}),
       said(words::kStands, lang,
            {std::to_string(stands.here), std::to_string(stands.points_done),
             std::to_string(stands.points)})});
}

}  // namespace

std::optional<meetings::Intent> draw_meetings(const MeetingsView& view, MeetingsDraft& draft,
                                              Frame& frame, Rect body) {
  const domain::MeetingRules& rules = view.context.rules();
  if (domain::find_by_id(rules.kinds, draft.kind) == nullptr)
    draft.kind = meetings::due_now(view.context);
  const MeetingKind* kind = domain::find_by_id(rules.kinds, draft.kind);
  if (kind == nullptr) return std::nullopt;
  const AtHand at{view, *kind, view.context.at_hand(kind->id)};
  const bool upright = frame.portrait();
  const float gap = frame.px(24);
  Rect beside = meeting_tabs(view, draft, frame, take_top(body, frame.px(72)));
  beside.min.x += frame.px(12);
  if (upright) beside = take_top(body, frame.px(56));
  frame.write(beside, meeting_in_words(at, frame.lang),
              {.dp = 26, .colour = frame.palette.ink2, .min_dp = 20, .middle = true});
  body.min.y += frame.px(18);
  const float button = frame.px(frame.theme.size.button);
  const int rows = (static_cast<int>(kind->points.size()) + 1) / 2;
  Rect side = upright ? take_top(body, frame.px(36.f + 92.f * static_cast<float>(rows)))
                      : take_left(body, body.width() * .31f);
  (upright ? body.min.y : body.min.x) += gap;
  point_at_hand(at, draft);
  Rect foot = upright ? take_bottom(body, button) : take_bottom(side, button);
  (upright ? body : side).max.y -= gap;
  agenda(at, draft, frame, side);
  Touched touched = pane(at, draft, frame, body);
  if (const Touched some = signature(at, frame, foot)) touched = some;
  return touched;
}

std::string_view meetings_title(Lang lang) { return words::kMeetings.in(lang); }

}  // namespace foyer::screens
