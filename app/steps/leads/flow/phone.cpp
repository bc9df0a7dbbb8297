#include "steps/leads/flow/phone.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace foyer::flow::phone {
namespace {

using domain::CallLogged;
using domain::Lead;
using domain::LeadReceived;

struct Turn {
  Step step;
  const Context& context;

  Model& model() { return step.model; }
  void say(const Id& subject, std::vector<domain::Event> events) {
    step.writes.push_back({subject, std::move(events)});
  }
  const Lead* lead() const {
    const auto found = context.house.leads.find(step.model.lead);
    return found == context.house.leads.end() ? nullptr : &found->second;
  }
  bool works_here(const std::string& staff) const {
    const domain::Staff* who = context.house.who(staff);
    return who != nullptr && !who->removed;
  }
};

// In which a lead and a call say the same.
template <class Told>
void tell_who(Told& told, const Model& model, const Entry& entry) {
  told.phone = model.phone;
  told.name = entry.name;
  told.honorific = entry.honorific;
  told.source = entry.source;
  told.medium = entry.medium;
  told.campaign = entry.campaign;
  told.vehicle = entry.vehicle;
  told.budget = entry.budget;
  told.timing = entry.timing;
  told.note = entry.note;
}

CallLogged logged(const Turn& turn, const Entry& entry) {
  const Model& model = turn.step.model;
  CallLogged call;
  call.direction = model.out ? "out" : "in";
  call.call_kind = entry.kind;
  call.from_ms = model.began_ms > 0 ? model.began_ms : turn.context.now_ms;
  call.until_ms = std::max(call.from_ms, turn.context.now_ms);
  call.number_left = !model.phone.empty();
  tell_who(call, model, entry);
  call.asked = entry.asked;
  call.items = entry.items;
  call.promises = entry.promises;
  call.no_appointment = entry.slot ? std::string() : entry.no_appointment;
  call.repeated = entry.repeated;
  return call;
}

domain::AppointmentMade appointment(const Turn& turn, const Entry& entry,
                                    const std::string& consultant) {
  const Context& context = turn.context;
  domain::AppointmentMade made;
  made.day = context.zone().day(entry.slot->at_ms);
  made.time = context.zone().clock(entry.slot->at_ms);
  for (const domain::Purpose& one : context.content.showroom.purposes)
    if (made.purpose.empty() && one.buying) made.purpose = one.id;
  made.consultant = consultant;
  made.vehicle = entry.vehicle;
  made.name = entry.name;
  made.phone = turn.step.model.phone;
  if (entry.slot->car.empty()) return made;
  made.car = entry.slot->car;
  made.route = entry.slot->route;
  made.minutes = entry.slot->minutes;
  made.from_ms = entry.slot->at_ms;
  return made;
}

// Whose it was, or whose customer they are, gets it again.
std::vector<domain::Event> lead_events(const Turn& turn, LeadReceived received,
                                       const domain::KnownNumber& known, const std::string& owner) {
  const std::string& again = owner.empty() ? known.consultant : owner;
  std::vector<domain::Event> events{std::move(received)};
  if (known.duplicate_of.empty() && turn.works_here(again))
    events.push_back(domain::LeadAllotted{again, {}, "earlier"});
  return events;
}

void on(Turn& turn, const ShowList& show) { turn.model().list = show.list; }

void begin(Turn& turn, Part part, const std::string& phone) {
  const List list = turn.model().list;
  turn.model() = {};
  turn.model().list = list;
  turn.model().part = part;
  turn.model().phone = phone;
}

void on(Turn& turn, const Lift& lift) {
  begin(turn, Part::talk, lift.phone);
  turn.model().began_ms = turn.context.now_ms;
}

void on(Turn& turn, const WriteDown& lead) {
  if (lead.phone.empty()) return;  // nobody could reach them
  begin(turn, Part::talk, lead.phone);
  turn.model().by_desk = true;
}

void on(Turn& turn, const NextCall&) { begin(turn, Part::number, {}); }

void on(Turn& turn, const Missed& missed) {
  if (turn.context.fresh.empty()) return;
  begin(turn, Part::number, missed.phone);
  CallLogged call = logged(turn, {});
  call.missed = true;
  turn.say(turn.context.fresh.front(), {std::move(call)});
  turn.model().phone.clear();
}

// The first of the pack's results that say so.
const domain::ContactResult* result_of(const Context& context, bool effective) {
  const auto& all = context.rules().results;
  const auto found = std::ranges::find(all, effective, &domain::ContactResult::effective);
  return found == all.end() ? nullptr : &*found;
}

void contacted(Turn& turn, const domain::ContactResult* result) {
  const Lead* lead = turn.lead();
  if (lead == nullptr || result == nullptr) return;
  turn.say(lead->id, {domain::LeadContacted{result->id, result->effective, lead->consultant}});
}

void on(Turn& turn, const LogCall& log) {
  const Context& context = turn.context;
  if (context.fresh.size() < 3 || turn.model().part != Part::talk || turn.model().by_desk) return;
  if (domain::find_by_id(context.rules().call_kinds, log.entry.kind) == nullptr) return;
  const Id call_id = context.fresh[0], lead_id = context.fresh[1],
           appointment_id = context.fresh[2];
  const Model model = turn.model();
  const Caller caller = known_caller(context.house, context.content, model.phone, context.earlier);
  const std::string owner = owner_today(caller, context.house, context.today());
  const domain::KnownNumber known = domain::known_number(context.house, model.phone);
  const bool enquiry = context.rules().is_enquiry(log.entry.kind);
  CallLogged call = logged(turn, log.entry);
  if (log.entry.transferred) call.transferred_to = owner;
  if (enquiry && log.entry.slot) {
    call.appointment = appointment_id.hex();
    turn.say(appointment_id, {appointment(turn, log.entry, owner)});
  }
  if (model.out && turn.lead() != nullptr) {
    call.lead = model.lead.hex();
    contacted(turn, result_of(context, true));
  } else if (enquiry && !known.duplicate_of.empty()) {
    call.lead = known.duplicate_of;
  } else if (enquiry && !model.phone.empty()) {
    call.lead = lead_id.hex();
    LeadReceived received;
    received.by = "call";
    received.call = call_id.hex();
    received.came_ms = call.from_ms;
    received.earlier = known.earlier;
    tell_who(received, model, log.entry);
    turn.say(lead_id, lead_events(turn, std::move(received), known, owner));
  }
  const bool expected = !call.appointment.empty();
  turn.say(call_id, {std::move(call)});
  begin(turn, expected ? Part::sent : Part::number, {});
  turn.model().call = call_id;
}

void on(Turn& turn, const Unanswered&) {
  if (turn.context.fresh.empty() || !turn.model().out) return;
  CallLogged call = logged(turn, {});
  call.missed = true;
  const Id lead = turn.lead() != nullptr ? turn.model().lead : Id{};
  if (!lead.is_nil()) call.lead = lead.hex();
  turn.say(turn.context.fresh.front(), {std::move(call)});
  contacted(turn, result_of(turn.context, false));
  begin(turn, lead.is_nil() ? Part::number : Part::lead, {});
  turn.model().lead = lead;
}

void on(Turn& turn, const AddLead& add) {
  const Context& context = turn.context;
  if (context.fresh.empty() || !turn.model().by_desk || turn.model().phone.empty()) return;
  const domain::KnownNumber known = domain::known_number(context.house, turn.model().phone);
  const Caller caller =
      known_caller(context.house, context.content, turn.model().phone, context.earlier);
  LeadReceived received;
  received.by = "desk";
  received.came_ms = context.now_ms;
  received.duplicate_of = known.duplicate_of;
  received.earlier = known.earlier;
  tell_who(received, turn.model(), add.entry);
  turn.say(context.fresh.front(), lead_events(turn, std::move(received), known,
                                              owner_today(caller, context.house, context.today())));
  begin(turn, Part::number, {});
}

void on(Turn& turn, const ReceiveLeads& some) {
  for (const NewLead& one : some.leads) turn.say(one.lead, {one.received});
}

void on(Turn& turn, const MessageWent&) {
  if (!turn.context.house.calls.contains(turn.model().call)) return;
  turn.say(turn.model().call, {domain::MessageSent{"code"}});
  begin(turn, Part::number, {});
}

void on(Turn& turn, const OpenLead& open) {
  if (!turn.context.house.leads.contains(open.lead)) return;
  begin(turn, Part::lead, {});
  turn.model().lead = open.lead;
}

void on(Turn& turn, const CallBack&) {
  const Lead* lead = turn.lead();
  if (lead == nullptr || lead->received.phone.empty()) return;
  const Id id = lead->id;
  begin(turn, Part::talk, lead->received.phone);
  turn.model().lead = id;
  turn.model().out = true;
  turn.model().began_ms = turn.context.now_ms;
}

void on(Turn& turn, const CallNumber& call) {
  if (call.phone.empty()) return;
  begin(turn, Part::talk, call.phone);
  turn.model().out = true;
  turn.model().began_ms = turn.context.now_ms;
}

void on(Turn& turn, const Allot& allot) {
  const Lead* lead = turn.lead();
  if (lead == nullptr || !turn.works_here(allot.staff)) return;
  if (lead->consultant == allot.staff && lead->rival.empty() && lead->lost_reason.empty()) return;
  turn.say(lead->id, {domain::LeadAllotted{allot.staff, lead->consultant, "chosen"}});
}

void on(Turn& turn, const Confirm&) {
  const Lead* lead = turn.lead();
  if (lead == nullptr || domain::state_of(*lead) != domain::LeadState::allotted) return;
  turn.say(lead->id, {domain::LeadConfirmed{lead->consultant}});
}

void on(Turn& turn, const Contact& contact) {
  if (turn.lead() == nullptr || !domain::is_live(*turn.lead())) return;
  contacted(turn, domain::find_by_id(turn.context.rules().results, contact.result));
}

void on(Turn& turn, const GiveUp& give_up) {
  const Lead* lead = turn.lead();
  if (lead == nullptr || !domain::is_live(*lead)) return;
  if (domain::find_by_id(turn.context.rules().not_interested, give_up.reason) == nullptr) return;
  turn.say(lead->id, {domain::LeadNotInterested{give_up.reason}});
}

}  // namespace

std::string_view name(Part part) {
  static constexpr std::array<std::string_view, 4> kNames{"phone", "phone-talk", "phone-sent",
                                                          "phone-lead"};
  return kNames[static_cast<std::size_t>(part)];
}

std::size_t ids_for(const Intent& intent) {
  if (std::holds_alternative<LogCall>(intent)) return 3;
  const bool one = std::holds_alternative<Missed>(intent) ||
                   std::holds_alternative<Unanswered>(intent) ||
                   std::holds_alternative<AddLead>(intent);
  return one ? 1 : 0;
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  Turn turn{{model, {}}, context};
  std::visit([&](const auto& one) { on(turn, one); }, intent);
  return std::move(turn.step);
}

std::string owner_today(const Caller& caller, const domain::House& house, std::string_view today) {
  if (!caller.protection.holds_on(today)) return {};
  const domain::Staff* who = house.who(caller.protection.consultant);
  return who != nullptr && !who->removed ? caller.protection.consultant : std::string();
}

bool is_in_pool(const Lead& lead, const domain::House& house, const domain::Content& content,
                std::string_view today) {
  if (!domain::is_live(lead)) return false;
  Caller caller;
  caller.protection = domain::protection_of(lead, {}, content.leads, content.showroom.time_zone);
  return owner_today(caller, house, today).empty();
}

std::vector<const Lead*> listed(const domain::House& house, const domain::Content& content,
                                List list, std::int64_t now_ms) {
  const TimeZone& zone = content.showroom.time_zone;
  const std::string today = zone.day(now_ms);
  std::vector<const Lead*> all;
  for (const auto& [id, lead] : house.leads) {
    if (!domain::is_told(lead)) continue;
    const bool shown = list == List::today  ? zone.day(domain::came_ms(lead)) == today
                       : list == List::open ? domain::is_open(lead)
                                            : is_in_pool(lead, house, content, today);
    if (shown) all.push_back(&lead);
  }
  std::ranges::sort(all, [](const Lead* a, const Lead* b) {
    return std::tuple(domain::came_ms(*b), b->id) < std::tuple(domain::came_ms(*a), a->id);
  });
  return all;
}

}  // namespace foyer::flow::phone
