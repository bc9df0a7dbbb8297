// A kiosk that its machine watches over: systemd hears that the program is there and that its loop
// goes on, also while nothing moves on the screen.
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "visit/showroom.h"

namespace foyer::visit {
namespace {

// Who starts services, as far as a program hears and tells it.
class Manager {
 public:
  Manager() {
    sockaddr_un here{};
    here.sun_family = AF_UNIX;
    std::strncpy(here.sun_path, address().c_str(), sizeof here.sun_path - 1);
    line_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    EXPECT_EQ(::bind(line_, reinterpret_cast<const sockaddr*>(&here), sizeof here), 0);
  }
  ~Manager() { ::close(line_); }
  Manager(const Manager&) = delete;
  Manager& operator=(const Manager&) = delete;
  std::string address() const { return (folder_ / "notify").string(); }
  // The next word; empty if none came for long.
  std::string hears() const {
    pollfd one{line_, POLLIN, 0};
    std::array<char, 64> word{};
    if (::poll(&one, 1, patience() * 30'000) <= 0) return "";
    const auto size = ::recv(line_, word.data(), word.size(), 0);
    return std::string(word.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  }

 private:
  TemporaryFolder folder_;
  int line_ = -1;
};

TEST(a_kiosk, says_that_it_lives_while_nothing_moves_on_its_screen) {
  const Manager manager;
  Showroom kiosk({.size = "1280x800",
                  .before = {"env", "NOTIFY_SOCKET=" + manager.address(), "WATCHDOG_USEC=300000"}});
  kiosk.open();
  EXPECT_EQ(manager.hears(), "READY=1");
  for (int beat = 0; beat < 5; ++beat) EXPECT_EQ(manager.hears(), "WATCHDOG=1");
  EXPECT_EQ(kiosk.seen().screen, "attract");
}

}  // namespace
}  // namespace foyer::visit
