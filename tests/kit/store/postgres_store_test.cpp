#include <thread>

#include "devices.h"
#include "kit/store/postgres_uplink.h"
#include "showroom/visit.h"
#include "support/postgres.h"
#include "support/tcp_proxy.h"

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
  std::string count(const std::string& sql) const {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(store_->dealer(), never);
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
  ASSERT_TRUE(sync::init_dealer(store_->dealer()));
  EXPECT_EQ(count("SELECT value FROM meta WHERE name = 'store_epoch'"), epoch);
  EXPECT_EQ(facts_of(store_->dealer()), facts_of(entrance.log()));
  store_->run("UPDATE meta SET value = '0' WHERE name = 'views'; DROP VIEW walk_in_register");
  ASSERT_TRUE(sync::init_dealer(store_->dealer()));
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
      threads.emplace_back([&] { failures += sync::init_dealer(store_->dealer()) ? 0 : 1; });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(count("SELECT value FROM meta WHERE name = 'schema'"), "1");
  }
}

TEST_F(DealerServer, a_newer_one_is_refused_by_devices_and_by_init) {
  store_->run("UPDATE meta SET value = '2' WHERE name = 'schema'");
  Device entrance(home("entrance"), store_->dealer());
  entrance.check_in(1);
  const auto round = entrance.sync().round();
  ASSERT_FALSE(round);
  EXPECT_NE(round.error().what.find("newer"), std::string::npos) << round.error().what;
  EXPECT_FALSE(sync::init_dealer(store_->dealer()));
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
