// A kiosk whose program hangs is started again: what systemd hears of it.
#include "kit/machine/heartbeat.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <memory>

#include "kit/log/device.h"
#include "support/service_listener.h"

namespace foyer::shell {
namespace {

// The manager of services, and what a program that it starts finds in its environment.
class Manager {
 public:
  explicit Manager(const char* patience_us) {
    ::setenv("NOTIFY_SOCKET", listener_.address().c_str(), 1);
    if (patience_us != nullptr) ::setenv("WATCHDOG_USEC", patience_us, 1);
  }
  ~Manager() {
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(name);
  }
  Manager(const Manager&) = delete;
  Manager& operator=(const Manager&) = delete;
  // What was said already; empty if there is nothing.
  std::string heard() const { return listener_.hears(0); }

 private:
  log::TemporaryHome folder_;
  tests::ServiceListener listener_{folder_.folder()};
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
