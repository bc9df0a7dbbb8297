// Who is looked for when the house is cleared: guests with their party, staff on duty; who is out
// or gone; a guest who checks in meanwhile; two devices that could not hear each other.
#include "manage/rollcall/roll.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/demo_content.h"

namespace foyer::rollcall {
namespace {

using namespace domain;

constexpr const char *kLi = "c0000001", *kZhao = "c0000002", *kDesk = "a0000001";
constexpr std::int64_t kMinute_ms = 60'000, kHour_ms = 60 * kMinute_ms;
constexpr std::int64_t kNow_ms = 1'795'242'720'000;  // Saturday 2026-11-21 14:32 in China

Id numbered(int number) {
  Id id;
  id.bytes.fill(static_cast<std::uint8_t>(number));
  return id;
}

class TheHouseIsCleared : public testing::Test {
 protected:
  TheHouseIsCleared() {
    content_.showroom.time_zone = TimeZone::fixed(480);
    tell({}, -9 * kHour_ms, StaffAdded{kDesk, "manager", "林岚"}, "desk");
    tell({}, -9 * kHour_ms, StaffAdded{kLi, "consultant", "李敏"}, kDesk);
    tell({}, -9 * kHour_ms, StaffAdded{kZhao, "consultant", "赵刚"}, kDesk);
    tell({}, -5 * kHour_ms, ClockedIn{kLi}, kDesk);
    came(1, -kHour_ms, 3);
    came(2, -30 * kMinute_ms, 1);
  }
  void tell(const Id& about, std::int64_t from_now_ms, Event event, const std::string& actor) {
    facts_.push_back({{numbered(99), static_cast<std::int64_t>(facts_.size()) + 1},
                      about,
                      Hlc::at_ms(kNow_ms + from_now_ms),
                      actor,
                      std::move(event)});
    apply(house_, facts_.back());
  }
  void came(int guest, std::int64_t from_now_ms, int party) {
    tell(numbered(guest), from_now_ms, VisitOpened{"look", "A001", "zh"}, "entrance");
    tell(numbered(guest), from_now_ms, PartyTold{party, true, "friend"}, "entrance");
    tell(numbered(guest), from_now_ms, VisitCheckedIn{}, "entrance");
  }
  void left(int guest, std::int64_t from_now_ms) {
    tell(numbered(guest), from_now_ms, VisitLeft{kNow_ms + from_now_ms, false}, kDesk);
  }
  // What a touch writes is in the house at once; how many facts it was.
  std::size_t touch(const Intent& intent, std::int64_t from_now_ms, const char* who = kDesk) {
    const auto writes = update(intent, {house_, content_, who, kNow_ms + from_now_ms});
    for (const Write& write : writes)
      for (const Event& event : write.events) tell(write.visit, from_now_ms, event, who);
    return writes.size();
  }
  Roll at(std::int64_t from_now_ms = 0) const {
    return roll(house_, content_, kNow_ms + from_now_ms);
  }
  Entry entry(const std::string& who, std::int64_t from_now_ms = 0) const {
    for (const Entry& one : at(from_now_ms).entries)
      if (one.who == who) return one;
    ADD_FAILURE() << who << " is not on the list";
    return {};
  }
  static std::string guest(int number) { return numbered(number).hex(); }

  Content content_ = demo::content();
  House house_;
  std::vector<Fact> facts_;
};

TEST_F(TheHouseIsCleared, everybody_in_it_is_on_the_list_with_their_party) {
  const Roll before = at();
  EXPECT_FALSE(before.stands());
  EXPECT_EQ(before.entries.size(), 3u) << "two guests and who is on duty";
  EXPECT_EQ(before.people, 3 + 1 + 1);
  EXPECT_EQ(before.entries.front().who, guest(1)) << "who has been here longest, first";
}

TEST_F(TheHouseIsCleared, ghosts_of_yesterday_are_not_looked_for) {
  came(3, -24 * kHour_ms, 2);
  EXPECT_EQ(at().people, 5);
}

TEST_F(TheHouseIsCleared, who_is_out_on_a_test_drive_is_on_the_list_and_not_looked_for) {
  tell(numbered(1), -5 * kMinute_ms, DriveStarted{"s7", "lake"}, kLi);
  touch(Call{}, 0);
  EXPECT_TRUE(entry(guest(1)).on_the_road);
  EXPECT_EQ(at().people, 5);
  EXPECT_EQ(at().looked_for, 2);
}

TEST_F(TheHouseIsCleared, who_is_visited_at_home_is_not_in_it_nor_is_who_went_there) {
  tell(numbered(3), -10 * kMinute_ms, VisitOpened{"look", "", "zh"}, kLi);
  tell(numbered(3), -10 * kMinute_ms, VisitAtHome{}, kLi);
  tell(numbered(3), -10 * kMinute_ms, VisitCheckedIn{}, kLi);
  tell(numbered(3), -10 * kMinute_ms, VisitTaken{kLi, ""}, kLi);
  touch(Call{}, 0);
  const Roll roll = at();
  EXPECT_EQ(std::ranges::count(roll.entries, guest(3), &Entry::who), 0);
  EXPECT_TRUE(entry(kLi).is_clear());
  EXPECT_EQ(roll.looked_for, 3 + 1) << "the two guests of the showroom";
  left(3, kMinute_ms);
  EXPECT_FALSE(entry(kLi, 2 * kMinute_ms).is_clear()) << "on the way back, or here";
}

TEST_F(TheHouseIsCleared, whoever_is_found_is_looked_for_no_more) {
  EXPECT_EQ(touch(Tick{guest(1), "found"}, -1), 0u) << "nobody has called a roll";
  EXPECT_EQ(touch(Call{true}, 0), 1u);
  EXPECT_EQ(touch(Call{false}, 1), 0u) << "one goes on already";
  EXPECT_TRUE(at(1).drill);
  EXPECT_EQ(at(1).looked_for, 5);
  touch(Tick{guest(1), "found"}, kMinute_ms);
  touch(Tick{kLi, "left"}, kMinute_ms);
  touch(Tick{guest(2), "missing"}, kMinute_ms);
  EXPECT_EQ(at(kMinute_ms).looked_for, 1);
  EXPECT_EQ(at(kMinute_ms).entries.front().who, guest(2)) << "who is still looked for, first";
  EXPECT_EQ(entry(guest(1)).by.actor, kDesk);
  EXPECT_EQ(touch(Tick{"c0000002", "found"}, kMinute_ms), 0u) << "who is off duty is on no list";
}

TEST_F(TheHouseIsCleared, a_guest_who_checks_in_meanwhile_is_on_the_list) {
  touch(Call{}, 0);
  came(4, kMinute_ms, 2);
  EXPECT_EQ(at(kMinute_ms).looked_for, 7);
  touch(Tick{guest(4), "found"}, 2 * kMinute_ms);
  EXPECT_EQ(at(2 * kMinute_ms).looked_for, 5);
}

TEST_F(TheHouseIsCleared, who_is_seen_leaving_stays_on_the_list_with_the_reason) {
  left(2, -2 * kMinute_ms);
  EXPECT_EQ(at().people, 4) << "who left before is not on it";
  touch(Call{}, 0);
  left(1, kMinute_ms);
  const Entry gone = entry(guest(1), 2 * kMinute_ms);
  EXPECT_TRUE(gone.gone);
  EXPECT_TRUE(gone.is_clear());
  EXPECT_EQ(at(2 * kMinute_ms).people, 4);
}

TEST_F(TheHouseIsCleared, it_ends_with_its_minutes_and_with_who_was_not_found) {
  touch(Call{}, 0);
  touch(Tick{guest(1), "found"}, kMinute_ms);
  EXPECT_EQ(touch(End{}, 6 * kMinute_ms + 59'000), 1u);
  const Roll over = at(20 * kMinute_ms);
  EXPECT_FALSE(over.stands());
  EXPECT_EQ(over.minutes(kNow_ms + 20 * kMinute_ms), 6);
  EXPECT_EQ(over.as_ended, (RollEnded{5, 2}));
  EXPECT_EQ(touch(End{}, 21 * kMinute_ms), 0u);
  EXPECT_EQ(touch(Call{}, 22 * kMinute_ms), 1u) << "and another one can be called";
  EXPECT_EQ(at(22 * kMinute_ms).looked_for, 5) << "in which nobody is found yet";
}

// The network is down: the tablet calls one, too, and finds others than the desk.
TEST_F(TheHouseIsCleared, what_two_devices_found_apart_is_together_when_they_meet) {
  House tablet = house_;
  const std::size_t known = facts_.size();
  touch(Call{}, 0);
  touch(Tick{guest(1), "found"}, kMinute_ms);
  touch(Tick{guest(2), "missing"}, kMinute_ms);
  std::vector<Fact> of_tablet;
  const auto on_tablet = [&](const Intent& intent, std::int64_t from_now_ms) {
    for (const Write& write : update(intent, {tablet, content_, kLi, kNow_ms + from_now_ms}))
      for (const Event& event : write.events) {
        of_tablet.push_back({{numbered(98), static_cast<std::int64_t>(of_tablet.size()) + 1},
                             write.visit,
                             Hlc::at_ms(kNow_ms + from_now_ms),
                             kLi,
                             event});
        apply(tablet, of_tablet.back());
      }
  };
  on_tablet(Call{}, 20'000);
  on_tablet(Tick{guest(2), "found"}, 2 * kMinute_ms);
  on_tablet(Tick{kLi, "found"}, 2 * kMinute_ms);
  EXPECT_EQ(at(2 * kMinute_ms).looked_for, 2) << "the desk alone still looks for two";

  for (const Fact& fact : of_tablet) apply(house_, fact);
  for (std::size_t i = known; i < facts_.size(); ++i) apply(tablet, facts_[i]);
  const Roll desk = at(3 * kMinute_ms);
  EXPECT_EQ(desk.calls.size(), 2u);
  EXPECT_EQ(desk.looked_for, 0) << "together they found everybody";
  EXPECT_EQ(entry(guest(2), 3 * kMinute_ms).by.actor, kLi);
  EXPECT_EQ(roll(tablet, content_, kNow_ms + 3 * kMinute_ms).looked_for, 0)
      << "and the tablet says the same";
  EXPECT_EQ(touch(End{}, 4 * kMinute_ms), 2u) << "whoever ends it ends both";
  EXPECT_FALSE(at(5 * kMinute_ms).stands());
}

}  // namespace
}  // namespace foyer::rollcall
