// The car as it leaves, on the road, and as it comes back; and what came of it.
#include <algorithm>

#include "kit/base/format.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::drive {
namespace {

void odometer(const DriveView& view, Frame& frame, Rect& box) {
  const auto plan = view.context.plan();
  const auto car = plan.cars().find(view.model.car);
  const std::string last =
      car == plan.cars().end() ? std::string() : number(car->second.odometer_km, frame.lang);
  number_field(frame, "odometer", take_top(box, frame.px(110)), words::kOdometer.in(frame.lang),
               view.model.odometer, said(words::kLastWas, frame.lang, {last}), true);
  box.min.y += frame.px(10);
  const bool low = !view.model.odometer.empty() && view.model.odometer.size() >= last.size() - 1 &&
                   !flow::drive::odometer_holds(view.model, view.context);
  const Rect line = take_top(box, frame.px(44));
  if (low)
    frame.write(line, said(words::kBelowLast, frame.lang, {last}),
                {.dp = 26, .colour = frame.palette.warn, .middle = true});
  box.min.y += frame.px(10);
}

// The page of the car as it leaves or comes back: a pad at the right, what is asked at the left.
Rect yard(const DriveView& view, Frame& frame, const Phrase& title, const Phrase& go,
          DriveTaps& taps, const flow::drive::Intent& done) {
  Rect body = begin(frame, title.in(frame.lang), who_and_what(view, frame.lang), taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  const bool ready = !view.model.odometer.empty();
  if (ui::button(frame, "go", take_right(foot, foot.width() * .4f), go.in(frame.lang),
                 ready ? ui::ButtonKind::primary : ui::ButtonKind::waiting) &&
      ready)
    taps.intent = done;
  const float beside = frame.px(800);  // what stands above the pad
  const Rect pad = frame.portrait()
                       ? take_bottom(body, std::min(frame.px(640), body.height() - beside))
                       : take_right(body, body.width() * .4f);
  if (frame.portrait())
    body.max.y -= frame.px(24);
  else
    body.max.x -= frame.px(40);
  if (const auto pressed = digits(frame, pad, '\0')) taps.intent = *pressed;
  return body;
}

// Whether the seal holds; a touch shows what was signed.
void signed_state(const DriveView& view, Frame& frame, Rect& box, DriveTaps& taps) {
  const domain::DriveFile* file = view.file();
  if (file == nullptr || !file->signed_) return;
  const domain::Bond state = domain::bond(*file->signed_);
  const auto word = state == domain::Bond::unbroken ? words::kSignedWhole
                    : state == domain::Bond::erased ? words::kSignedErased
                                                    : words::kSignedBroken;
  const ImU32 ink = state == domain::Bond::broken ? frame.palette.warn : frame.palette.good;
  Rect line = take_top(box, frame.px(frame.theme.size.chip));
  if (end_chip(frame, line, "paper", words::kSignedPaper.in(frame.lang), "file-pdf"))
    taps.intent = flow::drive::ShowPaper{};
  // Before the drive there is another line for them, and less room on this one.
  if (view.model.stage != flow::drive::Stage::leave) pictures_chip(view, frame, line, taps);
  ui::draw_icon(frame, take_left(line, frame.px(40)),
                state == domain::Bond::broken ? "alert-circle-outline" : "shield-check", 32, ink);
  line.min.x += frame.px(14);
  frame.write(
      line,
      joined({std::string(word.in(frame.lang)), view.context.zone().clock(file->signed_->at_ms),
              file->signed_->seal.substr(0, 8)}),
      {.dp = 27, .colour = ink, .middle = true});
  box.min.y += frame.px(12);
}

// Who else is to drive shows a licence and signs, too.
void drivers(const DriveView& view, Frame& frame, Rect& body, DriveTaps& taps) {
  const domain::DriveFile* file = view.file();
  if (file == nullptr || !file->signed_) return;
  const int count = flow::drive::signed_drivers(*file);
  Rect line = take_top(body, frame.px(frame.theme.size.chip));
  body.min.y += frame.px(12);
  if (count <= domain::kOtherDriversMax &&
      end_chip(frame, line, "add_driver", words::kAddDriver.in(frame.lang), "account"))
    taps.intent = flow::drive::AddDriver{};
  pictures_chip(view, frame, line, taps);
  if (count > 1)
    frame.write(line, said(words::kDriversAre, frame.lang, {std::to_string(count)}),
                {.dp = 27, .colour = frame.palette.ink, .middle = true});
}

}  // namespace

void draw_leave(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body = yard(view, frame, words::kLeaving, words::kDriveOff, taps, flow::drive::Leave{});
  signed_state(view, frame, body, taps);
  drivers(view, frame, body, taps);
  const domain::DemoCar* car = view.drives().car(view.model.car);
  if (car != nullptr && !frame.say(car->keys).empty())
    frame.write(take_top(body, frame.px(52)),
                said(words::kKeysAt, frame.lang, {frame.say(car->keys)}),
                {.dp = 28, .colour = frame.palette.ink, .middle = true});
  body.min.y += frame.px(16);
  odometer(view, frame, body);
  energies(view, view.drives().car(view.model.car), frame, body, taps);
  marks_line(view, frame, body, words::kMarksNow, taps);
}

void draw_back(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body =
      yard(view, frame, words::kComingBack, words::kTakeBack, taps, flow::drive::CarIsBack{});
  if (taps.back) {
    taps.back = false;
    taps.intent = flow::drive::GoTo{flow::drive::Stage::road};
  }
  odometer(view, frame, body);
  energies(view, view.drives().car(view.model.car), frame, body, taps);
  section(frame, body, words::kDamage.in(frame.lang));
  const auto& all = view.drives().damages;
  const int count = static_cast<int>(all.size());
  const int columns = 3, rows = (count + columns - 1) / columns;
  const float gap = frame.px(12);
  const Rect grid = take_top(body, (frame.px(88) + gap) * static_cast<float>(rows) - gap);
  for (int i = 0; i < count; ++i) {
    const domain::Choice& one = all[static_cast<std::size_t>(i)];
    const bool on = std::ranges::find(view.model.damages, one.id) != view.model.damages.end();
    if (pick(frame, "damage." + one.id, cell(grid, i, columns, rows, gap), frame.say(one.text), on))
      taps.intent = flow::drive::ToggleDamage{one.id};
  }
  body.min.y += frame.px(10);
  marks_line(view, frame, body, view.model.touched.empty() ? words::kNoDamage : words::kMarksNew,
             taps);
}

void draw_road(const DriveView& view, Frame& frame, DriveTaps& taps) {
  Rect body = begin(frame, words::kOnTheRoad.in(frame.lang), who_and_what(view, frame.lang), taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  if (ui::button(frame, "return", take_right(foot, foot.width() * .4f),
                 words::kIsBack.in(frame.lang), ui::ButtonKind::primary))
    taps.intent = flow::drive::Return{};
  const domain::DriveRoute* route = view.drives().route(view.model.route);
  const auto road = flow::drive::on_the_road(view.visit(), view.drives(), view.context.now_ms);
  if (!road || route == nullptr) return;
  frame.write(take_top(body, frame.px(70)),
              said(road->late ? words::kLateBack : words::kDueBack, frame.lang,
                   {clock(view, road->due_ms)}),
              {.dp = 40,
               .colour = road->late ? frame.palette.warn : frame.palette.ink,
               .face = ui::Face::bold,
               .middle = true});
  signed_state(view, frame, body, taps);
  Rect map =
      frame.portrait() ? take_top(body, body.height() * .5f) : take_left(body, body.width() * .5f);
  (frame.portrait() ? body.min.y : body.min.x) += frame.px(32);
  frame.paint.stage(frame.list, map, frame.px(32), ImDrawFlags_RoundCornersAll);
  draw_route(frame, map, *route, true);
  section(frame, body, words::kToTry.in(frame.lang));
  int number = 0;
  for (const domain::RoutePoint& point : route->points) {
    if (body.height() < frame.px(100)) break;
    Rect line = take_top(body, frame.px(100));
    const std::string mark = std::to_string(++number);
    frame.write(
        take_left(line, frame.px(56)), mark,
        {.dp = 34, .colour = frame.palette.accent_ink, .face = ui::Face::bold, .middle = true});
    frame.write(take_top(line, line.height() / 2), frame.say(point.text),
                {.dp = 29, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
    frame.write(line, frame.say(point.hint), {.dp = 25, .colour = frame.palette.ink2});
  }
}

namespace {

void what_they_said(const DriveView& view, Frame& frame, Rect& box, const domain::DriveFelt& felt) {
  if (felt.ratings.empty() && felt.fit.empty()) return;
  section(frame, box, words::kSaidAs.in(frame.lang));
  if (const auto* fit = domain::find_by_id(view.drives().fits, felt.fit))
    frame.write(take_top(box, frame.px(56)), frame.say(fit->text),
                {.dp = 34, .colour = frame.palette.ink, .face = ui::Face::bold, .middle = true});
  for (const auto& one : felt.ratings) {
    const auto* aspect = domain::find_by_id(view.drives().aspects, one.aspect);
    if (aspect != nullptr)
      staff::row(frame, {}, take_top(box, frame.px(60)), frame.say(aspect->text),
                 std::to_string(one.points) + " / 5");
  }
  box.min.y += frame.px(24);
}

void what_to_look_at(Frame& frame, Rect& box, const std::vector<std::string>& abnormal) {
  if (abnormal.empty()) return;
  section(frame, box, words::kAbnormal.in(frame.lang));
  for (const std::string& one : abnormal) {
    const auto word = one == "odometer"        ? words::kAbnormalOdometer
                      : one == "damage"        ? words::kAbnormalDamage
                      : one == "outside-hours" ? words::kAbnormalHours
                                               : words::kAbnormalLong;
    frame.write(take_top(box, frame.px(50)), word.in(frame.lang),
                {.dp = 29, .colour = frame.palette.warn, .middle = true});
  }
}

void what_is_booked(const DriveView& view, Frame& frame, Rect body,
                    const domain::DriveBooked& booked) {
  const auto& zone = view.context.zone();
  const domain::DriveRoute* route = view.drives().route(booked.route);
  const std::string beside = view.context.house.name_of(booked.consultant);
  const float rows = booked.at_home ? 5 : 3;
  body.max = {std::min(body.max.x, body.min.x + frame.px(1200)),
              body.min.y + frame.px(72) + frame.px(160) * rows / 3};
  ui::surface(frame, body);
  body = body.inset(frame.px(36));
  const auto line = [&](const Phrase& name, std::string value) {
    return FactLine{std::string(name.in(frame.lang)), std::move(value)};
  };
  std::vector<FactLine> lines{
      line(words::kTimeLine,
           day(zone.day(booked.from_ms), frame.lang) + " " + zone.clock(booked.from_ms)),
      line(words::kRouteLine, route == nullptr ? "" : frame.say(route->text)),
      line(words::kAlongLine, beside)};
  if (booked.at_home) {
    lines[0].value = day(zone.day(booked.from_ms), frame.lang);
    lines.insert(lines.begin() + 1,
                 line(words::kAtHome, home_times(view, booked.from_ms, booked.minutes,
                                                 booked.way_min(), frame.lang)));
    lines.push_back(line(words::kWhereTo, booked.place.empty()
                                              ? std::string(words::kNoPlaceYet.in(frame.lang))
                                              : booked.place));
  }
  fact_lines(frame, body, lines, false);
}

}  // namespace

void draw_done(const DriveView& view, Frame& frame, DriveTaps& taps) {
  const domain::DriveFile* file = view.file();
  const bool over = file != nullptr && file->back.has_value();
  const bool booked = file != nullptr && !file->cancelled && !over;
  const auto title = over     ? words::kDoneTitle
                     : booked ? words::kBookedTitle
                              : words::kDeclinedTitle;
  Rect body = begin(frame, title.in(frame.lang), who_and_what(view, frame.lang), taps);
  Rect foot = take_bottom(body, frame.px(frame.theme.size.button));
  body.max.y -= frame.px(24);
  if (ui::button(frame, "done", take_right(foot, foot.width() * .4f),
                 (view.context.at_desk ? words::kBackToDesk : words::kBackToGuest).in(frame.lang),
                 ui::ButtonKind::primary))
    taps.back = true;
  if (over && !file->felt && !view.context.at_desk) {
    foot.max.x -= frame.px(16);
    if (ui::button(frame, "to_guest", take_right(foot, foot.width() * .5f),
                   words::kAskGuest.in(frame.lang), ui::ButtonKind::quiet))
      taps.intent = flow::drive::ToGuest{};
  } else if (over && !view.context.at_desk) {
    foot.max.x -= frame.px(16);
    if (ui::button(frame, "another", take_right(foot, foot.width() * .5f),
                   words::kAnotherDrive.in(frame.lang), ui::ButtonKind::quiet))
      taps.another = true;
  }
  if (over) {
    signed_state(view, frame, body, taps);
    if (file->felt) what_they_said(view, frame, body, *file->felt);
    what_to_look_at(frame, body, file->back->abnormal);
  } else if (booked) {
    what_is_booked(view, frame, body, file->booked);
  }
}

}  // namespace foyer::screens::drive
