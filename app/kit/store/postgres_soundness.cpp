#include "kit/store/postgres_soundness.h"

namespace foyer::sync {

// kRowMax_bytes and kSeqMax (unsound_row.h) are 131136 and 9007199254740992.
const char* const kSoundnessScript = R"sql(
-- The kind, actor and body that were set aside (aside.h), or NULL if these bytes are no such thing.
CREATE OR REPLACE FUNCTION aside_texts(packed bytea) RETURNS bytea[]
LANGUAGE plpgsql IMMUTABLE STRICT AS $f$
DECLARE
  texts bytea[] := '{}';
  place bigint := 4;
  size bigint;
BEGIN
  FOR part IN 1..3 LOOP
    IF length(packed) < place + 4 THEN RETURN NULL; END IF;
    size := get_byte(packed, place::int) + get_byte(packed, place::int + 1) * 256
      + get_byte(packed, place::int + 2) * 65536
      + get_byte(packed, place::int + 3)::bigint * 16777216;
    IF length(packed) < place + 4 + size THEN RETURN NULL; END IF;
    texts := array_append(texts, substring(packed FROM place::int + 5 FOR size::int));
    place := place + 4 + size;
  END LOOP;
  IF place <> length(packed) THEN RETURN NULL; END IF;
  RETURN texts;
END $f$;

-- The state of a CHECK: to a device, such a fact is poison.
CREATE OR REPLACE FUNCTION refuse_fact() RETURNS trigger
LANGUAGE plpgsql AS $f$
BEGIN
  RAISE EXCEPTION 'no device can have written this fact' USING ERRCODE = 'check_violation';
END $f$;

DROP TRIGGER IF EXISTS event_is_sound ON event;
CREATE TRIGGER event_is_sound BEFORE INSERT ON event FOR EACH ROW WHEN (
  octet_length(NEW.kind)::bigint + octet_length(NEW.actor) + octet_length(NEW.body)
    + coalesce(octet_length(NEW.personal), 0) + coalesce(octet_length(NEW.aside), 0)
    + coalesce(octet_length(NEW.personal_aside), 0) > 131136
  OR NEW.at < 0
  OR NEW.seq > 9007199254740992
  OR (NEW.aside IS NOT NULL AND (aside_texts(NEW.aside) IS NULL OR NEW.kind <> 'fact.set_aside'
                                 OR NEW.version <> 0 OR NEW.personal IS NOT NULL))
  OR (NEW.aside IS NULL AND (NEW.kind = 'fact.set_aside' OR NEW.personal_aside IS NOT NULL))
  OR (NEW.salt IS NULL) <> (NEW.personal IS NULL AND NEW.personal_aside IS NULL)
) EXECUTE FUNCTION refuse_fact();

-- Of a device: whoever repairs or restores a database as its owner may have to.
CREATE OR REPLACE FUNCTION refuse_ahead() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  IF EXISTS (SELECT FROM device d WHERE d.login = session_user) THEN
    RAISE EXCEPTION 'a fact from more than a day ahead' USING ERRCODE = 'FOY01';
  END IF;
  RETURN NEW;
END $f$;

DROP TRIGGER IF EXISTS event_is_of_today ON event;
CREATE TRIGGER event_is_of_today BEFORE INSERT ON event FOR EACH ROW WHEN (
  (NEW.at >> 16) > (extract(epoch FROM now()) * 1000)::bigint + 86400000
) EXECUTE FUNCTION refuse_ahead();

ALTER TABLE head DROP CONSTRAINT IF EXISTS head_within_reason;
ALTER TABLE head ADD CONSTRAINT head_within_reason CHECK (last <= 9007199254740992) NOT VALID;

-- What `foyer dealer quarantine` takes out stays here, where no device and no view looks.
CREATE TABLE IF NOT EXISTS quarantined (LIKE event INCLUDING DEFAULTS);
ALTER TABLE quarantined ADD COLUMN IF NOT EXISTS login text;
ALTER TABLE quarantined ADD COLUMN IF NOT EXISTS taken_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX IF NOT EXISTS quarantined_of_origin ON quarantined (origin, seq);
CREATE INDEX IF NOT EXISTS quarantined_of_visit ON quarantined (visit);
ALTER TABLE quarantined ALTER COLUMN personal SET STATISTICS 0;
ALTER TABLE quarantined ALTER COLUMN salt SET STATISTICS 0;
ALTER TABLE quarantined ALTER COLUMN personal_aside SET STATISTICS 0;
)sql";

}  // namespace foyer::sync
