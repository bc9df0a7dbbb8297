// Appointments from a CSV file, as a dealer's booking system writes it.
//
// The first line names the columns, in any order: day, time, name, phone, consultant, vehicle,
// purpose (or 日期, 时间, 姓名, 电话, 顾问, 车型, 事由); day, time and name must be there. UTF-8,
// with or without a byte order mark; commas; a quoted field may hold commas, line ends and doubled
// quotes. A broken line is named with what is wrong, without its personal content, and the rest is
// taken. An appointment that is known already (day, time, name) is not taken twice. Pure; threads:
// values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::flow {

struct AppointmentFile {
  struct Broken {
    std::size_t line = 0;  // counted from 1, where it begins in the file
    std::string what;      // in English: "day is no date such as 2026-11-25"
  };
  std::vector<domain::AppointmentMade> made;
  std::vector<Broken> broken;
  std::size_t known = 0;  // lines that were there before
};
// Of the house only its staff and its appointments are looked at.
AppointmentFile read_appointments(std::string_view text, const domain::House& house,
                                  const domain::Content& content);
// An appointment of this day, time and name is there already.
bool is_made(const domain::House& house, const domain::AppointmentMade& one);

}  // namespace foyer::flow
