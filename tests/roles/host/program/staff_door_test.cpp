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
    stand_at(role, domain::PinSet{kBoss, hash_of_pin("4711")});
  }
  // Whose hash the dealer's database keeps from this device.
  void stand_where_the_hash_is_not() {
    domain::Event pin = domain::PinSet{kBoss, "kept apart"};
    pin.personal.clear();
    stand_at("consultant", pin);
  }
  void stand_at(const std::string& role, const domain::Event& pin) {
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
    ASSERT_TRUE(room_->write({{Id{}, {domain::StaffAdded{kBoss, "manager", "Linda"}, pin}}}));
    door_.emplace(
        *room_, worker_, [] {},
        [this](const auto& question, const auto&) {
          ++asked_;
          if (away_) return sync::GuessAnswer::nobody_can_say;
          const std::string beginning = kept_.substr(0, kept_.rfind('$'));
          return question.hash(beginning) == kept_ ? sync::GuessAnswer::fits
                                                   : sync::GuessAnswer::wrong;
        });
    come_to_the_door();
  }
  void come_to_the_door() {
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
  // What the dealer's database has and says.
  std::string kept_ = hash_of_pin("471147", PinWork::managers);
  bool away_ = false;
  int asked_ = 0;
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

TEST_F(DoorOfADevice, asks_the_dealers_database_once_where_a_managers_hash_is_kept_from_it) {
  stand_where_the_hash_is_not();
  type("471148");
  wait_for_the_hash();
  EXPECT_TRUE(door_->stands());
  type("471147");
  wait_for_the_hash();
  EXPECT_FALSE(door_->stands());
  EXPECT_EQ(asked_, 2);
  away_ = true;
  come_to_the_door();
  type("471148");
  wait_for_the_hash();
  EXPECT_TRUE(door_->stands());
  come_to_the_door();
  type("471147");
  wait_for_the_hash();
  EXPECT_FALSE(door_->stands()) << "whom it knows by now comes in without the network";
  EXPECT_EQ(asked_, 2);
}

TEST_F(DoorOfADevice, lets_nobody_in_and_counts_no_try_while_nobody_can_say) {
  stand_where_the_hash_is_not();
  away_ = true;
  for (int tries = 0; tries < 5; ++tries) {
    type("471147");
    wait_for_the_hash();
    EXPECT_TRUE(door_->stands());
    EXPECT_EQ(door_->wait_s(), 0);
  }
  away_ = false;
  type("471147");
  wait_for_the_hash();
  EXPECT_FALSE(door_->stands());
}

}  // namespace
}  // namespace foyer::shell
