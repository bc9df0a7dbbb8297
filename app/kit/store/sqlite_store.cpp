#include "kit/store/sqlite_store.h"

#include <sqlite3.h>

#include <optional>

#include "kit/base/private_files.h"
#include "kit/fact/said.h"
#include "kit/store/sqlite_rules.h"
#include "kit/store/sqlite_schema.h"
#include "kit/store/sqlite_uplink.h"

namespace foyer::sync {
namespace {

// "FoyD" in the file's header: tells a dealer's database from every other SQLite file, a device's
// own visit log among them.
constexpr int kApplicationId = 0x466F7944;

bool is_empty(SQLite::Database& store) {
  return store.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
}

int meta_number(SQLite::Database& store, const char* name) {
  SQLite::Statement asked(store, "SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?");
  asked.bind(1, name);
  return asked.executeStep() ? asked.getColumn(0).getInt() : 0;
}

std::string meta_text(SQLite::Database& store, const char* name) {
  SQLite::Statement asked(store, "SELECT value FROM meta WHERE name = ?");
  asked.bind(1, name);
  return asked.executeStep() ? asked.getColumn(0).getString() : std::string();
}

// The zone that a store's days are counted by from now on. A name that is not known was written by
// a program with newer rules: it is left.
std::optional<TimeZone> zone_for(SQLite::Database& store, const facts::ReadViews& views,
                                 const std::optional<TimeZone>& wanted) {
  if (wanted) return wanted;
  return views.zone(meta_text(store, "time_zone"), meta_text(store, "utc_offset_min"));
}

void make_tables(SQLite::Database& store, const facts::ReadViews& views,
                 const std::optional<TimeZone>& zone) {
  SQLite::Transaction all(store, SQLite::TransactionBehavior::IMMEDIATE);
  if (!is_empty(store)) return;  // another device was faster
  store.exec(kSqliteTables);
  store.exec(views.sql(facts::Dialect::sqlite, zone_for(store, views, zone).value_or(TimeZone{})));
  store.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  SQLite::Statement meta(store,
                         "INSERT INTO meta VALUES ('store_epoch', lower(hex(randomblob(16)))), "
                         "('schema', ?), ('views', ?)");
  meta.bind(1, std::to_string(kSchema));
  meta.bind(2, std::to_string(views.version));
  meta.exec();
  all.commit();
}

bool is_out_of_date(SQLite::Database& store, const facts::ReadViews& views,
                    const std::optional<TimeZone>& zone) {
  const int has = meta_number(store, "views");
  if (has < views.version) return true;
  return has == views.version && zone && zone->name() != meta_text(store, "time_zone");
}

void renew_views(SQLite::Database& store, const facts::ReadViews& views,
                 const std::optional<TimeZone>& wanted) {
  SQLite::Transaction all(store, SQLite::TransactionBehavior::IMMEDIATE);
  if (!is_out_of_date(store, views, wanted)) return;  // another device was faster
  const auto zone = zone_for(store, views, wanted);
  if (!zone) return;
  store.exec(views.sql(facts::Dialect::sqlite, *zone));
  SQLite::Statement meta(store, "INSERT OR REPLACE INTO meta VALUES ('views', ?)");
  meta.bind(1, std::to_string(views.version));
  meta.exec();
  all.commit();
}

void renew_rules(SQLite::Database& store, const facts::StoreRules& rules) {
  SQLite::Transaction all(store, SQLite::TransactionBehavior::IMMEDIATE);
  if (meta_number(store, "rules") >= kRules) return;
  store.exec(sqlite_rules(rules));
  SQLite::Statement meta(store, "INSERT OR REPLACE INTO meta VALUES ('rules', ?)");
  meta.bind(1, std::to_string(kRules));
  meta.exec();
  all.commit();
}

void bring_up_to_date(SQLite::Database& store, const facts::StoreRules& rules,
                      const std::optional<TimeZone>& zone) {
  if (is_out_of_date(store, rules.views, zone)) renew_views(store, rules.views, zone);
  if (meta_number(store, "rules") < kRules) renew_rules(store, rules);
}

Result<void> check(SQLite::Database& store, const std::filesystem::path& path) {
  if (store.execAndGet("PRAGMA application_id").getInt() != kApplicationId)
    return fail(path.string() +
                " is not a dealer's database but some other SQLite file; name "
                "another path and it will be made there.");
  const int schema = meta_number(store, "schema");
  if (schema > kSchema)
    return fail("The dealer's database " + path.string() + " has schema " + std::to_string(schema) +
                ", newer than the " + std::to_string(kSchema) +
                " that this program knows; it was left as it is. Update this program.");
  if (schema < 1)
    return fail("The dealer's database " + path.string() +
                " does not say its schema; it is "
                "damaged. Restore it from a backup, or move it away: the devices will send every "
                "fact again.");
  return {};
}

}  // namespace

std::vector<std::int64_t> heard_ms(SQLite::Database& store, const Id& self) {
  SQLite::Statement asked(store, "SELECT " + facts::wall_in_sqlite("e.") +
                                     " FROM head h JOIN event e ON e.origin = h.origin "
                                     "AND e.seq = h.last WHERE h.origin <> ?");
  asked.bind(1, self.bytes.data(), static_cast<int>(self.bytes.size()));
  std::vector<std::int64_t> heard;
  while (asked.executeStep()) heard.push_back(asked.getColumn(0).getInt64());
  return heard;
}

std::string describe(const std::filesystem::path& path, const SQLite::Exception& error) {
  const std::string store = "The dealer's database " + path.string();
  switch (error.getErrorCode()) {
    case SQLITE_CANTOPEN:
      return store +
             " cannot be opened; its folder must be there and this user must be able to "
             "write it.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return store + " was in use by another program for too long; it will be tried again.";
    case SQLITE_FULL:
      return "The disk that holds the dealer's database " + path.string() + " is full; make room.";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return store + " may not be written by this user; change its owner or mode.";
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return store +
             " is damaged or no SQLite file; restore it from a backup, or move it away: "
             "the devices will send every fact again.";
    case SQLITE_INTERRUPT:
      return store + " was not waited for: the program is stopping.";
    default:
      return store + " could not be used: " + error.what() + ".";
  }
}

namespace {

// Even a reader opens for writing: a device that was killed in the middle of a push leaves a
// journal, and whoever comes next has to roll it back.
std::unique_ptr<SQLite::Database> opened(const std::filesystem::path& path) {
  return std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE, kBusy_ms);
}

}  // namespace

Result<std::unique_ptr<SQLite::Database>> read_sqlite_store(const std::filesystem::path& path) {
  return guarded(path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
    auto store = opened(path);
    if (auto fit = check(*store, path); !fit) return fail(fit.error().what);
    return store;
  });
}

Result<std::unique_ptr<SQLite::Database>> open_sqlite_store(const std::filesystem::path& path,
                                                            const facts::StoreRules& rules,
                                                            const std::optional<TimeZone>& zone) {
  // A file that is there keeps its mode: a dealer may have opened it to a group.
  if (!make_private_file(path))
    return fail(
        "The dealer's database " + path.string() +
        " cannot be made; its folder must be there and this user must be able to write it.");
  return guarded(path, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
    auto store = opened(path);
    if (is_empty(*store)) make_tables(*store, rules.views, zone);
    if (auto fit = check(*store, path); !fit) return fail(fit.error().what);
    store->exec("PRAGMA journal_mode = DELETE");
    store->exec("PRAGMA synchronous = FULL");
    store->exec("PRAGMA secure_delete = ON");  // what is erased is overwritten, not only unlinked
    bring_up_to_date(*store, rules, zone);
    return store;
  });
}

Result<void> renew_sqlite_store(SQLite::Database& store, const std::filesystem::path& path,
                                const facts::StoreRules& rules,
                                const std::optional<TimeZone>& zone) {
  if (auto fit = check(store, path); !fit) return fit;
  bring_up_to_date(store, rules, zone);
  return {};
}

std::string layout_of(SQLite::Database& store) {
  return store
      .execAndGet("SELECT coalesce(group_concat(name || ' ' || rootpage), '') FROM sqlite_master")
      .getString();
}

}  // namespace foyer::sync
