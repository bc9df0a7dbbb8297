#include "kit/store/dealer_group.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>

#include "kit/store/postgres_schema.h"
#include "kit/store/postgres_session.h"

namespace foyer::sync {
namespace {

constexpr int kPreparing_ms = 15 * 60 * 1000;

constexpr const char* kDealerSide = R"sql(
BEGIN;
ALTER TABLE event ADD COLUMN IF NOT EXISTS dealership text NOT NULL DEFAULT '@';
ALTER TABLE head  ADD COLUMN IF NOT EXISTS dealership text NOT NULL DEFAULT '@';
CREATE UNIQUE INDEX IF NOT EXISTS event_in_group ON event (dealership, origin, seq);
CREATE UNIQUE INDEX IF NOT EXISTS head_in_group ON head (dealership, origin);
ALTER TABLE event REPLICA IDENTITY USING INDEX event_in_group;
ALTER TABLE head REPLICA IDENTITY USING INDEX head_in_group;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'foyer_group') THEN
    CREATE PUBLICATION foyer_group FOR TABLE
      event (dealership, origin, seq, visit, kind, version, at, actor, body, personal_hash, hash,
             aside),
      head (dealership, origin, last, hash);
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'foyer_to_@') THEN
    CREATE ROLE foyer_to_@ LOGIN REPLICATION;
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO foyer_to_@', current_database());
END $$;
GRANT SELECT (dealership, origin, seq, visit, kind, version, at, actor, body, personal_hash, hash,
              aside) ON event TO foyer_to_@;
GRANT SELECT (dealership, origin, last, hash) ON head TO foyer_to_@;
DROP POLICY IF EXISTS group_looks ON event;
DROP POLICY IF EXISTS group_looks ON head;
CREATE POLICY group_looks ON event FOR SELECT TO foyer_to_@ USING (true);
CREATE POLICY group_looks ON head FOR SELECT TO foyer_to_@ USING (true);
ALTER ROLE foyer_to_@ PASSWORD '#';
COMMIT;
)sql";

// The columns that never arrive are there all the same, so that the same views can be read.
constexpr const char* kGroupSide = R"sql(
CREATE TABLE meta (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE head (
  dealership text NOT NULL,
  origin     bytea NOT NULL,
  last       bigint NOT NULL,
  hash       bytea NOT NULL,
  PRIMARY KEY (dealership, origin)
);
CREATE TABLE event (
  dealership     text NOT NULL,
  origin         bytea NOT NULL,
  seq            bigint NOT NULL,
  visit          bytea NOT NULL,
  kind           text NOT NULL,
  version        integer NOT NULL,
  at             bigint NOT NULL,
  actor          text NOT NULL,
  body           text NOT NULL,
  personal       text,
  salt           bytea,
  personal_hash  bytea NOT NULL,
  hash           bytea NOT NULL,
  aside          bytea,
  personal_aside bytea,
  PRIMARY KEY (dealership, origin, seq)
) PARTITION BY HASH (dealership);
CREATE INDEX event_of_visit ON event (visit, kind, at, origin, seq);
CREATE VIEW dealership_of AS
  SELECT DISTINCT encode(visit, 'hex') AS visit, dealership FROM event WHERE kind = 'visit.opened';
)sql";

std::string views_script(const facts::ReadViews& views, const std::optional<TimeZone>& wanted) {
  const auto zone = wanted ? wanted : views.zone({}, {});
  return views.sql(facts::Dialect::postgres, zone.value_or(TimeZone{})) +
         "INSERT INTO meta VALUES ('views', '" + std::to_string(views.version) +
         "') ON CONFLICT (name) DO UPDATE SET value = excluded.value;" + kCompileNothing;
}

std::string group_script(const facts::ReadViews& views, const std::optional<TimeZone>& zone) {
  constexpr int kPartitions = 16;
  std::string script = std::string("BEGIN;") + kGroupSide;
  for (int i = 0; i < kPartitions; ++i) {
    const std::string number = std::to_string(i);
    script += "CREATE TABLE event_" + number + " PARTITION OF event FOR VALUES WITH (MODULUS " +
              std::to_string(kPartitions) + ", REMAINDER " + number + ");";
  }
  return script + views_script(views, zone) + "COMMIT;";
}

std::string replaced(std::string text, char mark, const std::string& by) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
    text.replace(at, 1, by);
  return text;
}

// As a value of a connection string stands in quotes, itself inside an SQL string.
std::string in_quotes(const std::string& value) {
  std::string text = "\\'";
  for (const char c : value) {
    if (c == '\\' || c == '\'') text += "\\\\\\";
    text += c;
  }
  return replaced(text + "\\'", '\n', " ");
}

std::string login_of(const GroupMember& member) { return "foyer_to_" + member.dealership; }

// What the group's server connects with: the dealer's place, under the replicating login. That
// one is the dealership's own, since a server may hold the databases of several.
Result<std::string> connection_of(const GroupMember& member, const std::string& login,
                                  const std::string& password) {
  auto parts = whole_address(member.dealer);
  if (!parts) return fail(parts.error().what);
  (*parts)["user"] = login;
  (*parts)["password"] = password;
  parts->try_emplace("sslmode", "verify-full");
  std::string text;
  for (const char* key :
       {"host", "hostaddr", "port", "dbname", "user", "password", "sslmode", "sslrootcert"})
    if (const auto found = parts->find(key); found != parts->end())
      text += std::string(key) + "=" + in_quotes(found->second) + " ";
  return text;
}

Result<bool> is_there(PostgresSession& session, const std::string& question) {
  const auto answers = session.ask({{question, {}}}, Reply::text);
  if (!answers) return fail(answers.error().what);
  if (!answers->front().state().empty()) return fail(session.describe(answers->front().state()));
  return answers->front().rows() > 0 && answers->front().at(0, 0).has_value();
}

std::string new_password() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::string text;
  for (const unsigned char byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

// A subscription is made by a statement with the password in it. It shall stand in no log of the
// group's server, neither as a statement nor because it failed.
constexpr const char* kSayNothing =
    "SET log_statement = 'none'; SET log_min_error_statement = 'panic'; "
    "SET log_min_duration_statement = -1; SET log_min_duration_sample = -1";

// One server waits for ever for the slot that it makes for itself within a statement, so there the
// dealer's session makes it before. (A server and its copy are told apart by nothing; it does them
// no harm.)
Result<bool> is_one_server(PostgresSession& group, PostgresSession& dealer) {
  const auto answers =
      dealer.ask({{"SELECT system_identifier::text FROM pg_control_system()", {}}}, Reply::text);
  if (!answers) return fail(answers.error().what);
  if (!answers->front().state().empty()) return fail(dealer.describe(answers->front().state()));
  return is_there(group, "SELECT 1 FROM pg_control_system() WHERE system_identifier = " +
                             std::string(answers->front().at(0, 0).value_or("0")));
}

Result<void> subscribe(PostgresSession& group, PostgresSession& dealer, const GroupMember& member,
                       const std::string& password) {
  if (auto silent = group.run(kSayNothing); !silent) return silent;
  const auto connection = connection_of(member, login_of(member), password);
  if (!connection) return fail(connection.error().what);
  const auto known =
      is_there(group, "SELECT 1 FROM pg_subscription WHERE subname = '" + member.dealership + "'");
  if (!known) return fail(known.error().what);
  if (*known)
    return group.run("ALTER SUBSCRIPTION " + member.dealership + " CONNECTION E'" + *connection +
                     "'");
  const auto one_server = is_one_server(group, dealer);
  if (!one_server) return fail(one_server.error().what);
  // A slot belongs to the dealer's server, and its name with it: one a group and dealership.
  const std::string slot = "'foyer_" + member.dealership + "'";
  if (*one_server)
    if (auto made =
            dealer.run("SELECT pg_create_logical_replication_slot(" + slot + ", 'pgoutput')");
        !made)
      return made;
  auto begun = group.run("CREATE SUBSCRIPTION " + member.dealership + " CONNECTION E'" +
                         *connection + "' PUBLICATION foyer_group WITH (slot_name = " + slot +
                         (*one_server ? ", create_slot = false)" : ")"));
  if (!begun && *one_server) (void)dealer.run("SELECT pg_drop_replication_slot(" + slot + ")");
  return begun;
}

// The tables once, the views whenever there are younger ones.
Result<void> prepare_group(PostgresSession& group, const facts::ReadViews& views,
                           const std::optional<TimeZone>& zone) {
  const auto prepared = is_there(group, "SELECT to_regclass('event')::text");
  if (!prepared) return fail(prepared.error().what);
  if (!*prepared) return group.run(group_script(views, zone));
  const auto its_own = is_there(group, "SELECT to_regclass('dealership_of')::text");
  if (!its_own) return fail(its_own.error().what);
  if (!*its_own)
    return fail(
        "The group's database is a dealer's already; make an empty one for the group with: "
        "createdb NAME.");
  const auto current =
      is_there(group, "SELECT 1 FROM meta WHERE name = 'views' AND value::int >= " +
                          std::to_string(views.version));
  if (!current) return fail(current.error().what);
  return *current ? Result<void>{} : group.run("BEGIN;" + views_script(views, zone) + "COMMIT;");
}

// A subscription without a worker waits for one without a word.
Result<void> check_workers(PostgresSession& group, const GroupMember& member) {
  const auto room =
      is_there(group, "SELECT 1 FROM pg_subscription WHERE subname <> '" + member.dealership +
                          "' HAVING count(*) + 2 <= least(current_setting("
                          "'max_logical_replication_workers')::int, current_setting("
                          "'max_worker_processes')::int)");
  if (!room) return fail(room.error().what);
  if (*room) return {};
  return fail(
      "The group's server has no worker left for another dealer; set "
      "max_logical_replication_workers and max_worker_processes to the number of its dealers and "
      "eight more, and restart it.");
}

bool is_name(const std::string& text) {
  constexpr std::size_t kLength_max = 24;
  return !text.empty() && text.size() <= kLength_max && text[0] >= 'a' && text[0] <= 'z' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

}  // namespace

namespace {

// Said before anything is made: PostgreSQL says it of the last statement, which no log may hold.
Result<void> check_tells(PostgresSession& dealer) {
  const auto tells = is_there(dealer, "SELECT 1 WHERE current_setting('wal_level') = 'logical'");
  if (!tells) return fail(tells.error().what);
  if (*tells) return {};
  return fail(
      "The dealer's server tells its facts to no other: set wal_level = logical in its "
      "postgresql.conf and restart it.");
}

}  // namespace

Result<void> join_group(const GroupMember& member, const facts::ReadViews& views) {
  if (!is_name(member.dealership))
    return fail(
        "A dealership's name is small letters, digits and \"_\", at most 24, and begins "
        "with a letter.");
  const std::atomic<bool> never = false;
  const auto group = PostgresSession::open(member.group, never, {.answer_ms = kPreparing_ms});
  if (!group) return fail(group.error().what);
  const auto dealer = PostgresSession::open(member.dealer, never, {.answer_ms = kPreparing_ms});
  if (!dealer) return fail(dealer.error().what);
  if ((*group)->is_pooled() || (*dealer)->is_pooled())
    return fail(
        "A pooler stands before one of the two databases; a password that their servers tell each "
        "other could get into a log by it. Give the servers' own addresses to dealer init.");
  if (auto told = check_tells(**dealer); !told) return told;
  if (auto made = prepare_group(**group, views, member.time_zone); !made) return made;
  if (auto room = check_workers(**group, member); !room) return room;
  const std::string password = new_password();
  const auto proof = (*dealer)->password_proof(password, login_of(member));
  if (!proof) return fail(proof.error().what);
  const std::string script = replaced(replaced(kDealerSide, '@', member.dealership), '#', *proof);
  if (auto made = (*dealer)->run(script); !made) return made;
  return subscribe(**group, **dealer, member, password);
}

}  // namespace foyer::sync
