// Bad days at the desk: clocks that are hours wrong, visits that another device ended meanwhile, a
// pack that no longer knows what an open visit says.
#include "roles/desk/flow/desk_floor.h"

namespace foyer::flow {
namespace {

class BadDay : public Desk {
 protected:
  // Says something with the stamp of a device whose clock is wrong by so much.
  void tell_hours_off(int hours, const Id& visit, domain::Event event) {
    const Hlc at = Hlc::at_ms(kNine_ms + (minute + 60 * hours) * kMinute_ms,
                              static_cast<std::uint16_t>(++seq));
    domain::apply(house, {{Id{}, seq}, visit, at, "entrance", std::move(event)});
  }
  void arrive_hours_off(int number, int hours) {
    tell_hours_off(hours, visit_id(number), domain::VisitOpened{"look", "A001", "zh"});
    tell_hours_off(hours, visit_id(number), domain::VisitCheckedIn{});
  }
};

TEST_F(BadDay, a_guest_from_an_entrance_that_is_hours_ahead_waits_no_negative_time) {
  arrive_hours_off(1, 5);
  ASSERT_EQ(board_now().waiting.size(), 1u);
  EXPECT_EQ(board_now().waiting.front().minutes, 0);
  EXPECT_EQ(board_now().figures.waiting, 1);
  EXPECT_GE(board_now().figures.longest_wait_ms, 0);
  EXPECT_EQ(does(HandTo{visit_id(1), "a"}).size(), 1u);
  does(GuestLeft{visit_id(1), kNine_ms});
  EXPECT_EQ(*visit(1).left_ms, visit(1).arrived_at.unix_ms()) << "and never leaves before coming";
}

TEST_F(BadDay, a_guest_from_an_entrance_that_is_hours_behind_is_seen_and_marked_late) {
  arrive_hours_off(1, -5);
  ASSERT_EQ(board_now().waiting.size(), 1u);
  EXPECT_TRUE(board_now().waiting.front().late);
}

TEST_F(BadDay, a_guest_from_a_clock_that_is_a_day_behind_is_not_lost_but_listed_as_open) {
  arrive_hours_off(1, -20);
  EXPECT_TRUE(board_now().waiting.empty());
  ASSERT_EQ(board_now().forgotten.size(), 1u);
  does(GuestLeft{visit_id(1), kNine_ms});
  EXPECT_TRUE(board_now().forgotten.empty());
}

TEST_F(BadDay, a_booked_guest_from_a_wrong_clock_of_the_same_day_is_still_the_booked_one) {
  tell(visit_id(90),
       domain::AppointmentMade{"2025-11-21", "10:30", "look", "", "", "何", "13800000001"});
  arrive_hours_off(1, 3);
  tell_hours_off(3, visit_id(1), domain::ConsentGiven{"contact", "1", "zh"});
  tell_hours_off(3, visit_id(1), domain::ContactGiven{"+8613800000001"});
  EXPECT_EQ(kept_appointments(house, kNine_ms, content.showroom.time_zone).size(), 1u);
}

TEST_F(BadDay, what_was_on_the_glass_of_a_visit_that_a_tablet_closed_makes_no_fact) {
  arrive(1);
  does(OpenGuest{visit_id(1)});
  does(ChooseOther{});
  ASSERT_EQ(model.sheet, DeskSheet::hand_to);
  tell(visit_id(1), domain::VisitTaken{"c", ""});
  domain::VisitClosed closed;
  closed.outcome = "ordered";
  tell(visit_id(1), closed);
  EXPECT_TRUE(does(HandTo{visit_id(1), "a"}).empty());
  EXPECT_TRUE(does(TakeBack{visit_id(1)}).empty());
  EXPECT_EQ(visit(1).handover.consultant, "c");
  EXPECT_TRUE(visit(1).contests.empty());
}

TEST_F(BadDay, a_skip_that_was_being_explained_when_the_guest_left_is_written_nowhere) {
  arrive(1);
  does(HandTo{visit_id(1), "c"});
  ASSERT_EQ(model.sheet, DeskSheet::skip);
  tell(visit_id(1), domain::VisitLeft{kNine_ms + kMinute_ms, false});
  EXPECT_TRUE(does(SkipBecause{"busy"}).empty());
}

TEST_F(BadDay, a_visit_whose_purpose_the_pack_no_longer_has_goes_on_and_ends_as_any_other) {
  arrive(1, "look");
  content.showroom.purposes.clear();
  EXPECT_EQ(does(HandTo{visit_id(1), "a"}).size(), 1u);
  const auto said = does(GuestLeft{visit_id(1), kNine_ms + kMinute_ms});
  EXPECT_EQ(said.size(), 1u) << "its outcome is for a person to say";
  EXPECT_EQ(board_now().left.size(), 1u);
  WalkIn guest;
  guest.purpose = "look";
  EXPECT_TRUE(does(RegisterWalkIn{guest}).empty()) << "but nobody new comes for it";
}

}  // namespace
}  // namespace foyer::flow
