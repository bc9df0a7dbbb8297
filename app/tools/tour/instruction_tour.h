// The part of the tablet's tour in which the consultant answers what a manager wrote on the daily
// report. UI thread.
#pragma once

#include "tools/tour/hand_over_tour.h"

namespace foyer::shell {

class InstructionTour : public HandOverTour {
 protected:
  using HandOverTour::HandOverTour;
  // From the list of guests, and back to it.
  Result<void> answer_the_manager();

 private:
  const domain::Visit* instructed() const;
};

}  // namespace foyer::shell
