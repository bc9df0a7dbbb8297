// How a cell of the register of drives is written: in words of the pack, in the reader's language.
// Inside `reports`. Threads: values.
#pragma once

#include <string>

#include "manage/reports/drive_columns.h"

namespace foyer::reports {

using D = const DriveAsked&;

std::string drive_number_cell(D a, const Value&);
std::string drive_guest_cell(D a, const Value&);
std::string drive_staff_cell(D a, const Value& value);  // a name
std::string drive_model_cell(D a, const Value& value);
std::string drive_car_cell(D a, const Value& value);  // which of its model, with its plate
std::string drive_route_cell(D a, const Value& value);
std::string drive_time_cell(D a, const Value& value);  // day and time
std::string drive_state_cell(D a, const Value& value);
std::string drive_reason_cell(D a, const Value& value);
std::string drive_seat_cell(D a, const Value& value);  // at the wheel, or beside
std::string drive_at_home_cell(D a, const Value& value);
std::string drive_percent_cell(D a, const Value& value);
std::string drive_damages_cell(D a, const Value& value);
std::string drive_abnormal_cell(D a, const Value& value);
std::string drive_felt_cell(D a, const Value& value);  // the mean of what was rated
std::string drive_fit_cell(D a, const Value& value);

}  // namespace foyer::reports
