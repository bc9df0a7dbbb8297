// The house that the consultant's tour finds: its staff, a guest who was handed over, one who waits
// with a ticket and was here before. Main thread.
#pragma once

#include "kit/base/result.h"
#include "tools/tour/tour.h"

namespace foyer::shell {

inline constexpr const char* kTourConsultant = "0a1b2c3d";
inline constexpr const char* kTourTicket = "A012";

// Written by another device into the dealer's database, before the tablet is opened.
Result<void> fill_dealer(const TourOptions& options);

}  // namespace foyer::shell
