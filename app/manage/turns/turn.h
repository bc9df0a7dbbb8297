// Turns: which consultant is next, and who should get a guest. Pure. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

// A consultant's place in the turn. Consultants come in the order in which they clocked in or last
// received a guest by turn or otherwise, the longest ago first; those with a guest, on a pause or
// out are not next, and say why.
struct Place {
  std::string staff;
  bool free = false;
  std::string with;  // whose guest they have: the visit's 32 hexadecimal digits; empty: none
  Stamp waiting_since;
};
std::vector<Place> turn(const House& house);

// Who should get this guest: the one that the guest asked for, else with whom they are booked, else
// who had them last time, else the next free in the turn; with the reason and who was passed over.
struct Proposal {
  std::string consultant;  // empty: nobody is free
  std::string reason;      // "requested" | "appointment" | "previous" | "turn"
  std::vector<Skip> skipped;
};
Proposal propose(const House& house, const Visit& visit);

}  // namespace foyer::domain
