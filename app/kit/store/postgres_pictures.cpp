#include "kit/store/postgres_pictures.h"

#include "kit/store/postgres_rights.h"
#include "kit/store/postgres_rows.h"

namespace foyer::sync {
namespace {

// As sqlite_rules.cpp has it. Statistics of a column would keep copies in pg_statistic; a JPEG
// cannot be compressed once more.
std::string table() {
  return R"sql(
CREATE TABLE IF NOT EXISTS picture (
  visit      bytea NOT NULL CHECK (length(visit) = 16),
  digest     bytea NOT NULL CHECK (length(digest) = 32),
  keep_until bigint NOT NULL CHECK (keep_until > 0),
  bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND )sql" +
         std::to_string(log::kPictureMax_bytes) + R"sql(),
  PRIMARY KEY (visit, digest)
);
CREATE INDEX IF NOT EXISTS picture_in_time ON picture (keep_until);
ALTER TABLE picture ALTER COLUMN bytes SET STATISTICS 0;
ALTER TABLE picture ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE OR REPLACE FUNCTION server_ms() RETURNS bigint
LANGUAGE sql STABLE AS $f$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $f$;

CREATE OR REPLACE FUNCTION drop_pictures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  IF NEW.kind = 'picture.dropped' THEN
    DELETE FROM picture p WHERE p.visit = NEW.visit
      AND encode(p.digest, 'hex') = NEW.body::jsonb ->> 'picture';
  ELSIF NEW.visit <> decode(repeat('00', 16), 'hex') THEN
    DELETE FROM picture p WHERE p.visit = NEW.visit;
  END IF;
  RETURN NULL;
END $f$;

-- One that has to go is not kept, and that is no error: whoever sends it cannot know.
CREATE OR REPLACE FUNCTION keep_picture() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $f$
BEGIN
  IF NEW.keep_until <= server_ms() THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM event e WHERE e.visit = NEW.visit
             AND e.visit <> decode(repeat('00', 16), 'hex')
             AND e.kind IN ('guest.erased', 'guest.locked'))
     OR EXISTS (SELECT FROM event e WHERE e.visit = NEW.visit AND e.kind = 'picture.dropped'
                AND e.body::jsonb ->> 'picture' = encode(NEW.digest, 'hex')) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $f$;

CREATE OR REPLACE FUNCTION drop_old_pictures() RETURNS void
LANGUAGE sql SECURITY DEFINER AS $f$
  DELETE FROM picture p WHERE p.keep_until <= server_ms();
$f$;

DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['server_ms()', 'drop_pictures()', 'keep_picture()',
                             'drop_old_pictures()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', one, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one);
  END LOOP;
END $$;

DROP TRIGGER IF EXISTS pictures_go ON event;
CREATE TRIGGER pictures_go AFTER INSERT ON event FOR EACH ROW
  WHEN (NEW.kind IN ('guest.erased', 'guest.locked', 'picture.dropped'))
  EXECUTE FUNCTION drop_pictures();
DROP TRIGGER IF EXISTS picture_stays_away ON picture;
CREATE TRIGGER picture_stays_away BEFORE INSERT ON picture
  FOR EACH ROW EXECUTE FUNCTION keep_picture();
)sql";
}

// The owner, whose rights the functions have, looks and takes out; he adds none and changes none.
constexpr const char* kOwner = R"sql(
DO $$
DECLARE owner text;
BEGIN
  SELECT pg_get_userbyid(relowner) INTO owner FROM pg_class WHERE oid = 'event'::regclass;
  EXECUTE format('REVOKE INSERT, UPDATE, TRUNCATE ON picture FROM %I', owner);
  EXECUTE format('CREATE POLICY owner_looks ON picture FOR SELECT TO %I USING (true)', owner);
  EXECUTE format('CREATE POLICY owner_takes_out ON picture FOR DELETE TO %I USING (true)', owner);
  EXECUTE format('GRANT EXECUTE ON FUNCTION server_ms(), drop_old_pictures() TO %I', owner);
END $$;
)sql";

std::string staffs_rights(const facts::StoreRules& rules) {
  const std::string staff = groups(rules.roles, false);
  if (staff.empty()) return {};
  return "GRANT SELECT, INSERT ON picture TO " + staff +
         ";\n"
         "GRANT EXECUTE ON FUNCTION server_ms(), drop_old_pictures() TO " +
         staff +
         ";\n"
         "CREATE POLICY staff_look ON picture FOR SELECT TO " +
         staff +
         " USING (keep_until > server_ms());\n"
         "CREATE POLICY staff_add ON picture FOR INSERT TO " +
         staff + " WITH CHECK (true);\n";
}

// No such table, function or right: this store was prepared by an older program.
bool is_older(const std::string& state) {
  return state == "42P01" || state == "42883" || state == "42501";
}

}  // namespace

std::string pictures_table() { return table(); }

std::string pictures_rights(const facts::StoreRules& rules) {
  return kOwner + staffs_rights(rules);
}

Result<PictureVerdict> put_picture(PostgresSession& session, const log::Picture& picture) {
  const auto answers = session.ask(
      {{"INSERT INTO picture (visit, digest, keep_until, bytes) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT DO NOTHING",
        {pg(picture.visit), pg(picture.digest), pg(picture.keep_until_ms),
         pg_bytes(picture.bytes)}}});
  if (!answers) return fail(answers.error().what);
  const std::string state = answers->front().state();
  if (state.empty()) return PictureVerdict::stored;
  if (is_older(state)) return PictureVerdict::no_place;
  return fail(session.describe(state));
}

Result<std::optional<log::Picture>> picture_of(PostgresSession& session, const Id& visit,
                                               const log::Hash& digest) {
  const auto answers = session.ask(
      {{"SELECT keep_until, bytes FROM picture WHERE visit = $1 "
        "AND digest = $2 AND length(bytes) <= $3",
        {pg(visit), pg(digest), pg(static_cast<std::int64_t>(log::kPictureMax_bytes))}}});
  if (!answers) return fail(answers.error().what);
  const PgAnswer& answer = answers->front();
  if (is_older(answer.state())) return std::optional<log::Picture>();
  if (!answer.state().empty()) return fail(session.describe(answer.state()));
  if (answer.rows() == 0) return std::optional<log::Picture>();
  return std::optional(log::Picture{visit, digest, pg_number(answer.at(0, 0).value_or("")),
                                    std::string(answer.at(0, 1).value_or(""))});
}

Result<void> drop_old_pictures(PostgresSession& session) {
  const auto answers = session.ask({{"SELECT drop_old_pictures()", {}}});
  if (!answers) return fail(answers.error().what);
  const std::string state = answers->front().state();
  if (state.empty() || is_older(state)) return {};
  return fail(session.describe(state));
}

}  // namespace foyer::sync
