#include "steps/needs/recommend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "steps/needs/reasons.h"
#include "support/demo_content.h"

namespace foyer::domain {
namespace {

using testing::ElementsAre;

struct Row {
  const char* guest;
  std::vector<std::string> priorities;
  std::string use;
  std::optional<std::pair<std::int64_t, std::optional<std::int64_t>>> budget;
  std::string timing;
  std::int64_t price_yuan;
  int delivery_days;
  int fit;
};

constexpr auto kNoEnd = std::nullopt;

// One car: power 60, handling 50, comfort 80, safety 90, luxury 40, economy 70; family 85,
// commuting 45. Timings: "month" 30 days, "fortnight" 14, "today" 0, "looking" without end.
Content one_car(std::int64_t price_yuan, int delivery_days) {
  Content content = demo::content();
  content.questionnaire.timings.push_back({"fortnight", {}, {}, 14});
  content.questionnaire.timings.push_back({"today", {}, {}, 0});
  content.vehicles = {
      demo::vehicle("s7", price_yuan, delivery_days, {60, 50, 80, 90, 40, 70, 85, 45})};
  return content;
}

Needs needs_of(const Row& row) {
  Needs needs;
  needs.priorities = row.priorities;
  if (!row.use.empty()) needs.use = {row.use};
  if (row.budget) {
    needs.budget = "asked";
    needs.budget_min_yuan = row.budget->first;
    needs.budget_max_yuan = row.budget->second;
  }
  needs.timing = row.timing;
  return needs;
}

class Fit : public testing::TestWithParam<Row> {};

TEST_P(Fit, is_the_weighted_mean_of_what_was_answered) {
  const Row& row = GetParam();
  const auto all = recommend(one_car(row.price_yuan, row.delivery_days), needs_of(row));
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all.front().fit, row.fit) << row.guest;
}

const std::pair<std::int64_t, std::optional<std::int64_t>> k20to30{200000, 300000};
const std::vector<std::string> kThree{"safety", "comfort", "economy"};

INSTANTIATE_TEST_SUITE_P(
    Table, Fit,
    testing::Values(
        // (60 + 50 + 80 + 90 + 40 + 70) / 6
        Row{"skips everything", {}, "", {}, "", 248000, 21, 65},
        Row{"ranks one", {"safety"}, "", {}, "", 248000, 21, 90},
        Row{"ranks two", {"safety", "comfort"}, "", {}, "", 248000, 21, 86},  // 430 / 5
        Row{"ranks three", kThree, "", {}, "", 248000, 21, 83},               // 500 / 6
        Row{"ranks its weak sides", {"luxury", "handling", "power"}, "", {}, "", 248000, 21, 47},
        Row{"ranks four", {"safety", "comfort", "economy", "luxury"}, "", {}, "", 248000, 21, 83},
        Row{"ranks what the pack lost", {"wings"}, "", {}, "", 248000, 21, 65},
        Row{"ranks a lost one first", {"wings", "safety"}, "", {}, "", 248000, 21, 90},
        Row{"has a family", {}, "family", {}, "", 248000, 21, 85},
        Row{"commutes", {}, "commute", {}, "", 248000, 21, 45},
        Row{"has a use that the pack lost", {}, "racing", {}, "", 248000, 21, 65},
        Row{"has the money", {}, "", k20to30, "", 248000, 21, 100},
        Row{"has just the money", {}, "", k20to30, "", 300000, 21, 100},
        Row{"could just spend less", {}, "", k20to30, "", 200000, 21, 100},
        Row{"is one per cent short", {}, "", k20to30, "", 303000, 21, 96},
        Row{"is ten per cent short", {}, "", k20to30, "", 330000, 21, 60},
        Row{"is a quarter short", {}, "", k20to30, "", 375000, 21, 0},
        Row{"is far too short", {}, "", k20to30, "", 900000, 21, 0},
        Row{"would spend one per cent more", {}, "", k20to30, "", 198000, 21, 99},
        Row{"would spend a third more", {}, "", k20to30, "", 134000, 21, 67},
        Row{"would spend far more", {}, "", k20to30, "", 40000, 21, 60},
        Row{"has no upper end", {}, "", {{300000, kNoEnd}}, "", 900000, 21, 100},
        Row{"has no upper end and sees a cheap one",
            {},
            "",
            {{300000, kNoEnd}},
            "",
            270000,
            21,
            90},
        Row{"has no lower end", {}, "", {{0, 200000}}, "", 60000, 21, 100},
        Row{"has time", {}, "", {}, "month", 248000, 21, 100},
        Row{"has just the time", {}, "", {}, "month", 248000, 30, 100},
        Row{"waits half as long again", {}, "", {}, "fortnight", 248000, 21, 50},
        Row{"waits twice as long", {}, "", {}, "fortnight", 248000, 28, 0},
        Row{"waits for ever", {}, "", {}, "fortnight", 248000, 280, 0},
        Row{"wants it today and waits two days", {}, "", {}, "today", 248000, 2, 0},
        Row{"wants it today and gets it", {}, "", {}, "today", 248000, 0, 100},
        Row{"is only looking", {}, "", {}, "looking", 248000, 280, 100},
        Row{"has a timing that the pack lost", {}, "", {}, "someday", 248000, 21, 65},
        // (4 * 83.33 + 2 * 85 + 3 * 100 + 1 * 100) / 10 and what is left without each part
        Row{"answers everything", kThree, "family", k20to30, "month", 248000, 21, 90},
        Row{"skips the priorities", {}, "family", k20to30, "month", 248000, 21, 95},
        Row{"skips the use", kThree, "", k20to30, "month", 248000, 21, 92},
        Row{"skips the budget", kThree, "family", {}, "month", 248000, 21, 86},
        Row{"skips the timing", kThree, "family", k20to30, "", 248000, 21, 89},
        // (3 * 100 + 1 * 50) / 4 = 87.5
        Row{"stands at a half", {}, "", k20to30, "fortnight", 248000, 21, 88}),
    [](const auto& row) {
      std::string name = std::string("a_guest_who_") + row.param.guest;
      for (char& c : name)
        if (c == ' ') c = '_';
      return name;
    });

std::vector<std::string> order(const Content& content, const Needs& needs) {
  std::vector<std::string> ids;
  for (const Recommendation& one : recommend(content, needs)) ids.push_back(one.vehicle);
  return ids;
}

Needs with_priorities(std::vector<std::string> ranked) {
  Needs needs;
  needs.priorities = std::move(ranked);
  return needs;
}

TEST(Recommendation, every_car_is_judged_and_the_best_comes_first) {
  const Content content = demo::content();
  EXPECT_THAT(order(content, with_priorities({"power"})), ElementsAre("c3", "e5", "s7", "v6"));
  EXPECT_THAT(order(content, with_priorities({"economy"})), ElementsAre("e5", "s7", "v6", "c3"));
  EXPECT_THAT(order(content, with_priorities({"safety"})), ElementsAre("s7", "v6", "e5", "c3"));
}

TEST(Recommendation, of_two_that_fit_alike_the_cheaper_comes_first) {
  Content content = demo::content();
  content.vehicles = {demo::vehicle("dear", 300000, 1, {50, 50, 50, 50, 50, 50, 50, 50}),
                      demo::vehicle("cheap", 200000, 1, {50, 50, 50, 50, 50, 50, 50, 50})};
  EXPECT_THAT(order(content, {}), ElementsAre("cheap", "dear"));
}

TEST(Recommendation, alike_means_alike_as_the_guest_sees_it) {
  Content content = demo::content();
  // 83.33 and 83.17 are both shown as 83.
  content.vehicles = {demo::vehicle("dear", 300000, 1, {0, 0, 80, 90, 0, 70, 0, 0}),
                      demo::vehicle("cheap", 200000, 1, {0, 0, 80, 90, 0, 69, 0, 0})};
  const auto all = recommend(content, with_priorities(kThree));
  EXPECT_EQ(all[0].fit, all[1].fit);
  EXPECT_EQ(all[0].vehicle, "cheap");
}

TEST(Recommendation, of_two_alike_in_price_too_the_pack_decides) {
  Content content = demo::content();
  content.vehicles = {demo::vehicle("zeta", 200000, 1, {50, 50, 50, 50, 50, 50, 50, 50}),
                      demo::vehicle("alpha", 200000, 1, {50, 50, 50, 50, 50, 50, 50, 50})};
  EXPECT_THAT(order(content, {}), ElementsAre("zeta", "alpha"));
}

TEST(Recommendation, a_showroom_without_cars_recommends_none) {
  Content content = demo::content();
  content.vehicles.clear();
  EXPECT_TRUE(recommend(content, {}).empty());
}

// "+safety" or "-budget", in the order in which they stand on the card.
std::vector<std::string> about(const std::vector<Reason>& reasons) {
  std::vector<std::string> all;
  for (const Reason& reason : reasons) all.push_back((reason.in_favour ? "+" : "-") + reason.about);
  return all;
}

class Reasons : public testing::Test {
 protected:
  std::vector<Reason> of(const std::string& vehicle) const {
    return reasons_for(*content.vehicle(vehicle), content, needs);
  }
  static Text text(const std::vector<Reason>& reasons, std::string_view about_what) {
    for (const Reason& reason : reasons)
      if (reason.about == about_what) return reason.text;
    return {"(none)", "(none)"};
  }
  void budget(std::int64_t min, std::optional<std::int64_t> max) {
    needs.budget = "asked";
    needs.budget_min_yuan = min;
    needs.budget_max_yuan = max;
  }

  Content content = demo::content();
  Needs needs;
};

TEST_F(Reasons, speak_of_what_the_guest_ranked_with_the_packs_own_evidence) {
  needs.priorities = {"safety", "comfort", "economy"};
  EXPECT_THAT(about(of("s7")), ElementsAre("+safety", "+comfort", "+economy"));
  EXPECT_EQ(text(of("s7"), "safety"), (Text{"s7 的safety", "safety of s7"}));
}

TEST_F(Reasons, put_first_what_weighs_most_for_this_guest) {
  needs.priorities = {"economy", "safety"};  // 70 x 3 and 90 x 2
  needs.use = {"family"};                    // 85 x 3
  EXPECT_THAT(about(of("s7")), ElementsAre("+use", "+economy", "+safety"));
}

TEST_F(Reasons, never_leave_a_car_without_a_word) {
  EXPECT_THAT(about(of("s7")), ElementsAre("+safety", "+comfort", "+economy"));
  EXPECT_THAT(about(of("c3")), ElementsAre("+power", "+handling", "+luxury"));
}

TEST_F(Reasons, fill_up_with_budget_and_delivery_before_what_was_not_asked_for) {
  needs.priorities = {"safety"};
  budget(200000, 300000);
  needs.timing = "month";
  EXPECT_THAT(about(of("s7")), ElementsAre("+safety", "+budget", "+timing"));
  needs.timing = "looking";
  EXPECT_THAT(about(of("s7")), ElementsAre("+safety", "+budget", "+comfort"));
}

TEST_F(Reasons, never_praise_what_is_middling) {
  needs.priorities = {"handling"};  // 50 points: not strong, not weak
  for (const Reason& reason : of("s7")) EXPECT_NE(reason.about, "handling");
}

TEST_F(Reasons, say_by_how_much_the_budget_is_passed) {
  budget(0, 242000);
  EXPECT_EQ(text(of("s7"), "budget"), (Text{"比您的预算高 0.6 万", "¥6,000 over your budget"}));
  budget(0, 247600);
  EXPECT_EQ(text(of("s7"), "budget"), (Text{"比您的预算高 400 元", "¥400 over your budget"}));
  budget(0, 128000);
  EXPECT_EQ(text(of("s7"), "budget"), (Text{"比您的预算高 12 万", "¥120,000 over your budget"}));
}

TEST_F(Reasons, say_that_the_budget_holds) {
  budget(200000, 300000);
  EXPECT_EQ(text(of("s7"), "budget"),
            (Text{"在您的预算内，24.8 万起", "Within your budget, from ¥248,000"}));
  budget(300000, std::nullopt);
  EXPECT_EQ(text(of("s7"), "budget"),
            (Text{"低于您的预算，24.8 万起", "Below your budget, from ¥248,000"}));
}

TEST_F(Reasons, say_how_long_the_guest_would_wait) {
  needs.timing = "month";
  EXPECT_EQ(text(of("s7"), "timing"), (Text{"约 3 周可提车", "Delivery in about 3 weeks"}));
  EXPECT_EQ(text(of("v6"), "timing"),
            (Text{"约 7 周可提车，比您计划晚 3 周",
                  "Delivery in about 7 weeks, 3 weeks later than you hoped"}));
  content.vehicles[1].delivery_days = 31;
  EXPECT_EQ(text(of("s7"), "timing"),
            (Text{"约 5 周可提车，比您计划晚 1 天",
                  "Delivery in about 5 weeks, 1 day later than you hoped"}));
  content.vehicles[1].delivery_days = 0;
  EXPECT_EQ(text(of("s7"), "timing"), (Text{"现车，可马上提车", "In stock, ready today"}));
  needs.timing = "looking";
  EXPECT_EQ(text(of("v6"), "timing").en, "(none)");
}

TEST_F(Reasons, show_the_evidence_of_one_weakness_and_name_several) {
  needs.priorities = {"luxury"};
  EXPECT_THAT(about(of("s7")), ElementsAre("+safety", "+comfort", "+economy", "-luxury"));
  EXPECT_EQ(text(of("s7"), "luxury"), (Text{"s7 的luxury", "luxury of s7"}));
  needs.use = {"commute"};
  EXPECT_EQ(text(of("s7"), "luxury"),
            (Text{"不是强项：豪华、上下班", "Not its strengths: Luxury, Commuting"}));
}

TEST_F(Reasons, always_say_everything_that_speaks_against_a_car) {
  needs.priorities = {"comfort", "economy", "safety"};
  needs.use = {"family"};
  budget(0, 200000);
  needs.timing = "month";
  // Over the budget, late, weak in three ways; and still one thing to like.
  EXPECT_THAT(about(of("c3")), ElementsAre("+safety", "-budget", "-timing", "-comfort"));
  EXPECT_EQ(text(of("c3"), "comfort").en, "Not its strengths: Comfort, Economy, Family");
}

TEST_F(Reasons, never_fill_more_than_four_lines) {
  for (const domain::Vehicle& vehicle : content.vehicles)
    for (const std::string first : {"power", "handling", "comfort", "safety", "luxury", "economy"})
      for (const std::string use : {"family", "commute"})
        for (const std::int64_t max : {100000, 250000, 400000}) {
          needs.priorities = {first, "safety", "luxury"};
          needs.use = {use};
          budget(0, max);
          needs.timing = "month";
          EXPECT_LE(of(vehicle.id).size(), 4u);
          EXPECT_GE(of(vehicle.id).size(), 1u);
        }
}

TEST(Money, is_said_as_people_say_it) {
  EXPECT_EQ(money(248000), (Text{"24.8 万", "¥248,000"}));
  EXPECT_EQ(money(250000), (Text{"25 万", "¥250,000"}));
  EXPECT_EQ(money(6000), (Text{"0.6 万", "¥6,000"}));
  EXPECT_EQ(money(999), (Text{"999 元", "¥999"}));
  EXPECT_EQ(money(248499), (Text{"24.8 万", "¥248,499"}));
  EXPECT_EQ(money(248500), (Text{"24.9 万", "¥248,500"}));
  EXPECT_EQ(money(1234567), (Text{"123.5 万", "¥1,234,567"}));
  EXPECT_EQ(money(0), (Text{"0 元", "¥0"}));
}

}  // namespace
}  // namespace foyer::domain
