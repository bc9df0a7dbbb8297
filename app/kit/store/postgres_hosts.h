// The servers that a postgresql:// address names, one by one, each with its own time.
//
// libpq goes on to the next host when one refuses, but a connection that is made without blocking
// keeps no time: a host that takes the connection and never answers, or whose packets are dropped,
// would be waited for until all time is over. So every host, and every address that a host's name
// has, is a place of its own here. Looking up a name blocks. Threads: any. Inside sync.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/store/postgres_address.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

// What libpq is told in place of the address's own; empty: as the address has it.
using HostToTry = NamedHost;

// `parts` as `whole_address` gives them. At least one, in the order in which they are tried: as
// they stand there, but the one that was there last before all others. "prefer-standby" goes round
// twice, as they stand there: for a standby, then for any.
std::vector<HostToTry> hosts_to_try(const AddressParts& parts,
                                    const std::optional<HostToTry>& last = {});
// Of `connect_timeout`, as libpq reads it (seconds, two at least); without one `usual_ms`.
int host_limit_ms(const AddressParts& parts, int usual_ms);

}  // namespace foyer::sync
