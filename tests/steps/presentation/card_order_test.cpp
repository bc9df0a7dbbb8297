#include "steps/presentation/card_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/demo_content.h"

namespace foyer::domain {
namespace {

using testing::ElementsAre;

Needs guest(std::vector<std::string> priorities, std::vector<std::string> use = {}) {
  Needs needs;
  needs.priorities = std::move(priorities);
  needs.use = std::move(use);
  return needs;
}

struct Row {
  const char* name;
  std::vector<std::string> card_priorities;
  int weight;
  bool worded_for_family;
  Needs needs;
  int rank;
};

class CardRank : public testing::TestWithParam<Row> {};

TEST_P(CardRank, is_weight_and_importance_and_wording) {
  const Row& row = GetParam();
  Card card = demo::card("x", "s7", "side", row.card_priorities, row.weight);
  if (row.worded_for_family) card.benefit_for["family"] = {"好", "Good"};
  EXPECT_EQ(card_rank(card, row.needs), row.rank);
}

const std::vector<std::string> kRanked{"safety", "comfort", "economy"};

INSTANTIATE_TEST_SUITE_P(
    Table, CardRank,
    testing::Values(
        Row{"nothing_ranked", {"safety"}, 50, false, {}, 50},
        Row{"speaks_to_the_first", {"safety"}, 50, false, guest(kRanked), 350},
        Row{"speaks_to_the_second", {"comfort"}, 50, false, guest(kRanked), 250},
        Row{"speaks_to_the_third", {"economy"}, 50, false, guest(kRanked), 150},
        Row{"speaks_to_none", {"luxury"}, 50, false, guest(kRanked), 50},
        Row{"first_as_its_second", {"luxury", "safety"}, 0, false, guest(kRanked), 150},
        Row{"first_as_its_third", {"luxury", "power", "safety"}, 0, false, guest(kRanked), 100},
        Row{"second_as_its_third", {"luxury", "power", "comfort"}, 0, false, guest(kRanked), 66},
        Row{"the_strongest_counts_not_the_sum",
            {"comfort", "safety"},
            10,
            false,
            guest(kRanked),
            210},
        Row{"a_fourth_is_not_ranked",
            {"power"},
            10,
            false,
            guest({"safety", "comfort", "economy", "power"}),
            10},
        Row{"worded_for_this_use", {"luxury"}, 50, true, guest({}, {"family"}), 90},
        Row{"worded_for_another_use", {"luxury"}, 50, true, guest({}, {"commute"}), 50},
        Row{"worded_and_no_use_told", {"luxury"}, 50, true, guest(kRanked), 50},
        Row{"everything_at_once", {"safety"}, 100, true, guest(kRanked, {"family"}), 440},
        Row{"no_priorities_of_its_own", {}, 30, false, guest(kRanked), 30}),
    [](const auto& row) { return row.param.name; });

std::vector<std::string> ids(const std::vector<const Card*>& cards) {
  std::vector<std::string> all;
  for (const Card* card : cards) all.push_back(card->id);
  return all;
}

TEST(CardOrder, tells_first_what_the_guest_ranked_first) {
  const Content content = demo::content();
  EXPECT_THAT(ids(card_order(content, "s7", guest({"power"}))),
              ElementsAre("s7-nose", "s7-cage", "s7-seats"));
  EXPECT_THAT(ids(card_order(content, "s7", guest({"luxury", "power"}))),
              ElementsAre("s7-nose", "s7-seats", "s7-cage"));
}

TEST(CardOrder, without_wishes_follows_the_weight_and_then_the_walk_round) {
  const Content content = demo::content();
  EXPECT_THAT(ids(card_order(content, "s7", {})), ElementsAre("s7-cage", "s7-nose", "s7-seats"));
}

TEST(CardOrder, keeps_the_packs_order_in_one_place) {
  Content content = demo::content();
  content.cards = {demo::card("b", "s7", "side", {"safety"}),
                   demo::card("a", "s7", "side", {"power"}),
                   demo::card("lost", "s7", "roof", {"power"}),
                   demo::card("front", "s7", "front45", {"comfort"})};
  EXPECT_THAT(ids(card_order(content, "s7", {})), ElementsAre("front", "b", "a", "lost"));
}

TEST(CardOrder, tells_only_of_this_car) {
  const Content content = demo::content();
  EXPECT_THAT(ids(card_order(content, "e5", {})), ElementsAre("e5-charge", "e5-boot"));
  EXPECT_TRUE(card_order(content, "c3", {}).empty());
  EXPECT_TRUE(card_order(content, "nothing", {}).empty());
}

TEST(CardOrder, any_card_of_the_first_wish_comes_before_any_card_of_none) {
  Content content = demo::content();
  content.cards = {demo::card("loud", "s7", "front45", {"luxury"}, 100),
                   demo::card("quiet", "s7", "rear", {"power", "safety"}, 0)};
  content.cards[0].benefit_for["family"] = {"好", "Good"};
  EXPECT_THAT(ids(card_order(content, "s7", guest({"safety"}, {"family"}))),
              ElementsAre("quiet", "loud"));
}

}  // namespace
}  // namespace foyer::domain
