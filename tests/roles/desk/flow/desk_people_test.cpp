// People at the desk: two records that are one person's, appointments that are kept, contests of
// every kind, and a guest who asks to be forgotten.
#include "roles/desk/flow/desk_floor.h"
#include "showroom/people.h"

namespace foyer::flow {
namespace {

class DeskPeople : public Desk {
 protected:
  void named(int number, const std::string& name, const std::string& phone = {}) {
    arrive(number);
    tell(visit_id(number), domain::GuestNamed{name, "mr"});
    if (phone.empty()) return;
    tell(visit_id(number), domain::ConsentGiven{"contact", "1", "zh"});
    tell(visit_id(number), domain::ContactGiven{phone});
  }
  KnownPerson known(int number) const {
    return {visit_id(number).hex(), "name", "mr", visit(number).arrived_at.unix_ms()};
  }
  // Opens the record of the one, looks for the other, and says that it is the same guest.
  std::vector<domain::Event> merge(int one, int other) {
    does(OpenRecord{visit_id(one)});
    does(AskMerge{});
    EXPECT_EQ(model.page, DeskPage::search);
    does(OpenPerson{known(other)});
    EXPECT_EQ(model.sheet, DeskSheet::merge);
    return does(Merge{});
  }
  void booked(int id, const std::string& time, const std::string& phone,
              const std::string& name = "何") {
    tell(visit_id(id), domain::AppointmentMade{"2025-11-21", time, "look", "b", "", name, phone});
  }
  std::size_t keeps() {
    const auto kept =
        kept_appointments(house, kNine_ms + minute * kMinute_ms, content.showroom.time_zone);
    for (const Write& write : kept)
      for (const domain::Event& event : write.events) tell(write.visit, event);
    return kept.size();
  }
};

TEST_F(DeskPeople, two_records_become_the_earlier_ones_in_whichever_order_they_are_named) {
  for (const auto& [one, other] : {std::pair{1, 2}, std::pair{2, 1}}) {
    house.visits.clear();
    minute = 0;
    named(1, "王建国");
    minute = 10;
    named(2, "王建国");
    const auto said = merge(one, other);
    ASSERT_EQ(said, (std::vector<domain::Event>{domain::GuestLinked{visit_id(1).hex(), ""}}));
    EXPECT_EQ(visit(2).person, visit_id(1).hex());
    EXPECT_EQ(model.sheet, DeskSheet::person) << "the merged record is shown";
    EXPECT_EQ(model.known.person, visit_id(1).hex());
    EXPECT_EQ(visit(2).linked.actor, "desk") << "and who did it stands in it";
    does(Unlink{visit_id(2)});
    EXPECT_EQ(domain::visits_of(house, visit_id(1)).size(), 1u);
    EXPECT_TRUE(visit(2).contests.empty());
  }
}

TEST_F(DeskPeople, a_record_is_not_merged_with_itself_nor_twice) {
  named(1, "王建国");
  minute = 5;
  named(2, "王建国");
  does(OpenRecord{visit_id(1)});
  does(AskMerge{});
  does(OpenPerson{known(1)});
  EXPECT_EQ(model.sheet, DeskSheet::none);
  does(StopMerging{});
  EXPECT_EQ(model.sheet, DeskSheet::person);
  EXPECT_EQ(merge(1, 2).size(), 1u);
  does(OpenRecord{visit_id(2)});
  EXPECT_EQ(model.known.person, visit_id(1).hex()) << "they are one already";
  does(AskMerge{});
  does(OpenPerson{known(2)});
  EXPECT_TRUE(does(Merge{}).empty());
}

TEST_F(DeskPeople, a_second_first_visit_of_one_number_becomes_a_return_when_it_is_the_same_guest) {
  named(1, "王建国", "+8613800000001");
  named(2, "王先生", "+8613800000001");
  tell(visit_id(2), domain::PartyTold{2, true, "friend"});
  does(LinkTo{visit_id(2), visit_id(1).hex()});
  EXPECT_EQ(visit(2).person, visit_id(1).hex());
  EXPECT_EQ(visit(2).first_visit, false);
  EXPECT_EQ(visit(2).party, 2);
  EXPECT_EQ(visit(2).source, "friend");
}

TEST_F(DeskPeople, a_number_that_two_people_share_is_told_so_once) {
  named(1, "王建国", "+8613800000001");
  named(2, "王小明", "+8613800000001");
  does(NotThem{visit_id(2)});
  EXPECT_EQ(domain::person_of(house, visit(2)), visit_id(2));
  EXPECT_TRUE(does(NotThem{visit_id(2)}).empty());
}

TEST_F(DeskPeople, who_gives_the_number_they_are_booked_under_has_come_as_arranged) {
  booked(90, "10:30", "138 0000 0001");
  booked(91, "09:30", "13800000002");
  EXPECT_EQ(board_now().expected.size(), 2u);
  tell(visit_id(1), domain::VisitOpened{"again", "A001", "zh"});
  tell(visit_id(1), domain::ConsentGiven{"contact", "1", "zh"});
  tell(visit_id(1), domain::ContactGiven{"+8613800000001"});
  EXPECT_EQ(keeps(), 1u);
  ASSERT_EQ(board_now().expected.size(), 2u);
  EXPECT_TRUE(board_now().expected.back().at_entrance) << "they are still checking in";
  tell(visit_id(1), domain::VisitCheckedIn{});
  EXPECT_EQ(board_now().expected.size(), 1u);
  EXPECT_EQ(board_now().next.consultant, "b");
  EXPECT_EQ(board_now().next.reason, "appointment");
  EXPECT_EQ(keeps(), 0u) << "what was said is not said again";
}

TEST_F(DeskPeople, an_appointment_that_somebody_else_seemed_to_keep_is_expected_again) {
  booked(90, "10:30", "13800000001");
  named(1, "王", "+8613800000001");
  EXPECT_EQ(keeps(), 1u);
  does(NotArranged{visit_id(1)});
  EXPECT_EQ(board_now().expected.size(), 1u);
  EXPECT_EQ(keeps(), 0u);
}

TEST_F(DeskPeople, a_guest_who_gives_no_number_is_asked_about_by_name_and_never_taken_for_it) {
  booked(90, "10:30", "13800000001", "王建国");
  named(1, "王建国");
  EXPECT_EQ(keeps(), 0u);
  const domain::Appointment* seems = booked_under_name(house, visit(1), "2025-11-21");
  ASSERT_NE(seems, nullptr);
  does(KeepAppointment{visit_id(1), seems->id});
  EXPECT_TRUE(board_now().expected.empty());
  EXPECT_EQ(booked_under_name(house, visit(1), "2025-11-21"), nullptr);
}

// Whoever is driven to is awaited at no door.
TEST_F(DeskPeople, a_guest_with_a_drive_at_home_is_not_expected_nor_taken_for_who_comes) {
  domain::AppointmentMade made{"2025-11-21", "10:30", "look", "b", "", "王建国", "13800000001"};
  made.at_home = true;
  tell(visit_id(90), made);
  EXPECT_TRUE(board_now().expected.empty());
  named(1, "王建国");
  tell(visit_id(1), domain::ContactGiven{"13800000001"});
  EXPECT_EQ(keeps(), 0u);
  EXPECT_EQ(booked_under_name(house, visit(1), "2025-11-21"), nullptr);
}

TEST_F(DeskPeople, a_guest_who_walked_away_from_the_entrance_is_still_expected) {
  booked(90, "10:30", "13800000001");
  tell(visit_id(1), domain::VisitOpened{"again", "A001", "zh"});
  tell(visit_id(1), domain::AppointmentKept{visit_id(90).hex()});
  tell(visit_id(1), domain::VisitAbandoned{"idle", "name"});
  ASSERT_EQ(board_now().expected.size(), 1u);
  EXPECT_FALSE(board_now().expected.front().at_entrance);
}

TEST_F(DeskPeople, only_a_manager_erases_and_only_after_being_asked_twice) {
  named(1, "王建国", "+8613800000001");
  using domain::Because, domain::Erasing;
  const EraseGuest erase{{{visit_id(1), Erasing::erased, Because::nothing, ""},
                          {visit_id(2), Erasing::locked, Because::contract, "2036-11-30"},
                          {visit_id(3), Erasing::refused, Because::contract_runs, ""}}};
  does(OpenRecord{visit_id(1)});
  does(AskErase{});
  EXPECT_TRUE(does(erase).empty());
  tell({}, domain::StaffAdded{"boss", "reception", "Boss"});
  does(AskEraseAgain{});
  EXPECT_EQ(model.sheet, DeskSheet::erase);
  tell({}, domain::StaffAdded{"boss", "manager", "Boss"});
  does(AskEraseAgain{});
  EXPECT_EQ(does(erase),
            (std::vector<domain::Event>{domain::GuestErased{"asked"},
                                        domain::GuestLocked{{"2036-11-30", "contract"}}}));
  EXPECT_TRUE(visit(2).erased) << "no page of this desk uses it any longer";
  EXPECT_EQ(visit(2).locked_until, "2036-11-30");
  EXPECT_FALSE(visit(1).name.has_value());
  EXPECT_TRUE(visit(1).phone.empty());
  EXPECT_TRUE(model.known.name.empty()) << "nothing of them is left on the screen";
}

TEST_F(DeskPeople, a_contest_about_several_answers_is_settled_with_all_of_them) {
  arrive(1);
  tell(visit_id(1), domain::NeedsCorrected{"priorities", {"safety", "comfort"}, {}, {}, {}});
  tell(visit_id(1), domain::NeedsCorrected{"priorities", {"power"}, {}, {}, {}});
  ASSERT_EQ(visit(1).contests.size(), 1u);
  does(Settle{visit_id(1), "priorities", visit(1).contests.front().theirs});
  EXPECT_EQ(visit(1).needs.priorities, (std::vector<std::string>{"safety", "comfort"}));
  EXPECT_TRUE(visit(1).contests.empty());
}

TEST_F(DeskPeople, a_contest_about_the_budget_is_settled_with_its_range) {
  content.questionnaire.budgets = {{"20to30", {}, 200000, 300000}, {"over30", {}, 300000, {}}};
  arrive(1);
  tell(visit_id(1), domain::NeedsCorrected{"budget", {"20to30"}, 200000, 300000, {}});
  tell(visit_id(1), domain::NeedsCorrected{"budget", {"over30"}, 300000, {}, {}});
  ASSERT_EQ(visit(1).contests.size(), 1u);
  does(Settle{visit_id(1), "budget", "20to30"});
  EXPECT_EQ(visit(1).needs.budget_min_yuan, 200000);
  EXPECT_EQ(visit(1).needs.budget_max_yuan, 300000);
  EXPECT_TRUE(visit(1).contests.empty());
}

TEST_F(DeskPeople, a_guest_merged_while_being_edited_loses_neither_the_one_nor_the_other) {
  named(1, "王建国");
  minute = 5;
  named(2, "王建");
  does(OpenGuest{visit_id(2)});
  tell(visit_id(2), domain::GuestCorrected{"name", "王建国", "王建"});  // on a tablet
  EXPECT_EQ(merge(2, 1).size(), 1u);
  EXPECT_EQ(visit(2).name, "王建国");
  EXPECT_EQ(visit(2).person, visit_id(1).hex());
  EXPECT_TRUE(visit(2).contests.empty());
}

TEST_F(DeskPeople, merged_with_two_at_once_a_person_says_with_whom) {
  for (int number = 1; number <= 3; ++number) named(number, "王建国");
  tell(visit_id(3), domain::GuestLinked{visit_id(1).hex(), ""});
  tell(visit_id(3), domain::GuestLinked{visit_id(2).hex(), ""});
  ASSERT_EQ(visit(3).contests.size(), 1u);
  does(Settle{visit_id(3), "person", visit_id(1).hex()});
  EXPECT_EQ(domain::person_of(house, visit(3)), visit_id(1));
  tell(visit_id(3), domain::GuestLinked{visit_id(2).hex(), ""});
  does(Settle{visit_id(3), "person", ""});
  EXPECT_EQ(domain::person_of(house, visit(3)), visit_id(3)) << "or that it is nobody else's";
}

}  // namespace
}  // namespace foyer::flow
