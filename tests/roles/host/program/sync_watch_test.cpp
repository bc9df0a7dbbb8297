// What sync has to tell staff stands in the program's log, each once.
#include "roles/host/program/sync_watch.h"

#include <gtest/gtest.h>

#include "roles/host/program/program_log.h"

namespace foyer::shell {
namespace {

TEST(SyncWatch, writes_down_each_trouble_once_and_when_it_is_over) {
  const ProgramLog log;
  SyncWatch watch;
  sync::Status now;
  watch.look(now);
  now.trouble = "this device was revoked";
  watch.look(now);
  watch.look(now);
  now.trouble.clear();
  now.waiting = 3;
  watch.look(now);
  watch.look(now);
  EXPECT_EQ(log.text(),
            "error: this device was revoked\n"
            "info: the dealer's database is reached again; 3 facts wait\n");
}

TEST(SyncWatch, writes_down_once_that_the_clock_is_wrong_and_once_that_it_is_right) {
  const ProgramLog log;
  SyncWatch watch;
  sync::Status now;
  now.connected = true;
  for (const std::int64_t off_ms : {8 * 3'600'000, 8 * 3'600'000 + 900}) {
    now.clock_off_ms = off_ms;
    watch.look(now);
  }
  now.clock_off_ms.reset();
  watch.look(now);
  watch.look(now);
  EXPECT_EQ(log.text(),
            "warning: This device's clock is 28800 s ahead of the dealer's database's; set it "
            "right.\ninfo: This device's clock agrees with the dealer's database again.\n");
}

}  // namespace
}  // namespace foyer::shell
