#include "kit/store/sqlite_uplink.h"

#include <sqlite3.h>

#include <atomic>
#include <cassert>
#include <chrono>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>
#include <utility>

#include "kit/store/aside.h"
#include "kit/store/beginning.h"
#include "kit/store/file_sight.h"
#include "kit/store/sqlite_pictures.h"
#include "kit/store/sqlite_statements.h"
#include "kit/store/sqlite_store.h"
#include "kit/store/unsound_row.h"

namespace foyer::sync {
namespace {

template <std::size_t N>
void bind_bytes(SQLite::Statement& statement, int at, const std::array<std::uint8_t, N>& bytes) {
  statement.bind(at, bytes.data(), static_cast<int>(N));
}

// False where the column is not N bytes long.
template <std::size_t N>
bool read_bytes(const SQLite::Column& column, std::array<std::uint8_t, N>& bytes) {
  if (!column.isBlob() || column.getBytes() != static_cast<int>(N)) return false;
  const auto* from = static_cast<const std::uint8_t*>(column.getBlob());
  std::copy(from, from + N, bytes.begin());
  return true;
}

// Nothing if no device can have written it.
std::optional<log::Record> record_of(SQLite::Statement& row) {
  log::Record record;
  bool sound = read_bytes(row.getColumn(0), record.id.origin.bytes) &&
               read_bytes(row.getColumn(2), record.visit.bytes) &&
               read_bytes(row.getColumn(10), record.personal_hash) &&
               read_bytes(row.getColumn(11), record.hash);
  record.id.seq = row.getColumn(1).getInt64();
  record.version = row.getColumn(4).getInt();
  record.at.value = static_cast<std::uint64_t>(row.getColumn(5).getInt64());
  if (row.getColumn(12).isNull()) {
    record.kind = row.getColumn(3).getString();
    record.actor = row.getColumn(6).getString();
    record.body = row.getColumn(7).getString();
    if (!row.getColumn(8).isNull()) record.personal = row.getColumn(8).getString();
  } else {
    sound = unpack_aside(row.getColumn(12).getString(), record) && sound;
    if (!row.getColumn(13).isNull()) record.personal = row.getColumn(13).getString();
  }
  if (!row.getColumn(9).isNull())
    sound = read_bytes(row.getColumn(9), record.salt.emplace()) && sound;
  if (!sound || texts_bytes(record) > kTextsMax_bytes) return std::nullopt;
  return record;
}

// Nothing if it is not even a row of `event`.
std::optional<log::Record> read_row(SQLite::Statement& row) {
  if (auto record = record_of(row)) return record;
  Id origin;
  if (!read_bytes(row.getColumn(0), origin.bytes)) return std::nullopt;
  return unsound_row(origin, row.getColumn(1).getInt64());
}

// What a column takes: the text as it is, also where it holds a NUL.
void bind_text(SQLite::Statement& statement, int at, const std::string& text) {
  statement.bind(at, text);
}

void bind_optional(SQLite::Statement& statement, int at, const std::optional<std::string>& text) {
  if (text)
    statement.bind(at, *text);
  else
    statement.bind(at);
}

void insert(SQLite::Statement& into, const log::Record& record, bool aside) {
  into.reset();
  bind_bytes(into, 1, record.id.origin.bytes);
  into.bind(2, static_cast<std::int64_t>(record.id.seq));
  bind_bytes(into, 3, record.visit.bytes);
  into.bind(6, static_cast<std::int64_t>(record.at.value));
  if (record.salt)
    bind_bytes(into, 10, *record.salt);
  else
    into.bind(10);
  bind_bytes(into, 11, record.personal_hash);
  bind_bytes(into, 12, record.hash);
  if (aside) {
    const std::string packed = pack_aside(record);
    into.bind(4, kAsideKind);
    into.bind(5, 0);
    into.bind(7, "");
    into.bind(8, "{}");
    into.bind(9);
    into.bind(13, packed.data(), static_cast<int>(packed.size()));
    if (record.personal)
      into.bind(14, record.personal->data(), static_cast<int>(record.personal->size()));
    else
      into.bind(14);
  } else {
    bind_text(into, 4, record.kind);
    into.bind(5, record.version);
    bind_text(into, 7, record.actor);
    bind_text(into, 8, record.body);
    bind_optional(into, 9, record.personal);
    into.bind(13);
    into.bind(14);
  }
  into.exec();
}

// {"<origin in hex>": last, …}
std::string cursor_json(const std::vector<log::Head>& cursor) {
  nlohmann::json seen = nlohmann::json::object();
  for (const log::Head& head : cursor) seen[head.origin.hex()] = head.last;
  return seen.dump();
}

class SqliteUplink final : public Uplink {
 public:
  SqliteUplink(std::filesystem::path path, facts::StoreRules rules, std::optional<TimeZone> zone)
      : path_(std::move(path)), rules_(std::move(rules)), zone_(std::move(zone)) {}

  // Opens the file by its name. Which one that was is known only if it was the same before and
  // after.
  Result<void> open() {
    opened_.reset();
    const auto before = look();
    auto store = open_sqlite_store(path_, rules_, zone_);
    if (!store) return fail(store.error().what);
    sqlite3_busy_handler((*store)->getHandle(), &SqliteUplink::wait_for_turn, this);
    layout_ = layout_of(**store);
    if (before && is_file(before)) opened_ = before;
    const std::lock_guard guard(handle_);
    store_ = std::move(*store);
    return {};
  }

  // A file that was replaced by a backup since is found by its name, and not written through a
  // handle to the old one. One that is still the same stays open: opening reads the definitions of
  // every view, which was most of a round. Whatever is remembered of its pages is forgotten, since
  // a backup may have been copied over it in place; and where that put its tables elsewhere, it is
  // opened anew.
  Result<void> open_or_keep() {
    if (!store_ || !opened_ || !is_file(opened_)) return open();
    try {
      sqlite3_db_release_memory(store_->getHandle());
      if (layout_of(*store_) != layout_) return open();
      auto fit = renew_sqlite_store(*store_, path_, rules_, zone_);
      layout_ = layout_of(*store_);
      return fit;
    } catch (const SQLite::Exception&) {
      return open();
    }
  }

  Result<Hello> hello(const Id& origin) override {
    return attempt<Hello>([&]() -> Result<Hello> {
      seen_ = look();
      if (auto opened = open_or_keep(); !opened) return fail(opened.error().what);
      Hello answer;
      answer.head.origin = origin;
      SQLite::Statement asked(*store_,
                              "SELECT (SELECT value FROM meta WHERE name = 'store_epoch'), "
                              "(SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'schema'), "
                              "h.last, h.hash, (SELECT value FROM meta WHERE name = 'time_zone') "
                              "FROM (SELECT 1) LEFT JOIN head h ON h.origin = ?");
      bind_bytes(asked, 1, origin.bytes);
      asked.executeStep();
      answer.store_epoch = asked.getColumn(0).getString();
      answer.schema = asked.getColumn(1).getInt();
      answer.time_zone = asked.getColumn(4).getString();
      answer.time.heard_ms = heard_ms(*store_, origin);
      if (asked.getColumn(2).isNull()) return answer;
      answer.head.last = asked.getColumn(2).getInt64();
      if (!read_bytes(asked.getColumn(3), answer.head.hash)) return unsound();
      return answer;
    });
  }

  Result<PushVerdict> push(const log::Head& previous,
                           const std::vector<log::Record>& batch) override {
    return store_facts(previous, batch, false);
  }

  Result<PushVerdict> set_aside(const log::Head& previous, const log::Record& record) override {
    return store_facts(previous, {record}, true);
  }

  Result<std::vector<log::Record>> pull(const Id& self, const std::vector<log::Head>& cursor,
                                        std::size_t limit) override {
    return attempt<std::vector<log::Record>>([&]() -> Result<std::vector<log::Record>> {
      SQLite::Statement asked(*store_, sqlite_pull_statement());
      asked.bind(1, cursor_json(cursor));
      bind_bytes(asked, 2, self.bytes);
      asked.bind(3, static_cast<std::int64_t>(limit));
      return read_all(asked);
    });
  }

  Result<std::vector<log::Record>> own_tail(const Id& origin, std::int64_t after,
                                            std::size_t limit) override {
    return attempt<std::vector<log::Record>>([&]() -> Result<std::vector<log::Record>> {
      SQLite::Statement asked(*store_, sqlite_own_tail_statement());
      bind_bytes(asked, 1, origin.bytes);
      asked.bind(2, after);
      asked.bind(3, static_cast<std::int64_t>(limit));
      return read_all(asked);
    });
  }

  Result<std::vector<log::Head>> beginnings(const Id& self, int days) override {
    return attempt<std::vector<log::Head>>([&]() -> Result<std::vector<log::Head>> {
      SQLite::Statement asked(*store_, sqlite_beginnings_statement());
      constexpr std::int64_t kDay_s = 24LL * 3600;
      const auto now = std::chrono::system_clock::now().time_since_epoch();
      const auto now_s = std::chrono::duration_cast<std::chrono::seconds>(now).count();
      const auto since = [&](int back) {
        return static_cast<std::int64_t>(
            Hlc::at_ms(std::max<std::int64_t>(0, now_s - back * kDay_s) * 1000).value);
      };
      bind_bytes(asked, 1, self.bytes);
      asked.bind(2, since(days));
      asked.bind(3, since(std::max(days, kOpenMax_days)));
      asked.bind(4, static_cast<std::int64_t>(now_s));
      std::vector<log::Head> heads;
      while (asked.executeStep()) {
        log::Head head;
        head.last = asked.getColumn(1).getInt64();
        if (read_bytes(asked.getColumn(0), head.origin.bytes) &&
            read_bytes(asked.getColumn(2), head.hash))
          heads.push_back(head);
      }
      return heads;
    });
  }

  Result<std::vector<Id>> handed_over(const std::vector<Id>& visits) override {
    return attempt<std::vector<Id>>([&]() -> Result<std::vector<Id>> {
      SQLite::Statement asked(
          *store_, std::string("SELECT 1 FROM event WHERE visit = ?1 AND kind IN ") + kTakenOver);
      std::vector<Id> gone;
      for (const Id& visit : visits) {
        asked.reset();
        bind_bytes(asked, 1, visit.bytes);
        if (asked.executeStep()) gone.push_back(visit);
      }
      return gone;
    });
  }

  Result<PictureVerdict> put_picture(const log::Picture& picture) override {
    return attempt<PictureVerdict>(
        [&]() -> Result<PictureVerdict> { return sync::put_picture(*store_, picture); });
  }

  Result<std::optional<log::Picture>> picture(const Id& visit, const log::Hash& digest) override {
    return attempt<std::optional<log::Picture>>([&]() -> Result<std::optional<log::Picture>> {
      return picture_of(*store_, visit, digest);
    });
  }

  Result<void> drop_old_pictures(std::int64_t now_ms) override {
    return attempt<void>([&]() -> Result<void> {
      sync::drop_old_pictures(*store_, now_ms);
      return {};
    });
  }

  // Every commit changes the file, and a restored backup is another one. A file that was changed
  // just before it was looked at may be changed again within the clock's same step, so a fresh
  // change counts as touched.
  bool is_untouched() override {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto now_s = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    constexpr std::int64_t kFresh_s = 2;
    return seen_ && seen_->changed_s + kFresh_s < now_s && look() == seen_;
  }

  void interrupt() override {
    stopping_ = true;
    const std::lock_guard guard(handle_);
    if (store_) sqlite3_interrupt(store_->getHandle());
  }

 private:
  std::optional<FileSight> look() const { return sight_of(path_); }
  bool is_file(const std::optional<FileSight>& one) const { return is_same_file(look(), one); }

  // SQLite asks here whether to try once more when another connection holds the file.
  static int wait_for_turn(void* self, int tries) {
    constexpr int kStep_ms = 5;
    if (static_cast<SqliteUplink*>(self)->stopping_ || tries * kStep_ms >= kBusy_ms) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(kStep_ms));
    return 1;
  }

  template <class T, class Work>
  Result<T> attempt(Work&& work) {
    if (stopping_) return fail("The dealer's database was left: the program is stopping.");
    return guarded(path_, std::forward<Work>(work));
  }

  tl::unexpected<Error> unsound() const {
    return fail("The dealer's database " + path_.string() +
                " holds a fact that no device can have written; it is damaged. Restore it from a "
                "backup, or move it away: the devices will send every fact again.");
  }

  Result<std::vector<log::Record>> read_all(SQLite::Statement& asked) {
    std::vector<log::Record> records;
    while (asked.executeStep()) {
      auto record = read_row(asked);
      if (!record) return unsound();
      records.push_back(std::move(*record));
    }
    return records;
  }

  // One transaction; what is not committed is rolled back when `all` goes.
  Result<PushVerdict> store_facts(const log::Head& previous, const std::vector<log::Record>& batch,
                                  bool aside) {
    assert(!batch.empty() && batch.front().id.seq == previous.last + 1 &&
           batch.back().id.seq == previous.last + static_cast<std::int64_t>(batch.size()));
    return attempt<PushVerdict>([&]() -> Result<PushVerdict> {
      SQLite::Transaction all(*store_, SQLite::TransactionBehavior::IMMEDIATE);
      if (!move_head(previous, batch.back())) return PushVerdict::head_moved;
      SQLite::Statement into(*store_, "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
      try {
        for (const log::Record& record : batch) insert(into, record, aside);
      } catch (const SQLite::Exception& error) {
        const int code = error.getExtendedErrorCode();
        if (code != SQLITE_CONSTRAINT_CHECK && code != SQLITE_CONSTRAINT_TRIGGER) throw;
        return PushVerdict::refused;
      }
      all.commit();
      return PushVerdict::stored;
    });
  }

  // The compare-and-set. Only an origin that starts may make its head.
  bool move_head(const log::Head& previous, const log::Record& last) {
    if (previous.last == 0) {
      SQLite::Statement first(
          *store_, "INSERT INTO head VALUES (?, 0, zeroblob(32)) ON CONFLICT DO NOTHING");
      bind_bytes(first, 1, previous.origin.bytes);
      first.exec();
    }
    SQLite::Statement moved(*store_,
                            "UPDATE head SET last = ?1, hash = ?2 "
                            "WHERE origin = ?3 AND last = ?4 AND hash = ?5");
    moved.bind(1, last.id.seq);
    bind_bytes(moved, 2, last.hash);
    bind_bytes(moved, 3, previous.origin.bytes);
    moved.bind(4, previous.last);
    bind_bytes(moved, 5, previous.hash);
    return moved.exec() == 1;
  }

  const std::filesystem::path path_;
  const facts::StoreRules rules_;
  const std::optional<TimeZone> zone_;
  std::optional<FileSight> seen_;    // the file at the last hello
  std::optional<FileSight> opened_;  // what store_ was opened by; none: it is not known for sure
  std::string layout_;               // of it, as store_ knows it
  std::atomic<bool> stopping_ = false;
  std::mutex handle_;  // guards the exchange of store_ against interrupt
  std::unique_ptr<SQLite::Database> store_;
};

}  // namespace

Result<std::unique_ptr<Uplink>> open_sqlite_uplink(const std::filesystem::path& path,
                                                   const facts::StoreRules& rules,
                                                   const std::optional<TimeZone>& zone) {
  auto uplink = std::make_unique<SqliteUplink>(path, rules, zone);
  if (auto opened = uplink->open(); !opened) return fail(opened.error().what);
  return std::unique_ptr<Uplink>(std::move(uplink));
}

}  // namespace foyer::sync
