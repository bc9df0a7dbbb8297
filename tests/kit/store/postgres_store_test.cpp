#include <thread>

#include "devices.h"
#include "house/device_roles.h"
#include "house/staff.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/postgres_uplink.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "support/postgres.h"
#include "support/tcp_proxy.h"
#include "visit/process.h"

namespace foyer::tests {
namespace {

using Break = TcpProxy::Break;

class DealerServer : public testing::Test {
 protected:
  DealerServer() {
    if (PostgresServer::is_installed()) store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }
  std::string count(const std::string& sql) const { return answer(store_->dealer(), sql); }
  static std::string answer(const std::string& dealer, const std::string& sql) {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(dealer, never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers || !answers->front().state().empty()) throw std::runtime_error("no answer");
    return std::string(answers->front().at(0, 0).value_or("NULL"));
  }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

TEST_F(DealerServer, preparing_it_again_changes_nothing_and_loses_nothing) {
  Device entrance(home("entrance"), store_->dealer());
  entrance.check_in(1);
  round_of(entrance);
  const std::string epoch = count("SELECT value FROM meta WHERE name = 'store_epoch'");
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  EXPECT_EQ(count("SELECT value FROM meta WHERE name = 'store_epoch'"), epoch);
  EXPECT_EQ(facts_of(store_->dealer()), facts_of(entrance.log()));
  store_->run("UPDATE meta SET value = '0' WHERE name = 'views'; DROP VIEW walk_in_register");
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  EXPECT_EQ(count("SELECT count(*) FROM walk_in_register"), "1");
  EXPECT_EQ(facts_of(store_->dealer()), facts_of(entrance.log()));
}

TEST_F(DealerServer, two_who_prepare_it_at_once_do_not_stand_in_each_others_way) {
  for (int round = 0; round < 5; ++round) {
    store_->run(
        "DROP VIEW IF EXISTS set_aside CASCADE; DROP TABLE IF EXISTS meta, head, event CASCADE");
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; ++i)
      threads.emplace_back(
          [&] { failures += sync::init_dealer(store_->dealer(), reports::store_rules()) ? 0 : 1; });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(count("SELECT value FROM meta WHERE name = 'schema'"), "1");
  }
}

// A server with the store that the first edition wrote (tests/first_edition).
std::unique_ptr<PostgresServer> first_edition() {
  auto server = std::make_unique<PostgresServer>();
  server->run_sql("postgres", "CREATE DATABASE dealer");
  for (const char* file : {"roles.sql", "postgres.sql"}) {
    const visit::Ran loaded =
        visit::run({std::string(PostgresServer::kBin) + "psql", "-q", "-X", "-v", "ON_ERROR_STOP=1",
                    "-d", server->url("dealer"), "-f",
                    std::string(FOYER_SOURCE_DIR) + "/tests/first_edition/" + file});
    if (loaded.code != 0) throw std::runtime_error(file + (": " + loaded.errors));
  }
  return server;
}

// Today's devices work with it as it is, and `init` brings it up to date under them without losing
// a row.
TEST_F(DealerServer, of_the_first_edition_goes_on_and_is_brought_up_to_date_without_losing_a_row) {
  const auto server = first_edition();
  const std::string dealer = server->url("dealer");
  const auto enrol = [&](const std::string& name, const std::string& role) {
    const auto enrolled = sync::enrol_device(dealer, reports::store_rules(), name, role);
    if (!enrolled) throw std::runtime_error(enrolled.error().what);
    return enrolled->dealer;
  };
  const std::string door = enrol("entrance-2", "entrance");
  const std::string board = enrol("desk-2", "desk");
  const std::string in_hand = enrol("tablet-2", "consultant");
  const std::size_t written = facts_of(dealer).size();
  ASSERT_GT(written, 0U);
  {
    Device entrance(home("entrance"), door), desk(home("desk"), board), tablet(home("t"), in_hand);
    desk.write({}, {domain::StaffAdded{"aaaa0001", "manager", "Manager"},
                    domain::PinSet{"aaaa0001", "hash"}});
    entrance.check_in(1);
    for (Device* device : {&desk, &entrance, &tablet, &desk}) round_of(*device);
    EXPECT_EQ(facts_of(tablet.log()).size(), written + 5);
  }
  const auto before = facts_of(dealer);
  const std::string heads = "SELECT string_agg(h::text, ';' ORDER BY origin) FROM head h";
  const std::string heads_before = answer(dealer, heads);
  for (int times = 0; times < 2; ++times) {
    const auto made = sync::init_dealer(dealer, reports::store_rules());
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_EQ(facts_of(dealer), before);
    EXPECT_EQ(answer(dealer, heads), heads_before);
  }
  Device entrance(home("entrance"), door), desk(home("desk"), board), tablet(home("t"), in_hand);
  entrance.check_in(2);
  for (Device* device : {&entrance, &desk, &tablet}) round_of(*device);
  EXPECT_EQ(facts_of(tablet.log()).size(), written + 8);
  EXPECT_EQ(facts_of(desk.log()), facts_of(dealer));
}

TEST_F(DealerServer, that_knows_fewer_roles_learns_the_rest_from_init) {
  store_->run(
      "ALTER TABLE device DROP CONSTRAINT device_role_check; "
      "ALTER TABLE device ADD CONSTRAINT device_role_check CHECK (role IN ('entrance'))");
  ASSERT_TRUE(
      sync::enrol_device(store_->dealer(), reports::store_rules(), "entrance-1", "entrance"));
  EXPECT_FALSE(sync::enrol_device(store_->dealer(), reports::store_rules(), "desk-1", "desk"));
  ASSERT_TRUE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  for (const std::string& role : domain::role_names())
    EXPECT_TRUE(
        sync::enrol_device(store_->dealer(), reports::store_rules(), "another-" + role, role))
        << role;
  EXPECT_EQ(count("SELECT count(*) FROM device"), std::to_string(1 + domain::role_names().size()));
}

TEST_F(DealerServer, a_newer_one_is_refused_by_devices_and_by_init) {
  store_->run("UPDATE meta SET value = '2' WHERE name = 'schema'");
  Device entrance(home("entrance"), store_->dealer());
  entrance.check_in(1);
  const auto round = entrance.sync().round();
  ASSERT_FALSE(round);
  EXPECT_NE(round.error().what.find("newer"), std::string::npos) << round.error().what;
  EXPECT_FALSE(sync::init_dealer(store_->dealer(), reports::store_rules()));
  EXPECT_EQ(count("SELECT count(*) FROM event"), "0");
}

TEST_F(DealerServer, one_that_was_not_prepared_says_how_to) {
  store_->run("DROP VIEW set_aside CASCADE; DROP TABLE meta, head, event CASCADE");
  Device entrance(home("entrance"), store_->dealer());
  const auto round = entrance.sync().round();
  ASSERT_FALSE(round);
  EXPECT_NE(round.error().what.find("foyer dealer init"), std::string::npos) << round.error().what;
}

TEST_F(DealerServer, no_error_repeats_the_password_or_a_piece_of_it) {
  const int port = PostgresServer::shared().port();
  const std::string there = "127.0.0.1:" + std::to_string(port) + "/nowhere?sslmode=disable";
  const std::vector<std::string> addresses{
      "postgresql://foyer:hunter22@" + there, "postgresql://foyer:hun@ter22@" + there,
      "postgresql://foyer:hun/ter22@" + there, "postgresql://foyer:hunter22%zz@" + there,
      "postgresql://foyer:hunter22@127.0.0.1:1/foyer?sslmode=disable",
      "postgresql://foyer:hunter22@127.0.0.1:hunter22/foyer",
      "postgresql://foyer:hunter22@" + there + "&hunter22=1",
      "postgresql://foyer@" + there + "&password=hunter22",
      // verify-full is what holds without a word about it, and this server has no TLS
      "postgresql://foyer:hunter22@127.0.0.1:" + std::to_string(port) + "/foyer"};
  for (const std::string& address : addresses) {
    Device entrance(home("entrance"), address);
    const auto round = entrance.sync().round();
    ASSERT_FALSE(round);
    for (const char* piece : {"hunter", "ter22", "hun@"})
      EXPECT_EQ(round.error().what.find(piece), std::string::npos) << round.error().what;
    EXPECT_EQ(round.error().what.find('\n'), std::string::npos) << round.error().what;
  }
}

TEST_F(DealerServer, no_error_repeats_what_a_guest_said) {
  store_->run("ALTER TABLE event ADD CONSTRAINT no_wang CHECK (personal NOT LIKE '%Wang%')");
  store_->run("ALTER TABLE event ADD CONSTRAINT nor_aside CHECK (aside IS NULL)");
  Device entrance(home("entrance"), store_->dealer());
  entrance.write(visit_number(1), {domain::GuestNamed{"Wang", "ms"}});
  const auto round = entrance.sync().round();
  ASSERT_FALSE(round);
  EXPECT_EQ(round.error().what.find("Wang"), std::string::npos) << round.error().what;
}

TEST_F(DealerServer, a_device_that_fell_silent_in_a_push_is_not_locked_out_by_its_own_ghost) {
  const sync::PgLimits kShort{2000, 300};
  TcpProxy proxy(PostgresServer::shared().port());
  Device entrance(home("entrance"), store_->dealer_at(proxy.port()));
  int visits = 0;
  const auto new_line = [&] {
    return std::make_unique<sync::Replicator>(
        entrance.log(), [&]() -> Result<std::unique_ptr<sync::Uplink>> {
          return sync::make_postgres_uplink(store_->dealer_at(proxy.port()), kShort);
        });
  };
  int locked_out = 0;
  for (long after = 900; after < 2600; after += 170) {
    entrance.check_in(visits++);
    proxy.break_next(Break::silence, after, TcpProxy::kNever);
    const auto silent = new_line();
    EXPECT_TRUE(silent->round() || proxy.broke());
    locked_out += new_line()->round() ? 0 : 1;
    proxy.server_notices();
    bool through = false;
    for (int tries = 0; tries < 20 && !through; ++tries) through = new_line()->round().has_value();
    EXPECT_TRUE(through) << after;
  }
  EXPECT_GT(locked_out, 0);  // there were ghosts
  EXPECT_EQ(facts_of(store_->dealer()), facts_of(entrance.log()));
}

TEST_F(DealerServer, a_round_that_waits_for_a_silent_server_stops_at_once_when_told) {
  TcpProxy proxy(PostgresServer::shared().port());
  proxy.break_next(Break::silence, 0, TcpProxy::kNever);
  Device entrance(home("entrance"), store_->dealer_at(proxy.port()));
  std::string answer;
  std::thread waiting([&] {
    const auto round = entrance.sync().round();
    answer = round ? "" : round.error().what;
  });
  while (!proxy.broke()) std::this_thread::yield();
  entrance.sync().stop();
  waiting.join();
  EXPECT_NE(answer.find("stopping"), std::string::npos) << answer;
}

}  // namespace
}  // namespace foyer::tests
