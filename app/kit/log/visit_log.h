// The visit log: every fact of this device, and those it has pulled, durable before anyone sees
// them. It owns its SQLite file; nothing else in Foyer writes.
//
// One connection does every write and checkpoint in the process and a lock file keeps a second
// process out (SQLite 3.40 can corrupt a WAL that two connections write). Personal data is
// encrypted under a key that lives outside the database file. See FORMAT.md.
//
// Threads: every member may be called from any thread; calls are short and exclude each other.
// `each…` and `verify` are long: they walk a snapshot over a reading connection of their own, hold
// up nobody, and may call back into the log.
// Errors: the world's (a full disk, a damaged or newer file, a lock held elsewhere) come as
// Result. After a failed append nothing of it is in the log, and the next one may succeed. (If the
// disk refuses the sync, then refuses the repair, and then the process dies, SQLite finds the whole
// append in its -wal file and it comes back: whole, chained, and never half.)
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/hlc.h"
#include "kit/base/id.h"
#include "kit/base/result.h"
#include "kit/fact/fact.h"
#include "kit/log/picture.h"
#include "kit/log/record.h"

namespace foyer::log {

struct Head {
  Id origin;
  std::int64_t last = 0;
  Hash hash{};
  friend bool operator==(const Head&, const Head&) = default;
};

// A batch in one transaction: facts of one visit that one touch made.
struct Draft {
  Id visit;
  Stamp at;  // as `tick` gave it
  std::string actor;
  std::vector<facts::Event> events;
  std::vector<Picture> pictures = {};  // that these facts name
};

// Of a visit about which this device's own facts hold something personal.
struct HeldGuest {
  Id visit;
  std::int64_t first = 0, last = 0;  // seq of such facts
  std::int64_t wall_ms = 0;          // of the latest of them
};

struct Fault {  // what `verify` found first
  facts::FactId id;
  std::string what;
};
struct Verdict {
  std::int64_t facts = 0;
  std::int64_t origins = 0;
  std::optional<Fault> fault;  // none: the chain is whole
};

struct Options {
  std::filesystem::path home;  // folder: foyer.db, foyer.key, foyer.lock
  bool read_only = false;      // for `log show` beside a running program
  // For tests: the VFS to open the database with ("" for SQLite's own).
  std::string vfs;
  // It is thrown away at the end: its key is in memory alone, so that nobody can read what a kill
  // leaves of it.
  bool passing = false;
};

class VisitLog {
 public:
  // Makes the folder, the key and the database if none of them is there (not when read-only). Half
  // of them is an Error: what is missing may be put back, and a new log beside it would hide that.
  static Result<std::unique_ptr<VisitLog>> open(const Options& options);
  ~VisitLog();
  VisitLog(const VisitLog&) = delete;
  VisitLog& operator=(const VisitLog&) = delete;

  Id origin() const;
  Head head() const;  // of this device's own origin
  // What `open` found and put right, one sentence each for the program's own log.
  const std::vector<std::string>& remarks() const;

  // The next stamp, later than everything in this log (but for origins whose clocks lie more than
  // HlcClock::kDriftMax_ms ahead of `wall_ms`). `wall_ms`: milliseconds since 1970 UTC.
  Stamp tick(std::int64_t wall_ms);
  // How far this device's own stamps are ahead of the clock on the wall, because that was wrong
  // once or is wrong now; 0: not at all. Facts say the time on the wall all the same.
  std::int64_t ahead_ms(std::int64_t wall_ms) const;

  // Durable when it returns: one transaction, synchronous=FULL. Returns the stamped records.
  // A guest.erased among them, or among records that are taken in, does what `erase_personal_of`
  // does, in the same transaction; what is personal in a later fact of that visit is not kept.
  // A fact's texts may hold kFactMax_bytes together.
  Result<std::vector<Record>> append(const Draft& draft);
  static constexpr std::size_t kFactMax_bytes = 128 * 1024;

  // Takes name, phone and all else personal of a visit out of this log, in every origin's records;
  // the chain stays whole. Returns how many records lost something. The bytes are overwritten in
  // foyer.db (secure_delete) and the -wal file is emptied into it and cut to nothing; where a
  // reader holds that up for the moment, it is done after the next append or at the next open.
  Result<std::int64_t> erase_personal_of(const Id& visit);

  // --- pictures that facts name (kit/log/picture.h) ---
  // None: it is not here, it may never have been; the dealer's database may have it.
  Result<std::optional<Picture>> picture(const Id& visit, const Hash& digest) const;
  // Those of this device that the store does not have yet, the oldest first.
  Result<std::vector<Picture>> pictures_to_send(std::size_t limit) const;
  Result<std::int64_t> pictures_waiting() const;  // how many
  Result<void> note_picture_sent(const Picture& picture);
  Result<void> send_pictures_again();  // the store has lost some, or is another one
  // To be looked at: kept for a day. An Error if its bytes are not those that the fact names.
  Result<void> keep_fetched(const Picture& picture, std::int64_t now_ms);
  // Whose time is over, or that the store has for long enough; how many went.
  Result<std::int64_t> drop_old_pictures(std::int64_t now_ms);

  // --- reading ---
  // Calls `each` for every record in (at, origin, seq) order until it returns false.
  Result<void> each(const std::function<bool(const Record&)>& each) const;
  // The same, from `since` on.
  Result<void> each_since(Hlc since, const std::function<bool(const Record&)>& each) const;
  // Every record of the house itself (the nil subject) and of each subject that has one from
  // `since` on: subject by subject, each in order.
  Result<void> each_of_subjects_since(Hlc since,
                                      const std::function<bool(const Record&)>& each) const;
  Result<std::vector<Record>> of_visit(const Id& visit) const;
  // The heads of every origin in this log, and the records behind earlier ones, ordered by origin
  // and seq: what was appended or pulled since.
  Result<std::vector<Head>> heads() const;
  Result<std::vector<Record>> behind(const std::vector<Head>& heads) const;
  // Records of this origin behind `after`, at most `limit`, in seq order.
  Result<std::vector<Record>> own_after(std::int64_t after, std::size_t limit) const;
  // Those behind `after`, in the order of their first such fact.
  Result<std::vector<HeldGuest>> held_guests(std::int64_t after) const;
  // Deliveries that were opened and of which no fact says that they are over: whoever shows them
  // has them at hand however long ago they began.
  Result<std::vector<Id>> open_deliveries() const;
  // Every record of these kinds, in order.
  Result<void> each_of_kinds(std::span<const std::string_view> kinds,
                             const std::function<bool(const Record&)>& each) const;
  // Whether it has every fact of each origin that it knows, from the first one on: a log that began
  // later does not know what was before (begin_behind).
  Result<bool> begins_with_the_first() const;
  // Subjects of which a fact of this kind speaks; with a key only the one, of each value that its
  // bodies have there, of which it was said last. What somebody shows of them is theirs to read.
  Result<std::vector<Id>> told_of(std::string_view kind, std::string_view key = {}) const;
  // How many visits this origin opened in a day that begins and ends then (for the ticket number).
  // Those that a clock which was ahead put behind it count if nothing before them is older.
  Result<int> visits_opened(std::int64_t from_ms, std::int64_t until_ms) const;
  Result<Verdict> verify() const;

  // --- for replication (one caller: sync) ---
  // What has been pulled so far: last seq and chain hash for each foreign origin.
  Result<std::vector<Head>> cursors() const;
  // Begins the chains of these origins behind the given heads instead of at their first facts. All
  // must be unknown here, and none this device's own. What comes later has to follow; `verify`
  // starts from here. Makes the log format 2.
  Result<void> begin_behind(const std::vector<Head>& bases);
  // Foreign records and the cursor in one transaction. They must follow the cursor without a
  // hole and chain up; otherwise an Error and nothing is stored. Records that are already here
  // and equal are skipped.
  Result<std::int64_t> take_in(const std::vector<Record>& records);
  // This origin's own tail, fetched back after the local file was restored from an older copy.
  Result<std::int64_t> take_back(const std::vector<Record>& records);
  // Small values that belong to the log: "acknowledged", "store_epoch" ...
  Result<std::optional<std::string>> note(const std::string& name) const;
  Result<void> set_note(const std::string& name, const std::string& value);
  // This file is a copy of another device's (a cloned disk): a new origin, from seq 1. The old
  // records up to and with `shared` stay and are read as a foreign origin's. Those behind it are
  // only in this copy, and what the other device writes has their (origin, seq): they move to the
  // new origin, with the same content and time. `shared` is the last seq at which the store has
  // the hash that this log has; none: all of it. The note "acknowledged" is dropped.
  Result<Id> start_new_origin(std::optional<std::int64_t> shared = std::nullopt);
  // The same where this log's stamps are far ahead of a clock that is right: the new origin begins
  // with the time on the wall, and what moves is stamped anew; when it was said to be, it keeps.
  Result<Id> start_with_right_clock(std::int64_t shared, std::int64_t wall_ms);

 private:
  struct Impl;
  explicit VisitLog(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace foyer::log
