// A hand on a real panel: a showroom whose glass is TouchGlass. Where Xorg cannot run, the test is
// skipped and says why. Threads: one.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "visit/showroom.h"

namespace foyer::visit {

// Time that passes for the hand: a wait between two touches is what is tested.
inline void pass(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

class a_hand_on_a_real_panel : public testing::Test {
 protected:
  void SetUp() override { begin(std::make_unique<TouchGlass>()); }
  void begin(std::unique_ptr<TouchGlass> with, Showroom::Setting setting = {}) {
    showroom.reset();
    glass = std::move(with);
    if (!glass->is_there()) GTEST_SKIP() << glass->why_not();
    setting.glass = glass.get();
    showroom = std::make_unique<Showroom>(setting);
  }
  Hand& hand() { return glass->hand(); }
  void to_the_name() {
    showroom->open();
    showroom->touch_to("begin", "welcome");
    showroom->touch_to("purpose.look", "name");
    showroom->wait_until_gone("key.shift");  // pinyin is ready once its keyboard is there
  }
  std::unique_ptr<TouchGlass> glass;
  std::unique_ptr<Showroom> showroom;
};

}  // namespace foyer::visit
