// Who is found when the house is cleared: the words of several devices, before and after they met.
#include "house/roll_call.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "showroom/house.h"

namespace foyer::domain {
namespace {

constexpr const char* kGuest = "00112233445566778899aabbccddeeff";
constexpr const char *kLi = "c0000001", *kDesk = "a0000001";

Id numbered(std::uint8_t number) {
  Id id;
  id.bytes.fill(number);
  return id;
}

class TheRollCall : public testing::Test {
 protected:
  void tell(const char* actor, std::int64_t at_ms, Event event) {
    facts_.push_back({{numbered(9), static_cast<std::int64_t>(facts_.size()) + 1},
                      numbered(7),
                      Hlc::at_ms(at_ms),
                      actor,
                      std::move(event)});
  }
  RollCall told() const {
    House house;
    for (const Fact& fact : facts_) apply(house, fact);
    return house.rolls.at(numbered(7));
  }
  RollWord word() const { return word_on(told(), kGuest); }
  std::vector<Fact> facts_;
};

TEST_F(TheRollCall, takes_the_last_word_of_each_who_looked) {
  tell(kLi, 100, RollCalled{true});
  tell(kLi, 200, RollTicked{kGuest, "missing"});
  EXPECT_EQ(word().state, RollState::missing);
  tell(kLi, 300, RollTicked{kGuest, "found"});
  EXPECT_EQ(word().state, RollState::found);
  tell(kLi, 400, RollTicked{kGuest, ""});
  EXPECT_EQ(word().state, RollState::open) << "it was taken back";
  EXPECT_TRUE(told().drill);
}

TEST_F(TheRollCall, has_found_whom_one_device_found_though_another_looked_in_vain) {
  tell(kLi, 100, RollCalled{false});
  tell(kLi, 200, RollTicked{kGuest, "found"});
  tell(kDesk, 300, RollTicked{kGuest, "missing"});
  EXPECT_EQ(word().state, RollState::found);
  EXPECT_EQ(word().by.actor, kLi);
}

TEST_F(TheRollCall, believes_who_saw_somebody_leave_before_who_missed_them) {
  tell(kLi, 100, RollCalled{false});
  tell(kLi, 200, RollTicked{kGuest, "missing"});
  tell(kDesk, 300, RollTicked{kGuest, "left"});
  EXPECT_EQ(word().state, RollState::left);
  EXPECT_EQ(word().by.actor, kDesk);
}

TEST_F(TheRollCall, is_the_same_in_whichever_order_two_devices_facts_came_together) {
  tell(kLi, 100, RollCalled{false});
  tell(kLi, 200, RollTicked{kGuest, "found"});
  tell(kDesk, 150, RollTicked{kGuest, "missing"});
  tell(kDesk, 250, RollEnded{4, 1});
  std::ranges::sort(facts_, folds_before);
  const RollCall once = told();
  EXPECT_EQ(once.ended.actor, kDesk);
  EXPECT_EQ(once.as_ended.not_found, 1);
  EXPECT_EQ(word().state, RollState::found);
}

TEST_F(TheRollCall, is_ended_once) {
  tell(kLi, 100, RollCalled{false});
  tell(kLi, 200, RollEnded{4, 1});
  tell(kDesk, 300, RollEnded{4, 0});
  EXPECT_EQ(told().ended.actor, kLi);
  EXPECT_EQ(told().as_ended.not_found, 1);
}

}  // namespace
}  // namespace foyer::domain
