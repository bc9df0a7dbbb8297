// The pages of the house itself, each with rules of its own: roll call, standards, meetings.
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {
namespace {

// What such a page writes: by its own rules, on that page alone.
template <class Touch, class At>
void on_page(DeskAnswer& answer, DeskPage page, const Touch& touch,
             std::vector<Write> (*update)(const Touch&, const At&)) {
  if (answer.model().page != page) return;
  const DeskContext& context = answer.context;
  for (Write& write :
       update(touch, {context.house, context.content, context.who, context.now_ms}))
    answer.step.writes.push_back(std::move(write));
}

}  // namespace

void on(DeskAnswer& answer, const RollTouch& touch) {
  on_page(answer, DeskPage::roll_call, touch.intent, rollcall::update);
}

void on(DeskAnswer& answer, const StandardsTouch& touch) {
  on_page(answer, DeskPage::standards, touch.intent, standards::update);
}

void on(DeskAnswer& answer, const MeetingsTouch& touch) {
  on_page(answer, DeskPage::meetings, touch.intent, meetings::update);
}

}  // namespace foyer::flow
