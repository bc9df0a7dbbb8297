#include "sync/sqlite_schema.h"

namespace foyer::sync {

// A row whose `aside` is set is a poison fact: its kind, actor and body are in `aside`, what was
// personal in `personal_aside`, and the plain columns hold nothing that a view could stumble over.
const char* const kSqliteTables = R"sql(
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE head (
  origin BLOB PRIMARY KEY CHECK (length(origin) = 16),
  last   INTEGER NOT NULL CHECK (last >= 0),
  hash   BLOB NOT NULL CHECK (length(hash) = 32)
) WITHOUT ROWID;

CREATE TABLE event (
  origin         BLOB NOT NULL CHECK (length(origin) = 16),
  seq            INTEGER NOT NULL CHECK (seq > 0),
  visit          BLOB NOT NULL CHECK (length(visit) = 16),
  kind           TEXT NOT NULL,
  version        INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  actor          TEXT NOT NULL,
  body           TEXT NOT NULL
                 CHECK (CASE WHEN json_valid(body) THEN json_type(body) = 'object' ELSE 0 END),
  personal       TEXT
                 CHECK (personal IS NULL OR
                        CASE WHEN json_valid(personal)
                          THEN json_type(personal) = 'object' ELSE 0 END),
  salt           BLOB CHECK (salt IS NULL OR length(salt) = 16),
  personal_hash  BLOB NOT NULL CHECK (length(personal_hash) = 32),
  hash           BLOB NOT NULL CHECK (length(hash) = 32),
  aside          BLOB,
  personal_aside BLOB,
  PRIMARY KEY (origin, seq)
) WITHOUT ROWID;

CREATE INDEX event_of_visit ON event (visit, kind, at);
CREATE INDEX event_opening ON event (visit, at) WHERE kind = 'visit.opened';
)sql";

// Every column is the last word that a fact of the visit said about it, in fold order.
const char* const kSqliteViews = R"sql(
DROP VIEW IF EXISTS walk_in_register;
DROP VIEW IF EXISTS set_aside;
DROP VIEW IF EXISTS known;

-- The facts that can be read: poison facts have version 0 here, newer ones a higher version.
CREATE VIEW known AS
SELECT * FROM event WHERE version = 1;

-- Poison facts: which, and whose. What they hold is in event.aside.
CREATE VIEW set_aside AS
SELECT lower(hex(origin)) AS origin, seq, lower(hex(visit)) AS visit,
  strftime('%Y-%m-%dT%H:%M:%SZ', (at >> 16) / 1000, 'unixepoch') AS at
FROM event WHERE aside IS NOT NULL;

CREATE VIEW walk_in_register AS
SELECT
  lower(hex(v.visit)) AS visit,
  (SELECT nullif(body ->> 'ticket', '') FROM known WHERE visit = v.visit AND kind = 'visit.opened'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS ticket,
  strftime('%Y-%m-%dT%H:%M:%SZ', (v.arrived >> 16) / 1000, 'unixepoch') AS arrived_at,
  CASE WHEN v.outcome = 'abandoned' THEN
   strftime('%Y-%m-%dT%H:%M:%SZ', (v.gone >> 16) / 1000, 'unixepoch') END AS left_at,
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
  (SELECT body ->> 'party' FROM known WHERE visit = v.visit AND kind = 'party.told'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS party,
  (SELECT body ->> 'first_visit' FROM known WHERE visit = v.visit AND kind = 'party.told'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS first_visit,
  (SELECT nullif(body ->> 'purpose', '') FROM known WHERE visit = v.visit AND kind = 'visit.opened'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS purpose,
  (SELECT nullif(body ->> 'source', '') FROM known WHERE visit = v.visit AND kind = 'party.told'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS source,
  (SELECT (SELECT group_concat(o.value, ',') FROM (SELECT value
    FROM json_each(k.body, '$.options') ORDER BY key) o)
   FROM known k WHERE visit = v.visit AND kind = 'needs.answered' AND body ->> 'question' = 'use'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS "use",
  (SELECT body ->> 'min_yuan' FROM known WHERE visit = v.visit AND kind = 'needs.answered'
    AND body ->> 'question' = 'budget'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS budget_min,
  (SELECT body ->> 'max_yuan' FROM known WHERE visit = v.visit AND kind = 'needs.answered'
    AND body ->> 'question' = 'budget'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS budget_max,
  (SELECT nullif(body ->> '$.options[0]', '') FROM known WHERE visit = v.visit
    AND kind = 'needs.answered' AND body ->> 'question' = 'timing'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS timing,
  (SELECT (SELECT group_concat(o.value, ',') FROM (SELECT value
    FROM json_each(k.body, '$.options') ORDER BY key) o)
   FROM known k WHERE visit = v.visit AND kind = 'needs.answered'
     AND body ->> 'question' = 'priorities'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS priorities,
  (SELECT (SELECT group_concat(o.vehicle, ',') FROM (
            SELECT k.body ->> (fullkey || '.vehicle') AS vehicle
            FROM json_each(k.body, '$.models') ORDER BY key) o)
   FROM known k WHERE visit = v.visit AND kind = 'models.recommended'
   ORDER BY at DESC, origin DESC, seq DESC LIMIT 1) AS models,
  (SELECT count(DISTINCT body ->> 'card') FROM known
   WHERE visit = v.visit AND kind = 'card.presented') AS cards_presented,
  NULL AS consultant,
  NULL AS test_drive,
  NULL AS grade,
  v.outcome AS outcome,
  NULL AS next_step,
  NULL AS next_at,
  NULL AS note
FROM (
  SELECT visit, min(at) AS arrived,
    (SELECT max(at) FROM known WHERE visit = o.visit AND kind = 'visit.abandoned') AS gone,
    CASE WHEN EXISTS (SELECT 1 FROM known WHERE visit = o.visit AND kind = 'visit.checked_in')
         THEN NULL
         WHEN EXISTS (SELECT 1 FROM known WHERE visit = o.visit AND kind = 'visit.abandoned')
         THEN 'abandoned' END AS outcome
  FROM known o
  WHERE kind = 'visit.opened' AND visit <> zeroblob(16)
  GROUP BY visit) v;
)sql";

}  // namespace foyer::sync
