// The day's figures as the desk shows them, and that each is explained where reports are written.
#include <fstream>
#include <sstream>

#include "manage/reports/day_figures.h"
#include "manage/reports/funnel.h"
#include "showroom/house_of_facts.h"

namespace foyer::reports {
namespace {

using namespace domain;

class Figures : public HouseOfFacts {
 protected:
  Figures() {
    content.showroom.time_zone = TimeZone::named("Asia/Shanghai").value();
    content.showroom.purposes = {{"look", {}, {}, "", true, false},
                                 {"service", {}, {}, "", false, false}};
  }
  void arrive(int minute, int number, bool first = true) {
    tell(minute, visit(number), VisitOpened{"look", "A1", "zh"});
    tell(minute, visit(number), PartyTold{1, first, "friend"});
    tell(minute, visit(number), VisitCheckedIn{});
  }
  void file(int minute, int number) {
    tell(minute, visit(number), ConsentGiven{"contact", "1", "zh"});
    tell(minute, visit(number), ContactGiven{"+8613800000000"});
  }
  DayFigures day() const {
    return day_figures(house, content, "2025-11-21", kNine_ms + 60 * kMinute_ms);
  }
  int count(Figure figure) const { return day().counts.of(figure); }
  Content content;
};

TEST_F(Figures, follow_their_formulas) {
  consultant(0, "a");
  arrive(0, 1);
  file(1, 1);
  tell(2, visit(1), VisitTaken{"a", ""});
  tell(3, visit(1), DriveStarted{"s7", "A"});
  tell(40, visit(1), VisitLeft{kNine_ms + 40 * kMinute_ms, false});
  arrive(5, 2);
  arrive(10, 3, false);
  tell(12, visit(4), VisitOpened{"service", "A004", "zh"});
  tell(12, visit(4), VisitCheckedIn{});
  tell(13, visit(5), VisitOpened{"look", "A005", "zh"});
  tell(14, visit(5), VisitAbandoned{"idle", "use"});
  tell(-24 * 60, visit(6), VisitOpened{"look", "A001", "zh"});
  EXPECT_EQ(count(Figure::first_visits), 2);
  EXPECT_EQ(count(Figure::again_visits), 1);
  EXPECT_EQ(day().counts.percent(Figure::filing_rate), 50);
  EXPECT_EQ(day().counts.percent(Figure::test_drive_rate), 50);
  EXPECT_EQ(day().waiting, 3);
  EXPECT_EQ(day().longest_wait_ms, 55 * kMinute_ms);
  EXPECT_EQ(day().left, 1);
  EXPECT_EQ(day().stay_min(), 40);
  EXPECT_EQ(count(Figure::other_visits), 1);
  EXPECT_EQ(day().abandoned, 1);
  EXPECT_EQ(count(Figure::incomplete), 1);
}

TEST_F(Figures, of_a_visit_at_the_guests_home_are_its_drive_and_its_order_and_no_arrival) {
  arrive(0, 1);
  file(1, 1);
  tell(2, visit(2), VisitOpened{"look", "", "zh"});
  tell(2, visit(2), VisitAtHome{});
  tell(2, visit(2), VisitCheckedIn{});
  tell(2, visit(2), VisitTaken{"a", ""});
  tell(2, visit(2), PartyTold{1, true, "friend"});
  file(3, 2);
  tell(5, visit(2), DriveStarted{"s7", "A"});
  EXPECT_EQ(day().with_consultant, 0) << "nobody is here with them";
  tell(30, visit(2), VisitLeft{kNine_ms + 30 * kMinute_ms, false});
  tell(31, visit(2), VisitClosed{"ordered", "O", "", "", "", ""});
  EXPECT_EQ(count(Figure::visits), 1);
  EXPECT_EQ(count(Figure::first_visits), 1);
  EXPECT_EQ(count(Figure::filed), 1);
  EXPECT_EQ(count(Figure::visits_driven), 0);
  EXPECT_EQ(count(Figure::test_drives), 1);
  EXPECT_EQ(count(Figure::orders), 1);
  EXPECT_EQ(day().left, 0);
  EXPECT_TRUE(is_counted(*house.visit(visit(2)))) << "it stands in the register";
}

// Nobody asks at somebody's door how they heard of the house.
TEST_F(Figures, of_a_visit_at_the_guests_home_call_it_complete_without_first_and_source) {
  tell(2, visit(2), VisitOpened{"look", "", "zh"});
  tell(2, visit(2), VisitAtHome{});
  tell(2, visit(2), VisitCheckedIn{});
  tell(2, visit(2), VisitTaken{"a", ""});
  tell(30, visit(2), VisitClosed{"following", "B", "B", "", "", ""});
  EXPECT_EQ(count(Figure::incomplete), 1) << "when it ended is missing";
  tell(31, visit(2), VisitLeft{kNine_ms + 30 * kMinute_ms, false});
  EXPECT_EQ(count(Figure::incomplete), 0);
}

TEST_F(Figures, of_who_filed_stay_when_the_guest_is_erased) {
  arrive(0, 1);
  file(1, 1);
  tell(2, visit(1), GuestErased{"asked"});
  EXPECT_EQ(count(Figure::filed), 1);
  tell(3, visit(1), ConsentRefused{"contact", "1"});
  EXPECT_EQ(count(Figure::filed), 0);
}

TEST_F(Figures, of_test_drives_are_those_of_buyers_and_two_are_two) {
  arrive(0, 1);
  tell(1, visit(1), DriveStarted{"s7", ""});
  tell(2, visit(1), DriveStarted{"e5", ""});
  tell(3, visit(2), VisitOpened{"service", "A2", "zh"});
  tell(4, visit(2), VisitCheckedIn{});
  tell(5, visit(2), DriveStarted{"e5", ""});
  EXPECT_EQ(count(Figure::test_drives), 2);
  EXPECT_EQ(count(Figure::visits_driven), 1);
}

// Neither who is still here, nor who would not say a name, is a record that lacks something.
TEST_F(Figures, call_a_visit_incomplete_when_it_is_over_and_something_is_missing) {
  arrive(0, 1);
  EXPECT_EQ(count(Figure::incomplete), 0);
  tell(1, visit(1), VisitTaken{"a", ""});
  tell(2, visit(1), VisitLeft{kNine_ms, false});
  EXPECT_EQ(count(Figure::incomplete), 1);
  tell(3, visit(1), VisitClosed{"following", "", "", "", "", ""});
  EXPECT_EQ(count(Figure::incomplete), 0);
}

TEST(FiguresInWords, are_those_of_the_document) {
  std::ifstream stream(FOYER_SOURCE_DIR "/app/manage/reports/VIEWS.md");
  std::ostringstream text;
  text << stream.rdbuf();
  std::string table = "| column | what it means |\n|---|---|\n";
  for (const FigureRow& row : figure_rows())
    table += "| `" + std::string(row.name) + "` | " + std::string(row.en) + " |\n";
  EXPECT_NE(text.str().find(table), std::string::npos) << "VIEWS.md should have:\n" << table;
  table = "| column | the guest |\n|---|---|\n";
  for (const FunnelStep& step : funnel_steps())
    table += "| `" + std::string(step.name) + "` | " + std::string(step.en) + " |\n";
  EXPECT_NE(text.str().find(table), std::string::npos) << "VIEWS.md should have:\n" << table;
}

}  // namespace
}  // namespace foyer::reports
