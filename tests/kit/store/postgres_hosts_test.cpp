// Addresses with several servers, and a database that could not hold everybody's name.
#include "kit/store/postgres_hosts.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "devices.h"
#include "kit/store/dealer_devices.h"
#include "kit/store/postgres_schema.h"
#include "manage/reports/store_rules.h"
#include "support/postgres.h"
#include "visit/process.h"

namespace foyer::tests {
namespace {

using testing::HasSubstr;

// Takes connections, and never answers.
class DeafServer {
 public:
  DeafServer() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    if (::bind(socket_, reinterpret_cast<sockaddr*>(&here), size) != 0 ||
        ::listen(socket_, 16) != 0 ||
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&here), &size) != 0)
      throw std::runtime_error("no deaf server");
    port_ = ntohs(here.sin_port);
  }
  ~DeafServer() { ::close(socket_); }
  std::string port() const { return std::to_string(port_); }
  std::string place() const { return "127.0.0.1:" + port(); }
  // How often somebody came since this was asked before.
  int knocks() const {
    int count = 0;
    pollfd waiting{socket_, POLLIN, 0};
    while (::poll(&waiting, 1, 0) == 1) {
      ::close(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
      ++count;
    }
    return count;
  }

 private:
  int socket_;
  int port_ = 0;
};

// Whether somebody takes connections at [::1].
bool listens(int port) {
  const int socket = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in6 there{};
  there.sin6_family = AF_INET6;
  there.sin6_port = htons(static_cast<std::uint16_t>(port));
  there.sin6_addr = in6addr_loopback;
  const bool taken =
      ::connect(socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
  ::close(socket);
  return taken;
}

std::vector<std::string> tried(const std::map<std::string, std::string>& parts) {
  std::vector<std::string> all;
  for (const auto& one : sync::hosts_to_try(parts))
    all.push_back(one.host + "|" + one.address + "|" + one.port + "|" + one.session);
  return all;
}
using Tried = std::vector<std::string>;

TEST(AnAddress, names_its_hosts_one_by_one) {
  EXPECT_EQ(tried({}), (Tried{"|||"}));
  EXPECT_EQ(tried({{"host", "10.0.0.1"}}), (Tried{"10.0.0.1|||"}));
  EXPECT_EQ(tried({{"host", "10.0.0.1,10.0.0.2"}, {"port", "1,2"}}),
            (Tried{"10.0.0.1||1|", "10.0.0.2||2|"}));
  EXPECT_EQ(tried({{"host", "10.0.0.1,10.0.0.2"}}), (Tried{"10.0.0.1||5432|", "10.0.0.2||5432|"}));
  EXPECT_EQ(tried({{"host", "10.0.0.1,10.0.0.2"}, {"port", "7"}}),
            (Tried{"10.0.0.1||7|", "10.0.0.2||7|"}));
  EXPECT_EQ(tried({{"host", "/run/postgresql"}}), (Tried{"/run/postgresql|||"}));
  EXPECT_EQ(tried({{"host", "a,b"}, {"hostaddr", "1.1.1.1,2.2.2.2"}, {"port", "5"}}),
            (Tried{"a|1.1.1.1|5|", "b|2.2.2.2|5|"}));
  EXPECT_EQ(tried({{"host", "10.0.0.1,10.0.0.2"}, {"target_session_attrs", "prefer-standby"}}),
            (Tried{"10.0.0.1||5432|standby", "10.0.0.2||5432|standby", "10.0.0.1||5432|any",
                   "10.0.0.2||5432|any"}));
  // Lists that do not go together are libpq's to complain about.
  EXPECT_EQ(tried({{"host", "a,b,c"}, {"port", "1,2"}}), (Tried{"|||"}));
}

TEST(AnAddress, says_how_long_a_host_is_waited_for) {
  EXPECT_EQ(sync::host_limit_ms({}, 7), 7);
  EXPECT_EQ(sync::host_limit_ms({{"connect_timeout", "3"}}, 7), 3000);
  EXPECT_EQ(sync::host_limit_ms({{"connect_timeout", "1"}}, 7), 2000);
  for (const char* none : {"0", "-1", "soon", ""})
    EXPECT_EQ(sync::host_limit_ms({{"connect_timeout", none}}, 7), 7) << none;
}

class SeveralHosts : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(PostgresServer::is_installed()) << "PostgreSQL 15 is not installed";
  }
  // The shared server's address with these hosts before its own.
  static std::string behind(const std::string& hosts, const std::string& more = {}) {
    std::string url = PostgresServer::shared().url("postgres");
    url.insert(url.find('@') + 1, hosts + ",");
    return url + (url.find('?') == std::string::npos ? "?" : "&") + "connect_timeout=2" + more;
  }
  static std::string reach(const std::string& url, const sync::LastHost& last = nullptr) {
    const std::atomic<bool> never = false;
    const auto session = sync::PostgresSession::open(url, never, {.last_host = last});
    return session ? "reached" : session.error().what;
  }
};

TEST_F(SeveralHosts, of_which_the_first_is_deaf_are_tried_in_turn) {
  const DeafServer deaf, deafer;
  EXPECT_EQ(reach(behind(deaf.place())), "reached");
  EXPECT_EQ(reach(behind(deaf.place() + "," + deafer.place())), "reached");
  EXPECT_EQ(reach(behind(deaf.place(), "&target_session_attrs=read-write")), "reached");
}

// A device connects anew whenever its Wi-Fi has been away.
TEST_F(SeveralHosts, of_which_the_first_is_deaf_cost_its_wait_once) {
  const DeafServer deaf;
  const std::string url = behind(deaf.place());
  const auto last = std::make_shared<std::optional<sync::NamedHost>>();
  EXPECT_EQ(reach(url, last), "reached");
  ASSERT_TRUE(*last);
  EXPECT_EQ((*last)->port, std::to_string(PostgresServer::shared().port()));
  EXPECT_GE(deaf.knocks(), 1);
  for (int times = 0; times < 3; ++times) EXPECT_EQ(reach(url, last), "reached");
  EXPECT_EQ(deaf.knocks(), 0) << "nobody waits for it again";
}

TEST_F(SeveralHosts, of_which_the_last_one_fell_silent_are_tried_in_turn_again) {
  const DeafServer deaf;
  const auto last = std::make_shared<std::optional<sync::NamedHost>>();
  *last = sync::NamedHost{"127.0.0.1", {}, deaf.port(), {}};
  EXPECT_EQ(reach(behind(deaf.place()), last), "reached");
  EXPECT_EQ((*last)->port, std::to_string(PostgresServer::shared().port()));
}

TEST_F(SeveralHosts, may_be_given_by_numbers_with_colons) {
  const PostgresServer& server = PostgresServer::shared();
  const std::string place = "[::1]:" + std::to_string(server.port());
  if (!listens(server.port())) GTEST_SKIP() << "this machine has no ::1";
  const std::string before = "postgresql://foyer:s3cret@", behind = "/postgres?sslmode=disable";
  EXPECT_EQ(reach(before + place + behind), "reached");
  EXPECT_THAT(reach(before + "[::1]:1" + behind), HasSubstr("on [::1]:1 cannot be reached"));
  const PostgresStore store;
  std::string dealer = store.dealer();
  dealer.replace(dealer.find("127.0.0.1"), 9, "[::1]");
  const auto desk = sync::enrol_device(dealer, reports::store_rules(), "desk-1", "desk");
  ASSERT_TRUE(desk) << desk.error().what;
  EXPECT_EQ(reach(desk->dealer), "reached");
}

TEST_F(SeveralHosts, may_be_given_by_a_service_file) {
  const DeafServer deaf;
  const PostgresServer& server = PostgresServer::shared();
  const PostgresStore store;
  const std::string url = store.dealer();
  const std::string database = url.substr(url.rfind('/') + 1, url.find('?') - url.rfind('/') - 1);
  const std::string port = std::to_string(server.port());
  const Folder folder;
  const std::string file = (folder.path() / "services").string();
  visit::write_text(file, "[showroom]\nhost=127.0.0.1,127.0.0.1\nport=" + deaf.port() + "," + port +
                              "\ndbname=" + database +
                              "\nuser=foyer\npassword=s3cret\nsslmode=disable\n"
                              "connect_timeout=2\n");
  ::setenv("PGSERVICEFILE", file.c_str(), 1);
  const std::string service = "postgresql:///?service=showroom";
  EXPECT_EQ(reach(service), "reached");
  const auto desk = sync::enrol_device(service, reports::store_rules(), "desk-1", "desk");
  ASSERT_TRUE(desk) << desk.error().what;
  const std::string none = reach("postgresql:///?service=nosuch");
  ::unsetenv("PGSERVICEFILE");
  EXPECT_THAT(none, HasSubstr("\"nosuch\" not found"));
  EXPECT_EQ(reach(desk->dealer), "reached") << "the device's own address needs no such file";
  EXPECT_THAT(desk->dealer, testing::Not(HasSubstr("s3cret")));
}

// It follows another server and can only be read, which a device must not find out fact by fact.
TEST_F(SeveralHosts, may_have_a_standby_among_them_which_is_never_written) {
  const PostgresStore store;
  const std::string database = store.dealer().substr(store.dealer().rfind('/'));
  const PostgresServer standby(PostgresServer::Of{PostgresServer::shared()});
  const std::string login = "postgresql://foyer:s3cret@";
  const std::string first = "127.0.0.1:" + std::to_string(standby.port());
  const std::string second = "127.0.0.1:" + std::to_string(PostgresServer::shared().port());
  const auto alone = sync::init_dealer(login + first + database, reports::store_rules());
  ASSERT_FALSE(alone);
  EXPECT_THAT(alone.error().what, HasSubstr("on " + first + " is a standby"));
  EXPECT_THAT(reach(login + first + database), HasSubstr("is a standby"));
  EXPECT_EQ(reach(login + first + "," + second + database), "reached");
  EXPECT_TRUE(sync::init_dealer(login + first + "," + second + database, reports::store_rules()));
  // What is only read, a report or an export, may be read there.
  const std::atomic<bool> never = false;
  for (const std::string& hosts : {first, first + "," + second})
    EXPECT_TRUE(sync::PostgresSession::open(login + hosts + database, never, {.only_reads = true}));
  EXPECT_TRUE(sync::device_states(login + first + database, reports::store_rules()));
}

TEST_F(SeveralHosts, that_are_all_deaf_are_named_without_a_password) {
  const DeafServer deaf;
  const std::string why =
      reach("postgresql://foyer:s3cret@" + deaf.place() + "/d?sslmode=disable&connect_timeout=2");
  EXPECT_THAT(why, HasSubstr("did not answer in time"));
  EXPECT_THAT(why, testing::Not(HasSubstr("s3cret")));
}

TEST_F(SeveralHosts, may_be_a_database_that_has_no_room_for_every_name) {
  PostgresServer& server = PostgresServer::shared();
  const std::atomic<bool> never = false;
  const auto owner = sync::PostgresSession::open(server.url("postgres"), never);
  ASSERT_TRUE(owner);
  for (const std::string encoding : {"LATIN1", "EUC_CN"}) {
    const std::string name = encoding == "LATIN1" ? "in_latin1" : "in_euc_cn";
    ASSERT_TRUE((*owner)->run("CREATE DATABASE " + name + " ENCODING '" + encoding +
                              "' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"));
    const auto made = sync::init_dealer(server.url(name), reports::store_rules());
    ASSERT_FALSE(made) << encoding;
    EXPECT_THAT(made.error().what, HasSubstr(encoding));
    EXPECT_THAT(made.error().what, HasSubstr("UTF-8"));
  }
}

// What administrators set for every program of theirs: none of it keeps a device out.
TEST_F(SeveralHosts, may_have_settings_of_their_own_for_a_login_or_a_database) {
  PostgresServer& server = PostgresServer::shared();
  const std::atomic<bool> never = false;
  const auto owner = sync::PostgresSession::open(server.url("postgres"), never);
  ASSERT_TRUE(owner);
  ASSERT_TRUE((*owner)->run("CREATE DATABASE with_settings"));
  ASSERT_TRUE((*owner)->run("ALTER DATABASE with_settings SET search_path = 'nowhere'"));
  const std::string url = server.url("with_settings");
  const auto made = sync::init_dealer(url, reports::store_rules());
  ASSERT_TRUE(made) << made.error().what;
  ASSERT_TRUE(sync::init_dealer(url, reports::store_rules())) << "again";
  for (const char* setting :
       {"search_path = ''", "search_path = '\"$user\"'", "client_encoding = 'LATIN1'",
        "row_security = off", "default_transaction_read_only = on", "statement_timeout = '1ms'",
        "timezone = 'America/Los_Angeles'", "datestyle = 'German, DMY'", "bytea_output = 'escape'",
        "standard_conforming_strings = off"}) {
    ASSERT_TRUE((*owner)->run(std::string("ALTER DATABASE with_settings SET ") + setting));
    const auto again = sync::init_dealer(url, reports::store_rules());
    EXPECT_TRUE(again) << setting << ": " << (again ? "" : again.error().what);
    const auto session = sync::PostgresSession::open(url, never);
    ASSERT_TRUE(session) << setting;
    EXPECT_TRUE((*session)->run("SELECT 1 FROM event LIMIT 1")) << setting;
    ASSERT_TRUE((*owner)->run("ALTER DATABASE with_settings RESET ALL"));
  }
}

}  // namespace
}  // namespace foyer::tests
