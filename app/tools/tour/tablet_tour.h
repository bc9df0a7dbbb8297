// `foyer tour --role consultant`: a whole presentation on a consultant's tablet, played through the
// real window with synthetic touches. What the entrance and the desk would have written (a guest
// who waits, one who was handed over, a visit of three weeks ago) comes by way of a dealer's
// database; the consultant signs in, takes a guest over by the ticket, completes and corrects the
// needs, walks round the car with eight cards, judges, takes one back, compares, lets the guest
// hold the tablet, writes objections and a note, closes with a grade and a next step, makes the
// summary and opens the customer card; then the visit is read back from the dealer's database.
// UI thread.
#pragma once

#include <ostream>

#include "tools/tour/tour.h"

namespace foyer::shell {

// Returns the program's exit code: 0 only if the dealer's database has what was done.
int tablet_tour(const TourOptions& options, std::ostream& out);

}  // namespace foyer::shell
