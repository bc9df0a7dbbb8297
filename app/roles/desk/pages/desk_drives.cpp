// Test drives at the desk: the step's own pages, and what the desk's others say of them.
#include "roles/desk/pages/desk_parts.h"
#include "roles/host/pages/words_staff.h"
#include "showroom/arrival.h"
#include "steps/drive/pages/drive_parts.h"

namespace foyer::screens::desk {
namespace {

DriveView drive_view(const DeskView& view, Lang lang) {
  return {view.model.test_drive,
          {view.house, view.content, view.who, lang, view.now_ms, true, view.bookings},
          {},
          view.writers};
}

}  // namespace

DeskTaps draw_drives(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const DriveTaps said = draw_drive(drive_view(view, frame.lang), draft.drive, frame);
  if (said.intent) taps.intent = flow::DriveTouch{*said.intent};
  if (said.back) taps.intent = flow::OpenPage{view.model.from};
  if (!said.move) return taps;
  draft.drive = {};
  taps.intent = flow::OpenDrives{said.move->visit, said.move->appointment};
  return taps;
}

std::string kept_text(const DeskView& view, const domain::Appointment& one, Lang lang) {
  using domain::Arrival;
  const domain::Kept state = domain::kept(view.house, one, view.content.showroom, view.now_ms);
  const std::string minutes = std::to_string(state.minutes);
  std::string moved;
  if (one.rival)
    moved = words::kMovedTwiceShort.in(lang);
  else if (one.moved > 0)
    moved = said(words::kMovedTimes, lang, {std::to_string(one.moved)});
  if (one.made.at_home) {
    const bool missed = state.how == Arrival::no_show;
    if (!missed && state.how != Arrival::late) return moved;
    return joined(
        {std::string((missed ? words::kNotDriven : words::kNotBegunYet).in(lang)), moved});
  }
  switch (state.how) {
    case Arrival::expected:
      return moved;
    case Arrival::late:
      return joined({said(words::kLateBy, lang, {minutes}), moved});
    case Arrival::no_show:
      return joined({std::string(words::kNoShow.in(lang)), moved});
    case Arrival::early:
      return joined({said(words::kCameEarly, lang, {minutes}), moved});
    case Arrival::on_time:
      return joined({std::string(words::kCameOnTime.in(lang)), moved});
    case Arrival::came_late:
      return joined({said(words::kCameLate, lang, {minutes}), moved});
  }
  return moved;
}

std::string booked_car(const DeskView& view, const domain::AppointmentMade& made, Lang lang) {
  const domain::DemoCar* car = view.content.test_drives.car(made.car);
  if (car == nullptr) return vehicle_name(view.content, made.vehicle, lang);
  const Phrase& what = made.at_home ? words::kHomeDrive : words::kStageDrivesIn;
  return joined({std::string(what.in(lang)), drive::car_name(view.content, *car, lang)});
}

std::string place_text(const domain::AppointmentMade& made, Lang lang) {
  if (!made.at_home) return {};
  return made.place.empty() ? std::string(words::kNoPlaceYet.in(lang)) : made.place;
}

bool chosen_drive(const DeskView& view, Frame& frame, Rect body) {
  const DriveView chosen = drive_view(view, frame.lang);
  const flow::drive::Model& model = chosen.model;
  const domain::DrivePlan plan = chosen.context.plan();
  const domain::AskedDrive asked = flow::drive::asked(model, chosen.context);
  const domain::DemoCar* car = chosen.drives().car(model.car);
  const domain::DriveRoute* route = chosen.drives().route(model.route);
  using drive::car_name, drive::section, drive::when_text;
  ui::surface(frame, body);
  body = body.inset(frame.px(32));
  section(frame, body, words::kStageDrivesIn.in(frame.lang));
  std::vector<drive::FactLine> lines;
  const auto line = [&](std::string_view name, const std::string& value) {
    lines.push_back({std::string(name), value});
  };
  line(drive::words::kTimeLine.in(frame.lang), when_text(chosen, asked.from_ms, frame.lang));
  if (model.at_home) {
    line(drive::words::kAtHome.in(frame.lang),
         drive::home_times(chosen, asked.from_ms, asked.minutes,
                           flow::drive::travel_min(model, chosen.context), frame.lang));
    line(drive::words::kWhereTo.in(frame.lang),
         model.place.empty() ? std::string(words::kNoPlaceYet.in(frame.lang)) : model.place);
  }
  if (car != nullptr) {
    line(drive::words::kCarLine.in(frame.lang), car_name(view.content, *car, frame.lang));
    line(drive::words::kPlateLine.in(frame.lang), car->plate);
  }
  if (route != nullptr) line(drive::words::kRouteLine.in(frame.lang), frame.say(route->text));
  if (!model.consultant.empty())
    line(drive::words::kAlongLine.in(frame.lang), view.house.name_of(model.consultant));
  if (model.ride)
    line(drive::words::kStateLine.in(frame.lang),
         std::string(drive::words::kRideAlong.in(frame.lang)));
  const bool possible = domain::judge(plan, asked).possible();
  if (!possible) body.max.y -= frame.px(72);  // for a word below them
  drive::fact_lines(frame, body, lines, false);
  if (!possible) body.max.y += frame.px(72);
  if (!possible)
    frame.write(body, words::kTakenMeanwhile.in(frame.lang),
                {.dp = 27, .colour = frame.palette.warn});
  return possible;
}

domain::AppointmentMade with_chosen_drive(const DeskView& view, domain::AppointmentMade made) {
  const DriveView chosen = drive_view(view, Lang::zh);
  return flow::drive::with_drive(std::move(made), chosen.model, chosen.context);
}

}  // namespace foyer::screens::desk
