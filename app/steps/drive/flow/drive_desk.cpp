// What is booked for somebody who has not come yet, and what else a car is used for.
#include <algorithm>

#include "kit/base/calendar.h"
#include "steps/drive/flow/drive_turn.h"

namespace foyer::flow::drive {
namespace {

constexpr std::int64_t kADriveMinute_ms = 60'000, kHour_ms = 60 * kADriveMinute_ms;

const domain::AppointmentMade* made_of(const Turn& turn) {
  const auto found = turn.context.house.appointments.find(turn.model.appointment);
  return found == turn.context.house.appointments.end() ? nullptr : &found->second.made;
}

}  // namespace

domain::AppointmentMade with_drive(domain::AppointmentMade made, const Model& model,
                                   const Context& context) {
  const domain::AskedDrive wanted = asked(model, context);
  made.from_ms = wanted.from_ms;
  made.day = context.zone().day(wanted.from_ms);
  made.travel_min = travel_min(model, context);
  made.time = context.zone().clock(wanted.from_ms + made.travel_min * kADriveMinute_ms);
  made.at_home = model.at_home;
  made.place = model.at_home ? model.place : std::string();
  made.consultant = model.consultant;
  made.vehicle = model.vehicle;
  made.car = model.car;
  made.route = model.route;
  made.minutes = wanted.minutes;
  made.ride = model.ride;
  return made;
}

std::vector<std::int64_t> ends_to_choose(const Context& context) {
  const domain::DrivePlanRules& rules = context.content.test_drives.plan;
  const std::string today = context.today();
  std::vector<std::int64_t> all{context.now_ms + kHour_ms, context.now_ms + 2 * kHour_ms,
                                domain::moment(context.zone(), today, rules.closes_min)};
  if (all.back() <= all.front()) all.pop_back();
  all.push_back(domain::moment(context.zone(), day_after(today), rules.opens_min));
  all.push_back(domain::moment(context.zone(), day_after(today, 2), rules.opens_min));
  std::ranges::sort(all);
  return all;
}

void Turn::book_for_later() {
  const domain::AppointmentMade* made = made_of(*this);
  if (made == nullptr) return;
  domain::AppointmentMade moved = with_drive(*made, model, context);
  moved.instead_of = made->slot();
  say_of(model.appointment, std::move(moved));
  model.drive = model.appointment.hex();
  model.stage = Stage::done;
}

void Turn::give_up_car() {
  const domain::AppointmentMade* found = made_of(*this);
  if (found == nullptr) return;
  domain::AppointmentMade made = *found;
  made.instead_of = found->slot();
  made.from_ms = 0;
  made.car.clear();
  made.route.clear();
  made.minutes = 0;
  made.ride = false;
  made.at_home = false;
  made.travel_min = 0;
  made.place.clear();
  say_of(model.appointment, std::move(made));
  model.drive.clear();
  model.stage = Stage::done;
}

void Turn::look_at(const std::string& car) {
  if (drives().car(car) == nullptr || drives().uses.empty()) return;
  model.seen_car = car;
  model.use.clear();
  model.until_ms = 0;
  model.energy_percent = -1;
  model.stage = Stage::car;
}

void on_car(Turn& turn, const Intent& intent) {
  Model& model = turn.model;
  const bool away = turn.context.house.cars_away.contains(model.seen_car);
  if (const auto* to = std::get_if<GoTo>(&intent)) {
    if (to->stage == Stage::plan) model.stage = Stage::plan;
  } else if (const auto* use = std::get_if<PickUse>(&intent)) {
    if (domain::find_by_id(turn.drives().uses, use->use)) model.use = use->use;
  } else if (const auto* until = std::get_if<PickUntil>(&intent)) {
    model.until_ms = until->until_ms;
  } else if (const auto* energy = std::get_if<PickEnergy>(&intent)) {
    if (energy->percent >= 0 && energy->percent <= 100) model.energy_percent = energy->percent;
  } else if (std::holds_alternative<SendAway>(intent) && !model.use.empty()) {
    turn.say_of({},
                domain::CarAway{model.seen_car, model.use, turn.context.now_ms, model.until_ms});
    model.stage = Stage::plan;
  } else if (std::holds_alternative<TakeIn>(intent) && away) {
    turn.say_of({}, domain::CarBack{model.seen_car, model.energy_percent, turn.context.now_ms});
    model.stage = Stage::plan;
  }
  if (model.stage == Stage::plan) model.energy_percent = -1;
}

}  // namespace foyer::flow::drive
