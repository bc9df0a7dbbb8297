// The servers that a postgresql:// address names, one by one, each with its own time.
//
// libpq goes on to the next host when one refuses, but a connection that is made without blocking
// keeps no time: a host that takes the connection and never answers, or whose packets are dropped,
// would be waited for until all time is over. So every host, and every address that a host's name
// has, is a place of its own here. Looking up a name blocks. Threads: any. Inside sync.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace foyer::sync {

// What libpq is told in place of the address's own; empty: as the address has it.
struct HostToTry {
  std::string host, address, port, session;  // session: target_session_attrs
};

// `parts` as `parts_of_address` gives them. At least one; in the order in which they are tried.
// "prefer-standby" goes round twice: for a standby, then for any.
std::vector<HostToTry> hosts_to_try(const std::map<std::string, std::string>& parts);
// Of `connect_timeout`, as libpq reads it (seconds, two at least); without one `usual_ms`.
int host_limit_ms(const std::map<std::string, std::string>& parts, int usual_ms);

}  // namespace foyer::sync
