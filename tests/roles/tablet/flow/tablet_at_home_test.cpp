// A drive at the guest's home on the tablet: begun there, by whoever goes along.
#include "manage/reports/figures.h"
#include "roles/tablet/flow/tablet_house.h"
#include "support/demo_drives.h"

namespace foyer::flow::tablet {
namespace {

class TabletAtHome : public Tablet {
 protected:
  TabletAtHome() {
    content_.test_drives = demo::test_drives();
    content_.test_drives.travel_min = 25;
    domain::AppointmentMade made{context().today(), "20:55", "look", kMe, "s7", "何婷",
                                 "13800000001",     "s7-1",  "lake", 80,  false};
    made.from_ms = kNoon_ms + 30 * 60'000;
    made.at_home = true;
    made.travel_min = 25;
    made.place = "湖滨路 8 号";
    say(booking_, kOther, made);
  }
  const Id booking_ = id_of(90);
};

TEST_F(TabletAtHome, is_asked_about_before_it_begins) {
  EXPECT_EQ(touch(OpenAtHome{booking_}), 0u);
  ASSERT_EQ(model_.sheet, Sheet::at_home);
  ASSERT_NE(asked_at_home(model_, house_), nullptr);
  EXPECT_EQ(touch(CloseSheet{}), 0u);
  EXPECT_EQ(model_.sheet, Sheet::none);
  EXPECT_EQ(touch(BeginAtHome{}), 0u) << "nothing was asked";
}

TEST_F(TabletAtHome, begins_a_visit_that_says_so_and_keeps_the_appointment) {
  touch(OpenAtHome{booking_});
  touch(BeginAtHome{});
  const domain::Visit* visit = house_.visit(model_.visit);
  ASSERT_NE(visit, nullptr);
  EXPECT_EQ(model_.page, Page::guest);
  EXPECT_TRUE(visit->at_home);
  EXPECT_EQ(visit->name, "何婷");
  EXPECT_EQ(visit->appointment, booking_.hex());
  EXPECT_EQ(visit->handover.consultant, kMe);
  ASSERT_EQ(visit->drive_files.size(), 1u);
  EXPECT_TRUE(visit->drive_files[0].booked.at_home);
  EXPECT_EQ(visit->drive_files[0].booked.place, "湖滨路 8 号");
  EXPECT_EQ(visit->phone, "") << "a number is kept only where the guest agrees to it";
  touch(OpenDrive{});
  EXPECT_EQ(model_.test_drive.stage, drive::Stage::papers);
  EXPECT_EQ(lists(context()).now.size(), 1u);
}

TEST_F(TabletAtHome, is_one_visit_whichever_tablet_begins_it) {
  touch(OpenAtHome{booking_});
  const Context theirs{house_, content_, kOther, now_ms_ + 60'000};
  const Step other = update(model_, BeginAtHome{}, theirs);
  touch(BeginAtHome{});
  EXPECT_EQ(other.model.visit, model_.visit);
  touch(GoGuests{});
  EXPECT_EQ(touch(OpenAtHome{booking_}), 0u);
  EXPECT_EQ(model_.sheet, Sheet::none) << "it has begun";
}

TEST_F(TabletAtHome, that_was_called_off_meanwhile_does_not_begin) {
  touch(OpenAtHome{booking_});
  say(booking_, kOther, domain::AppointmentCancelled{"told"});
  EXPECT_EQ(asked_at_home(model_, house_), nullptr);
  EXPECT_EQ(touch(BeginAtHome{}), 0u);
}

TEST_F(TabletAtHome, is_none_of_the_appointments_at_the_showroom) {
  domain::AppointmentMade here = house_.appointments.at(booking_).made;
  here.at_home = false;
  say(id_of(91), kOther, here);
  EXPECT_EQ(touch(OpenAtHome{id_of(91)}), 0u);
  EXPECT_EQ(model_.sheet, Sheet::none);
}

TEST_F(TabletAtHome, has_its_address_written_by_the_guest_who_is_here) {
  take(1);
  touch(OpenDrive{"s7"});
  touch(DriveTouch{drive::PickWhere{true}});
  touch(DriveTouch{drive::GoTo{drive::Stage::place}});
  EXPECT_EQ(name(model_), "drive-place");
  touch(DriveTouch{drive::WritePlace{"湖滨路 8 号"}});
  EXPECT_EQ(model_.test_drive.place, "湖滨路 8 号");
}

}  // namespace
}  // namespace foyer::flow::tablet
