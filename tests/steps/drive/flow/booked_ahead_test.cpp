// What is booked for somebody who has not come yet, at the desk, and what else a car is used for.
#include "steps/drive/flow/drive_floor.h"

namespace foyer::flow::drive {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// Somebody booked a car for three o'clock, and has not come.
class BookedAhead : public TestDrive {
 protected:
  BookedAhead() { booking_.bytes.fill(9); }
  std::int64_t at(std::string_view clock) const {
    return domain::moment(content_.showroom.time_zone, "2026-11-21", clock).value_or(0);
  }
  void book() {
    say(booking_, domain::AppointmentMade{"2026-11-21", "15:00", "look", "", "s7", "王建国", "",
                                          "s7-1", "lake", 30, false});
  }
  Id booking_;
};

// Who stands there may still drive; nobody is asked to come at midnight.
TEST_F(BookedAhead, for_nobody_yet_begins_within_hours_though_it_is_made_at_night) {
  at_desk_ = true;
  now_ = at("23:04");
  const std::int64_t opens = domain::moment(content_.showroom.time_zone, "2026-11-22",
                                            content_.test_drives.plan.opens_min);
  EXPECT_EQ(look(context()).from_ms, opens);
  EXPECT_EQ(open(id_, "s7", context()).from_ms, 0) << "at once";
  now_ = at("14:30");
  EXPECT_EQ(look(context()).from_ms, 0) << "somebody who is on the way";
}

TEST_F(BookedAhead, keeps_its_car_from_everybody_else_and_says_until_when) {
  book();
  const auto plan = context().plan();
  ASSERT_THAT(plan.busy(), SizeIs(1));
  EXPECT_EQ(plan.busy()[0].appointment, booking_);
  start();
  touch(PickCar{"s7-1", at("15:00")});
  const domain::Verdict verdict = domain::judge(plan, asked(model_, context()));
  EXPECT_EQ(verdict.why, domain::Hindrance::car_busy) << "until it is back and clean";
  EXPECT_EQ(touch(Book{}), 0u);
}

TEST_F(BookedAhead, is_the_guests_own_drive_when_the_consultant_takes_them) {
  book();
  say(id_, domain::AppointmentKept{booking_.hex()});
  const auto over = taken_over(house_, *house_.visit(id_), context().zone(), kMe);
  ASSERT_TRUE(over);
  EXPECT_EQ(over->car, "s7-1");
  EXPECT_EQ(over->from_ms, at("15:00"));
  EXPECT_EQ(over->consultant, kMe);
  say(id_, *over);
  EXPECT_FALSE(taken_over(house_, *house_.visit(id_), context().zone(), kMe)) << "once";
  EXPECT_THAT(context().plan().busy(), SizeIs(1)) << "and it is one booking, not two";
  start({});
  EXPECT_EQ(model_.drive, booking_.hex());
  EXPECT_EQ(model_.stage, Stage::papers);
}

TEST_F(BookedAhead, is_found_on_the_plan_of_a_guest_who_was_known_to_be_them_only_later) {
  book();
  say(id_, domain::AppointmentKept{booking_.hex()});
  start({});
  EXPECT_EQ(model_.car, "s7-1");
  EXPECT_EQ(model_.from_ms, at("15:00"));
  EXPECT_EQ(touch(Book{}), 1u) << "its own booking does not stand in its way";
  EXPECT_EQ(file().id, booking_.hex());
}

TEST_F(BookedAhead, gives_its_car_back_when_it_is_cancelled_or_the_guest_went_without_a_drive) {
  book();
  say(booking_, domain::AppointmentCancelled{"told"});
  EXPECT_THAT(context().plan().busy(), IsEmpty());
  book();
  EXPECT_THAT(context().plan().busy(), SizeIs(1)) << "wanted after all";
  say(id_, domain::AppointmentKept{booking_.hex()});
  EXPECT_THAT(context().plan().busy(), SizeIs(1)) << "they are here, and wait";
  say(id_, domain::VisitLeft{now_, false});
  EXPECT_THAT(context().plan().busy(), IsEmpty());
}

TEST_F(BookedAhead, is_moved_by_the_desk_and_known_to_have_been) {
  book();
  at_desk_ = true;
  model_ = open_for(booking_, context());
  EXPECT_EQ(model_.car, "s7-1");
  EXPECT_EQ(model_.from_ms, at("15:00"));
  touch(PickCar{"s7-2", at("16:30")});
  EXPECT_EQ(touch(Book{}), 1u);
  const domain::Appointment& one = house_.appointments.at(booking_);
  EXPECT_EQ(one.made.time, "16:30");
  EXPECT_EQ(one.made.car, "s7-2");
  EXPECT_EQ(one.made.name, "王建国");
  EXPECT_EQ(one.moved, 1);
  model_ = open_for(booking_, context());
  touch(CancelDrive{});
  EXPECT_EQ(house_.appointments.at(booking_).made.car, "");
  EXPECT_FALSE(house_.appointments.at(booking_).cancelled) << "they still come";
  EXPECT_THAT(context().plan().busy(), IsEmpty());
}

TEST_F(BookedAhead, is_on_the_day_of_who_goes_along_until_it_begins) {
  const auto ahead = [&](std::string_view staff) {
    std::vector<std::string> drives;
    for (const domain::Busy& one : drives_ahead(context().plan(), staff))
      drives.push_back(one.drive);
    return drives;
  };
  domain::AppointmentMade made{"2026-11-21", "15:00", "look", kMe, "s7", "王建国",
                               "",           "s7-1",  "lake", 30,  false};
  say(booking_, made);
  say(other_, domain::DriveBooked{"tomorrow", "s7-2", "s7", "town",
                                  at("16:00") + 24 * 60 * kMinute_ms, 15, false, kMe});
  say(id_, domain::DriveBooked{"later", "s7-2", "s7", "town", at("16:00") + 48 * 60 * kMinute_ms,
                               15, false, kMe});
  EXPECT_THAT(ahead(kMe), testing::ElementsAre(booking_.hex(), "tomorrow"));
  EXPECT_THAT(ahead("somebody-else"), IsEmpty());
  say(other_, domain::DriveStarted{"s7", "town", "tomorrow", "s7-2", 1000, 80, now_});
  now_ = at("15:31");
  EXPECT_THAT(ahead(kMe), IsEmpty()) << "one has begun, one is over";
}

// Two desks without a network: each moved the guest, and neither knew of the other.
TEST_F(BookedAhead, and_moved_by_two_devices_keeps_both_slots_until_a_person_says_which) {
  book();
  at_desk_ = true;
  const domain::AppointmentMade before = house_.appointments.at(booking_).made;
  const auto moved_to = [&](std::string_view clock) {
    model_ = open_for(booking_, context());
    touch(PickCar{"s7-1", at(clock)});
    const Step step = update(model_, Book{}, context());
    return *step.writes.at(0).events.at(0).as<domain::AppointmentMade>();
  };
  const domain::AppointmentMade theirs = moved_to("16:00"), ours = moved_to("17:00");
  EXPECT_EQ(theirs.instead_of, before.slot());
  EXPECT_EQ(theirs.from_ms, at("16:00"));
  say(booking_, theirs);
  EXPECT_THAT(context().plan().busy(), SizeIs(1)) << "one who moves it is nobody's rival";
  say(booking_, ours);
  const domain::Appointment& one = house_.appointments.at(booking_);
  ASSERT_TRUE(one.rival);
  EXPECT_EQ(one.rival->slot(), theirs.slot());
  const auto plan = context().plan();
  EXPECT_THAT(plan.busy(), SizeIs(2)) << "nobody else may have either";
  ASSERT_THAT(plan.known->clashes(), SizeIs(1));
  EXPECT_TRUE(plan.known->clashes()[0].is_one_drive());
  // Who sees both chooses, at the desk, by moving it once more.
  say(booking_, moved_to("16:00"));
  EXPECT_FALSE(house_.appointments.at(booking_).rival);
  EXPECT_EQ(house_.appointments.at(booking_).made.time, "16:00");
  EXPECT_THAT(context().plan().busy(), SizeIs(1));
}

TEST_F(BookedAhead, by_two_devices_for_one_slot_is_contested) {
  book();
  say(other_, domain::DriveBooked{"bb", "s7-1", "s7", "lake", at("15:15"), 30, false, "other"});
  ASSERT_THAT(context().plan().known->clashes(), SizeIs(1));
}

// --- a car that no guest drives ---

TEST_F(TestDrive, is_not_booked_with_a_car_that_is_used_for_something_else) {
  start();
  touch(OpenCar{"s7-1"});
  EXPECT_EQ(model_.stage, Stage::car);
  touch(PickUse{"made-up"});
  EXPECT_EQ(touch(SendAway{}), 0u);
  touch(PickUse{"charging"});
  touch(PickUntil{now_ + 60 * kMinute_ms});
  EXPECT_EQ(touch(SendAway{}), 1u);
  EXPECT_EQ(model_.stage, Stage::plan);
  touch(PickCar{"s7-1", 0});
  const domain::Verdict verdict = domain::judge(context().plan(), asked(model_, context()));
  EXPECT_EQ(verdict.why, domain::Hindrance::car_away);
  EXPECT_EQ(verdict.until_ms, now_ + 60 * kMinute_ms);
  EXPECT_EQ(touch(Book{}), 0u);
  touch(PickCar{"s7-1", now_ + 60 * kMinute_ms});
  EXPECT_EQ(touch(Book{}), 1u) << "later it can be had, and needs no cleaning after charging";
}

TEST_F(TestDrive, is_not_booked_with_a_car_of_which_nobody_knows_when_it_is_back) {
  start();
  touch(OpenCar{"s7-1"});
  touch(PickUse{"workshop"});
  touch(SendAway{});
  touch(PickCar{"s7-1", now_ + 20 * 60 * kMinute_ms});
  EXPECT_EQ(domain::judge(context().plan(), asked(model_, context())).until_ms, 0);
  EXPECT_EQ(touch(Book{}), 0u);
  touch(OpenCar{"s7-1"});
  touch(PickEnergy{90});
  EXPECT_EQ(touch(TakeIn{}), 1u);
  EXPECT_EQ(context().plan().cars().at("s7-1").energy_percent, 90);
  touch(PickCar{"s7-1", 0});
  EXPECT_EQ(touch(Book{}), 1u);
}

TEST_F(TestDrive, that_was_booked_is_contested_when_its_car_goes_to_the_workshop) {
  start();
  touch(Book{});
  say({}, domain::CarAway{"s7-1", "workshop", now_, 0});
  EXPECT_THAT(context().plan().known->clashes(), SizeIs(1));
}

TEST_F(TestDrive, booked_at_the_desk_waits_for_the_consultant) {
  at_desk_ = true;
  say(id_, domain::VisitAssigned{"c1", "turn", {}, ""}, "desk");
  start();
  EXPECT_EQ(model_.consultant, "c1") << "who has the guest";
  EXPECT_EQ(touch(Book{}), 1u);
  EXPECT_EQ(model_.stage, Stage::done);
  EXPECT_EQ(file().booked.consultant, "c1");
  at_desk_ = false;
  start();
  EXPECT_EQ(model_.stage, Stage::papers) << "the licence is the consultant's to check";
}

}  // namespace
}  // namespace foyer::flow::drive
