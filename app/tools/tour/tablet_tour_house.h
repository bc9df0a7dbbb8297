// The house that the tours of a tablet find: its staff, a guest who was handed over, one who waits
// with a ticket and was here before; and for a manager's what waits for their word. Main thread.
#pragma once

#include "kit/base/result.h"
#include "tools/tour/tour.h"

namespace foyer::shell {

inline constexpr const char* kTourConsultant = "0a1b2c3d";
inline constexpr const char* kTourManager = "4e5f6071";
inline constexpr const char* kTourTicket = "A012";
// Whose consultant asks for more than they may give, and who is given up.
inline constexpr const char* kAskedTicket = "A031";
inline constexpr const char* kGivenUpTicket = "A032";

// Written by another device into the dealer's database, before the tablet is opened.
Result<void> fill_dealer(const TourOptions& options);
// And with what a manager finds in the morning.
Result<void> fill_for_manager(const TourOptions& options);

}  // namespace foyer::shell
