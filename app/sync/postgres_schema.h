// Preparing a PostgreSQL dealer's database: its tables, read views and rights. PROTOCOL.md explains
// them.
#pragma once

#include <string>

#include "base/result.h"

namespace foyer::sync {

// Makes what is missing, brings up to date what is older and sets all rights anew, in one
// transaction that touches no fact. A newer store is an Error and is left as it is. Needs a login
// that owns the database and may make roles; no device does. Threads: any; blocks, with time-outs.
Result<void> init_dealer(const std::string& url);

}  // namespace foyer::sync
