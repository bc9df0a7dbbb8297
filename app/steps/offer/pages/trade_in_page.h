// A guest's car in exchange on the glass: what it is, its panels, the house's offer, and the
// guest's answer in their own hands.
//
// `draw_trade_in` takes a const view, draws from top to bottom, and returns what whoever holds the
// tablet wants. UI thread.
#pragma once

#include <optional>

#include "kit/ui/frame.h"
#include "steps/offer/flow/trade_in_touch.h"

namespace foyer::screens {

struct TradeInView {
  const flow::trade_in::Model& model;
  flow::trade_in::Context context;
  std::string who;  // staff id of who is signed in

  const domain::TradeIns& pack() const { return context.content.trade_ins; }
  const domain::Visit& visit() const { return *context.house.visit(model.visit); }
  const domain::UsedCar* car() const { return flow::trade_in::car_of(model, context); }
};

// What is written by hand has a page of its own, the role's.
enum class TradeInText : std::uint8_t { car, plate, vin, owner };

struct TradeInTaps {
  std::optional<flow::trade_in::Intent> intent;
  std::optional<TradeInText> write;
  std::optional<Lang> language;
  bool back = false;  // to the guest's page
};
// "Offered, the guest decides".
std::string_view trade_in_state_text(domain::TradeInState state, Lang lang);
TradeInTaps draw_trade_in(const TradeInView& view, ui::Frame& frame);

}  // namespace foyer::screens
