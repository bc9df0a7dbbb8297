// The grid of the plan: test cars and the hours of a day, what is taken and what can be had.
#include <algorithm>
#include <iterator>
#include <limits>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

using domain::Busy;
using domain::DemoCar;
using domain::Hindrance;

struct Grid {
  const DriveView& view;
  const domain::DrivePlan& plan;
  std::vector<std::int64_t> shown;  // when the slots begin that fit on the page
  std::int64_t to_ms = 0;           // where the last one ends
  float names = 0;                  // px: the column of the cars

  float at(const Rect& row, std::int64_t ms) const {
    const float left = row.min.x + names, width = row.max.x - left;
    const auto span = static_cast<float>(to_ms - shown.front());
    return left + std::clamp(static_cast<float>(ms - shown.front()) / span, 0.f, 1.f) * width;
  }
};

// A stretch of a row that is taken: what for, as far as it fits beside what covers its end from
// `covered_from` on (px).
void bar(Frame& frame, Rect box, std::string_view text, bool strong, bool warn,
         float covered_from = std::numeric_limits<float>::max()) {
  if (box.width() < frame.px(6)) return;
  const ui::Palette& p = frame.palette;
  const ImU32 fill =
      warn ? ui::mix(p.surface, p.warn, .16f) : ui::mix(p.surface, p.track, strong ? .75f : .35f);
  frame.list.AddRectFilled(box.min, box.max, fill, frame.px(14));
  box.max.x = std::min(box.max.x, covered_from);
  if (box.width() < frame.px(54)) return;
  frame.write(box.inset(frame.px(6)), text,
              {.dp = 24,
               .colour = warn ? p.warn : p.ink2,
               .align = Frame::Align::centre,
               .min_dp = 18,
               .middle = true});
}

// Where the dealer has other uses for it, a touch says which.
void car_head(const Grid& grid, Frame& frame, const Rect& row, const DemoCar& car,
              DriveTaps& taps) {
  Rect head = row;
  head.max.x = head.min.x + grid.names - frame.px(12);
  const std::string id = "car." + car.id;
  if (!grid.plan.drives.uses.empty()) {
    const Rect box{{head.min.x, head.min.y + frame.px(6)}, {head.max.x, head.max.y - frame.px(8)}};
    if (frame.tap(id, box)) taps.intent = flow::drive::OpenCar{car.id};
    if (frame.held(id, box))
      frame.list.AddRectFilled(box.min, box.max, ui::with_alpha(frame.palette.press, .06f),
                               frame.px(14));
  }
  head.min.x += frame.px(12);
  const float middle = head.centre().y;
  const domain::CarNow now = grid.plan.cars().at(car.id);
  const bool mine = car.vehicle == grid.view.model.vehicle;
  frame.write({head.min, {head.max.x, middle}},
              car_name(grid.view.context.content, car, frame.lang),
              {.dp = 27,
               .colour = frame.palette.ink,
               .face = mine ? ui::Face::bold : ui::Face::regular,
               .middle = true});
  frame.write({{head.min.x, middle}, head.max},
              joined({energy_text(car, now.energy_percent, frame.lang),
                      said(words::kKilometres, frame.lang, {number(now.odometer_km, frame.lang)})}),
              {.dp = 22, .colour = frame.palette.ink2, .middle = true});
}

// One slot that can be had.
void free_slot(const Grid& grid, Frame& frame, const Rect& box, const DemoCar& car,
               std::int64_t from, DriveTaps& taps) {
  const ui::Palette& p = frame.palette;
  const auto& model = grid.view.model;
  const bool now = from <= grid.plan.now_ms;
  const bool on = car.id == model.car && (now ? model.from_ms == 0 : model.from_ms == from);
  const std::string id = "slot." + car.id + "." + (now ? "now" : clock(grid.view, from));
  const bool tapped = frame.tap(id, box);
  const bool mine = car.vehicle == model.vehicle;
  ImU32 fill = on ? p.accent : mine ? ui::mix(p.surface, p.accent, .10f) : p.surface;
  if (frame.held(id, box)) fill = ui::mix(fill, p.press, .08f);
  frame.list.AddRectFilled(box.min, box.max, fill, frame.px(16));
  if (!on && !mine) frame.list.AddRect(box.min, box.max, p.line, frame.px(16), 0, frame.line(2));
  frame.write(box.inset(frame.px(4)),
              now ? std::string(words::kNowSlot.in(frame.lang)) : clock(grid.view, from),
              {.dp = 26,
               .colour = on     ? p.on_accent
                         : mine ? p.accent_ink
                                : p.ink,
               .face = mine ? ui::Face::bold : ui::Face::regular,
               .align = Frame::Align::centre,
               .min_dp = 18,
               .middle = true});
  if (tapped) taps.intent = flow::drive::PickCar{car.id, now ? 0 : from};
}

// The car is used for something else: to the end of the page where nobody knows until when.
void away(const Grid& grid, Frame& frame, const Rect& row, const Busy& one) {
  const float pad = frame.px(14), gap = frame.px(3);
  const bool late = one.to_ms <= grid.plan.now_ms;
  const std::int64_t to = late ? grid.plan.now_ms + grid.plan.drives.plan.slot_min * 60'000LL
                               : std::min(one.to_ms, grid.to_ms);
  if (to <= grid.shown.front() || one.from_ms >= grid.to_ms) return;
  bar(frame,
      {{grid.at(row, one.from_ms) + gap, row.min.y + pad},
       {grid.at(row, to) - gap, row.max.y - pad}},
      use_text(grid.view, one, frame.lang), true, late);
}

// `next`: whose stretch of the same car begins after this one, and is drawn above it; nullptr:
// none.
void taken(const Grid& grid, Frame& frame, const Rect& row, const Busy& one, const Busy* next) {
  if (!one.use.empty()) return away(grid, frame, row, one);
  // What is being moved stands in nobody's way: its slots are there to be chosen again.
  if (!one.out && !one.drive.empty() && one.drive == grid.view.model.drive) return;
  const float pad = frame.px(14), gap = frame.px(3);
  const std::int64_t cleaning = grid.plan.drives.plan.cleaning_min * 60'000LL;
  const bool late =
      one.out && domain::is_overdue(grid.plan.drives.plan, one.to_ms, grid.plan.now_ms);
  // Nobody knows when a late one comes: its stretch is as long as a slot, to be seen.
  const std::int64_t seen_to =
      late ? grid.shown.front() + grid.plan.drives.plan.slot_min * 60'000LL : 0;
  const std::int64_t to = one.out ? std::max({one.to_ms, grid.plan.now_ms, seen_to}) : one.to_ms;
  if (to + cleaning <= grid.shown.front() || one.from_ms >= grid.to_ms) return;
  const std::string back =
      said(late ? words::kOverdueSince : words::kBackAt, frame.lang, {clock(grid.view, one.to_ms)});
  const Phrase& booked = one.at_home ? words::kAtHome : words::kBooked;
  const std::string text = one.out ? back : std::string(booked.in(frame.lang));
  const float covered = grid.at(row, next == nullptr ? grid.to_ms : next->from_ms) - gap;
  bar(frame,
      {{grid.at(row, one.from_ms) + gap, row.min.y + pad},
       {grid.at(row, to) - gap, row.max.y - pad}},
      text, true, late, covered);
  if (late) return;
  bar(frame,
      {{grid.at(row, to) + gap, row.min.y + pad},
       {grid.at(row, to + cleaning) - gap, row.max.y - pad}},
      words::kCleaning.in(frame.lang), false, false, covered);
}

// Of a drive at home that is chosen: how long it has the car, both ways in it.
void whole_block(const Grid& grid, Frame& frame, const Rect& row,
                 const domain::AskedDrive& chosen) {
  const float top = row.max.y - frame.px(12), low = row.max.y - frame.px(5);
  const float left = grid.at(row, chosen.from_ms);
  const float right = grid.at(row, chosen.from_ms + chosen.minutes * 60'000LL);
  if (right - left > frame.px(6))
    frame.list.AddRectFilled({left, top}, {right, low}, frame.palette.accent, frame.px(4));
}

void car_row(const Grid& grid, Frame& frame, const Rect& row, const DemoCar& car, DriveTaps& taps) {
  frame.list.AddRectFilled({row.min.x, row.max.y - frame.line(2)}, row.max, frame.palette.line);
  car_head(grid, frame, row, car, taps);
  domain::AskedDrive wanted = flow::drive::asked(grid.view.model, grid.view.context);
  wanted.car = car.id;
  const float pad = frame.px(14), gap = frame.px(3);
  std::string whole_day;
  for (std::size_t i = 0; i < grid.shown.size(); ++i) {
    const std::int64_t from = grid.shown[i];
    const std::int64_t until = i + 1 < grid.shown.size() ? grid.shown[i + 1] : grid.to_ms;
    const bool now = from <= grid.plan.now_ms && grid.plan.now_ms < until;
    wanted.from_ms = now ? grid.plan.now_ms : from;
    const domain::Verdict verdict = domain::judge(grid.plan, wanted);
    const Rect box{{grid.at(row, from) + gap, row.min.y + pad},
                   {grid.at(row, until) - gap, row.max.y - pad}};
    if (verdict.possible())
      free_slot(grid, frame, box, car, wanted.from_ms, taps);
    else if (verdict.why == Hindrance::uninsured || verdict.why == Hindrance::uninspected ||
             verdict.why == Hindrance::retired)
      whole_day = hindrance_text(verdict.why, frame.lang);
  }
  if (!whole_day.empty())
    return bar(frame,
               {{grid.at(row, grid.shown.front()) + gap, row.min.y + pad},
                {row.max.x - gap, row.max.y - pad}},
               whole_day, true, true);
  if (grid.view.model.at_home && car.id == grid.view.model.car)
    whole_block(grid, frame, row, flow::drive::asked(grid.view.model, grid.view.context));
  const auto all = grid.plan.known->of_car(car.id);
  for (auto one = all.begin(); one != all.end(); ++one) {
    const auto after = std::next(one);
    taken(grid, frame, row, *one, after == all.end() ? nullptr : &*after);
  }
}

// When whoever goes along is with somebody already.
void consultant_row(const Grid& grid, Frame& frame, const Rect& row, const std::string& who) {
  frame.list.AddRectFilled(row.min, row.max,
                           ui::mix(frame.palette.surface, frame.palette.track, .18f));
  Rect head = row;
  head.max.x = head.min.x + grid.names - frame.px(12);
  head.min.x += frame.px(12);
  const bool me = who == grid.view.context.who;
  const std::string name = grid.view.context.house.name_of(who);
  frame.write(head, me ? said(words::kMe, frame.lang, {name}) : name,
              {.dp = 26, .colour = frame.palette.ink, .middle = true});
  const float pad = frame.px(10), gap = frame.px(3);
  for (const Busy& one : grid.plan.known->of_consultant(who)) {
    if (one.back || one.to_ms <= grid.shown.front() || one.from_ms >= grid.to_ms) continue;
    bar(frame,
        {{grid.at(row, one.from_ms) + gap, row.min.y + pad},
         {grid.at(row, one.to_ms) - gap, row.max.y - pad}},
        words::kDriving.in(frame.lang), true, false);
  }
}

void hours(const Grid& grid, Frame& frame, const Rect& row) {
  const Frame::Setting small{.dp = 23, .colour = frame.palette.ink2, .middle = true};
  for (const std::int64_t slot : grid.shown) {
    const std::string text = clock(grid.view, slot);
    if (!text.ends_with("00")) continue;
    const float left = grid.at(row, slot);
    const float right = std::min(row.max.x, left + frame.px(100));
    if (right - left > frame.px(60))
      frame.write({{left + frame.px(8), row.min.y}, {right, row.max.y}}, text, small);
  }
}

// Which day, and which part of it.
void days(const DriveView& view, DriveDraft& draft, Frame& frame, Rect line, std::size_t count,
          std::size_t fit) {
  const std::string today = view.context.today();
  constexpr int kChips = 4;
  const auto number = [](std::string_view day) { return day_number(day).value_or(0); };
  const int ahead = static_cast<int>(number(draft.day) - number(today));
  const int first = std::clamp(ahead - 1, 0, std::max(0, view.drives().plan.days - kChips));
  Rect arrows = take_right(line, frame.px(2 * 84 + 12));
  if (ui::round_chip(frame, "slots.more", take_right(arrows, frame.px(84)), false, false,
                     "chevron-right")) {
    if (draft.first_slot + fit < count)
      draft.first_slot = std::min(count - fit, draft.first_slot + fit);
    else if (ahead + 1 < view.drives().plan.days)
      draft.day = day_after(draft.day), draft.first_slot = 0;
  }
  arrows.max.x -= frame.px(12);
  if (ui::round_chip(frame, "slots.less", arrows, false, false, "chevron-left")) {
    if (draft.first_slot > 0)
      draft.first_slot -= std::min(fit, draft.first_slot);
    else if (ahead > 0)
      draft.day = day_after(draft.day, -1), draft.first_slot = count > fit ? count - fit : 0;
  }
  line.max.x -= frame.px(20);
  for (int i = 0; i < kChips; ++i) {
    const std::string day = day_after(today, first + i);
    if (ui::chip(frame, "day." + day, column(line, i, kChips, frame.px(12)),
                 day_word(view, day, frame.lang), day == draft.day)) {
      draft.day = day;
      draft.first_slot = 0;
    }
  }
}

}  // namespace

void look_at_choice(const DriveView& view, DriveDraft& draft, const domain::DrivePlan& plan) {
  if (draft.looked) return;
  draft.looked = true;
  const std::int64_t from = view.model.from_ms == 0 ? plan.now_ms : view.model.from_ms;
  draft.day = view.context.zone().day(from);
  auto all = domain::slots(plan, draft.day);
  if (!all.empty() && from >= all.back() + plan.drives.plan.slot_min * 60'000LL) {
    draft.day = day_after(draft.day);  // the hours of today are over
    all = domain::slots(plan, draft.day);
  }
  draft.first_slot = 0;
  while (draft.first_slot + 1 < all.size() && all[draft.first_slot + 1] <= from) ++draft.first_slot;
  if (view.model.from_ms != 0 && draft.first_slot > 0) --draft.first_slot;
}

void draw_grid(const DriveView& view, DriveDraft& draft, Frame& frame, Rect box,
               const domain::DrivePlan& plan, DriveTaps& taps) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(20));
  const float names = std::min(frame.px(260), inner.width() * .3f);
  const auto all = domain::slots(plan, draft.day);
  const float slot = frame.px(88);
  const auto room = static_cast<std::size_t>(std::max(1.f, (inner.width() - names) / slot));
  const std::size_t fit = std::min(room, all.size());
  draft.first_slot = std::min(draft.first_slot, all.size() - fit);
  days(view, draft, frame, take_top(inner, frame.px(frame.theme.size.chip)), all.size(), fit);
  if (all.empty()) return;
  const auto first = all.begin() + static_cast<std::ptrdiff_t>(draft.first_slot);
  Grid shown{view, plan, {first, first + static_cast<std::ptrdiff_t>(fit)}, 0, names};
  shown.to_ms = shown.shown.back() + plan.drives.plan.slot_min * 60'000LL;
  inner.min.y += frame.px(10);
  hours(shown, frame, take_top(inner, frame.px(44)));
  const std::string& who = view.context.at_desk ? view.model.consultant : view.context.who;
  if (!who.empty()) consultant_row(shown, frame, take_top(inner, frame.px(68)), who);
  std::vector<const DemoCar*> cars;
  for (const DemoCar& car : plan.drives.cars) cars.push_back(&car);
  std::ranges::stable_partition(
      cars, [&](const DemoCar* car) { return car->vehicle == view.model.vehicle; });
  const float height = frame.px(116);
  Rect content =
      ui::begin_scroll(frame, inner, draft.cars, height * static_cast<float>(cars.size()));
  for (const DemoCar* car : cars) {
    const Rect row = take_top(content, height);
    if (ui::seen_in(inner, row)) car_row(shown, frame, row, *car, taps);
  }
  ui::end_scroll(frame, draft.cars, frame.palette.surface);
}

}  // namespace foyer::screens::drive
