// Preparing a PostgreSQL dealer's database: its tables and read views. PROTOCOL.md explains them.
#pragma once

#include <string>

#include "base/result.h"

namespace foyer::sync {

// Makes what is missing, brings up to date what is older, in one transaction; run again, it
// changes nothing. A newer store is an Error and is left as it is. Needs the right to create
// tables; no device does. Threads: any; blocks, with time-outs.
Result<void> init_dealer(const std::string& url);

}  // namespace foyer::sync
