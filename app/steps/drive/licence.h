// Whether this licence may drive this car today, by the dealer's rules: what stops, and what only
// warns. A person compares name and picture; that is no rule here. Days are the showroom's.
// Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/test_drives.h"

namespace foyer::domain {

struct Licence {
  std::string licence_class;
  std::string since, until;  // days; `until` empty: for life
  std::string last_four;
  friend bool operator==(const Licence&, const Licence&) = default;
};

enum class LicenceTrouble : std::uint8_t {
  untold,  // something is still missing
  no_day,  // a day that does not exist
  wrong_class,
  not_yet,     // held from a day to come
  held_short,  // less than the dealer's years
  ended,
  ends_soon,  // within 30 days
};

struct LicenceVerdict {
  std::vector<LicenceTrouble> stops, warns;
  bool may_drive() const { return stops.empty(); }
};

LicenceVerdict judge_licence(const Licence& told, const DemoCar& car, const MayDrive& rules,
                             std::string_view today);
// "ends-soon", as LicenceChecked::warnings has it.
std::string_view word(LicenceTrouble trouble);

}  // namespace foyer::domain
