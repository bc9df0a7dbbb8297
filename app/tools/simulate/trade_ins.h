// The cars in exchange of a showroom that is not there: wished for, looked at panel by panel,
// offered, accepted, refused, or left to run out. Pure but for the dice. Threads: one.
#pragma once

#include <cstdint>
#include <vector>

#include "tools/simulate/drives.h"

namespace foyer::simulate {

// What a consultant writes of this guest's car from then on, in order; nothing, where the dealer
// takes none, and of most guests.
std::vector<Touch> trade_in(const domain::Visit& visit, std::int64_t from_ms,
                            const domain::Content& content, Dice& dice);

}  // namespace foyer::simulate
