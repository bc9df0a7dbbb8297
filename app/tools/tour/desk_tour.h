// `foyer tour --role desk`: a day at the desk, played through the real window with synthetic
// touches: the first manager, two consultants, a walk-in (its taps and seconds are counted), the
// hand-over, test cars booked for them and for who has not come yet, the leaving, the signed
// register; then the visit is read back from the dealer's database. UI thread.
#pragma once

#include <ostream>

#include "tools/tour/tour.h"

namespace foyer::shell {

// Returns the program's exit code: 0 only if the dealer's database has what was done.
int desk_tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
