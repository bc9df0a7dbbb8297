#include "domain/content.h"

namespace foyer::domain {

const Text& Card::benefit_to(std::string_view use) const {
  const auto found = benefit_for.find(std::string(use));
  return found == benefit_for.end() ? benefit : found->second;
}

const Purpose* Content::purpose(std::string_view id) const {
  return find_by_id(showroom.purposes, id);
}
const Vehicle* Content::vehicle(std::string_view id) const { return find_by_id(vehicles, id); }
const Card* Content::card(std::string_view id) const { return find_by_id(cards, id); }
const BudgetRange* Content::budget(std::string_view id) const {
  return find_by_id(questionnaire.budgets, id);
}
const TimingRange* Content::timing(std::string_view id) const {
  return find_by_id(questionnaire.timings, id);
}
const Question* Content::question(std::string_view id) const {
  return find_by_id(questionnaire.optional, id);
}

}  // namespace foyer::domain
