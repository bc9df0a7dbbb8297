// What a tap at the desk writes: who gets a guest and why, who left, what was settled.
#include "manage/register/day.h"
#include "roles/desk/flow/appointment_file.h"
#include "roles/desk/flow/desk_floor.h"
#include "showroom/people.h"

namespace foyer::flow {
namespace {

TEST_F(Desk, hands_the_guest_to_who_is_next_in_one_tap) {
  arrive(1);
  const auto said = does(HandTo{visit_id(1), "a"});
  ASSERT_EQ(said, (std::vector<domain::Event>{domain::VisitAssigned{"a", "turn", {}, ""}}));
  EXPECT_EQ(visit(1).handover.consultant, "a");
  EXPECT_EQ(board_now().with.size(), 1u);
}

TEST_F(Desk, asks_why_when_somebody_is_passed_over_and_writes_it_down) {
  arrive(1);
  EXPECT_TRUE(does(HandTo{visit_id(1), "c"}).empty());
  ASSERT_EQ(model.sheet, DeskSheet::skip);
  const auto said = does(SkipBecause{"busy"});
  const domain::VisitAssigned expected{"c", "chosen", {{"a", "busy"}, {"b", "busy"}}, ""};
  EXPECT_EQ(said, (std::vector<domain::Event>{expected}));
  EXPECT_EQ(model.sheet, DeskSheet::none);
}

TEST_F(Desk, gives_the_guest_to_whom_they_asked_for_without_asking_why) {
  arrive(1);
  tell(visit_id(1), domain::ConsultantRequested{"c"});
  const auto said = does(HandTo{visit_id(1), "c"});
  EXPECT_EQ(said, (std::vector<domain::Event>{domain::VisitAssigned{"c", "requested", {}, ""}}));
}

TEST_F(Desk, takes_a_guest_back_and_says_from_whom) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  EXPECT_EQ(does(TakeBack{visit_id(1)}),
            (std::vector<domain::Event>{domain::VisitReturned{"desk", "a"}}));
  EXPECT_EQ(board_now().waiting.size(), 1u);
}

TEST_F(Desk, reassigning_says_whom_it_replaces) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  const auto said = does(HandTo{visit_id(1), "b"});
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said.front().as<domain::VisitAssigned>()->instead_of, "a");
  EXPECT_TRUE(visit(1).contests.empty());
}

TEST_F(Desk, a_guest_who_has_gone_is_handed_to_nobody) {
  arrive(1);
  does(GuestLeft{visit_id(1), kNine_ms + 60 * kMinute_ms});
  EXPECT_TRUE(does(HandTo{visit_id(1), "a"}).empty());
  EXPECT_TRUE(does(TakeBack{visit_id(1)}).empty());
  EXPECT_TRUE(does(GuestLeft{visit_id(1), kNine_ms}).empty());
}

TEST_F(Desk, a_guest_whose_visit_is_closed_stays_on_the_board_until_they_leave) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  tell(visit_id(1), domain::VisitTaken{"a", "a"});
  tell(visit_id(1), domain::VisitClosed{"following", "A", "A", "", "", ""});
  ASSERT_EQ(board_now().with.size(), 1u);
  EXPECT_EQ(board_now().figures.with_consultant, 1);
  EXPECT_EQ(still_open(house, "2025-11-21", content.showroom.time_zone).size(), 1u);
  for (const BoardConsultant& one : board_now().turn) EXPECT_EQ(one.with, nullptr);
  does(OpenGuest{visit_id(1)});
  does(AskLeave{});
  EXPECT_EQ(model.sheet, DeskSheet::leave);
  does(GuestLeft{visit_id(1), kNine_ms + 30 * kMinute_ms});
  EXPECT_TRUE(board_now().with.empty());
  EXPECT_EQ(board_now().left.size(), 1u);
  EXPECT_TRUE(still_open(house, "2025-11-21", content.showroom.time_zone).empty());
}

TEST_F(Desk, a_guest_who_collects_a_car_is_closed_when_they_leave) {
  arrive(1, "collect");
  const auto said = does(GuestLeft{visit_id(1), kNine_ms + 30 * kMinute_ms});
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said.back().as<domain::VisitClosed>()->outcome, "other");
}

TEST_F(Desk, nobody_leaves_before_they_came) {
  arrive(1);
  const auto said = does(GuestLeft{visit_id(1), kNine_ms - 500 * kMinute_ms});
  EXPECT_EQ(said.front().as<domain::VisitLeft>()->at_ms, visit(1).arrived_at.unix_ms());
}

TEST_F(Desk, two_desks_that_assigned_two_consultants_are_settled_by_a_person) {
  arrive(1);
  tell(visit_id(1), domain::VisitAssigned{"a", "turn", {}, ""});
  tell(visit_id(1), domain::VisitAssigned{"b", "turn", {}, ""});
  ASSERT_EQ(visit(1).contests.size(), 1u);
  does(Settle{visit_id(1), "consultant", "a"});
  EXPECT_TRUE(visit(1).contests.empty());
  EXPECT_EQ(visit(1).handover.consultant, "a");
}

TEST_F(Desk, a_walk_in_stands_on_the_board_with_all_that_was_told) {
  WalkIn guest{.purpose = "look",
               .party = 2,
               .first_visit = true,
               .name = "王",
               .honorific = "mr",
               .description = "dark blue coat",
               .source = "friend",
               .requested = "b",
               .car = "2018 saloon",
               .plate = "苏C12345",
               .phone = "+8613800000001",
               .person = {}};
  does(RegisterWalkIn{guest});
  const domain::Visit& seen = visit(200);
  EXPECT_EQ(seen.state, domain::VisitState::waiting);
  EXPECT_EQ(seen.name, "王");
  EXPECT_EQ(seen.description, "dark blue coat");
  EXPECT_EQ(seen.party, 2);
  EXPECT_EQ(seen.requested, "b");
  EXPECT_EQ(seen.plate, "苏C12345");
  EXPECT_EQ(seen.contact_consent, domain::ConsentState::given);
  EXPECT_EQ(seen.phone, "+8613800000001");
  EXPECT_EQ(board_now().next.consultant, "b");
  EXPECT_EQ(model.page, DeskPage::board);
}

TEST_F(Desk, a_walk_in_without_a_phone_gives_no_consent) {
  WalkIn guest;
  guest.purpose = "look";
  guest.description = "cap";
  does(RegisterWalkIn{guest});
  EXPECT_EQ(visit(200).contact_consent, domain::ConsentState::not_asked);
}

TEST_F(Desk, two_records_of_one_person_are_merged_and_made_two_again) {
  arrive(1);
  arrive(2);
  does(LinkTo{visit_id(2), visit_id(1).hex()});
  EXPECT_EQ(domain::visits_of(house, visit_id(1)).size(), 2u);
  does(Unlink{visit_id(2)});
  EXPECT_EQ(domain::visits_of(house, visit_id(1)).size(), 1u);
}

TEST_F(Desk, the_day_is_signed_once_and_only_when_everybody_has_left) {
  arrive(1);
  EXPECT_TRUE(does(SignDay{"2025-11-21"}).empty());
  does(GuestLeft{visit_id(1), kNine_ms + 30 * kMinute_ms});
  EXPECT_EQ(does(SignDay{"2025-11-21"}),
            (std::vector<domain::Event>{domain::RegisterClosed{"2025-11-21", "boss", 1}}));
  EXPECT_TRUE(does(SignDay{"2025-11-21"}).empty());
}

TEST_F(Desk, no_day_is_signed_of_which_the_house_does_not_know_every_visit) {
  EXPECT_EQ(domain::first_whole_day(content.showroom, kNine_ms), "2025-11-14");
  EXPECT_TRUE(does(SignDay{"2025-11-13"}).empty());
  EXPECT_EQ(does(SignDay{"2025-11-14"}).size(), 1u);
}

TEST_F(Desk, only_a_manager_removes_a_colleague_and_never_themselves) {
  EXPECT_TRUE(does(RemoveColleague{"boss"}).empty());
  EXPECT_EQ(does(RemoveColleague{"a"}).size(), 1u);
  EXPECT_TRUE(house.who("a")->removed);
}

TEST_F(Desk, a_guest_who_is_not_taken_up_in_time_is_shown_first) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  EXPECT_FALSE(board_now().with.front().not_taken);
  minute += 3;
  EXPECT_TRUE(board_now().with.front().not_taken);
  tell(visit_id(1), domain::VisitTaken{"a", "a"});
  EXPECT_FALSE(board_now().with.front().not_taken);
}

TEST_F(Desk, who_waits_longest_stands_first_and_late_ones_are_marked) {
  arrive(1);
  minute += 4;
  arrive(2);
  minute += 3;
  const Board board = board_now();
  ASSERT_EQ(board.waiting.size(), 2u);
  EXPECT_EQ(board.waiting.front().visit->id, visit_id(1));
  EXPECT_TRUE(board.waiting.front().late);
  EXPECT_FALSE(board.waiting.back().late);
}

TEST_F(Desk, somebody_who_calls_at_the_entrance_stands_before_the_others) {
  arrive(1);
  tell(visit_id(2), domain::VisitOpened{"look", "A002", "zh"});
  tell(visit_id(2), domain::PersonCalled{"name"});
  const Board board = board_now();
  ASSERT_EQ(board.waiting.size(), 2u);
  EXPECT_TRUE(board.waiting.front().calling);
  EXPECT_EQ(board.next.consultant, "a") << "the proposal is for who has checked in";
}

TEST_F(Desk, an_expected_guest_stands_on_the_board_until_they_come) {
  const domain::AppointmentMade made{"2025-11-21", "14:30", "look", "b", "", "陈", ""};
  does(MakeAppointments{{made}});
  ASSERT_EQ(board_now().expected.size(), 1u);
  does(OpenAppointment{visit_id(200)});
  does(ComesAsArranged{});
  EXPECT_EQ(model.page, DeskPage::walk_in);
  EXPECT_EQ(model.appointment, visit_id(200));
}

}  // namespace
}  // namespace foyer::flow
