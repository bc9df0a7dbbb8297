#include "steps/drive/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/demo_drives.h"

namespace foyer::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kMinute_ms = 60'000;

class Plan : public testing::Test {
 protected:
  std::int64_t at(const std::string& day, int hour, int minute = 0) const {
    return moment(zone_, day, hour * 60 + minute);
  }
  DrivePlan plan(std::int64_t now_ms) const {
    std::map<std::string, CarNow> cars;
    for (const DemoCar& car : drives_.cars)
      cars[car.id] = cars_.contains(car.id) ? cars_.at(car.id) : CarNow{1000};
    return {drives_, zone_, now_ms, std::make_shared<const Bookings>(busy_, std::move(cars))};
  }
  void take(const std::string& car, const std::string& who, std::int64_t from, int minutes,
            const std::string& drive) {
    Busy one;
    one.car = car;
    one.consultant = who;
    one.from_ms = from;
    one.to_ms = from + minutes * kMinute_ms;
    one.drive = drive;
    busy_.push_back(one);
  }
  Verdict judged(const AskedDrive& asked) const { return judge(plan(now_), asked); }

  TestDrives drives_ = demo::test_drives();
  TimeZone zone_ = *TimeZone::named("Asia/Shanghai");
  std::vector<Busy> busy_;
  std::map<std::string, CarNow> cars_;
  const std::string day_ = "2026-11-21";
  std::int64_t now_ = at(day_, 14, 32);
};

TEST_F(Plan, lets_a_guest_drive_right_now_when_car_and_consultant_are_free) {
  EXPECT_EQ(judged({"s7-1", "me", now_, 30, {}}).why, Hindrance::none);
  EXPECT_EQ(next_free(plan(now_), {"s7-1", "me", 0, 30, {}}), now_);
}

TEST_F(Plan, keeps_minutes_for_cleaning_before_and_after_every_drive) {
  take("s7-1", "other", at(day_, 15), 30, "a");  // until 15:30, clean at 15:45
  const auto why = [&](int hour, int minute) {
    return judged({"s7-1", "me", at(day_, hour, minute), 30, {}});
  };
  EXPECT_EQ(why(15, 30).why, Hindrance::car_busy);
  EXPECT_EQ(why(15, 30).until_ms, at(day_, 15, 45));
  EXPECT_EQ(why(15, 45).why, Hindrance::none);
  EXPECT_EQ(why(14, 45).why, Hindrance::car_busy) << "it would have to be clean at 15:00";
  EXPECT_EQ(judged({"s7-1", "me", at(day_, 14, 45), 0, {}}).why, Hindrance::none);
  EXPECT_EQ(judged({"s7-2", "me", at(day_, 15, 30), 30, {}}).why, Hindrance::none);
  EXPECT_EQ(next_free(plan(now_), {"s7-1", "me", 0, 30, {}}), at(day_, 16));
}

TEST_F(Plan, sends_a_consultant_with_one_guest_at_a_time) {
  take("s7-1", "me", at(day_, 15), 30, "a");
  EXPECT_EQ(judged({"e5-1", "me", at(day_, 15), 30, {}}).why, Hindrance::consultant_busy);
  EXPECT_EQ(judged({"e5-1", "other", at(day_, 15), 30, {}}).why, Hindrance::none);
  EXPECT_EQ(judged({"e5-1", "me", at(day_, 15, 30), 30, {}}).why, Hindrance::none)
      << "whoever goes along needs no cleaning";
}

TEST_F(Plan, does_not_stand_in_its_own_way_when_a_drive_is_moved) {
  take("s7-1", "me", at(day_, 15), 30, "a");
  EXPECT_EQ(judged({"s7-1", "me", at(day_, 15), 30, "a"}).why, Hindrance::none);
}

TEST_F(Plan, holds_a_car_that_is_not_back_in_time) {
  take("s7-1", "other", at(day_, 13), 30, "a");
  busy_.back().out = true;
  EXPECT_EQ(judged({"s7-1", "me", now_, 30, {}}).why, Hindrance::car_busy);
  EXPECT_EQ(judged({"s7-1", "me", now_, 30, {}}).until_ms, now_ + 15 * kMinute_ms);
  EXPECT_FALSE(is_overdue(drives_.plan, busy_.back().to_ms, at(day_, 13, 39)));
  EXPECT_TRUE(is_overdue(drives_.plan, busy_.back().to_ms, at(day_, 13, 40)));
}

TEST_F(Plan, gives_out_no_car_that_may_not_be_driven_and_says_why) {
  const auto why = [&](const std::string& day) {
    return judge(plan(at(day, 9)), {"s7-1", "me", at(day, 10), 30, {}}).why;
  };
  EXPECT_EQ(why("2027-01-31"), Hindrance::none);
  EXPECT_EQ(why("2027-02-01"), Hindrance::uninsured);
  drives_.cars[0].insured_until = "2028-01-31";
  EXPECT_EQ(why("2027-06-30"), Hindrance::none);
  EXPECT_EQ(why("2027-07-01"), Hindrance::uninspected);
  drives_.cars[0].retires_on = "2027-03-01";
  EXPECT_EQ(why("2027-03-02"), Hindrance::retired);
  EXPECT_EQ(judged({"none", "me", now_, 30, {}}).why, Hindrance::no_such_car);
}

TEST_F(Plan, charges_a_car_before_it_goes_out_but_books_it_for_later) {
  cars_["e5-1"] = {.odometer_km = 1000, .energy_percent = 19};
  EXPECT_EQ(judged({"e5-1", "me", now_, 30, {}}).why, Hindrance::low_energy);
  EXPECT_EQ(judged({"e5-1", "me", at(day_, 16), 30, {}}).why, Hindrance::none);
  cars_["e5-1"].energy_percent = 20;
  EXPECT_EQ(judged({"e5-1", "me", now_, 30, {}}).why, Hindrance::none);
}

TEST_F(Plan, keeps_to_the_hours_and_days_of_the_house) {
  EXPECT_EQ(judged({"s7-1", "me", at(day_, 14), 30, {}}).why, Hindrance::past);
  EXPECT_EQ(judged({"s7-1", "me", at(day_, 17, 30), 30, {}}).why, Hindrance::none);
  EXPECT_EQ(judged({"s7-1", "me", at(day_, 17, 31), 30, {}}).why, Hindrance::closed);
  EXPECT_EQ(judged({"s7-1", "me", at("2026-11-22", 8, 59), 30, {}}).why, Hindrance::closed);
  EXPECT_EQ(judged({"s7-1", "me", at("2026-12-04", 9), 30, {}}).why, Hindrance::none);
  EXPECT_EQ(judged({"s7-1", "me", at("2026-12-05", 9), 30, {}}).why, Hindrance::too_far);
}

TEST_F(Plan, lets_a_guest_who_is_here_drive_after_hours_and_notes_it) {
  now_ = at(day_, 19, 40);
  const AskedDrive late{"s7-1", "me", now_, 30, {}};
  EXPECT_EQ(judged(late).why, Hindrance::none);
  EXPECT_TRUE(is_outside_hours(plan(now_), late));
  EXPECT_FALSE(is_outside_hours(plan(now_), {"s7-1", "me", at(day_, 17, 30), 30, {}}));
  EXPECT_EQ(judged({"s7-1", "me", at(day_, 20), 30, {}}).why, Hindrance::closed);
}

TEST_F(Plan, has_the_hours_of_the_wall_on_a_day_that_is_an_hour_shorter) {
  zone_ = *TimeZone::named("Europe/Berlin");
  const auto all = slots(plan(at("2027-03-27", 12)), "2027-03-28");
  ASSERT_EQ(all.size(), 18u);
  EXPECT_EQ(zone_.clock(all.front()), "09:00");
  EXPECT_EQ(zone_.clock(all.back()), "17:30");
}

TEST_F(Plan, shows_two_devices_that_took_the_same_car) {
  take("s7-1", "me", at(day_, 15), 30, "a");
  take("s7-1", "other", at(day_, 15, 15), 30, "b");
  take("s7-2", "other", at(day_, 15, 15), 30, "c");
  const auto twice = plan(now_).known->clashes();
  ASSERT_EQ(twice.size(), 1u);
  EXPECT_EQ(twice[0].first.drive, "a");
  EXPECT_EQ(twice[0].second.drive, "b");
  busy_[0].back = true;  // one has been driven: nothing is left to settle
  EXPECT_THAT(plan(now_).known->clashes(), IsEmpty());
}

TEST_F(Plan, notices_a_return_that_cannot_be_right) {
  const auto said = [&](int km_out, int km_back, int minutes) {
    return abnormal(km_out, km_back, now_, now_ + minutes * kMinute_ms, 30, drives_.plan);
  };
  EXPECT_THAT(said(1000, 1015, 32), IsEmpty());
  EXPECT_THAT(said(1000, 999, 32), ElementsAre("odometer"));
  EXPECT_THAT(said(1000, 11000, 10), ElementsAre("odometer"));
  EXPECT_THAT(said(1000, 1015, 41), ElementsAre("too-long"));
  EXPECT_THAT(said(1000, 1000, -5), IsEmpty()) << "a clock that was put back is not the guest's";
}

}  // namespace
}  // namespace foyer::domain
