// The columns of the walk-in register by their ids: what `[register]` in a pack may head in its own
// words, and what reports::register_columns fills, in the same order.
#pragma once

#include <array>
#include <string_view>

namespace foyer::domain {

inline constexpr std::array<std::string_view, 27> kRegisterColumns{
    "no",      "consultant", "guest",     "first",   "phone",      "arrived",     "left",
    "party",   "model",      "remarks",   "date",    "grade",      "source",      "drive",
    "purpose", "use",        "budget",    "timing",  "priorities", "present_car", "plate",
    "outcome", "lost",       "next_step", "next_on", "ticket",     "state"};

}  // namespace foyer::domain
