#include "steps/drive/flow/fleet.h"

#include <algorithm>
#include <map>
#include <utility>

#include "kit/base/calendar.h"

namespace foyer::flow::drive {
namespace {

using domain::Busy;
using domain::CarNow;
using domain::DriveFile;
using domain::Visit;

constexpr std::int64_t kMinute_ms = 60'000;

struct Gathered {
  std::vector<Busy> busy;
  std::map<std::string, CarNow> cars;
  std::map<std::string, std::int64_t> seen;  // when each car was
};

// Of one that is out: when the guest should be done with it, at home before the way back.
std::int64_t due_back(const DriveFile& file) {
  return file.out->at_ms + file.booked.drive_min() * kMinute_ms;
}

// Until when it has the car and whoever goes along.
std::int64_t planned_end(const DriveFile& file) {
  const std::int64_t way_ms = file.booked.way_min() * kMinute_ms;
  if (file.back) return file.back->at_ms + way_ms;
  if (file.out) return due_back(file) + way_ms;
  return file.booked.from_ms + file.booked.minutes * kMinute_ms;
}

// It leaves the yard before the guest has it.
std::int64_t leaves_yard(const DriveFile& file) {
  return file.out ? file.out->at_ms - file.booked.way_min() * kMinute_ms : file.booked.from_ms;
}

// What the last drive left behind.
void note_car(Gathered& all, const DriveFile& file) {
  if (!file.out) return;
  const std::string& id = file.out->car.empty() ? file.booked.car : file.out->car;
  const auto car = all.cars.find(id);
  const std::int64_t at = file.back ? file.back->at_ms : file.out->at_ms;
  if (car == all.cars.end() || at < all.seen[id]) return;
  all.seen[id] = at;
  car->second.odometer_km = file.back ? file.back->odometer_km : file.out->odometer_km;
  car->second.energy_percent = file.back ? file.back->energy_percent : file.out->energy_percent;
  car->second.marks = file.out->marks;
  if (file.back)
    car->second.marks.insert(car->second.marks.end(), file.back->marks.begin(),
                             file.back->marks.end());
}

// Who has not come yet, or stands there and is not with anybody: a booking holds until a visit has
// taken it over, or has gone without it.
bool still_holds(const domain::House& house, const domain::Appointment& one) {
  return std::ranges::none_of(one.kept_by, [&](const Id& id) {
    const Visit* visit = house.visit(id);
    return visit != nullptr && (visit->left_ms || visit->drive_file(one.id.hex()) != nullptr);
  });
}

void take_appointments(Gathered& all, const domain::House& house, const TimeZone& zone,
                       std::string_view today) {
  for (const auto& [id, one] : house.appointments) {
    if (one.cancelled || one.erased) continue;
    for (const domain::AppointmentMade* made : {&one.made, one.rival ? &*one.rival : nullptr}) {
      if (made == nullptr || made->car.empty() || made->day < today) continue;
      const auto from = begins(*made, zone);
      if (!from || !still_holds(house, one)) continue;
      all.busy.push_back({.car = made->car,
                          .consultant = made->consultant,
                          .from_ms = *from,
                          .to_ms = *from + made->minutes * kMinute_ms,
                          .visit = one.kept_by.empty() ? Id{} : *one.kept_by.begin(),
                          .drive = id.hex(),
                          .appointment = id,
                          .at_home = made->at_home,
                          .way_min = made->way_min()});
    }
  }
}

void take_uses(Gathered& all, const domain::CarUses& uses) {
  for (const auto& [id, use] : uses.cars_away)
    all.busy.push_back({.car = id,
                        .consultant = {},
                        .from_ms = use.away.from_ms,
                        .to_ms = use.away.until_ms == 0 ? domain::kNoEnd_ms : use.away.until_ms,
                        .visit = {},
                        .use = use.away.use});
}

// Booked, and the car may not be driven any more by then.
std::vector<domain::Clash> unfit_cars(const std::vector<Busy>& busy,
                                      const domain::TestDrives& drives, const TimeZone& zone) {
  std::vector<domain::Clash> all;
  for (const Busy& one : busy) {
    if (!one.use.empty() || one.out || one.back) continue;
    const auto why = domain::unfit_on(drives.car(one.car), zone.day(one.from_ms));
    if (why != domain::Hindrance::none) all.push_back({one, {}, why});
  }
  return all;
}

}  // namespace

std::optional<std::int64_t> begins(const domain::AppointmentMade& made, const TimeZone& zone) {
  return made.from_ms > 0 ? made.from_ms : domain::moment(zone, made.day, made.time);
}

std::shared_ptr<const domain::Bookings> bookings(const domain::House& house,
                                                 const domain::Content& content,
                                                 std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  Gathered all;
  for (const domain::DemoCar& car : content.test_drives.cars)
    all.cars[car.id] = CarNow{.odometer_km = car.odometer_km};
  const std::int64_t today = zone.begin_of_day_ms(now_ms);
  for (const auto& [id, visit] : house.visits) {
    for (const DriveFile& file : visit.drive_files) {
      note_car(all, file);
      if (file.cancelled) continue;
      const std::int64_t to = planned_end(file);
      const bool past = to < (file.is_out() ? 0 : today);
      if (past) continue;
      all.busy.push_back({.car = file.booked.car,
                          .consultant = file.booked.consultant,
                          .from_ms = leaves_yard(file),
                          .to_ms = to,
                          .visit = id,
                          .drive = file.id,
                          .out = file.is_out(),
                          .back = file.back.has_value(),
                          .at_home = file.booked.at_home,
                          .way_min = file.booked.way_min()});
    }
  }
  take_appointments(all, house, zone, zone.day(now_ms));
  take_uses(all, house);
  for (const auto& [id, back] : house.cars_back) {
    const auto car = all.cars.find(id);
    if (car != all.cars.end() && back.energy_percent >= 0 && back.at_ms >= all.seen[id])
      car->second.energy_percent = back.energy_percent;
  }
  std::vector<domain::Clash> unfit = unfit_cars(all.busy, content.test_drives, zone);
  return std::make_shared<const domain::Bookings>(std::move(all.busy), std::move(all.cars),
                                                  std::move(unfit));
}

std::shared_ptr<const domain::Bookings> KnownBookings::at(const domain::House& house,
                                                          const domain::Content& content,
                                                          std::int64_t edition,
                                                          std::int64_t now_ms) {
  std::string day = content.showroom.time_zone.day(now_ms);
  if (bookings_ && edition >= 0 && edition == edition_ && day == day_) return bookings_;
  edition_ = edition;
  day_ = std::move(day);
  bookings_ = bookings(house, content, now_ms);
  return bookings_;
}

std::vector<Busy> drives_ahead(const domain::DrivePlan& plan, std::string_view staff) {
  const std::string tomorrow = day_after(plan.zone.day(plan.now_ms));
  std::vector<Busy> all;
  for (const Busy& one : plan.known->of_consultant(staff))
    if (!one.out && !one.back && one.to_ms > plan.now_ms && plan.zone.day(one.from_ms) <= tomorrow)
      all.push_back(one);
  return all;
}

std::optional<OnTheRoad> on_the_road(const Visit& visit, const domain::TestDrives& drives,
                                     std::int64_t now_ms) {
  const auto out = std::ranges::find_if(
      visit.drive_files, [](const DriveFile& file) { return file.is_out() && !file.cancelled; });
  if (out == visit.drive_files.end()) return std::nullopt;
  const std::int64_t due = due_back(*out);
  return OnTheRoad{due, domain::is_overdue(drives.plan, due, now_ms)};
}

const domain::Appointment* booked_drive(const domain::House& house, const Visit& visit) {
  const auto id = Id::from_hex(visit.appointment);
  const auto found = id ? house.appointments.find(*id) : house.appointments.end();
  if (found == house.appointments.end() || found->second.made.car.empty()) return nullptr;
  if (found->second.cancelled || visit.drive_file(visit.appointment) != nullptr) return nullptr;
  return &found->second;
}

std::optional<domain::DriveBooked> taken_over(const domain::House& house, const Visit& visit,
                                              const TimeZone& zone, const std::string& who) {
  const domain::Appointment* one = booked_drive(house, visit);
  if (one == nullptr) return std::nullopt;
  const domain::AppointmentMade& made = one->made;
  const auto from = begins(made, zone);
  if (!from) return std::nullopt;
  domain::DriveBooked booked{one->id.hex(), made.car,        made.vehicle, made.route,
                             *from,         made.minutes,    made.ride,    who,
                             made.at_home,  made.travel_min, made.place};
  if (!made.at_home || visit.at_home) return booked;
  // They came to the showroom all the same: the ways are saved.
  booked.from_ms += booked.way_min() * kMinute_ms;
  booked.minutes = static_cast<int>(booked.drive_min());
  booked.at_home = false;
  booked.travel_min = 0;
  booked.place.clear();
  return booked;
}

ProposedRoute propose_route(const domain::Content& content, const domain::Needs& needs) {
  ProposedRoute best;
  std::size_t most = 0;
  for (const domain::DriveRoute& route : content.test_drives.routes) {
    std::vector<std::string> because;
    std::size_t weight = 0;
    for (std::size_t i = 0; i < needs.priorities.size(); ++i) {
      const std::string& priority = needs.priorities[i];
      if (std::ranges::find(route.points, priority, &domain::RoutePoint::priority) ==
          route.points.end())
        continue;
      because.push_back(priority);
      weight += needs.priorities.size() - i;
    }
    if (best.route != nullptr && weight <= most) continue;
    most = weight;
    best = {&route, std::move(because)};
  }
  return best;
}

}  // namespace foyer::flow::drive
