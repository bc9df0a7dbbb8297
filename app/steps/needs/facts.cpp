#include "steps/needs/facts.h"

namespace foyer::domain {
namespace {

std::string first_or_empty(const std::vector<std::string>& options) {
  return options.empty() ? std::string() : options.front();
}

std::vector<std::string> one_or_none(const std::string& id) {
  return id.empty() ? std::vector<std::string>() : std::vector<std::string>{id};
}

void answer(NeedsAnalysis& analysis, const Fact& fact, const NeedsAnswered& said) {
  Needs& needs = analysis.needs;
  if (said.question == "use") {
    needs.use = said.options;
  } else if (said.question == "budget") {
    needs.budget = first_or_empty(said.options);
    needs.budget_min_yuan = said.min_yuan;
    needs.budget_max_yuan = said.max_yuan;
  } else if (said.question == "timing") {
    needs.timing = first_or_empty(said.options);
  } else if (said.question == "priorities") {
    needs.priorities = said.options;
  } else {
    needs.optional[said.question] = said.options;
  }
  analysis.said[said.question] = said_by(fact);
}

}  // namespace

std::vector<std::string> answer_to(const Needs& needs, const std::string& question) {
  if (question == "use") return needs.use;
  if (question == "budget") return one_or_none(needs.budget);
  if (question == "timing") return one_or_none(needs.timing);
  if (question == "priorities") return needs.priorities;
  const auto found = needs.optional.find(question);
  return found == needs.optional.end() ? std::vector<std::string>() : found->second;
}

void NeedsAnswered::fold(const Fact& fact, NeedsAnalysis& analysis, VisitBasics& visit) const {
  // A guest at the kiosk who does not know that a consultant has put this right meanwhile.
  const auto before = analysis.said.find(question);
  if (before != analysis.said.end() && before->second.origin != fact.id.origin) {
    const std::vector<std::string> stood = answer_to(analysis.needs, question);
    if (stood != options) visit.contest(question, listed(stood), listed(options));
  }
  answer(analysis, fact, *this);
}

void NeedsCorrected::fold(const Fact& fact, NeedsAnalysis& analysis, VisitBasics& visit) const {
  const std::vector<std::string> stood = answer_to(analysis.needs, question);
  if (stood != instead_of && stood != options)
    visit.contest(question, listed(stood), listed(options));
  answer(analysis, fact, {question, options, min_yuan, max_yuan});
}

void ModelsRecommended::fold(const Fact&, NeedsAnalysis& analysis) const {
  analysis.recommended = models;
}

void ModelChosen::fold(const Fact&, NeedsAnalysis& analysis) const { analysis.chosen = vehicle; }

void NeedsAnalysis::settle(const Fact& fact, const ContestSettled& settled) {
  if (!about::is_question(settled.about)) return;
  NeedsAnswered holds{settled.about, settled.value, {}, {}};
  if (settled.about == "budget" && first_or_empty(settled.value) == needs.budget) {
    holds.min_yuan = needs.budget_min_yuan;
    holds.max_yuan = needs.budget_max_yuan;
  }
  answer(*this, fact, holds);
}

}  // namespace foyer::domain
