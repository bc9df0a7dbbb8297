// What the logins of a PostgreSQL dealer's database may do, asked of the server itself.
#include <map>
#include <set>

#include "devices.h"
#include "house/device_roles.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/postgres_values.h"
#include "manage/reports/store_rules.h"
#include "support/postgres.h"

namespace foyer::tests {
namespace {

class DealerRights : public testing::Test {
 protected:
  DealerRights() {
    if (PostgresServer::is_installed()) store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }

  // The address of a device that was just enrolled.
  std::string enrol(const std::string& name, const std::string& role,
                    std::optional<Id> origin = std::nullopt) {
    const auto enrolled =
        sync::enrol_device(store_->dealer(), reports::store_rules(), name, role, origin);
    if (!enrolled) throw std::runtime_error(enrolled.error().what);
    return enrolled->dealer;
  }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }

  // The state with which the server refuses it, or how many rows it touched; nothing of it stays.
  std::string try_it(const std::string& dealer, const std::string& sql) {
    std::unique_ptr<sync::PostgresSession>& session = trying_[dealer];
    if (!session) {
      auto opened = sync::PostgresSession::open(dealer, never_);
      if (!opened) throw std::runtime_error(opened.error().what);
      session = std::move(*opened);
    }
    const auto answers = session->ask({{"BEGIN", {}}, {sql, {}}}, sync::Reply::text);
    if (!answers) throw std::runtime_error(answers.error().what);
    if (auto undone = session->run("ROLLBACK"); !undone)
      throw std::runtime_error(undone.error().what);
    const std::string state = answers->back().state();
    return state.empty() ? std::to_string(answers->back().affected()) + " rows" : state;
  }
  std::string ask(const std::string& sql) const { return ask(store_->dealer(), sql); }
  static std::string ask(const std::string& dealer, const std::string& sql) {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(dealer, never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers) throw std::runtime_error(answers.error().what);
    if (!answers->front().state().empty()) return answers->front().state();
    if (answers->front().rows() == 0) return "nothing";
    return std::string(answers->front().at(0, 0).value_or("NULL"));
  }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;

 private:
  const std::atomic<bool> never_ = false;
  std::map<std::string, std::unique_ptr<sync::PostgresSession>> trying_;  // by address
};

constexpr const char* kRefused = "42501";

std::string in_sql(const Id& id) { return "decode('" + id.hex() + "', 'hex')"; }

// A fact with the number `seq` of that origin, well-formed but for its hash.
std::string insert_fact(const Id& origin, int seq) {
  return "INSERT INTO event (origin, seq, visit, kind, version, at, actor, body, personal_hash, "
         "hash) SELECT " +
         in_sql(origin) + ", " + std::to_string(seq) +
         ", decode(repeat('00', 16), 'hex'), 'visit.opened', 1, 0, 'entrance', '{}', "
         "decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')";
}

// Role by role, verb by verb, table by table: what is not in `allowed` has to be refused.
TEST_F(DealerRights, every_verb_on_every_table_is_refused_unless_the_role_needs_it) {
  Device writer(home("writer"), enrol("writer", "desk"));
  writer.check_in(1);
  round_of(writer);
  const std::map<std::string, std::string> verbs{
      {"select", "SELECT FROM {}"},
      {"select all", "SELECT * FROM {}"},
      {"insert", "INSERT INTO {} DEFAULT VALUES"},
      {"delete", "DELETE FROM {}"},
      {"truncate", "TRUNCATE {}"},
      {"lock", "LOCK TABLE {} IN SHARE MODE"},
      {"alter", "ALTER TABLE {} ADD COLUMN more text"},
      {"drop", "DROP TABLE {} CASCADE"},
      {"unguard", "ALTER TABLE {} DISABLE ROW LEVEL SECURITY"},
      {"index", "CREATE INDEX ON {} ((1))"},
      {"trigger",
       "CREATE TRIGGER t BEFORE INSERT ON {} EXECUTE FUNCTION "
       "suppress_redundant_updates_trigger()"}};
  const std::set<std::string> everybodys{"select meta",     "select all meta", "select head",
                                         "select all head", "select event",    "select device"};
  const std::set<std::string> readers{"select all event",
                                      "select known",
                                      "select all known",
                                      "select set_aside",
                                      "select all set_aside",
                                      "select walk_in_register",
                                      "select all walk_in_register",
                                      "select drive_register",
                                      "select all drive_register",
                                      "select picture",
                                      "select all picture"};
  int refused = 0;
  for (const std::string& role : domain::role_names()) {
    const std::string dealer = enrol("one-" + role, role);
    for (const std::string table :
         {"meta", "head", "event", "device", "known", "set_aside", "walk_in_register",
          "drive_register", "kept_apart", "guess", "picture"})
      for (const auto& [verb, pattern] : verbs) {
        std::string sql = pattern;
        sql.replace(sql.find("{}"), 2, table);
        const std::string what = verb + " " + table;
        const bool allowed =
            everybodys.contains(what) || (role != "entrance" && readers.contains(what)) ||
            (role == "desk" && what.ends_with(" kept_apart") && what.starts_with("select"));
        const std::string got = try_it(dealer, sql);
        if (allowed) {
          EXPECT_TRUE(got.ends_with(" rows")) << role << ": " << sql << ": " << got;
          continue;
        }
        // Of a view or a table that is no such thing, the server may say that first.
        EXPECT_FALSE(got.ends_with(" rows")) << role << ": " << sql << ": " << got;
        ++refused;
      }
  }
  std::printf("refused: %d of %d\n", refused,
              11 * static_cast<int>(domain::role_names().size() * verbs.size()));
}

TEST_F(DealerRights, each_column_that_a_device_may_not_change_is_refused_by_its_name) {
  Device writer(home("writer"), enrol("writer", "desk"));
  writer.check_in(1);
  round_of(writer);
  const std::map<std::string, std::set<std::string>> changeable{
      {"head", {"last", "hash"}},
      {"device", {"seen_at", "clock_ms", "waiting", "left_out", "hears"}}};
  const std::atomic<bool> never = false;
  for (const std::string& role : domain::role_names()) {
    const std::string dealer = enrol("one-" + role, role);
    for (const std::string table : {"meta", "head", "event", "device", "picture"}) {
      const auto session = sync::PostgresSession::open(store_->dealer(), never);
      const auto columns = (*session)->ask(
          {{"SELECT column_name::text FROM information_schema.columns WHERE table_name = $1",
            {sync::pg_text(table)}}},
          sync::Reply::text);
      ASSERT_GT(columns->front().rows(), 1);
      for (int row = 0; row < columns->front().rows(); ++row) {
        const std::string column(*columns->front().at(row, 0));
        const bool may = changeable.contains(table) && changeable.at(table).contains(column);
        const std::string got = try_it(dealer, "UPDATE " + table + " SET " + column + " = NULL");
        // Of what may be changed, each has its own alone: a row as a device, no origin yet.
        const std::string wanted = !may ? kRefused : table == "device" ? "1 rows" : "0 rows";
        EXPECT_EQ(got, wanted) << role << " " << table << "." << column;
      }
    }
  }
}

// A picture is added as it is sent: too large, or of another length of its name, it is none.
TEST_F(DealerRights, staff_add_pictures_within_their_size_and_an_entrance_adds_none) {
  const auto insert = [](const std::string& digest, int bytes) {
    return "INSERT INTO picture (visit, digest, keep_until, bytes) VALUES "
           "(decode(repeat('01', 16), 'hex'), decode('" +
           digest + "', 'hex'), 99999999999999, decode(repeat('ff', " + std::to_string(bytes) +
           "), 'hex'))";
  };
  const std::string name(64, 'a');
  const std::string desk = enrol("one-desk", "desk"), entrance = enrol("one-door", "entrance");
  EXPECT_EQ(try_it(desk, insert(name, 196608)), "1 rows");
  EXPECT_EQ(try_it(desk, insert(name, 196609)), "23514");
  EXPECT_EQ(try_it(desk, insert("aa", 10)), "23514");
  EXPECT_EQ(try_it(entrance, insert(name, 10)), kRefused);
  EXPECT_EQ(try_it(entrance, "SELECT drop_old_pictures()"), kRefused);
}

// PostgreSQL lets anybody say GRANT; what counts is that nothing is given by it.
TEST_F(DealerRights, no_device_can_give_its_rights_away) {
  for (const std::string& role : domain::role_names()) {
    const std::string dealer = enrol("one-" + role, role);
    for (const std::string table : {"meta", "head", "event", "device", "known"})
      ask(dealer, "GRANT ALL ON " + table + " TO PUBLIC");
    ask(dealer, "GRANT foyer_desk TO foyer_entrance");
    EXPECT_EQ(ask(dealer, "SET ROLE foyer"), kRefused);
  }
  EXPECT_EQ(ask("SELECT count(*) FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 0 "
                "AND c.relnamespace = 'public'::regnamespace"),
            "0");
  EXPECT_EQ(ask("SELECT pg_has_role('foyer_entrance', 'foyer_desk', 'MEMBER')"), "f");
}

TEST_F(DealerRights, nobody_adds_a_fact_to_anothers_origin) {
  Device entrance(home("entrance"), enrol("entrance", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  const Id origin = entrance.log().origin();
  const auto before = facts_of(store_->dealer());
  for (const std::string& role : domain::role_names()) {
    const std::string forger = enrol("forger-" + role, role);
    EXPECT_EQ(try_it(forger, insert_fact(origin, 4)), kRefused);
    EXPECT_EQ(try_it(forger, insert_fact(visit_number(9), 1)), kRefused) << "an unclaimed origin";
    EXPECT_EQ(try_it(forger, "UPDATE head SET last = 9 WHERE origin = " + in_sql(origin)),
              "0 rows");
    EXPECT_EQ(try_it(forger, "INSERT INTO head (origin, last, hash, login) SELECT " +
                                 in_sql(visit_number(9)) + ", last, hash, login FROM head"),
              kRefused);
    // As a copied disk would, with the protocol's own words and the right head.
    const auto uplink = sync::connect(forger, reports::store_rules());
    EXPECT_FALSE((*uplink)->hello(origin)) << "an origin of another login";
    auto fact = before.back();
    fact.id.seq += 1;
    fact.hash = log::chain(before.back().hash, fact);
    const auto pushed = (*uplink)->push({origin, before.back().id.seq, before.back().hash}, {fact});
    EXPECT_TRUE(!pushed || *pushed != sync::PushVerdict::stored);
  }
  EXPECT_EQ(facts_of(store_->dealer()), before);
  entrance.check_in(2);
  EXPECT_EQ(round_of(entrance).pushed, 3) << "its own device goes on";
}

TEST_F(DealerRights, a_batch_that_is_played_again_adds_nothing) {
  const std::string dealer = enrol("entrance", "entrance");
  Device entrance(home("entrance"), dealer);
  entrance.check_in(1);
  round_of(entrance);
  const auto facts = facts_of(entrance.log());
  const auto uplink = connection_to(dealer);
  for (int times = 0; times < 20; ++times) {
    const auto again = uplink->push({entrance.log().origin(), 0, {}}, facts);
    ASSERT_TRUE(again) << again.error().what;
    EXPECT_EQ(*again, sync::PushVerdict::head_moved);
  }
  EXPECT_NE(try_it(dealer, insert_fact(entrance.log().origin(), 1)), "1 rows");
  EXPECT_EQ(facts_of(store_->dealer()), facts);
}

TEST_F(DealerRights, an_entrance_learns_of_visits_but_of_nobody_by_name) {
  Device desk(home("desk"), enrol("desk", "desk"));
  desk.check_in(1);
  round_of(desk);
  const std::string dealer = enrol("entrance", "entrance");
  Device entrance(home("entrance"), dealer);
  EXPECT_EQ(round_of(entrance).pulled, 3);
  for (const log::Record& fact : facts_of(entrance.log())) {
    EXPECT_FALSE(fact.personal);
    EXPECT_FALSE(fact.salt);
  }
  const auto whole = entrance.log().verify();
  ASSERT_TRUE(whole);
  EXPECT_FALSE(whole->fault) << "without the names the chain verifies";
  for (const char* column : {"personal", "salt", "personal_aside"}) {
    EXPECT_EQ(try_it(dealer, std::string("SELECT ") + column + " FROM event"), kRefused);
    EXPECT_EQ(try_it(dealer, std::string("SELECT FROM event WHERE ") + column + " IS NULL"),
              kRefused);
  }
  EXPECT_EQ(try_it(dealer, "SELECT e FROM event e"), kRefused);
  EXPECT_EQ(try_it(dealer, "COPY event TO STDOUT"), kRefused);
  EXPECT_EQ(try_it(dealer, insert_fact(entrance.log().origin(), 1) + " RETURNING personal"),
            kRefused);
}

TEST_F(DealerRights, a_desk_reads_the_guest_whom_an_entrance_welcomed) {
  Device entrance(home("entrance"), enrol("entrance", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  for (const char* role : {"desk", "consultant"}) {
    const std::string dealer = enrol(role, role);
    Device reader(home(role), dealer);
    EXPECT_EQ(round_of(reader).pulled, 3);
    EXPECT_EQ(facts_of(reader.log()), facts_of(entrance.log()));
    EXPECT_EQ(ask(dealer, "SELECT guest FROM walk_in_register"), "王小姐 1");
  }
}

TEST_F(DealerRights, an_entrance_that_was_restored_gets_its_facts_back_without_names) {
  Device entrance(home("entrance"), enrol("entrance", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  entrance.copy_disk_to(home("image"));
  entrance.check_in(2);
  round_of(entrance);
  entrance.restore_disk_from(home("image"));
  EXPECT_TRUE(round_of(entrance).fetched_back);
  const auto whole = entrance.log().verify();
  ASSERT_TRUE(whole);
  EXPECT_FALSE(whole->fault);
  EXPECT_EQ(whole->facts, 6);
}

TEST_F(DealerRights, a_copied_disk_claims_an_origin_of_its_own) {
  Device entrance(home("entrance"), enrol("entrance", "entrance"));
  entrance.check_in(1);
  round_of(entrance);
  entrance.copy_disk_to(home("copy"));
  entrance.check_in(2);
  round_of(entrance);
  Device copy(home("copy"), enrol("entrance", "entrance"));  // the same configuration was copied
  copy.check_in(3);
  EXPECT_TRUE(round_of(copy).new_origin);
  EXPECT_EQ(ask("SELECT count(DISTINCT login) || ' of ' || count(*) FROM head"), "1 of 2");
}

}  // namespace
}  // namespace foyer::tests
