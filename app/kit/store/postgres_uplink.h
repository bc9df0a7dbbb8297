// The dealer's database on a PostgreSQL server, or on anything that speaks its language.
//
// The same rules as the embedded one, statement by statement in PROTOCOL.md; what is different is
// the distance. Threads: as Uplink says.
#pragma once

#include <memory>
#include <string>

#include "kit/store/postgres_session.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

// Does not connect yet: the first hello does, so that a server that does not answer can be left
// at any moment (interrupt). `url`: postgresql://…
std::unique_ptr<Uplink> make_postgres_uplink(std::string url, const PgLimits& limits = {});

}  // namespace foyer::sync
