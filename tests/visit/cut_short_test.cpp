// A check-in that is cut short by a power failure: what the guest had begun is settled when the
// entrance starts again.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "visit/showroom.h"

namespace foyer::visit {
namespace {

std::vector<Row> wait_for_rows(const Showroom& showroom, const std::string& query,
                               std::size_t count) {
  std::vector<Row> found;
  for (int i = 0; i < 600 && found.size() != count; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    found = rows(showroom.dealer_file(), query);
  }
  EXPECT_EQ(found.size(), count) << query;
  return found;
}

TEST(an_entrance_that_died_in_the_middle, settles_at_its_next_start_what_guests_had_begun) {
  Showroom showroom({});
  showroom.open();
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch_to("skip", "phone");
  showroom.type("13800138000");
  showroom.touch_to("next", "party");
  showroom.kill();
  showroom.open();
  // With a number and consent they wait: on the board, in the register, among the leads.
  wait_for_rows(showroom, "SELECT 1 FROM open_visit WHERE state = 'waiting'", 1);
  showroom.touch_to("begin", "welcome");
  showroom.touch_to("purpose.look", "name");
  showroom.touch_to("skip", "phone");
  showroom.kill();
  showroom.open();
  wait_for_rows(showroom, "SELECT 1 FROM visit WHERE outcome = 'abandoned'", 1);
  EXPECT_TRUE(
      rows(showroom.dealer_file(), "SELECT 1 FROM open_visit WHERE state = 'checking_in'").empty());
  showroom.kill();
  const auto leads = (showroom.home() / "leads.xml").string();
  EXPECT_EQ(showroom.command({"export", "leads", "--out", leads}).code, 0);
  EXPECT_NE(text_of(leads).find("138 0013 8000"), std::string::npos);
}

}  // namespace
}  // namespace foyer::visit
