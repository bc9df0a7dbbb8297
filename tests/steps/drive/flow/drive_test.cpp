// A guest drives: from the plan to what they felt, as a consultant's touches find it.
#include "steps/drive/flow/drive_floor.h"

namespace foyer::flow::drive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(TestDrive, goes_from_one_touch_to_the_guests_own_words) {
  start();
  EXPECT_EQ(model_.stage, Stage::plan);
  EXPECT_EQ(model_.car, "s7-1") << "a car of this model that is free is proposed";
  EXPECT_EQ(model_.from_ms, 0) << "right now";
  EXPECT_EQ(model_.route, "lake") << "which lets them feel what they care about";
  EXPECT_EQ(touch(Book{}), 1u);
  EXPECT_EQ(model_.stage, Stage::papers);
  show_licence();
  EXPECT_EQ(model_.stage, Stage::brief);
  brief();
  EXPECT_EQ(model_.stage, Stage::sign);
  sign();
  EXPECT_EQ(model_.stage, Stage::leave);
  EXPECT_EQ(domain::bond(*file().signed_), domain::Bond::unbroken);
  EXPECT_EQ(file().signed_->witness, kMe);
  drive_off();
  EXPECT_EQ(model_.stage, Stage::road);
  EXPECT_EQ(house_.visit(id_)->stage, "drive");
  now_ += 31 * kMinute_ms;
  touch(Return{});
  type("1015");
  touch(PickEnergy{50});
  touch(CarIsBack{});
  EXPECT_EQ(model_.stage, Stage::felt);
  touch(Rate{"quiet", 5});
  touch(Rate{"power", 2});
  touch(Rate{"power", 3});
  touch(PickFit{"yes"});
  touch(PickStars{4});
  touch(Felt{});
  EXPECT_EQ(model_.stage, Stage::done);
  ASSERT_TRUE(file().felt);
  EXPECT_THAT(file().felt->ratings, ElementsAre(domain::DriveFelt::Rating{"quiet", 5},
                                                domain::DriveFelt::Rating{"power", 3}));
  EXPECT_EQ(file().felt->fit, "yes");
  EXPECT_THAT(file().back->abnormal, IsEmpty());
  const domain::Visit& visit = *house_.visit(id_);
  ASSERT_THAT(visit.drives, SizeIs(1)) << "the register counts it as it always did";
  EXPECT_EQ(visit.drives[0].vehicle, "s7");
  EXPECT_NE(visit.drives[0].ended_at, Stamp{});
  EXPECT_EQ(context().plan().cars().at("s7-1").odometer_km, 1015);
  EXPECT_EQ(context().plan().cars().at("s7-1").energy_percent, 50);
}

TEST_F(TestDrive, finds_the_bookings_as_they_were_made_last_until_something_new_is_known) {
  KnownBookings known;
  const auto at = [&](std::int64_t edition) { return known.at(house_, content_, edition, now_); };
  const auto first = at(1);
  EXPECT_EQ(at(1), first) << "nobody works them out for every frame";
  say(other_, domain::DriveBooked{"d2", "s7-1", "s7", "town", now_, 15, false, "somebody"});
  EXPECT_THAT(at(2)->busy(), SizeIs(1));
  EXPECT_THAT(first->busy(), IsEmpty()) << "and who holds the old ones keeps them";
  now_ += 24 * 60 * kMinute_ms;
  EXPECT_THAT(at(2)->busy(), IsEmpty()) << "another day has drives of its own";
  EXPECT_NE(at(-1), at(-1)) << "of a house without editions nothing is kept";
}

TEST_F(TestDrive, opens_where_it_was_on_a_tablet_that_died) {
  start();
  const auto again = [&] { return open(id_, {}, context()).stage; };
  touch(Book{});
  EXPECT_EQ(again(), Stage::papers);
  show_licence();
  EXPECT_EQ(again(), Stage::brief);
  brief();
  EXPECT_EQ(again(), Stage::sign);
  sign();
  EXPECT_EQ(again(), Stage::leave);
  drive_off();
  EXPECT_EQ(again(), Stage::road);
  touch(Return{});
  type("1010");
  touch(CarIsBack{});
  EXPECT_EQ(again(), Stage::felt);
  touch(NotFelt{});
  EXPECT_EQ(again(), Stage::plan) << "this one is over; another may come";
}

TEST_F(TestDrive, is_not_begun_with_a_licence_that_may_not_drive) {
  start();
  touch(Book{});
  show_licence("20260101", "20320101");
  EXPECT_EQ(model_.stage, Stage::papers);
  EXPECT_FALSE(file().licence);
  EXPECT_THAT(licence_verdict(model_, context()).stops,
              ElementsAre(domain::LicenceTrouble::held_short));
}

TEST_F(TestDrive, lets_whoever_may_not_drive_ride_along_without_a_signature) {
  start();
  touch(ToggleRide{});
  touch(Book{});
  EXPECT_EQ(model_.stage, Stage::brief);
  brief();
  EXPECT_EQ(model_.stage, Stage::leave);
  drive_off();
  EXPECT_EQ(model_.stage, Stage::road);
  EXPECT_FALSE(file().signed_);
}

TEST_F(TestDrive, shows_what_was_signed_and_goes_back_to_where_it_was) {
  start();
  touch(ShowPaper{});
  EXPECT_EQ(model_.stage, Stage::plan) << "nothing is signed yet";
  touch(Book{});
  show_licence();
  brief();
  touch(ShowPaper{});
  EXPECT_EQ(model_.stage, Stage::sign) << "not in the guest's hands";
  sign();
  touch(ShowPaper{});
  EXPECT_EQ(model_.stage, Stage::paper);
  EXPECT_EQ(touch(Leave{}), 0u);
  touch(ShowPaper{false});
  EXPECT_EQ(model_.stage, Stage::leave);
}

TEST_F(TestDrive, of_two_drivers_has_each_show_a_licence_and_sign_for_themselves) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  touch(AddDriver{});
  EXPECT_EQ(model_.stage, Stage::papers);
  show_licence("20260101", "20320101");
  EXPECT_EQ(model_.stage, Stage::papers) << "the same rules hold for them";
  touch(GoTo{Stage::plan});
  EXPECT_EQ(model_.stage, Stage::leave) << "the guest drives without them";
  touch(AddDriver{});
  show_licence("20150101", "20330101");
  EXPECT_EQ(model_.stage, Stage::sign) << "they heard the briefing, too";
  EXPECT_THAT(model_.ticked, IsEmpty()) << "and read for themselves";
  sign();
  EXPECT_EQ(model_.stage, Stage::leave);
  ASSERT_THAT(file().others, SizeIs(1));
  EXPECT_EQ(file().others[0].licence->since, "2015-01-01");
  EXPECT_EQ(file().licence->since, "2017-05-12") << "the guest's own stays what it was";
  EXPECT_EQ(domain::bond(*file().signed_by(1)), domain::Bond::unbroken);
  EXPECT_NE(file().signed_by(1)->seal, file().signed_by(0)->seal);
  say(id_, domain::GuestErased{"asked"});
  EXPECT_THAT(house_.visit(id_)->drive_files[0].others[0].signed_->strokes, IsEmpty());
  EXPECT_EQ(house_.visit(id_)->drive_files[0].others[0].licence->last_four, "");
}

TEST_F(TestDrive, needs_every_clause_and_a_whole_signature) {
  start();
  touch(Book{});
  show_licence();
  brief();
  touch(ToggleClause{"fit"});
  EXPECT_EQ(touch(Sign{a_name()}), 0u);
  touch(ToggleClause{"belts"});
  EXPECT_EQ(touch(Sign{domain::to_texts({{{500, 500, 0}}})}), 0u) << "one dot";
  EXPECT_EQ(touch(Sign{{}}), 0u);
  EXPECT_EQ(touch(Sign{a_name()}), 1u);
}

TEST_F(TestDrive, has_the_agreement_read_again_when_the_pack_changed_under_it) {
  start();
  touch(Book{});
  show_licence();
  brief();
  touch(ToggleClause{"fit"});
  touch(ToggleClause{"belts"});
  content_.test_drives.agreement.body.zh += "还有一句。";
  EXPECT_EQ(touch(Sign{a_name()}), 0u);
  EXPECT_THAT(model_.ticked, IsEmpty());
  sign();
  EXPECT_EQ(model_.stage, Stage::leave);
}

TEST_F(TestDrive, has_each_language_ticked_for_itself) {
  start();
  touch(Book{});
  show_licence();
  brief();
  touch(ToggleClause{"fit"});
  Context english = context();
  english.lang = Lang::en;
  EXPECT_TRUE(is_ticked(model_, "fit", context()));
  EXPECT_FALSE(is_ticked(model_, "fit", english)) << "those words were never read";
}

TEST_F(TestDrive, is_asked_for_once_more_when_the_guest_gave_the_tablet_back_unsaid) {
  start();
  touch(ToggleRide{});
  touch(Book{});
  brief();
  drive_off();
  touch(Return{});
  type("1015");
  touch(CarIsBack{});
  touch(ToStaff{});
  EXPECT_EQ(model_.stage, Stage::done);
  touch(ToGuest{});
  EXPECT_EQ(model_.stage, Stage::felt);
}

TEST_F(TestDrive, gives_the_tablet_back_from_the_guests_hands_and_to_them_again) {
  start();
  touch(Book{});
  show_licence();
  brief();
  touch(ToggleClause{"fit"});
  touch(ReadAll{true});
  EXPECT_EQ(model_.stage, Stage::text);
  touch(ToStaff{});
  EXPECT_FALSE(is_in_the_guests_hands(model_.stage));
  touch(ToGuest{});
  EXPECT_EQ(model_.stage, Stage::sign);
}

TEST_F(TestDrive, that_was_declined_is_a_record_too) {
  start();
  touch(GoTo{Stage::refuse});
  EXPECT_EQ(touch(Refuse{"made-up"}), 0u);
  EXPECT_EQ(touch(Refuse{"no-time"}), 1u);
  ASSERT_THAT(house_.visit(id_)->drives_declined, SizeIs(1));
  EXPECT_EQ(house_.visit(id_)->drives_declined[0].reason, "no-time");
  EXPECT_THAT(house_.visit(id_)->drives, IsEmpty());
}

TEST_F(TestDrive, that_was_booked_and_then_refused_gives_its_car_back) {
  start();
  touch(Book{});
  touch(GoTo{Stage::refuse});
  touch(Refuse{"no-time"});
  EXPECT_THAT(context().plan().busy(), IsEmpty());
  EXPECT_EQ(file().cancelled->reason, "no-time");
}

TEST_F(TestDrive, takes_the_other_car_where_the_first_is_gone) {
  say(other_, domain::DriveBooked{"bb", "s7-1", "s7", "lake", now_, 30, false, "other"});
  start();
  EXPECT_EQ(model_.car, "s7-2");
  touch(PickCar{"s7-1", 0});
  EXPECT_EQ(touch(Book{}), 0u) << "the touch on what is taken books nothing";
  EXPECT_EQ(model_.stage, Stage::plan);
}

TEST_F(TestDrive, that_two_devices_booked_is_seen_by_both_and_moved_by_a_person) {
  start();
  touch(Book{});
  say(other_, domain::DriveBooked{"bb", "s7-1", "s7", "lake", now_, 30, false, "other"}, "other");
  EXPECT_THAT(context().plan().known->clashes(), SizeIs(1));
  touch(GoTo{Stage::plan});
  touch(PickCar{"s7-2", 0});
  EXPECT_EQ(touch(Book{}), 1u);
  EXPECT_THAT(context().plan().known->clashes(), IsEmpty());
  EXPECT_EQ(file().booked.car, "s7-2");
  EXPECT_THAT(house_.visit(id_)->drive_files, SizeIs(1)) << "moved, not booked twice";
}

TEST_F(TestDrive, that_is_not_back_in_time_is_on_the_board) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  drive_off();
  now_ += 39 * kMinute_ms;
  const auto road = [&] { return on_the_road(*house_.visit(id_), content_.test_drives, now_); };
  ASSERT_TRUE(road());
  EXPECT_FALSE(road()->late);
  now_ += kMinute_ms;
  EXPECT_TRUE(road()->late);
  EXPECT_FALSE(on_the_road(*house_.visit(other_), content_.test_drives, now_));
}

TEST_F(TestDrive, tells_a_person_of_a_return_that_cannot_be_right_and_loses_nothing) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  drive_off();
  now_ += 10 * kMinute_ms;
  touch(Return{});
  type("11000");
  touch(ToggleDamage{"scratch"});
  touch(CarIsBack{});
  EXPECT_THAT(file().back->abnormal, ElementsAre("odometer", "damage"));
  EXPECT_EQ(model_.stage, Stage::felt);
}

TEST_F(TestDrive, of_an_erased_guest_keeps_that_it_was_and_forgets_whose) {
  start();
  touch(Book{});
  show_licence();
  brief();
  sign();
  drive_off();
  say(id_, domain::GuestErased{"asked"});
  const domain::Visit& visit = *house_.visit(id_);
  ASSERT_THAT(visit.drive_files, SizeIs(1));
  EXPECT_EQ(visit.drive_files[0].licence->last_four, "");
  EXPECT_THAT(visit.drive_files[0].signed_->strokes, IsEmpty());
  EXPECT_EQ(domain::bond(*visit.drive_files[0].signed_), domain::Bond::erased);
}

TEST_F(TestDrive, ended_before_it_began_is_no_return) {
  start();
  touch(Book{});
  say(id_, domain::DriveEnded{model_.drive, 1000, 50, now_, {}, {}});
  EXPECT_FALSE(file().back);
}

}  // namespace
}  // namespace foyer::flow::drive
