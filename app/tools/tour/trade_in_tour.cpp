#include "tools/tour/trade_in_tour.h"

namespace foyer::shell {

Result<void> TradeInTour::digits(std::string_view text) {
  for (const char one : text)
    if (auto typed = touches({std::string("key.") + one}); !typed) return typed;
  return {};
}

Result<void> TradeInTour::trade_in() {
  if (auto seen = finger_.scroll_to("trade_in", "need.timing"); !seen) return seen;
  if (auto opened = touches({"trade_in"}); !opened) return opened;
  if (auto typed = digits("2019051299000"); !typed) return typed;
  if (auto to = touches({"wish"}); !to) return to;
  if (auto typed = digits("75000"); !typed) return typed;
  if (auto told = touches({"energy.fuel"}); !told) return told;
  if (auto shown = picture("trade-in-car"); !shown) return shown;
  if (auto looked = touches({"go", "panel.fender-right", "mark.repaint", "panel.lid"}); !looked)
    return looked;
  if (auto shown = picture("trade-in-look"); !shown) return shown;
  if (auto done = touches({"go"}); !done) return done;
  if (auto typed = digits("68000"); !typed) return typed;
  if (auto shown = picture("trade-in-offer"); !shown) return shown;
  if (auto given = touches({"go", "go"}); !given) return given;
  if (auto shown = picture("trade-in-guests-view"); !shown) return shown;
  if (auto taken = touches({"accept"}); !taken) return taken;
  const domain::Visit* guest = staff_.room().house().visit(visit_);
  const domain::UsedCar* car = guest == nullptr ? nullptr : guest->used_car();
  if (car == nullptr || car->state() != domain::TradeInState::accepted)
    return fail("the guest's word on their car was not written down");
  if (auto shown = picture("trade-in-agreed"); !shown) return shown;
  return touches({"give_back", "back"});
}

}  // namespace foyer::shell
