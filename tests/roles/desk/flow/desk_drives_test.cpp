// The plan of the test cars at the desk: for a guest who is here, and for who has not come yet.
#include "roles/desk/flow/desk_floor.h"
#include "support/demo_drives.h"

namespace foyer::flow {
namespace {

class DeskDrives : public Desk {
 protected:
  DeskDrives() {
    content.test_drives = demo::test_drives();
    minute = 60;
  }
  std::vector<domain::Event> touch(const drive::Intent& intent) { return does(DriveTouch{intent}); }
  std::int64_t at(std::string_view clock) const {
    return domain::moment(content.showroom.time_zone, "2025-11-21", clock).value_or(0);
  }
};

TEST_F(DeskDrives, books_a_car_for_a_guest_in_the_house_with_who_has_them) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  does(OpenDrives{visit_id(1), {}});
  EXPECT_EQ(model.page, DeskPage::drives);
  touch(drive::PickCar{"s7-2", at("11:00")});
  ASSERT_EQ(touch(drive::Book{}).size(), 1u);
  EXPECT_EQ(screen_name(model), "desk-drive-done");
  ASSERT_EQ(visit(1).drive_files.size(), 1u);
  EXPECT_EQ(visit(1).drive_files[0].booked.consultant, "a");
}

TEST_F(DeskDrives, asks_who_it_is_for_only_when_a_free_slot_is_chosen) {
  does(OpenDrives{});
  touch(drive::PickCar{"e5-1", at("15:30")});
  touch(drive::PickConsultant{"b"});
  EXPECT_TRUE(touch(drive::Book{}).empty());
  EXPECT_EQ(model.page, DeskPage::appointments);
  ASSERT_TRUE(model.asks_for_whom);
  domain::AppointmentMade made{"", "", "look", "", "", "何婷", "13800000001"};
  DeskContext context{house, content, "boss", "zh", {}, {}, kNine_ms + minute * kMinute_ms};
  made = drive::with_drive(made, model.test_drive, context.of_drive());
  does(MakeAppointments{{made}});
  ASSERT_EQ(house.appointments.size(), 1u);
  const domain::AppointmentMade& known = house.appointments.begin()->second.made;
  EXPECT_EQ(known.day + " " + known.time, "2025-11-21 15:30");
  EXPECT_EQ(known.car, "e5-1");
  EXPECT_EQ(known.vehicle, "e5");
  EXPECT_EQ(known.consultant, "b");
  EXPECT_EQ(screen_name(model), "desk-appointments.appointment") << "with the code for the guest";
}

TEST_F(DeskDrives, do_not_book_a_time_that_is_taken) {
  tell(visit_id(90), domain::AppointmentMade{"2025-11-21", "15:30", "look", "", "e5", "何", "",
                                             "e5-1", "town", 15, false});
  does(OpenDrives{});
  touch(drive::PickCar{"e5-1", at("15:30")});
  touch(drive::Book{});
  EXPECT_EQ(model.page, DeskPage::drives);
}

TEST_F(DeskDrives, move_what_is_booked_and_show_its_new_code) {
  tell(visit_id(90), domain::AppointmentMade{"2025-11-21", "15:30", "look", "c", "e5", "何", "",
                                             "e5-1", "town", 15, false});
  does(OpenDrives{{}, visit_id(90)});
  EXPECT_EQ(model.test_drive.from_ms, at("15:30"));
  EXPECT_EQ(model.test_drive.consultant, "c");
  touch(drive::PickCar{"e5-1", at("16:30")});
  ASSERT_EQ(touch(drive::Book{}).size(), 1u);
  EXPECT_EQ(model.sheet, DeskSheet::appointment);
  EXPECT_EQ(house.appointments.at(visit_id(90)).made.time, "16:30");
  EXPECT_EQ(house.appointments.at(visit_id(90)).moved, 1);
}

// Two devices without a network moved one guest; both slots are kept until somebody asks them.
TEST_F(DeskDrives, that_two_devices_moved_are_settled_by_one_touch) {
  domain::AppointmentMade made{"2025-11-21", "15:00", "look", "", "e5", "何",
                               "",           "e5-1",  "town", 15, false};
  tell(visit_id(90), made);
  const std::string before = made.slot();
  made.instead_of = before;
  made.time = "16:00";
  tell(visit_id(90), made);
  const std::string theirs = made.slot();
  made.time = "17:00";
  tell(visit_id(90), made);
  const domain::Appointment& one = house.appointments.at(visit_id(90));
  ASSERT_TRUE(one.rival);
  does(OpenAppointment{visit_id(90)});
  EXPECT_TRUE(does(SettleAppointment{before}).empty()) << "that is neither of the two";
  EXPECT_EQ(does(SettleAppointment{theirs}).size(), 1u);
  EXPECT_FALSE(one.rival);
  EXPECT_EQ(one.made.time, "16:00");
  EXPECT_TRUE(does(SettleAppointment{theirs}).empty()) << "it is settled";
}

TEST_F(DeskDrives, that_are_out_past_midnight_are_still_expected_back) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  tell(visit_id(1), domain::DriveBooked{"d", "s7-1", "s7", "town", at("23:50"), 15, false, "a"});
  tell(visit_id(1), domain::DriveStarted{"s7", "town", "d", "s7-1", 1, 80, at("23:50")});
  minute = 15 * 60 + 20;
  const Board board = board_now();
  EXPECT_TRUE(board.forgotten.empty());
  ASSERT_EQ(board.with.size(), 1u);
  EXPECT_EQ(board.with[0].drive_due_ms, at("23:50") + 15 * 60'000);
  EXPECT_TRUE(board.with[0].late);
}

// Of a drive at home that a guest took from here: they have left, and the car is still out.
TEST_F(DeskDrives, are_waited_for_though_their_guest_was_seen_leaving) {
  arrive(1);
  does(HandTo{visit_id(1), "a"});
  tell(visit_id(1), domain::DriveBooked{"d", "s7-1", "s7", "town", at("10:00"), 15, false, "a"});
  tell(visit_id(1), domain::DriveStarted{"s7", "town", "d", "s7-1", 1, 80, at("10:00")});
  tell(visit_id(1), domain::VisitLeft{at("10:05"), false});
  const Board board = board_now();
  EXPECT_TRUE(board.left.empty());
  ASSERT_EQ(board.with.size(), 1u);
  EXPECT_EQ(board.with[0].drive_due_ms, at("10:15"));
  tell(visit_id(1), domain::DriveEnded{"d", 2, 80, at("10:20")});
  EXPECT_TRUE(board_now().with.empty());
  EXPECT_EQ(board_now().left.size(), 1u);
}

// Who has to be found when the house is cleared: those who are out with a car are not.
TEST_F(DeskDrives, take_their_guests_out_of_the_building_until_the_car_is_back) {
  arrive(1);
  arrive(2);
  does(HandTo{visit_id(1), "a"});
  EXPECT_TRUE(is_in_the_building(visit(1)));
  tell(visit_id(1), domain::DriveStarted{"s7", "town", "d", "s7-1", 1, 80, at("10:00")});
  EXPECT_TRUE(is_inside(visit(1))) << "they have not left for good";
  EXPECT_FALSE(is_in_the_building(visit(1)));
  EXPECT_TRUE(is_in_the_building(visit(2)));
  EXPECT_EQ(board_now().figures.on_the_road, 1);
  EXPECT_EQ(board_now().figures.with_consultant, 1) << "and are with somebody";
  tell(visit_id(1), domain::DriveEnded{"d", 2, 80, at("10:20")});
  EXPECT_TRUE(is_in_the_building(visit(1)));
  EXPECT_EQ(board_now().figures.on_the_road, 0);
}

TEST_F(DeskDrives, check_no_licence_and_take_no_signature) {
  arrive(1);
  does(OpenDrives{visit_id(1), {}});
  touch(drive::Book{});
  EXPECT_TRUE(touch(drive::AcceptLicence{}).empty());
  EXPECT_TRUE(touch(drive::Briefed{}).empty());
  EXPECT_TRUE(touch(drive::Leave{}).empty());
}

}  // namespace
}  // namespace foyer::flow
