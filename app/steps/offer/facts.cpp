#include "steps/offer/facts.h"

#include <algorithm>

namespace foyer::domain {

// The same objection again says what answered it.
void ObjectionRaised::fold(const Fact& fact, Objections& objections) const {
  std::vector<Objection>& all = objections.objections;
  const auto same = std::ranges::find_if(all, [&](const Objection& one) {
    return !objection.empty() && one.raised.objection == objection;
  });
  if (same != all.end())
    *same = {*this, same->at};
  else
    all.push_back({*this, fact.at});
}

void Objections::forget_guest() {
  for (Objection& one : objections) one.raised.text.clear();
}

}  // namespace foyer::domain
