#include "kit/log/tables.h"

#include <sqlite3.h>

#include <limits>

namespace foyer::log {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE event(
  origin BLOB NOT NULL,
  seq INTEGER NOT NULL,
  visit BLOB NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  body TEXT NOT NULL,
  personal BLOB,
  salt BLOB,
  hash BLOB NOT NULL,
  personal_hash BLOB NOT NULL,
  PRIMARY KEY(origin, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_in_order ON event(at);
CREATE INDEX event_of_visit ON event(visit, at);
CREATE INDEX visit_opened ON event(origin, at) WHERE kind = 'visit.opened';

CREATE TABLE head(
  origin BLOB NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL,
  hash BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE device(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  origin BLOB NOT NULL,
  key_mark BLOB NOT NULL
) STRICT;
CREATE TABLE note(name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_follows BEFORE INSERT ON event
WHEN NEW.seq <> 1 + coalesce((SELECT last FROM head WHERE origin = NEW.origin), 0)
BEGIN SELECT RAISE(ABORT, 'a fact follows the last one of its origin'); END;
CREATE TRIGGER event_moves_head AFTER INSERT ON event
BEGIN
  INSERT INTO head(origin, last, hash, at) VALUES(NEW.origin, NEW.seq, NEW.hash, NEW.at)
  ON CONFLICT(origin) DO UPDATE SET last = excluded.last, hash = excluded.hash,
                                    at = max(at, excluded.at);
END;
CREATE TRIGGER event_is_only_erased BEFORE UPDATE ON event
WHEN NOT (NEW.personal IS NULL AND NEW.salt IS NULL
          AND NEW.origin IS OLD.origin AND NEW.seq IS OLD.seq AND NEW.visit IS OLD.visit
          AND NEW.kind IS OLD.kind AND NEW.version IS OLD.version AND NEW.at IS OLD.at
          AND NEW.actor IS OLD.actor AND NEW.body IS OLD.body AND NEW.hash IS OLD.hash
          AND NEW.personal_hash IS OLD.personal_hash)
BEGIN SELECT RAISE(ABORT, 'facts never change'); END;
)sql";

constexpr const char* kNeverDeleted = R"sql(
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
)sql";

// Every column of a record, in the order that `read_row` and `bind_row` use.
constexpr std::string_view kColumns =
    "origin,seq,visit,kind,version,at,actor,body,personal,salt,hash,personal_hash";
constexpr int kColumnCount = 12;

std::string_view text_of(const std::array<std::uint8_t, 16>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string_view blob_of(const SQLite::Column& column) {
  const auto* bytes = static_cast<const char*>(column.getBlob());
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(column.getBytes())};
}

// What is personal in the row behind `record.id`, or what is wrong with it.
Result<void> read_personal(SQLite::Statement& row, const DeviceKey& key, Record& record) {
  const SQLite::Column personal = row.getColumn(8);
  const SQLite::Column salt = row.getColumn(9);
  if (personal.isNull() && salt.isNull()) return {};
  if (personal.isNull() || salt.isNull()) {
    return fail("its personal part and its salt belong together, and one of them is missing");
  }
  const auto opened_salt = key.open(record.id, Part::salt, blob_of(salt));
  auto opened = key.open(record.id, Part::personal, blob_of(personal));
  if (!opened || !opened_salt || opened_salt->size() != Salt{}.size()) {
    return fail("its personal part was changed, or sealed under another key");
  }
  record.personal = std::move(*opened);
  record.salt.emplace();
  std::copy(opened_salt->begin(), opened_salt->end(), record.salt->begin());
  return {};
}

}  // namespace

Result<Found> look_at(SQLite::Database& db, const std::filesystem::path& file) {
  const auto number = [&db](const char* query) { return db.execAndGet(query).getInt(); };
  const int application = number("PRAGMA application_id");
  const int tables = number("SELECT count(*) FROM sqlite_master");
  const int format = number("PRAGMA user_version");
  if (application == 0 && tables == 0 && format == 0) {
    // SQLite takes a file shorter than its header for an empty database.
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    if (size == 0 || size >= 512) return Found::nothing;
    return fail("The visit log " + file.string() + " is damaged, it has only " +
                std::to_string(size) + " bytes; put back a backup or move it away.");
  }
  if (application != kApplication) {
    return fail(file.string() +
                " is a database of another program, not a visit log; move it away "
                "or name another --home.");
  }
  if (format > kFormat) {
    return fail("The visit log " + file.string() + " was written by a newer Foyer (format " +
                std::to_string(format) + ", this one reads up to " + std::to_string(kFormat) +
                "); update this device.");
  }
  if (format < kFirstFormat) {
    return fail("The visit log " + file.string() + " has the unknown format " +
                std::to_string(format) + "; 1 to " + std::to_string(kFormat) + " are expected.");
  }
  return Found::log;
}

void set_up_writer(SQLite::Database& db) {
  sqlite3_extended_result_codes(db.getHandle(), 1);
  // secure_delete: what is erased is overwritten in the file, not left in free space.
  // cell_size_check and trusted_schema: the file may have been damaged or meddled with.
  db.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
      "PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;"
      "PRAGMA journal_size_limit=4194304");
}

void set_up_reader(SQLite::Database& db) {
  // A reader beside the writing connection, in this process or another. SQLITE_OPEN_READONLY
  // keeps it from the database file; it still maps the -shm file for writing, because that is
  // where readers mark the snapshot that they hold (and where the first one to come after a crash
  // rebuilds the index of the -wal file, which it does not change). `immutable` would be wrong:
  // it ignores the -wal file and everything appended since the last checkpoint.
  sqlite3_extended_result_codes(db.getHandle(), 1);
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  db.exec(
      "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;"
      "PRAGMA trusted_schema=OFF");
}

void drop_tail(SQLite::Database& db, const Id& origin, std::int64_t after) {
  db.exec("DROP TRIGGER event_is_never_deleted");
  SQLite::Statement drop(db, "DELETE FROM event WHERE origin = ?1 AND seq > ?2");
  bind_bytes(drop, 1, origin.bytes);
  drop.bind(2, after);
  drop.exec();
  db.exec(kNeverDeleted);
}

std::string select_rows(std::string_view rest) {
  return "SELECT " + std::string(kColumns) + " FROM event " + std::string(rest);
}

void make_tables(SQLite::Database& db, const Id& origin, const DeviceKey& key) {
  SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
  db.exec(kTables);
  db.exec(kNeverDeleted);
  SQLite::Statement device(db, "INSERT INTO device(one, origin, key_mark) VALUES(1, ?1, ?2)");
  bind_bytes(device, 1, origin.bytes);
  bind_bytes(device, 2, key.mark());
  device.exec();
  SQLite::Statement head(db, "INSERT INTO head(origin, last, hash, at) VALUES(?1, 0, ?2, 0)");
  bind_bytes(head, 1, origin.bytes);
  bind_bytes(head, 2, Hash{});
  head.exec();
  db.exec("PRAGMA application_id=" + std::to_string(kApplication));
  db.exec("PRAGMA user_version=" + std::to_string(kFirstFormat));
  transaction.commit();
}

constexpr const char* kPictureTable =
    "CREATE TABLE IF NOT EXISTS picture(visit BLOB NOT NULL, digest BLOB NOT NULL, "
    "keep_until INTEGER NOT NULL, here_until INTEGER NOT NULL, sent INTEGER NOT NULL, "
    "sealed BLOB NOT NULL, PRIMARY KEY(visit, digest)) STRICT";

void add_what_is_younger(SQLite::Database& db) {
  db.tryExec(kPictureTable);
  db.tryExec("CREATE INDEX IF NOT EXISTS picture_waits ON picture(sent) WHERE sent = 0");
  db.tryExec("CREATE INDEX IF NOT EXISTS guest_erased ON event(visit) WHERE kind = 'guest.erased'");
  for (const std::string kind : {"opened", "done", "stopped"})
    db.tryExec("CREATE INDEX IF NOT EXISTS delivery_" + kind +
               " ON event(visit) WHERE kind = 'delivery." + kind + "'");
}

void make_base_table(SQLite::Database& db) {
  db.exec(
      "CREATE TABLE IF NOT EXISTS base(origin BLOB NOT NULL PRIMARY KEY, last INTEGER NOT NULL, "
      "hash BLOB NOT NULL) STRICT, WITHOUT ROWID");
  db.exec("PRAGMA user_version=" + std::to_string(kFormat));
}

bool has_base_table(SQLite::Database& db) { return db.tableExists("base"); }

std::string insert_rows(std::size_t rows) {
  std::string sql = "INSERT INTO event(" + std::string(kColumns) + ") VALUES";
  for (std::size_t row = 0; row < rows; ++row)
    sql += row == 0 ? "(?,?,?,?,?,?,?,?,?,?,?,?)" : ",(?,?,?,?,?,?,?,?,?,?,?,?)";
  return sql;
}

SealedPart seal(const Record& record, Keep keep, const DeviceKey& key) {
  if (keep == Keep::nothing_personal || !record.personal || !record.salt) return {};
  return {key.seal(record.id, Part::personal, *record.personal),
          key.seal(record.id, Part::salt, text_of(*record.salt))};
}

void bind_row(SQLite::Statement& insert, std::size_t row, const Record& record,
              const SealedPart& sealed) {
  int at = static_cast<int>(row) * kColumnCount;
  const auto blob = [&](const auto& bytes) {
    insert.bindNoCopy(++at, bytes.data(), static_cast<int>(bytes.size()));
  };
  const auto blob_or_null = [&](const std::optional<std::string>& bytes) {
    if (bytes)
      blob(*bytes);
    else
      insert.bind(++at);
  };
  blob(record.id.origin.bytes);
  insert.bind(++at, record.id.seq);
  blob(record.visit.bytes);
  insert.bindNoCopy(++at, record.kind);
  insert.bind(++at, record.version);
  insert.bind(++at, static_cast<std::int64_t>(record.at.value));
  insert.bindNoCopy(++at, record.actor);
  insert.bindNoCopy(++at, record.body);
  blob_or_null(sealed.personal);
  blob_or_null(sealed.salt);
  blob(record.hash);
  blob(record.personal_hash);
}

facts::FactId row_id(SQLite::Statement& row) {
  facts::FactId id;
  read_bytes(row, 0, id.origin.bytes);
  id.seq = row.getColumn(1).getInt64();
  return id;
}

Result<Record> read_row(SQLite::Statement& row, const DeviceKey& key) {
  Record record;
  record.id = row_id(row);
  const std::int64_t version = row.getColumn(4).getInt64();
  const std::int64_t at = row.getColumn(5).getInt64();
  if (!read_bytes(row, 2, record.visit.bytes) || !read_bytes(row, 10, record.hash) ||
      !read_bytes(row, 11, record.personal_hash) || at < 0 ||
      version < std::numeric_limits<int>::min() || version > std::numeric_limits<int>::max()) {
    return fail("a column of it does not hold what it must");
  }
  record.version = static_cast<int>(version);
  record.at.value = static_cast<std::uint64_t>(at);
  record.kind = row.getColumn(3).getString();
  record.actor = row.getColumn(6).getString();
  record.body = row.getColumn(7).getString();
  Result<void> personal = read_personal(row, key, record);
  if (!personal) return fail(personal.error().what);
  return record;
}

Error explain(const SQLite::Exception& problem, const std::string& what_failed,
              const std::filesystem::path& file) {
  const std::string path = file.string();
  switch (problem.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
      return {what_failed + ": the disk that holds " + path + " is full; make room on it."};
    case SQLITE_IOERR:
      return {what_failed + ": the disk that holds " + path + " reports an error (" +
              sqlite3_errstr(problem.getExtendedErrorCode()) + "); check the disk."};
    case SQLITE_NOTADB:
      return {what_failed + ": " + path +
              " is damaged or not a visit log; put back a backup or "
              "move it away."};
    case SQLITE_CORRUPT:
      return {what_failed + ": the visit log " + path + " is damaged; put back a backup."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return {what_failed + ": " + path +
              " cannot be opened for it; it and its folder must "
              "belong to this user and be writable."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {what_failed + ": another program holds " + path + "; close it."};
    default:
      return {what_failed + ": SQLite says \"" + problem.getErrorStr() + "\" about " + path + "."};
  }
}

}  // namespace foyer::log
