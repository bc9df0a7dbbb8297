// Opening the embedded dealer's database: its tables, its read views, its version.
//
// Private to this folder; shared by the uplink and by the readers of the register.
// Threads: a connection is used by one thread. Errors: Result; SQLite's exceptions end here.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <filesystem>
#include <memory>
#include <string>

#include "kit/base/result.h"

namespace foyer::sync {

enum class Access { read, write };  // read: never makes the file, never changes a table

Result<std::unique_ptr<SQLite::Database>> open_sqlite_store(const std::filesystem::path& path,
                                                            Access access);

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
