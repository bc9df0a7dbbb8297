// The tables and read views of the embedded dealer's database, as SQL. PROTOCOL.md explains them.
#pragma once

namespace foyer::sync {

// Raised with every change of a read view; an older program leaves newer views alone.
constexpr int kViews = 1;

extern const char* const kSqliteTables;
extern const char* const kSqliteViews;  // drops and makes every view anew

}  // namespace foyer::sync
