// What is inside a VisitLog; for the .cpp files of this folder only.
// Threads: `mutex` guards everything that is not const.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kit/fact/erasure.h"
#include "kit/log/home.h"
#include "kit/log/intake.h"
#include "kit/log/picture.h"
#include "kit/log/tables.h"
#include "kit/log/visit_log.h"

namespace foyer::log {

struct VisitLog::Impl {
  Impl(const Options& with, std::optional<Lock> held, const DeviceKey& device_key,
       SQLite::Database&& connection);

  const Options options;
  const std::filesystem::path file;
  const std::optional<Lock> lock;  // none: read-only
  const DeviceKey key;
  std::vector<std::string> remarks;  // written by `open` only

  mutable std::mutex mutex;
  SQLite::Database db;  // the connection that writes and checkpoints; read-only: one that reads
  SQLite::Statement insert;
  SQLite::Statement erased;  // is there a guest.erased of this visit?
  Head own;
  HlcClock clock;
  std::map<Id, Hlc> seen;      // the latest stamp of each foreign origin
  bool erased_in_wal = false;  // a checkpoint after an erasure is still owed
  std::int64_t erasing = 0;    // records that lost something in the open transaction

  // Reads own, clock and seen; the Error of a wrong key.
  Result<void> read_device();
  // A connection of its own for a long walk: a snapshot that holds up nobody.
  SQLite::Database reader() const;
  Result<Head> head_of(const Id& origin);
  // Puts the fact behind `head` and moves `head` on. In memory and, with what the intake still
  // holds, in the open transaction.
  void write(Record& record, Head& head, Intake& intake);
  // A guest.erased takes what is personal out of its visit's records, those that are here and those
  // that come later. All in the open transaction.
  void put(const Record& record, Keep keep, Intake& intake);
  // One that `has_to_go` is not kept. In the open transaction.
  void put(const Picture& picture, std::int64_t here_until_ms, bool sent);
  bool has_to_go(const Picture& picture);
  void obey_about_pictures(const Record& record);
  void drop_pictures_of(const Id& visit);
  bool must_forget(const Record& record);  // it is personal, and its guest was erased
  std::int64_t erase(const Id& visit);
  // Behind a commit: whatever was erased in it leaves the -wal file, too.
  void settle_erasure();
  // Facts that were written elsewhere, all or nothing; how many were new.
  Result<std::int64_t> take(const std::vector<Record>& records, bool own_ones);
  // What others know up to `shared` stays theirs; the rest moves. `wall_ms`: with a new clock.
  Result<Id> begin_origin(std::int64_t shared, std::optional<std::int64_t> wall_ms);
  Result<void> may_write() const;
  // Empties the -wal file; false if a reader or the disk holds that up.
  bool empty_wal();

  // Runs `work`, and turns what SQLite throws into an Error.
  template <class Work>
  auto guard(const std::string& what_failed, Work&& work) const -> decltype(work()) {
    try {
      return std::forward<Work>(work)();
    } catch (const SQLite::Exception& problem) {
      return tl::unexpected<Error>(explain(problem, what_failed, file));
    }
  }
  // The same for work that writes. A commit whose sync failed may lie whole in the -wal file:
  // SQLite here has forgotten it, but after a crash it would be found and come back. So the -wal
  // is emptied at once; where the disk refuses even that, the next append writes over it.
  template <class Work>
  auto change(const std::string& what_failed, Work&& work) -> decltype(work()) {
    auto result = guard(what_failed, std::forward<Work>(work));
    if (!result) empty_wal();
    return result;
  }
};

// "fact 12 of origin a1b2c3d4"
std::string name_of(const facts::FactId& id);

}  // namespace foyer::log
