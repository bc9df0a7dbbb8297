// Appointments from a file, as a dealer's booking system or somebody's spreadsheet writes it.
//
// Which file that may be, base/table.h says; days and times, base/day_text.h. The columns, in any
// order and under any of the headings that `column_of` knows: day, time, name, phone, consultant,
// vehicle, purpose; name and day must be there, and a time in its own column or behind the day.
// Every line is accounted for: taken, known already (day, time and name, however they are written),
// over, or broken, and then it is named with what is wrong and left out whole: what the office
// mends and gives again is taken then. Pure; threads: values.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::flow {

struct AppointmentFile {
  struct Broken {
    std::size_t line = 0;    // counted from 1, where it begins in the file
    std::string what;        // in English: "day is no date such as 2026-11-25"; no personal data
    std::string value = {};  // the cell that is wrong, for whoever stands there; never for a log
  };
  std::vector<domain::AppointmentMade> made;
  std::vector<Broken> broken;
  std::size_t known = 0;  // lines that were there before
  std::size_t over = 0;   // lines of days that have gone by, within a year
};

struct AppointmentRules {
  std::string today;  // "2026-11-25"; empty: days are not judged
  // A telephone number as it is kept; none: it is no number. Without this rule, digits are kept.
  std::function<std::optional<std::string>(std::string_view typed)> number;
};

// Of the house only its staff and its appointments are looked at.
AppointmentFile read_appointments(std::string_view bytes, const domain::House& house,
                                  const domain::Content& content,
                                  const AppointmentRules& rules = {});

// Appointments by day, time and name, however that is written: looked up as quickly among many
// thousands as among ten.
class KnownAppointments {
 public:
  explicit KnownAppointments(const domain::House& house);
  bool has(const domain::AppointmentMade& one) const { return keys_.contains(key(one)); }
  // False: it is there already.
  bool add(const domain::AppointmentMade& one) { return keys_.insert(key(one)).second; }

 private:
  static std::string key(const domain::AppointmentMade& one);
  std::set<std::string> keys_;
};

}  // namespace foyer::flow
