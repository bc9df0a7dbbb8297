// Two dealers and their group, each with a PostgreSQL of its own.
#include <chrono>
#include <thread>

#include "devices.h"
#include "support/postgres.h"
#include "sync/dealer_group.h"

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
    server_.stop(SIGINT);
    server_.start();
    server_.run_sql("postgres", "CREATE DATABASE showroom");
  }
  std::string url() const { return server_.url("showroom"); }

 private:
  PostgresServer server_;
};

TEST(Group, has_every_dealers_facts_and_nobodys_name) {
  ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
  const Folder folder;
  const Cluster north, south, group;
  for (const Cluster* dealer : {&north, &south}) ASSERT_TRUE(sync::init_dealer(dealer->url()));
  Device in_north(folder.path() / "north", north.url());
  Device in_south(folder.path() / "south", south.url());
  in_north.check_in(1);  // before the group is there: copied
  round_of(in_north);
  for (const auto& [name, dealer] : {std::pair("north", &north), std::pair("south", &south)}) {
    const auto joined = sync::join_group({name, dealer->url(), group.url()});
    ASSERT_TRUE(joined) << joined.error().what;
  }
  in_north.check_in(2);  // and after: replicated
  in_south.check_in(3);
  round_of(in_north);
  round_of(in_south);
  EXPECT_EQ(eventually(group.url(), "SELECT count(*) FROM event", "9"), "9");
  EXPECT_EQ(
      ask(group.url(), "SELECT string_agg(dealership || last, ' ' ORDER BY dealership) FROM head"),
      "north6 south3");
  EXPECT_EQ(ask(group.url(),
                "SELECT count(*) FROM visit JOIN dealership_of USING (visit) "
                "WHERE dealership = 'north'"),
            "2");
  EXPECT_EQ(
      ask(group.url(), "SELECT count(*) FROM event WHERE personal IS NOT NULL OR salt IS NOT NULL"),
      "0");
  // Said again, nothing is doubled and the line goes on.
  ASSERT_TRUE(sync::join_group({"north", north.url(), group.url()}));
  in_north.check_in(4);
  round_of(in_north);
  EXPECT_EQ(eventually(group.url(), "SELECT count(*) FROM event WHERE dealership = 'north'", "9"),
            "9");
}

TEST(Group, a_name_that_could_be_taken_for_a_statement_is_refused) {
  for (const char* name : {"", "North", "a b", "x'; DROP TABLE event; --", "1st"})
    EXPECT_FALSE(sync::join_group({name, "", ""})) << name;
}

}  // namespace
}  // namespace foyer::tests
