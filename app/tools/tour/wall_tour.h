// `foyer tour --role wall`: a month as other devices wrote it, on the wall in a real window, page
// by page; then one more order is written elsewhere, and the wall has to show it within two
// seconds. UI thread.
#pragma once

#include <ostream>

#include "tools/tour/tour.h"

namespace foyer::shell {

// Returns the program's exit code: 0 only if the wall had the month and the order in time.
int wall_tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
