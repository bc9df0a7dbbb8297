// What a staff device's door writes: signed so that the house obeys it, and nothing that the
// dealer's database refuses.
#include "roles/host/program/staff_door.h"

#include <gtest/gtest.h>

#include <thread>

#include "kit/log/device.h"
#include "kit/machine/pin.h"
#include "support/demo_content.h"

namespace foyer::shell {
namespace {

constexpr const char* kBoss = "0a1b2c3d";

class DoorOfADevice : public testing::Test {
 protected:
  // A manager whose PIN was made when four digits were enough, at a device of this role.
  void stand_at(const std::string& role) {
    Settings settings;
    settings.home = home_.folder();
    settings.role = role;
    room_.emplace(content_, *log_, settings,
                  StaffRoom::Surroundings{.wall_ms = [] { return log::kNoon_ms; },
                                          .steady_ms = [] { return std::int64_t{0}; },
                                          .fresh_id = [] { return log::visit_number(9); },
                                          .tell_staff = [](const Error&) {},
                                          .wrote = {},
                                          .sync = {}});
    ASSERT_TRUE(room_->open());
    ASSERT_TRUE(room_->write({{Id{},
                               {domain::StaffAdded{kBoss, "manager", "Linda"},
                                domain::PinSet{kBoss, hash_of_pin("4711")}}}}));
    door_.emplace(*room_, worker_, [] {});
    flow::Door at;
    at.screen = flow::DoorScreen::pin;
    at.staff = kBoss;
    door_->ask(at);
  }
  void type(std::string_view digits) {
    for (const char digit : digits)
      door_->take_key({.character = static_cast<char32_t>(digit), .key = KeyInput::Key::none});
    door_->take_key({.character = 0, .key = KeyInput::Key::enter});
  }
  void wait_for_the_hash() {
    while (!worker_.finish()) std::this_thread::yield();
  }
  const std::string& hash() const { return room_->house().who(kBoss)->pin_hash; }

  domain::Content content_ = demo::content();
  log::TemporaryHome home_;
  std::unique_ptr<log::VisitLog> log_ = log::open_log(home_.folder());
  std::optional<StaffRoom> room_;
  Worker worker_{[] {}};
  std::optional<StaffDoor> door_;
};

TEST_F(DoorOfADevice, lets_a_manager_sign_the_longer_pin_that_she_sets_before_coming_in) {
  stand_at("desk");
  type("4711");
  wait_for_the_hash();
  EXPECT_TRUE(door_->stands());
  type("471147");
  type("471147");
  wait_for_the_hash();
  EXPECT_FALSE(door_->stands());
  EXPECT_TRUE(pin_fits(hash(), "471147")) << "the house obeys it";
  EXPECT_EQ(log::every_record(*log_).back().actor, kBoss);
}

// It would be refused by the dealer's database, and everything behind it with it.
TEST_F(DoorOfADevice, asks_for_no_longer_pin_at_a_tablet_which_may_set_none) {
  stand_at("consultant");
  const std::int64_t before = log_->head().last;
  type("4711");
  wait_for_the_hash();
  EXPECT_FALSE(door_->stands());
  EXPECT_EQ(log_->head().last, before);
  EXPECT_TRUE(pin_fits(hash(), "4711"));
}

}  // namespace
}  // namespace foyer::shell
