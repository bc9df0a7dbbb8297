#include "kit/store/postgres_kept_apart.h"

#include <algorithm>

#include "kit/store/kept_apart.h"
#include "kit/store/postgres_rights.h"

namespace foyer::sync {
namespace {

// A try is committed before anybody says whether it fits: whoever could take it back with the
// transaction, as PostgreSQL offers to, would try everything and have tried nothing. So one call
// notes it and another one, in another transaction, answers. The clock is the one that runs on
// within a transaction, which may have been left open for an hour.
constexpr const char* kScript = R"sql(
CREATE TABLE IF NOT EXISTS kept_apart (
  origin   bytea NOT NULL,
  seq      bigint NOT NULL,
  personal text NOT NULL,
  salt     bytea NOT NULL,
  PRIMARY KEY (origin, seq)
);
ALTER TABLE kept_apart ALTER COLUMN personal SET STATISTICS 0;
ALTER TABLE kept_apart ALTER COLUMN salt SET STATISTICS 0;

CREATE TABLE IF NOT EXISTS guess (
  login   text PRIMARY KEY,
  origin  bytea NOT NULL,
  seq     bigint NOT NULL,
  hashed  text NOT NULL,
  tries   integer NOT NULL,
  since   timestamptz NOT NULL,
  said_in text NOT NULL
);

CREATE OR REPLACE FUNCTION is_kept_apart(body text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $f$
BEGIN
  RETURN EXISTS (SELECT FROM event e WHERE e.visit = decode(repeat('00', 16), 'hex')
                 AND e.kind = '@GIVEN_BY@' AND e.body::jsonb ->> '@ROLE@' = '@NAME@'
                 AND e.body::jsonb ->> '@SUBJECT@' = is_kept_apart.body::jsonb ->> '@SUBJECT@');
END $f$;

CREATE OR REPLACE FUNCTION keep_fact_apart() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  IF is_kept_apart(NEW.body) THEN
    INSERT INTO kept_apart VALUES (NEW.origin, NEW.seq, NEW.personal, NEW.salt)
      ON CONFLICT (origin, seq) DO UPDATE SET personal = excluded.personal, salt = excluded.salt;
    NEW.personal := NULL;
    NEW.salt := NULL;
  END IF;
  RETURN NEW;
END $f$;

-- Of whoever was given the role behind it, and what an older program left in the facts.
CREATE OR REPLACE FUNCTION keep_facts_apart() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  INSERT INTO kept_apart SELECT e.origin, e.seq, e.personal, e.salt FROM event e
    WHERE e.visit = decode(repeat('00', 16), 'hex') AND e.kind = '@KIND@'
      AND e.personal IS NOT NULL AND e.salt IS NOT NULL AND is_kept_apart(e.body)
    ON CONFLICT (origin, seq) DO UPDATE SET personal = excluded.personal, salt = excluded.salt;
  UPDATE event e SET personal = NULL, salt = NULL
    WHERE e.visit = decode(repeat('00', 16), 'hex') AND e.kind = '@KIND@'
      AND e.personal IS NOT NULL AND e.salt IS NOT NULL AND is_kept_apart(e.body);
END $f$;

CREATE OR REPLACE FUNCTION keep_older_apart() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  PERFORM keep_facts_apart();
  RETURN NULL;
END $f$;

-- What it was hashed with: work and salt, without what came out.
CREATE OR REPLACE FUNCTION kept_apart_begins(of_origin bytea, of_seq bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $f$
BEGIN
  RETURN (SELECT array_to_string((string_to_array(k.personal::jsonb ->> '@HASH@', '$'))[1:5], '$')
          FROM kept_apart k WHERE k.origin = of_origin AND k.seq = of_seq);
END $f$;

-- False: this login has tried often enough for an hour.
CREATE OR REPLACE FUNCTION try_kept_apart(of_origin bytea, of_seq bigint, hashed text)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $f$
BEGIN
  INSERT INTO guess AS g VALUES (session_user, of_origin, of_seq, left(try_kept_apart.hashed, 200),
                                 1, clock_timestamp(), pg_current_xact_id()::text)
  ON CONFLICT (login) DO UPDATE SET
    origin = excluded.origin, seq = excluded.seq, hashed = excluded.hashed,
    said_in = excluded.said_in,
    tries = CASE WHEN g.since < clock_timestamp() - interval '1 hour' THEN 1 ELSE g.tries + 1 END,
    since = CASE WHEN g.since < clock_timestamp() - interval '1 hour' THEN clock_timestamp()
                 ELSE g.since END
    WHERE g.tries < @TRIES@ OR g.since < clock_timestamp() - interval '1 hour';
  RETURN FOUND;
END $f$;

-- Whether the last try of this login fits; NULL: it is not committed yet, or there is none.
CREATE OR REPLACE FUNCTION kept_apart_fits() RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $f$
BEGIN
  RETURN (SELECT EXISTS (SELECT FROM kept_apart k WHERE k.origin = g.origin AND k.seq = g.seq
                         AND k.personal::jsonb ->> '@HASH@' = g.hashed)
          FROM guess g
          WHERE g.login = session_user AND g.said_in <> pg_current_xact_id()::text);
END $f$;

-- Behind event_is_sound and guest_stays_erased, by its name.
DROP TRIGGER IF EXISTS kept_apart ON event;
CREATE TRIGGER kept_apart BEFORE INSERT ON event
  FOR EACH ROW WHEN (NEW.kind = '@KIND@' AND NEW.personal IS NOT NULL
                     AND NEW.visit = decode(repeat('00', 16), 'hex'))
  EXECUTE FUNCTION keep_fact_apart();
DROP TRIGGER IF EXISTS older_kept_apart ON event;
CREATE TRIGGER older_kept_apart AFTER INSERT ON event
  FOR EACH ROW WHEN (NEW.kind = '@GIVEN_BY@') EXECUTE FUNCTION keep_older_apart();

DO $$
DECLARE
  owner text;
  one text;
  had record;
BEGIN
  FOREACH one IN ARRAY ARRAY['is_kept_apart(text)', 'keep_fact_apart()', 'keep_facts_apart()',
                             'keep_older_apart()', 'kept_apart_begins(bytea, bigint)',
                             'try_kept_apart(bytea, bigint, text)', 'kept_apart_fits()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', one, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, @DEVICES@', one);
  END LOOP;
  FOR had IN SELECT tablename, policyname FROM pg_policies
             WHERE schemaname = current_schema() AND tablename IN ('kept_apart', 'guess') LOOP
    EXECUTE format('DROP POLICY %I ON %I', had.policyname, had.tablename);
  END LOOP;
  SELECT pg_get_userbyid(relowner) INTO owner FROM pg_class WHERE oid = 'event'::regclass;
  EXECUTE format('CREATE POLICY owner_keeps_it ON kept_apart TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_counts_them ON guess TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_keeps_apart ON event FOR UPDATE TO %I USING (kind = %L) '
                 'WITH CHECK (personal IS NULL AND salt IS NULL AND personal_aside IS NULL)',
                 owner, '@KIND@');
END $$;
REVOKE ALL ON kept_apart, guess FROM PUBLIC, @DEVICES@;
ALTER TABLE kept_apart ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_apart FORCE  ROW LEVEL SECURITY;
ALTER TABLE guess ENABLE ROW LEVEL SECURITY;
ALTER TABLE guess FORCE  ROW LEVEL SECURITY;
CREATE POLICY who_says_it_looks ON kept_apart FOR SELECT TO @WHO_SAYS_IT@ USING (true);
GRANT SELECT ON kept_apart TO @WHO_SAYS_IT@;
GRANT EXECUTE ON FUNCTION kept_apart_begins(bytea, bigint),
  try_kept_apart(bytea, bigint, text), kept_apart_fits() TO @STAFF@;
SELECT keep_facts_apart();
)sql";

std::vector<facts::StoreRole> who_say(const facts::StoreRules& rules) {
  std::vector<facts::StoreRole> some;
  for (const facts::StoreRole& role : rules.roles)
    if (std::ranges::find(role.says, rules.secret.kind) != role.says.end()) some.push_back(role);
  return some;
}

}  // namespace

std::string kept_apart_script(const facts::StoreRules& rules) {
  const facts::StoreSecret& secret = rules.secret;
  std::string script = kScript;
  for (const auto& [mark, text] : {std::pair{"@DEVICES@", groups(rules.roles)},
                                   std::pair{"@STAFF@", groups(rules.roles, false)},
                                   std::pair{"@WHO_SAYS_IT@", groups(who_say(rules))},
                                   std::pair{"@TRIES@", std::to_string(kGuessesAnHour)},
                                   std::pair{"@KIND@", std::string(secret.kind)},
                                   std::pair{"@HASH@", std::string(secret.hash)},
                                   std::pair{"@SUBJECT@", std::string(secret.subject)},
                                   std::pair{"@GIVEN_BY@", std::string(secret.given_by)},
                                   std::pair{"@ROLE@", std::string(secret.role)},
                                   std::pair{"@NAME@", std::string(secret.name)}})
    for (auto at = script.find(mark); at != std::string::npos; at = script.find(mark, at))
      script.replace(at, std::string_view(mark).size(), text);
  return script;
}

// None in a store that was prepared by an older program.
const char* const kReadsKeptApart =
    "coalesce((SELECT has_table_privilege(c.oid, 'SELECT') FROM pg_class c "
    "WHERE c.oid = to_regclass('kept_apart')), false)::int";

std::string with_kept_apart(const std::string& value, const char* column) {
  return "coalesce(" + value + ", CASE WHEN t.visit = decode(repeat('00', 16), 'hex') THEN " +
         "(SELECT k." + column +
         " FROM kept_apart k WHERE k.origin = t.origin AND k.seq = t.seq) END)";
}

}  // namespace foyer::sync
