// Two dealers and their group, each with a PostgreSQL of its own.
#include <chrono>
#include <fstream>
#include <thread>

#include "devices.h"
#include "kit/store/dealer_group.h"
#include "manage/reports/store_rules.h"
#include "support/postgres.h"
#include "visit/process.h"

namespace foyer::tests {
namespace {

std::string ask(const std::string& url, const std::string& sql) {
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(url, never);
  if (!session) throw std::runtime_error(session.error().what);
  const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
  if (!answers) throw std::runtime_error(answers.error().what);
  if (!answers->front().state().empty()) return answers->front().state();
  return answers->front().rows() == 0 ? "nothing"
                                      : std::string(answers->front().at(0, 0).value_or("-"));
}

// Until the group's answer is that, or a minute has passed.
std::string eventually(const std::string& url, const std::string& sql, const std::string& wanted) {
  std::string got;
  for (int tries = 0; tries < 600; ++tries) {
    got = ask(url, sql);
    if (got == wanted) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return got;
}

class Cluster {
 public:
  Cluster() {
    server_.run_sql("postgres", "ALTER SYSTEM SET wal_level = 'logical'");
    // One more than there are by default: room for four dealers.
    server_.run_sql("postgres", "ALTER SYSTEM SET max_logical_replication_workers = 5");
    server_.stop(SIGINT);
    server_.start();
    server_.run_sql("postgres", "CREATE DATABASE showroom");
  }
  std::string url(const std::string& database = "showroom") const { return server_.url(database); }
  // As somebody types it: its password is in PGPASSWORD.
  std::string typed(const std::string& database = "showroom") const {
    return "postgresql://foyer@127.0.0.1:" + std::to_string(server_.port()) + "/" + database +
           "?sslmode=disable";
  }
  std::string log() const { return server_.log(); }
  void make(const std::string& database) const {
    server_.run_sql("postgres", "CREATE DATABASE " + database);
  }

 private:
  PostgresServer server_;
};

// Three servers take their time to start, so the tests share them.
class Group : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
    if (!clusters_) clusters_ = std::make_unique<Clusters>();
  }
  static void TearDownTestSuite() { clusters_.reset(); }

  visit::Ran foyer(const std::vector<std::string>& words) const {
    std::vector<std::string> command{"env",         "-C",     folder_.path().string(),
                                     FOYER_PROGRAM, "--pack", visit::demo_pack().string()};
    command.insert(command.end(), words.begin(), words.end());
    return visit::run(command, {{"PGPASSWORD", PostgresServer::kPassword}});
  }
  void must(const std::vector<std::string>& words, const std::string& says) const {
    const visit::Ran said = foyer(words);
    EXPECT_EQ(said.code, 0) << said.out << said.errors;
    EXPECT_NE((said.out + said.errors).find(says), std::string::npos) << said.out << said.errors;
  }
  void must_not(const std::vector<std::string>& words, const std::string& says) const {
    const visit::Ran said = foyer(words);
    EXPECT_NE(said.code, 0) << said.out << said.errors;
    EXPECT_NE((said.out + said.errors).find(says), std::string::npos) << said.out << said.errors;
  }

  struct Clusters {
    Cluster north, south, group;
  };
  inline static std::unique_ptr<Clusters> clusters_;
  const Folder folder_;
};

TEST_F(Group, has_every_dealers_facts_and_nobodys_name) {
  const auto& [north, south, group] = *clusters_;
  const Folder& folder = folder_;
  for (const Cluster* dealer : {&north, &south})
    ASSERT_TRUE(sync::init_dealer(dealer->url(), reports::store_rules()));
  Device in_north(folder.path() / "north", north.url());
  Device in_south(folder.path() / "south", south.url());
  in_north.check_in(1);  // before the group is there: copied
  round_of(in_north);
  for (const auto& [name, dealer] : {std::pair("north", &north), std::pair("south", &south)}) {
    const auto joined =
        sync::join_group({name, dealer->url(), group.url()}, reports::store_rules().views);
    ASSERT_TRUE(joined) << joined.error().what;
  }
  in_north.check_in(2);  // and after: replicated
  in_south.check_in(3);
  round_of(in_north);
  round_of(in_south);
  EXPECT_EQ(eventually(group.url(), "SELECT count(*) FROM event", "9"), "9");
  EXPECT_EQ(eventually(group.url(),
                       "SELECT string_agg(dealership || last, ' ' ORDER BY dealership) FROM head",
                       "north6 south3"),
            "north6 south3");
  EXPECT_EQ(ask(group.url(),
                "SELECT count(*) FROM visit JOIN dealership_of USING (visit) "
                "WHERE dealership = 'north'"),
            "2");
  EXPECT_EQ(
      ask(group.url(), "SELECT count(*) FROM event WHERE personal IS NOT NULL OR salt IS NOT NULL"),
      "0");
  // Said again, nothing is doubled and the line goes on.
  ASSERT_TRUE(sync::join_group({"north", north.url(), group.url()}, reports::store_rules().views));
  in_north.check_in(4);
  round_of(in_north);
  EXPECT_EQ(eventually(group.url(), "SELECT count(*) FROM event WHERE dealership = 'north'", "9"),
            "9");
}

// The statement that makes a subscription has the password in it; a server may log all statements,
// and logs those that fail unless it is told otherwise.
TEST_F(Group, is_joined_without_a_password_in_its_servers_log) {
  const auto& [north, south, group] = *clusters_;
  south.make("quiet");
  group.make("heard");
  ASSERT_EQ(ask(group.url("heard"), "ALTER DATABASE heard SET log_statement = 'all'"), "nothing");
  ASSERT_EQ(ask(group.url("heard"), "ALTER DATABASE heard SET log_min_messages = 'error'"),
            "nothing");
  ASSERT_TRUE(sync::init_dealer(south.url("quiet"), reports::store_rules()));
  const sync::GroupMember quiet{"quiet", south.url("quiet"), group.url("heard")};
  ASSERT_EQ(ask(south.url("quiet"),
                "SELECT slot_name FROM pg_create_logical_replication_slot('foyer_quiet', "
                "'pgoutput')"),
            "foyer_quiet");
  EXPECT_FALSE(sync::join_group(quiet, reports::store_rules().views))
      << "somebody's slot is in its place";
  ASSERT_EQ(ask(south.url("quiet"), "SELECT pg_drop_replication_slot('foyer_quiet')"), "");
  for (int times = 0; times < 2; ++times) {
    const auto joined = sync::join_group(quiet, reports::store_rules().views);
    EXPECT_TRUE(joined) << joined.error().what;
  }
  EXPECT_EQ(ask(group.url("heard"), "DROP SUBSCRIPTION quiet"), "nothing");
  EXPECT_NE(group.log().find("CREATE TABLE"), std::string::npos) << "it does log statements";
  EXPECT_EQ(group.log().find("CONNECTION E'"), std::string::npos);
  EXPECT_EQ(group.log().find("password="), std::string::npos);
}

TEST_F(Group, of_two_dealers_is_joined_and_read_with_what_the_pages_say) {
  const Cluster &one = clusters_->north, &group = clusters_->group;
  one.make("east");
  one.make("west");  // two dealerships on one server
  group.make("above");
  const std::string above = group.typed("above");
  for (const std::string name : {"east", "west"}) {
    must({"dealer", "init", one.typed(name), "--group", above, "--dealership", name},
         name + " sends what it has to the group's database");
    must({"--dealer", one.typed(name), "simulate", "--devices", "2", "--days", "1",
          "--visits-a-day", "4", "--seed", name == "east" ? "7" : "8"},
         "4 visits");
  }
  const std::string visits = "SELECT count(*) FROM visit JOIN dealership_of USING (visit) ";
  EXPECT_EQ(eventually(group.url("above"), visits + "WHERE dealership = 'east'", "4"), "4");
  EXPECT_EQ(eventually(group.url("above"), visits + "WHERE dealership = 'west'", "4"), "4");
  const visit::Ran read = foyer({"--dealer", above, "dealer", "register", "--limit", "100"});
  EXPECT_EQ(std::count(read.out.begin(), read.out.end(), '\n'), 8) << read.out << read.errors;
  EXPECT_EQ(read.out.find("guest:"), std::string::npos) << read.out;
  EXPECT_EQ(read.out.find("phone:"), std::string::npos) << read.out;
  must_not({"--dealer", above, "dealer", "status"}, "read by its views");
  must_not({"dealer", "init", above}, "a group's database");
  must_not(
      {"dealer", "init", one.typed("east"), "--group", one.typed("west"), "--dealership", "east"},
      "a dealer's already");
  // However many the group's server has workers for, one dealer more is told so.
  std::string refused;
  for (int more = 1; more <= 6 && refused.empty(); ++more) {
    const std::string name = "more" + std::to_string(more);
    one.make(name);
    const visit::Ran said =
        foyer({"dealer", "init", one.typed(name), "--group", above, "--dealership", name});
    if (said.code != 0) refused = said.out + said.errors;
  }
  EXPECT_NE(refused.find("no worker left"), std::string::npos) << refused;
}

// As somebody tries it out who has one machine.
TEST_F(Group, may_lie_on_its_dealers_own_server) {
  const Cluster& server = clusters_->south;
  for (const char* name : {"alone", "above_alone"}) server.make(name);
  ASSERT_TRUE(sync::init_dealer(server.url("alone"), reports::store_rules()));
  for (int times = 0; times < 2; ++times) {
    const auto joined = sync::join_group({"alone", server.url("alone"), server.url("above_alone")},
                                         reports::store_rules().views);
    ASSERT_TRUE(joined) << joined.error().what;
  }
  Device device(folder_.path() / "alone", server.url("alone"));
  device.check_in(1);
  round_of(device);
  const std::string above = server.url("above_alone");
  EXPECT_EQ(eventually(above, "SELECT count(*) FROM event", "3"), "3");
}

// POSTGRESQL.md from its second section on, without what needs a screen.
TEST_F(Group, and_a_dealer_are_run_by_typing_what_the_pages_say) {
  const Cluster& server = clusters_->south;
  server.make("hand");
  const std::string dealer = server.typed("hand");
  must({"dealer", "init", dealer}, "is ready");
  must({"dealer", "init", dealer}, "is ready");
  for (const char* role : {"entrance", "desk"})
    must({"--dealer", dealer, "dealer", "enrol", std::string(role) + "-1", "--role", role},
         std::string("foyer_hand_") + role + "-1");
  must_not({"--dealer", dealer, "dealer", "enrol", "desk-1", "--role", "desk"}, "is there already");
  must({"--dealer", dealer, "simulate", "--devices", "1", "--days", "1", "--visits-a-day", "3",
        "--seed", "1"},
       "3 visits");
  must({"--home", "desk-1", "sync", "--once"}, "pushed 0, pulled");
  must({"--home", "entrance-1", "sync", "--once"}, "pushed 0, pulled 0 facts");
  must({"--home", "desk-1", "dealer", "register"}, "arrived_at");
  must_not({"--home", "entrance-1", "dealer", "register"}, "does not let this login");
  must({"--dealer", dealer, "dealer", "status"}, "desk-1                   desk");
  const std::string visit =
      ask(server.url("hand"), "SELECT visit FROM walk_in_register WHERE guest IS NOT NULL LIMIT 1");
  must_not({"--home", "entrance-1", "dealer", "erase", "--visit", visit}, "may erase a guest");
  must({"--dealer", dealer, "dealer", "erase", "--visit", visit}, "erased 1 visits");
  must({"--home", "desk-1", "sync", "--once"}, "pulled 1 facts");
  must({"--home", "desk-1", "log", "verify"}, "the chain is whole");
  must({"--dealer", dealer, "dealer", "retain"}, "days: erased 0 visits");
  must({"--dealer", dealer, "dealer", "revoke", "desk-1"}, "has no rights any more");
  must_not({"--home", "desk-1", "sync", "--once"}, "password");
  must({"--dealer", dealer, "dealer", "status"}, "revoked");
  must_not({"--dealer", server.url("hand"), "dealer", "status"}, "password on the command line");
}

TEST(GroupsDealer, with_a_name_that_could_be_taken_for_a_statement_is_refused) {
  for (const char* name : {"", "North", "a b", "x'; DROP TABLE event; --", "1st"})
    EXPECT_FALSE(sync::join_group({name, "", ""}, reports::store_rules().views)) << name;
}

TEST(GroupsDealer, whose_server_tells_its_facts_to_no_other_is_told_what_to_set) {
  PostgresServer& server = PostgresServer::shared();
  for (const char* name : {"untold_dealer", "untold_group"})
    server.run_sql("postgres", std::string("CREATE DATABASE ") + name);
  const auto joined =
      sync::join_group({"north", server.url("untold_dealer"), server.url("untold_group")},
                       reports::store_rules().views);
  ASSERT_FALSE(joined);
  EXPECT_NE(joined.error().what.find("wal_level = logical"), std::string::npos)
      << joined.error().what;
}

}  // namespace
}  // namespace foyer::tests
