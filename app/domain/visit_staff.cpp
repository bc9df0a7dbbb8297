// What staff's facts change about a visit.
#include <algorithm>

#include "domain/visit_fold.h"

namespace foyer::domain {
namespace fold {
namespace {

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

std::vector<std::string> one_or_none(const std::string& id) {
  return id.empty() ? std::vector<std::string>() : std::vector<std::string>{id};
}

// Hands the guest to somebody; `instead_of` is whom the writer saw there.
void hand(Visit& visit, const std::string& consultant, const std::string& instead_of) {
  const std::string stood = visit.handover.consultant;
  if (stood != instead_of && stood != consultant) contest(visit, "consultant", stood, consultant);
  visit.handover.consultant = consultant;
}

void set_field(Visit& visit, const std::string& field, const std::string& value) {
  if (field == "name") {
    visit.name = value.empty() ? std::nullopt : std::optional(value);
  } else if (field == "phone") {
    // Without a consent the number is not for anyone's eyes, whoever wrote the fact.
    if (visit.contact_consent == ConsentState::given) visit.phone = value;
  } else if (field == "honorific") {
    visit.honorific = value;
  }
}

std::string field_of(const Visit& visit, const std::string& field) {
  if (field == "name") return visit.name.value_or("");
  if (field == "phone") return visit.phone;
  return field == "honorific" ? visit.honorific : std::string();
}

}  // namespace

void contest(Visit& visit, const std::string& about, std::string theirs, std::string ours) {
  settle(visit, about);
  visit.contests.push_back({about, std::move(theirs), std::move(ours)});
}

void settle(Visit& visit, const std::string& about) {
  std::erase_if(visit.contests, [&](const Contest& one) { return one.about == about; });
}

std::string listed(const std::vector<std::string>& options) {
  std::string text;
  for (const std::string& option : options) text += (text.empty() ? "" : ", ") + option;
  return text;
}

std::vector<std::string> answer_to(const Needs& needs, const std::string& question) {
  if (question == "use") return needs.use;
  if (question == "budget") return one_or_none(needs.budget);
  if (question == "timing") return one_or_none(needs.timing);
  if (question == "priorities") return needs.priorities;
  const auto found = needs.optional.find(question);
  return found == needs.optional.end() ? std::vector<std::string>() : found->second;
}

void answer(Visit& visit, const Fact& fact, const NeedsAnswered& said) {
  tell(visit.needs, said);
  visit.said[said.question] = {fact.actor, fact.id.origin, fact.at};
}

void apply_staff(Visit& visit, const Fact&, const GuestDescribed& e) { visit.description = e.text; }

void apply_staff(Visit& visit, const Fact&, const PresentCarTold& e) {
  visit.present_car = e.car;
  visit.plate = e.plate;
  visit.trade_in = e.trade_in;
}

void apply_staff(Visit& visit, const Fact&, const ConsultantRequested& e) {
  visit.requested = e.staff;
}

void apply_staff(Visit& visit, const Fact&, const GuestCorrected& e) {
  const std::string stood = field_of(visit, e.field);
  // Erased texts are empty on both sides, and are no contest.
  if (!visit.erased && stood != e.instead_of && stood != e.value)
    contest(visit, e.field, stood, e.value);
  set_field(visit, e.field, e.value);
}

void apply_staff(Visit& visit, const Fact& fact, const NeedsCorrected& e) {
  const std::vector<std::string> stood = answer_to(visit.needs, e.question);
  if (stood != e.instead_of && stood != e.options)
    contest(visit, e.question, listed(stood), listed(e.options));
  answer(visit, fact, {e.question, e.options, e.min_yuan, e.max_yuan});
}

void apply_staff(Visit& visit, const Fact& fact, const GuestLinked& e) {
  const std::string stood = visit.person;
  if (e.instead_of && stood != *e.instead_of && stood != e.person)
    contest(visit, "person", stood, e.person);
  visit.person = e.person;
  visit.linked = {fact.actor, fact.id.origin, fact.at};
}

void apply_staff(Visit& visit, const Fact& fact, const VisitAssigned& e) {
  hand(visit, e.consultant, e.instead_of);
  visit.handover.reason = e.reason;
  visit.handover.skipped = e.skipped;
  visit.handover.assigned_at = fact.at;
  visit.handover.taken_at = {};
  visit.state = VisitState::assigned;
}

void apply_staff(Visit& visit, const Fact& fact, const VisitTaken& e) {
  hand(visit, e.consultant, e.instead_of);
  visit.handover.taken_at = fact.at;
  visit.state = VisitState::taken;
}

void apply_staff(Visit& visit, const Fact&, const VisitReturned& e) {
  if (visit.handover.consultant != e.instead_of)
    contest(visit, "consultant", visit.handover.consultant, "");
  visit.handover = {};
  visit.state = VisitState::waiting;
}

void apply_staff(Visit& visit, const Fact&, const StageReached& e) { visit.stage = e.stage; }

void apply_staff(Visit& visit, const Fact&, const CardWithdrawn& e) { visit.judged.erase(e.card); }

void apply_staff(Visit& visit, const Fact&, const DriveWished& e) {
  std::erase(visit.drives_wished, e.vehicle);
  if (e.wished) visit.drives_wished.push_back(e.vehicle);
}

void apply_staff(Visit& visit, const Fact& fact, const DriveStarted& e) {
  visit.drives.push_back({e.vehicle, e.route, fact.at, {}});
  visit.stage = "drive";
}

void apply_staff(Visit& visit, const Fact& fact, const DriveEnded&) {
  if (!visit.drives.empty()) visit.drives.back().ended_at = fact.at;
}

void apply_staff(Visit& visit, const Fact& fact, const NoteWritten& e) {
  visit.notes.push_back({e.text, fact.actor, fact.at});
}

// The same objection again says what answered it.
void apply_staff(Visit& visit, const Fact& fact, const ObjectionRaised& e) {
  const auto same = std::ranges::find_if(visit.objections, [&](const Objection& one) {
    return !e.objection.empty() && one.raised.objection == e.objection;
  });
  if (same != visit.objections.end())
    *same = {e, same->at};
  else
    visit.objections.push_back({e, fact.at});
}

void apply_staff(Visit& visit, const Fact&, const NextStepAgreed& e) { visit.next_step = e; }

void apply_staff(Visit& visit, const Fact&, const VisitLeft& e) { visit.left_ms = e.at_ms; }

void apply_staff(Visit& visit, const Fact& fact, const VisitClosed& e) {
  if (visit.closed && (visit.closed->outcome != e.outcome || visit.closed->grade != e.grade))
    contest(visit, "closing", visit.closed->outcome, e.outcome);
  visit.closed = e;
  visit.closed_at = fact.at;
  visit.closed_by = fact.actor;
}

void apply_staff(Visit& visit, const Fact&, const VisitReopened&) {
  visit.closed.reset();
  visit.closed_at = {};
  visit.closed_by.clear();
  visit.left_ms.reset();
  settle(visit, "closing");
}

void apply_staff(Visit& visit, const Fact& fact, const ContestSettled& e) {
  const std::string value = e.value.empty() ? std::string() : e.value.front();
  if (e.about == "consultant") {
    visit.handover.consultant = value;
    if (value.empty()) visit.state = VisitState::waiting;
  } else if (e.about == "closing") {
    if (visit.closed) visit.closed->outcome = value;
  } else if (e.about == "person") {
    visit.person = value;
    visit.linked = {fact.actor, fact.id.origin, fact.at};
  } else if (e.about == "name" || e.about == "phone" || e.about == "honorific") {
    set_field(visit, e.about, e.personal_value);
  } else {
    NeedsAnswered said{e.about, e.value, {}, {}};
    if (e.about == "budget" && value == visit.needs.budget) {
      said.min_yuan = visit.needs.budget_min_yuan;
      said.max_yuan = visit.needs.budget_max_yuan;
    }
    answer(visit, fact, said);
  }
  settle(visit, e.about);
}

void apply_staff(Visit& visit, const Fact&, const GuestErased&) {
  visit.erased = true;
  visit.name.reset();
  visit.phone.clear();
  visit.description.clear();
  visit.present_car.clear();
  visit.plate.clear();
  visit.notes.clear();
  for (Objection& one : visit.objections) one.raised.text.clear();
  for (const char* field : {"name", "phone"}) settle(visit, field);
}

void apply_staff(Visit& visit, const Fact&, const AppointmentKept& e) {
  visit.appointment = e.appointment;
  visit.appointment_told = true;
}

}  // namespace fold

bool is_visit(const Visit& visit) { return visit.state != VisitState::none; }

bool is_inside(const Visit& visit) {
  const bool checked_in = visit.state == VisitState::waiting ||
                          visit.state == VisitState::assigned || visit.state == VisitState::taken;
  return checked_in && !visit.left_ms;
}

bool is_present(const Visit& visit) { return is_inside(visit) && !visit.closed; }

}  // namespace foyer::domain
