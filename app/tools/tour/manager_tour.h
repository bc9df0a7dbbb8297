// `foyer tour --role manager`: a manager's morning with a tablet, played through the real window
// with synthetic touches. They sign in, say that what they had to mend is mended and photograph it,
// look at the house today, answer a consultant who asks for more than they may give and one who
// gives a guest up, go through the morning sheet, look again at what somebody else has mended, call
// the roll and hold the meeting that is due; then the visit is read back from the dealer's
// database. UI thread.
#pragma once

#include <ostream>

#include "tools/tour/tour.h"

namespace foyer::shell {

// Returns the program's exit code: 0 only if the dealer's database has what was done.
int manager_tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
