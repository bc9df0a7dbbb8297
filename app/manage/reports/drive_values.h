// What the devices' fold says of a drive in each column (drive_columns.h). Inside `reports`.
// Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "manage/reports/columns.h"
#include "manage/reports/drive_rows.h"

namespace foyer::reports {

// Whose column is asked for.
struct DriveAsked {
  Asked of;  // its visit; `number`: of the drive in its days, from 1
  const DriveRow& row;
  std::int64_t now_ms = 0;
  bool contested = false;
};

// What a booked drive's file says, or its return; nothing of another one.
template <class Ask>
Value of_file(const DriveAsked& a, Ask ask) {
  return a.row.file != nullptr ? Value(ask(*a.row.file)) : Value();
}
template <class Ask>
Value of_return(const DriveAsked& a, Ask ask) {
  return a.row.file != nullptr && a.row.file->back ? Value(ask(*a.row.file)) : Value();
}

bool is_nothing(const Value& value);  // nobody told it
Value told_percent(int percent);
std::string drive_car(const domain::DriveFile& file);
Value drive_reason(const DriveAsked& a);
Value drive_said_at(const DriveAsked& a);
Value drive_said_by(const DriveAsked& a);
Value drive_vehicle(const DriveAsked& a);
Value drive_route(const DriveAsked& a);
Value drive_consultant(const DriveAsked& a);
Value drive_out_at(const DriveAsked& a);
Value drive_back_at(const DriveAsked& a);
Value drive_minutes(const DriveAsked& a);
Value drive_km(const DriveAsked& a);
Value drive_felt_points(const DriveAsked& a);
Value drive_felt_aspects(const DriveAsked& a);
Value licence_says(const DriveAsked& a, const std::string domain::LicenceChecked::*member);
// "too-long", "odometer", "damage": of one that is back.
bool is_abnormal(const domain::DriveFile& file, std::string_view what);

}  // namespace foyer::reports
