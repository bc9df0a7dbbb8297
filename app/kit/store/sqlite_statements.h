// What a device asks of a file for facts (PROTOCOL.md), in the order of columns that its uplink
// reads. Inside this folder, and for tests of how SQLite answers it. Threads: values.
#pragma once

#include <string>

namespace foyer::sync {

// PULL: ?1 the cursor as JSON, ?2 the device's own origin, ?3 how many.
std::string sqlite_pull_statement();
// FETCH BACK: ?1 the own origin, ?2 behind which number, ?3 how many.
std::string sqlite_own_tail_statement();
// Where a new device begins: ?1 the own origin, ?2 and ?3 since when, ?4 now in seconds.
std::string sqlite_beginnings_statement();

}  // namespace foyer::sync
