#include "kit/store/postgres_schema.h"

#include <string>

#include "kit/store/dealer_address.h"
#include "kit/store/postgres_readers.h"
#include "kit/store/postgres_rights.h"
#include "kit/store/postgres_session.h"
#include "kit/sync/uplink.h"
#include "manage/reports/read_views.h"

namespace foyer::sync {
namespace {

// Plain SQL: no sequences, no advisory locks, no extensions; every key is led by the origin.
// An index over ten million facts is not made in the time that a device waits for an answer.
constexpr int kPreparing_ms = 15 * 60 * 1000;

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
std::string script_for(const Versions& found, const TimeZone& zone) {
  std::string script = "BEGIN;";
  if (found.schema < kSchema) script += kTables + set_meta("schema", kSchema);
  if (found.views < reports::kViews || zone.name() != found.time_zone)
    script +=
        reports::read_views(reports::Sql::postgres, zone) + set_meta("views", reports::kViews);
  return script + kRightsScript + reader_script() + "COMMIT;";
}

// The zone that the store's days are to be counted by; the server has to know it, too.
Result<TimeZone> zone_for(PostgresSession& session, const Versions& found,
                          const InitOptions& options) {
  const auto zone = options.time_zone
                        ? options.time_zone
                        : reports::zone_of_store(found.time_zone, found.utc_offset_min);
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

}  // namespace

Result<void> init_dealer(const std::string& url, const InitOptions& options) {
  const auto address = parse_dealer(url);
  if (!address) return fail(address.error().what);
  if (address->store != DealerAddress::Store::postgresql)
    return fail(
        "Only a postgresql:// dealer's database has to be prepared; a file is made by the "
        "first device that needs it.");
  // Two who prepare the same store at once stand in each other's way, once.
  constexpr int kTriesMax = 3;
  Result<void> made;
  for (int tries = 0; tries < kTriesMax; ++tries) {
    const std::atomic<bool> never = false;
    const auto session = PostgresSession::open(address->url, never, {.answer_ms = kPreparing_ms});
    if (!session) return fail(session.error().what);
    const auto found = versions_of(**session);
    if (!found) return fail(found.error().what);
    if (found->is_group)
      return fail(
          "This is a group's database; it is prepared with the first dealer that joins it: foyer "
          "dealer init DEALER --group GROUP --dealership NAME.");
    if (found->schema > kSchema)
      return fail("The dealer's database has schema " + std::to_string(found->schema) +
                  ", newer than the " + std::to_string(kSchema) +
                  " that this program knows; it was left as it is. Update this program.");
    if (auto allowed = check_rights(**session); !allowed) return allowed;
    const auto zone = zone_for(**session, *found, options);
    if (!zone) return fail(zone.error().what);
    made = (*session)->run(script_for(*found, *zone));
    if (made) return {};
  }
  return made;
}

}  // namespace foyer::sync
