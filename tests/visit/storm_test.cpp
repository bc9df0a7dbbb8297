// Storms of one to ten fingers on a real X server, for every role.
#include <gmock/gmock.h>

#include <cstdlib>
#include <random>
#include <set>
#include <sstream>

#include "visit/hand_on_glass.h"
#include "visit/staff.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;

std::size_t memory_kib(pid_t program) {
  std::istringstream lines(text_of("/proc/" + std::to_string(program) + "/smaps_rollup"));
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("Pss:")) return std::stoul(line.substr(4));
  return 0;
}

// Five seconds of anything that one to ten fingers can do, anywhere.
void storm(Hand& hand, unsigned seed, int seconds = 5) {
  std::mt19937 random(seed);
  const auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  const int fingers = 1 + pick(10);
  std::set<std::uint32_t> down;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (std::chrono::steady_clock::now() < end) {
    const auto finger = static_cast<std::uint32_t>(1 + pick(fingers));
    const Place at{pick(1920), pick(1080)};
    if (!down.contains(finger)) {
      hand.down(finger, at);
      down.insert(finger);
    } else if (pick(3) == 0) {
      hand.move(finger, at);
    } else {
      hand.up(finger, at);
      down.erase(finger);
    }
    pass(pick(30));
  }
  for (const std::uint32_t finger : down) hand.up(finger, {900, 300});
}

// As many as FOYER_STORMS says, two in every run; what failed names its seed.
class a_storm_of_fingers : public a_hand_on_a_real_panel,
                           public testing::WithParamInterface<const char*> {};

TEST_P(a_storm_of_fingers, ends_with_a_program_that_can_be_touched_and_a_log_that_is_whole) {
  const char* asked = std::getenv("FOYER_STORMS");
  const int storms = asked ? std::atoi(asked) : 2;
  const std::string role = GetParam();
  begin(std::move(glass), {.role = role});
  if (!showroom) return;
  showroom->open();
  if (role == "desk") make_manager(*showroom, "wangjianguo", 0);
  std::size_t settled_kib = 0;
  for (int i = 0; i < storms; ++i) {
    SCOPED_TRACE("storm " + std::to_string(i + 1));
    storm(hand(), static_cast<unsigned>(i + 1), asked ? 5 : 2);
    ASSERT_TRUE(showroom->is_running()) << showroom->said().substr(0, 2000);
    if (i == 9) settled_kib = memory_kib(showroom->program());
  }
  if (settled_kib > 0) {
    EXPECT_LT(memory_kib(showroom->program()), settled_kib * 3 / 2) << "memory grows";
  }
  // It still draws what a finger does: whatever is there, a tap in the middle changes the picture
  // or not, but the program answers the next question that it is asked.
  hand().tap({960, 540});
  pass(500);
  EXPECT_TRUE(showroom->is_running());
  showroom->kill();
  const Ran verified = showroom->command({"log", "verify"});
  EXPECT_EQ(verified.code, 0) << verified.errors;
  EXPECT_THAT(verified.out, HasSubstr("the chain is whole"));
  if (role != "entrance") return;
  showroom->open();  // and a calm guest checks in
  showroom->touch_to("begin", "welcome");
  showroom->touch_to("purpose.look", "name");
  showroom->wait_until_gone("key.shift");
  hand().roll(showroom->places_of("wang"), 45);
  showroom->wait_for_target("candidate.0");
}

INSTANTIATE_TEST_SUITE_P(of_every_role, a_storm_of_fingers,
                         testing::Values("entrance", "desk", "consultant"),
                         [](const auto& of) { return std::string(of.param); });

}  // namespace
}  // namespace foyer::visit
