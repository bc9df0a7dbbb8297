// Who may come in: the first manager, a PIN, and how long wrong ones make one wait.
#include <gtest/gtest.h>

#include "roles/host/door/staff.h"

namespace foyer::flow {
namespace {

constexpr std::int64_t kNoon_ms = 1'763'697'600'000;

class DoorOfTheHouse : public testing::Test {
 protected:
  void tell(domain::Event event) {
    domain::apply(house, {{Id{}, ++seq}, {}, Hlc::at_ms(kNoon_ms, seq), "a1", std::move(event)});
  }
  void colleague(const std::string& id, const std::string& role) {
    tell(domain::StaffAdded{id, role, "name of " + id});
    tell(domain::PinSet{id, "hash of " + id});
  }
  DoorStep does(const DoorIntent& intent) {
    DoorStep step = update(
        door, intent, {.house = house, .tries = tries, .now_ms = now, .fresh_staff = "cafe0001"});
    door = step.door;
    return step;
  }
  void types(std::string_view digits) {
    for (const char digit : digits) does(TapDigit{digit});
  }

  domain::House house;
  Tries tries;
  Door door;
  std::int64_t now = kNoon_ms;
  std::uint16_t seq = 0;
};

TEST_F(DoorOfTheHouse, the_first_start_makes_the_manager_by_name_and_a_pin_typed_twice) {
  door = door_for(house);
  ASSERT_EQ(door.screen, DoorScreen::name);
  does(GiveStaffName{"李敏"});
  types("471147");
  does(EnterPin{});
  ASSERT_EQ(door.screen, DoorScreen::again);
  types("471147");
  const DoorStep asked = does(EnterPin{});
  ASSERT_TRUE(asked.ask && std::holds_alternative<HashPin>(*asked.ask));
  EXPECT_EQ(std::get<HashPin>(*asked.ask).pin, "471147");
  EXPECT_TRUE(std::get<HashPin>(*asked.ask).managers);
  EXPECT_TRUE(door.digits.empty()) << "the PIN stays in the model";
  const DoorStep made = does(PinHashed{"argon"});
  const Write write{
      {}, {domain::StaffAdded{"cafe0001", "manager", "李敏"}, domain::PinSet{"cafe0001", "argon"}}};
  EXPECT_EQ(made.writes, std::vector<Write>{write});
  EXPECT_EQ(made.signed_in, "cafe0001");
}

TEST_F(DoorOfTheHouse, two_different_new_pins_are_asked_for_again) {
  door = door_for(house);
  does(GiveStaffName{"李敏"});
  types("471147");
  does(EnterPin{});
  types("471148");
  EXPECT_FALSE(does(EnterPin{}).ask);
  EXPECT_EQ(door.screen, DoorScreen::new_pin);
  EXPECT_EQ(door.trouble, DoorTrouble::differ);
}

TEST_F(DoorOfTheHouse, a_name_and_its_pin_let_one_in) {
  colleague("a1", "manager");
  door = door_for(house);
  ASSERT_EQ(door.screen, DoorScreen::roster);
  does(TapName{"a1"});
  types("12345678");
  const DoorStep asked = does(EnterPin{});
  ASSERT_TRUE(asked.ask && std::holds_alternative<CheckPin>(*asked.ask));
  EXPECT_EQ(std::get<CheckPin>(*asked.ask).hash, "hash of a1");
  EXPECT_EQ(does(PinChecked{true}).signed_in, "a1");
}

TEST_F(DoorOfTheHouse, a_manager_whose_hash_is_kept_apart_stands_there_and_is_asked_about) {
  tell(domain::StaffAdded{"a1", "manager", "name of a1"});
  domain::Event pin = domain::PinSet{"a1", "hash"};
  pin.personal.clear();
  tell(pin);
  ASSERT_TRUE(house.has_manager()) << "no second first start";
  door = door_for(house);
  does(TapName{"a1"});
  types("471147");
  const DoorStep asked = does(EnterPin{});
  ASSERT_TRUE(asked.ask && std::holds_alternative<CheckPin>(*asked.ask));
  EXPECT_TRUE(std::get<CheckPin>(*asked.ask).hash.empty());
  EXPECT_EQ(std::get<CheckPin>(*asked.ask).kept_apart.seq, 2) << "the fact that set it";
  EXPECT_TRUE(does(PinChecked{false, false}).signed_in.empty());
  EXPECT_EQ(door.trouble, DoorTrouble::unanswered) << "nobody says that it was wrong";
  tell(domain::PinSet{"a1", "hash of a1"});
  EXPECT_EQ(house.who("a1")->kept_apart.seq, 0) << "a hash that came is checked here";
}

TEST_F(DoorOfTheHouse, a_wrong_pin_lets_nobody_in) {
  colleague("a1", "manager");
  door = door_for(house);
  does(TapName{"a1"});
  types("9999");
  does(EnterPin{});
  const DoorStep answered = does(PinChecked{false});
  EXPECT_EQ(answered.signed_in, "");
  EXPECT_EQ(answered.door.trouble, DoorTrouble::wrong);
}

TEST_F(DoorOfTheHouse, nothing_is_checked_while_one_has_to_wait) {
  colleague("a1", "manager");
  door = door_for(house);
  for (int i = 0; i < 3; ++i) count_try(tries, "a1", now);
  does(TapName{"a1"});
  types("1234");
  EXPECT_FALSE(does(EnterPin{}).ask);
  EXPECT_EQ(door.trouble, DoorTrouble::waits);
  now += delay_after_ms(3);
  types("1234");
  EXPECT_TRUE(does(EnterPin{}).ask);
}

TEST_F(DoorOfTheHouse, three_digits_are_no_pin_and_nine_cannot_be_typed) {
  colleague("a1", "manager");
  door = door_for(house);
  does(TapName{"a1"});
  types("123");
  EXPECT_FALSE(does(EnterPin{}).ask);
  EXPECT_EQ(door.trouble, DoorTrouble::too_short);
  types("456789");
  EXPECT_EQ(door.digits, "12345678");
}

// Every tablet holds the hash: of four digits all can be tried in minutes.
TEST_F(DoorOfTheHouse, a_managers_new_pin_has_six_digits_and_a_colleagues_four) {
  colleague("a1", "manager");
  colleague("b2", "consultant");
  for (const auto& [new_door, least] : {std::pair{door_for_pin("a1"), 6u},
                                        {door_for_pin("b2"), 4u},
                                        {door_for_new(domain::Role::manager), 6u},
                                        {door_for_new(domain::Role::reception), 4u}}) {
    door = new_door;
    if (door.screen == DoorScreen::name) does(GiveStaffName{"李敏"});
    EXPECT_EQ(pin_digits_min(door, house), least);
    types(std::string_view("1234567").substr(0, least - 1));
    does(EnterPin{});
    EXPECT_EQ(door.screen, DoorScreen::new_pin);
    EXPECT_EQ(door.trouble, DoorTrouble::too_short);
    types("9");
    does(EnterPin{});
    EXPECT_EQ(door.screen, DoorScreen::again);
  }
}

TEST_F(DoorOfTheHouse, a_manager_whose_pin_is_shorter_sets_a_longer_one_before_coming_in) {
  colleague("a1", "manager");
  door = door_for(house);
  does(TapName{"a1"});
  types("4711");
  ASSERT_TRUE(does(EnterPin{}).ask);
  EXPECT_EQ(does(PinChecked{true}).signed_in, "");
  ASSERT_EQ(door.screen, DoorScreen::new_pin);
  EXPECT_EQ(door.trouble, DoorTrouble::too_short);
  for (int i = 0; i < 2; ++i) {
    types("471147");
    does(EnterPin{});
  }
  const DoorStep made = does(PinHashed{"argon"});
  EXPECT_EQ(made.writes, (std::vector<Write>{{{}, {domain::PinSet{"a1", "argon"}}}}));
  EXPECT_EQ(made.signed_in, "a1");
}

TEST_F(DoorOfTheHouse, a_colleague_comes_in_with_four_digits) {
  colleague("a1", "manager");
  colleague("b2", "consultant");
  door = door_for(house);
  does(TapName{"b2"});
  types("4711");
  does(EnterPin{});
  EXPECT_EQ(does(PinChecked{true}).signed_in, "b2");
}

TEST_F(DoorOfTheHouse, somebody_removed_or_without_a_pin_is_not_on_the_roster) {
  colleague("a1", "manager");
  colleague("b2", "consultant");
  tell(domain::StaffRemoved{"b2"});
  tell(domain::StaffAdded{"c3", "consultant", "name of c3"});
  ASSERT_EQ(roster(house).size(), 1u);
  door = door_for(house);
  does(TapName{"b2"});
  EXPECT_EQ(door.screen, DoorScreen::roster);
  does(TapName{"c3"});
  EXPECT_EQ(door.screen, DoorScreen::roster);
}

TEST(WrongTries, make_the_next_one_wait_longer_and_longer) {
  EXPECT_EQ(delay_after_ms(1), 0);
  EXPECT_EQ(delay_after_ms(2), 0);
  for (int i = 3; i < 9; ++i) EXPECT_LT(delay_after_ms(i - 1), delay_after_ms(i)) << i;
  EXPECT_EQ(delay_after_ms(100), 15 * 60 * 1000);
}

TEST(WrongTries, outlive_a_restart_by_their_text) {
  Tries tries;
  for (int i = 0; i < 4; ++i) count_try(tries, "a1", kNoon_ms);
  count_try(tries, "b2", kNoon_ms);
  EXPECT_EQ(tries_from(to_text(tries)), tries);
  EXPECT_EQ(tries_from("not a note"), Tries{});
}

TEST(WrongTries, lock_nobody_out_for_longer_when_the_clock_is_set_back) {
  Tries tries;
  for (int i = 0; i < 3; ++i) count_try(tries, "a1", kNoon_ms);
  constexpr std::int64_t kDay_ms = 24LL * 60 * 60 * 1000;
  EXPECT_EQ(wait_ms(tries, "a1", kNoon_ms - kDay_ms), delay_after_ms(3));
}

}  // namespace
}  // namespace foyer::flow
