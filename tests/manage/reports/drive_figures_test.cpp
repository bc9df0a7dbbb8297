// A day of test drives whose figures were worked out by hand, and the two that want one car.
#include "manage/reports/drive_figures.h"

#include "manage/reports/car_days.h"
#include "manage/reports/day_figures.h"
#include "manage/reports/drive_columns.h"
#include "manage/reports/drives_in_words.h"
#include "showroom/house_of_facts.h"
#include "support/demo_drives.h"

namespace foyer::reports {
namespace {

using namespace domain;

class DayOfDrives : public HouseOfFacts {
 protected:
  DayOfDrives() {
    content.showroom.time_zone = TimeZone::named("Asia/Shanghai").value();
    content.showroom.purposes = {{"look", {}, {}, "", true, false},
                                 {"service", {}, {}, "", false, false}};
    content.test_drives = demo::test_drives();
  }
  void arrive(int number, std::optional<bool> first, const std::string& purpose = "look") {
    tell(0, visit(number), VisitOpened{purpose, "A1", "zh"});
    tell(0, visit(number), PartyTold{1, first, "friend"});
    tell(0, visit(number), VisitCheckedIn{});
  }
  void file(int number) {
    tell(1, visit(number), ConsentGiven{"contact", "1", "zh"});
    tell(1, visit(number), ContactGiven{"+8613800000000"});
  }
  static std::int64_t at(int minute) { return kNine_ms + minute * kMinute_ms; }
  void book(int number, const std::string& car, int minute, bool ride = false) {
    tell(2, visit(number),
         DriveBooked{"d" + std::to_string(number), car, "s7", "town", at(minute), 20, ride, "a"});
  }
  void go(int number, int minute, int km) {
    tell(minute, visit(number),
         DriveStarted{"s7", "town", "d" + std::to_string(number), "", km, 80, at(minute), 9 * 60});
  }
  void come_back(int number, int minute, int km, std::vector<std::string> damages,
                 std::vector<std::string> abnormal) {
    tell(minute, visit(number),
         DriveEnded{"d" + std::to_string(number), km, 70, at(minute), std::move(damages),
                    std::move(abnormal)});
  }
  // Seven guests; which figure each of them is in stands beside the tests.
  void live() {
    arrive(1, true);
    file(1);
    book(1, "s7-1", 60);
    tell(3, visit(1), LicenceChecked{"d1", "C1", "2017-05-12", "", "1234", {}});
    tell(4, visit(1),
         DriveSigned{
             "d1", "2", "zh", "t", {"a"}, "s7-1", "town", 100, at(4), "a", "i", "s", {"ABCDEF"}});
    go(1, 60, 100);
    come_back(1, 75, 112, {}, {});
    tell(80, visit(1), VisitClosed{"ordered", "O", "", "", "", ""});
    arrive(2, true);
    tell(5, visit(2), DriveDeclined{"s7", "no-time"});
    arrive(3, false);
    tell(1, visit(3), AppointmentKept{visit(90).hex()});
    book(3, "s7-1", 120, true);
    go(3, 120, 112);
    come_back(3, 160, 90, {"scratch"}, {"odometer", "too-long", "damage"});
    arrive(4, false);
    book(4, "s7-2", 30);
    arrive(5, true);
    file(5);
    book(5, "s7-2", 90);
    tell(10, visit(5), DriveCancelled{"d5", "guest", "no-time"});
    arrive(6, false);
    tell(20, visit(6), DriveStarted{"s7", "A"});
    tell(30, visit(6), DriveEnded{});
    tell(40, visit(6), DriveStarted{"e5", "B"});
    arrive(7, true, "service");
    tell(20, visit(7), DriveStarted{"s7", "A"});
  }
  Content content;
};

TEST_F(DayOfDrives, has_three_drive_rates_each_by_its_own_name) {
  live();
  const Counts counts = day_figures(house, content, "2025-11-21", at(600)).counts;
  EXPECT_EQ(counts.of(Figure::test_drives), 4);    // 1, 3, and 6 twice; 7 does not buy
  EXPECT_EQ(counts.of(Figure::first_visits), 3);   // 1, 2, 5
  EXPECT_EQ(counts.of(Figure::again_visits), 3);   // 3, 4, 6
  EXPECT_EQ(counts.of(Figure::filed), 2);          // 1, 5
  EXPECT_EQ(counts.of(Figure::invited), 1);        // 3
  EXPECT_EQ(counts.of(Figure::visits_driven), 3);  // 1, 3, 6
  EXPECT_DOUBLE_EQ(counts.rate(Figure::test_drive_rate).value(), 4.0 / (2 + 3));
  EXPECT_DOUBLE_EQ(counts.rate(Figure::first_or_invited_drive_rate).value(), 4.0 / (3 + 1));
  EXPECT_DOUBLE_EQ(counts.rate(Figure::driven_guest_rate).value(), 3.0 / 6);
  EXPECT_DOUBLE_EQ(counts.rate(Figure::driven_order_rate).value(), 1.0 / 3);
}

TEST_F(DayOfDrives, says_what_became_of_bookings_and_what_a_manager_must_see) {
  live();
  const DriveCounts counts = drive_counts(house, content, "2025-11-21", at(600));
  const std::map<DriveFigure, std::int64_t> by_hand{
      {DriveFigure::bookings, 4},            // 1, 3, 4, 5
      {DriveFigure::due, 4},                 // all of them by the evening
      {DriveFigure::kept, 2},                // 1, 3
      {DriveFigure::cancelled_by_guest, 1},  // 5
      {DriveFigure::cancelled_by_house, 0},
      {DriveFigure::missed, 1},       // 4
      {DriveFigure::refusals, 1},     // 2
      {DriveFigure::begun, 4},        // 1, 3, 6 twice
      {DriveFigure::rides, 1},        // 3
      {DriveFigure::with_papers, 1},  // 1
      {DriveFigure::back, 3},         // 1, 3, the first of 6
      {DriveFigure::minutes, 15 + 40 + 10},
      {DriveFigure::km, 12},      // of 3 the mileage cannot be right
      {DriveFigure::late, 1},     // 3
      {DriveFigure::damaged, 1},  // 3
      {DriveFigure::contested, 0}};
  for (const auto& [figure, count] : by_hand)
    EXPECT_EQ(counts.of(figure), count) << row_of(figure).name;
  EXPECT_DOUBLE_EQ(counts.rate(DriveFigure::kept_rate).value(), 2.0 / 4);
  EXPECT_DOUBLE_EQ(counts.rate(DriveFigure::refusal_rate).value(), 1.0 / (1 + 4));
  EXPECT_DOUBLE_EQ(counts.rate(DriveFigure::papers_rate).value(), 1.0 / 4);
  // In the morning, four was still expected.
  EXPECT_EQ(drive_counts(house, content, "2025-11-21", at(45)).of(DriveFigure::missed), 0);
}

TEST_F(DayOfDrives, says_how_much_of_the_day_each_car_was_out) {
  live();
  const auto days = car_days(house, content, at(600));
  ASSERT_EQ(days.size(), 2U) << "the second was booked, and stood there all day";
  const CarDay& car = days.at({"2025-11-21", "s7-1"});
  EXPECT_EQ(car.drives, 2);
  EXPECT_EQ(car.minutes_out, 15 + 40);
  EXPECT_EQ(car.minutes_possible, 9 * 60);
  EXPECT_DOUBLE_EQ(car.use_rate().value(), 55.0 / 540);
}

TEST_F(DayOfDrives, says_for_what_each_car_was_booked_and_what_became_of_it) {
  live();
  const auto at_noon = car_days(house, content, at(180));
  const CarDay& first = at_noon.at({"2025-11-21", "s7-1"});
  EXPECT_EQ(first.bookings, 2);  // 1, 3
  EXPECT_EQ(first.kept, 2);
  EXPECT_EQ(first.minutes_booked, 20 + 20);
  const CarDay& second = at_noon.at({"2025-11-21", "s7-2"});
  EXPECT_EQ(second.bookings, 2);   // 4, 5
  EXPECT_EQ(second.missed, 1);     // 4
  EXPECT_EQ(second.cancelled, 1);  // 5
  EXPECT_EQ(second.minutes_booked, 20) << "what was cancelled leaves the car free";
  EXPECT_EQ(second.drives, 0);
  EXPECT_FALSE(second.use_rate());
  EXPECT_EQ(car_days(house, content, at(45)).at({"2025-11-21", "s7-2"}).missed, 0)
      << "it is still to come";
  // For who has not come yet, and another day: both ways of a drive at home are in it.
  AppointmentMade made{"2025-11-22", "10:25", "look", "a", "s7", "王建国",
                       "",           "s7-2",  "town", 65,  false};
  made.from_ms = at(60 + 24 * 60);
  made.at_home = true;
  made.travel_min = 25;
  tell(0, visit(80), made);
  const CarDay tomorrow = car_days(house, content, at(600)).at({"2025-11-22", "s7-2"});
  EXPECT_EQ(tomorrow.bookings, 1);
  EXPECT_EQ(tomorrow.kept + tomorrow.missed + tomorrow.cancelled, 0);
  EXPECT_EQ(tomorrow.minutes_booked, 65);
}

TEST_F(DayOfDrives, counts_who_was_expected_for_a_drive_and_did_not_come) {
  AppointmentMade made{"2025-11-21", "10:00", "look", "a", "s7", "王建国", "", "s7-1", "town", 20};
  made.from_ms = at(60);
  tell(0, visit(80), made);
  tell(0, visit(81), AppointmentMade{"2025-11-21", "10:00", "look", "a", "s7", "李", ""});
  const auto of = [&](DriveFigure figure, int minute) {
    return drive_counts(house, content, "2025-11-21", at(minute)).of(figure);
  };
  EXPECT_EQ(of(DriveFigure::bookings, 10), 1);
  EXPECT_EQ(of(DriveFigure::due, 10), 0);
  EXPECT_EQ(of(DriveFigure::missed, 90), 1) << "and nobody had to say so";
  const auto lines = drive_lines(house, content, {"2025-11-21", "2025-11-21"}, Lang::en, at(10));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0][1], "王建国");
  // Whoever came is one row, of their visit.
  arrive(1, true);
  tell(1, visit(1), AppointmentKept{visit(80).hex()});
  tell(2, visit(1), DriveBooked{visit(80).hex(), "s7-1", "s7", "town", at(60), 20, false, "a"});
  EXPECT_EQ(of(DriveFigure::bookings, 10), 1);
}

TEST_F(DayOfDrives, shows_an_appointment_that_two_devices_moved_as_contested_until_one_is_chosen) {
  AppointmentMade made{"2025-11-21", "10:00", "look", "a", "s7", "王建国", "", "s7-1", "town", 20};
  made.from_ms = at(60);
  tell(0, visit(80), made);
  const std::string before = made.slot();
  made.instead_of = before;
  made.time = "11:00";
  made.from_ms = at(120);
  tell(1, visit(80), made);
  const std::string theirs = made.slot();
  made.time = "12:00";
  made.from_ms = at(180);
  const auto contested = [&] {
    return drive_counts(house, content, "2025-11-21", at(10)).of(DriveFigure::contested);
  };
  EXPECT_EQ(contested(), 0) << "it was moved once";
  tell(2, visit(80), made);
  EXPECT_EQ(contested(), 1) << "by somebody who still saw ten o'clock";
  made.instead_of = made.slot();
  made.time = "11:00";
  tell(3, visit(80), made);
  EXPECT_EQ(contested(), 0);
  EXPECT_EQ(house.appointments.at(visit(80)).made.slot(), theirs);
}

TEST_F(DayOfDrives, shows_two_drives_that_want_one_car_at_one_time_until_one_is_moved) {
  arrive(1, true);
  arrive(2, true);
  book(1, "s7-1", 60);
  book(2, "s7-1", 79);
  const auto contested = [&] {
    return drive_counts(house, content, "2025-11-21", at(10)).of(DriveFigure::contested);
  };
  EXPECT_EQ(contested(), 2);
  book(2, "s7-1", 80);
  EXPECT_EQ(contested(), 0);
  book(2, "s7-1", 79);
  tell(9, visit(1), DriveCancelled{"d1", "house", ""});
  EXPECT_EQ(contested(), 0);
}

// Damage, mileage and who came back late are sentences: nobody opens a list to find them.
TEST_F(DayOfDrives, is_told_to_a_manager_in_sentences_that_name_no_guest) {
  live();
  EXPECT_EQ(
      drives_in_words(house, content, "2025-11-21", at(600), Lang::en),
      (std::vector<std::string>{
          "Drive rate of first and invited visits = drives ÷ (first visits + invited): 4 / (3 "
          "+ 1)",
          "Guests who drove = visits with a drive ÷ visits for buying: 3 / 6",
          "Bookings kept 2 / 4, cancelled 1, missed 1",
          "To look at: s7-1 11:40 mileage in doubt, late, damage (Scratch) 112–90 km",
          "Declined: No time 1", "Cars out: s7-1 55 min 10%; s7-2 0 min 0%; e5-1 0 min 0%"}));
}

// The register of drives as it is taken out: what an erased guest leaves behind names nobody.
TEST_F(DayOfDrives, is_a_list_in_which_an_erased_guest_has_no_name_and_the_drive_stays) {
  live();
  tell(200, visit(1), GuestNamed{"王建国", "mr"});
  const auto line = [&] {
    return drive_lines(house, content, {"2025-11-21", "2025-11-21"}, Lang::en, at(600)).at(0);
  };
  EXPECT_EQ(line().at(1), "王建国");
  tell(201, visit(1), GuestErased{"asked"});
  EXPECT_EQ(line().at(1), "");
  EXPECT_EQ(line(), (std::vector<std::string>{"1",
                                              "",
                                              "s7",
                                              "s7-1 苏C0s7-1",
                                              "Town",
                                              "at the wheel",
                                              "a",
                                              "2025-11-21 10:00",
                                              "2025-11-21 10:00",
                                              "2025-11-21 10:15",
                                              "15",
                                              "12",
                                              "70%",
                                              "C1",
                                              "back",
                                              "",
                                              "",
                                              "",
                                              "",
                                              "",
                                              "",
                                              ""}));
}

}  // namespace
}  // namespace foyer::reports
