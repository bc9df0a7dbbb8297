#include "manage/reports/drive_values.h"

#include <algorithm>

namespace foyer::reports {

using domain::DriveFile;
using D = const DriveAsked&;

namespace {

const domain::Said* who_said(D a) {
  if (a.row.file != nullptr) return &a.row.file->booked_by;
  return a.row.refusal != nullptr ? &a.row.refusal->by : nullptr;
}

}  // namespace

bool is_nothing(const Value& value) { return std::holds_alternative<std::monostate>(value); }

Value told_percent(int percent) { return percent < 0 ? Value() : Value(std::int64_t{percent}); }

std::string drive_car(const DriveFile& file) {
  return file.out && !file.out->car.empty() ? file.out->car : file.booked.car;
}

Value drive_reason(D a) {
  if (a.row.refusal != nullptr) return a.row.refusal->reason;
  return of_file(a, [](const DriveFile& f) { return f.cancelled ? f.cancelled->reason : ""; });
}

Value drive_said_at(D a) {
  const domain::Said* said = who_said(a);
  return Moment{said != nullptr ? said->at.unix_ms() : a.row.begun->started_at.unix_ms()};
}

Value drive_said_by(D a) { return who_said(a) != nullptr ? Value(who_said(a)->actor) : Value(); }

Value drive_vehicle(D a) {
  if (a.row.refusal != nullptr) return a.row.refusal->vehicle;
  if (a.row.begun != nullptr) return a.row.begun->vehicle;
  const DriveFile& f = *a.row.file;
  return f.out && !f.out->vehicle.empty() ? f.out->vehicle : f.booked.vehicle;
}

Value drive_route(D a) {
  if (a.row.begun != nullptr) return a.row.begun->route;
  return of_file(a, [](const DriveFile& f) {
    return f.out && !f.out->route.empty() ? f.out->route : f.booked.route;
  });
}

Value drive_consultant(D a) {
  if (a.row.file != nullptr && !a.row.file->booked.consultant.empty())
    return a.row.file->booked.consultant;
  return a.of.visit.handover.consultant;
}

Value drive_out_at(D a) {
  if (a.row.begun != nullptr) return Moment{a.row.begun->started_at.unix_ms()};
  return of_file(a,
                 [](const DriveFile& f) { return f.out ? Value(Moment{f.out->at_ms}) : Value(); });
}

Value drive_back_at(D a) {
  if (a.row.begun != nullptr && a.row.begun->ended_at != Stamp{})
    return Moment{a.row.begun->ended_at.unix_ms()};
  return of_return(a, [](const DriveFile& f) { return Moment{f.back->at_ms}; });
}

Value drive_minutes(D a) {
  const Value out = drive_out_at(a), back = drive_back_at(a);
  const auto *from = std::get_if<Moment>(&out), *to = std::get_if<Moment>(&back);
  if (from == nullptr || to == nullptr) return {};
  return (to->unix_ms - from->unix_ms) / 60'000;
}

bool is_abnormal(const DriveFile& f, std::string_view what) {
  return std::ranges::find(f.back->abnormal, what) != f.back->abnormal.end();
}

Value drive_km(D a) {
  return of_return(a, [](const DriveFile& f) {
    const std::int64_t km = f.back->odometer_km - f.out->odometer_km;
    return km >= 0 && !is_abnormal(f, "odometer") ? Value(km) : Value();
  });
}

Value licence_says(D a, const std::string domain::LicenceChecked::*member) {
  return of_file(a, [&](const DriveFile& f) { return f.licence ? (*f.licence).*member : ""; });
}

Value drive_felt_points(D a) {
  return of_file(a, [](const DriveFile& f) {
    std::int64_t sum = 0;
    if (f.felt)
      for (const auto& one : f.felt->ratings) sum += one.points;
    return sum > 0 ? Value(sum) : Value();
  });
}

Value drive_felt_aspects(D a) {
  return of_file(a, [](const DriveFile& f) {
    const auto count = f.felt ? std::int64_t(f.felt->ratings.size()) : 0;
    return count > 0 ? Value(count) : Value();
  });
}

}  // namespace foyer::reports
