// What stands in the way in a showroom that is not there, and how it ends: objections and what
// answers them, offers in one version or several, what a manager says to whoever asks for more than
// they may give, orders with their deposits, some cancelled, and guests who are given up.
//
// Made by the flows of offer and order themselves, with the dealer's prices, levels, deposits and
// reasons, so that no sum is invented here: only how often. Pure but for the dice. Threads: one.
#pragma once

#include <string>
#include <vector>

#include "tools/simulate/drives.h"

namespace foyer::simulate {

inline constexpr const char* kManager = "10000099";  // staff id of whom a consultant asks

struct Bargain {
  std::vector<Touch> touches;  // in order
  bool ordered = false;        // signed, and not cancelled
  bool lost = false;           // a manager agreed …
  std::string lost_reason;     // … and why, pack id
};

// Of a guest whom this consultant has; `so_far`: what was written of them since `visit` was known.
// Nothing, where the dealer makes no offers.
Bargain bargain(const domain::Visit& visit, const std::vector<Touch>& so_far,
                const std::string& consultant, std::int64_t from_ms, const domain::Content& content,
                Dice& dice);

}  // namespace foyer::simulate
