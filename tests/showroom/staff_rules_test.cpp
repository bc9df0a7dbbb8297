// The rules that stand behind a consultant: the grade, what was covered, the comparison, and what
// a guest takes home.
#include <gtest/gtest.h>

#include "showroom/grade.h"
#include "showroom/summary.h"
#include "steps/presentation/compare.h"
#include "steps/presentation/coverage.h"
#include "support/demo_content.h"

namespace foyer::domain {
namespace {

const Content& pack() {
  static const Content content = [] {
    Content all = demo::content();
    all.cards[1].expires = "2026-06-30";
    return all;
  }();
  return content;
}

constexpr const char* kToday = "2026-11-21";

struct Graded {
  const char* name;
  const char* timing;
  std::map<std::string, int> judged;
  bool drove = false;
  int open_objections = 0;
  const char* grade = "";
};

Visit visit_of(const Graded& one) {
  Visit visit;
  visit.needs.timing = one.timing;
  visit.judged = one.judged;
  if (one.drove) visit.drives.push_back({"s7", "", Hlc::at_ms(1), Hlc::at_ms(2)});
  for (int i = 0; i < one.open_objections; ++i)
    visit.objections.push_back({{"dear", "", ""}, Hlc::at_ms(3)});
  return visit;
}

const Graded kGraded[] = {
    {"a_month_is_an_a", "month", {}, false, 0, "A"},
    {"three_months_are_a_b", "quarter", {}, false, 0, "B"},
    {"only_looking_is_a_c", "looking", {}, false, 0, "C"},
    {"no_word_is_the_last_but_one", "", {}, false, 0, "B"},
    {"a_timing_of_another_pack_is_no_word", "next-summer", {}, false, 0, "B"},
    {"a_drive_is_a_grade_sooner", "month", {}, true, 0, "H"},
    {"three_strong_points_are_a_grade_sooner",
     "quarter",
     {{"a", 3}, {"b", 4}, {"c", 3}},
     false,
     0,
     "A"},
    {"two_strong_points_are_not", "quarter", {{"a", 3}, {"b", 4}, {"c", 2}}, false, 0, "B"},
    {"drive_and_points_together_are_one_grade",
     "looking",
     {{"a", 4}, {"b", 4}, {"c", 4}},
     true,
     0,
     "B"},
    {"an_open_objection_takes_it_back", "month", {}, true, 1, "A"},
    {"lukewarm_is_a_grade_later", "month", {{"a", 1}, {"b", 1}, {"c", 2}}, false, 0, "B"},
    {"half_way_to_good_is_not_lukewarm",
     "month",
     {{"a", 1}, {"b", 2}, {"c", 1}, {"d", 2}},
     false,
     0,
     "A"},
    {"never_later_than_the_last", "looking", {{"a", 0}, {"b", 0}, {"c", 0}}, false, 0, "C"},
};

TEST(GradeSuggestion, follows_its_rule) {
  for (const Graded& one : kGraded) {
    SCOPED_TRACE(one.name);
    const GradeSuggestion suggestion = suggest_grade(pack(), visit_of(one));
    EXPECT_EQ(suggestion.grade, one.grade);
    EXPECT_FALSE(suggestion.evidence.empty());
    for (const Text& text : suggestion.evidence) EXPECT_FALSE(text.zh.empty() || text.en.empty());
  }
}

TEST(GradeSuggestion, is_none_where_the_dealer_does_not_grade) {
  Content none = pack();
  none.follow_up.grades.clear();
  EXPECT_EQ(suggest_grade(none, {}), GradeSuggestion{});
}

TEST(Coverage, counts_positions_and_priorities_and_what_was_left_out) {
  Visit visit;
  visit.needs.priorities = {"safety", "power"};
  visit.presented = {"s7-cage", "e5-boot", "no-such-card"};
  const Coverage all = coverage(pack(), visit.needs, visit, "s7", kToday);
  EXPECT_EQ(all.cards, 2);  // the third has expired
  EXPECT_EQ(all.seen, 1);
  EXPECT_EQ(all.positions_seen, 1);
  EXPECT_EQ(all.cells[1][3], (CoverageCell{1, 1}));  // side, safety
  EXPECT_TRUE(all.cells[0][0].left_out());           // front, power
  EXPECT_EQ(all.cells[2][2], CoverageCell{});        // rear, comfort: expired
  EXPECT_EQ(all.left_out, std::vector<std::string>{"s7-nose"});
}

TEST(Coverage, offers_an_expired_card_until_its_last_day) {
  EXPECT_EQ(coverage(pack(), {}, {}, "s7", "2026-06-30").cards, 3);
  EXPECT_EQ(coverage(pack(), {}, {}, "s7", "2026-07-01").cards, 2);
}

TEST(WhatMoved, is_the_strongest_then_what_the_guest_ranked) {
  Visit visit;
  visit.needs.priorities = {"safety"};
  visit.presented = {"s7-nose", "s7-cage", "e5-boot"};
  visit.judged = {{"s7-nose", 3}, {"s7-cage", 3}, {"e5-boot", 4}, {"from-a-newer-pack", 1}};
  const std::vector<Moved> moved = moved_most(pack(), visit.needs, visit);
  ASSERT_EQ(moved.size(), 4u);
  EXPECT_EQ(moved[0].card, "e5-boot");
  EXPECT_EQ(moved[1].card, "s7-cage");
  EXPECT_EQ(moved[2].card, "s7-nose");
  EXPECT_EQ(moved[3].card, "from-a-newer-pack");
}

TEST(Comparison, begins_with_what_the_guest_cares_about_and_says_what_is_worse) {
  Needs needs;
  needs.priorities = {"safety"};
  needs.use = {"family"};
  needs.budget = "20to30";
  needs.budget_max_yuan = 220000;
  needs.timing = "month";
  const auto rows = compare(pack(), needs, {"s7", "v6", "no-such-car"});
  ASSERT_GE(rows.size(), 5u);
  EXPECT_EQ(rows[0].about, "fit");
  EXPECT_EQ(rows[1].about, "safety");
  EXPECT_EQ(rows[1].cells[0].mark, Mark::best);
  EXPECT_EQ(rows[1].cells[1].mark, Mark::worst);
  EXPECT_EQ(rows[2].about, "use");
  EXPECT_EQ(rows[2].cells[0].mark, Mark::worst);  // 85 against 95, though it fits better
  EXPECT_EQ(rows[3].about, "price");
  EXPECT_TRUE(rows[3].cells[0].against);
  EXPECT_NE(rows[3].cells[0].note.en.find("over the budget"), std::string::npos);
  EXPECT_EQ(rows[3].cells[0].mark, Mark::best);
  EXPECT_EQ(rows[4].about, "delivery");
  EXPECT_FALSE(rows[4].cells[0].against);
  EXPECT_TRUE(rows[4].cells[1].against);
  for (const ComparedRow& row : rows) EXPECT_EQ(row.cells.size(), 2u);
}

TEST(Comparison, marks_nothing_where_all_are_alike) {
  for (const ComparedRow& row : compare(pack(), {}, {"s7", "s7"})) {
    EXPECT_FALSE(row.differs) << row.about;
    for (const ComparedCell& cell : row.cells) EXPECT_EQ(cell.mark, Mark::none);
  }
}

Visit shown() {
  Visit visit;
  visit.name = "王建国";
  visit.needs.use = {"family"};
  visit.chosen = "s7";
  visit.presented = {"s7-cage", "s7-nose", "s7-seats", "e5-boot"};
  visit.judged = {{"s7-cage", 4}, {"s7-nose", 0}, {"s7-seats", 4}, {"e5-boot", 2}};
  visit.next_step = NextStepAgreed{"call", "2026-11-23"};
  visit.closed = VisitClosed{"following", "H", "A", "secret", "", ""};
  visit.notes.push_back({"drives a hard bargain", "aa00bb11", {}});
  visit.objections.push_back({{"dear", "", "secret"}, {}});
  return visit;
}

TEST(Summary, holds_what_was_liked_in_the_guests_terms_and_nothing_of_staff) {
  const GuestSummary summary = summarise(pack(), shown(), Lang::zh, kToday, kToday, "李顾问");
  ASSERT_EQ(summary.cars.size(), 2u);
  EXPECT_EQ(summary.cars[0].vehicle, "s7");
  // Not the one that left them cold, nor the one that has expired.
  EXPECT_EQ(summary.cars[0].liked, std::vector<std::string>{"后排也安全"});
  const std::string text = as_text(summary);
  EXPECT_NE(text.find("电话 2026-11-23"), std::string::npos);
  EXPECT_NE(text.find("李顾问"), std::string::npos);
  for (const char* not_theirs : {"bargain", "secret", "H 级", "贵"})
    EXPECT_EQ(text.find(not_theirs), std::string::npos) << not_theirs;
}

TEST(Summary, drops_what_was_liked_before_what_was_agreed_when_there_is_no_room) {
  const GuestSummary summary = summarise(pack(), shown(), Lang::en, kToday, kToday, "Li");
  const std::string text = as_text(summary, 120);
  EXPECT_LE(text.size(), 120u);
  EXPECT_NE(text.find("A call 2026-11-23"), std::string::npos);
  EXPECT_NE(text.find("+86 516"), std::string::npos);
}

}  // namespace
}  // namespace foyer::domain
