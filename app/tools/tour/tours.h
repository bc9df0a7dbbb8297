// The tour of each role of a device that has one, and a manager's on a tablet. UI thread.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "tools/tour/tour.h"

namespace foyer::shell {

std::vector<std::string> tour_names();
// Returns the program's exit code; `options.settings.role` says whose.
int play_tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
