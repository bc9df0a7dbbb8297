// What staff do at a desk or a tablet before anything else, by real touches.
#pragma once

#include <string>

#include "visit/showroom.h"

namespace foyer::visit {

inline constexpr const char* kPin = "135713";

inline void type_pin(Showroom& device) {
  for (const char digit : std::string(kPin)) device.touch("key." + std::string(1, digit));
  device.touch("enter");
}

// In the keys that are there: letters, or pinyin of which the first candidate is taken.
inline void write_name(Showroom& device, const std::string& letters, int candidate = -1) {
  device.type(letters);
  if (candidate < 0) return;
  device.touch("candidate." + std::to_string(candidate));
  device.wait_until_gone("candidate.0");
}

// The first start of a desk makes the manager, who is signed in then.
inline void make_manager(Showroom& desk, const std::string& letters, int candidate = -1) {
  if (candidate < 0)
    desk.wait_for_target("key.shift");
  else
    desk.wait_until_gone("key.shift");  // pinyin is ready once its keyboard is there
  write_name(desk, letters, candidate);
  desk.touch("next");
  type_pin(desk);
  desk.wait_for_screen("staff-pin-again");  // what is touched before it is there belongs to no page
  type_pin(desk);
  desk.wait_for_screen("desk-board");
}

}  // namespace foyer::visit
