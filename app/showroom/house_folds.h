// The kinds that change the house itself, not a visit. Inside `showroom`. Threads: read only.
#pragma once

#include "showroom/house.h"

namespace foyer::domain {

const facts::Folds<House>& house_folds();

}  // namespace foyer::domain
