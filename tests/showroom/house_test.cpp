#include "showroom/house.h"

#include "house/content.h"
#include "manage/register/day.h"
#include "manage/turns/turn.h"
#include "showroom/house_of_facts.h"
#include "showroom/people.h"
#include "support/demo_deliveries.h"

namespace foyer::domain {
namespace {

const TimeZone kChina = TimeZone::named("Asia/Shanghai").value();

class House_ : public HouseOfFacts {
 protected:
  void arrive(int minute, int number, std::optional<bool> first = true) {
    tell(minute, visit(number), VisitOpened{"look", "A00" + std::to_string(number), "zh"});
    tell(minute, visit(number), PartyTold{2, first, "passing"});
    tell(minute, visit(number), VisitCheckedIn{});
  }
  std::vector<std::string> order() const {
    std::vector<std::string> ids;
    for (const Place& place : turn(house)) ids.push_back(place.staff);
    return ids;
  }
};

using HouseTurns = House_;

TEST_F(HouseTurns, who_clocked_in_first_is_next) {
  consultant(2, "b");
  consultant(1, "a");
  consultant(3, "c");
  EXPECT_EQ(order(), (std::vector<std::string>{"a", "b", "c"}));
}

TEST_F(HouseTurns, who_has_just_had_a_guest_goes_to_the_end) {
  consultant(1, "a");
  consultant(2, "b");
  arrive(5, 1);
  tell(6, visit(1), VisitAssigned{"a", "turn", {}, ""});
  EXPECT_EQ(order(), (std::vector<std::string>{"b", "a"}));
  EXPECT_FALSE(turn(house).back().free);
  EXPECT_EQ(turn(house).back().with, visit(1).hex());
  tell(30, visit(1), VisitLeft{kNine_ms + 30 * kMinute_ms, false});
  EXPECT_EQ(order(), (std::vector<std::string>{"b", "a"}));
  EXPECT_TRUE(turn(house).back().free);
}

TEST_F(HouseTurns, who_is_out_is_not_in_the_turn_and_who_pauses_is_last) {
  consultant(1, "a");
  consultant(2, "b");
  consultant(3, "c");
  tell(4, {}, ClockedOut{"b"});
  tell(5, {}, Paused{"a", "15:00"});
  EXPECT_EQ(order(), (std::vector<std::string>{"c", "a"}));
  EXPECT_EQ(house.who("a")->back_at, "15:00");
}

TEST_F(HouseTurns, a_guest_gets_whom_they_asked_for_else_whom_they_had_else_the_next) {
  consultant(1, "a");
  consultant(2, "b");
  consultant(3, "c");
  arrive(5, 1);
  tell(6, visit(1), VisitAssigned{"c", "turn", {}, ""});
  tell(7, visit(1), VisitLeft{kNine_ms + 7 * kMinute_ms, false});
  arrive(20, 2, false);
  EXPECT_EQ(propose(house, *house.visit(visit(2))).consultant, "a");
  EXPECT_EQ(propose(house, *house.visit(visit(2))).reason, "turn");
  tell(21, visit(2), GuestLinked{visit(1).hex()});
  EXPECT_EQ(propose(house, *house.visit(visit(2))).consultant, "c");
  EXPECT_EQ(propose(house, *house.visit(visit(2))).reason, "previous");
  tell(22, visit(2), ConsultantRequested{"b"});
  EXPECT_EQ(propose(house, *house.visit(visit(2))).consultant, "b");
  EXPECT_EQ(propose(house, *house.visit(visit(2))).reason, "requested");
}

TEST_F(HouseTurns, a_busy_favourite_is_passed_over_with_a_reason) {
  consultant(1, "a");
  consultant(2, "b");
  arrive(5, 1);
  tell(6, visit(1), VisitTaken{"a", ""});
  arrive(7, 2);
  tell(7, visit(2), ConsultantRequested{"a"});
  const Proposal proposal = propose(house, *house.visit(visit(2)));
  EXPECT_EQ(proposal.consultant, "b");
  EXPECT_EQ(proposal.skipped, (std::vector<Skip>{{"a", "busy"}}));
}

TEST_F(HouseTurns, with_everybody_taken_nobody_is_proposed) {
  consultant(1, "a");
  arrive(5, 1);
  tell(6, visit(1), VisitTaken{"a", ""});
  arrive(7, 2);
  EXPECT_EQ(propose(house, *house.visit(visit(2))).consultant, "");
}

using HouseContests = House_;

TEST_F(HouseContests, two_desks_that_hand_over_one_guest_are_contested_until_a_person_decides) {
  arrive(1, 1);
  tell(2, visit(1), VisitAssigned{"a", "turn", {}, ""}, 1);
  tell(3, visit(1), VisitAssigned{"b", "turn", {}, ""}, 2);
  ASSERT_EQ(house.visit(visit(1))->contests.size(), 1U);
  EXPECT_EQ(house.visit(visit(1))->contests[0], (Contest{"consultant", "a", "b"}));
  tell(4, visit(1), ContestSettled{"consultant", {"a"}, ""});
  EXPECT_TRUE(house.visit(visit(1))->contests.empty());
  EXPECT_EQ(house.visit(visit(1))->handover.consultant, "a");
}

TEST_F(HouseContests, handing_on_knowingly_is_no_contest) {
  arrive(1, 1);
  tell(2, visit(1), VisitAssigned{"a", "turn", {}, ""});
  tell(3, visit(1), VisitAssigned{"b", "chosen", {}, "a"});
  tell(4, visit(1), VisitTaken{"b", "b"});
  EXPECT_TRUE(house.visit(visit(1))->contests.empty());
}

TEST_F(HouseContests, an_answer_changed_on_two_devices_is_contested) {
  arrive(1, 1);
  tell(2, visit(1), NeedsAnswered{"use", {"family"}, {}, {}}, 1);
  tell(3, visit(1), NeedsCorrected{"use", {"trade"}, {}, {}, {"family"}}, 2);
  EXPECT_TRUE(house.visit(visit(1))->contests.empty());
  tell(4, visit(1), NeedsAnswered{"use", {"leisure"}, {}, {}}, 1);
  ASSERT_EQ(house.visit(visit(1))->contests.size(), 1U);
  EXPECT_EQ(house.visit(visit(1))->contests[0], (Contest{"use", "trade", "leisure"}));
  tell(5, visit(1), ContestSettled{"use", {"trade"}, ""});
  EXPECT_EQ(house.visit(visit(1))->needs.use, (std::vector<std::string>{"trade"}));
}

TEST_F(HouseContests, two_names_for_one_guest_are_contested) {
  arrive(1, 1);
  tell(2, visit(1), GuestNamed{"王建", "mr"});
  tell(3, visit(1), GuestCorrected{"name", "王建国", "王建"}, 1);
  tell(4, visit(1), GuestCorrected{"name", "王健", "王建"}, 2);
  ASSERT_EQ(house.visit(visit(1))->contests.size(), 1U);
  tell(5, visit(1), ContestSettled{"name", {}, "王建国"});
  EXPECT_EQ(house.visit(visit(1))->name, "王建国");
}

TEST_F(HouseContests, a_visit_closed_twice_with_different_outcomes_is_contested) {
  arrive(1, 1);
  tell(2, visit(1), VisitClosed{"ordered", "", "", "", "", ""}, 1);
  tell(3, visit(1), VisitClosed{"lost", "", "", "", "", "price"}, 2);
  EXPECT_EQ(house.visit(visit(1))->contests.size(), 1U);
  tell(4, visit(1), ContestSettled{"closing", {"ordered"}, ""});
  EXPECT_EQ(house.visit(visit(1))->closed->outcome, "ordered");
}

using HouseDay = House_;

TEST_F(HouseDay, a_guest_belongs_to_the_showrooms_day_not_to_greenwichs) {
  tell(-9 * 60, visit(1), VisitOpened{"look", "A001", "zh"});  // midnight in Xuzhou
  tell(-9 * 60 - 1, visit(2), VisitOpened{"look", "A009", "zh"});
  ASSERT_EQ(visits_on(house, "2025-11-21", kChina).size(), 1u);
  EXPECT_EQ(visits_on(house, "2025-11-21", kChina).front()->ticket, "A001");
  ASSERT_EQ(visits_on(house, "2025-11-20", kChina).size(), 1u);
  EXPECT_EQ(visits_on(house, "2025-11-20", kChina).front()->ticket, "A009");
  EXPECT_TRUE(visits_on(house, "2025-02-30", kChina).empty());
}

TEST_F(HouseDay, a_day_of_25_hours_has_the_guests_of_all_of_them) {
  const TimeZone berlin = TimeZone::named("Europe/Berlin").value();
  const std::int64_t begins = berlin.begin_ms("2025-10-26").value();  // clocks go back at 03:00
  const auto at = [&](std::int64_t ms, int nth) {
    const auto minute = static_cast<int>((begins + ms - kNine_ms) / kMinute_ms);
    tell(minute, visit(nth), VisitOpened{"look", "A", "zh"});
  };
  at(0, 1), at(24 * 60 * kMinute_ms + 59 * kMinute_ms, 2), at(25 * 60 * kMinute_ms, 3);
  EXPECT_EQ(visits_on(house, "2025-10-26", berlin).size(), 2u);
  EXPECT_EQ(visits_on(house, "2025-10-27", berlin).size(), 1u);
}

TEST_F(HouseDay, has_the_cars_that_left_on_it_and_those_that_are_to_leave) {
  constexpr const char* kVin = "LSVFA49J232037049";
  const auto planned = [&](int minute, int nth, const char* day) {
    for (Event& event : demo::may_leave({}, kVin)) tell(minute, visit(nth), std::move(event));
    tell(minute + 1, visit(nth), DeliveryPlanned{day, "15:00", "bay-1", 75});
  };
  const auto leaves = [&](int minute, int nth) {
    tell(minute, visit(nth), demo::left(kVin, kNine_ms + minute * kMinute_ms));
  };
  planned(-9'000, 1, "2025-11-21"), leaves(30, 1);      // before its time
  planned(-9'000, 2, "2025-11-21");                     // is still to leave
  planned(-9'000, 3, "2025-11-21"), leaves(-3'000, 3);  // was collected days ago
  planned(-9'000, 4, "2025-11-20"), leaves(60, 4);      // a day late
  planned(-9'000, 5, "2025-11-22");
  planned(-9'000, 6, "2025-11-21"), tell(0, visit(6), DeliveryStopped{"loan"});
  const auto all = leaving_on(house, "2025-11-21", kChina);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].delivery->id, visit(1));
  EXPECT_EQ(all[0].time, "09:30");
  EXPECT_TRUE(all[0].gone && all[1].gone);
  EXPECT_EQ(all[2].delivery->id, visit(2));
  EXPECT_EQ(all[2].time, "15:00");
  EXPECT_FALSE(all[2].gone);
}

TEST_F(HouseDay, a_fact_behind_the_signature_shows_as_a_correction) {
  arrive(1, 1);
  arrive(2, 2);
  tell(600, {}, RegisterClosed{"2025-11-21", "a", 2});
  tell(700, visit(2), PartyTold{3, true, "friend"});
  EXPECT_FALSE(corrected_after_signing(house, *house.visit(visit(1)), kChina));
  EXPECT_TRUE(corrected_after_signing(house, *house.visit(visit(2)), kChina));
}

TEST_F(HouseTurns, a_booked_guest_gets_the_consultant_they_are_booked_with) {
  consultant(1, "a");
  consultant(2, "b");
  tell(3, visit(9), AppointmentMade{"2025-11-21", "14:30", "look", "b", "", "", "13800000001"});
  arrive(5, 1);
  tell(6, visit(1), AppointmentKept{visit(9).hex()});
  EXPECT_EQ(propose(house, *house.visit(visit(1))).consultant, "b");
  EXPECT_EQ(propose(house, *house.visit(visit(1))).reason, "appointment");
}

TEST_F(HouseDay, an_appointment_is_no_visit_until_the_guest_comes) {
  tell(1, visit(9), AppointmentMade{"2025-11-21", "14:30", "look", "", "", "王建国", "+86138"});
  EXPECT_TRUE(house.visits.empty());
  arrive(300, 1);
  tell(301, visit(1), AppointmentKept{visit(9).hex()});
  EXPECT_EQ(house.appointments.at(visit(9)).kept_by, std::set<Id>{visit(1)});
  EXPECT_EQ(house.visit(visit(1))->appointment, visit(9).hex());
  tell(302, visit(1), AppointmentKept{});
  EXPECT_TRUE(house.appointments.at(visit(9)).kept_by.empty()) << "it was somebody else";
  EXPECT_TRUE(house.visit(visit(1))->appointment_told);
}

TEST_F(HouseDay, two_merged_people_are_one_with_all_their_visits_and_two_again_as_they_were) {
  for (int number = 1; number <= 5; ++number) arrive(number, number);
  tell(10, visit(2), GuestLinked{visit(1).hex(), ""});  // the one: 1 and 2
  tell(11, visit(4), GuestLinked{visit(3).hex(), ""});  // the other: 3, 4 and 5
  tell(12, visit(5), GuestLinked{visit(3).hex(), ""});
  tell(13, visit(3), GuestLinked{visit(1).hex(), ""});
  EXPECT_EQ(visits_of(house, visit(1)).size(), 5u);
  EXPECT_EQ(visits_of(house, visit(5)).size(), 5u) << "whichever of them is asked for";
  tell(14, visit(3), GuestLinked{"", visit(1).hex()});
  EXPECT_EQ(visits_of(house, visit(1)).size(), 2u);
  EXPECT_EQ(visits_of(house, visit(4)).size(), 3u);
  EXPECT_TRUE(house.visit(visit(3))->contests.empty());
}

TEST_F(HouseDay, two_desks_that_merge_each_into_the_other_mean_one_person) {
  arrive(1, 1);
  arrive(2, 2);
  tell(10, visit(1), GuestLinked{visit(2).hex(), ""});
  tell(11, visit(2), GuestLinked{visit(1).hex(), ""});
  EXPECT_EQ(person_of(house, visit(1)), person_of(house, visit(2)));
  EXPECT_EQ(visits_of(house, visit(2)).size(), 2u);
}

TEST_F(HouseDay, a_record_merged_with_two_others_at_once_is_contested_until_a_person_decides) {
  for (int number = 1; number <= 3; ++number) arrive(number, number);
  tell(10, visit(3), GuestLinked{visit(1).hex(), ""});
  tell(11, visit(3), GuestCorrected{"name", "王建国", ""});  // and is edited meanwhile
  tell(12, visit(3), GuestLinked{visit(2).hex(), ""});
  ASSERT_EQ(house.visit(visit(3))->contests,
            (std::vector<Contest>{{"person", visit(1).hex(), visit(2).hex()}}));
  tell(13, visit(3), ContestSettled{"person", {visit(1).hex()}, ""});
  EXPECT_TRUE(house.visit(visit(3))->contests.empty());
  EXPECT_EQ(person_of(house, visit(3)), visit(1));
  EXPECT_EQ(house.visit(visit(3))->name, "王建国");
}

TEST(Numbers, are_the_same_with_and_without_the_countrys_code_and_never_by_a_few_digits) {
  EXPECT_TRUE(same_number("+8613800000001", "138 0000-0001"));
  EXPECT_TRUE(same_number("0516-00001849", "+8651600001849"));
  EXPECT_TRUE(same_number("+8613800000001", "１３８０００００００１"));
  EXPECT_TRUE(same_number("+8613800000001", "008613800000001"));
  EXPECT_TRUE(same_number("+447400123456", "07400 123456"));
  EXPECT_TRUE(same_number("+447400123456", "+44 (0) 7400 123456"));
  EXPECT_TRUE(same_number("+861080000000", "010-8000 0000"));
  EXPECT_FALSE(same_number("+8613800000001", "13800000002"));
  EXPECT_FALSE(same_number("+8613800000001", "0001"));
  EXPECT_FALSE(same_number("", ""));
}

TEST(Numbers, that_are_the_same_end_with_the_same_digits_however_they_are_written) {
  EXPECT_EQ(end_of_number("+8613800000001"), "0000001");
  EXPECT_EQ(end_of_number("１３８０００００００１"), "0000001");
  EXPECT_EQ(end_of_number("+44 (0) 7400 123456"), end_of_number("07400 123456"));
  EXPECT_EQ(end_of_number("0001"), "") << "by a few digits nobody is found";
  EXPECT_EQ(end_of_number(""), "");
}

}  // namespace
}  // namespace foyer::domain
