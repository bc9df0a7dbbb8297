// What sync has to tell staff stands in the program's log, each once.
#include "roles/host/program/sync_watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "roles/host/program/clock_watch.h"
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

TEST(a_clock_that_is_set_while_the_program_runs, is_written_down_once_with_how_much_and_which_way) {
  const ProgramLog log;
  ClockWatch watch;
  const std::int64_t hour_ms = 3'600'000;
  std::int64_t wall_ms = 1'796'000'000'000;
  for (std::int64_t running_ms = 0; running_ms < 100'000; running_ms += 10'000) {
    if (running_ms == 30'000) wall_ms -= 8 * hour_ms;
    if (running_ms == 60'000) wall_ms += 2 * hour_ms;
    wall_ms += 10'000 + 7;  // kept right by the network, a little at a time
    watch.look(wall_ms, running_ms);
  }
  const std::string said = log.text();
  EXPECT_THAT(said, testing::StartsWith("warning: This device's clock was set back by 28799 s "));
  EXPECT_THAT(said, testing::HasSubstr("\nwarning: This device's clock was set on by 7200 s "));
  EXPECT_EQ(std::ranges::count(said, '\n'), 2);
}

}  // namespace
}  // namespace foyer::shell
