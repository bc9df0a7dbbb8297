#include "steps/leads/facts.h"

namespace foyer::domain {

Lead& Leads::lead_with(const Id& id) {
  Lead& one = leads[id];
  one.id = id;
  return one;
}

Call& Leads::call_with(const Id& id) {
  Call& one = calls[id];
  one.id = id;
  return one;
}

void Leads::forget_lead_or_call(const Id& id) {
  leads.erase(id);
  calls.erase(id);
}

bool Leads::erase_lead_or_call(const Id& id) {
  if (const auto lead = leads.find(id); lead != leads.end()) {
    lead->second.erased = true;
    LeadReceived& told = lead->second.received;
    for (std::string* text : {&told.name, &told.phone, &told.note}) text->clear();
    return true;
  }
  const auto call = calls.find(id);
  if (call == calls.end()) return false;
  call->second.erased = true;
  CallLogged& told = call->second.logged;
  for (std::string* text : {&told.name, &told.phone, &told.note}) text->clear();
  return true;
}

void CallLogged::fold(const Fact& fact, Leads& leads) const {
  Call& one = leads.call_with(fact.visit);
  if (one.by == Said{}) one.by = said_by(fact);
  one.logged = *this;
}

void MessageSent::fold(const Fact& fact, Leads& leads) const {
  leads.call_with(fact.visit).sent = said_by(fact);
}

void LeadReceived::fold(const Fact& fact, Leads& leads) const {
  Lead& one = leads.lead_with(fact.visit);
  if (one.by == Said{}) one.by = said_by(fact);
  one.received = *this;
  one.duplicate_of = duplicate_of;
}

void LeadJoined::fold(const Fact& fact, Leads& leads) const {
  leads.lead_with(fact.visit).duplicate_of = duplicate_of;
}

// Whoever is given a lead that was another's begins anew: what is confirmed is one's own.
void LeadAllotted::fold(const Fact& fact, Leads& leads) const {
  Lead& one = leads.lead_with(fact.visit);
  const bool unseen = one.consultant != instead_of && one.consultant != consultant;
  one.rival = unseen ? one.consultant : std::string();
  if (one.consultant != consultant) one.confirmed = {};
  one.consultant = consultant;
  one.allotted = said_by(fact);
  one.lost_reason.clear();
  one.lost = {};
}

void LeadConfirmed::fold(const Fact& fact, Leads& leads) const {
  Lead& one = leads.lead_with(fact.visit);
  if (one.consultant == consultant) one.confirmed = said_by(fact);
}

void LeadContacted::fold(const Fact& fact, Leads& leads) const {
  leads.lead_with(fact.visit).contacts.push_back({*this, said_by(fact)});
}

void LeadCarded::fold(const Fact& fact, Leads& leads) const {
  Lead& one = leads.lead_with(fact.visit);
  one.carded_in = visit;
  one.carded = said_by(fact);
}

void LeadVisited::fold(const Fact& fact, Leads& leads) const {
  Lead& one = leads.lead_with(fact.visit);
  one.visit = visit;
  one.visit_told_by = visit.empty() ? std::string() : told_by;
  one.visited = visit.empty() ? Said{} : said_by(fact);
}

void LeadNotInterested::fold(const Fact& fact, Leads& leads) const {
  Lead& one = leads.lead_with(fact.visit);
  one.lost_reason = reason;
  one.lost = said_by(fact);
}

}  // namespace foyer::domain
