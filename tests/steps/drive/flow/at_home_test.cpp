// A drive at the guest's home, of a dealer whose cars are brought there in twenty-five minutes.
#include "steps/drive/flow/drive_floor.h"

namespace foyer::flow::drive {
namespace {

using domain::Hindrance;
using testing::IsEmpty;
using testing::SizeIs;

class AtHome : public TestDrive {
 protected:
  AtHome() {
    content_.test_drives.travel_min = 25;
    booking_.bytes.fill(9);
    home_.bytes.fill(8);
  }
  std::int64_t at(std::string_view clock) const {
    return domain::moment(content_.showroom.time_zone, "2026-11-21", clock).value_or(0);
  }
  Hindrance judged(const Intent& slot) {
    touch(slot);
    return domain::judge(context().plan(), asked(model_, context())).why;
  }
  // For whoever has not come yet: leaves at three, is there at 15:25, back at 16:20.
  domain::AppointmentMade made() const {
    domain::AppointmentMade one{"2026-11-21", "15:25", "look", kMe, "s7", "王建国",
                                "",           "s7-1",  "lake", 80,  false};
    one.from_ms = at("15:00");
    one.at_home = true;
    one.travel_min = 25;
    one.place = "湖滨路 8 号";
    return one;
  }
  void begin_there() {
    say(booking_, made());
    say(home_, domain::VisitOpened{"look", "", "zh"});
    say(home_, domain::VisitAtHome{});
    say(home_, domain::AppointmentKept{booking_.hex()});
    say(home_, domain::VisitCheckedIn{});
    say(home_, domain::VisitTaken{kMe, ""});
    say(home_, *taken_over(house_, *house_.visit(home_), context().zone(), kMe));
    model_ = open(home_, "", context());
  }
  domain::Busy busy_of(const Id& visit) const {
    const auto plan = context().plan();
    for (const domain::Busy& one : plan.busy())
      if (one.visit == visit) return one;
    ADD_FAILURE() << "nothing is booked";
    return {};
  }
  Id booking_, home_;
};

TEST_F(AtHome, is_offered_only_where_the_dealer_says_how_far_it_is) {
  start();
  EXPECT_EQ(minutes_of(model_, context()), 30);
  touch(PickWhere{true});
  EXPECT_EQ(minutes_of(model_, context()), 25 + 30 + 25);
  touch(PickWhere{false});
  content_.test_drives.travel_min = 0;
  touch(PickWhere{true});
  EXPECT_FALSE(model_.at_home);
  EXPECT_EQ(minutes_of(model_, context()), 30);
}

struct SlotAtHome {
  const char* clock;
  bool at_home;
  Hindrance why;
};

// Another guest has the car from five to half past, and the plan closes at six.
TEST_F(AtHome, is_judged_with_both_ways_in_it) {
  say(other_, domain::DriveBooked{"bb", "s7-1", "s7", "lake", at("17:00"), 30, false, "other"});
  start();
  for (const SlotAtHome& one :
       {SlotAtHome{"15:00", false, Hindrance::none}, SlotAtHome{"15:00", true, Hindrance::none},
        SlotAtHome{"16:00", false, Hindrance::none},
        SlotAtHome{"16:00", true, Hindrance::car_busy}}) {
    touch(PickWhere{one.at_home});
    EXPECT_EQ(judged(PickCar{"s7-1", at(one.clock)}), one.why) << one.clock << one.at_home;
  }
  for (const SlotAtHome& one :
       {SlotAtHome{"17:00", false, Hindrance::none}, SlotAtHome{"16:30", true, Hindrance::none},
        SlotAtHome{"17:00", true, Hindrance::closed}}) {
    touch(PickWhere{one.at_home});
    EXPECT_EQ(judged(PickCar{"s7-2", at(one.clock)}), one.why) << one.clock << one.at_home;
  }
}

TEST_F(AtHome, cannot_begin_after_hours_though_the_guest_stands_here) {
  now_ = at("19:00");
  start();
  EXPECT_EQ(judged(PickCar{"s7-1", 0}), Hindrance::none) << "they may drive here at once";
  touch(PickWhere{true});
  EXPECT_EQ(judged(PickCar{"s7-1", 0}), Hindrance::closed);
}

TEST_F(AtHome, keeps_whoever_goes_along_on_the_road_as_long_as_the_car) {
  say(other_,
      domain::DriveBooked{"bb", "s7-2", "s7", "lake", at("15:00"), 80, false, kMe, true, 25, ""});
  start();
  EXPECT_EQ(judged(PickCar{"s7-1", at("16:00")}), Hindrance::consultant_busy) << "on the way back";
  EXPECT_EQ(judged(PickCar{"s7-1", at("16:30")}), Hindrance::none);
}

TEST_F(AtHome, is_booked_with_its_place_by_a_guest_who_is_here_and_not_begun_at_once) {
  start();
  touch(PickWhere{true});
  touch(PickCar{"s7-1", at("15:00")});
  touch(GoTo{Stage::place});
  ASSERT_EQ(name(model_.stage), "drive-place");
  touch(WritePlace{"湖滨路\n8 号"});
  EXPECT_EQ(model_.stage, Stage::plan);
  ASSERT_EQ(touch(Book{}), 1u);
  EXPECT_EQ(model_.stage, Stage::done) << "no licence is looked at today";
  EXPECT_TRUE(file().booked.at_home);
  EXPECT_EQ(file().booked.place, "湖滨路 8 号");
  EXPECT_EQ(file().booked.minutes, 80);
  EXPECT_EQ(file().booked.drive_min(), 30);
}

TEST_F(AtHome, is_not_hindered_by_an_address_that_nobody_asked_for_yet) {
  start();
  touch(PickWhere{true});
  touch(PickCar{"s7-1", at("15:00")});
  EXPECT_EQ(touch(Book{}), 1u);
  EXPECT_EQ(file().booked.place, "");
  start();
  EXPECT_TRUE(model_.at_home) << "and it is added later";
  touch(GoTo{Stage::plan});
}

TEST_F(AtHome, leaves_the_address_page_as_it_was_with_the_way_back) {
  start();
  touch(GoTo{Stage::place});
  EXPECT_EQ(model_.stage, Stage::plan) << "there is no such page at the showroom";
  touch(PickWhere{true});
  touch(WritePlace{"somewhere"});
  EXPECT_EQ(model_.place, "") << "nor is anything written on the plan";
  touch(GoTo{Stage::place});
  touch(GoTo{Stage::plan});
  EXPECT_EQ(model_.place, "");
}

TEST_F(AtHome, tells_the_guest_of_an_appointment_when_the_car_is_there) {
  at_desk_ = true;
  model_ = look(context());
  touch(PickWhere{true});
  touch(PickCar{"s7-1", at("15:00")});
  touch(PickRoute{"lake"});
  model_.place = "湖滨路 8 号";
  const domain::AppointmentMade one = with_drive({}, model_, context());
  EXPECT_EQ(one.time, "15:25");
  EXPECT_EQ(one.from_ms, at("15:00"));
  EXPECT_EQ(one.minutes, 80);
  EXPECT_TRUE(one.at_home);
  EXPECT_EQ(one.place, "湖滨路 8 号");
}

TEST_F(AtHome, opens_again_as_it_was_booked_and_forgets_the_place_with_its_car) {
  say(booking_, made());
  at_desk_ = true;
  model_ = open_for(booking_, context());
  EXPECT_TRUE(model_.at_home);
  EXPECT_EQ(model_.from_ms, at("15:00"));
  EXPECT_EQ(model_.place, "湖滨路 8 号");
  touch(CancelDrive{});
  const domain::AppointmentMade& left = house_.appointments.at(booking_).made;
  EXPECT_EQ(left.car, "");
  EXPECT_FALSE(left.at_home) << "they come here";
  EXPECT_EQ(left.place, "");
}

TEST_F(AtHome, of_a_guest_who_comes_to_the_showroom_instead_saves_the_ways) {
  say(booking_, made());
  say(id_, domain::AppointmentKept{booking_.hex()});
  const auto over = taken_over(house_, *house_.visit(id_), context().zone(), kMe);
  ASSERT_TRUE(over);
  EXPECT_FALSE(over->at_home);
  EXPECT_EQ(over->from_ms, at("15:25"));
  EXPECT_EQ(over->minutes, 30);
  EXPECT_EQ(over->place, "");
}

TEST_F(AtHome, goes_through_papers_signature_and_road_as_any_other) {
  now_ = at("15:25");
  begin_there();
  EXPECT_EQ(model_.drive, booking_.hex());
  ASSERT_EQ(model_.stage, Stage::papers);
  show_licence();
  brief();
  sign();
  now_ = at("15:40");
  drive_off();
  ASSERT_EQ(model_.stage, Stage::road);
  const auto road = on_the_road(*house_.visit(home_), content_.test_drives, now_);
  ASSERT_TRUE(road);
  EXPECT_EQ(road->due_ms, at("16:10")) << "when the guest should be done with it";
  EXPECT_EQ(busy_of(home_).from_ms, at("15:15"));
  EXPECT_EQ(busy_of(home_).to_ms, at("16:35")) << "and the car in the yard";
  now_ = at("16:12");
  touch(Return{});
  type("1020");
  touch(PickEnergy{60});
  touch(CarIsBack{});
  EXPECT_EQ(model_.stage, Stage::felt);
  EXPECT_THAT(file().back->abnormal, IsEmpty()) << "the ways are no delay";
  EXPECT_EQ(busy_of(home_).to_ms, at("16:37")) << "it is not here yet";
  const domain::AskedDrive next{
      .car = "s7-2", .consultant = kMe, .from_ms = at("16:30"), .minutes = 15, .drive = {}};
  EXPECT_EQ(domain::judge(context().plan(), next).why, Hindrance::consultant_busy);
  now_ = at("16:40");
  EXPECT_EQ(domain::judge(context().plan(), {"s7-2", kMe, now_, 15, {}}).why, Hindrance::none);
}

TEST_F(AtHome, has_nobody_of_it_in_the_building) {
  now_ = at("15:25");
  begin_there();
  EXPECT_TRUE(domain::is_present(*house_.visit(home_))) << "they are attended to";
  EXPECT_FALSE(domain::is_in_the_building(*house_.visit(home_)));
}

TEST_F(AtHome, forgets_where_an_erased_guest_lives) {
  begin_there();
  ASSERT_EQ(house_.visit(home_)->drive_files.at(0).booked.place, "湖滨路 8 号");
  say(home_, domain::GuestErased{"asked"});
  say(booking_, domain::GuestErased{"asked"});
  EXPECT_EQ(house_.visit(home_)->drive_files.at(0).booked.place, "");
  EXPECT_TRUE(house_.visit(home_)->drive_files.at(0).booked.at_home) << "that it was stays";
  EXPECT_EQ(house_.appointments.at(booking_).made.place, "");
}

}  // namespace
}  // namespace foyer::flow::drive
