// The pages of the house itself, each with rules of its own: roll call, standards, meetings, sales
// and service, and what waits for a manager's word.
#include "roles/desk/flow/desk_answer.h"

namespace foyer::flow {
namespace {

// What such a page writes: by its own rules, on that page alone.
template <class Touch, class At>
void on_page(DeskAnswer& answer, DeskPage page, const Touch& touch,
             std::vector<Write> (*update)(const Touch&, const At&)) {
  if (answer.model().page != page) return;
  const DeskContext& context = answer.context;
  for (Write& write : update(touch, {context.house, context.content, context.who, context.now_ms}))
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

void on(DeskAnswer& answer, const OpenAnswer& open) {
  const domain::Visit* visit = answer.visit(open.visit);
  const DeskContext& context = answer.context;
  if (visit == nullptr ||
      today::asks_for(*visit, context.house, context.who, context.now_ms) == nullptr)
    return;
  answer.go(DeskPage::answer);
  answer.model().guest = open.visit;
}

void on(DeskAnswer& answer, const AnswerOffer& said) {
  const std::vector<Write> writes = today::update(said, answer.context.of_today());
  if (writes.empty()) return;
  answer.step.writes = writes;
  if (answer.model().page == DeskPage::answer) answer.go(answer.model().from);
}

void on(DeskAnswer& answer, const AnswerLoss& said) {
  answer.step.writes = today::update(said, answer.context.of_today());
}

void on(DeskAnswer& answer, const ServiceTouch& touch) {
  on_page(answer, DeskPage::service, touch.intent, service::update);
  // What was told is told.
  if (!answer.step.writes.empty()) answer.model().about = {};
}

void on(DeskAnswer& answer, const TellOfKnown& tell) {
  const KnownPerson known = answer.model().known;
  if (!answer.context.content.service.kept() || tell.visit.is_nil()) return;
  answer.go(DeskPage::service);
  answer.model().about = {tell.visit, known.name, known.honorific, tell.consultant};
}

void on(DeskAnswer& answer, const LeaveTelling&) { answer.model().about = {}; }

}  // namespace foyer::flow
