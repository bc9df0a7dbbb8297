// An offer on the glass: the consultant's page on which it is made, and the guest's, on which it is
// read. What the house may give away is on the first alone. UI thread.
#pragma once

#include <optional>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "steps/offer/flow/offer.h"

namespace foyer::screens {

struct OfferView {
  const flow::offer::Model& model;
  flow::offer::Context context;
  std::string saved = {};  // the file of the offer that was made; empty: none yet
  // Nothing that was written since has left the device, as far as it knows; none: all has.
  std::optional<Stamp> kept_since = {};

  const domain::Visit& visit() const { return *context.house.visit(model.visit); }
  bool has_left(const domain::Said& said) const {
    return !kept_since || said.origin != origin || said.at < *kept_since;
  }
  Id origin = {};  // of this device's log
};

struct OfferDraft {
  ui::Scroll extras, lines, side;
};

struct OfferTaps {
  std::optional<flow::offer::Intent> intent;
  std::optional<Lang> language;
  bool back = false;        // to the guest's page
  bool order = false;       // to the order
  bool save_paper = false;  // the offer as a file
};
OfferTaps draw_offer(const OfferView& view, OfferDraft& draft, ui::Frame& frame);

}  // namespace foyer::screens
