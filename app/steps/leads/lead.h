// What the rules say of leads: how far one has come, whose number it is, whose customer and until
// when, and which of two leads of one number is counted. Pure. Threads: values.
//
// Ownership, as the pack's numbers shape it: whoever a lead was allotted to owns it; protection
// counts from the last effective contact of theirs, or from the allotment where there was none yet,
// for the days of the guest's grade, that day not counted. Behind that day the lead stands in the
// pool, as does one whose consultant has left or that was never allotted. Source: written rules of
// houses differ; what they share is in the pack (house/leads.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/leads.h"
#include "kit/base/time_zone.h"
#include "steps/leads/facts.h"

namespace foyer::domain {

enum class LeadState : std::uint8_t {
  received,
  allotted,
  confirmed,
  contacted,  // they were spoken to
  carded,
  visited,
  not_interested,
  duplicate,  // of another; not counted
};
std::string_view word(LeadState state);  // "not_interested", as the views have it

// Whether it itself was told; else only something about it has come so far.
bool is_told(const Lead& lead);
LeadState state_of(const Lead& lead);
// Somebody may still turn up for the first time by it.
bool is_live(const Lead& lead);
// It waits for being spoken to.
bool is_open(const Lead& lead);
// Wall time: when they turned to the house.
std::int64_t came_ms(const Lead& lead);

struct Protection {
  std::string consultant;  // empty: nobody's
  std::int64_t from_ms = 0;
  bool by_contact = false;  // from an effective contact; else from the allotment
  int days = 0;
  std::string until;  // the last day, "2026-11-28"
  bool holds_on(std::string_view day) const { return !consultant.empty() && day <= until; }
};
// `grade`: of the guest, as far as it is known.
Protection protection_of(const Lead& lead, const std::string& grade, const LeadRules& rules,
                         const TimeZone& zone);

// Those of this number (E.164 or as typed), the newest first; duplicates are not among them.
std::vector<const Lead*> leads_with_phone(const Leads& all, std::string_view phone);
// The live one of that number; nullptr: none is.
const Lead* live_lead(const Leads& all, std::string_view phone);

// What a new lead of this number is: a duplicate of the live one, or somebody who comes again after
// a lead that had ended; `earlier` whose it was then. All empty: nobody knows the number.
struct KnownNumber {
  std::string duplicate_of, earlier;
  std::string consultant;
};
KnownNumber known_number(const Leads& all, std::string_view phone);

// Two devices received one number without knowing of each other: the facts that leave the earlier
// one to be counted. Two devices may write the same.
struct Join {
  Id lead;
  LeadJoined said;
};
std::vector<Join> to_join(const Leads& all);

// Logged calls, the newest first.
std::vector<const Call*> calls_on(const Leads& all, std::string_view day, const TimeZone& zone);

// The day's calls. Missed ones, and what is no enquiry, are counted apart.
struct CallSums {
  int enquiries = 0;     // taken
  int numbers = 0;       // of these: left a number
  int appointments = 0;  // of these: an appointment was made
  int others = 0;        // taken, and no enquiry
  int missed = 0;
};
CallSums call_sums(const std::vector<const Call*>& calls, const LeadRules& rules);

}  // namespace foyer::domain
