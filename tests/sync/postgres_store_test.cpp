#include <csignal>
#include <random>
#include <thread>

#include "devices.h"
#include "support/postgres.h"
#include "support/tcp_proxy.h"
#include "sync/postgres_uplink.h"

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
        "DROP VIEW IF EXISTS walk_in_register, set_aside, known; "
        "DROP TABLE IF EXISTS meta, head, event");
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
  store_->run("DROP VIEW walk_in_register, set_aside, known; DROP TABLE meta, head, event");
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

// Through a line that breaks after every so many bytes in one direction, until it no longer does.
// Returns how many breaks there were.
int break_everywhere(TcpProxy& proxy, Break how, bool up, long step,
                     const std::function<void()>& try_once, const std::function<void()>& try_well) {
  int breaks = 0;
  for (long after = 0;; after += step) {
    proxy.break_next(how, up ? after : TcpProxy::kNever, up ? TcpProxy::kNever : after);
    try_once();
    if (!proxy.broke()) return breaks;
    ++breaks;
    try_well();
  }
}

// Every 37th byte in every run; with FOYER_EVERY_BYTE=1 in the environment, every byte.
long step_bytes() { return std::getenv("FOYER_EVERY_BYTE") != nullptr ? 1 : 37; }

TEST_F(DealerServer, a_push_that_is_cut_anywhere_is_stored_once) {
  TcpProxy proxy(PostgresServer::shared().port());
  Device entrance(home("entrance"), store_->dealer_at(proxy.port()));
  int visits = 0;
  int breaks = 0;
  for (const bool up : {true, false})
    breaks += break_everywhere(
        proxy, Break::cut, up, step_bytes(),
        [&] {
          entrance.check_in(visits++);
          entrance.reconnect();
          const auto round = entrance.sync().round();
          // (The last byte may have arrived before the cut.)
          EXPECT_TRUE(round || proxy.broke()) << (round ? "" : round.error().what);
        },
        [&] { round_of(entrance); });
  round_of(entrance);
  EXPECT_EQ(facts_of(store_->dealer()), facts_of(entrance.log()));
  EXPECT_EQ(count("SELECT count(*) FROM event"), std::to_string(3 * visits));
  EXPECT_GT(breaks, 50);
  std::cout << "cut pushes: " << breaks << ", lost or doubled: 0\n";
}

TEST_F(DealerServer, a_pull_that_is_cut_anywhere_is_taken_in_once) {
  TcpProxy proxy(PostgresServer::shared().port());
  Device entrance(home("entrance"), store_->dealer());
  Device desk(home("desk"), store_->dealer_at(proxy.port()));
  int visits = 0;
  int breaks = 0;
  for (const bool up : {true, false})
    breaks += break_everywhere(
        proxy, Break::cut, up, step_bytes(),
        [&] {
          entrance.check_in(visits++);
          round_of(entrance);
          desk.reconnect();
          const auto round = desk.sync().round();
          // (The last byte may have arrived before the cut.)
          EXPECT_TRUE(round || proxy.broke()) << (round ? "" : round.error().what);
        },
        [&] { round_of(desk); });
  round_of(desk);
  EXPECT_EQ(facts_of(desk.log()), facts_of(entrance.log()));
  EXPECT_GT(breaks, 50);
  std::cout << "cut pulls: " << breaks << ", lost or doubled: 0\n";
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

// Each COMMIT of a push waits a random moment before it becomes visible.
TEST_F(DealerServer, a_desk_misses_nothing_however_late_others_commit) {
  store_->run(
      "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS "
      "'BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NULL; END'; "
      "CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON head DEFERRABLE INITIALLY DEFERRED "
      "FOR EACH ROW EXECUTE FUNCTION dawdle()");
  const char* wish = std::getenv("FOYER_LATE_FACTS");
  constexpr int kWriters = 16;
  constexpr int kFactsAPush = 9;
  const int pushes = (wish == nullptr ? 4000 : std::atoi(wish)) / kWriters / kFactsAPush + 1;
  std::atomic<int> writing = kWriters;
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer)
    writers.emplace_back([&, writer] {
      Device entrance(home("w" + std::to_string(writer)), store_->dealer());
      for (int push = 0; push < pushes; ++push) {
        for (int visit = 0; visit < kFactsAPush / 3; ++visit)
          entrance.check_in(writer * 100 + visit);
        round_of(entrance);
      }
      --writing;
    });
  Device desk(home("desk"), store_->dealer());
  int rounds = 0;
  while (writing > 0) {
    EXPECT_TRUE(desk.sync().round());
    ++rounds;
  }
  for (std::thread& thread : writers) thread.join();
  round_of(desk);
  const auto truth = facts_of(store_->dealer());
  EXPECT_EQ(truth.size(), static_cast<std::size_t>(kWriters * pushes * kFactsAPush));
  EXPECT_EQ(facts_of(desk.log()), truth);
  std::cout << "late commits: " << truth.size() << " facts of " << kWriters << " writers, "
            << rounds << " pulls, missed: 0\n";
}

TEST_F(DealerServer, devices_go_on_through_a_server_that_crashes_and_comes_back) {
  constexpr int kDevices = 4;
  constexpr int kVisits = 60;
  std::atomic<int> working = kDevices;
  std::atomic<int> troubles = 0;
  std::vector<std::thread> threads;
  for (int device = 0; device < kDevices; ++device)
    threads.emplace_back([&, device] {
      Device entrance(home("d" + std::to_string(device)), store_->dealer());
      for (int visit = 0; visit < kVisits; ++visit) {
        entrance.check_in(device * kVisits + visit);
        if (!entrance.sync().round()) ++troubles;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
      while (!entrance.sync().round()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
      EXPECT_FALSE(entrance.sync().total().new_origin);
      --working;
    });
  for (int crash = 0; crash < 3; ++crash) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    PostgresServer::shared().stop(SIGQUIT);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    PostgresServer::shared().start();
  }
  for (std::thread& thread : threads) thread.join();
  const auto all = facts_of(store_->dealer());
  for (int visit = 0; visit < kDevices * kVisits; ++visit) EXPECT_EQ(openings_of(all, visit), 1);
  EXPECT_EQ(all.size(), 3U * kDevices * kVisits);
  std::cout << "crashes: 3, rounds that failed: " << troubles << ", lost or doubled: 0\n";
}

}  // namespace
}  // namespace foyer::tests
