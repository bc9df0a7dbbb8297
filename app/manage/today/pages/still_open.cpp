// The morning sheet: what is still open, by kind at the left, one by one at the right; a touch
// opens what it is about, where the device has a page for that. For a manager.
#include <algorithm>

#include "kit/base/calendar.h"
#include "manage/morning/in_words.h"
#include "manage/register/day.h"
#include "manage/today/pages/today_page.h"
#include "manage/today/pages/words_still_open.h"
#include "manage/today/pages/words_today.h"

namespace foyer::screens {
namespace {

using morning::OpenKind;
using morning::OpenThing;
using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;

constexpr float kKind_dp = 92, kThing_dp = 88;

std::vector<const OpenThing*> shown(const TodayView& view, const TodayDraft& draft) {
  std::vector<const OpenThing*> all;
  for (const OpenThing& one : view.open)
    if (draft.of.empty() || one.staff == draft.of) all.push_back(&one);
  return all;
}

std::string age_text(const TodayView& view, const OpenThing& one, Lang lang) {
  return morning::since_in_words(one, view.content().showroom.time_zone, view.context.now_ms, lang);
}

// Whose they are, who has most first; where all are one person's already, since when.
std::string whose(const TodayView& view, const std::vector<OpenThing>& all, bool of_one,
                  Lang lang) {
  if (of_one || all.front().kind == OpenKind::car_papers)
    return said(words::kOldest, lang, {age_text(view, all.front(), lang)});
  std::string text;
  for (const morning::OpenOf& one : morning::by_staff(all))
    text += (text.empty()       ? ""
             : lang == Lang::zh ? "，"
                                : ", ") +
            view.house().name_of(one.staff) +
            (one.count > 1 ? " " + std::to_string(one.count) : "");
  return text.empty() ? morning::in_words(all.front(), view.house(), view.content(),
                                          view.context.now_ms, lang)
                            .staff
                      : text;
}

void kind_row(const TodayView& view, Frame& frame, const Rect& box, OpenKind kind,
              const std::vector<OpenThing>& all, TodayDraft& draft) {
  const ui::Palette& p = frame.palette;
  const std::string id = "kind." + std::string(morning::word(kind));
  if (frame.tap(id, box)) {
    draft.kind = kind;
    draft.things = {};
  }
  const bool on = draft.kind == kind;
  if (on || frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(p.press, on ? .08f : .05f),
                             frame.px(14));
  Rect inner{{box.min.x + frame.px(18), box.min.y + frame.px(10)},
             {box.max.x - frame.px(18), box.max.y - frame.px(10)}};
  frame.write(take_left(inner, frame.px(84)), std::to_string(all.size()),
              {.dp = 42,
               .colour = today::is_pressing(kind) ? p.warn : p.ink,
               .face = ui::Face::bold,
               .middle = true});
  ui::draw_icon(frame, take_right(inner, frame.px(36)), "chevron-right", 32, p.ink2);
  inner.max.x -= frame.px(8);
  frame.write(take_top(inner, inner.height() * .54f), morning::name_of(kind, frame.lang),
              {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  frame.write(inner, whose(view, all, !draft.of.empty(), frame.lang),
              {.dp = 23, .colour = p.ink2, .min_dp = 23, .middle = true});
}

// What this device cannot open says where it can be, and is no button.
void thing_row(const TodayView& view, Frame& frame, std::string_view id, const Rect& box,
               const OpenThing& one, TodayTouched& touched) {
  const ui::Palette& p = frame.palette;
  const today::OpenThing open = today::opening(one);
  const bool opens = view.opens(open);
  if (opens && frame.tap(id, box)) touched = open;
  if (opens && frame.held(id, box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(p.press, .06f), frame.px(12));
  frame.list.AddRectFilled({box.min.x, box.max.y - frame.line(2)}, box.max, p.line);
  Rect inner{{box.min.x, box.min.y + frame.px(8)}, {box.max.x, box.max.y - frame.px(10)}};
  const morning::OpenLine line =
      morning::in_words(one, view.house(), view.content(), view.context.now_ms, frame.lang);
  const Frame::Setting right{.dp = 26,
                             .colour = today::is_pressing(one.kind) ? p.warn : p.ink2,
                             .face = ui::Face::bold,
                             .align = Frame::Align::right,
                             .middle = true};
  Rect upper = take_top(inner, inner.height() * .54f);
  frame.write(take_right(upper, frame.width(line.since, right) + 2), line.since, right);
  upper.max.x -= frame.px(16);
  frame.write(upper, line.who, {.dp = 29, .colour = p.ink, .face = ui::Face::bold, .middle = true});
  const std::string asks = one.kind == OpenKind::approval
                               ? asks_text(view.context, *one.visit, frame.lang)
                               : std::string();
  if (!opens) {
    const Frame::Setting where{
        .dp = 23, .colour = p.ink2, .align = Frame::Align::right, .middle = true};
    const std::string_view there = words::kSeenAtDesk.in(frame.lang);
    frame.write(take_right(inner, frame.width(there, where) + 2), there, where);
    inner.max.x -= frame.px(16);
  }
  frame.write(inner, joined({line.staff, asks, line.about}),
              {.dp = 23, .colour = p.ink2, .min_dp = 23, .middle = true});
}

// Everybody, and each who has something: as many as the line holds, who has most first.
void people(const TodayView& view, Frame& frame, Rect line, TodayDraft& draft) {
  const auto one = [&](const std::string& staff, const std::string& text) {
    const float wide = ui::chip_width(frame, text, false);
    if (line.width() < wide) return;
    if (ui::chip(frame, "of." + (staff.empty() ? "all" : staff), take_left(line, wide), text,
                 draft.of == staff)) {
      draft.of = staff;
      draft.kinds = draft.things = {};
    }
    line.min.x += frame.px(12);
  };
  one({}, said(words::kAllOfThem, frame.lang, {std::to_string(view.open.size())}));
  for (const morning::OpenOf& of : morning::by_staff(view.open))
    one(of.staff, view.house().name_of(of.staff) + " " + std::to_string(of.count));
}

using ByKind = std::vector<std::pair<OpenKind, std::vector<OpenThing>>>;

ByKind by_kind(const std::vector<const OpenThing*>& all) {
  ByKind kinds;
  for (const OpenThing* one : all) {
    if (kinds.empty() || kinds.back().first != one->kind) kinds.push_back({one->kind, {}});
    kinds.back().second.push_back(*one);
  }
  return kinds;
}

void kinds_list(const TodayView& view, TodayDraft& draft, Frame& frame, const Rect& box,
                const ByKind& kinds) {
  const float row = frame.px(kKind_dp);
  Rect content = ui::begin_scroll(frame, box, draft.kinds, row * static_cast<float>(kinds.size()));
  for (const auto& [kind, all] : kinds)
    if (const Rect place = take_top(content, row); ui::seen_in(box, place))
      kind_row(view, frame, place, kind, all, draft);
  ui::end_scroll(frame, draft.kinds, frame.palette.surface);
}

void things_list(const TodayView& view, TodayDraft& draft, Frame& frame, const Rect& box,
                 const std::vector<OpenThing>& all, TodayTouched& touched) {
  const float row = frame.px(kThing_dp);
  Rect content = ui::begin_scroll(frame, box, draft.things, row * static_cast<float>(all.size()));
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const Rect place = take_top(content, row); ui::seen_in(box, place))
      thing_row(view, frame, "open." + std::to_string(i), place, all[i], touched);
  ui::end_scroll(frame, draft.things, frame.palette.surface);
}

}  // namespace

std::string_view still_open_title(Lang lang) { return words::kStillOpen.in(lang); }

TodayTouched draw_still_open(const TodayView& view, TodayDraft& draft, Frame& frame, Rect body) {
  TodayTouched touched;
  const Lang lang = frame.lang;
  const domain::Showroom& showroom = view.content().showroom;
  Rect line = take_top(body, frame.px(72));
  body.min.y += frame.px(20);
  const std::string since =
      said(words::kStillOpenSince, lang, {domain::first_whole_day(showroom, view.context.now_ms)});
  const Frame::Setting small{
      .dp = 24, .colour = frame.palette.ink2, .align = Frame::Align::right, .middle = true};
  frame.write(take_right(line, frame.width(since, small) + 2), since, small);
  line.max.x -= frame.px(20);
  people(view, frame, line, draft);
  const ByKind kinds = by_kind(shown(view, draft));
  if (kinds.empty()) {
    ui::surface(frame, body);
    frame.write(body.inset(frame.px(36)), words::kNothingOpen.in(lang),
                {.dp = 30, .colour = frame.palette.ink2});
    return touched;
  }
  auto chosen =
      std::ranges::find(kinds, draft.kind.value_or(view.kind), &ByKind::value_type::first);
  if (chosen == kinds.end()) chosen = kinds.begin();
  draft.kind = chosen->first;
  const float gap = frame.px(24);
  Rect left = frame.portrait() ? take_top(body, body.height() * .45f)
                               : take_left(body, body.width() * .42f);
  (frame.portrait() ? body.min.y : body.min.x) += gap;
  ui::surface(frame, left);
  ui::surface(frame, body);
  kinds_list(view, draft, frame, left.inset(frame.px(18)), kinds);
  Rect inner = body.inset(frame.px(32));
  staff::title(frame, take_top(inner, frame.px(52)), morning::name_of(chosen->first, lang));
  inner.min.y += frame.px(8);
  things_list(view, draft, frame, inner, chosen->second, touched);
  return touched;
}

}  // namespace foyer::screens
