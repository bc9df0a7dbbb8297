// The tables of the embedded dealer's database, as SQL. PROTOCOL.md explains them.
#pragma once

namespace foyer::sync {

extern const char* const kSqliteTables;

}  // namespace foyer::sync
