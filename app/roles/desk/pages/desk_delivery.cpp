// Deliveries at the desk: the step's own pages.
#include "roles/desk/pages/desk_parts.h"

namespace foyer::screens::desk {

DeskTaps draw_deliveries(const DeskView& view, DeskDraft& draft, Frame& frame) {
  DeskTaps taps;
  const DeliveryView delivery{
      .model = view.model.delivery,
      .context = {view.house, view.content, view.who, frame.lang, view.now_ms},
      .writers = view.writers};
  const DeliveryTaps said = screens::draw_deliveries(delivery, draft.delivery, frame);
  if (said.intent) taps.intent = flow::DeliveryTouch{*said.intent};
  if (said.back) {
    using flow::delivery::Stage;
    if (view.model.delivery.stage == Stage::board)
      taps.intent = flow::OpenPage{view.model.from};
    else
      taps.intent = flow::DeliveryTouch{flow::delivery::GoTo{Stage::board}};
  }
  return taps;
}

}  // namespace foyer::screens::desk
