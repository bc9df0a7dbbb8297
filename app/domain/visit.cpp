#include "domain/visit.h"

#include <algorithm>

namespace foyer::domain {
namespace {

constexpr std::string_view kContact = "contact";

std::string first_or_empty(const std::vector<std::string>& options) {
  return options.empty() ? std::string() : options.front();
}

void tell(Needs& needs, const NeedsAnswered& answer) {
  if (answer.question == "use") {
    needs.use = answer.options;
  } else if (answer.question == "budget") {
    needs.budget = first_or_empty(answer.options);
    needs.budget_min_yuan = answer.min_yuan;
    needs.budget_max_yuan = answer.max_yuan;
  } else if (answer.question == "timing") {
    needs.timing = first_or_empty(answer.options);
  } else if (answer.question == "priorities") {
    needs.priorities = answer.options;
  } else {
    needs.optional[answer.question] = answer.options;
  }
}

// One overload a kind: what this fact changes about the visit.
struct Fold {
  Visit& visit;
  const Fact& fact;

  void operator()(const VisitOpened& e) const {
    // A guest who goes back and names another purpose is still the guest who came in then.
    if (visit.state == VisitState::none) {
      visit.state = VisitState::open;
      visit.arrived_at = fact.at;
    }
    visit.purpose = e.purpose;
    visit.ticket = e.ticket;
    visit.lang = e.lang;
  }
  void operator()(const LanguageChosen& e) const { visit.lang = e.lang; }
  void operator()(const GuestNamed& e) const {
    visit.name = e.name;
    visit.honorific = e.honorific;
  }
  void operator()(const ConsentGiven& e) const {
    if (e.subject == kContact) visit.contact_consent = ConsentState::given;
  }
  void operator()(const ConsentRefused& e) const {
    if (e.subject != kContact) return;
    visit.contact_consent = ConsentState::refused;
    visit.phone.clear();
  }
  void operator()(const ContactGiven& e) const {
    // Without a consent the number is not for anyone's eyes, whoever wrote the fact.
    if (visit.contact_consent == ConsentState::given) visit.phone = e.phone;
  }
  void operator()(const PartyTold& e) const {
    visit.party = e.party;
    visit.first_visit = e.first_visit;
    visit.source = e.source;
  }
  void operator()(const NeedsAnswered& e) const { tell(visit.needs, e); }
  void operator()(const ModelsRecommended& e) const { visit.recommended = e.models; }
  void operator()(const ModelChosen& e) const { visit.chosen = e.vehicle; }
  void operator()(const CardPresented& e) const {
    if (std::ranges::find(visit.presented, e.card) == visit.presented.end())
      visit.presented.push_back(e.card);
  }
  void operator()(const CardJudged& e) const { visit.judged[e.card] = e.level; }
  void operator()(const PersonCalled&) const { ++visit.calls; }
  void operator()(const VisitCheckedIn&) const { visit.state = VisitState::waiting; }
  void operator()(const VisitAbandoned&) const {
    if (visit.state != VisitState::waiting) visit.state = VisitState::abandoned;
  }
  void operator()(const UnknownEvent&) const { ++visit.unknown; }
};

}  // namespace

void apply(Visit& visit, const Fact& fact) {
  if (fact.visit.is_nil()) return;
  if (visit.id.is_nil()) visit.id = fact.visit;
  if (visit.id != fact.visit) return;
  std::visit(Fold{visit, fact}, fact.event);
}

}  // namespace foyer::domain
