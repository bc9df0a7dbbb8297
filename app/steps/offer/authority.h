// Who may grant what: limits on all concessions of an offer together, by level and car.
// Staff's side only. Threads: functions of values.
#pragma once

#include <string_view>

#include "house/prices.h"
#include "house/staff.h"
#include "steps/offer/offer_facts.h"

namespace foyer::domain {

// What this level may give away on this car; parts of a fen are not granted.
Fen limit_of(const Trim& trim, const ApprovalLevel& level);
// The lowest level that may grant as much; nullptr: nobody in the house may.
const ApprovalLevel* level_for(const Prices& prices, const Trim& trim, Fen concessions);
// What somebody of this role ("consultant", "manager") may grant by themselves: of several levels
// with that role the lowest, since the roster does not say which one is theirs.
Fen own_limit(const Prices& prices, const Trim& trim, std::string_view role);

// Whether this one is asked for their word on a paper now: a manager who neither made it nor asks.
// Managers on duty come first; where none of them may answer, or did in time, the others stand in.
bool is_asked(const Roster& roster, const OfferFile& file, std::string_view who,
              std::int64_t now_ms);

}  // namespace foyer::domain
