// A month at its 21st day with the figures of a dealer's own board: 402 first visits, 318 filed,
// 268 cards, 151 drives, 43 orders of 60, by six consultants; one of them came mid-month.
// Threads: values.
#pragma once

#include "showroom/house.h"

namespace foyer::screens::test {

domain::House november();
// Names of guests that are in it.
inline constexpr const char* kGuestOfNovember = "欧阳千寻";

}  // namespace foyer::screens::test
