#include "domain/visit.h"

#include <algorithm>

#include "domain/visit_fold.h"

namespace foyer::domain {

using namespace fold;

namespace {

constexpr std::string_view kContact = "contact";

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
  void operator()(const NeedsAnswered& e) const {
    // A guest at the kiosk who does not know that a consultant has put this right meanwhile.
    const auto before = visit.said.find(e.question);
    if (before != visit.said.end() && before->second.origin != fact.id.origin) {
      const std::vector<std::string> stood = answer_to(visit.needs, e.question);
      if (stood != e.options) contest(visit, e.question, listed(stood), listed(e.options));
    }
    answer(visit, fact, e);
  }
  void operator()(const ModelsRecommended& e) const { visit.recommended = e.models; }
  void operator()(const ModelChosen& e) const { visit.chosen = e.vehicle; }
  void operator()(const CardPresented& e) const {
    if (std::ranges::find(visit.presented, e.card) == visit.presented.end())
      visit.presented.push_back(e.card);
  }
  void operator()(const CardJudged& e) const { visit.judged[e.card] = e.level; }
  void operator()(const PersonCalled&) const { ++visit.calls; }
  void operator()(const VisitCheckedIn&) const {
    const bool begun = visit.state == VisitState::assigned || visit.state == VisitState::taken;
    if (!begun) visit.state = VisitState::waiting;
  }
  void operator()(const VisitAbandoned&) const {
    if (visit.state == VisitState::none || visit.state == VisitState::open)
      visit.state = VisitState::abandoned;
  }
  void operator()(const UnknownEvent&) const { ++visit.unknown; }
  void operator()(const auto& e) const { apply_staff(visit, fact, e); }
};

}  // namespace

void apply(Visit& visit, const Fact& fact) {
  if (fact.visit.is_nil()) return;
  if (visit.id.is_nil()) visit.id = fact.visit;
  if (visit.id != fact.visit) return;
  if (!std::holds_alternative<UnknownEvent>(fact.event)) visit.last_at = fact.at;
  std::visit(Fold{visit, fact}, fact.event);
}

}  // namespace foyer::domain
