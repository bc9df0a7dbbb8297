#include "tools/simulate/drives.h"

#include <algorithm>

#include "house/signature.h"
#include "steps/drive/agreement.h"
#include "steps/drive/plan.h"

namespace foyer::simulate {
namespace {

using domain::Choice;
using domain::Content;
using domain::DemoCar;
using domain::DriveAspect;
using domain::DriveBooked;
using domain::DriveBriefed;
using domain::DriveCancelled;
using domain::DriveDeclined;
using domain::DriveEnded;
using domain::DriveFelt;
using domain::DrivePlanRules;
using domain::DriveRoute;
using domain::DriveSigned;
using domain::DriveStarted;
using domain::LicenceChecked;
using domain::Signature;
using domain::TestDrives;

constexpr std::int64_t kPatience_ms = 40 * kMinute_ms;  // longer nobody waits for a car

// Two strokes, as long as a name.
Signature scribble(Dice& dice) {
  Signature written(2);
  int at_ms = 0;
  for (auto& stroke : written)
    for (int i = 0; i < 12; ++i)
      stroke.push_back({200 + 60 * i, 300 + static_cast<int>(dice.below(400)), at_ms += 20});
  return written;
}

template <class Choices>
std::string any_of(const Choices& choices, Dice& dice) {
  return choices.empty() ? std::string() : dice.of(choices).id;
}

}  // namespace

// One drive while it is told.
struct Yard::Drive {
  Car& car;
  const DriveRoute& route;
  std::string consultant;
  std::string id;
  std::int64_t now_ms = 0;
  std::int64_t out_ms = 0;
  bool ride = false;
  std::vector<Touch> touches = {};

  void say(domain::Event event) { touches.push_back({now_ms, {std::move(event)}}); }
  void pass(std::int64_t minutes) { now_ms += minutes * kMinute_ms; }
};

Yard::Yard(const Content& content) : content_(content) {
  for (const DemoCar& car : content.test_drives.cars) cars_.push_back({&car, 0, car.odometer_km});
}

Yard::Car& Yard::first_free(std::int64_t from_ms, Dice& dice) {
  std::vector<Car*> free;
  for (Car& car : cars_)
    if (car.free_ms <= from_ms) free.push_back(&car);
  if (!free.empty()) return *dice.of(free);
  return *std::ranges::min_element(cars_, {}, &Car::free_ms);
}

std::vector<Touch> Yard::drive(const std::string& consultant, std::int64_t from_ms, Dice& dice) {
  if (!content_.test_drives.offered()) return {};
  Car& car = first_free(from_ms, dice);
  const bool no_car = car.free_ms > from_ms + kPatience_ms;
  if (no_car || dice.percent(20))
    return {
        {from_ms, {DriveDeclined{car.car->vehicle, any_of(content_.test_drives.refusals, dice)}}}};
  Drive drive{car, dice.of(content_.test_drives.routes), consultant, dice.id().hex(), from_ms};
  if (!book(drive, dice)) return drive.touches;
  if (!drive.ride) sign(drive, dice);
  go(drive, dice);
  come_back(drive, dice);
  feel(drive, dice);
  return drive.touches;
}

// False: booked, and then it came to nothing.
bool Yard::book(Drive& drive, Dice& dice) const {
  drive.ride = dice.percent(15);
  const std::int64_t from =
      std::max(drive.now_ms + dice.between(5, 15) * kMinute_ms, drive.car.free_ms);
  drive.say(DriveBooked{drive.id, drive.car.car->id, drive.car.car->vehicle, drive.route.id, from,
                        drive.route.minutes, drive.ride, drive.consultant});
  if (dice.percent(8)) {
    drive.pass(dice.between(1, 5));
    drive.say(DriveCancelled{drive.id, dice.percent(75) ? "guest" : "house",
                             any_of(content_.test_drives.refusals, dice)});
    return false;
  }
  if (dice.percent(6)) return false;  // forgotten
  drive.now_ms = from;
  return true;
}

void Yard::sign(Drive& drive, Dice& dice) const {
  const TestDrives& told = content_.test_drives;
  drive.say(LicenceChecked{drive.id,
                           drive.car.car->licences.front(),
                           std::to_string(dice.between(1995, 2022)) + "-05-12",
                           "2032-05-12",
                           std::to_string(dice.between(1000, 9999)),
                           {}});
  drive.pass(1);
  DriveBriefed briefed{drive.id, {}, drive.now_ms};
  for (const Choice& point : told.briefing) briefed.points.push_back(point.id);
  drive.say(std::move(briefed));
  drive.pass(dice.between(1, 3));
  DriveSigned written;
  written.drive = drive.id;
  for (const Choice& clause : told.clauses) written.clauses.push_back(clause.id);
  written.car = drive.car.car->id;
  written.route = drive.route.id;
  written.odometer_km = drive.car.odometer_km;
  written.at_ms = drive.now_ms;
  written.witness = drive.consultant;
  written.strokes = domain::to_texts(scribble(dice));
  domain::bind(written, told, Lang::zh);
  drive.say(std::move(written));
  drive.pass(1);
}

void Yard::go(Drive& drive, Dice& dice) const {
  drive.pass(dice.between(1, 2));
  drive.out_ms = drive.now_ms;
  drive.say(DriveStarted{drive.car.car->vehicle, drive.route.id, drive.id, drive.car.car->id,
                         drive.car.odometer_km, drive.car.energy_percent, drive.now_ms});
}

void Yard::come_back(Drive& drive, Dice& dice) const {
  const DrivePlanRules& rules = content_.test_drives.plan;
  const bool late = dice.percent(10);
  drive.pass(drive.route.minutes + dice.between(-2, 4) +
             (late ? rules.late_after_min + dice.between(1, 20) : 0));
  const int before_km = drive.car.odometer_km;
  drive.car.odometer_km += drive.route.metres / 1000 + static_cast<int>(dice.between(0, 2));
  drive.car.energy_percent -= static_cast<int>(dice.between(2, 6));
  if (drive.car.energy_percent < rules.low_energy_percent + 5) drive.car.energy_percent = 95;
  DriveEnded ended{drive.id, drive.car.odometer_km, drive.car.energy_percent, drive.now_ms};
  ended.abnormal = domain::abnormal(before_km, drive.car.odometer_km, drive.out_ms, drive.now_ms,
                                    drive.route.minutes, rules);
  if (dice.percent(3)) {
    ended.damages = {any_of(content_.test_drives.damages, dice)};
    ended.abnormal.emplace_back("damage");
  }
  drive.say(std::move(ended));
  drive.car.free_ms = drive.now_ms + rules.cleaning_min * kMinute_ms;
}

void Yard::feel(Drive& drive, Dice& dice) const {
  if (!dice.percent(80)) return;
  drive.pass(dice.between(2, 4));
  DriveFelt felt{
      drive.id, {}, any_of(content_.test_drives.fits, dice), static_cast<int>(dice.between(3, 5))};
  for (const DriveAspect& aspect : content_.test_drives.aspects)
    felt.ratings.push_back({aspect.id, static_cast<int>(dice.between(2, 5))});
  drive.say(std::move(felt));
}

}  // namespace foyer::simulate
