// What a car costs over the years that it is kept, by figures worked out by hand.
#include "steps/offer/whole_cost.h"

#include <gtest/gtest.h>

#include "support/demo_prices.h"

namespace foyer::domain {
namespace {

Prices with_running() {
  Prices prices = demo::prices();
  prices.keeping = {5, 15'000, 780, 60, {"示例", "An example"}};
  prices.running = {{"e5-605", 141, 800'00, 4900'00, 4300, {"示例", "An example"}, "2026-11-20"},
                    {"s7-two", 69, 1800'00, 5300'00, 4800, {"示例", "An example"}, "2026-11-20"}};
  return prices;
}

OfferLine line_of(std::string_view part, Fen amount) {
  OfferLine line;
  line.part = part;
  line.amount = amount;
  return line;
}
OfferLines costs(Fen amount) { return {line_of("guide", amount)}; }

TEST(AWholeCost, is_what_is_paid_and_used_less_what_the_car_is_worth_in_the_end) {
  const Prices prices = with_running();
  const Loan loan{132'000'00, 36, 3896'58, 3896'50, 0, 399};
  const auto cost = whole_cost(prices, *prices.trim("e5-605"), costs(237'969'51), loan);
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->interest, 8'276'80);
  EXPECT_EQ(cost->energy, 6'345'00);      // 75,000 km at 14.1 kWh and 0.60
  EXPECT_EQ(cost->service, 4'000'00);     // 5 x 800
  EXPECT_EQ(cost->insurance, 19'600'00);  // 4 x 4,900: the first year stands in the offer
  EXPECT_EQ(cost->residual, -98'814'00);  // 43 % of 229,800
  EXPECT_EQ(cost->all(), 177'377'31);
  EXPECT_EQ(cost->a_month(), 2'956'29);
}

TEST(AWholeCost, of_a_car_that_burns_goes_by_the_price_of_a_litre) {
  const Prices prices = with_running();
  const auto cost = whole_cost(prices, *prices.trim("s7-two"), costs(220'000'00), std::nullopt);
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->energy, 40'365'00);  // 75,000 km at 6.9 l and 7.80
  EXPECT_EQ(cost->interest, 0);
  EXPECT_EQ(cost->all(), 220'000'00 + 40'365'00 + 9'000'00 + 21'200'00 - 96'000'00);
}

// Who pays with a car pays no less.
TEST(AWholeCost, is_the_same_for_who_gives_a_car_in_exchange) {
  const Prices prices = with_running();
  const Trim& trim = *prices.trim("s7-two");
  OfferLines lines = costs(220'000'00);
  const auto in_money = whole_cost(prices, trim, lines, std::nullopt);
  lines.push_back(line_of("trade-in", -50'000'00));
  const auto with_a_car = whole_cost(prices, trim, lines, std::nullopt);
  ASSERT_TRUE(in_money && with_a_car);
  EXPECT_EQ(with_a_car->paid, 170'000'00);
  EXPECT_EQ(with_a_car->own_car, 50'000'00);
  EXPECT_EQ(with_a_car->all(), in_money->all());
}

TEST(AWholeCost, is_not_made_up_where_the_pack_has_no_figures) {
  Prices prices = with_running();
  EXPECT_FALSE(whole_cost(prices, *prices.trim("e5-500"), costs(1), std::nullopt));
  prices.keeping = {};
  EXPECT_FALSE(whole_cost(prices, *prices.trim("e5-605"), costs(1), std::nullopt));
}

}  // namespace
}  // namespace foyer::domain
