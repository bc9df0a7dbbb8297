// The dealer's database in one SQLite file: the embedded default.
//
// A rollback journal, not WAL: several processes may write it, and on a shared folder WAL cannot
// work at all. Every commit is synchronous=FULL, every write begins IMMEDIATE and waits its turn
// for kBusy_ms. The file is made with mode 0600: it holds guests' names in clear
// (decisions/dealer-database-in-clear.md). Threads: as Uplink says.
#pragma once

#include <filesystem>
#include <memory>

#include "kit/base/result.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {

constexpr int kBusy_ms = 2000;

// Makes the store if there is no file (its folder must be there: a missing one is rather a share
// that is not mounted). A newer store, a damaged one, or a file of something else is an Error,
// and is not touched.
Result<std::unique_ptr<Uplink>> open_sqlite_uplink(const std::filesystem::path& path,
                                                   const facts::StoreRules& rules,
                                                   const std::optional<TimeZone>& zone = {});

}  // namespace foyer::sync
