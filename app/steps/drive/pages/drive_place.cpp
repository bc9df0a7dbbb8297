// Where a drive begins: at the showroom, or at the guest's home, and where that is.
#include "kit/ui/keyboard.h"
#include "roles/host/pages/staff_door.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

constexpr std::int64_t kWayMinute_ms = 60'000;

// The address and the times; a touch writes the one.
void place_field(const DriveView& view, Frame& frame, const Rect& box, DriveTaps& taps) {
  const ui::Palette& p = frame.palette;
  if (frame.tap("place", box)) taps.intent = flow::drive::GoTo{flow::drive::Stage::place};
  ui::surface(frame, box);
  if (frame.held("place", box))
    frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(p.press, .06f), frame.px(20));
  Rect inner{{box.min.x + frame.px(18), box.min.y + frame.px(6)},
             {box.max.x - frame.px(18), box.max.y - frame.px(6)}};
  const bool missing = view.model.place.empty();
  ui::draw_icon(frame, take_left(inner, frame.px(40)), "map-marker", 32,
                missing ? p.warn : p.accent_ink);
  inner.min.x += frame.px(12);
  const domain::AskedDrive wanted = flow::drive::asked(view.model, view.context);
  frame.write(take_top(inner, inner.height() * .54f),
              missing ? std::string(words::kAskPlace.in(frame.lang)) : view.model.place,
              {.dp = 28,
               .colour = missing ? p.warn : p.ink,
               .face = ui::Face::bold,
               .min_dp = 20,
               .middle = true});
  frame.write(inner,
              home_times(view, wanted.from_ms, wanted.minutes,
                         flow::drive::travel_min(view.model, view.context), frame.lang),
              {.dp = 23, .colour = p.ink2, .min_dp = 18, .middle = true});
}

}  // namespace

std::string home_times(const DriveView& view, std::int64_t from_ms, std::int64_t minutes,
                       std::int64_t way_min, Lang lang) {
  return said(words::kHomeTimes, lang,
              {clock(view, from_ms), clock(view, from_ms + way_min * kWayMinute_ms),
               clock(view, from_ms + minutes * kWayMinute_ms)});
}

void where_line(const DriveView& view, Frame& frame, Rect line, DriveTaps& taps) {
  const float gap = frame.px(12);
  const Rect both = take_left(line, line.width() * .4f);
  line.min.x += frame.px(20);
  const bool home = view.model.at_home;
  if (pick(frame, "where.house", column(both, 0, 2, gap), words::kAtHouse.in(frame.lang), !home))
    taps.intent = flow::drive::PickWhere{false};
  if (pick(frame, "where.home", column(both, 1, 2, gap), words::kAtHome.in(frame.lang), home))
    taps.intent = flow::drive::PickWhere{true};
  if (home) place_field(view, frame, line, taps);
}

void draw_place(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps) {
  if (!draft.place_shown) draft.place.text.set_text(view.model.place);
  draft.place_shown = true;
  Rect body = begin(frame, words::kWhereTo.in(frame.lang), whose(view, frame.lang), taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::drive::GoTo{flow::drive::Stage::plan};
  }
  Rect line = take_top(body, frame.px(120));
  const Rect save = take_right(line, frame.px(300));
  line.max.x -= frame.px(24);
  if (ui::text_field(frame, "place", line, draft.place.text,
                     {.placeholder = words::kPlaceHint.in(frame.lang),
                      .preedit = draft.place.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
    ui::forget_composition(draft.place, view.writers.engines);
  const float height = std::min(body.height() - frame.px(24), frame.px(680));
  const Rect keys =
      keys_ground(frame, frame.screen.max.y - height - frame.px(20), frame.screen.max.y);
  ui::writing_panel(frame, keys, draft.place, view.writers.engines, writing_words(frame.lang));
  if (ui::button(frame, "save", save, words::kSave.in(frame.lang), ui::ButtonKind::primary)) {
    ui::finish_composition(draft.place, view.writers.engines);
    taps.intent = place_to_save(draft);
  }
}

}  // namespace foyer::screens::drive

namespace foyer::screens {

flow::drive::WritePlace place_to_save(const DriveDraft& draft) { return {draft.place.text.text()}; }

}  // namespace foyer::screens
