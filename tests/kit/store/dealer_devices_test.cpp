// Preparing, enrolling, revoking, looking: what who runs a dealer's database does, on a real
// server.
#include "kit/store/dealer_devices.h"

#include <chrono>
#include <thread>

#include "devices.h"
#include "kit/store/register.h"
#include "manage/reports/store_rules.h"
#include "showroom/visit.h"
#include "support/postgres.h"
#include "tls.h"

namespace foyer::tests {
namespace {

class DealerDevices : public testing::Test {
 protected:
  DealerDevices() {
    if (PostgresServer::is_installed()) store_ = std::make_unique<PostgresStore>();
  }
  void SetUp() override { ASSERT_TRUE(store_) << "PostgreSQL 15 is not installed"; }

  sync::Enrolment enrol(const std::string& url, const std::string& name, const std::string& role) {
    const auto enrolled = sync::enrol_device(url, reports::store_rules(), name, role);
    if (!enrolled) throw std::runtime_error(enrolled.error().what);
    return *enrolled;
  }
  std::filesystem::path home(const std::string& name) const { return folder_.path() / name; }
  std::string ask(const std::string& sql) const {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(store_->dealer(), never);
    if (!session) throw std::runtime_error(session.error().what);
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    if (!answers || !answers->front().state().empty()) throw std::runtime_error("no answer");
    return std::string(answers->front().at(0, 0).value_or("NULL"));
  }
  sync::DeviceState state_of(const std::string& name) const {
    const auto states = sync::device_states(store_->dealer(), reports::store_rules());
    if (!states) throw std::runtime_error(states.error().what);
    for (const auto& state : *states)
      if (state.name == name) return state;
    throw std::runtime_error("no such device");
  }

  Folder folder_;
  std::unique_ptr<PostgresStore> store_;
};

std::string with_tls(std::string url, const std::filesystem::path& authority) {
  return url.substr(0, url.find('?')) + "?sslrootcert=" + authority.string();
}

TEST_F(DealerDevices, an_entrance_and_a_desk_enrolled_over_tls_see_the_same_visit) {
  PostgresServer& server = PostgresServer::shared();
  const std::string data = ask("SHOW data_directory");
  const auto authority = turn_tls_on(folder_.path(), data);
  for (const char* setting :
       {"ssl_cert_file = 'server.pem'", "ssl_key_file = 'server.key'", "ssl = on"})
    server.run_sql("postgres", std::string("ALTER SYSTEM SET ") + setting);
  server.run_sql("postgres", "SELECT pg_reload_conf()");
  const std::string url = with_tls(store_->dealer(), authority);
  const std::atomic<bool> never = false;
  for (int tries = 0; tries < 100 && !sync::PostgresSession::open(url, never); ++tries)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));

  const auto at_door = enrol(url, "entrance-1", "entrance");
  const auto at_desk = enrol(url, "desk-1", "desk");
  for (const auto& one : {at_door, at_desk})
    EXPECT_NE(one.dealer.find("sslmode=verify-full"), std::string::npos);
  Device entrance(home("entrance"), at_door.dealer);
  Device desk(home("desk"), at_desk.dealer);
  entrance.check_in(1);
  round_of(entrance);
  EXPECT_EQ(round_of(desk).pulled, 3);
  const auto row = sync::register_row(at_desk.dealer, visit_number(1));
  ASSERT_TRUE(row) << row.error().what;
  EXPECT_TRUE(*row);
  desk.check_in(2);
  round_of(desk);
  EXPECT_EQ(round_of(entrance).pulled, 3);
  EXPECT_EQ(ask("SELECT count(*) FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) "
                "WHERE s.ssl AND a.usename IN ('" +
                at_door.login + "', '" + at_desk.login + "')"),
            "2");

  // The same devices, and a server that a stranger's authority vouches for.
  const auto strange = folder_.path() / "strange";
  std::filesystem::create_directory(strange);
  run_program({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
               "-nodes", "-days", "2", "-subj", "/CN=a stranger", "-keyout",
               (strange / "ca.key").string(), "-out", authority.string()});
  entrance.reconnect();
  entrance.check_in(3);
  EXPECT_FALSE(entrance.sync().round()) << "it talks to nobody it cannot tell";
  server.run_sql("postgres", "ALTER SYSTEM RESET ALL");
  server.run_sql("postgres", "SELECT pg_reload_conf()");
}

TEST_F(DealerDevices, a_configuration_says_verify_full_unless_the_owner_said_otherwise) {
  const auto plain = enrol(store_->dealer(), "entrance-1", "entrance");
  EXPECT_NE(plain.dealer.find("sslmode=disable"), std::string::npos);
  EXPECT_EQ(plain.dealer.find(PostgresServer::kPassword), std::string::npos)
      << "the owner's password stays with the owner";
  EXPECT_EQ(plain.configuration("entrance").rfind("role = \"entrance\"\n", 0), 0U);
  Device entrance(home("entrance"), plain.dealer);
  round_of(entrance);
  const auto again = enrol(store_->dealer(), "entrance-1", "entrance");
  EXPECT_NE(again.dealer, plain.dealer) << "a new password";
  EXPECT_FALSE(entrance.sync().round()) << "the old one's connection is gone";
  EXPECT_TRUE(connection_to(again.dealer)->hello(visit_number(1)));
  EXPECT_THROW(connection_to(plain.dealer), std::runtime_error) << "the old one is of no use";
}

TEST_F(DealerDevices, a_configuration_goes_the_way_that_the_owner_went) {
  std::string url = store_->dealer();
  const std::string way = "127.0.0.1:" + std::to_string(PostgresServer::shared().port());
  EXPECT_NE(enrol(url, "desk-1", "desk").dealer.find("@" + way + "/"), std::string::npos);
  const std::string port = std::to_string(PostgresServer::shared().port());
  url.replace(url.find(way), way.size(), "");
  url += "&host=127.0.0.1,127.0.0.1&port=" + port + "," + port + "&connect_timeout=3";
  const auto two_ways = enrol(url, "desk-2", "desk");
  EXPECT_NE(two_ways.dealer.find("connect_timeout=3"), std::string::npos);
  EXPECT_TRUE(connection_to(two_ways.dealer)->hello(visit_number(1)));
}

TEST_F(DealerDevices, the_server_is_never_told_a_password) {
  const auto one = enrol(store_->dealer(), "entrance-1", "entrance");
  EXPECT_EQ(ask("SELECT left(rolpassword, 14) FROM pg_authid WHERE rolname = '" + one.login + "'"),
            "SCRAM-SHA-256$");
}

TEST_F(DealerDevices, a_name_that_could_mean_something_else_is_refused) {
  for (const char* name : {"", "-a", "Desk", "a b", "a'; DROP TABLE event; --", "a_b", "入口",
                           "a-name-that-goes-on-and-on-and-on"})
    EXPECT_FALSE(sync::enrol_device(store_->dealer(), reports::store_rules(), name, "desk"))
        << name;
  EXPECT_FALSE(sync::enrol_device(store_->dealer(), reports::store_rules(), "desk-1", "owner"));
  EXPECT_FALSE(sync::enrol_device("sqlite:" + home("dealer.db").string(), reports::store_rules(),
                                  "desk-1", "desk"));
  EXPECT_FALSE(sync::revoke_device(store_->dealer(), reports::store_rules(), "never-enrolled"));
}

TEST_F(DealerDevices, a_revoked_device_is_out_although_it_was_connected) {
  const auto one = enrol(store_->dealer(), "entrance-1", "entrance");
  Device entrance(home("entrance"), one.dealer);
  Device other(home("other"), enrol(store_->dealer(), "entrance-2", "entrance").dealer);
  entrance.check_in(1);
  round_of(entrance);
  round_of(other);
  EXPECT_GE(state_of("entrance-1").connections, 1);
  const auto revoked = sync::revoke_device(store_->dealer(), reports::store_rules(), "entrance-1");
  ASSERT_TRUE(revoked) << revoked.error().what;
  EXPECT_EQ(state_of("entrance-1").connections, 0);
  EXPECT_TRUE(state_of("entrance-1").revoked);
  entrance.check_in(2);
  for (int times = 0; times < 3; ++times) {
    const auto round = entrance.sync().round();
    ASSERT_FALSE(round);
    EXPECT_EQ(round.error().what.find(one.dealer.substr(one.dealer.find(':', 13) + 1, 32)),
              std::string::npos);
  }
  other.check_in(3);
  EXPECT_EQ(round_of(other).pushed, 3) << "nobody else notices";
  EXPECT_EQ(facts_of(store_->dealer()).size(), 6U) << "what it pushed before stays";
  ASSERT_TRUE(sync::revoke_device(store_->dealer(), reports::store_rules(), "entrance-1"))
      << "twice is no harm";

  // It comes back, with a new password and its old facts.
  Device back(home("entrance-again"), enrol(store_->dealer(), "entrance-1", "entrance").dealer);
  entrance.copy_disk_to(home("entrance-again-disk"));
  back.restore_disk_from(home("entrance-again-disk"));
  EXPECT_EQ(round_of(back).pushed, 3);
  EXPECT_FALSE(state_of("entrance-1").revoked);
}

TEST_F(DealerDevices, the_facts_of_a_store_that_had_no_rights_yet_are_handed_over) {
  Device old(home("old"), store_->dealer());  // with the owner's own login, as before
  old.check_in(1);
  round_of(old);
  store_->run(
      "DROP POLICY owner_looks ON event; DROP POLICY owner_records_an_erasure ON event; "
      "DROP POLICY owner_begins_an_origin ON head; DROP TABLE device CASCADE; "
      "DROP POLICY devices_begin_an_origin ON head; "
      "DROP POLICY devices_move_their_own ON head; "
      "DROP POLICY devices_add_to_their_own ON event; ALTER TABLE head DROP COLUMN login");
  const auto before = facts_of(old.log());
  for (int times = 0; times < 2; ++times) {
    const auto made = sync::init_dealer(store_->dealer(), reports::store_rules());
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_EQ(facts_of(store_->dealer()), before) << "no row is lost";
  }
  const auto stranger = enrol(store_->dealer(), "entrance-1", "entrance");
  old.copy_disk_to(home("now"));
  Device wrong(home("now"), stranger.dealer);
  wrong.check_in(2);
  const auto round = wrong.sync().round();
  ASSERT_FALSE(round);
  EXPECT_NE(round.error().what.find("--origin " + old.log().origin().hex()), std::string::npos);
  const auto moved = sync::enrol_device(store_->dealer(), reports::store_rules(), "entrance-1",
                                        "entrance", old.log().origin());
  ASSERT_TRUE(moved) << moved.error().what;
  wrong.switch_off();
  Device now(home("now"), moved->dealer);
  EXPECT_EQ(round_of(now).pushed, 3);
  EXPECT_FALSE(sync::enrol_device(store_->dealer(), reports::store_rules(), "entrance-2",
                                  "entrance", visit_number(1)));
}

TEST_F(DealerDevices, status_tells_how_each_device_is) {
  enrol(store_->dealer(), "desk-1", "desk");
  Device entrance(home("entrance"), enrol(store_->dealer(), "entrance-1", "entrance").dealer);
  entrance.check_in(1);
  entrance.write(visit_number(2), {domain::GuestNamed{std::string("a\0b", 3), "ms"}});
  round_of(entrance);
  EXPECT_FALSE(state_of("desk-1").seen_s_ago) << "it has never been there";
  const auto state = state_of("entrance-1");
  EXPECT_EQ(state.role, "entrance");
  EXPECT_EQ(state.facts, 4);
  EXPECT_EQ(state.set_aside, 1);
  EXPECT_EQ(state.newest_ms, 1'790'000'003'000);
  EXPECT_TRUE(state.seen_s_ago);
  ASSERT_TRUE(state.clock_ms);
  EXPECT_LT(std::abs(*state.clock_ms), 60'000) << "one machine, one clock";
  store_->run("UPDATE device SET clock_ms = clock_ms + 3600000 WHERE name = 'entrance-1'");
  EXPECT_GT(*state_of("entrance-1").clock_ms, 3'500'000);
}

// Not the superuser of the other tests: somebody to whom the forced rules apply.
TEST_F(DealerDevices, an_owner_who_is_no_superuser_can_do_all_of_it_but_touch_a_fact) {
  PostgresServer& server = PostgresServer::shared();
  server.run_sql("postgres", "DROP DATABASE IF EXISTS owned WITH (FORCE)");
  server.run_sql("postgres", "CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keep'");
  server.run_sql("postgres", "CREATE DATABASE owned OWNER keeper");
  std::string url = server.url("owned");
  url.replace(url.find("foyer:s3cret"), 12, "keeper:keep");
  for (int times = 0; times < 2; ++times) {
    const auto made = sync::init_dealer(url, reports::store_rules());
    ASSERT_TRUE(made) << made.error().what;
  }
  Device entrance(home("entrance"), enrol(url, "entrance-1", "entrance").dealer);
  entrance.check_in(1);
  round_of(entrance);
  const auto states = sync::device_states(url, reports::store_rules());
  ASSERT_TRUE(states) << states.error().what;
  EXPECT_EQ(states->front().facts, 3);
  const std::atomic<bool> never = false;
  const auto session = sync::PostgresSession::open(url, never);
  for (const char* sql : {"UPDATE event SET body = '{}'", "DELETE FROM event", "TRUNCATE event",
                          "INSERT INTO event SELECT * FROM event"}) {
    const auto answers = (*session)->ask({{sql, {}}}, sync::Reply::text);
    ASSERT_TRUE(answers);
    EXPECT_EQ(answers->front().state(), "42501") << sql;
  }
  const auto again = sync::init_dealer(url, reports::store_rules());
  EXPECT_TRUE(again) << again.error().what;
  const auto revoked = sync::revoke_device(url, reports::store_rules(), "entrance-1");
  EXPECT_TRUE(revoked) << revoked.error().what;
  EXPECT_FALSE(entrance.sync().round());
  EXPECT_EQ(facts_of(server.url("owned")), facts_of(entrance.log()));
}

}  // namespace
}  // namespace foyer::tests
