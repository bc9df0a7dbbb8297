// Many records into `event` by few statements.
//
// The triggers of `event` may refuse a row, so SQLite notes for every INSERT, page by page, what it
// would have to take back, and opens each of the trees anew. For one statement of sixteen rows it
// does both once, and the triggers still see row after row.
// Threads: as a statement's (tables.h). Errors: SQLite::Exception; then nothing of the open
// transaction may be kept.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <optional>

#include "kit/log/tables.h"

namespace foyer::log {

class Intake {
 public:
  // `one`: a statement that inserts one row.
  Intake(SQLite::Database& db, SQLite::Statement& one, const DeviceKey& key)
      : db_(db), one_(one), key_(key) {}
  // The record must stay where it is until `flush`, before which it may not yet be in its table.
  void add(const Record& record, Keep keep);
  void flush();

 private:
  struct Waiting {
    const Record* record;
    SealedPart sealed;
  };
  static constexpr std::size_t kTogether = 16;

  SQLite::Database& db_;
  SQLite::Statement& one_;
  const DeviceKey& key_;
  std::optional<SQLite::Statement> many_;  // none: there were not so many yet
  std::array<Waiting, kTogether> waiting_;
  std::size_t count_ = 0;
};

}  // namespace foyer::log
