#include "roles/desk/pages/desk_parts.h"

#include "kit/base/calendar.h"
#include "manage/register/day.h"
#include "roles/desk/pages/desk_sheets.h"
#include "roles/host/pages/words_staff.h"

namespace foyer::screens::desk {

std::string clock_text(const DeskView& view, std::int64_t ms) {
  return ms <= 0 ? std::string() : view.zone().clock(ms);
}

std::string duty_text(const flow::BoardConsultant& one, Lang lang) {
  if (one.staff->duty == domain::Duty::out) return std::string(words::kOffDuty.in(lang));
  if (one.with != nullptr) {
    if (one.with->stage == "drive") return std::string(words::kDriving.in(lang));
    return said(words::kWithFor, lang, {minutes_text(one.minutes, lang)});
  }
  if (one.staff->duty == domain::Duty::paused) {
    if (one.staff->back_at.empty()) return std::string(words::kPausedNow.in(lang));
    return said(words::kPausedUntil, lang, {one.staff->back_at});
  }
  if (one.place == 1) return std::string(words::kNextUp.in(lang));
  return said(words::kPlace, lang, {std::to_string(one.place)});
}

Rect begin(const DeskView& view, Frame& frame, std::string_view text, DeskTaps& taps) {
  frame.list.AddRectFilled(frame.screen.min, frame.screen.max, frame.palette.ground);
  const Rect top = top_box(frame);
  Rect line = top;
  if (ui::round_chip(frame, "back", take_left(line, top.height()), false, false, "arrow-left"))
    taps.intent = flow::OpenPage{view.model.from};
  line.min.x += frame.px(28);
  frame.write(line, text,
              {.dp = 40, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  return {{top.min.x, top.max.y + frame.px(32)}, {top.max.x, frame.screen.max.y - frame.px(48)}};
}

std::optional<std::string> day_chips(const DeskView& view, Frame& frame, Rect& line) {
  std::optional<std::string> touched;
  const float side = line.height();
  const Rect before = take_left(line, side);
  if (view.model.day > domain::first_whole_day(view.content.showroom, view.now_ms) &&
      ui::round_chip(frame, "day.before", before, false, false, "chevron-left"))
    touched = day_after(view.model.day, -1);
  line.min.x += frame.px(12);
  frame.write(take_left(line, frame.px(230)), view.model.day,
              {.dp = 32,
               .colour = frame.palette.ink,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  line.min.x += frame.px(12);
  const Rect after = take_left(line, side);
  if (view.model.day < view.board.day &&
      ui::round_chip(frame, "day.after", after, false, false, "chevron-right"))
    touched = day_after(view.model.day);
  line.min.x += frame.px(24);
  return touched;
}

}  // namespace foyer::screens::desk

namespace foyer::screens {

namespace {

using Draw = DeskTaps (*)(const DeskView&, DeskDraft&, ui::Frame&);
constexpr Draw kPages[] = {
#define DESK_PAGE(id) desk::draw_##id,
#include "roles/desk/flow/desk_pages.def"
};
constexpr Draw kSheets[] = {
    nullptr,  // none
#define DESK_SHEET(id) desk::draw_##id,
#include "roles/desk/flow/desk_pages.def"
};

}  // namespace

DeskTaps draw_desk(const DeskView& view, DeskDraft& draft, ui::Frame& frame) {
  frame.page(flow::screen_name(view.model) + "/" + view.model.guest.hex() + "/" + view.model.staff);
  const Draw sheet = kSheets[static_cast<std::size_t>(view.model.sheet)];
  frame.set_live(sheet == nullptr);
  const DeskTaps taps = kPages[static_cast<std::size_t>(view.model.page)](view, draft, frame);
  frame.set_live(true);
  return sheet == nullptr ? taps : sheet(view, draft, frame);
}

}  // namespace foyer::screens
