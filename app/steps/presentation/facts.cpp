#include "steps/presentation/facts.h"

#include <algorithm>

namespace foyer::domain {

void CardPresented::fold(const Fact&, Presentation& presentation) const {
  if (std::ranges::find(presentation.presented, card) == presentation.presented.end())
    presentation.presented.push_back(card);
}

void CardJudged::fold(const Fact&, Presentation& presentation) const {
  presentation.judged[card] = level;
}

void CardWithdrawn::fold(const Fact&, Presentation& presentation) const {
  presentation.judged.erase(card);
}

}  // namespace foyer::domain
