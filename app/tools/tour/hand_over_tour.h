// The act of a consultant's tour in which a guest is handed the car: the list in their hands, their
// signature, the service, and the number that is read off the car. UI thread.
#pragma once

#include "tools/tour/specimen.h"
#include "tools/tour/trade_in_tour.h"

namespace foyer::shell {

class HandOverTour : public TradeInTour {
 protected:
  using TradeInTour::TradeInTour;
  // From the list of guests, and back to it.
  Result<void> hand_over();
  // Puts a picture into the camera's folder, and waits until it was read and is gone from there.
  Result<void> camera_sees(Specimen what);

 private:
  const domain::Delivery* delivery() const;
  bool said(domain::Said domain::Delivery::*what) const;
  Result<void> tick_the_list();
  Result<void> introduce();
  Result<void> photograph_the_car();
};

}  // namespace foyer::shell
