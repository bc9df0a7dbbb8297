// From an accepted offer to an order on the glass: the terms, the contract in the guest's hands,
// the order as it was signed, and its end. UI thread.
#pragma once

#include <optional>
#include <string>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "roles/host/pages/signing.h"
#include "steps/offer/flow/order.h"

namespace foyer::screens {

struct OrderView {
  const flow::order::Model& model;
  flow::order::Context context;
  std::string saved = {};  // the file of the order that was made; empty: none yet

  const domain::Visit& visit() const { return *context.house.visit(model.visit); }
  const domain::OrderRules& rules() const { return context.content.orders; }
  const domain::OrderFile* file() const { return flow::order::file_of(model, context.house); }
};

struct OrderDraft {
  staff::SigningDraft signing;
  ui::Scroll text;
};

struct OrderTaps {
  std::optional<flow::order::Intent> intent;
  std::optional<Lang> language;
  bool back = false;        // to the offer
  bool save_paper = false;  // the order as a file
};
OrderTaps draw_order(const OrderView& view, OrderDraft& draft, ui::Frame& frame);

}  // namespace foyer::screens
