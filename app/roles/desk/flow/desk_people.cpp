// People at the desk: whose visit it is, records that are one person's, appointments that are kept,
// what is settled between two facts, and a guest who asks to be forgotten.
#include <algorithm>
#include <tuple>

#include "manage/register/day.h"
#include "roles/desk/flow/desk_answer.h"
#include "showroom/people.h"

namespace foyer::flow {
namespace {

using domain::Visit;

bool is_manager(const DeskContext& context) {
  const domain::Staff* me = context.house.who(context.who);
  return me != nullptr && me->is_manager();
}

void link(DeskAnswer& answer, const Id& visit, const std::string& person,
          std::vector<domain::Event> more = {}) {
  const Visit* found = answer.visit(visit);
  const std::string stood = found == nullptr ? "" : found->person;
  if (stood == person) return;
  more.insert(more.begin(), domain::GuestLinked{person, stood});
  answer.say(visit, std::move(more));
}

}  // namespace

void on(DeskAnswer& answer, const OpenPerson& open) {
  DeskModel& model = answer.model();
  const bool itself = open.known.person == model.merging.person;
  if (itself && !model.merging.person.empty()) return;
  model.known = open.known;
  model.sheet = model.merging.person.empty() ? DeskSheet::person : DeskSheet::merge;
}

void on(DeskAnswer& answer, const OpenRecord& open) {
  const Visit* visit = answer.visit(open.visit);
  if (visit == nullptr) return;
  const Id person = domain::person_of(answer.context.house, *visit);
  const Visit* first = answer.visit(person);
  answer.model().known = {person.hex(), visit->name.value_or(""), visit->honorific,
                          (first == nullptr ? *visit : *first).arrived_at.unix_ms()};
  answer.model().sheet = DeskSheet::person;
}

void on(DeskAnswer& answer, const ComesAgain&) {
  const KnownPerson known = answer.model().known;
  answer.go(DeskPage::walk_in);
  answer.model().known = known;
}

void on(DeskAnswer& answer, const LinkTo& wanted) {
  const Visit* visit = answer.visit(wanted.visit);
  if (visit == nullptr || !Id::from_hex(wanted.person) || wanted.visit.hex() == wanted.person)
    return;
  std::vector<domain::Event> more;
  if (visit->first_visit == true)
    more.push_back(domain::PartyTold{visit->party, false, visit->source});
  link(answer, wanted.visit, wanted.person, std::move(more));
}

void on(DeskAnswer& answer, const NotThem& wanted) {
  if (answer.visit(wanted.visit) != nullptr) link(answer, wanted.visit, wanted.visit.hex());
}

void on(DeskAnswer& answer, const AskMerge&) {
  const KnownPerson known = answer.model().known;
  if (!Id::from_hex(known.person)) return;
  answer.go(DeskPage::search);
  answer.model().merging = known;
}

void on(DeskAnswer& answer, const StopMerging&) {
  const KnownPerson merging = answer.model().merging;
  answer.model().merging = {};
  answer.model().known = merging;
  answer.model().sheet = DeskSheet::person;
}

void on(DeskAnswer& answer, const Merge&) {
  const DeskModel& model = answer.model();
  const auto one = Id::from_hex(model.merging.person), other = Id::from_hex(model.known.person);
  if (!one || !other || model.sheet != DeskSheet::merge) return;
  const domain::House& house = answer.context.house;
  const bool known_first = std::tie(model.known.met_ms, model.known.person) <
                           std::tie(model.merging.met_ms, model.merging.person);
  const KnownPerson stays = known_first ? model.known : model.merging;
  const Id comes = domain::person_of(house, known_first ? *one : *other);
  const Id goes_to = domain::person_of(house, known_first ? *other : *one);
  if (comes != goes_to) link(answer, comes, goes_to.hex());
  answer.model().merging = {};
  answer.model().known = stays;
  answer.model().sheet = DeskSheet::person;
}

void on(DeskAnswer& answer, const Unlink& wanted) {
  const Visit* visit = answer.visit(wanted.visit);
  // A record from before the days at hand is not there, and its links are not known.
  if (visit != nullptr && visit->person.empty()) return;
  if (visit != nullptr) return link(answer, wanted.visit, "");
  answer.say(wanted.visit, {domain::GuestLinked{""}});
}

void on(DeskAnswer& answer, const AskErase&) {
  if (Id::from_hex(answer.model().known.person)) answer.model().sheet = DeskSheet::erase;
}

void on(DeskAnswer& answer, const AskEraseAgain&) {
  if (is_manager(answer.context)) answer.model().sheet = DeskSheet::erase_sure;
}

void on(DeskAnswer& answer, const EraseGuest& erase) {
  if (!is_manager(answer.context) || answer.model().sheet != DeskSheet::erase_sure) return;
  for (const domain::ErasingAnswer& one : erase.answers)
    if (one.what == domain::Erasing::erased)
      answer.say(one.subject, {domain::GuestErased{"asked"}});
    else if (one.what == domain::Erasing::locked)
      answer.say(one.subject, {domain::GuestLocked{{one.until, std::string(word(one.because))}}});
  answer.go(DeskPage::board);
  answer.model().sheet = DeskSheet::erased;
}

void on(DeskAnswer& answer, const KeepAppointment& keep) {
  const Visit* visit = answer.visit(keep.visit);
  if (visit != nullptr && answer.context.house.appointments.contains(keep.appointment) &&
      visit->appointment != keep.appointment.hex())
    answer.say(keep.visit, {domain::AppointmentKept{keep.appointment.hex()}});
}

void on(DeskAnswer& answer, const NotArranged& wanted) {
  const Visit* visit = answer.visit(wanted.visit);
  if (visit != nullptr && !(visit->appointment_told && visit->appointment.empty()))
    answer.say(wanted.visit, {domain::AppointmentKept{}});
}

void on(DeskAnswer& answer, const Settle& settle) {
  const Visit* visit = answer.visit(settle.visit);
  if (visit == nullptr) return;
  if (std::ranges::find(visit->contests, settle.about, &domain::Contest::about) ==
      visit->contests.end())
    return;
  domain::ContestSettled settled;
  settled.about = settle.about;
  if (domain::about::is_personal(settle.about))
    settled.personal_value = settle.value;
  else
    settled.value = domain::options_in(settle.value);
  std::vector<domain::Event> events{settled};
  // The range of a budget is written down with it, for whoever reads it without the pack.
  const domain::BudgetRange* budget =
      settle.about == "budget" ? answer.context.content.budget(settle.value) : nullptr;
  if (budget != nullptr)
    events.push_back(domain::NeedsCorrected{"budget", settled.value, budget->min_yuan,
                                            budget->max_yuan, settled.value});
  answer.say(settle.visit, std::move(events));
}

std::vector<Write> kept_appointments(const domain::House& house, std::int64_t now_ms,
                                     const TimeZone& zone) {
  const std::string today = zone.day(now_ms);
  std::vector<const domain::Appointment*> expected;
  for (const auto& [id, one] : house.appointments)
    if (one.made.day == today && !one.cancelled && !one.erased && one.kept_by.empty() &&
        !one.made.at_home && !one.made.phone.empty())
      expected.push_back(&one);
  if (expected.empty()) return {};
  std::ranges::sort(expected, [](const domain::Appointment* a, const domain::Appointment* b) {
    return std::tie(a->made.time, a->id) < std::tie(b->made.time, b->id);
  });
  std::vector<Write> kept;
  for (const Visit* visit : domain::visits_on(house, today, zone)) {
    if (visit->appointment_told || visit->phone.empty()) continue;
    const auto found = std::ranges::find_if(expected, [&](const domain::Appointment* one) {
      return one != nullptr && domain::same_number(one->made.phone, visit->phone);
    });
    if (found == expected.end()) continue;
    kept.push_back({visit->id, {domain::AppointmentKept{(*found)->id.hex()}}});
    *found = nullptr;  // one guest keeps it
  }
  return kept;
}

const domain::Appointment* booked_under_name(const domain::House& house, const Visit& visit,
                                             std::string_view today) {
  if (visit.appointment_told || !visit.name) return nullptr;
  const domain::Appointment* booked = nullptr;
  for (const auto& [id, one] : house.appointments) {
    const bool theirs = one.made.day == today && !one.cancelled && one.kept_by.empty() &&
                        !one.made.at_home && one.made.name == *visit.name;
    if (theirs && (booked == nullptr || one.made.time < booked->made.time)) booked = &one;
  }
  return booked;
}

}  // namespace foyer::flow
