#include "steps/leads/lead.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

bool has_said(const Said& said) { return said.at != Stamp{}; }

const LeadContact* last_effective(const Lead& lead) {
  for (auto one = lead.contacts.rbegin(); one != lead.contacts.rend(); ++one)
    if (one->told.effective) return &*one;
  return nullptr;
}

bool is_earlier(const Lead& a, const Lead& b) {
  return std::tuple(came_ms(a), a.id) < std::tuple(came_ms(b), b.id);
}

}  // namespace

std::string_view word(LeadState state) {
  switch (state) {
    case LeadState::received:
      return "received";
    case LeadState::allotted:
      return "allotted";
    case LeadState::confirmed:
      return "confirmed";
    case LeadState::contacted:
      return "contacted";
    case LeadState::carded:
      return "carded";
    case LeadState::visited:
      return "visited";
    case LeadState::not_interested:
      return "not_interested";
    case LeadState::duplicate:
      return "duplicate";
  }
  return "";
}

bool is_told(const Lead& lead) { return has_said(lead.by); }

LeadState state_of(const Lead& lead) {
  if (!lead.duplicate_of.empty()) return LeadState::duplicate;
  if (!lead.lost_reason.empty()) return LeadState::not_interested;
  if (!lead.visit.empty()) return LeadState::visited;
  if (has_said(lead.carded)) return LeadState::carded;
  if (last_effective(lead) != nullptr) return LeadState::contacted;
  if (has_said(lead.confirmed)) return LeadState::confirmed;
  return lead.consultant.empty() ? LeadState::received : LeadState::allotted;
}

bool is_live(const Lead& lead) {
  const LeadState state = state_of(lead);
  return is_told(lead) && state != LeadState::not_interested && state != LeadState::duplicate &&
         state != LeadState::visited;
}

bool is_open(const Lead& lead) { return is_told(lead) && state_of(lead) < LeadState::contacted; }

std::int64_t came_ms(const Lead& lead) {
  return lead.received.came_ms > 0 ? lead.received.came_ms : lead.by.at.unix_ms();
}

Protection protection_of(const Lead& lead, const std::string& grade, const LeadRules& rules,
                         const TimeZone& zone) {
  Protection protection;
  if (lead.consultant.empty()) return protection;
  protection.consultant = lead.consultant;
  protection.from_ms = lead.allotted.at.unix_ms();
  for (const LeadContact& one : lead.contacts)
    if (one.told.effective && one.told.consultant == lead.consultant &&
        one.by.at.unix_ms() >= protection.from_ms) {
      protection.from_ms = one.by.at.unix_ms();
      protection.by_contact = true;
    }
  protection.days = rules.days_for(grade);
  protection.until = day_after(zone.day(protection.from_ms), protection.days);
  return protection;
}

std::vector<const Lead*> leads_with_phone(const Leads& all, std::string_view phone) {
  std::vector<const Lead*> found;
  if (phone.empty()) return found;
  for (const auto& [id, lead] : all.leads)
    if (is_told(lead) && lead.received.phone == phone && state_of(lead) != LeadState::duplicate)
      found.push_back(&lead);
  std::ranges::sort(found, [](const Lead* a, const Lead* b) { return is_earlier(*b, *a); });
  return found;
}

const Lead* live_lead(const Leads& all, std::string_view phone) {
  for (const Lead* lead : leads_with_phone(all, phone))
    if (is_live(*lead)) return lead;
  return nullptr;
}

KnownNumber known_number(const Leads& all, std::string_view phone) {
  const std::vector<const Lead*> known = leads_with_phone(all, phone);
  if (known.empty()) return {};
  if (const Lead* live = live_lead(all, phone)) return {live->id.hex(), {}, live->consultant};
  return {{}, known.front()->id.hex(), known.front()->consultant};
}

std::vector<Join> to_join(const Leads& all) {
  std::map<std::string_view, const Lead*> first;
  for (const auto& [id, lead] : all.leads) {
    if (!is_live(lead) || lead.received.phone.empty()) continue;
    const auto [found, fresh] = first.try_emplace(lead.received.phone, &lead);
    if (!fresh && is_earlier(lead, *found->second)) found->second = &lead;
  }
  std::vector<Join> joins;
  for (const auto& [id, lead] : all.leads) {
    if (!is_live(lead) || lead.received.phone.empty()) continue;
    const Lead* counted = first.at(lead.received.phone);
    if (counted != &lead) joins.push_back({id, {counted->id.hex()}});
  }
  return joins;
}

std::vector<const Call*> calls_on(const Leads& all, std::string_view day, const TimeZone& zone) {
  std::vector<const Call*> found;
  for (const auto& [id, call] : all.calls)
    if (has_said(call.by) && zone.day(call.logged.from_ms) == day) found.push_back(&call);
  std::ranges::sort(found, [](const Call* a, const Call* b) {
    return std::tie(b->logged.from_ms, b->id) < std::tie(a->logged.from_ms, a->id);
  });
  return found;
}

CallSums call_sums(const std::vector<const Call*>& calls, const LeadRules& rules) {
  CallSums sums;
  for (const Call* call : calls) {
    const CallLogged& told = call->logged;
    const bool enquiry = rules.is_enquiry(told.call_kind);
    if (told.missed)
      ++sums.missed;
    else if (!enquiry)
      ++sums.others;
    else {
      ++sums.enquiries;
      sums.numbers += told.number_left ? 1 : 0;
      sums.appointments += told.appointment.empty() ? 0 : 1;
    }
  }
  return sums;
}

}  // namespace foyer::domain
