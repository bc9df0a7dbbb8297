#include "steps/care/facts.h"

namespace foyer::domain {

void NoteWritten::fold(const Fact& fact, Closing& closing) const {
  closing.notes.push_back({text, fact.actor, fact.at});
}

void NextStepAgreed::fold(const Fact&, Closing& closing) const { closing.next_step = *this; }

void VisitClosed::fold(const Fact& fact, Closing& closing, VisitBasics& visit) const {
  const std::optional<VisitClosed>& stood = closing.closed;
  if (stood && (stood->outcome != outcome || stood->grade != grade))
    visit.contest(about::kClosing, stood->outcome, outcome);
  closing.closed = *this;
  closing.closed_at = fact.at;
  closing.closed_by = fact.actor;
}

void VisitReopened::fold(const Fact&, Closing& closing, VisitBasics& visit) const {
  closing.closed.reset();
  closing.closed_at = {};
  closing.closed_by.clear();
  visit.left_ms.reset();
  visit.settle(about::kClosing);
}

void Closing::settle(const ContestSettled& said) {
  if (said.about != about::kClosing || !closed) return;
  closed->outcome = said.value.empty() ? std::string() : said.value.front();
}

void Closing::forget_guest() {
  notes.clear();
  if (!closed) return;
  closed->grade_reason.clear();
  closed->lost_model.clear();
}

}  // namespace foyer::domain
