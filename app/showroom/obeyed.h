// Which facts a fold obeys: those that whoever signed them may say (house/rights.h). The others are
// kept and forwarded as they came, like a kind that is not known. Threads: values.
#pragma once

#include "house/facts.h"
#include "showroom/house.h"

namespace foyer::domain {

// By the signature alone.
bool may_say(const Fact& fact);
// And by what the house knows of whoever signed: all facts that are folded before must have been.
bool is_obeyed(const House& house, const Fact& fact);

}  // namespace foyer::domain
