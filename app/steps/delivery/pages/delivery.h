// Deliveries on the glass: the desk's board of gates with day, bay and car, and on the tablet the
// hand-over, its list in the guest's hands, the signature and the introduction to the service.
//
// Each takes a const view and the draft, draws from top to bottom, and returns what whoever stands
// there wants. UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/ui/frame.h"
#include "kit/ui/scroll.h"
#include "kit/ui/writing.h"
#include "roles/entrance/pages/view.h"
#include "roles/host/pages/picture_board.h"
#include "roles/host/pages/signing.h"
#include "steps/delivery/flow/delivery.h"

namespace foyer::screens {

struct DeliveryView {
  const flow::delivery::Model& model;
  flow::delivery::Context context;
  Writers writers = {};

  const domain::DeliveryRules& rules() const { return context.rules(); }
  const domain::Delivery* one() const { return flow::delivery::chosen(model, context.house); }
};

struct DeliveryDraft {
  ui::Writing vin{input::Field::free_text};
  int day_from = 0;  // of the row of days: the first is so many days from today
  ui::Scroll list, items;
  staff::SigningDraft signing;
  staff::PictureDraft pictures;
};

struct DeliveryTaps {
  std::optional<flow::delivery::Intent> intent;
  std::optional<Lang> language;
  bool back = false;
};
DeliveryTaps draw_deliveries(const DeliveryView& view, DeliveryDraft& draft, ui::Frame& frame);
DeliveryTaps draw_hand_over(const DeliveryView& view, DeliveryDraft& draft, ui::Frame& frame);

// How a list of staff names a delivery: when, whose, which car.
std::string delivery_line(const domain::Delivery& one, const domain::Content& content,
                          const std::string& today, Lang lang);

}  // namespace foyer::screens
