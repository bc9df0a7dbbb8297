// What stands between a guest at the entrance and staff's side, and a scanner that types.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "kit/log/device.h"
#include "kit/machine/hidden_gesture.h"
#include "kit/machine/pin.h"
#include "roles/host/program/code_scanner.h"
#include "roles/host/program/device_pin.h"
#include "steps/reception/booking_code.h"

namespace foyer::shell {
namespace {

using Kind = ui::Pointer::Event::Kind;
constexpr float kWidth = 1920, kHeight = 1080, kCorner = 100;
const ImVec2 kUpper{40, 40}, kLower{40, 1040}, kMiddle{900, 500};

class Gesture : public testing::Test {
 protected:
  void hold(ImVec2 at, std::int64_t ms) {
    gesture.take({Kind::down, at, now_ms}, kWidth, kHeight, kCorner);
    now_ms += ms;
    gesture.take({Kind::up, at, now_ms}, kWidth, kHeight, kCorner);
  }
  bool opens_on(ImVec2 at, std::int64_t after_ms) {
    now_ms += 500;
    gesture.take({Kind::down, at, now_ms}, kWidth, kHeight, kCorner);
    now_ms += after_ms;
    return gesture.opens(now_ms);
  }
  HiddenGesture gesture;
  std::int64_t now_ms = 10'000;
};

TEST_F(Gesture, is_two_corners_held_one_after_the_other_and_opens_once) {
  hold(kUpper, 2100);
  EXPECT_FALSE(opens_on(kLower, 1900));
  EXPECT_TRUE(gesture.opens(now_ms + 200));
  EXPECT_FALSE(gesture.opens(now_ms + 300));
}

TEST_F(Gesture, is_nothing_that_a_guest_does_by_chance) {
  EXPECT_FALSE(opens_on(kLower, 5000)) << "one corner alone";
  hold(kUpper, 500);
  EXPECT_FALSE(opens_on(kLower, 5000)) << "a tap and a corner";
  hold(kUpper, 2100);
  hold(kMiddle, 100);
  EXPECT_FALSE(opens_on(kLower, 5000)) << "something was touched in between";
  hold(kUpper, 2100);
  now_ms += 10'000;
  EXPECT_FALSE(opens_on(kLower, 5000)) << "much later";
  hold(kUpper, 2100);
  now_ms += 500;
  gesture.take({Kind::down, kLower, now_ms}, kWidth, kHeight, kCorner);
  gesture.take({Kind::move, kMiddle, now_ms + 100}, kWidth, kHeight, kCorner);
  EXPECT_FALSE(gesture.opens(now_ms + 5000)) << "the finger slid away";
}

TEST(DevicePin, is_there_only_when_it_was_set_and_only_its_hash_for_only_its_owner) {
  log::TemporaryHome home;
  ASSERT_TRUE(device_pin(home.folder()));
  EXPECT_EQ(*device_pin(home.folder()), "");
  for (const char* bad : {"", "123", "123456789", "12a4"})
    EXPECT_FALSE(set_device_pin(home.folder(), bad)) << bad;
  ASSERT_TRUE(set_device_pin(home.folder(), "4711"));
  ASSERT_TRUE(set_device_pin(home.folder(), "2580")) << "and again";
  const auto hash = device_pin(home.folder());
  ASSERT_TRUE(hash);
  EXPECT_TRUE(pin_fits(*hash, "2580"));
  EXPECT_FALSE(pin_fits(*hash, "4711"));
  struct stat about {};
  ASSERT_EQ(stat((home.folder() / "staff.pin").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
}

TEST(APin, of_a_manager_costs_whoever_tries_them_all_six_times_the_work) {
  const std::string hash = hash_of_pin("471147", PinWork::managers);
  EXPECT_NE(hash.find(",t=12,"), std::string::npos) << hash.substr(0, 32);
  EXPECT_TRUE(pin_fits(hash, "471147"));
  EXPECT_FALSE(pin_fits(hash, "471148"));
}

// Another device may have written it: four thousand million passes would hold the door for ever.
TEST(APin, whose_hash_asks_for_other_work_than_ours_fits_nobody) {
  const std::string ours = hash_of_pin("4711");
  ASSERT_TRUE(pin_fits(ours, "4711"));
  for (const auto& [from, to] : {std::pair{",t=2,", ",t=4000000000,"},
                                 {",t=2,", ",t=1,"},
                                 {"m=65536", "m=4194304"},
                                 {"argon2id", "argon2i"}}) {
    std::string other = ours;
    other.replace(other.find(from), std::string(from).size(), to);
    EXPECT_FALSE(pin_fits(other, "4711")) << other.substr(0, 40);
  }
  EXPECT_FALSE(pin_fits("", "4711"));
}

TEST(Scanner, reads_a_booking_code_and_takes_a_slow_hand_for_no_scanner) {
  const domain::BookingCode booked{*Id::from_hex("00112233445566778899aabbccddeeff"), "2026-11-25",
                                   "14:30"};
  const std::string code = domain::written(booked);
  const auto types = [&](std::int64_t between_ms) {
    CodeScanner scanner;
    std::int64_t now = 1000;
    for (const char c : code)
      scanner.take({.character = static_cast<char32_t>(c)}, now += between_ms);
    EXPECT_EQ(scanner.reading(), between_ms < 100);
    return scanner.take({.character = 0, .key = KeyInput::Key::enter}, now + between_ms);
  };
  EXPECT_EQ(types(5), booked);
  EXPECT_EQ(types(900), std::nullopt);
}

}  // namespace
}  // namespace foyer::shell
