#include "steps/drive/pages/drive_parts.h"

#include <algorithm>
#include <vector>

#include "kit/base/calendar.h"
#include "kit/base/format.h"
#include "roles/entrance/pages/car_picture.h"
#include "roles/entrance/pages/car_shape.h"
#include "roles/host/pages/guest_side.h"

namespace foyer::screens::drive {
Rect begin(Frame& frame, std::string_view title, std::string_view hint, DriveTaps& taps) {
  Rect body;
  taps.back = staff::page_head(frame, title, hint, body);
  return body;
}

Rect begin_for_guest(const DriveView& view, Frame& frame, DriveTaps& taps, Rect& stage) {
  const staff::GuestSide side = staff::guest_side(frame);
  stage = side.stage;
  const domain::Vehicle* vehicle = view.context.content.vehicle(view.model.vehicle);
  if (vehicle != nullptr) {
    Rect left = frame.portrait() ? take_left(stage, stage.width() * .42f)
                                 : take_top(stage, frame.px(64) + stage.height() * .34f);
    frame.write(
        take_top(left, frame.px(64)), frame.say(vehicle->name),
        {.dp = 46, .colour = frame.palette.stage_ink, .face = ui::Face::bold, .middle = true});
    staff::stage_car(frame, left, *vehicle);
    (frame.portrait() ? stage.min.x : stage.min.y) += frame.px(24);
  }
  if (side.to_staff) taps.intent = flow::drive::ToStaff{};
  if (side.language) taps.language = side.language;
  return side.body;
}

std::optional<flow::drive::Intent> digits(Frame& frame, const Rect& box, char extra) {
  const auto key = staff::digit_pad(frame, box, extra);
  if (!key) return std::nullopt;
  if (key->typed == '\0') return flow::drive::EraseDigit{};
  return flow::drive::Digit{key->typed};
}

void draw_route(Frame& frame, const Rect& box, const domain::DriveRoute& route, bool dark) {
  const ui::Palette& p = frame.palette;
  const Rect inner = box.inset(frame.px(24));
  const auto place = [&](double x, double y) {
    return ImVec2{inner.min.x + static_cast<float>(x) * inner.width(),
                  inner.min.y + static_cast<float>(y) * inner.height()};
  };
  std::vector<ImVec2> line;
  for (std::size_t i = 0; i + 1 < route.line.size(); i += 2)
    line.push_back(place(route.line[i], route.line[i + 1]));
  if (line.size() < 3) return;
  std::vector<ImVec2> smooth;  // each corner rounded: twice, by cutting it
  for (int again = 0; again < 2; ++again) {
    smooth.clear();
    for (std::size_t i = 0; i < line.size(); ++i) {
      const ImVec2 a = line[i], b = line[(i + 1) % line.size()];
      smooth.push_back({a.x * .75f + b.x * .25f, a.y * .75f + b.y * .25f});
      smooth.push_back({a.x * .25f + b.x * .75f, a.y * .25f + b.y * .75f});
    }
    line = smooth;
  }
  const ImU32 ink = dark ? p.stage_ink2 : p.accent_ink;
  frame.list.AddPolyline(line.data(), static_cast<int>(line.size()), ink, ImDrawFlags_Closed,
                         frame.px(6));
  int number = 0;
  for (const domain::RoutePoint& point : route.points) {
    const ImVec2 at = place(point.x, point.y);
    const float radius = frame.px(24);
    frame.list.AddCircleFilled(at, radius, dark ? p.stage_ink : p.accent, 32);
    frame.write({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}},
                std::to_string(++number),
                {.dp = 26,
                 .colour = dark ? p.on_stage_ink : p.on_accent,
                 .face = ui::Face::bold,
                 .align = Frame::Align::centre,
                 .middle = true});
  }
}

std::string whose(const DriveView& view, Lang lang) {
  if (view.guest() != nullptr) return staff::full_name(*view.guest(), view.context.content, lang);
  const domain::Appointment* one = view.appointment();
  return one == nullptr ? std::string() : one->made.name;
}

std::string who_and_what(const DriveView& view, Lang lang) {
  const domain::DemoCar* car = view.drives().car(view.model.car);
  return joined({whose(view, lang),
                 car == nullptr ? std::string() : car_name(view.context.content, *car, lang),
                 car == nullptr ? std::string() : car->plate});
}

std::string car_name(const domain::Content& content, const domain::DemoCar& car, Lang lang) {
  return joined({staff::vehicle_name(content, car.vehicle, lang), car.name.in(lang)});
}

std::string kilometres(int metres, Lang) {
  const int tenths = (metres + 50) / 100;
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text;
}

std::string priority_text(const domain::Content& content, std::string_view id, Lang lang) {
  return staff::text_of(domain::find_by_id(content.questionnaire.priorities, id), lang);
}

std::string_view hindrance_text(domain::Hindrance why, Lang lang) {
  using domain::Hindrance;
  switch (why) {
    case Hindrance::no_such_car:
      return words::kNoCar.in(lang);
    case Hindrance::retired:
      return words::kRetired.in(lang);
    case Hindrance::uninsured:
      return words::kUninsured.in(lang);
    case Hindrance::uninspected:
      return words::kUninspected.in(lang);
    case Hindrance::low_energy:
      return words::kLowEnergy.in(lang);
    case Hindrance::past:
      return words::kPastTime.in(lang);
    case Hindrance::closed:
      return words::kClosedThen.in(lang);
    case Hindrance::too_far:
      return words::kTooFar.in(lang);
    case Hindrance::car_busy:
      return words::kCarBusy.in(lang);
    case Hindrance::consultant_busy:
      return words::kIAmBusy.in(lang);
    case Hindrance::car_away:
      return words::kCarAway.in(lang);
    case Hindrance::none:
      break;
  }
  return {};
}

std::string use_text(const DriveView& view, const domain::Busy& one, Lang lang) {
  const std::string use = staff::text_of(domain::find_by_id(view.drives().uses, one.use), lang);
  const std::string what = use.empty() ? one.use : use;
  if (one.to_ms == domain::kNoEnd_ms) return what;
  return joined({what, said(words::kBackAt, lang, {when_text(view, one.to_ms, lang)})});
}

std::string when_text(const DriveView& view, std::int64_t ms, Lang lang) {
  const std::string day = view.context.zone().day(ms);
  return day == view.context.today() ? clock(view, ms)
                                     : day_word(view, day, lang) + " " + clock(view, ms);
}

std::string energy_text(const domain::DemoCar& car, int percent, Lang lang) {
  if (percent < 0) return {};
  const Phrase& phrase = car.energy == domain::Energy::electric ? words::kCharge : words::kFuel;
  return said(phrase, lang, {std::to_string(percent)});
}

std::string clock(const DriveView& view, std::int64_t ms) { return view.context.zone().clock(ms); }

std::string day_word(const DriveView& view, std::string_view day, Lang lang) {
  const std::string today = view.context.today();
  if (day == today) return std::string(words::kToday.in(lang));
  if (day == day_after(today)) return std::string(words::kTomorrow.in(lang));
  // "11月23日", "23 November": the weekday is left out, where chips have no room for it.
  const std::string text = foyer::day(day, lang);
  const std::size_t cut = text.find(' ');
  if (cut == std::string::npos) return text;
  return lang == Lang::zh ? text.substr(0, cut) : text.substr(cut + 1);
}

}  // namespace foyer::screens::drive

namespace foyer::screens {

const domain::Appointment* DriveView::appointment() const {
  const auto found = context.house.appointments.find(model.appointment);
  return found == context.house.appointments.end() ? nullptr : &found->second;
}

namespace {

void draw_stage(const DriveView& view, DriveDraft& draft, ui::Frame& frame, DriveTaps& taps) {
  using flow::drive::Stage;
  switch (view.model.stage) {
    case Stage::plan:
      return drive::draw_plan(view, draft, frame, taps);
    case Stage::place:
      return drive::draw_place(view, draft, frame, taps);
    case Stage::refuse:
      return drive::draw_refuse(view, frame, taps);
    case Stage::car:
      return drive::draw_car(view, frame, taps);
    case Stage::papers:
      return drive::draw_papers(view, frame, taps);
    case Stage::brief:
      return drive::draw_brief(view, frame, taps);
    case Stage::sign:
      return drive::draw_sign(view, draft, frame, taps);
    case Stage::text:
      return drive::draw_text(view, draft, frame, taps);
    case Stage::paper:
      return drive::draw_paper(view, frame, taps);
    case Stage::pictures:
      return drive::draw_pictures(view, frame, taps);
    case Stage::picture_word:
      return drive::draw_picture_word(view, draft, frame, taps);
    case Stage::leave:
      return drive::draw_leave(view, frame, taps);
    case Stage::road:
      return drive::draw_road(view, frame, taps);
    case Stage::back:
      return drive::draw_back(view, frame, taps);
    case Stage::marks:
      return drive::draw_marks(view, frame, taps);
    case Stage::felt:
      return drive::draw_felt(view, frame, taps);
    case Stage::done:
      return drive::draw_done(view, frame, taps);
  }
}

}  // namespace

DriveTaps draw_drive(const DriveView& view, DriveDraft& draft, ui::Frame& frame) {
  DriveTaps taps;
  if (view.model.stage != flow::drive::Stage::place) draft.place_shown = false;
  draw_stage(view, draft, frame, taps);
  return taps;
}

}  // namespace foyer::screens
