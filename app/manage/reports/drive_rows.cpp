#include "manage/reports/drive_rows.h"

#include <algorithm>
#include <utility>

#include "steps/drive/plan.h"

namespace foyer::reports {
namespace {

using domain::Busy;
using domain::DriveFile;
using domain::Visit;

constexpr std::int64_t kDriveMinute_ms = 60'000;

std::string key_of(const domain::Visit& visit, const DriveFile& file) {
  return visit.id.hex() + "/" + file.id;
}

// As the visit that keeps this appointment would tell it.
Visit as_visit(const domain::Appointment& one) {
  const domain::AppointmentMade& made = one.made;
  Visit visit;
  visit.id = one.id;
  visit.purpose = made.purpose;
  visit.arrived_at = Stamp(Hlc::at_ms(made.from_ms));
  if (!made.name.empty()) visit.name = made.name;
  DriveFile file;
  file.id = one.id.hex();
  file.booked = {file.id,      made.car,        made.vehicle, made.route,
                 made.from_ms, made.minutes,    made.ride,    made.consultant,
                 made.at_home, made.travel_min, made.place};
  file.booked_by = {one.made_by, {}, one.made_at};
  if (one.cancelled) file.cancelled = domain::DriveCancelled{file.id, "guest", {}};
  visit.drive_files.push_back(std::move(file));
  return visit;
}

bool wants_its_car(const DriveFile& file, std::int64_t now_ms) {
  return !file.is_over() && !is_missed(file, now_ms);
}

}  // namespace

std::vector<DriveRow> drive_rows(const domain::Visit& visit) {
  std::vector<DriveRow> rows;
  for (const DriveFile& file : visit.drive_files) rows.push_back({.file = &file});
  for (const domain::Drive& drive : visit.drives)
    if (drive.id.empty() || visit.drive_file(drive.id) == nullptr)
      rows.push_back({.begun = &drive});
  for (const domain::DriveRefusal& refusal : visit.drives_declined)
    rows.push_back({.refusal = &refusal});
  return rows;
}

std::vector<Visit> visits_ahead(const domain::House& house) {
  std::set<std::string> taken;
  for (const auto& [id, visit] : house.visits)
    for (const DriveFile& file : visit.drive_files) taken.insert(file.id);
  std::vector<Visit> all;
  for (const auto& [id, one] : house.appointments)
    if (!one.made.car.empty() && one.made.from_ms > 0 && !taken.contains(id.hex()))
      all.push_back(as_visit(one));
  return all;
}

std::int64_t planned_end_ms(const DriveFile& file) {
  return file.booked.from_ms + file.booked.minutes * kDriveMinute_ms;
}

bool is_missed(const DriveFile& file, std::int64_t now_ms) {
  return !file.out && !file.cancelled && planned_end_ms(file) < now_ms;
}

std::string_view drive_state(const DriveRow& row, std::int64_t now_ms) {
  if (row.refusal != nullptr) return "declined";
  if (row.begun != nullptr) return row.begun->ended_at == Stamp{} ? "out" : "back";
  const DriveFile& file = *row.file;
  if (file.back) return file.felt ? "felt" : "back";
  if (file.cancelled) return "cancelled";
  if (file.out) return "out";
  if (is_missed(file, now_ms)) return "missed";
  if (file.signed_) return "signed";
  if (file.briefed) return "briefed";
  return file.licence ? "papers" : "booked";
}

ContestedDrives::ContestedDrives(const domain::House& house, std::int64_t now_ms) {
  std::vector<Busy> busy;
  const auto take = [&](const Visit& visit) {
    for (const DriveFile& file : visit.drive_files)
      if (wants_its_car(file, now_ms))
        busy.push_back({.car = file.booked.car,
                        .consultant = {},
                        .from_ms = file.booked.from_ms,
                        .to_ms = planned_end_ms(file),
                        .visit = visit.id,
                        .drive = key_of(visit, file)});
  };
  for (const auto& [id, visit] : house.visits) take(visit);
  for (const Visit& visit : visits_ahead(house)) {
    const domain::Appointment& one = house.appointments.at(visit.id);
    if (!one.erased) take(visit);
    if (one.rival) keys_.insert(key_of(visit, visit.drive_files.front()));
  }
  const domain::Bookings booked(std::move(busy), {});
  for (const domain::Clash& clash : booked.clashes()) {
    keys_.insert(clash.first.drive);
    keys_.insert(clash.second.drive);
  }
}

bool ContestedDrives::has(const domain::Visit& visit, const DriveRow& row) const {
  return row.file != nullptr && keys_.contains(key_of(visit, *row.file));
}

}  // namespace foyer::reports
