#include "kit/store/postgres_rights.h"

#include <algorithm>

#include "kit/fact/signed_by.h"
#include "kit/store/postgres_kept_apart.h"
#include "kit/store/postgres_pictures.h"
#include "kit/store/postgres_soundness.h"

namespace foyer::sync {
namespace {

// The locks come first and in the order in which HELLO takes them, so that two who prepare the
// same store wait for each other, and no device pushes between an old policy and the new one.
const char* const kDeviceTable = R"sql(
LOCK TABLE head, meta IN ACCESS EXCLUSIVE MODE;

CREATE TABLE IF NOT EXISTS device (
  login       text PRIMARY KEY,
  name        text NOT NULL UNIQUE,
  role        text NOT NULL,
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  revoked_at  timestamptz,
  seen_at     timestamptz,
  clock_ms    bigint
);
ALTER TABLE device ADD COLUMN IF NOT EXISTS waiting bigint;
-- Origins that this device leaves out, as it says itself.
ALTER TABLE device ADD COLUMN IF NOT EXISTS left_out bytea[]
  CHECK (left_out IS NULL OR cardinality(left_out) <= 100);
-- Whether it is told when others write (NOTIFY), or polls alone; as it says itself.
ALTER TABLE device ADD COLUMN IF NOT EXISTS hears integer CHECK (hears IN (0, 1));
-- The roles of today, also where the table was made by a program that knew fewer.
ALTER TABLE device DROP CONSTRAINT IF EXISTS device_role_check;
ALTER TABLE device ADD CONSTRAINT device_role_check CHECK (role IN (@ROLES@));
ALTER TABLE head ADD COLUMN IF NOT EXISTS login text;
ALTER TABLE head ALTER COLUMN login SET DEFAULT session_user;
CREATE INDEX IF NOT EXISTS event_set_aside ON event (origin) WHERE aside IS NOT NULL;
)sql";

// Erasing a guest (sqlite_rules.h). Two transactions may pass each other, one that erases and
// one that brings a fact of the same visit, neither of which sees the other. Whoever takes a
// guest.erased in calls erase_what_passed behind it, and that sees both; so no lock is held
// that a dead device could keep. The functions have the rights of their owner, who may change
// nothing but this. Statistics of a column would keep copies of names in pg_statistic.
const char* const kErasure = R"sql(
ALTER TABLE event ALTER COLUMN personal SET STATISTICS 0;
ALTER TABLE event ALTER COLUMN salt SET STATISTICS 0;
ALTER TABLE event ALTER COLUMN personal_aside SET STATISTICS 0;

CREATE OR REPLACE FUNCTION is_erased(of_visit bytea) RETURNS boolean
LANGUAGE plpgsql STABLE AS $f$
BEGIN
  RETURN EXISTS (SELECT FROM event e WHERE e.visit = of_visit AND e.kind = 'guest.erased')
    AND of_visit <> decode(repeat('00', 16), 'hex');
END $f$;

-- Before the first start, here or on the device whose origin this is.
CREATE OR REPLACE FUNCTION house_is_empty(but_for bytea) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $f$
BEGIN
  RETURN NOT EXISTS (SELECT FROM event e WHERE e.visit = decode(repeat('00', 16), 'hex')
                     AND e.kind = 'staff.added' AND e.origin <> but_for);
END $f$;

CREATE OR REPLACE FUNCTION erase_guest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  UPDATE event SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit AND visit <> decode(repeat('00', 16), 'hex')
    AND (personal IS NOT NULL OR salt IS NOT NULL OR personal_aside IS NOT NULL);
  UPDATE quarantined SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = NEW.visit AND visit <> decode(repeat('00', 16), 'hex');
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
  UPDATE quarantined SET personal = NULL, salt = NULL, personal_aside = NULL
  WHERE visit = ANY (visits) AND is_erased(visit);
  RETURN erased;
END $f$;

-- A name means this store's own table, whatever whoever calls it has put in its way.
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['is_erased(bytea)', 'erase_guest()', 'keep_erased()',
                             'erase_what_passed(bytea[])', 'house_is_empty(bytea)', 'refuse_fact()',
                             'refuse_ahead()'] LOOP
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
)sql";

const char* const kEverythingTakenAway = R"sql(
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY string_to_array('@DEVICES@', ', ') LOOP
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
               AND tablename IN ('meta', 'head', 'event', 'device', 'quarantined',
                                 'picture') LOOP
    EXECUTE format('DROP POLICY %I ON %I', had.policyname, had.tablename);
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END $$;
REVOKE ALL ON meta, head, event, device, quarantined, picture, @STAFFS_VIEWS@
  FROM PUBLIC, @DEVICES@;
REVOKE ALL (origin, seq, visit, kind, version, at, actor, body, personal, salt, personal_hash, hash,
            aside, personal_aside)
  ON event FROM PUBLIC, @DEVICES@;

ALTER TABLE meta   ENABLE ROW LEVEL SECURITY;
ALTER TABLE meta   FORCE  ROW LEVEL SECURITY;
ALTER TABLE head   ENABLE ROW LEVEL SECURITY;
ALTER TABLE head   FORCE  ROW LEVEL SECURITY;
ALTER TABLE event  ENABLE ROW LEVEL SECURITY;
ALTER TABLE event  FORCE  ROW LEVEL SECURITY;
ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE  ROW LEVEL SECURITY;
ALTER TABLE quarantined ENABLE ROW LEVEL SECURITY;
ALTER TABLE quarantined FORCE  ROW LEVEL SECURITY;
ALTER TABLE picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE picture FORCE  ROW LEVEL SECURITY;
)sql";

// The owner prepares, enrols and looks; a fact he neither adds, changes nor deletes.
const char* const kOwnersRights = R"sql(
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
                 '(personal IS NULL AND origin IN '
                 '(SELECT h.origin FROM head h WHERE h.login = %L))', owner, owner);
  EXECUTE format('CREATE POLICY owner_erases ON event FOR UPDATE TO %I USING (is_erased(visit)) '
                 'WITH CHECK (personal IS NULL AND salt IS NULL AND personal_aside IS NULL)',
                 owner);
  -- An origin that is unsound he takes out (dealer_quarantine.h): only what is kept in its place,
  -- and with a right that he gives himself for that moment.
  EXECUTE format('CREATE POLICY owner_keeps_it ON quarantined TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_takes_out ON event FOR DELETE TO %I USING (EXISTS (SELECT '
                 'FROM quarantined q WHERE q.origin = event.origin AND q.seq = event.seq '
                 'AND q.hash = event.hash))', owner);
  EXECUTE format('CREATE POLICY owner_takes_out ON head FOR DELETE TO %I USING (NOT EXISTS '
                 '(SELECT FROM event e WHERE e.origin = head.origin))', owner);
  -- Who enrols devices is a member of their logins, to end their connections, and so of their
  -- groups: what those may add or must not, is not what he may.
  EXECUTE format('CREATE POLICY owner_records_erasures_alone ON event AS RESTRICTIVE FOR INSERT '
                 'TO %I WITH CHECK (%s)', owner, $c$kind IN (@DEALERS_KINDS@) AND personal IS NULL
                 AND aside IS NULL$c$);
  -- What each role may say (rights.h).
@WHAT_ROLES_SAY@
  -- Whose rights the functions have.
  EXECUTE format('GRANT EXECUTE ON FUNCTION is_erased(bytea), erase_what_passed(bytea[]) TO %I',
                 owner);
END $$;
)sql";

const char* const kDevicesRights = R"sql(
CREATE POLICY devices_look ON meta FOR SELECT
  TO @DEVICES@ USING (true);
CREATE POLICY devices_look ON head FOR SELECT
  TO @DEVICES@ USING (true);
CREATE POLICY devices_look ON event FOR SELECT
  TO @DEVICES@ USING (true);
CREATE POLICY devices_look ON device FOR SELECT
  TO @DEVICES@ USING (login = session_user);

-- Who pushes an origin first owns it: `login` has its default and cannot be written.
CREATE POLICY devices_begin_an_origin ON head FOR INSERT
  TO @DEVICES@ WITH CHECK (login = session_user);
CREATE POLICY devices_move_their_own ON head FOR UPDATE
  TO @DEVICES@
  USING (login = session_user) WITH CHECK (login = session_user);
CREATE POLICY devices_add_to_their_own ON event FOR INSERT
  TO @DEVICES@
  WITH CHECK (EXISTS (SELECT FROM head h WHERE h.origin = event.origin AND h.login = session_user
                                         AND event.seq <= h.last));
CREATE POLICY devices_say_that_they_are_there ON device FOR UPDATE
  TO @DEVICES@
  USING (login = session_user) WITH CHECK (login = session_user);

GRANT SELECT ON meta TO @DEVICES@;
GRANT SELECT, INSERT (origin, last, hash), UPDATE (last, hash)
  ON head TO @DEVICES@;
GRANT SELECT (login, seen_at), UPDATE (seen_at, clock_ms, waiting, left_out, hears)
  ON device TO @DEVICES@;
GRANT INSERT (origin, seq, visit, kind, version, at, actor, body, personal, salt, personal_hash,
              hash, aside, personal_aside)
  ON event TO @DEVICES@;
@WHAT_ROLES_READ@

-- It takes out nothing that a guest.erased does not name already.
GRANT EXECUTE ON FUNCTION erase_what_passed(bytea[]), house_is_empty(bytea)
  TO @DEVICES@;

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

using Names = std::vector<std::string_view>;

std::string listed(const Names& names, const char* before, const char* behind) {
  std::string list;
  for (const std::string_view name : names)
    list += (list.empty() ? "" : ", ") + std::string(before) + std::string(name) + behind;
  return list;
}

// As a list in SQL; never an empty one.
std::string in_sql(const Names& kinds) {
  return kinds.empty() ? "''" : "'', " + listed(kinds, "'", "'");
}

// The views that staff's devices read: of the facts, and those that name people.
Names staffs_views(const facts::ReadViews& views) {
  Names all = views.of_facts;
  all.insert(all.end(), views.registers.begin(), views.registers.end());
  return all;
}

// Of a guests' device nothing personal, and no salt: beside the hash it would let a telephone
// number be found by trying.
std::string what_roles_read(const facts::StoreRules& rules) {
  std::string script;
  if (const std::string guests = groups(rules.roles, true); !guests.empty())
    script +=
        "GRANT SELECT (origin, seq, visit, kind, version, at, actor, body, personal_hash, hash, "
        "aside)\n  ON event TO " +
        guests + ";\n";
  if (const std::string staff = groups(rules.roles, false); !staff.empty())
    script += "GRANT SELECT ON event, " + listed(staffs_views(rules.views), "", "") + " TO " +
              staff + ";\n";
  return script;
}

// Nothing but what is listed: whoever stands at a guests' device is nobody's staff.
std::string guests_say(const facts::StoreRole& role, const std::string& kind,
                       const std::string& actor) {
  return actor + " = '" + std::string(facts::kSignedByGuest) + "' AND " + kind + " IN (" +
         in_sql(role.says) + ")";
}

// A newer device's kinds pass: the devices that know them know also whose they are.
std::string staff_say(const facts::StoreRole& role, const facts::StoreRules& rules,
                      const std::string& kind) {
  const auto among = [](const Names& names, std::string_view one) {
    return std::ranges::find(names, one) != names.end();
  };
  Names never;
  for (const facts::StoreKind& one : rules.kinds)
    if (!among(role.says, one.name) && !among(role.says_at_first, one.name))
      never.push_back(one.name);
  return kind + " NOT IN (" + in_sql(never) + ") AND (" + kind + " NOT IN (" +
         in_sql(role.says_at_first) + ") OR house_is_empty(origin))";
}

// A restrictive policy for each role. A fact that was set aside says its kind and who signed it
// among the bytes. The dealer is a member of the devices' groups, and what those may say is not
// what he may.
std::string what_roles_say(const facts::StoreRules& rules) {
  const std::string kind =
      "CASE WHEN aside IS NULL THEN kind ELSE encode((aside_texts(aside))[1], 'escape') END";
  const std::string actor =
      "CASE WHEN aside IS NULL THEN actor ELSE encode((aside_texts(aside))[2], 'escape') END";
  std::string script;
  for (const facts::StoreRole& role : rules.roles) {
    const std::string name(role.name);
    const std::string check =
        role.for_guests ? guests_say(role, kind, actor) : staff_say(role, rules, kind);
    script += "  EXECUTE format('CREATE POLICY what_" + name +
              "s_say ON event AS RESTRICTIVE FOR INSERT TO foyer_" + name +
              " WITH CHECK (session_user = %L OR (%s))', owner, $c$" + check + "$c$);\n";
  }
  return script;
}

Names names_of(const std::vector<facts::StoreRole>& roles) {
  Names names;
  for (const facts::StoreRole& role : roles) names.push_back(role.name);
  return names;
}

std::string filled_in(std::string script, const facts::StoreRules& rules) {
  for (const auto& [mark, text] :
       {std::pair{"@DEVICES@", groups(rules.roles)},
        std::pair{"@ROLES@", listed(names_of(rules.roles), "'", "'")},
        std::pair{"@STAFFS_VIEWS@", listed(staffs_views(rules.views), "", "")},
        std::pair{"@WHAT_ROLES_READ@", what_roles_read(rules)},
        std::pair{"@WHAT_ROLES_SAY@", what_roles_say(rules)},
        std::pair{"@DEALERS_KINDS@", in_sql(rules.dealers_kinds)}})
    for (auto at = script.find(mark); at != std::string::npos; at = script.find(mark, at))
      script.replace(at, std::string_view(mark).size(), text);
  return script;
}

}  // namespace

std::string groups(const std::vector<facts::StoreRole>& roles) {
  return listed(names_of(roles), "foyer_", "");
}

std::string groups(const std::vector<facts::StoreRole>& roles, bool for_guests) {
  Names names;
  for (const facts::StoreRole& role : roles)
    if (role.for_guests == for_guests) names.push_back(role.name);
  return listed(names, "foyer_", "");
}

std::string rights_script(const facts::StoreRules& rules) {
  return filled_in(std::string(kDeviceTable) + kSoundnessScript + kErasure + pictures_table() +
                       kEverythingTakenAway + kOwnersRights + kDevicesRights,
                   rules) +
         kept_apart_script(rules) + pictures_rights(rules);
}

}  // namespace foyer::sync
