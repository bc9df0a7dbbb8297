// What the page of calls and leads shows beside the form, and which lead a visit came from.
#include <algorithm>

#include "showroom/people.h"
#include "steps/leads/flow/phone.h"

namespace foyer::flow::phone {

bool waits_for_return(const domain::House& house, const domain::Call& call) {
  const domain::CallLogged& missed = call.logged;
  if (!missed.missed || missed.direction != "in" || missed.phone.empty()) return false;
  return std::ranges::none_of(house.calls, [&](const auto& one) {
    const domain::CallLogged& later = one.second.logged;
    return !later.missed && later.phone == missed.phone && later.from_ms >= missed.from_ms;
  });
}

namespace {

std::vector<Row> rows_of(const std::vector<const domain::Call*>& calls,
                         const std::vector<const domain::Lead*>& leads) {
  std::vector<Row> rows;
  for (const domain::Call* call : calls)
    rows.push_back(
        {call->logged.from_ms, call->id, Id::from_hex(call->logged.lead).value_or(Id{})});
  for (const domain::Lead* lead : leads)
    if (std::ranges::none_of(rows, [&](const Row& row) { return row.lead == lead->id; }))
      rows.push_back({domain::came_ms(*lead), {}, lead->id});
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { return b.at_ms < a.at_ms; });
  return rows;
}

bool has_come(const domain::House& house, const domain::Call& call) {
  const auto id = Id::from_hex(call.logged.appointment);
  const auto found = id ? house.appointments.find(*id) : house.appointments.end();
  return found != house.appointments.end() && !found->second.kept_by.empty();
}

}  // namespace

Shown shown(const Model& model, const std::string& typed, const Context& context) {
  Shown all;
  const auto open = context.house.leads.find(model.lead);
  const bool looks_at_one = model.part == Part::lead && open != context.house.leads.end();
  const std::string& phone = looks_at_one          ? open->second.received.phone
                             : model.phone.empty() ? typed
                                                   : model.phone;
  all.caller = known_caller(context.house, context.content, phone, context.earlier);
  all.owner = owner_today(all.caller, context.house, context.today());
  const auto calls = domain::calls_on(context.house, context.today(), context.zone());
  all.sums = domain::call_sums(calls, context.rules());
  all.arrived = static_cast<int>(std::ranges::count_if(
      calls, [&](const domain::Call* call) { return has_come(context.house, *call); }));
  const auto list = [&](List which) {
    return listed(context.house, context.content, which, context.now_ms);
  };
  const std::vector<Row> today = rows_of(calls, list(List::today));
  const auto to_contact = list(List::open), pool = list(List::pool);
  all.today = today.size();
  all.open = to_contact.size();
  all.pool = pool.size();
  all.rows = model.list == List::today  ? today
             : model.list == List::open ? rows_of({}, to_contact)
                                        : rows_of({}, pool);
  return all;
}

std::vector<domain::Write> joined_leads(const domain::House& house) {
  std::vector<domain::Write> writes;
  for (const domain::Join& one : domain::to_join(house)) writes.push_back({one.lead, {one.said}});
  return writes;
}

const domain::Lead* credited_lead(const domain::House& house, const Id& visit) {
  const std::string hex = visit.hex();
  for (const auto& [id, lead] : house.leads)
    if (lead.visit == hex) return &lead;
  return nullptr;
}

ProposedLead lead_of_visit(const domain::House& house, const domain::Visit& visit) {
  if (!domain::is_visit(visit) || credited_lead(house, visit.id) != nullptr) return {};
  const auto live = [&](const std::string& hex) -> const domain::Lead* {
    const auto id = Id::from_hex(hex);
    const auto found = id ? house.leads.find(*id) : house.leads.end();
    return found != house.leads.end() && domain::is_live(found->second) ? &found->second : nullptr;
  };
  if (!visit.appointment.empty())
    for (const auto& [id, call] : house.calls)
      if (call.logged.appointment == visit.appointment)
        if (const domain::Lead* lead = live(call.logged.lead)) return {lead, "code"};
  if (const domain::Lead* lead = domain::live_lead(house, visit.phone)) return {lead, "number"};
  return {};
}

}  // namespace foyer::flow::phone
