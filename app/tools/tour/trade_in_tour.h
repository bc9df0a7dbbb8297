// The act of a consultant's tour in which a car in exchange is valued, and its guest takes the
// offer. UI thread.
#pragma once

#include "tools/tour/staff_tour.h"

namespace foyer::shell {

class TradeInTour : public StaffTour {
 protected:
  using StaffTour::StaffTour;
  Result<void> digits(std::string_view text);
  // From the guest's page, and back to it.
  Result<void> trade_in();
};

}  // namespace foyer::shell
