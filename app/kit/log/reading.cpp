// VisitLog's reading half.
#include <algorithm>
#include <limits>
#include <set>

#include "kit/log/inside.h"

namespace foyer::log {
namespace {

constexpr const char* kReading = "The visit log cannot be read";

Error unreadable(SQLite::Statement& row, const Error& error) {
  return {"The visit log cannot be read: " + name_of(row_id(row)) + ": " + error.what +
          "; `foyer log verify` checks all of it."};
}

Result<std::vector<Record>> read_all(SQLite::Statement& rows, const DeviceKey& key) {
  std::vector<Record> records;
  while (rows.executeStep()) {
    Result<Record> record = read_row(rows, key);
    if (!record) return tl::unexpected<Error>(unreadable(rows, record.error()));
    records.push_back(std::move(*record));
  }
  return records;
}

Result<void> walk(SQLite::Statement& rows, const DeviceKey& key,
                  const std::function<bool(const Record&)>& each) {
  while (rows.executeStep()) {
    Result<Record> record = read_row(rows, key);
    if (!record) return tl::unexpected<Error>(unreadable(rows, record.error()));
    if (!each(*record)) break;
  }
  return {};
}

}  // namespace

Result<void> VisitLog::each(const std::function<bool(const Record&)>& each) const {
  return each_since({}, each);
}

Result<void> VisitLog::each_since(Hlc since, const std::function<bool(const Record&)>& each) const {
  return impl_->guard(kReading, [&]() -> Result<void> {
    SQLite::Database db = impl_->reader();
    SQLite::Statement rows(db, select_rows("WHERE at >= ?1 ORDER BY at, origin, seq"));
    rows.bind(1, static_cast<std::int64_t>(since.value));
    return walk(rows, impl_->key, each);
  });
}

Result<void> VisitLog::each_of_subjects_since(
    Hlc since, const std::function<bool(const Record&)>& each) const {
  return impl_->guard(kReading, [&]() -> Result<void> {
    SQLite::Database db = impl_->reader();
    SQLite::Statement rows(
        db, select_rows("WHERE visit IN (SELECT visit FROM event WHERE at >= ?1 UNION SELECT ?2) "
                        "ORDER BY visit, at, origin, seq"));
    rows.bind(1, static_cast<std::int64_t>(since.value));
    bind_bytes(rows, 2, Id{}.bytes);
    return walk(rows, impl_->key, each);
  });
}

Result<std::vector<Record>> VisitLog::of_visit(const Id& visit) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&] {
    SQLite::Statement rows(impl_->db, select_rows("WHERE visit = ?1 ORDER BY at, origin, seq"));
    bind_bytes(rows, 1, visit.bytes);
    return read_all(rows, impl_->key);
  });
}

Result<std::vector<Head>> VisitLog::heads() const {
  Result<std::vector<Head>> heads = cursors();
  if (heads) heads->push_back(head());
  return heads;
}

Result<std::vector<Record>> VisitLog::behind(const std::vector<Head>& heads) const {
  std::map<Id, std::int64_t> known;
  for (const Head& head : heads) known[head.origin] = head.last;
  Result<std::vector<Head>> now = this->heads();
  if (!now) return tl::unexpected<Error>(now.error());
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&]() -> Result<std::vector<Record>> {
    std::vector<Record> all;
    SQLite::Statement rows(impl_->db, select_rows("WHERE origin = ?1 AND seq > ?2 ORDER BY seq"));
    for (const Head& head : *now) {
      const std::int64_t from = known[head.origin];
      if (head.last <= from) continue;
      rows.reset();
      bind_bytes(rows, 1, head.origin.bytes);
      rows.bind(2, from);
      Result<std::vector<Record>> some = read_all(rows, impl_->key);
      if (!some) return tl::unexpected<Error>(some.error());
      for (Record& record : *some) all.push_back(std::move(record));
    }
    return all;
  });
}

Result<std::vector<Record>> VisitLog::own_after(std::int64_t after, std::size_t limit) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&] {
    SQLite::Statement rows(impl_->db,
                           select_rows("WHERE origin = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"));
    bind_bytes(rows, 1, impl_->own.origin.bytes);
    rows.bind(2, after);
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    rows.bind(3, static_cast<std::int64_t>(std::min(limit, kMost)));
    return read_all(rows, impl_->key);
  });
}

Result<std::vector<HeldGuest>> VisitLog::held_guests(std::int64_t after) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&]() -> Result<std::vector<HeldGuest>> {
    SQLite::Statement rows(impl_->db,
                           "SELECT visit, min(seq), max(seq), max(" + facts::wall_in_sqlite() +
                               ") FROM event "
                               "WHERE origin = ?1 AND seq > ?2 AND personal IS NOT NULL "
                               "AND visit <> zeroblob(16) GROUP BY visit ORDER BY min(seq)");
    bind_bytes(rows, 1, impl_->own.origin.bytes);
    rows.bind(2, after);
    std::vector<HeldGuest> held;
    while (rows.executeStep()) {
      HeldGuest guest;
      read_bytes(rows, 0, guest.visit.bytes);
      guest.first = rows.getColumn(1).getInt64();
      guest.last = rows.getColumn(2).getInt64();
      guest.wall_ms = rows.getColumn(3).getInt64();
      held.push_back(guest);
    }
    return held;
  });
}

Result<std::vector<Id>> VisitLog::open_deliveries() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&]() -> Result<std::vector<Id>> {
    SQLite::Statement rows(impl_->db,
                           "SELECT visit FROM event WHERE kind = 'delivery.opened' "
                           "EXCEPT SELECT visit FROM event WHERE kind = 'delivery.done' "
                           "EXCEPT SELECT visit FROM event WHERE kind = 'delivery.stopped'");
    std::vector<Id> open;
    while (rows.executeStep()) read_bytes(rows, 0, open.emplace_back().bytes);
    return open;
  });
}

Result<void> VisitLog::each_of_kinds(std::span<const std::string_view> kinds,
                                     const std::function<bool(const Record&)>& each) const {
  std::string places;
  for (std::size_t i = 1; i <= kinds.size(); ++i)
    places += (i == 1 ? "?" : ", ?") + std::to_string(i);
  return impl_->guard(kReading, [&]() -> Result<void> {
    SQLite::Database db = impl_->reader();
    SQLite::Statement rows(
        db, select_rows(("WHERE kind IN (" + places + ") ORDER BY at, origin, seq").c_str()));
    int place = 0;
    for (const std::string_view kind : kinds) rows.bind(++place, std::string(kind));
    return walk(rows, impl_->key, each);
  });
}

Result<bool> VisitLog::begins_with_the_first() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&]() -> Result<bool> {
    if (!impl_->db.tableExists("base")) return true;
    SQLite::Statement count(impl_->db, "SELECT count(*) FROM base");
    count.executeStep();
    return count.getColumn(0).getInt() == 0;
  });
}

Result<std::vector<Id>> VisitLog::told_of(std::string_view kind, std::string_view key) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&]() -> Result<std::vector<Id>> {
    // Beside max(at) SQLite takes the row that has it.
    SQLite::Statement rows(impl_->db, key.empty()
                                          ? "SELECT DISTINCT visit FROM event WHERE kind = ?1"
                                          : "SELECT visit, max(at) FROM event WHERE kind = ?1 "
                                            "GROUP BY body ->> ('$.' || ?2)");
    rows.bind(1, std::string(kind));
    if (!key.empty()) rows.bind(2, std::string(key));
    std::vector<Id> all;
    while (rows.executeStep()) read_bytes(rows, 0, all.emplace_back().bytes);
    return all;
  });
}

Result<int> VisitLog::visits_opened(std::int64_t from_ms, std::int64_t until_ms) const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->guard(kReading, [&]() -> Result<int> {
    const std::string wall = facts::wall_in_sqlite();  // nothing is stamped before it
    SQLite::Statement count(
        impl_->db,
        "SELECT count(*) FROM event INDEXED BY visit_opened WHERE kind = 'visit.opened' "
        "AND origin = ?1 AND at >= ?2 << 16 AND " +
            wall + " >= ?2 AND (" + wall +
            " < ?3 OR seq > coalesce((SELECT seq FROM event WHERE origin = ?1 "
            "AND kind = 'visit.opened' AND " +
            wall + " < ?2 ORDER BY seq DESC LIMIT 1), 0))");
    bind_bytes(count, 1, impl_->own.origin.bytes);
    count.bind(2, from_ms);
    count.bind(3, until_ms);
    count.executeStep();
    return count.getColumn(0).getInt();
  });
}

namespace {

// Walks the rows in (origin, seq) order and says what is wrong with the first bad one.
class Walk {
 public:
  Walk(SQLite::Database& db, const DeviceKey& key) : db_(db), key_(key) {}

  Verdict walk() {
    read_bases();
    SQLite::Statement rows(db_, select_rows("ORDER BY origin, seq"));
    while (rows.executeStep()) {
      if (auto fault = look_at_row(rows)) return stop(std::move(*fault));
    }
    if (verdict_.origins > 0) {
      if (auto fault = end_origin()) return stop(std::move(*fault));
    }
    if (auto fault = heads_without_facts()) return stop(std::move(*fault));
    return verdict_;
  }

 private:
  // Chains that begin in the middle, and behind which fact.
  void read_bases() {
    if (!has_base_table(db_)) return;
    SQLite::Statement bases(db_, "SELECT origin, last, hash FROM base");
    while (bases.executeStep()) {
      Head base;
      read_bytes(bases, 0, base.origin.bytes);
      base.last = bases.getColumn(1).getInt64();
      read_bytes(bases, 2, base.hash);
      bases_[base.origin] = base;
    }
  }

  std::optional<Fault> look_at_row(SQLite::Statement& row) {
    const facts::FactId id = row_id(row);
    if (verdict_.origins == 0 || id.origin != head_.origin) {
      if (verdict_.origins > 0) {
        if (auto fault = end_origin()) return fault;
      }
      ++verdict_.origins;
      const auto base = bases_.find(id.origin);
      head_ = base == bases_.end() ? Head{id.origin, 0, {}} : base->second;
      walked_.insert(id.origin);
    }
    const facts::FactId expected{id.origin, head_.last + 1};
    if (id != expected) return Fault{expected, "it is missing"};
    const Result<Record> record = read_row(row, key_);
    if (!record) return Fault{id, record.error().what};
    if (record->personal && record->salt &&
        hash_personal(*record->salt, *record->personal) != record->personal_hash) {
      return Fault{id, "its personal part is not the one that was written"};
    }
    if (chain(head_.hash, *record) != record->hash) {
      return Fault{id, "its hash does not follow from what it says and from the fact before it"};
    }
    head_.last = id.seq;
    head_.hash = record->hash;
    ++verdict_.facts;
    return std::nullopt;
  }

  // The head remembers how far an origin's facts went.
  std::optional<Fault> end_origin() {
    SQLite::Statement known(db_, "SELECT last, hash FROM head WHERE origin = ?1");
    bind_bytes(known, 1, head_.origin.bytes);
    const facts::FactId last{head_.origin, head_.last};
    if (!known.executeStep()) return Fault{last, "the head of its origin is missing"};
    const std::int64_t reached = known.getColumn(0).getInt64();
    if (reached > head_.last) return Fault{{head_.origin, head_.last + 1}, "it is missing"};
    Hash hash{};
    if (reached < head_.last || !read_bytes(known, 1, hash) || hash != head_.hash) {
      return Fault{last, "it is not where the head of its origin says that the facts end"};
    }
    return std::nullopt;
  }

  std::optional<Fault> heads_without_facts() {
    SQLite::Statement heads(db_, "SELECT origin, last, hash FROM head ORDER BY origin");
    while (heads.executeStep()) {
      Id origin;
      read_bytes(heads, 0, origin.bytes);
      if (walked_.contains(origin)) continue;
      const auto base = bases_.find(origin);
      const Head begun = base == bases_.end() ? Head{origin, 0, {}} : base->second;
      Head head{origin, heads.getColumn(1).getInt64(), {}};
      read_bytes(heads, 2, head.hash);
      if (head != begun) return Fault{{origin, begun.last + 1}, "it is missing"};
    }
    return std::nullopt;
  }

  Verdict stop(Fault fault) {
    verdict_.fault = std::move(fault);
    return verdict_;
  }

  SQLite::Database& db_;
  const DeviceKey& key_;
  Head head_;  // of the origin that is being walked
  std::set<Id> walked_;
  std::map<Id, Head> bases_;
  Verdict verdict_;
};

}  // namespace

Result<Verdict> VisitLog::verify() const {
  return impl_->guard(kReading, [&]() -> Result<Verdict> {
    SQLite::Database db = impl_->reader();
    // One snapshot for the facts and the heads.
    SQLite::Transaction snapshot(db);
    return Walk(db, impl_->key).walk();
  });
}

}  // namespace foyer::log
