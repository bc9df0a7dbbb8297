#include "house/service.h"

namespace foyer::domain {

void SignalTold::fold(const Fact& fact, SharedWork& all) const {
  ServiceSignal& one = all.signals[signal];
  if (was_said(one.by)) return;
  one.told = *this;
  one.by = said_by(fact);
}

void SignalAnswered::fold(const Fact& fact, SharedWork& all) const {
  ServiceSignal& one = all.signals[signal];
  one.outcome = outcome;
  one.answered = outcome.empty() ? Said{} : said_by(fact);
}

void SignalLed::fold(const Fact&, SharedWork& all) const { all.signals[signal].led = *this; }

void SharedPlanned::fold(const Fact& fact, SharedWork& all) const {
  SharedActionState& one = all.shared_actions[{month, action}];
  one.said = *this;
  one.by = said_by(fact);
}

void SharedChecked::fold(const Fact& fact, SharedWork& all) const {
  all.shared_actions[{month, action}].done = done ? said_by(fact) : Said{};
}

void SharedWork::forget_shared_work() {
  signals.clear();
  shared_actions.clear();
}

}  // namespace foyer::domain
