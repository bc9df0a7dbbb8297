// The devices of a PostgreSQL dealer's database: enrolling one, revoking one, seeing how they are.
//
// A device has a login of its own, named after the database and the device; its rights are those of
// its role (postgres_rights.h). Enrolling a name again gives it a new password, ends what
// connections the old one made, and keeps its facts.
// Every call opens a connection with the rights of `url`: the owner's, never a device's.
// Threads: any; each call blocks, with time-outs. Errors: Result; none of them names a password.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/fact/store_rules.h"

namespace foyer::sync {

struct Enrolment {
  std::string login;
  std::string dealer;  // the address with login and password: secret
  // `dealer` and `role`, as foyer.toml says them: secret.
  std::string configuration(const std::string& role) const;
};

// `name`: small letters, digits and "-"; at most 24. `origin`: one whose facts this device goes on
// with although another login pushed them. The address is `url`'s own, with sslmode=verify-full
// unless `url` says otherwise, and has to be one that devices can reach: over the network.
Result<Enrolment> enrol_device(const std::string& url, const facts::StoreRules& rules,
                               const std::string& name, const std::string& role,
                               const std::optional<Id>& origin = std::nullopt);

// When it returns, the device's login can neither log in nor read nor write, and its connections
// are gone. What it pushed stays.
Result<void> revoke_device(const std::string& url, const facts::StoreRules& rules,
                           const std::string& name);

struct DeviceState {
  std::string name, role;  // both empty: `login` was never enrolled, yet facts came under it
  std::string login;
  bool revoked = false;
  std::int64_t connections = 0;
  std::optional<std::int64_t> seen_s_ago;  // none: never. Noted at most twice a minute
  std::int64_t facts = 0;
  std::optional<std::int64_t> newest_ms;  // stamp of its last fact, since 1970 UTC
  std::optional<std::int64_t> clock_ms;   // how far its clock is ahead of the database's
  std::optional<std::int64_t> waiting;    // own facts that it had not pushed when it was last seen
  std::int64_t set_aside = 0;             // of its facts, those that the views cannot show
  std::int64_t unread = 0;                // those that this program cannot read: a newer one's
  std::optional<bool> hears;  // that others wrote is told to it at once; none: it did not say
};

// By name. Of a file, which enrols nobody: a row for each origin, under its short name.
Result<std::vector<DeviceState>> device_states(const std::string& dealer,
                                               const facts::StoreRules& rules);

}  // namespace foyer::sync
