// Opening the embedded dealer's database: its tables, its read views, its version.
//
// Private to this folder; shared by the uplink and by the readers of the register.
// Threads: a connection is used by one thread. Errors: Result; SQLite's exceptions end here.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/base/time_zone.h"
#include "kit/fact/store_rules.h"

namespace foyer::sync {

// Makes the file if there is none, and brings its views and rules up to date.
// `zone`: the showroom's, which the store's days follow. None: they stay as they are.
Result<std::unique_ptr<SQLite::Database>> open_sqlite_store(
    const std::filesystem::path& path, const facts::StoreRules& rules,
    const std::optional<TimeZone>& zone = {});
// The same of a store that is open already, whose file others may have written meanwhile.
Result<void> renew_sqlite_store(SQLite::Database& store, const std::filesystem::path& path,
                                const facts::StoreRules& rules,
                                const std::optional<TimeZone>& zone);
// Which tables, views and indexes the file has, and at which of its pages each begins. It asks the
// file's first page alone, which never moves: right also where this connection takes the others to
// be somewhere else.
std::string layout_of(SQLite::Database& store);
// Never makes the file, never changes a table.
Result<std::unique_ptr<SQLite::Database>> read_sqlite_store(const std::filesystem::path& path);

// When each origin but this one wrote last, by the clock of whoever wrote (kit/sync/clocks.h).
std::vector<std::int64_t> heard_ms(SQLite::Database& store, const Id& self);

// One sentence for `error`, with what would be right.
std::string describe(const std::filesystem::path& path, const SQLite::Exception& error);

// Runs `work`, which returns a Result<…>; an exception of SQLite becomes that Result's Error.
template <class Work>
auto guarded(const std::filesystem::path& path, Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    return fail(describe(path, error));
  }
}

}  // namespace foyer::sync
