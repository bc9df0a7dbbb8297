#include "steps/reception/facts.h"

namespace foyer::domain {
namespace {

// Hands the guest to somebody; `instead_of` is whom the writer saw there.
void hand(Reception& reception, VisitBasics& visit, const std::string& consultant,
          const std::string& instead_of) {
  const std::string stood = reception.handover.consultant;
  if (stood != instead_of && stood != consultant)
    visit.contest(about::kConsultant, stood, consultant);
  reception.handover.consultant = consultant;
}

}  // namespace

void VisitOpened::fold(const Fact& fact, Reception& reception, VisitBasics& visit) const {
  // A guest who goes back and names another purpose is still the guest who came in then.
  // Their arrival may be folded late, behind what a device with a wrong clock said of them.
  if (visit.state == VisitState::none) visit.state = VisitState::open;
  if (visit.arrived_at == Stamp{}) visit.arrived_at = fact.at;
  reception.purpose = purpose;
  reception.ticket = ticket;
  visit.lang = lang;
}

void VisitAtHome::fold(const Fact&, Reception& reception) const { reception.at_home = true; }

void PartyTold::fold(const Fact&, Reception& reception) const {
  reception.party = party;
  reception.first_visit = first_visit;
  reception.source = source;
}

void PersonCalled::fold(const Fact&, Reception& reception) const { ++reception.calls; }

void VisitCheckedIn::fold(const Fact& fact, VisitBasics& visit) const {
  if (visit.checked_in_at == Stamp{}) visit.checked_in_at = fact.at;
  const bool begun = visit.state == VisitState::assigned || visit.state == VisitState::taken;
  if (!begun) visit.state = VisitState::waiting;
}

void VisitAbandoned::fold(const Fact& fact, VisitBasics& visit) const {
  visit.abandoned_at = fact.at;
  if (visit.state == VisitState::none || visit.state == VisitState::open)
    visit.state = VisitState::abandoned;
}

void PresentCarTold::fold(const Fact&, Reception& reception) const {
  reception.present_car = car;
  reception.plate = plate;
  reception.trade_in = trade_in;
}

void ConsultantRequested::fold(const Fact&, Reception& reception) const {
  reception.requested = staff;
}

void VisitAssigned::fold(const Fact& fact, Reception& reception, VisitBasics& visit) const {
  hand(reception, visit, consultant, instead_of);
  reception.handover.reason = reason;
  reception.handover.skipped = skipped;
  reception.handover.assigned_at = fact.at;
  reception.handover.taken_at = {};
  visit.state = VisitState::assigned;
}

void VisitTaken::fold(const Fact& fact, Reception& reception, VisitBasics& visit) const {
  hand(reception, visit, consultant, instead_of);
  reception.handover.taken_at = fact.at;
  if (reception.first_taken_at == Stamp{}) reception.first_taken_at = fact.at;
  visit.state = VisitState::taken;
}

void VisitReturned::fold(const Fact&, Reception& reception, VisitBasics& visit) const {
  if (reception.handover.consultant != instead_of)
    visit.contest(about::kConsultant, reception.handover.consultant, "");
  reception.handover = {};
  visit.state = VisitState::waiting;
}

void Reception::settle(const ContestSettled& said, VisitBasics& visit) {
  if (said.about != about::kConsultant) return;
  handover.consultant = said.value.empty() ? std::string() : said.value.front();
  if (handover.consultant.empty()) visit.state = VisitState::waiting;
}

void Reception::forget_guest() {
  present_car.clear();
  plate.clear();
}

}  // namespace foyer::domain
