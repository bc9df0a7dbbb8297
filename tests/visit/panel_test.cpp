// How large a device takes its panel to be, as foyer.log tells whoever looks after it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "visit/showroom.h"

namespace foyer::visit {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// What the log says once the first picture is on the screen.
std::string log_of_a_start(const Words& arguments) {
  TemporaryFolder home;
  VirtualScreen screen("1920x1200");
  Words words{"--pack",   demo_pack().string(), "--home", home.path().string(),
              "--window", "1920x1200"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Process program(foyer(words), screen.surroundings());
  std::string log;
  for (int i = 0; i < 600 && log.find("mm_per_px") == std::string::npos; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    log = text_of(home / "foyer.log");
  }
  return log;
}

TEST(a_panel, is_taken_for_a_tablet_of_ten_inches_in_a_consultants_hand) {
  EXPECT_THAT(log_of_a_start({"--role", "consultant"}),
              AllOf(HasSubstr("mm_per_px is 0.1133"), HasSubstr("held in the hand")));
}

TEST(a_panel, that_is_smaller_than_the_pages_need_is_said_to_be_so) {
  EXPECT_THAT(log_of_a_start({"--role", "consultant", "--mm-per-px", "0.09"}),
              AllOf(HasSubstr("mm_per_px is 0.0900"), HasSubstr("80 % of its size")));
}

TEST(a_panel, at_the_entrance_stands_and_is_large) {
  EXPECT_THAT(log_of_a_start({}), AllOf(HasSubstr("mm_per_px is 0.2412"), Not(HasSubstr("hand"))));
}

}  // namespace
}  // namespace foyer::visit
