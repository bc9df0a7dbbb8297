// Deliveries at the desk: the step's own touches.
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {

void on(DeskAnswer& answer, const DeliveryTouch& touch) {
  if (answer.model().page != DeskPage::deliveries) return;
  delivery::Step step =
      delivery::update(answer.model().delivery, touch.intent, answer.context.of_delivery());
  for (domain::Write& write : step.writes) answer.step.writes.push_back(std::move(write));
  answer.model().delivery = std::move(step.model);
}

}  // namespace foyer::flow
