#include "kit/store/postgres_rights.h"

namespace foyer::sync {

// The locks come first and in the order in which HELLO takes them, so that two who prepare the
// same store wait for each other, and no device pushes between an old policy and the new one.
const char* const kRightsScript =
    R"sql(
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
)sql"
    // Erasing a guest (erasure_rules.h). Two transactions may pass each other, one that erases and
    // one that brings a fact of the same visit, neither of which sees the other. Whoever takes a
    // guest.erased in calls erase_what_passed behind it, and that sees both; so no lock is held
    // that a dead device could keep. The functions have the rights of their owner, who may change
    // nothing but this. Statistics of a column would keep copies of names in pg_statistic.
    R"sql(
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
)sql"
    R"sql(
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
)sql";

}  // namespace foyer::sync
