// What a guest is told when the consultants are all taken.
#include "manage/turns/availability.h"

#include "showroom/house.h"
#include "showroom/house_of_facts.h"

namespace foyer::domain {
namespace {

class ABusyHouse : public HouseOfFacts {
 protected:
  void consultant(const std::string& id) { HouseOfFacts::consultant(0, id); }
  void arrive(int minute, int number) {
    tell(minute, visit(number), VisitOpened{"look", "A00" + std::to_string(number), "zh"});
    tell(minute, visit(number), VisitCheckedIn{});
  }
  void take(int minute, int number, const std::string& who) {
    arrive(minute, number);
    tell(minute, visit(number), VisitAssigned{who, "turn", {}, ""});
    tell(minute, visit(number), VisitTaken{who, {}});
  }
  void leave(int minute, int number) {
    tell(minute, visit(number), VisitLeft{kNine_ms + minute * kMinute_ms, false});
  }
  std::optional<Availability> at(int minute, int guest = 99) const {
    return availability(house, visit(guest), kNine_ms + minute * kMinute_ms);
  }
  std::optional<int> wait_min(int minute, int guest = 99) const {
    return at(minute, guest)->wait_min;
  }
};

TEST_F(ABusyHouse, that_nobody_has_clocked_into_is_not_known) {
  EXPECT_EQ(at(0), std::nullopt);
  tell(0, {}, StaffAdded{"a", "consultant", "name"});
  EXPECT_EQ(at(0), std::nullopt);
}

TEST_F(ABusyHouse, has_a_free_consultant_or_has_none) {
  consultant("a");
  consultant("b");
  take(1, 1, "a");
  EXPECT_EQ(at(2), (Availability{1, 1, {}}));
  take(3, 2, "b");
  EXPECT_EQ(at(4), (Availability{0, 2, {}}));  // how long guests take is not known yet
  leave(20, 1);
  EXPECT_EQ(at(21), (Availability{1, 1, {}}));
}

TEST_F(ABusyHouse, tells_the_rest_of_the_visit_that_ends_first) {
  consultant("a");
  consultant("b");
  take(0, 1, "a");
  leave(40, 1);  // a guest takes 40 minutes
  take(50, 2, "a");
  take(60, 3, "b");
  EXPECT_EQ(wait_min(62), 30);  // 28 of the first are left
  EXPECT_EQ(wait_min(85), 5);   // one that should end now
  EXPECT_EQ(wait_min(200), 5);  // one that takes longer than usual ends at any moment
}

TEST_F(ABusyHouse, lets_those_who_came_before_go_first) {
  consultant("a");
  take(0, 1, "a");
  leave(20, 1);
  take(30, 2, "a");
  arrive(31, 3);
  arrive(32, 4);
  EXPECT_EQ(wait_min(35, 3), 15);
  EXPECT_EQ(wait_min(35, 4), 35);  // behind the third guest
  EXPECT_EQ(wait_min(35), 55);     // behind both
  arrive(33, 5);
  EXPECT_EQ(wait_min(35), std::nullopt);  // more than an hour is not said
  EXPECT_EQ(wait_min(35, 3), 15);         // and who comes later changes nothing
}

TEST_F(ABusyHouse, forgets_how_long_guests_took_yesterday) {
  consultant("a");
  take(0, 1, "a");
  leave(20, 1);
  take(21, 2, "a");
  EXPECT_EQ(wait_min(25), 20);
  EXPECT_EQ(wait_min(21 * 60), std::nullopt);
}

}  // namespace
}  // namespace foyer::domain
