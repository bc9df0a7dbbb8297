// Bad days of a test drive: a car that is sold, a licence that ends, midnight, clocks that change,
// and a tablet that dies while a car is out.
#include "steps/drive/flow/drive_floor.h"

namespace foyer::flow::drive {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kDay_ms = 24 * 60 * kMinute_ms;

// Booked for the day after tomorrow, and checked today.
class DaysLater : public TestDrive {
 protected:
  void book_ahead(const std::string& until) {
    start();
    touch(Book{});
    show_licence("20170512", until);
    say(id_,
        domain::DriveBooked{file().id, "s7-1", "s7", "lake", now_ + 2 * kDay_ms, 30, false, kMe});
  }
};

TEST_F(DaysLater, of_a_car_that_was_sold_meanwhile_is_shown_and_begins_with_another_one) {
  book_ahead("20330512");
  EXPECT_THAT(context().plan().known->clashes(), IsEmpty());
  std::erase_if(content_.test_drives.cars, [](const auto& car) { return car.id == "s7-1"; });
  const auto plan = context().plan();
  ASSERT_THAT(plan.known->clashes(), SizeIs(1)) << "a person moves it before the guest comes";
  EXPECT_EQ(plan.known->clashes()[0].unfit, domain::Hindrance::no_such_car);
  now_ += 2 * kDay_ms;
  start();
  EXPECT_EQ(model_.stage, Stage::plan) << "the guest is here, and another car is chosen first";
  touch(PickCar{"s7-2", 0});
  EXPECT_EQ(touch(Book{}), 1u);
  EXPECT_EQ(file().booked.car, "s7-2");
  EXPECT_THAT(context().plan().known->clashes(), IsEmpty());
}

TEST_F(DaysLater, of_a_car_whose_insurance_ends_before_is_shown_to_be_moved) {
  book_ahead("20330512");
  for (auto& car : content_.test_drives.cars)
    if (car.id == "s7-1") car.insured_until = "2026-11-22";
  ASSERT_THAT(context().plan().known->clashes(), SizeIs(1));
  EXPECT_EQ(context().plan().known->clashes()[0].unfit, domain::Hindrance::uninsured);
}

TEST_F(TestDrive, that_was_ready_does_not_leave_in_a_car_that_may_not_be_driven_any_more) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  for (auto& car : content_.test_drives.cars) car.inspected_until = "2026-11-20";
  drive_off();
  EXPECT_FALSE(file().out);
  EXPECT_EQ(model_.stage, Stage::plan);
}

TEST_F(TestDrive, with_a_licence_that_ends_tomorrow_is_driven_today_and_noted) {
  start();
  touch(Book{});
  show_licence("20170512", "20261122");
  EXPECT_THAT(file().licence->warnings, Contains("ends-soon"));
  brief();
  sign();
  drive_off();
  EXPECT_TRUE(file().out);
}

TEST_F(DaysLater, has_a_licence_shown_again_that_was_good_when_it_was_booked) {
  book_ahead("20261122");
  now_ += 2 * kDay_ms;
  start();
  EXPECT_EQ(model_.stage, Stage::papers) << "it ended yesterday";
  show_licence("20170512", "20261122");
  EXPECT_EQ(model_.stage, Stage::papers);
  for (int i = 0; i < 8; ++i) {
    touch(WriteNumber{Number::until});
    touch(EraseDigit{});
  }
  touch(WriteNumber{Number::until});
  type("20361122");
  touch(AcceptLicence{});
  EXPECT_EQ(model_.stage, Stage::brief);
}

TEST_F(TestDrive, that_goes_on_past_midnight_keeps_its_car_and_comes_back) {
  now_ = domain::moment(content_.showroom.time_zone, "2026-11-21", 23 * 60 + 50);
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  drive_off();
  now_ += 20 * kMinute_ms;
  EXPECT_EQ(context().today(), "2026-11-22");
  const auto plan = context().plan();
  ASSERT_THAT(plan.busy(), SizeIs(1)) << "yesterday's drive, and the car is not here";
  EXPECT_TRUE(plan.busy()[0].out);
  EXPECT_TRUE(on_the_road(*house_.visit(id_), content_.test_drives, now_));
  touch(Return{});
  type("1010");
  touch(CarIsBack{});
  EXPECT_THAT(file().back->abnormal, testing::ElementsAre("outside-hours"));
  EXPECT_EQ(file().back->at_ms - file().out->at_ms, 20 * kMinute_ms);
}

// On the last Sunday of October there are two half past twos in the night, and the wall tells
// neither from the other.
TEST_F(TestDrive, that_is_booked_in_the_hour_that_comes_twice_is_at_the_moment_that_was_meant) {
  content_.showroom.time_zone = *TimeZone::named("Europe/Berlin");
  const TimeZone& zone = content_.showroom.time_zone;
  const std::int64_t first = domain::moment(zone, "2026-10-25", "01:30").value() + 60 * kMinute_ms;
  domain::AppointmentMade made{"2026-10-25", "02:30", "look", kMe,    "s7",
                               "王",         "",      "s7-1", "lake", 30};
  made.from_ms = first + 60 * kMinute_ms;
  EXPECT_EQ(zone.clock(made.from_ms), "02:30");
  EXPECT_EQ(zone.clock(first), "02:30");
  EXPECT_EQ(begins(made, zone), made.from_ms) << "the second one";
  now_ = first - kDay_ms;
  Id booking;
  booking.bytes.fill(9);
  say(booking, made);
  ASSERT_THAT(context().plan().busy(), SizeIs(1));
  EXPECT_EQ(context().plan().busy()[0].from_ms, made.from_ms);
}

TEST_F(TestDrive, of_a_tablet_that_died_while_the_car_was_out_is_ended_on_another) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  drive_off();
  now_ += 25 * kMinute_ms;
  const Context other{house_, content_, "cc22dd33", Lang::en, now_, false};
  model_ = open(id_, {}, other);
  EXPECT_EQ(model_.stage, Stage::road);
  touch(Return{});
  type("1012");
  touch(CarIsBack{});
  ASSERT_TRUE(file().back);
  EXPECT_EQ(file().back->odometer_km, 1012);
  EXPECT_EQ(domain::bond(*file().signed_), domain::Bond::unbroken);
}

// Another dealer's, or one that another tablet has already: its cars and clauses are unknown here.
TEST_F(TestDrive, under_another_pack_is_shown_to_be_moved_and_its_signature_stays_unbroken) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  content_.test_drives.clauses = {{"other", {"别的", "Other"}}};
  for (auto& car : content_.test_drives.cars) car.id += "-new";
  EXPECT_EQ(domain::bond(*file().signed_), domain::Bond::unbroken);
  EXPECT_EQ(open(id_, {}, context()).stage, Stage::plan) << "nobody drives a car that is unknown";
}

}  // namespace
}  // namespace foyer::flow::drive
