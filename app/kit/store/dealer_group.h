// A group's database above several dealers: PostgreSQL's own logical replication, set up from here.
//
// GROUP.md says what is on each side and why. Nothing personal leaves a dealer. Both logins have to
// be superusers: PostgreSQL 15 asks that of whoever makes a replicating role or a subscription.
// Threads: any; each call blocks, with time-outs. Errors: Result; none of them names a password.
#pragma once

#include <optional>
#include <string>

#include "kit/base/result.h"
#include "kit/base/time_zone.h"
#include "kit/fact/store_rules.h"

namespace foyer::sync {

struct GroupMember {
  std::string
      dealership;      // small letters, digits and "_"; at most 24: also the subscription's name
  std::string dealer;  // postgresql://… of the dealer, as the group's server reaches it
  std::string group;   // postgresql://… of the group's database
  // By which the group counts all days, if this dealer is the first. None: as the views say.
  std::optional<TimeZone> time_zone = {};
};

// Prepares both and begins to copy what the dealer has; what he gets later follows by itself.
// Again for the same dealership: nothing is done twice, and the copy goes on where it was.
Result<void> join_group(const GroupMember& member, const facts::ReadViews& views);

}  // namespace foyer::sync
