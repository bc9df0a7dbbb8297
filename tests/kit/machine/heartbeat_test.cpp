// A kiosk whose program hangs is started again: what systemd hears of it.
#include "kit/machine/heartbeat.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "kit/log/device.h"

namespace foyer::shell {
namespace {

// The manager of services, as far as a program sees it.
class Manager {
 public:
  explicit Manager(const char* patience_us) {
    sockaddr_un here{};
    here.sun_family = AF_UNIX;
    std::strncpy(here.sun_path, address().c_str(), sizeof here.sun_path - 1);
    line_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    EXPECT_EQ(::bind(line_, reinterpret_cast<const sockaddr*>(&here), sizeof here), 0);
    ::setenv("NOTIFY_SOCKET", address().c_str(), 1);
    if (patience_us != nullptr) ::setenv("WATCHDOG_USEC", patience_us, 1);
  }
  ~Manager() {
    ::close(line_);
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(name);
  }
  Manager(const Manager&) = delete;
  Manager& operator=(const Manager&) = delete;
  // The next word; empty if there is none.
  std::string heard() const {
    std::array<char, 64> word{};
    const auto size = ::recv(line_, word.data(), word.size(), MSG_DONTWAIT);
    return size > 0 ? std::string(word.data(), static_cast<std::size_t>(size)) : "";
  }

 private:
  std::string address() const { return (folder_.folder() / "notify").string(); }
  log::TemporaryHome folder_;
  int line_ = -1;
};

TEST(AHeartbeat, is_heard_three_times_in_the_time_that_is_waited_for_it) {
  const Manager manager("30000000");
  Heartbeat heart;
  heart.ready();
  EXPECT_EQ(manager.heard(), "READY=1");
  for (const std::int64_t now : {1'000, 5'000, 10'999}) heart.beat(now);
  EXPECT_EQ(manager.heard(), "WATCHDOG=1");
  EXPECT_EQ(manager.heard(), "");
  EXPECT_DOUBLE_EQ(heart.due_in_s(10'000), 1.0);
  heart.beat(11'000);
  EXPECT_EQ(manager.heard(), "WATCHDOG=1");
  EXPECT_DOUBLE_EQ(heart.due_in_s(60'000), 0.0);
}

TEST(AHeartbeat, is_counted_for_the_process_that_is_meant) {
  const Manager manager("30000000");
  ::setenv("WATCHDOG_PID", "1", 1);
  Heartbeat heart;
  heart.beat(1'000);
  EXPECT_EQ(manager.heard(), "");
  EXPECT_TRUE(std::isinf(heart.due_in_s(1'000)));
}

TEST(AHeartbeat, is_not_waited_for_where_nobody_counts) {
  const Manager manager(nullptr);
  Heartbeat heart;
  heart.ready();
  heart.beat(1'000);
  EXPECT_EQ(manager.heard(), "READY=1");
  EXPECT_EQ(manager.heard(), "");
  EXPECT_TRUE(std::isinf(heart.due_in_s(1'000)));
}

TEST(AHeartbeat, is_silent_without_a_manager_and_after_it_has_gone) {
  {
    Heartbeat alone;
    alone.ready();
    alone.beat(1'000);
    EXPECT_TRUE(std::isinf(alone.due_in_s(1'000)));
  }
  auto manager = std::make_unique<Manager>("30000000");
  Heartbeat heart;
  manager.reset();
  heart.ready();
  heart.beat(1'000);
  EXPECT_DOUBLE_EQ(heart.due_in_s(1'000), 10.0);
}

}  // namespace
}  // namespace foyer::shell
