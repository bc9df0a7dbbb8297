// Where the pages of a test drive begin: with a guest's drive that is not over, with what is booked
// for somebody who has not come yet, or with the next free car.
#include "steps/drive/flow/drive_turn.h"

namespace foyer::flow::drive {
namespace {

using domain::DriveFile;

const DriveFile* unfinished(const domain::Visit& visit) {
  for (const DriveFile& file : visit.drive_files)
    if (!file.cancelled && !(file.back && file.felt)) return &file;
  return nullptr;
}

// The car of this model that is free first.
void choose_car(Model& model, const Context& context) {
  const auto plan = context.plan();
  std::int64_t best = 0;
  for (const domain::DemoCar& car : context.content.test_drives.cars) {
    if (car.vehicle != model.vehicle) continue;
    domain::AskedDrive one = asked(model, context);
    one.car = car.id;
    const auto free = domain::next_free(plan, one);
    if (free && (best == 0 || *free < best)) {
      best = *free;
      model.car = car.id;
      model.from_ms = *free == context.now_ms ? 0 : *free;
    }
  }
}

void resume(Model& model, const domain::DriveBooked& booked) {
  model.drive = booked.drive;
  model.vehicle = booked.vehicle;
  model.car = booked.car;
  model.route = booked.route;
  model.from_ms = booked.from_ms;
  model.ride = booked.ride;
  model.at_home = booked.at_home;
  model.place = booked.place;
}

void resume(Model& model, const DriveFile& file) {
  resume(model, file.booked);
  model.drive = file.id;
  model.stage = stage_of(file);
}

// The desk books, and moves what is booked; the rest is the consultant's.
Model at_the_desk(Model model, const DriveFile* file) {
  if (file != nullptr) model.consultant = file->booked.consultant;
  if (file != nullptr) model.stage = file->out ? Stage::done : Stage::plan;
  return model;
}

}  // namespace

const DriveFile* last_drive(const Model& model, const domain::House& house) {
  const domain::Visit* visit = house.visit(model.visit);
  const DriveFile* last = nullptr;
  if (visit != nullptr)
    for (const DriveFile& file : visit->drive_files)
      if (file.back && (last == nullptr || file.back->at_ms >= last->back->at_ms)) last = &file;
  return last;
}

void Turn::see_last_drive() {
  const DriveFile* last = last_drive(model, context.house);
  if (last == nullptr) return;
  resume(model, last->booked);
  model.drive = last->id;
  model.stage = Stage::done;
}

bool goes_back(Model& model, const DriveFile& file, const Context& context) {
  if (file.out) return false;
  const auto driver = driver_out_of_licence(file, context.today());
  if (!car_is_fit(model, context)) {
    model.stage = Stage::plan;
  } else if (driver) {
    model.driver = *driver;
    model.licence = {};
    model.writing = Number::since;
    model.stage = Stage::papers;
  } else {
    return false;
  }
  return true;
}

Model open(const Id& visit, const std::string& vehicle, const Context& context) {
  Model model;
  model.visit = visit;
  const domain::Visit* guest = context.house.visit(visit);
  if (guest == nullptr) return model;
  model.consultant = context.at_desk ? guest->handover.consultant : context.who;
  if (const DriveFile* file = unfinished(*guest)) {
    resume(model, *file);
    goes_back(model, *file, context);
    if (is_in_the_guests_hands(model.stage)) model.text.clear();
    return context.at_desk ? at_the_desk(std::move(model), file) : model;
  }
  if (const auto before = taken_over(context.house, *guest, context.zone(), model.consultant)) {
    resume(model, *before);
    return model;
  }
  model.vehicle = vehicle;
  if (model.vehicle.empty() && !guest->drives_wished.empty())
    model.vehicle = guest->drives_wished.front();
  if (model.vehicle.empty()) model.vehicle = context.content.test_drives.cars.front().vehicle;
  const ProposedRoute proposed = propose_route(context.content, guest->needs);
  if (proposed.route != nullptr) model.route = proposed.route->id;
  choose_car(model, context);
  return model;
}

Model open_for(const Id& appointment, const Context& context) {
  Model model;
  const auto found = context.house.appointments.find(appointment);
  if (found == context.house.appointments.end()) return model;
  const domain::AppointmentMade& made = found->second.made;
  model.appointment = appointment;
  model.consultant = made.consultant;
  model.drive = made.car.empty() ? std::string() : appointment.hex();
  model.vehicle = made.vehicle;
  model.car = made.car;
  model.route = made.route;
  model.ride = made.ride;
  model.at_home = made.at_home;
  model.place = made.place;
  if (model.vehicle.empty()) model.vehicle = context.content.test_drives.cars.front().vehicle;
  if (model.route.empty()) model.route = context.content.test_drives.routes.front().id;
  const std::int64_t when = begins(made, context.zone()).value_or(0);
  if (model.car.empty()) choose_car(model, context);
  domain::AskedDrive then = asked(model, context);
  then.from_ms = when;
  const bool possible = when != 0 && domain::judge(context.plan(), then).possible();
  if (!made.car.empty() || possible) model.from_ms = when;
  return model;
}

Model look(const Context& context) {
  Model model;
  model.vehicle = context.content.test_drives.cars.front().vehicle;
  model.route = context.content.test_drives.routes.front().id;
  choose_car(model, context);
  return model;
}

}  // namespace foyer::flow::drive
