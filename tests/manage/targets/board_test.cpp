// The board of a month: what it says of a figure beside its target, day by day; and what it says
// where there is little to say. The figures of the first table are those that a dealer's board on
// the wall was drawn with.
#include "manage/targets/board.h"

#include <gtest/gtest.h>

#include "support/demo_content.h"
#include "support/demo_deliveries.h"

namespace foyer::targets {
namespace {

using namespace domain;
using reports::Figure;

constexpr const char *kLi = "c0000001", *kZhao = "c0000002", *kManager = "a0000001";
constexpr std::int64_t kHour_ms = 3'600'000, kDay_ms = 24 * kHour_ms;
constexpr std::int64_t kNow_ms = 1'795'242'720'000;  // Saturday 2026-11-21 14:32 in China

struct Case {
  int actual;
  std::optional<int> target;
  int days, gone;
  const char *achieved, *lead;
  int rest;
  const char* a_day;
  Tone tone;
};

TEST(AFigureBesideItsTarget, is_told_as_the_board_of_a_dealer_tells_it) {
  const Case cases[] = {
      // The house: orders, deliveries.
      {43, 60, 30, 21, "71.7", "1.7", 17, "1.9", Tone::good},
      {35, 54, 30, 21, "64.8", "-5.2", 19, "2.1", Tone::amber},
      // Consultants.
      {9, 11, 30, 21, "81.8", "11.8", 2, "0.2", Tone::good},
      {8, 10, 30, 21, "80.0", "10.0", 2, "0.2", Tone::good},
      {7, 10, 30, 21, "70.0", "0.0", 3, "0.3", Tone::good},
      {6, 9, 30, 21, "66.7", "-3.3", 3, "0.3", Tone::amber},
      {5, 9, 30, 21, "55.6", "-14.4", 4, "0.4", Tone::red},
      // At the edge of amber, and beyond it by the least.
      {60, 100, 10, 7, "60.0", "-10.0", 40, "13.3", Tone::amber},
      {599, 1000, 10, 7, "59.9", "-10.1", 401, "133.7", Tone::red},
      // The least that is left, with nearly all of the month to come.
      {39, 40, 31, 1, "97.5", "94.3", 1, "0.1", Tone::good},
      // Reached, and more than reached.
      {60, 60, 30, 21, "100.0", "30.0", 0, "", Tone::good},
      {66, 60, 30, 21, "110.0", "40.0", 0, "", Tone::good},
      // The last day: what is left has no day after today.
      {58, 60, 30, 30, "96.7", "-3.3", 2, "", Tone::amber},
      // Before the first one.
      {0, 60, 30, 0, "0.0", "0.0", 60, "2", Tone::good},
      // Nothing to reach, and nothing said: neither is behind.
      {5, 0, 30, 21, "", "", 0, "", Tone::none},
      {5, std::nullopt, 30, 21, "", "", 0, "", Tone::none},
      // A month without a single working day.
      {5, 10, 0, 0, "50.0", "50.0", 5, "", Tone::good},
  };
  for (const Case& one : cases) {
    const Standing got = standing_of(one.actual, one.target, {one.days, one.gone}, 10);
    const std::string what = std::to_string(one.actual) + " of " +
                             (one.target ? std::to_string(*one.target) : "nothing");
    EXPECT_EQ(got.achieved_bp ? percent_text(*got.achieved_bp) : "", one.achieved) << what;
    EXPECT_EQ(got.lead_bp ? percent_text(*got.lead_bp) : "", one.lead) << what;
    EXPECT_EQ(got.rest, one.rest) << what;
    EXPECT_EQ(got.a_day_tenths ? tenths_text(*got.a_day_tenths) : "", one.a_day) << what;
    EXPECT_EQ(got.tone, one.tone) << what;
  }
}

TEST(WhatIsLeft, needs_as_many_first_visits_as_the_month_needed_for_what_it_has) {
  // 17 ÷ (43 ÷ 402) = 158.9: 158 would not be enough.
  EXPECT_EQ(standing_of(43, 60, {30, 21}, 10, 402).visits, 159);
  EXPECT_EQ(standing_of(1, 2, {30, 21}, 10, 10).visits, 10) << "no visit more than is needed";
  EXPECT_EQ(standing_of(0, 60, {30, 21}, 10, 402).visits, std::nullopt) << "no rate to go by";
  EXPECT_EQ(standing_of(43, 60, {30, 21}, 10, 0).visits, std::nullopt);
  EXPECT_EQ(standing_of(60, 60, {30, 21}, 10, 402).visits, std::nullopt) << "nothing is left";
}

TEST(TheTimeOfAMonth, is_counted_in_working_days_and_today_is_one_that_has_gone) {
  WorkCalendar every;
  EXPECT_EQ(progress_of(every, "2026-11", "2026-11-21"), (Progress{30, 21}));
  EXPECT_EQ(progress_of(every, "2026-12", "2026-12-31"), (Progress{31, 31}))
      << "a month of 31 days has all of them";
  EXPECT_EQ(progress_of(every, "2028-02", "2028-02-29"), (Progress{29, 29}));
  EXPECT_EQ(progress_of(every, "2026-11", "2026-12-05"), (Progress{30, 30})) << "it is over";
  EXPECT_EQ(progress_of(every, "2026-12", "2026-11-21"), (Progress{31, 0})) << "it is to come";
  EXPECT_EQ(progress_of(every, "2026-11", "2026-11-21", "2026-11-16"), (Progress{15, 6}))
      << "of somebody who came on the 16th";

  WorkCalendar mondays_off;
  mondays_off.weekdays_off[0] = true;
  mondays_off.days_off = {"2026-11-07", "2026-11-09"};
  mondays_off.made_up = {"2026-11-16"};
  // Five Mondays (2, 9, 16, 23, 30), of which one is made up for; and a holiday on a Saturday.
  EXPECT_EQ(progress_of(mondays_off, "2026-11", "2026-11-16"), (Progress{25, 13}));
  EXPECT_FALSE(mondays_off.works_on("2026-11-30"));
  EXPECT_TRUE(mondays_off.works_on("2026-11-16"));
  EXPECT_FALSE(mondays_off.works_on("2026-11-31")) << "no such day";
}

TEST(AMonth, ends_where_the_calendar_says) {
  EXPECT_EQ(month_after("2026-12"), "2027-01");
  EXPECT_EQ(month_after("2027-01", -1), "2026-12");
  EXPECT_EQ(month_after("2026-01", -12), "2025-01");
  EXPECT_EQ(last_day("2026-02"), "2026-02-28");
  EXPECT_TRUE(is_month("2026-11"));
  for (const char* none : {"2026-13", "2026-1", "", "2026-11-01", "month"})
    EXPECT_FALSE(is_month(none)) << none;
}

class TheBoard : public testing::Test {
 protected:
  TheBoard() {
    content_.showroom.time_zone = TimeZone::fixed(480);
    content_.targets.measures = {{"orders", {"订单", "Orders"}}, {"cards", {"建卡", "Cards"}}};
    tell({}, -60 * kDay_ms, StaffAdded{kManager, "manager", "许文涛"}, "desk");
    tell({}, -60 * kDay_ms, PinSet{kManager, "hash"}, "desk");
    tell({}, -60 * kDay_ms, StaffAdded{kLi, "consultant", "李敏"}, kManager);
    tell({}, -5 * kDay_ms, StaffAdded{kZhao, "consultant", "赵刚"}, kManager);
  }
  static Id id(int number) {
    Id id;
    id.bytes.fill(static_cast<std::uint8_t>(number));
    return id;
  }
  void tell(const Id& about, std::int64_t from_now_ms, Event event, const std::string& actor) {
    apply(house_,
          {{id(99), ++seq_}, about, Hlc::at_ms(kNow_ms + from_now_ms), actor, std::move(event)});
  }
  void set(const char* month, const char* level, const char* whose, std::optional<int> target,
           const char* by = kManager, const char* measure = "orders") {
    tell({}, -kHour_ms, TargetSet{month, measure, level, whose, target}, by);
  }
  void ordered(int guest, std::int64_t ago_ms, const char* staff) {
    tell(id(guest), -ago_ms, VisitOpened{"look", "A001", "zh"}, "entrance");
    tell(id(guest), -ago_ms, PartyTold{1, true, content_.showroom.sources.front().id}, "entrance");
    tell(id(guest), -ago_ms, VisitCheckedIn{}, "entrance");
    tell(id(guest), -ago_ms, VisitAssigned{staff, "turn", {}, ""}, "desk");
    VisitClosed closed;
    closed.outcome = "ordered";
    tell(id(guest), -ago_ms + kHour_ms, closed, staff);
  }
  Board november(std::string_view known_from = {}) const {
    return board(house_, content_, "2026-11", kNow_ms, known_from, Lang::en);
  }

  Content content_ = demo::content();
  House house_;
  std::int64_t seq_ = 0;
};

TEST_F(TheBoard, of_a_month_without_targets_has_its_figures_and_nothing_behind) {
  ordered(1, kDay_ms, kLi);
  const Board all = november();
  EXPECT_FALSE(all.has_targets());
  EXPECT_EQ(all.house.front().standing.actual, 1);
  EXPECT_EQ(all.house.front().standing.tone, Tone::none);
  EXPECT_EQ(all.shared_out, std::nullopt);
}

TEST_F(TheBoard, counts_only_what_came_in_its_month) {
  ordered(1, kDay_ms, kLi);
  ordered(2, 20 * kDay_ms, kLi);  // 1 November, 14:32
  ordered(3, 21 * kDay_ms, kLi);  // 31 October
  EXPECT_EQ(november().house.front().standing.actual, 2);
  EXPECT_EQ(board(house_, content_, "2026-10", kNow_ms, {}, Lang::en).house[0].standing.actual, 1);
}

TEST_F(TheBoard, has_the_last_word_of_a_manager_and_nobody_elses) {
  set("2026-11", "house", "", 60);
  set("2026-11", "house", "", 50);
  set("2026-11", "house", "", 1, kLi);
  EXPECT_EQ(november().house.front().standing.target, 50);
  set("2026-11", "house", "", std::nullopt);
  EXPECT_EQ(november().house.front().standing.target, std::nullopt);
}

TEST_F(TheBoard, measures_who_came_mid_month_by_the_days_since_then) {
  set("2026-11", "consultant", kZhao, 3);
  set("2026-11", "consultant", kLi, 3);
  ordered(1, kDay_ms, kZhao);
  const Board all = november();
  ASSERT_EQ(all.consultants.size(), 2u);
  const BoardRow& zhao = all.consultants.front();
  EXPECT_EQ(zhao.id, kZhao);
  EXPECT_EQ(zhao.came, "2026-11-16");
  // 1 of 3 after 6 of 15 days: 33.3 − 40 points; of the whole month it would be 33.3 − 70.
  EXPECT_EQ(percent_text(*zhao.lines.front().standing.lead_bp), "-6.7");
  EXPECT_EQ(zhao.lines.front().standing.tone, Tone::amber);
  EXPECT_EQ(all.consultants.back().came, "");
  EXPECT_EQ(all.consultants.back().lines.front().standing.tone, Tone::red);
  EXPECT_EQ(all.shared_out, 6);
}

TEST_F(TheBoard, keeps_who_has_left_with_what_they_brought) {
  ordered(1, kDay_ms, kLi);
  tell({}, -kHour_ms, StaffRemoved{kLi}, kManager);
  const Board all = november();
  ASSERT_EQ(all.consultants.size(), 2u);
  EXPECT_TRUE(all.consultants.back().gone);
  EXPECT_EQ(all.consultants.back().lines.front().standing.actual, 1);
}

TEST_F(TheBoard, says_from_when_on_it_knows_a_month_that_it_does_not_know_whole) {
  EXPECT_EQ(november("2026-11-01").known_from, "");
  EXPECT_EQ(november("2026-11-02").known_from, "2026-11-02");
  EXPECT_EQ(known_from(content_.showroom, 30, kNow_ms), "2026-10-23");
}

TEST_F(TheBoard, names_who_is_behind_each_figure_as_often_as_it_counts_them) {
  ordered(1, kDay_ms, kLi);
  ordered(2, 2 * kDay_ms, kZhao);
  ordered(3, 25 * kDay_ms, kLi);
  const auto all = behind(house_, content_, "2026-11", Figure::orders, {});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all.front()->id, id(1)) << "the latest first";
  const Whose li{"consultant", kLi};
  EXPECT_EQ(behind(house_, content_, "2026-11", Figure::orders, li).size(), 1u);
  EXPECT_EQ(behind(house_, content_, "2026-11", Figure::order_rate, li).size(), 1u)
      << "of a rate, who is in its part";
  for (const BoardRow& row : november().consultants)
    EXPECT_EQ(row.tally.visits.of(Figure::orders), 1) << row.name;
  EXPECT_EQ(november().sources.size(), 1u);
}

TEST_F(TheBoard, counts_a_car_in_the_month_in_which_it_left_for_whoever_sold_it) {
  content_.targets.measures.push_back({"deliveries", {"交付", "Deliveries"}});
  content_.showroom.sources = {{"friend", {"朋友", "Friend"}, {}}};
  constexpr const char* kVin = "LSVFA49J232037049";
  const auto leaves = [&](int number, std::int64_t ago_ms, const char* staff) {
    DeliveryOpened opened;
    opened.consultant = staff;
    for (Event& event : demo::may_leave(opened, kVin))
      tell(id(number), -40 * kDay_ms, std::move(event), staff);
    tell(id(number), -ago_ms, demo::left(kVin, kNow_ms - ago_ms), staff);
  };
  leaves(31, kDay_ms, kLi);
  leaves(32, 20 * kDay_ms, kZhao);
  leaves(33, 25 * kDay_ms, kLi);  // in October
  tell(id(34), -kDay_ms, DeliveryOpened{}, kLi);
  ordered(1, kDay_ms, kLi);
  set("2026-11", "house", "", 4, kManager, "deliveries");

  const Board board = november();
  const MeasureLine& house = board.house.back();
  EXPECT_EQ(house.standing.actual, 2);
  EXPECT_EQ(house.standing.achieved_bp, 5'000);
  EXPECT_EQ(house.standing.visits, std::nullopt) << "who comes today gets a car months later";
  ASSERT_EQ(board.consultants.size(), 2u);
  ASSERT_EQ(board.sources.size(), 1u);
  for (const BoardRow& row : board.consultants) EXPECT_EQ(row.lines.back().standing.actual, 1);
  for (const BoardRow& row : board.sources)
    EXPECT_EQ(row.lines.size(), 2u) << "by which way a buyer came long ago is not asked";

  const auto all = delivered_behind(house_, content_, "2026-11", {});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all.front()->id, id(31)) << "the latest first";
  EXPECT_EQ(delivered_behind(house_, content_, "2026-11", {"consultant", kLi}).size(), 1u);
  EXPECT_EQ(delivered_behind(house_, content_, "2026-10", {"consultant", kLi}).size(), 1u);
}

// The month's orders are of its cards and of whoever was open when it began; its deliveries of its
// orders and of those that were not handed over by then.
TEST(ABoard, divides_by_what_was_open_when_the_month_began) {
  Board board;
  board.opening = reports::OpeningStock{{{"H", 6}, {"B", 22}}, 14};
  board.tally.deliveries = 7;
  board.lost = 3;
  const RateOfOpening conversion = rate_of(board, OpeningRate::conversion);
  EXPECT_EQ(conversion.part, 0);
  EXPECT_EQ(conversion.came, 0);
  EXPECT_EQ(conversion.open, 28);
  EXPECT_EQ(conversion.bp(), 0);
  EXPECT_EQ(rate_of(board, OpeningRate::delivered).bp(), 5'000) << "7 of 14";
  EXPECT_EQ(rate_of(board, OpeningRate::lost).bp(), 1'071) << "3 of 28, rounded half up";
  board.opening = reports::OpeningStock{};
  EXPECT_FALSE(rate_of(board, OpeningRate::lost).bp()) << "of nothing there is no rate";
}

}  // namespace
}  // namespace foyer::targets
