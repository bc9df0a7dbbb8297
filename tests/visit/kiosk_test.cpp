// A kiosk that its machine watches over: systemd hears that the program is there and that its loop
// goes on, also while nothing moves on the screen.
#include <gtest/gtest.h>

#include "support/service_listener.h"
#include "visit/showroom.h"

namespace foyer::visit {
namespace {

TEST(a_kiosk, says_that_it_lives_while_nothing_moves_on_its_screen) {
  const TemporaryFolder folder;
  const tests::ServiceListener manager(folder.path());
  const int patience_ms = patience() * 30'000;
  Showroom kiosk({.size = "1280x800",
                  .before = {"env", "NOTIFY_SOCKET=" + manager.address(), "WATCHDOG_USEC=300000"}});
  kiosk.open();
  EXPECT_EQ(manager.hears(patience_ms), "READY=1");
  for (int beat = 0; beat < 5; ++beat) EXPECT_EQ(manager.hears(patience_ms), "WATCHDOG=1");
  EXPECT_EQ(kiosk.seen().screen, "attract");
}

}  // namespace
}  // namespace foyer::visit
