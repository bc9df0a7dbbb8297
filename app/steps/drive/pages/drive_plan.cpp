// The plan of test drives: what is free, what hinders, and the route for this guest.
#include <algorithm>

#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

using domain::Busy;
using flow::drive::Stage;

domain::Needs needs_of(const DriveView& view) {
  return view.guest() == nullptr ? domain::Needs() : view.guest()->needs;
}

void point_row(const DriveView& view, Frame& frame, Rect line, int number,
               const domain::RoutePoint& point) {
  const Rect mark = take_left(line, frame.px(48));
  frame.list.AddCircleFilled(mark.centre(), frame.px(22), frame.palette.accent, 32);
  frame.write(mark, std::to_string(number),
              {.dp = 25,
               .colour = frame.palette.on_accent,
               .face = ui::Face::bold,
               .align = Frame::Align::centre,
               .middle = true});
  line.min.x += frame.px(16);
  const auto priorities = needs_of(view).priorities;
  const bool cares = std::ranges::find(priorities, point.priority) != priorities.end();
  const std::string name = priority_text(view.context.content, point.priority, frame.lang);
  const Frame::Setting tag{.dp = 24,
                           .colour = cares ? frame.palette.accent_ink : frame.palette.ink2,
                           .face = cares ? ui::Face::bold : ui::Face::regular,
                           .align = Frame::Align::right,
                           .middle = true};
  frame.write(take_right(line, std::min(frame.width(name, tag) + 2, line.width() * .34f)), name,
              tag);
  line.max.x -= frame.px(12);
  const Frame::Setting small{.dp = 23, .colour = frame.palette.ink2, .middle = true};
  const bool room = frame.width(frame.say(point.hint), small) <= line.width();
  Rect top = line;
  if (room) {
    top.max.y = line.centre().y;
    frame.write({{line.min.x, top.max.y}, line.max}, frame.say(point.hint), small);
  }
  frame.write(top, frame.say(point.text), {.dp = 27, .colour = frame.palette.ink, .middle = true});
}

// At the desk: who goes along; those on duty first.
void with_whom(const DriveView& view, Frame& frame, Rect inner, DriveTaps& taps) {
  section(frame, inner, words::kGoesAlong.in(frame.lang));
  std::vector<const domain::Staff*> all;
  for (const auto& [id, staff] : view.context.house.staff)
    if (staff.role == domain::Role::consultant && !staff.removed) all.push_back(&staff);
  std::ranges::stable_partition(
      all, [](const domain::Staff* one) { return one->duty != domain::Duty::out; });
  const int columns = frame.portrait() ? 4 : 2;
  const float height = frame.px(88), gap = frame.px(12);
  const int fit = std::max(1, static_cast<int>((inner.height() + gap) / (height + gap))) * columns;
  const int count = std::min(fit, static_cast<int>(all.size()));
  const int rows = (count + columns - 1) / columns;
  if (rows == 0) return;
  const Rect grid = take_top(inner, (height + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const domain::Staff& one = *all[static_cast<std::size_t>(i)];
    if (pick(frame, "with." + one.id, cell(grid, i, columns, rows, gap), one.name,
             one.id == view.model.consultant))
      taps.intent = flow::drive::PickConsultant{one.id};
  }
}

// Beside the points of a route where a card is wide, above them where it is high, as far as they
// leave room; takes it off `inner`.
std::optional<Rect> place_for_map(const Frame& frame, Rect& inner, float points) {
  constexpr float kLeast = 140, kMost = 320;
  if (inner.width() > frame.px(900) && inner.height() > frame.px(kLeast)) {
    const Rect map = take_left(inner, inner.width() * .42f);
    inner.min.x += frame.px(28);
    return map;
  }
  if (inner.height() - points <= frame.px(kLeast)) return std::nullopt;
  const Rect map = take_top(inner, std::min(inner.height() - points, frame.px(kMost)));
  inner.min.y += frame.px(10);
  return map;
}

void route_card(const DriveView& view, Frame& frame, const Rect& box, DriveTaps& taps) {
  ui::surface(frame, box);
  Rect inner = box.inset(frame.px(28));
  Rect head = take_top(inner, frame.px(46));
  const auto proposed = flow::drive::propose_route(view.context.content, needs_of(view));
  const bool ours = proposed.route != nullptr && proposed.route->id == view.model.route &&
                    !proposed.because.empty();
  if (ours) {
    const auto why = words::kRouteFor.in(frame.lang);
    const Frame::Setting small{
        .dp = 24, .colour = frame.palette.accent_ink, .align = Frame::Align::right, .middle = true};
    frame.write(take_right(head, std::min(frame.width(why, small) + 2, head.width() * .6f)), why,
                small);
    head.max.x -= frame.px(12);
  }
  staff::title(frame, head, words::kRoute.in(frame.lang));
  inner.min.y += frame.px(12);
  const auto& routes = view.drives().routes;
  const int count = static_cast<int>(routes.size());
  const Rect line = take_top(inner, frame.px(84));
  for (int i = 0; i < count; ++i) {
    const domain::DriveRoute& one = routes[static_cast<std::size_t>(i)];
    if (pick(frame, "route." + one.id, column(line, i, count, frame.px(12)), frame.say(one.text),
             one.id == view.model.route))
      taps.intent = flow::drive::PickRoute{one.id};
  }
  const domain::DriveRoute* route = view.drives().route(view.model.route);
  if (route == nullptr) return;
  inner.min.y += frame.px(12);
  frame.write(take_top(inner, frame.px(40)),
              said(words::kRouteLength, frame.lang,
                   {kilometres(route->metres, frame.lang), std::to_string(route->minutes),
                    std::to_string(route->limit_kmh)}),
              {.dp = 24, .colour = frame.palette.ink2, .middle = true});
  if (view.context.at_desk) {
    inner.min.y += frame.px(16);
    return with_whom(view, frame, inner, taps);
  }
  const float rows = frame.px(84) * static_cast<float>(route->points.size()) + frame.px(10);
  if (const auto map = place_for_map(frame, inner, rows)) {
    frame.list.AddRectFilled(
        map->min, map->max, ui::mix(frame.palette.surface, frame.palette.track, .4f), frame.px(20));
    draw_route(frame, *map, *route, false);
  }
  int number = 0;
  for (const domain::RoutePoint& point : route->points)
    if (inner.height() >= frame.px(76))
      point_row(view, frame, take_top(inner, frame.px(84)), ++number, point);
}

// Below the cars on a tall screen: as high as its points need, as far as the cars can spare it.
float route_height(const DriveView& view, const Frame& frame, float all) {
  constexpr float kAboveThePoints_dp = 28 + 46 + 12 + 84 + 12 + 40 + 28;
  const domain::DriveRoute* route = view.drives().route(view.model.route);
  const auto points = static_cast<float>(route == nullptr ? 0 : route->points.size());
  return std::clamp(frame.px(kAboveThePoints_dp + 84 * points), all * .42f, all * .5f);
}

// The word with which a booking is told from another.
std::string called(const DriveView& view, const Busy& one, Lang lang) {
  if (!one.use.empty()) return use_text(view, one, lang);
  if (const domain::Visit* visit = view.context.house.visit(one.visit))
    return staff::called(*visit, view.context.content, lang);
  const auto found = view.context.house.appointments.find(one.appointment);
  return found == view.context.house.appointments.end() ? std::string() : found->second.made.name;
}

std::string hindered(const DriveView& view, const domain::DrivePlan& plan,
                     const domain::Verdict& verdict, Lang lang) {
  using domain::Hindrance;
  if (verdict.why == Hindrance::car_away) {
    for (const Busy& one : plan.known->of_car(view.model.car))
      if (!one.use.empty())
        return joined({std::string(words::kCarAway.in(lang)), use_text(view, one, lang)});
  }
  const bool other = verdict.why == Hindrance::consultant_busy && view.context.at_desk;
  return filled(other ? words::kTheyAreBusy.in(lang) : hindrance_text(verdict.why, lang),
                when_text(view, verdict.until_ms, lang));
}

// Two who want one car, or one whose car is away.
std::string clash_text(const DriveView& view, const domain::Clash& clash, Lang lang) {
  if (clash.unfit != domain::Hindrance::none)
    return said(words::kUnfit, lang,
                {called(view, clash.first, lang), std::string(hindrance_text(clash.unfit, lang))});
  if (clash.is_one_drive())
    return said(words::kMovedTwice, lang,
                {called(view, clash.first, lang), when_text(view, clash.first.from_ms, lang),
                 when_text(view, clash.second.from_ms, lang)});
  const domain::Busy *one = &clash.first, *other = &clash.second;
  if (!one->use.empty()) std::swap(one, other);
  const Phrase& phrase = other->use.empty() ? words::kTwice : words::kBookedButAway;
  return said(phrase, lang, {called(view, *one, lang), called(view, *other, lang)});
}

// At the desk a person settles it here: one of the two is moved.
void settle(const DriveView& view, Frame& frame, Rect& inner, const domain::Clash& clash,
            DriveTaps& taps) {
  for (const auto& [id, one] :
       {std::pair{"move.second", &clash.second}, {"move.first", &clash.first}}) {
    const bool none = one == &clash.second && clash.unfit != domain::Hindrance::none;
    if (none || !one->use.empty() || (one == &clash.first && clash.is_one_drive())) continue;
    const std::string text = said(words::kMove, frame.lang, {called(view, *one, frame.lang)});
    if (end_chip(frame, inner, id, text, {}, false, false, .24f)) taps.move = *one;
  }
}

// What hinders the drive that is chosen, and what would be possible; or two that want one car.
struct Notice {
  std::string text;
  std::optional<domain::Clash> clash = {};
};
Notice notice_of(const DriveView& view, const domain::DrivePlan& plan,
                 const domain::Verdict& verdict, Lang lang) {
  const domain::AskedDrive wanted = flow::drive::asked(view.model, view.context);
  if (!verdict.possible()) {
    Notice one{hindered(view, plan, verdict, lang)};
    if (const auto free = domain::next_free(plan, wanted))
      one.text += "    " + said(words::kNextFree, lang, {when_text(view, *free, lang)});
    return one;
  }
  if (domain::is_outside_hours(plan, wanted)) return {std::string(words::kClosedThen.in(lang))};
  const auto& twice = plan.known->clashes();
  if (twice.empty()) return {};
  return {clash_text(view, twice.front(), lang), twice.front()};
}

void notice(const DriveView& view, Frame& frame, const Rect& box, const Notice& one,
            DriveTaps& taps) {
  frame.list.AddRectFilled(box.min, box.max,
                           ui::mix(frame.palette.surface, frame.palette.warn, .10f), frame.px(20));
  Rect inner = box.inset(frame.px(18));
  ui::draw_icon(frame, take_left(inner, frame.px(40)), "alert-circle-outline", 34,
                frame.palette.warn);
  inner.min.x += frame.px(16);
  if (one.clash && view.context.at_desk) {
    Rect chips{{inner.min.x, box.min.y + frame.px(2)}, {inner.max.x, box.max.y - frame.px(2)}};
    settle(view, frame, chips, *one.clash, taps);
    inner.max.x = chips.max.x;
  }
  frame.write(inner, one.text, {.dp = 27, .colour = frame.palette.ink, .middle = true});
}

// At home the guest is told when the car is there.
std::string book_word(const DriveView& view, Lang lang) {
  const std::int64_t from = view.model.from_ms;
  const bool home = view.model.at_home;
  if (from == 0 && view.guest() != nullptr && !home) return std::string(words::kGoNow.in(lang));
  const std::int64_t leaves = from == 0 ? view.context.now_ms : from;
  const std::int64_t at =
      leaves + flow::drive::travel_min(view.model, view.context) * std::int64_t{60'000};
  const std::string day = view.context.zone().day(at);
  if (day == view.context.today())
    return said(home ? words::kBookHomeToday : words::kBookToday, lang, {clock(view, at)});
  return said(home ? words::kBookHomeFor : words::kBookFor, lang,
              {day_word(view, day, lang), clock(view, at)});
}

void foot(const DriveView& view, Frame& frame, Rect line, bool possible, DriveTaps& taps) {
  const float gap = frame.px(16);
  const Rect book = take_right(line, line.width() * (frame.portrait() ? .36f : .26f));
  line.max.x -= gap;
  if (ui::button(frame, "book", book, book_word(view, frame.lang),
                 possible ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      possible)
    taps.intent = flow::drive::Book{};
  const bool here = view.guest() != nullptr, booked = !view.model.drive.empty();
  const int count = 1 + (here ? 1 : 0) + (booked ? 1 : 0);
  int at = 0;
  if (here &&
      pick(frame, "refuse", column(line, at++, count, gap), words::kNotToday.in(frame.lang), false))
    taps.intent = flow::drive::GoTo{Stage::refuse};
  if (pick(frame, "ride", column(line, at++, count, gap), words::kRideAlong.in(frame.lang),
           view.model.ride))
    taps.intent = flow::drive::ToggleRide{};
  if (booked && pick(frame, "cancel", column(line, at, count, gap),
                     words::kCancelDrive.in(frame.lang), false))
    taps.intent = flow::drive::CancelDrive{};
}

}  // namespace

void draw_plan(const DriveView& view, DriveDraft& draft, Frame& frame, DriveTaps& taps) {
  const domain::DrivePlan plan = view.context.plan();
  look_at_choice(view, draft, plan);
  const std::string guest =
      joined({whose(view, frame.lang),
              staff::vehicle_name(view.context.content, view.model.vehicle, frame.lang)});
  const bool drove = flow::drive::last_drive(view.model, view.context.house) != nullptr;
  Rect body, head;
  taps.back = staff::page_head(frame, words::kBookDrive.in(frame.lang), guest, body,
                               drove ? &head : nullptr);
  if (drove) {
    if (end_chip(frame, head, "last_drive", words::kLastDrive.in(frame.lang), "history"))
      taps.intent = flow::drive::SeeDrive{};
    frame.write(head, guest, {.dp = 26, .colour = frame.palette.ink2, .middle = true});
  }
  const domain::Verdict verdict = domain::judge(plan, flow::drive::asked(view.model, view.context));
  foot(view, frame, take_bottom(body, frame.px(frame.theme.size.button)), verdict.possible(), taps);
  body.max.y -= frame.px(20);
  if (!frame.portrait()) {
    const Rect route = take_right(body, body.width() * .31f);
    body.max.x -= frame.px(20);
    route_card(view, frame, route, taps);
  }
  if (view.drives().at_home()) {
    where_line(view, frame, take_bottom(body, frame.px(88)), taps);
    body.max.y -= frame.px(16);
  }
  // The cars have the place of what there is no word about.
  if (const Notice one = notice_of(view, plan, verdict, frame.lang); !one.text.empty()) {
    notice(view, frame, take_bottom(body, frame.px(76)), one, taps);
    body.max.y -= frame.px(16);
  }
  if (frame.portrait()) {
    const Rect route = take_bottom(body, route_height(view, frame, body.height()));
    body.max.y -= frame.px(20);
    route_card(view, frame, route, taps);
  }
  draw_grid(view, draft, frame, body, plan, taps);
}

void draw_refuse(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body = begin(frame, words::kWhyNot.in(frame.lang),
                    staff::full_name(view.visit(), view.context.content, frame.lang), taps);
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::drive::GoTo{Stage::plan};
  }
  const auto& all = view.drives().refusals;
  const int count = static_cast<int>(all.size());
  const int columns = frame.portrait() ? 2 : 3;
  const int rows = (count + columns - 1) / columns;
  const float gap = frame.px(24);
  body.max.y = std::min(body.max.y, body.min.y + (frame.px(170) + gap) * static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    if (ui::tile(frame, "refusal." + one.id, cell(body, i, columns, rows, gap), frame.say(one.text),
                 {}, false))
      taps.intent = flow::drive::Refuse{one.id};
  }
}

}  // namespace foyer::screens::drive
