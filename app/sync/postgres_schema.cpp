#include "sync/postgres_schema.h"

#include <string>

#include "sync/dealer_address.h"
#include "sync/postgres_rights.h"
#include "sync/postgres_session.h"
#include "sync/sqlite_schema.h"
#include "sync/uplink.h"

namespace foyer::sync {
namespace {

// Plain SQL: no sequences, no advisory locks, no extensions; every key is led by the origin.
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

constexpr const char* kViewsSql = R"sql(
DROP VIEW IF EXISTS walk_in_register;
DROP VIEW IF EXISTS set_aside;
DROP VIEW IF EXISTS known;

-- The facts that can be read: poison facts have version 0 here, newer ones a higher version.
CREATE VIEW known AS
SELECT origin, seq, visit, kind, at, actor, body::jsonb AS body, personal::jsonb AS personal
FROM event WHERE version = 1;

-- Poison facts: which, and whose. What they hold is in event.aside.
CREATE VIEW set_aside AS
SELECT encode(origin, 'hex') AS origin, seq, encode(visit, 'hex') AS visit,
  to_char(to_timestamp((at >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
FROM event WHERE aside IS NOT NULL;

CREATE VIEW walk_in_register AS
SELECT
  encode(v.visit, 'hex') AS visit,
  (SELECT nullif(body ->> 'ticket', '') FROM known WHERE visit = v.visit AND kind = 'visit.opened'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS ticket,
  to_char(to_timestamp((v.arrived >> 16) / 1000)
    AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS arrived_at,
  CASE WHEN v.outcome = 'abandoned' THEN
   to_char(to_timestamp((v.gone >> 16) / 1000)
     AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS left_at,
  (SELECT nullif(personal ->> 'name', '') FROM known WHERE visit = v.visit AND kind = 'guest.named'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS guest,
  (SELECT nullif(body ->> 'honorific', '') FROM known WHERE visit = v.visit AND kind = 'guest.named'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS honorific,
  (SELECT nullif(c.personal ->> 'phone', '') FROM known c
   WHERE c.visit = v.visit AND c.kind = 'guest.contact' AND EXISTS (
     SELECT 1 FROM known g
     WHERE g.visit = v.visit AND g.kind = 'consent.given' AND g.body ->> 'subject' = 'contact'
       AND (g.at, g.origin, g.seq) < (c.at, c.origin, c.seq)
       AND NOT EXISTS (
         SELECT 1 FROM known r
         WHERE r.visit = v.visit AND r.kind = 'consent.refused' AND r.body ->> 'subject' = 'contact'
           AND (r.at, r.origin, r.seq) > (g.at, g.origin, g.seq)))
   ORDER BY c.at DESC, c.origin DESC, c.seq DESC LIMIT 1) AS phone,
  (SELECT CASE jsonb_typeof(body -> 'party') WHEN 'number' THEN (body -> 'party')::numeric
    END FROM known WHERE visit = v.visit AND kind = 'party.told'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS party,
  (SELECT CASE body -> 'first_visit' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END FROM known
    WHERE visit = v.visit AND kind = 'party.told'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS first_visit,
  (SELECT nullif(body ->> 'purpose', '') FROM known WHERE visit = v.visit AND kind = 'visit.opened'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS purpose,
  (SELECT nullif(body ->> 'source', '') FROM known WHERE visit = v.visit AND kind = 'party.told'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS source,
  (SELECT CASE jsonb_typeof(k.body -> 'options') WHEN 'array' THEN
     (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n)
      FROM jsonb_array_elements(k.body -> 'options') WITH ORDINALITY AS o (value, n)) END
   FROM known k WHERE k.visit = v.visit AND k.kind = 'needs.answered'
     AND body ->> 'question' = 'use'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS "use",
  (SELECT CASE jsonb_typeof(body -> 'min_yuan') WHEN 'number'
    THEN (body -> 'min_yuan')::numeric END FROM known WHERE visit = v.visit
    AND kind = 'needs.answered' AND body ->> 'question' = 'budget'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS budget_min,
  (SELECT CASE jsonb_typeof(body -> 'max_yuan') WHEN 'number'
    THEN (body -> 'max_yuan')::numeric END FROM known WHERE visit = v.visit
    AND kind = 'needs.answered' AND body ->> 'question' = 'budget'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS budget_max,
  (SELECT nullif(body #>> '{options,0}', '') FROM known WHERE visit = v.visit
    AND kind = 'needs.answered' AND body ->> 'question' = 'timing'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS timing,
  (SELECT CASE jsonb_typeof(k.body -> 'options') WHEN 'array' THEN
     (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n)
      FROM jsonb_array_elements(k.body -> 'options') WITH ORDINALITY AS o (value, n)) END
   FROM known k WHERE k.visit = v.visit AND k.kind = 'needs.answered'
     AND body ->> 'question' = 'priorities'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS priorities,
  (SELECT CASE jsonb_typeof(k.body -> 'models') WHEN 'array' THEN
     (SELECT string_agg(o.value ->> 'vehicle', ',' ORDER BY o.n)
      FROM jsonb_array_elements(k.body -> 'models') WITH ORDINALITY AS o (value, n)) END
   FROM known k WHERE k.visit = v.visit AND k.kind = 'models.recommended'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS models,
  (SELECT count(DISTINCT body ->> 'card') FROM known
   WHERE visit = v.visit AND kind = 'card.presented') AS cards_presented,
  NULL::text AS consultant,
  NULL::text AS test_drive,
  NULL::text AS grade,
  v.outcome AS outcome,
  NULL::text AS next_step,
  NULL::text AS next_at,
  NULL::text AS note
FROM (
  SELECT visit, min(at) AS arrived,
    (SELECT max(at) FROM known WHERE visit = o.visit AND kind = 'visit.abandoned') AS gone,
    CASE WHEN EXISTS (SELECT 1 FROM known WHERE visit = o.visit AND kind = 'visit.checked_in')
         THEN NULL
         WHEN EXISTS (SELECT 1 FROM known WHERE visit = o.visit AND kind = 'visit.abandoned')
         THEN 'abandoned' END AS outcome
  FROM known o
  WHERE kind = 'visit.opened' AND visit <> decode(repeat('00', 16), 'hex')
  GROUP BY visit) v;
)sql";

struct Versions {
  int schema = 0;  // 0: there are no tables yet
  int views = 0;
};

Result<Versions> versions_of(PostgresSession& session) {
  const auto answers = session.ask({{"SELECT to_regclass('meta')::text", {}}}, Reply::text);
  if (!answers) return fail(answers.error().what);
  if (!answers->front().state().empty()) return fail(session.describe(answers->front().state()));
  Versions found;
  if (!answers->front().at(0, 0)) return found;
  const auto meta = session.ask(
      {{"SELECT name, value FROM meta WHERE name IN ('schema', 'views')", {}}}, Reply::text);
  if (!meta) return fail(meta.error().what);
  if (!meta->front().state().empty()) return fail(session.describe(meta->front().state()));
  for (int row = 0; row < meta->front().rows(); ++row) {
    const int version = std::atoi(std::string(*meta->front().at(row, 1)).c_str());
    (*meta->front().at(row, 0) == "schema" ? found.schema : found.views) = version;
  }
  return found;
}

std::string set_meta(const char* name, int value) {
  const std::string number = std::to_string(value);
  return std::string("INSERT INTO meta VALUES ('") + name + "', '" + number +
         "') ON CONFLICT (name) DO UPDATE SET value = excluded.value;";
}

// One transaction: what this store still lacks, and all rights anew.
std::string script_for(const Versions& found) {
  std::string script = "BEGIN;";
  if (found.schema < kSchema) script += kTables + set_meta("schema", kSchema);
  if (found.views < kViews) script += kViewsSql + set_meta("views", kViews);
  return script + kRightsScript + "COMMIT;";
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

Result<void> init_dealer(const std::string& url) {
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
    const auto session = PostgresSession::open(address->url, never);
    if (!session) return fail(session.error().what);
    const auto found = versions_of(**session);
    if (!found) return fail(found.error().what);
    if (found->schema > kSchema)
      return fail("The dealer's database has schema " + std::to_string(found->schema) +
                  ", newer than the " + std::to_string(kSchema) +
                  " that this program knows; it was left as it is. Update this program.");
    if (auto allowed = check_rights(**session); !allowed) return allowed;
    made = (*session)->run(script_for(*found));
    if (made) return {};
  }
  return made;
}

}  // namespace foyer::sync
