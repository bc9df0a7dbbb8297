#include "kit/store/postgres_schema.h"

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "kit/store/dealer_address.h"
#include "kit/store/postgres_readers.h"
#include "kit/store/postgres_rights.h"
#include "kit/store/postgres_session.h"
#include "kit/sync/uplink.h"

namespace foyer::sync {
namespace {

// Plain SQL: no sequences, no advisory locks, no extensions; every key is led by the origin.
// An index over ten million facts is not made in the time that a device waits for an answer.
constexpr int kPreparing_ms = 15 * 60 * 1000;
constexpr const char* kLockState = "55P03";
constexpr const char* kConditionState = "23514";

constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS meta (
  name  text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE IF NOT EXISTS head (
  origin bytea PRIMARY KEY CHECK (length(origin) = 16),
  last   bigint NOT NULL CHECK (last >= 0),
  hash   bytea NOT NULL CHECK (length(hash) = 32)
);

CREATE TABLE IF NOT EXISTS event (
  origin         bytea NOT NULL CHECK (length(origin) = 16),
  seq            bigint NOT NULL CHECK (seq > 0),
  visit          bytea NOT NULL CHECK (length(visit) = 16),
  kind           text NOT NULL,
  version        integer NOT NULL,
  at             bigint NOT NULL,
  actor          text NOT NULL,
  body           text NOT NULL CHECK (jsonb_typeof(body::jsonb) = 'object'),
  personal       text CHECK (personal IS NULL OR jsonb_typeof(personal::jsonb) = 'object'),
  salt           bytea CHECK (salt IS NULL OR length(salt) = 16),
  personal_hash  bytea NOT NULL CHECK (length(personal_hash) = 32),
  hash           bytea NOT NULL CHECK (length(hash) = 32),
  aside          bytea,
  personal_aside bytea,
  PRIMARY KEY (origin, seq)
);

CREATE INDEX IF NOT EXISTS event_of_visit ON event (visit, kind, at, origin, seq);
CREATE INDEX IF NOT EXISTS event_opening ON event (visit, at) WHERE kind = 'visit.opened';

INSERT INTO meta VALUES ('store_epoch', replace(gen_random_uuid()::text, '-', ''))
ON CONFLICT DO NOTHING;
)sql";

struct Versions {
  int schema = 0;  // 0: there are no tables yet
  int views = 0;
  std::string time_zone, utc_offset_min;  // whose days they are; empty: it does not say
  bool is_group = false;
};

Result<Versions> versions_of(PostgresSession& session) {
  const auto answers = session.ask(
      {{"SELECT to_regclass('meta')::text, to_regclass('dealership_of')::text", {}}}, Reply::text);
  if (!answers) return fail(answers.error().what);
  if (!answers->front().state().empty()) return fail(session.describe(answers->front().state()));
  Versions found;
  if (!answers->front().at(0, 0)) return found;
  found.is_group = answers->front().at(0, 1).has_value();
  const auto meta = session.ask({{"SELECT name, value FROM meta WHERE name IN ('schema', 'views', "
                                  "'time_zone', 'utc_offset_min')",
                                  {}}},
                                Reply::text);
  if (!meta) return fail(meta.error().what);
  if (!meta->front().state().empty()) return fail(session.describe(meta->front().state()));
  for (int row = 0; row < meta->front().rows(); ++row) {
    const std::string value(*meta->front().at(row, 1));
    const std::string_view name = *meta->front().at(row, 0);
    if (name == "schema") found.schema = std::atoi(value.c_str());
    if (name == "views") found.views = std::atoi(value.c_str());
    if (name == "time_zone") found.time_zone = value;
    if (name == "utc_offset_min") found.utc_offset_min = value;
  }
  return found;
}

std::string set_meta(const char* name, int value) {
  const std::string number = std::to_string(value);
  return std::string("INSERT INTO meta VALUES ('") + name + "', '" + number +
         "') ON CONFLICT (name) DO UPDATE SET value = excluded.value;";
}

// One transaction: what this store still lacks, and all rights anew.
std::string script_for(const Versions& found, const facts::StoreRules& rules, const TimeZone& zone,
                       int lock_ms) {
  std::string script = "BEGIN; SET LOCAL lock_timeout = " + std::to_string(lock_ms) + ";";
  if (found.schema < kSchema) script += kTables + set_meta("schema", kSchema);
  if (found.views < rules.views.version || zone.name() != found.time_zone)
    script +=
        rules.views.sql(facts::Dialect::postgres, zone) + set_meta("views", rules.views.version);
  return script + rights_script(rules) + reader_script(rules) + kCompileNothing + "COMMIT;";
}

// The zone that the store's days are to be counted by; the server has to know it, too.
Result<TimeZone> zone_for(PostgresSession& session, const Versions& found,
                          const facts::StoreRules& rules, const InitOptions& options) {
  const auto zone = options.time_zone ? options.time_zone
                                      : rules.views.zone(found.time_zone, found.utc_offset_min);
  if (!zone)
    return fail("The dealer's database counts its days by the time zone " + found.time_zone +
                ", which this program does not know; name another with --time-zone.");
  if (zone->name().empty()) return *zone;
  const auto answers = session.ask(
      {{"SELECT 1 FROM pg_timezone_names WHERE name = $1", {pg_text(zone->name())}}}, Reply::text);
  if (!answers) return fail(answers.error().what);
  if (answers->front().rows() > 0) return *zone;
  return fail("The server does not know the time zone " + zone->name() +
              "; install its time zone data (Debian: tzdata), or name another zone.");
}

// Roles belong to the whole server; not everybody who owns a database may make them.
Result<void> check_rights(PostgresSession& session) {
  const auto answers = session.ask({{"SELECT rolsuper OR rolcreaterole FROM pg_roles "
                                     "WHERE rolname = current_user",
                                     {}}},
                                   Reply::text);
  if (!answers) return fail(answers.error().what);
  if (!answers->front().state().empty()) return fail(session.describe(answers->front().state()));
  if (answers->front().rows() == 1 && answers->front().at(0, 0) == "t") return {};
  return fail(
      "Preparing a dealer's database takes a login that owns the database and may make roles; "
      "make one with: createuser --createrole NAME.");
}

// Large objects are open to every login of a database, and belong to its superuser to close.
constexpr const char* kLargeObjects =
    "lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea), lo_put(oid, bigint, bytea), "
    "lowrite(integer, bytea)";

Result<Prepared> close_large_objects(PostgresSession& session, const facts::StoreRules& rules) {
  if (rules.roles.empty()) return Prepared{};
  const std::string any_device = groups({rules.roles.front()});
  const auto answers = session.ask({{"SELECT rolsuper, current_database() FROM pg_roles WHERE "
                                     "rolname = current_user",
                                     {}},
                                    {"SELECT has_function_privilege($1, "
                                     "'lo_from_bytea(oid, bytea)', 'EXECUTE')",
                                     {pg_text(any_device)}}},
                                   Reply::text);
  if (!answers) return fail(answers.error().what);
  for (const PgAnswer& answer : *answers)
    if (!answer.state().empty()) return fail(session.describe(answer.state()));
  if (answers->back().at(0, 0) == "f") return Prepared{};
  const std::string sql =
      std::string("REVOKE EXECUTE ON FUNCTION ") + kLargeObjects + " FROM PUBLIC";
  if (answers->front().at(0, 0) == "t") {
    if (auto revoked = session.run(sql); !revoked) return fail(revoked.error().what);
    return Prepared{};
  }
  return Prepared{
      {"Any login of this database can fill the server's disk with large objects; let "
       "the server's superuser say in it: " +
       sql + ";"}};
}

// Who has held a table for longest, in words; empty: nobody any more.
std::string who_holds_it(PostgresSession& session) {
  const auto answers = session.ask(
      {{"SELECT l.pid, coalesce(a.usename::text, '?') FROM pg_locks l JOIN pg_stat_activity a ON "
        "a.pid = l.pid WHERE l.granted AND l.pid <> pg_backend_pid() AND l.relation IN "
        "(to_regclass('head'), to_regclass('meta'), to_regclass('event'), to_regclass('device')) "
        "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
        "ORDER BY a.xact_start NULLS LAST, l.pid LIMIT 1",
        {}}},
      Reply::text);
  if (!answers || !answers->front().state().empty() || answers->front().rows() == 0) return "";
  const std::string pid(answers->front().at(0, 0).value_or("?"));
  const std::string login(answers->front().at(0, 1).value_or("?"));
  return " Process " + pid + " (login " + login +
         ") holds a table; end it with: SELECT pg_terminate_backend(" + pid + ").";
}

// One attempt; true: done, false: another one may go better. `trouble` says why, `held` whether
// somebody holds a table.
Result<bool> prepare(PostgresSession& session, const facts::StoreRules& rules,
                     const InitOptions& options, std::string& trouble, bool& held) {
  const auto found = versions_of(session);
  if (!found) return fail(found.error().what);
  if (found->is_group)
    return fail(
        "This is a group's database; it is prepared with the first dealer that joins it: foyer "
        "dealer init DEALER --group GROUP --dealership NAME.");
  if (found->schema > kSchema)
    return fail("The dealer's database has schema " + std::to_string(found->schema) +
                ", newer than the " + std::to_string(kSchema) +
                " that this program knows; it was left as it is. Update this program.");
  if (auto allowed = check_rights(session); !allowed) return fail(allowed.error().what);
  const auto zone = zone_for(session, *found, rules, options);
  if (!zone) return fail(zone.error().what);
  const auto state = session.run_for_state(script_for(*found, rules, *zone, options.lock_ms));
  if (!state) return fail(state.error().what);
  if (state->empty()) return true;
  if (*state == kConditionState)  // the one condition that is made anew
    return fail(
        "The dealer's database has devices of a role that this program does not know; it was left "
        "as it is. Update this program.");
  trouble = session.describe(*state);
  held = *state == kLockState;
  if (!held) return false;
  if (auto back = session.run("ROLLBACK"); !back) return fail(back.error().what);
  trouble += who_holds_it(session);
  return false;
}

}  // namespace

Result<Prepared> init_dealer(const std::string& url, const facts::StoreRules& rules,
                             const InitOptions& options) {
  const auto address = parse_dealer(url);
  if (!address) return fail(address.error().what);
  if (address->store != DealerAddress::Store::postgresql)
    return fail(
        "Only a postgresql:// dealer's database has to be prepared; a file is made by the "
        "first device that needs it.");
  // Two who prepare the same store at once stand in each other's way, once; a device that holds a
  // table does so for moments, unless something is wrong with it.
  constexpr int kTriesMax = 3;
  std::string trouble;
  bool held = true;
  for (int tries = 0; tries < (held ? options.lock_tries : kTriesMax); ++tries) {
    if (tries > 0 && held)
      std::this_thread::sleep_for(std::chrono::milliseconds(options.lock_pause_ms));
    const std::atomic<bool> never = false;
    const auto session = PostgresSession::open(address->url, never, {.answer_ms = kPreparing_ms});
    if (!session) return fail(session.error().what);
    const auto done = prepare(**session, rules, options, trouble, held);
    if (!done) return fail(done.error().what);
    if (*done) return close_large_objects(**session, rules);
  }
  return fail(trouble);
}

}  // namespace foyer::sync
