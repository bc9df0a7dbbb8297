-- The script with which the first edition of Foyer prepared a PostgreSQL dealer's database (schema 1,
-- views 3), word for word: kept so that a test brings such a store up to date without losing a row.
BEGIN;
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
INSERT INTO meta VALUES ('schema', '1') ON CONFLICT (name) DO UPDATE SET value = excluded.value;DROP VIEW IF EXISTS open_visit;
DROP VIEW IF EXISTS funnel_day;
DROP VIEW IF EXISTS source_day;
DROP VIEW IF EXISTS consultant_day;
DROP VIEW IF EXISTS counted;
DROP VIEW IF EXISTS card_judgement;
DROP VIEW IF EXISTS answer;
DROP VIEW IF EXISTS told;
DROP VIEW IF EXISTS visit;
DROP VIEW IF EXISTS walk_in_register;
DROP VIEW IF EXISTS opening_day;
DROP VIEW IF EXISTS opening;
DROP VIEW IF EXISTS set_aside;
DROP VIEW IF EXISTS known;
DROP INDEX IF EXISTS event_day;
CREATE INDEX event_day ON event (((date '1970-01-01' + (((at >> 16) + 28800000) / 86400000)::int)), visit) WHERE kind = 'visit.opened';
INSERT INTO meta VALUES ('not_buying', ',collect,service,other,') ON CONFLICT DO NOTHING;
INSERT INTO meta VALUES ('utc_offset_min', '480') ON CONFLICT DO NOTHING;
CREATE VIEW known AS SELECT origin, seq, visit, kind, at, actor, body::jsonb AS body, personal::jsonb AS personal FROM event WHERE version = 1;
CREATE VIEW set_aside AS SELECT encode(origin, 'hex') AS origin, seq, encode(visit, 'hex') AS visit, to_char(to_timestamp((at >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at FROM event WHERE aside IS NOT NULL;
CREATE VIEW opening AS
SELECT o.visit, o.at, (date '1970-01-01' + (((o.at >> 16) + 28800000) / 86400000)::int) AS day,
  EXISTS (SELECT 1 FROM known c WHERE c.visit = o.visit AND (c.kind IN ('visit.checked_in',
    'visit.assigned', 'visit.taken', 'visit.returned') OR (c.kind = 'contest.settled'
    AND c.body ->> 'about' = 'consultant' AND nullif(body #>> '{value,0}', '') IS NULL))) AS begun,
  (SELECT max(g.at) FROM event g WHERE g.visit = o.visit AND g.kind = 'visit.abandoned' AND g.version = 1) AS gone
FROM event o
WHERE o.kind = 'visit.opened' AND o.version = 1 AND o.visit <> decode(repeat('00', 16), 'hex')
  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.visit = o.visit
    AND e.kind = 'visit.opened' AND e.version = 1
    AND (e.at, e.origin, e.seq) < (o.at, o.origin, o.seq));
CREATE VIEW opening_day AS SELECT (date '1970-01-01' + (((at >> 16) + 28800000) / 86400000)::int) AS day FROM event WHERE kind = 'visit.opened';
CREATE VIEW walk_in_register AS
SELECT encode(v.visit, 'hex') AS visit,
  (SELECT nullif(body ->> 'ticket', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.opened' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS ticket,
  to_char(to_timestamp((v.at >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS arrived_at,
  coalesce(to_char(to_timestamp((SELECT CASE WHEN jsonb_typeof(body -> 'at_ms') = 'number' THEN CASE WHEN (body -> 'at_ms')::numeric BETWEEN 0 AND 253402300799000 THEN (body -> 'at_ms')::bigint END END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.left', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), CASE WHEN v.gone IS NOT NULL AND NOT v.begun THEN to_char(to_timestamp((v.gone >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END) AS left_at,
  (SELECT CASE kind WHEN 'guest.corrected' THEN nullif(personal ->> 'value', '') WHEN 'contest.settled' THEN nullif(personal ->> 'personal_value', '') ELSE nullif(personal ->> 'name', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('guest.named', 'guest.corrected', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'name') AND NOT EXISTS (SELECT 1 FROM known x WHERE x.visit = k.visit AND x.kind = 'guest.erased'
    AND (x.at, x.origin, x.seq) > (k.at, k.origin, k.seq)) ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS guest,
  (SELECT CASE kind WHEN 'guest.corrected' THEN nullif(personal ->> 'value', '') WHEN 'contest.settled' THEN nullif(personal ->> 'personal_value', '') ELSE nullif(body ->> 'honorific', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('guest.named', 'guest.corrected', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'honorific') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS honorific,
  (SELECT CASE kind WHEN 'guest.corrected' THEN nullif(personal ->> 'value', '') WHEN 'contest.settled' THEN nullif(personal ->> 'personal_value', '') ELSE nullif(personal ->> 'phone', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('guest.contact', 'guest.corrected', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'phone') AND NOT EXISTS (SELECT 1 FROM known x WHERE x.visit = k.visit AND x.kind = 'guest.erased'
    AND (x.at, x.origin, x.seq) > (k.at, k.origin, k.seq)) AND EXISTS (SELECT 1 FROM known g WHERE g.visit = k.visit AND g.kind = 'consent.given'
    AND g.body ->> 'subject' = 'contact' AND (g.at, g.origin, g.seq) < (k.at, k.origin, k.seq)
    AND NOT EXISTS (SELECT 1 FROM known r WHERE r.visit = k.visit AND r.kind = 'consent.refused'
      AND r.body ->> 'subject' = 'contact' AND (r.at, r.origin, r.seq) > (g.at, g.origin, g.seq))) ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS phone,
  (SELECT CASE jsonb_typeof(body -> 'party') WHEN 'number' THEN (body -> 'party')::numeric END FROM known k WHERE k.visit = v.visit AND k.kind = 'party.told' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS party,
  (SELECT CASE body -> 'first_visit' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END FROM known k WHERE k.visit = v.visit AND k.kind = 'party.told' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS first_visit,
  (SELECT nullif(body ->> 'purpose', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.opened' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS purpose,
  (SELECT nullif(body ->> 'source', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'party.told' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS source,
  (SELECT CASE kind WHEN 'contest.settled' THEN CASE jsonb_typeof(body -> 'value') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'value') WITH ORDINALITY AS o (value, n)) END ELSE CASE jsonb_typeof(body -> 'options') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'options') WITH ORDINALITY AS o (value, n)) END END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'use' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS "use",
  CASE WHEN (SELECT kind FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) = 'contest.settled' AND coalesce((SELECT nullif(body #>> '{value,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'contest.settled' AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') <> coalesce((SELECT nullif(body #>> '{options,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') THEN NULL ELSE (SELECT CASE jsonb_typeof(body -> 'min_yuan') WHEN 'number' THEN (body -> 'min_yuan')::numeric END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) END AS budget_min,
  CASE WHEN (SELECT kind FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) = 'contest.settled' AND coalesce((SELECT nullif(body #>> '{value,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'contest.settled' AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') <> coalesce((SELECT nullif(body #>> '{options,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') THEN NULL ELSE (SELECT CASE jsonb_typeof(body -> 'max_yuan') WHEN 'number' THEN (body -> 'max_yuan')::numeric END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) END AS budget_max,
  (SELECT CASE kind WHEN 'contest.settled' THEN nullif(body #>> '{value,0}', '') ELSE nullif(body #>> '{options,0}', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'timing' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS timing,
  (SELECT CASE kind WHEN 'contest.settled' THEN CASE jsonb_typeof(body -> 'value') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'value') WITH ORDINALITY AS o (value, n)) END ELSE CASE jsonb_typeof(body -> 'options') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'options') WITH ORDINALITY AS o (value, n)) END END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'priorities' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS priorities,
  (SELECT CASE jsonb_typeof(body -> 'models') WHEN 'array' THEN (SELECT string_agg(o.value ->> 'vehicle', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'models') WITH ORDINALITY AS o (value, n)) END FROM known k WHERE k.visit = v.visit AND k.kind = 'models.recommended' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS models,
  (SELECT count(DISTINCT body ->> 'card') FROM known WHERE visit = v.visit AND kind = 'card.presented') AS cards_presented,
  (SELECT CASE kind WHEN 'contest.settled' THEN nullif(body #>> '{value,0}', '') ELSE nullif(body ->> 'consultant', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.assigned', 'visit.taken', 'visit.returned', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'consultant') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS consultant,
  CASE WHEN (SELECT count(*) FROM known k WHERE k.visit = v.visit AND k.kind = 'drive.started') > 0 THEN 'driven' WHEN CASE WHEN (SELECT 1 FROM known k WHERE k.visit = v.visit AND k.kind = 'drive.wished'
    AND CASE body -> 'wished' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END = 1 AND NOT EXISTS (SELECT 1 FROM known l WHERE l.visit = k.visit
      AND l.kind = 'drive.wished' AND l.body ->> 'vehicle' = k.body ->> 'vehicle'
      AND (l.at, l.origin, l.seq) > (k.at, k.origin, k.seq)) LIMIT 1) = 1 THEN 1 ELSE 0 END = 1 THEN 'wished' END AS test_drive,
  (SELECT CASE kind WHEN 'visit.closed' THEN nullif(body ->> 'grade', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS grade,
  coalesce(CASE (SELECT kind FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) WHEN 'visit.closed' THEN (SELECT CASE kind WHEN 'contest.settled' THEN nullif(body #>> '{value,0}', '') ELSE nullif(body ->> 'outcome', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'closing') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) END, CASE WHEN v.gone IS NOT NULL AND NOT v.begun THEN 'abandoned' END) AS outcome,
  (SELECT nullif(body ->> 'step', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'next_step.agreed' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS next_step,
  (SELECT nullif(body ->> 'on', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'next_step.agreed' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS next_at,
  (SELECT nullif(personal ->> 'text', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'note.written' AND NOT EXISTS (SELECT 1 FROM known x WHERE x.visit = k.visit AND x.kind = 'guest.erased'
    AND (x.at, x.origin, x.seq) > (k.at, k.origin, k.seq)) ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS note,
  v.day AS day
FROM opening v;
CREATE VIEW visit AS
SELECT encode(v.visit, 'hex') AS visit, v.day AS day,
  (SELECT nullif(body ->> 'ticket', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.opened' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS ticket,
  to_char(to_timestamp((v.at >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS arrived_at,
  to_char(to_timestamp((SELECT min(k.at) >> 16 FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.checked_in') / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS checked_in_at,
  to_char(to_timestamp((SELECT min(k.at) >> 16 FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.taken') / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS taken_at,
  coalesce(to_char(to_timestamp((SELECT CASE WHEN jsonb_typeof(body -> 'at_ms') = 'number' THEN CASE WHEN (body -> 'at_ms')::numeric BETWEEN 0 AND 253402300799000 THEN (body -> 'at_ms')::bigint END END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.left', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), CASE WHEN v.gone IS NOT NULL AND NOT v.begun THEN to_char(to_timestamp((v.gone >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END) AS left_at,
  ((SELECT min(k.at) >> 16 FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.taken') - (v.at >> 16)) / 1000 AS waited_s,
  (SELECT nullif(body ->> 'purpose', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.opened' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS purpose,
  CASE WHEN coalesce((SELECT value FROM meta WHERE name = 'not_buying'), '') LIKE '%,' || (SELECT nullif(body ->> 'purpose', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'visit.opened' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) || ',%' THEN 0 ELSE 1 END AS buying,
  (SELECT nullif(body ->> 'lang', '') FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.opened', 'guest.language') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS lang,
  (SELECT CASE jsonb_typeof(body -> 'party') WHEN 'number' THEN (body -> 'party')::numeric END FROM known k WHERE k.visit = v.visit AND k.kind = 'party.told' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS party,
  (SELECT CASE body -> 'first_visit' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END FROM known k WHERE k.visit = v.visit AND k.kind = 'party.told' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS first_visit,
  (SELECT nullif(body ->> 'source', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'party.told' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS source,
  (SELECT CASE kind WHEN 'contest.settled' THEN CASE jsonb_typeof(body -> 'value') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'value') WITH ORDINALITY AS o (value, n)) END ELSE CASE jsonb_typeof(body -> 'options') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'options') WITH ORDINALITY AS o (value, n)) END END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'use' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS "use",
  CASE WHEN (SELECT kind FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) = 'contest.settled' AND coalesce((SELECT nullif(body #>> '{value,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'contest.settled' AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') <> coalesce((SELECT nullif(body #>> '{options,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') THEN NULL ELSE (SELECT CASE jsonb_typeof(body -> 'min_yuan') WHEN 'number' THEN (body -> 'min_yuan')::numeric END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) END AS budget_min,
  CASE WHEN (SELECT kind FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) = 'contest.settled' AND coalesce((SELECT nullif(body #>> '{value,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'contest.settled' AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') <> coalesce((SELECT nullif(body #>> '{options,0}', '') FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1), '') THEN NULL ELSE (SELECT CASE jsonb_typeof(body -> 'max_yuan') WHEN 'number' THEN (body -> 'max_yuan')::numeric END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected') AND coalesce(body ->> 'question', body ->> 'about') = 'budget' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) END AS budget_max,
  (SELECT CASE kind WHEN 'contest.settled' THEN nullif(body #>> '{value,0}', '') ELSE nullif(body #>> '{options,0}', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'timing' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS timing,
  (SELECT CASE kind WHEN 'contest.settled' THEN CASE jsonb_typeof(body -> 'value') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'value') WITH ORDINALITY AS o (value, n)) END ELSE CASE jsonb_typeof(body -> 'options') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'options') WITH ORDINALITY AS o (value, n)) END END FROM known k WHERE k.visit = v.visit AND k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(body ->> 'question', body ->> 'about') = 'priorities' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS priorities,
  (SELECT CASE jsonb_typeof(body -> 'models') WHEN 'array' THEN (SELECT string_agg(o.value ->> 'vehicle', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'models') WITH ORDINALITY AS o (value, n)) END FROM known k WHERE k.visit = v.visit AND k.kind = 'models.recommended' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS models,
  (SELECT nullif(body ->> 'vehicle', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'model.chosen' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS model_chosen,
  (SELECT count(DISTINCT body ->> 'card') FROM known WHERE visit = v.visit AND kind = 'card.presented') AS cards_presented,
  CASE WHEN (SELECT 1 FROM known k WHERE k.visit = v.visit AND k.kind IN ('guest.contact', 'guest.corrected', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'phone') AND EXISTS (SELECT 1 FROM known g WHERE g.visit = k.visit AND g.kind = 'consent.given'
    AND g.body ->> 'subject' = 'contact' AND (g.at, g.origin, g.seq) < (k.at, k.origin, k.seq)
    AND NOT EXISTS (SELECT 1 FROM known r WHERE r.visit = k.visit AND r.kind = 'consent.refused'
      AND r.body ->> 'subject' = 'contact' AND (r.at, r.origin, r.seq) > (g.at, g.origin, g.seq))) ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) = 1 THEN 1 ELSE 0 END AS filed,
  (SELECT CASE kind WHEN 'contest.settled' THEN nullif(body #>> '{value,0}', '') ELSE nullif(body ->> 'consultant', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.assigned', 'visit.taken', 'visit.returned', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'consultant') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS consultant,
  (SELECT count(*) FROM known k WHERE k.visit = v.visit AND k.kind = 'drive.started') AS drives,
  CASE WHEN (SELECT 1 FROM known k WHERE k.visit = v.visit AND k.kind = 'drive.wished'
    AND CASE body -> 'wished' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END = 1 AND NOT EXISTS (SELECT 1 FROM known l WHERE l.visit = k.visit
      AND l.kind = 'drive.wished' AND l.body ->> 'vehicle' = k.body ->> 'vehicle'
      AND (l.at, l.origin, l.seq) > (k.at, k.origin, k.seq)) LIMIT 1) = 1 THEN 1 ELSE 0 END AS drive_wished,
  (SELECT CASE kind WHEN 'visit.closed' THEN nullif(body ->> 'grade', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS grade,
  coalesce(CASE (SELECT kind FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) WHEN 'visit.closed' THEN (SELECT CASE kind WHEN 'contest.settled' THEN nullif(body #>> '{value,0}', '') ELSE nullif(body ->> 'outcome', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'contest.settled') AND (kind NOT IN ('guest.corrected', 'contest.settled') OR coalesce(body ->> 'field', body ->> 'about') = 'closing') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) END, CASE WHEN v.gone IS NOT NULL AND NOT v.begun THEN 'abandoned' END) AS outcome,
  (SELECT CASE kind WHEN 'visit.closed' THEN nullif(body ->> 'lost_reason', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS lost_reason,
  (SELECT CASE kind WHEN 'visit.closed' THEN nullif(body ->> 'lost_model', '') END FROM known k WHERE k.visit = v.visit AND k.kind IN ('visit.closed', 'visit.reopened') ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS lost_model,
  (SELECT nullif(body ->> 'step', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'next_step.agreed' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS next_step,
  (SELECT nullif(body ->> 'on', '') FROM known k WHERE k.visit = v.visit AND k.kind = 'next_step.agreed' ORDER BY k.at DESC, k.origin DESC, k.seq DESC LIMIT 1) AS next_on
FROM opening v;
CREATE VIEW told AS
SELECT k.visit, k.at, k.origin, k.seq, k.kind, k.actor, k.body,
  coalesce(k.body ->> 'question', k.body ->> 'about') AS question
FROM known k WHERE k.kind IN ('needs.answered', 'needs.corrected', 'contest.settled') AND coalesce(k.body ->> 'about', '') NOT IN
  ('consultant', 'closing', 'name', 'phone', 'honorific');
CREATE VIEW answer AS
SELECT encode(v.visit, 'hex') AS visit, v.day AS day, k.question AS question,
  CASE k.kind WHEN 'contest.settled' THEN CASE jsonb_typeof(body -> 'value') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'value') WITH ORDINALITY AS o (value, n)) END ELSE CASE jsonb_typeof(body -> 'options') WHEN 'array' THEN (SELECT string_agg(o.value #>> '{}', ',' ORDER BY o.n) FROM jsonb_array_elements(body -> 'options') WITH ORDINALITY AS o (value, n)) END END AS options,
  CASE jsonb_typeof(body -> 'min_yuan') WHEN 'number' THEN (body -> 'min_yuan')::numeric END AS min_yuan, CASE jsonb_typeof(body -> 'max_yuan') WHEN 'number' THEN (body -> 'max_yuan')::numeric END AS max_yuan,
  to_char(to_timestamp((k.at >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, k.actor AS actor,
  CASE k.kind WHEN 'needs.answered' THEN 0 ELSE 1 END AS corrected
FROM opening v JOIN told k ON k.visit = v.visit
WHERE (k.origin, k.seq) = (
  SELECT l.origin, l.seq FROM told l WHERE l.visit = k.visit AND l.question = k.question
  ORDER BY l.at DESC, l.origin DESC, l.seq DESC LIMIT 1);
CREATE VIEW card_judgement AS
SELECT encode(v.visit, 'hex') AS visit, v.day AS day, k.body ->> 'card' AS card, CASE jsonb_typeof(body -> 'level') WHEN 'number' THEN (body -> 'level')::numeric END AS level,
  (SELECT p.body ->> 'vehicle' FROM known p WHERE p.visit = k.visit AND p.kind = 'card.presented'
   AND p.body ->> 'card' = k.body ->> 'card' ORDER BY p.at DESC, p.origin DESC, p.seq DESC LIMIT 1) AS vehicle,
  to_char(to_timestamp((k.at >> 16) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, k.actor AS actor
FROM opening v JOIN known k ON k.visit = v.visit
WHERE k.kind = 'card.judged' AND NOT EXISTS (
  SELECT 1 FROM known l WHERE l.visit = k.visit AND l.kind IN ('card.judged', 'card.withdrawn')
    AND l.body ->> 'card' = k.body ->> 'card'
    AND (l.at, l.origin, l.seq) > (k.at, k.origin, k.seq));

CREATE VIEW counted AS
SELECT day, consultant, source, buying, filed,
  CASE WHEN buying = 1 AND first_visit = 1 THEN 1 ELSE 0 END AS new,
  CASE WHEN buying = 1 AND first_visit = 0 THEN 1 ELSE 0 END AS again,
  CASE WHEN buying = 1 AND first_visit IS NULL THEN 1 ELSE 0 END AS untold,
  CASE WHEN drives > 0 THEN 1 ELSE 0 END AS driven,
  CASE WHEN filed = 1 AND grade IS NOT NULL THEN 1 ELSE 0 END AS card,
  CASE WHEN outcome = 'ordered' THEN 1 ELSE 0 END AS ordered,
  CASE WHEN outcome = 'abandoned' THEN 1 ELSE 0 END AS abandoned,
  CASE WHEN outcome IS NULL OR left_at IS NULL OR first_visit IS NULL OR source IS NULL
         OR consultant IS NULL THEN 1 ELSE 0 END AS incomplete
FROM visit;
CREATE VIEW consultant_day AS SELECT day, consultant,
  sum(buying) AS visits, sum(1 - buying) AS other_visits,
  sum(new) AS first_visits, sum(again) AS again_visits, sum(untold) AS untold_visits,
  sum(new * filed) AS filed, sum(new * (1 - filed)) AS unfiled,
  sum(new * filed) * 1.0 / nullif(sum(new), 0) AS filing_rate,
  sum(buying * driven) AS test_drives,
  sum(buying * driven) * 1.0 / nullif(sum(new * filed) + sum(again), 0) AS test_drive_rate,
  sum(new * card) AS cards, sum(new * card) * 1.0 / nullif(sum(new), 0) AS card_rate,
  sum(buying * ordered) AS orders,
  sum(buying * ordered) * 1.0 / nullif(sum(new * card), 0) AS order_rate,
  sum(buying * incomplete) AS incomplete
FROM counted GROUP BY day, consultant;
CREATE VIEW source_day AS SELECT day, source,
  sum(buying) AS visits, sum(1 - buying) AS other_visits,
  sum(new) AS first_visits, sum(again) AS again_visits, sum(untold) AS untold_visits,
  sum(new * filed) AS filed, sum(new * (1 - filed)) AS unfiled,
  sum(new * filed) * 1.0 / nullif(sum(new), 0) AS filing_rate,
  sum(buying * driven) AS test_drives,
  sum(buying * driven) * 1.0 / nullif(sum(new * filed) + sum(again), 0) AS test_drive_rate,
  sum(new * card) AS cards, sum(new * card) * 1.0 / nullif(sum(new), 0) AS card_rate,
  sum(buying * ordered) AS orders,
  sum(buying * ordered) * 1.0 / nullif(sum(new * card), 0) AS order_rate,
  sum(buying * incomplete) AS incomplete
FROM counted GROUP BY day, source;

CREATE VIEW funnel_day AS
SELECT day, sum(buying) AS opened, sum(1 - buying) AS other_visits,
  sum(buying * checked_in) AS checked_in, sum(buying * asked) AS needs_told,
  sum(buying * shown) AS models_seen, sum(buying * presented) AS cards_seen,
  sum(buying * taken) AS with_consultant, sum(buying * driven) AS test_drives,
  sum(buying * closed) AS closed, sum(buying * ordered) AS orders,
  sum(buying * abandoned) AS abandoned
FROM (
  SELECT day, buying,
    CASE WHEN checked_in_at IS NOT NULL THEN 1 ELSE 0 END AS checked_in,
    CASE WHEN coalesce("use", timing, priorities) IS NOT NULL OR budget_min IS NOT NULL
           OR budget_max IS NOT NULL THEN 1 ELSE 0 END AS asked,
    CASE WHEN models IS NOT NULL THEN 1 ELSE 0 END AS shown,
    CASE WHEN cards_presented > 0 THEN 1 ELSE 0 END AS presented,
    CASE WHEN taken_at IS NOT NULL THEN 1 ELSE 0 END AS taken,
    CASE WHEN drives > 0 THEN 1 ELSE 0 END AS driven,
    CASE WHEN outcome IS NOT NULL AND outcome <> 'abandoned' THEN 1 ELSE 0 END AS closed,
    CASE WHEN outcome = 'ordered' THEN 1 ELSE 0 END AS ordered,
    CASE WHEN outcome = 'abandoned' THEN 1 ELSE 0 END AS abandoned
  FROM visit) v
GROUP BY day;
CREATE VIEW open_visit AS
SELECT visit, day, ticket, arrived_at, checked_in_at, taken_at, waited_s, purpose, buying, party,
  consultant, drives,
  CASE WHEN taken_at IS NOT NULL THEN 'with_consultant'
       WHEN consultant IS NOT NULL THEN 'assigned'
       WHEN checked_in_at IS NOT NULL THEN 'waiting' ELSE 'checking_in' END AS state
FROM visit WHERE left_at IS NULL AND outcome IS NULL AND day > (SELECT max(day) FROM opening_day) - 7;
INSERT INTO meta VALUES ('views', '3') ON CONFLICT (name) DO UPDATE SET value = excluded.value;
LOCK TABLE head, meta IN ACCESS EXCLUSIVE MODE;

CREATE TABLE IF NOT EXISTS device (
  login       text PRIMARY KEY,
  name        text NOT NULL UNIQUE,
  role        text NOT NULL CHECK (role IN ('entrance', 'desk', 'consultant')),
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  revoked_at  timestamptz,
  seen_at     timestamptz,
  clock_ms    bigint
);
ALTER TABLE device ADD COLUMN IF NOT EXISTS waiting bigint;
ALTER TABLE head ADD COLUMN IF NOT EXISTS login text DEFAULT current_user;
CREATE INDEX IF NOT EXISTS event_set_aside ON event (origin) WHERE aside IS NOT NULL;

ALTER TABLE event ALTER COLUMN personal SET STATISTICS 0;
ALTER TABLE event ALTER COLUMN salt SET STATISTICS 0;
ALTER TABLE event ALTER COLUMN personal_aside SET STATISTICS 0;

CREATE OR REPLACE FUNCTION is_erased(of_visit bytea) RETURNS boolean
LANGUAGE plpgsql STABLE AS $f$
BEGIN
  RETURN EXISTS (SELECT FROM event e WHERE e.visit = of_visit AND e.kind = 'guest.erased')
    AND of_visit <> decode(repeat('00', 16), 'hex');
END $f$;

CREATE OR REPLACE FUNCTION erase_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit AND visit <> decode(repeat('00', 16), 'hex')
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
  RETURN NULL;
END $f$;

CREATE OR REPLACE FUNCTION keep_erased() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  IF EXISTS (SELECT FROM event e WHERE e.visit = NEW.visit AND e.kind = 'guest.erased')
     AND NEW.visit <> decode(repeat('00', 16), 'hex') THEN
    NEW.personal := NULL;
    NEW.salt := NULL;
    NEW.personal_aside := NULL;
  END IF;
  RETURN NEW;
END $f$;

CREATE OR REPLACE FUNCTION erase_what_passed(visits bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER AS $f$
DECLARE erased bigint;
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = ANY (visits) AND is_erased(visit)
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $f$;

-- A name means this store's own table, whatever whoever calls it has put in its way.
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['is_erased(bytea)', 'erase_guest()', 'keep_erased()',
                             'erase_what_passed(bytea[])'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', one, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one);
  END LOOP;
END $$;

DROP TRIGGER IF EXISTS guest_is_erased ON event;
CREATE TRIGGER guest_is_erased AFTER INSERT ON event
  FOR EACH ROW WHEN (NEW.kind = 'guest.erased') EXECUTE FUNCTION erase_guest();
DROP TRIGGER IF EXISTS guest_stays_erased ON event;
CREATE TRIGGER guest_stays_erased BEFORE INSERT ON event
  FOR EACH ROW WHEN (NEW.personal IS NOT NULL OR NEW.personal_aside IS NOT NULL)
  EXECUTE FUNCTION keep_erased();

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['foyer_entrance', 'foyer_desk', 'foyer_consultant'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
  END LOOP;
END $$;

-- Everything is taken away before anything is given.
DO $$
DECLARE had record;
BEGIN
  FOR had IN SELECT tablename, policyname FROM pg_policies
             WHERE schemaname = current_schema()
               AND tablename IN ('meta', 'head', 'event', 'device') LOOP
    EXECUTE format('DROP POLICY %I ON %I', had.policyname, had.tablename);
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END $$;
REVOKE ALL ON meta, head, event, device, known, set_aside, walk_in_register
  FROM PUBLIC, foyer_entrance, foyer_desk, foyer_consultant;
REVOKE ALL (origin, seq, visit, kind, version, at, actor, body, personal, salt, personal_hash, hash,
            aside, personal_aside)
  ON event FROM PUBLIC, foyer_entrance, foyer_desk, foyer_consultant;

ALTER TABLE meta   ENABLE ROW LEVEL SECURITY;
ALTER TABLE meta   FORCE  ROW LEVEL SECURITY;
ALTER TABLE head   ENABLE ROW LEVEL SECURITY;
ALTER TABLE head   FORCE  ROW LEVEL SECURITY;
ALTER TABLE event  ENABLE ROW LEVEL SECURITY;
ALTER TABLE event  FORCE  ROW LEVEL SECURITY;
ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE  ROW LEVEL SECURITY;

-- The owner prepares, enrols and looks; a fact he neither adds, changes nor deletes.
DO $$
DECLARE owner text;
BEGIN
  SELECT pg_get_userbyid(relowner) INTO owner FROM pg_class WHERE oid = 'event'::regclass;
  EXECUTE format('CREATE POLICY owner_prepares ON meta TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_enrols ON device TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_looks ON head FOR SELECT TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_binds ON head FOR UPDATE TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_looks ON event FOR SELECT TO %I USING (true)', owner);
  -- TRUNCATE asks no policy. (Who owns a table can take this back; not by mistake, though.)
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON event FROM %I', owner);
  -- But to erase a guest he adds that fact, to origins of his own, and takes out what it names.
  EXECUTE format('GRANT INSERT ON event TO %I', owner);
  EXECUTE format('GRANT UPDATE (personal, salt, personal_aside) ON event TO %I', owner);
  EXECUTE format('CREATE POLICY owner_begins_an_origin ON head FOR INSERT TO %I '
                 'WITH CHECK (login = %L)', owner, owner);
  EXECUTE format('CREATE POLICY owner_records_an_erasure ON event FOR INSERT TO %I WITH CHECK '
                 '(kind = ''guest.erased'' AND personal IS NULL AND origin IN '
                 '(SELECT h.origin FROM head h WHERE h.login = %L))', owner, owner);
  EXECUTE format('CREATE POLICY owner_erases ON event FOR UPDATE TO %I USING (is_erased(visit)) '
                 'WITH CHECK (personal IS NULL AND salt IS NULL AND personal_aside IS NULL)',
                 owner);
  -- Who enrols devices is a member of their logins, to end their connections, and so of their
  -- groups: what those may add or must not, is not what he may.
  EXECUTE format('CREATE POLICY owner_records_erasures_alone ON event AS RESTRICTIVE FOR INSERT '
                 'TO %I WITH CHECK (kind = ''guest.erased'' AND personal IS NULL)', owner);
  -- To erase a guest is the desk's; a poison fact says its kind among the bytes that are set aside.
  EXECUTE format('CREATE POLICY others_erase_nobody ON event AS RESTRICTIVE FOR INSERT '
                 'TO foyer_entrance, foyer_consultant WITH CHECK (current_user = %L OR '
                 '(kind <> ''guest.erased'' AND (aside IS NULL OR '
                 'position(''guest.erased''::bytea IN aside) = 0)))', owner);
  -- Whose rights the functions have.
  EXECUTE format('GRANT EXECUTE ON FUNCTION is_erased(bytea), erase_what_passed(bytea[]) TO %I',
                 owner);
END $$;

CREATE POLICY devices_look ON meta FOR SELECT
  TO foyer_entrance, foyer_desk, foyer_consultant USING (true);
CREATE POLICY devices_look ON head FOR SELECT
  TO foyer_entrance, foyer_desk, foyer_consultant USING (true);
CREATE POLICY devices_look ON event FOR SELECT
  TO foyer_entrance, foyer_desk, foyer_consultant USING (true);
CREATE POLICY devices_look ON device FOR SELECT
  TO foyer_entrance, foyer_desk, foyer_consultant USING (login = current_user);

-- Who pushes an origin first owns it: `login` has its default and cannot be written.
CREATE POLICY devices_begin_an_origin ON head FOR INSERT
  TO foyer_entrance, foyer_desk, foyer_consultant WITH CHECK (login = current_user);
CREATE POLICY devices_move_their_own ON head FOR UPDATE
  TO foyer_entrance, foyer_desk, foyer_consultant
  USING (login = current_user) WITH CHECK (login = current_user);
CREATE POLICY devices_add_to_their_own ON event FOR INSERT
  TO foyer_entrance, foyer_desk, foyer_consultant
  WITH CHECK (origin IN (SELECT h.origin FROM head h WHERE h.login = current_user));
CREATE POLICY devices_say_that_they_are_there ON device FOR UPDATE
  TO foyer_entrance, foyer_desk, foyer_consultant
  USING (login = current_user) WITH CHECK (login = current_user);

GRANT SELECT ON meta TO foyer_entrance, foyer_desk, foyer_consultant;
GRANT SELECT, INSERT (origin, last, hash), UPDATE (last, hash)
  ON head TO foyer_entrance, foyer_desk, foyer_consultant;
GRANT SELECT (login, seen_at), UPDATE (seen_at, clock_ms, waiting)
  ON device TO foyer_entrance, foyer_desk, foyer_consultant;
GRANT INSERT (origin, seq, visit, kind, version, at, actor, body, personal, salt, personal_hash,
              hash, aside, personal_aside)
  ON event TO foyer_entrance, foyer_desk, foyer_consultant;
-- No personal, and no salt: beside the hash it would let a telephone number be found by trying.
GRANT SELECT (origin, seq, visit, kind, version, at, actor, body, personal_hash, hash, aside)
  ON event TO foyer_entrance;
GRANT SELECT ON event, known, set_aside, walk_in_register TO foyer_desk, foyer_consultant;

-- It takes out nothing that a guest.erased does not name already.
GRANT EXECUTE ON FUNCTION erase_what_passed(bytea[])
  TO foyer_entrance, foyer_desk, foyer_consultant;

-- A view asks with the rights of whoever reads it.
ALTER VIEW known SET (security_invoker = true);
ALTER VIEW set_aside SET (security_invoker = true);
ALTER VIEW walk_in_register SET (security_invoker = true);

-- Of those who are enrolled, so that a restored database lets its devices in again.
DO $$
DECLARE enrolled text;
BEGIN
  FOR enrolled IN SELECT d.login FROM device d JOIN pg_roles r ON r.rolname = d.login
                  WHERE d.revoked_at IS NULL LOOP
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), enrolled);
  END LOOP;
END $$;

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['foyer_reader', 'foyer_register'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), wanted);
  END LOOP;
END $$;

-- A view of thirty columns looks dear enough to PostgreSQL to be compiled first, which takes a
-- hundred times as long as reading a day of it does.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
END $$;

-- With their owner's rights, so that who reads them needs none on the facts. `known` as well: a
-- view that asks with its reader's rights does so inside the views that are made of it, too.
ALTER VIEW walk_in_register SET (security_invoker = false);
ALTER VIEW known SET (security_invoker = false);

REVOKE ALL ON visit, answer, card_judgement, consultant_day, source_day, funnel_day, open_visit,
  counted, told, opening, opening_day
  FROM PUBLIC, foyer_entrance, foyer_desk, foyer_consultant, foyer_reader, foyer_register;
REVOKE ALL ON walk_in_register, known, set_aside FROM foyer_reader, foyer_register;
GRANT SELECT ON visit, answer, card_judgement, consultant_day, source_day, funnel_day, open_visit
  TO foyer_reader, foyer_register, foyer_desk, foyer_consultant;
GRANT SELECT ON walk_in_register TO foyer_register;
COMMIT;
