// VisitLog's half that replication uses: foreign facts, cursors, notes, a new origin; and erasing.
#include <sodium.h>

#include <limits>

#include "kit/log/inside.h"

namespace foyer::log {
namespace {

constexpr const char* kWriting = "The visit log cannot be written";

bool same_fact(const Record& a, const Record& b) {
  // Not the personal part: it may have been erased on one side.
  return a.id == b.id && a.visit == b.visit && a.kind == b.kind && a.version == b.version &&
         a.at == b.at && a.actor == b.actor && a.body == b.body && a.hash == b.hash &&
         a.personal_hash == b.personal_hash;
}

// What is wrong with a record that came from elsewhere, whatever stands before it.
std::optional<std::string> flaw(const Record& record) {
  if (record.at.value > std::numeric_limits<std::int64_t>::max()) return "its time is impossible";
  if (record.kind.size() + record.actor.size() + record.body.size() +
          (record.personal ? record.personal->size() : 0) >
      VisitLog::kFactMax_bytes)
    return "it is longer than a fact may be";
  if (record.personal.has_value() != record.salt.has_value()) {
    return "its personal part and its salt belong together, and one of them is missing";
  }
  if (record.personal && hash_personal(*record.salt, *record.personal) != record.personal_hash) {
    return "its personal part does not match its hash";
  }
  return std::nullopt;
}

}  // namespace

Result<Head> VisitLog::Impl::head_of(const Id& origin) {
  Head head{origin, 0, {}};
  SQLite::Statement known(db, "SELECT last, hash FROM head WHERE origin = ?1");
  bind_bytes(known, 1, origin.bytes);
  if (!known.executeStep()) return head;
  head.last = known.getColumn(0).getInt64();
  if (!read_bytes(known, 1, head.hash)) {
    return fail("The visit log " + file.string() + " is damaged: a head cannot be read.");
  }
  return head;
}

Result<std::int64_t> VisitLog::Impl::take(const std::vector<Record>& records, bool own_ones) {
  struct Arrived {
    Head head;
    Hlc latest;
    std::int64_t count = 0;
  };
  std::map<Id, Arrived> origins;
  SQLite::Statement stored(db, select_rows("WHERE origin = ?1 AND seq = ?2"));
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  Intake intake(db, insert, key);
  for (const Record& record : records) {
    const auto refuse = [&record](const std::string& why) {
      return fail("Nothing was taken over: " + name_of(record.id) + ": " + why + ".");
    };
    if ((record.id.origin == own.origin) != own_ones)
      return refuse(own_ones ? "it is not this device's" : "it is this device's own");
    auto known = origins.find(record.id.origin);
    if (known == origins.end()) {
      Result<Head> head = head_of(record.id.origin);
      if (!head) return fail(head.error().what);
      known = origins.emplace(record.id.origin, Arrived{*head, {}, 0}).first;
    }
    Arrived& arrived = known->second;
    Head& head = arrived.head;
    if (record.id.seq <= head.last) {
      intake.flush();
      const Use use(stored);
      bind_bytes(stored, 1, record.id.origin.bytes);
      stored.bind(2, record.id.seq);
      if (!stored.executeStep()) return refuse("there is no such number");
      const Result<Record> here = read_row(stored, key);
      if (!here) return refuse("the one that is here cannot be read: " + here.error().what);
      if (!same_fact(*here, record)) return refuse("it differs from the one that is here");
      continue;
    }
    if (record.id.seq != head.last + 1)
      return refuse("it leaves a hole, " + std::to_string(head.last + 1) + " is expected");
    if (const auto wrong = flaw(record)) return refuse(*wrong);
    if (chain(head.hash, record) != record.hash)
      return refuse("its hash does not follow from the fact before it");
    put(record, must_forget(record) ? Keep::nothing_personal : Keep::all, intake);
    head.last = record.id.seq;
    head.hash = record.hash;
    arrived.latest = std::max(arrived.latest, record.at);
    ++arrived.count;
  }
  intake.flush();
  transaction.commit();
  settle_erasure();
  std::int64_t taken = 0;
  for (const auto& [origin, arrived] : origins) {
    if (arrived.count == 0) continue;
    taken += arrived.count;
    if (own_ones) {
      clock.resume(arrived.latest);
      own = arrived.head;
    } else {
      seen[origin] = std::max(seen[origin], arrived.latest);
    }
  }
  return taken;
}

Result<std::int64_t> VisitLog::take_in(const std::vector<Record>& records) {
  const std::lock_guard lock(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return fail(may.error().what);
  return impl_->change(kWriting, [&] { return impl_->take(records, false); });
}

Result<std::int64_t> VisitLog::take_back(const std::vector<Record>& records) {
  const std::lock_guard lock(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return fail(may.error().what);
  return impl_->change(kWriting, [&] { return impl_->take(records, true); });
}

Result<void> VisitLog::begin_behind(const std::vector<Head>& bases) {
  const std::lock_guard lock(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return may;
  return impl_->change(kWriting, [&]() -> Result<void> {
    SQLite::Transaction transaction(impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    make_base_table(impl_->db);
    SQLite::Statement base(impl_->db, "INSERT INTO base(origin, last, hash) VALUES(?1, ?2, ?3)");
    SQLite::Statement head(impl_->db,
                           "INSERT INTO head(origin, last, hash, at) VALUES(?1, ?2, ?3, 0)");
    for (const Head& one : bases) {
      if (one.last == 0) continue;
      const Result<Head> known = impl_->head_of(one.origin);
      if (!known) return fail(known.error().what);
      if (known->last > 0 || one.origin == impl_->own.origin) {
        return fail("Nothing was begun: facts of origin " + one.origin.short_hex() +
                    " are here already.");
      }
      for (SQLite::Statement* into : {&base, &head}) {
        const Use use(*into);
        bind_bytes(*into, 1, one.origin.bytes);
        into->bind(2, one.last);
        bind_bytes(*into, 3, one.hash);
        into->exec();
      }
    }
    transaction.commit();
    return {};
  });
}

Result<std::vector<Head>> VisitLog::cursors() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard("The visit log cannot be read", [&]() -> Result<std::vector<Head>> {
    std::vector<Head> cursors;
    SQLite::Statement heads(impl_->db,
                            "SELECT origin, last, hash FROM head "
                            "WHERE origin <> ?1 AND last > 0 ORDER BY origin");
    bind_bytes(heads, 1, impl_->own.origin.bytes);
    while (heads.executeStep()) {
      Head head;
      head.last = heads.getColumn(1).getInt64();
      if (!read_bytes(heads, 0, head.origin.bytes) || !read_bytes(heads, 2, head.hash)) {
        return fail("The visit log " + impl_->file.string() +
                    " is damaged: a head cannot be read.");
      }
      cursors.push_back(head);
    }
    return cursors;
  });
}

Result<std::optional<std::string>> VisitLog::note(const std::string& name) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard("The visit log cannot be read", [&]() -> Result<std::optional<std::string>> {
    SQLite::Statement note(impl_->db, "SELECT value FROM note WHERE name = ?1");
    note.bind(1, name);
    if (!note.executeStep()) return std::optional<std::string>();
    return std::optional<std::string>(note.getColumn(0).getString());
  });
}

Result<void> VisitLog::set_note(const std::string& name, const std::string& value) {
  const std::lock_guard lock(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return may;
  return impl_->change(kWriting, [&]() -> Result<void> {
    SQLite::Statement note(impl_->db,
                           "INSERT INTO note(name, value) VALUES(?1, ?2) "
                           "ON CONFLICT(name) DO UPDATE SET value = excluded.value");
    note.bind(1, name);
    note.bind(2, value);
    note.exec();
    return {};
  });
}

namespace {

// A record that was stamped by a clock which was far ahead, at the time that it is now. It keeps
// when it was said to be, if that can have been.
void stamp_anew(Record& record, HlcClock& clock, std::int64_t wall_ms) {
  const Stamp now(clock.tick(wall_ms), stamp_of(record).wall_ms);
  record.at = now.order;
  record.body = facts::without_said(record.body);
  if (!now.tells_time()) record.body = facts::with_said(record.body, now.wall_ms);
}

}  // namespace

Result<Id> VisitLog::start_new_origin(std::optional<std::int64_t> shared) {
  const std::lock_guard lock(impl_->mutex);
  return impl_->begin_origin(shared.value_or(impl_->own.last), std::nullopt);
}

Result<Id> VisitLog::start_with_right_clock(std::int64_t shared, std::int64_t wall_ms) {
  const std::lock_guard lock(impl_->mutex);
  return impl_->begin_origin(shared, wall_ms);
}

Result<Id> VisitLog::Impl::begin_origin(std::int64_t shared, std::optional<std::int64_t> wall_ms) {
  if (Result<void> may = may_write(); !may) return fail(may.error().what);
  const Head old = own;
  const std::int64_t keep = std::clamp<std::int64_t>(shared, 0, old.last);
  Head fresh;
  randombytes_buf(fresh.origin.bytes.data(), fresh.origin.bytes.size());
  HlcClock renewed = wall_ms ? HlcClock{} : clock;
  if (wall_ms) renewed.tick(*wall_ms);
  const Id origin = fresh.origin;
  Result<void> started = change(kWriting, [&]() -> Result<void> {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    std::vector<Record> moving;
    Hash last_kept{};
    SQLite::Statement rows(db, select_rows("WHERE origin = ?1 AND seq >= ?2 ORDER BY seq"));
    bind_bytes(rows, 1, old.origin.bytes);
    rows.bind(2, keep);
    while (rows.executeStep()) {
      Result<Record> record = read_row(rows, key);
      if (!record)
        return fail(name_of(row_id(rows)) + " cannot be read: " + record.error().what + ".");
      if (record->id.seq == keep)
        last_kept = record->hash;
      else
        moving.push_back(std::move(*record));
    }
    rows.reset();
    if (!moving.empty()) drop_tail(db, old.origin, keep);

    SQLite::Statement rewind(db, "UPDATE head SET last = ?2, hash = ?3 WHERE origin = ?1");
    bind_bytes(rewind, 1, old.origin.bytes);
    rewind.bind(2, keep);
    bind_bytes(rewind, 3, last_kept);
    rewind.exec();
    SQLite::Statement begin(db, "INSERT INTO head(origin, last, hash, at) VALUES(?1, 0, ?2, ?3)");
    bind_bytes(begin, 1, origin.bytes);
    bind_bytes(begin, 2, fresh.hash);
    begin.bind(3, static_cast<std::int64_t>(renewed.last().value));
    begin.exec();
    SQLite::Statement device(db, "UPDATE device SET origin = ?1");
    bind_bytes(device, 1, origin.bytes);
    device.exec();
    Intake intake(db, insert, key);
    for (Record& record : moving) {
      if (wall_ms) stamp_anew(record, renewed, *wall_ms);
      write(record, fresh, intake);
    }
    intake.flush();
    db.exec("DELETE FROM note WHERE name = 'acknowledged'");
    transaction.commit();
    return {};
  });
  if (!started) return fail(started.error().what);
  own = fresh;
  seen[old.origin] = clock.last();
  clock = renewed;
  return origin;
}

Result<std::int64_t> VisitLog::erase_personal_of(const Id& visit) {
  const std::lock_guard lock(impl_->mutex);
  if (Result<void> may = impl_->may_write(); !may) return fail(may.error().what);
  if (visit.is_nil()) return fail("Nothing was erased: facts of no visit belong to no guest.");
  return impl_->change("The guest was not erased", [&]() -> Result<std::int64_t> {
    const std::int64_t erased = impl_->erase(visit);
    impl_->settle_erasure();
    return erased;
  });
}

}  // namespace foyer::log
