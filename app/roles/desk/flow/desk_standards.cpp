#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {

void on(DeskAnswer& answer, const StandardsTouch& touch) {
  if (answer.model().page != DeskPage::standards) return;
  const DeskContext& context = answer.context;
  for (Write& write : standards::update(
           touch.intent, {context.house, context.content, context.who, context.now_ms}))
    answer.step.writes.push_back(std::move(write));
}

void on(DeskAnswer& answer, const MeetingsTouch& touch) {
  if (answer.model().page != DeskPage::meetings) return;
  const DeskContext& context = answer.context;
  for (Write& write : meetings::update(
           touch.intent, {context.house, context.content, context.who, context.now_ms}))
    answer.step.writes.push_back(std::move(write));
}

}  // namespace foyer::flow
