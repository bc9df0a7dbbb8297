// Where a device that knows nothing yet begins in a PostgreSQL dealer's database: Uplink says what.
// Private to this folder. Threads: the session's one.
#pragma once

#include <vector>

#include "kit/log/visit_log.h"
#include "kit/store/postgres_session.h"

namespace foyer::sync {

Result<std::vector<log::Head>> postgres_beginnings(PostgresSession& session, const Id& self,
                                                   int days);

}  // namespace foyer::sync
