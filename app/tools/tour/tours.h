// The tour of each role of a device that has one. UI thread.
#pragma once

#include <ostream>

#include "tools/tour/tour.h"

namespace foyer::shell {

// Returns the program's exit code; `options.settings.role` says whose.
int play_tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
