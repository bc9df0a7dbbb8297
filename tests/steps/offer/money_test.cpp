// Taxes and loans to the fen, against figures that were worked out apart from the program.
#include "steps/offer/money.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "steps/offer/costs.h"
#include "steps/offer/loan.h"
#include "steps/offer/money_text.h"
#include "support/demo_prices.h"

namespace foyer::domain {
namespace {

Cost tax(Fen price, Energy energy, const std::string& invoiced) {
  static const Prices prices = demo::prices();
  static const Trim electric = demo::trim("e", Energy::electric, 0);
  static const Trim fuel = demo::trim("f", Energy::fuel, 0);
  return cost_on(prices, prices.lines.front(), energy == Energy::fuel ? fuel : electric, price,
                 invoiced);
}

struct Taxed {
  Fen price, full, until_2025, until_2027;
  friend std::ostream& operator<<(std::ostream& out, const Taxed& one) { return out << one.price; }
};

class PurchaseTax : public testing::TestWithParam<Taxed> {};

TEST_P(PurchaseTax, is_right_to_the_fen_in_each_regime) {
  const Taxed& one = GetParam();
  for (const char* day : {"2019-01-01", "2026-11-21", "2099-12-31"})
    EXPECT_EQ(tax(one.price, Energy::fuel, day).amount, one.full) << day;
  EXPECT_EQ(tax(one.price, Energy::electric, "2024-01-01").amount, one.until_2025);
  EXPECT_EQ(tax(one.price, Energy::electric, "2025-12-31").amount, one.until_2025);
  EXPECT_EQ(tax(one.price, Energy::electric, "2026-01-01").amount, one.until_2027);
  EXPECT_EQ(tax(one.price, Energy::electric, "2027-12-31").amount, one.until_2027);
  EXPECT_EQ(tax(one.price, Energy::electric, "2028-01-01").amount, one.full);
}

constexpr Taxed kTaxed[] = {
    {200'000'00, 17'699'12, 0, 8'849'56},
    {339'000'00, 30'000'00, 0, 15'000'00},
    {400'000'00, 35'398'23, 5'398'23, 20'398'23},
    {0, 0, 0, 0},
    {1, 0, 0, 0},
    {6, 1, 0, 0},
    {12, 1, 0, 1},
    {1'00, 9, 0, 4},
    {100'000'00, 8'849'56, 0, 4'424'78},
    {128'000'00, 11'327'43, 0, 5'663'72},
    {216'000'00, 19'115'04, 0, 9'557'52},
    {220'000'00, 19'469'03, 0, 9'734'51},
    {229'800'00, 20'336'28, 0, 10'168'14},
    {248'000'00, 21'946'90, 0, 10'973'45},
    {268'000'00, 23'716'81, 0, 11'858'41},
    {338'999'99, 30'000'00, 0, 15'000'00},
    {339'001'00, 30'000'09, 9, 15'000'09},
    {369'000'00, 32'654'87, 2'654'87, 17'654'87},
    {389'000'00, 34'424'78, 4'424'78, 19'424'78},
    {10'000'000'00, 884'955'75, 854'955'75, 869'955'75},
};
INSTANTIATE_TEST_SUITE_P(Of, PurchaseTax, testing::ValuesIn(kTaxed));

TEST(ATax, is_not_taken_from_a_rule_that_has_ended_and_says_so) {
  Prices prices = demo::prices();
  std::erase_if(prices.rules, [](const CostRule& rule) { return rule.id == "electric-2028"; });
  const Trim& car = prices.trims[0];
  const Cost late = cost_on(prices, prices.lines[0], car, 200'000'00, "2028-01-01");
  EXPECT_EQ(late.state, CostState::ended);
  EXPECT_EQ(late.ended_on, "2027-12-31");
  EXPECT_EQ(late.amount, 0);
  EXPECT_EQ(cost_on(prices, prices.lines[0], car, 200'000'00, "2023-12-31").state,
            CostState::unknown);
}

TEST(ATax, of_another_region_is_not_taken) {
  Prices prices = demo::prices();
  for (CostRule& rule : prices.rules)
    if (rule.line == "compulsory") rule.region = "CN-ZJ";
  EXPECT_EQ(cost_on(prices, prices.lines[2], prices.trims[0], 1, "2026-11-21").state,
            CostState::unknown);
}

struct Vessel {
  int displacement_ml;
  const char* invoiced;
  Fen amount;
};

TEST(VesselTax, is_by_displacement_from_the_month_of_the_invoice_on) {
  const Prices prices = demo::prices();
  for (const Vessel& one :
       {Vessel{1998, "2026-01-31", 480'00}, Vessel{1998, "2026-11-01", 80'00},
        Vessel{1998, "2026-12-31", 40'00}, Vessel{1600, "2026-07-15", 210'00},
        Vessel{1000, "2026-01-01", 300'00}, Vessel{2500, "2026-05-05", 600'00},
        Vessel{3000, "2026-01-01", 1'920'00}, Vessel{4000, "2026-01-01", 3'480'00},
        Vessel{6200, "2028-02-29", 4'840'00}}) {
    Trim car = demo::trim("f", Energy::fuel, 200'000);
    car.displacement_ml = one.displacement_ml;
    EXPECT_EQ(cost_on(prices, prices.lines[1], car, 0, one.invoiced).amount, one.amount)
        << one.displacement_ml << " " << one.invoiced;
  }
  EXPECT_EQ(cost_on(prices, prices.lines[1], prices.trims[0], 0, "2026-01-01").amount, 0);
}

TEST(CompulsoryInsurance, is_by_the_number_of_seats) {
  const Prices prices = demo::prices();
  Trim car = prices.trims[0];
  EXPECT_EQ(cost_on(prices, prices.lines[2], car, 0, "2026-01-01").amount, 950'00);
  car.seats = 6;
  EXPECT_EQ(cost_on(prices, prices.lines[2], car, 0, "2026-01-01").amount, 1'100'00);
}

TEST(ASubsidy, is_a_share_of_the_price_up_to_its_cap_and_only_while_it_runs) {
  const Prices prices = demo::prices();
  const auto amount = [&](Fen price, const char* day) {
    const auto all = subsidies_on(prices, prices.trims[0], price, day);
    return all.empty() ? Fen{-1} : all[0].amount;
  };
  EXPECT_EQ(amount(200'000'00, "2026-12-31"), 15'000'00);  // 8 % are 16,000
  EXPECT_EQ(amount(150'000'00, "2026-12-31"), 12'000'00);
  EXPECT_EQ(amount(200'000'00, "2027-01-01"), -1);
  EXPECT_TRUE(subsidies_on(prices, prices.trims[2], 200'000'00, "2026-12-31").empty());
}

struct Lent {
  LoanAsked asked;
  Fen monthly, last, cost;
  int annual_bp;
};

TEST(ALoan, is_paid_back_in_equal_instalments_of_which_the_last_takes_the_rounding) {
  for (const Lent& one : {
           Lent{{140'000'00, 36, 399, 0, 0}, 4'132'74, 4'132'57, 8'778'47, 399},
           Lent{{132'000'00, 36, 399, 0, 0}, 3'896'58, 3'896'50, 8'276'80, 399},
           Lent{{100'000'00, 60, 350, 0, 0}, 1'819'17, 1'819'50, 9'150'53, 350},
           Lent{{50'000'00, 24, 499, 0, 0}, 2'193'35, 2'193'26, 2'640'31, 499},
           Lent{{100'000'00, 12, 3600, 0, 0}, 10'046'21, 10'046'19, 20'554'50, 3600},
           Lent{{100'000'00, 12, 0, 0, 0}, 8'333'33, 8'333'37, 0, 0},
           Lent{{100'000'00, 36, 0, 0, 0}, 2'777'78, 2'777'70, 0, 0},
           Lent{{8'000'000'00, 60, 399, 0, 0}, 147'296'08, 147'295'87, 837'764'59, 399},
           Lent{{100'000'00, 1, 399, 0, 0}, 100'332'50, 100'332'50, 332'50, 399},
           // 3.5 % a year of all that was lent is nearly 6.6 % of what is still owed.
           Lent{{100'000'00, 36, 0, 350, 0}, 3'069'44, 3'069'60, 10'500'00, 660},
           Lent{{100'000'00, 12, 0, 0, 2'000'00}, 8'333'33, 8'333'37, 0, 375},
       }) {
    const auto loan = loan_of(one.asked);
    ASSERT_TRUE(loan);
    EXPECT_EQ(loan->monthly, one.monthly) << one.asked.principal;
    EXPECT_EQ(loan->last, one.last) << one.asked.principal;
    EXPECT_EQ(loan->cost(), one.cost) << one.asked.principal;
    EXPECT_EQ(loan->annual_bp, one.annual_bp) << one.asked.principal;
  }
}

TEST(ALoan, of_nothing_or_for_no_time_is_none) {
  EXPECT_FALSE(loan_of({0, 36, 399, 0, 0}));
  EXPECT_FALSE(loan_of({-1, 36, 399, 0, 0}));
  EXPECT_FALSE(loan_of({140'000'00, 0, 399, 0, 0}));
}

TEST(ALoan, of_a_few_fen_never_asks_for_more_than_there_is) {
  for (Fen principal = 1; principal < 200; ++principal)
    for (const int months : {1, 7, 36, 120})
      for (const int rate_bp : {0, 399, 3600}) {
        const auto loan = loan_of({principal, months, rate_bp, 0, 0});
        ASSERT_TRUE(loan);
        EXPECT_GE(loan->monthly, 0);
        EXPECT_GE(loan->last, 0) << principal << " " << months << " " << rate_bp;
        EXPECT_GE(loan->cost(), 0);
      }
}

TEST(Money, is_said_the_same_everywhere) {
  EXPECT_EQ(fen_text(229'800'00, Lang::zh), "229,800.00");
  EXPECT_EQ(fen_text(-9'800'05, Lang::en), "−9,800.05");
  EXPECT_EQ(fen_text(1, Lang::en), "0.01");
  EXPECT_EQ(short_fen_text(9'800'00, Lang::zh), "9,800");
  EXPECT_EQ(short_fen_text(168'14, Lang::zh), "168.14");
  EXPECT_EQ(percent_text(479, Lang::zh), "4.79");
  EXPECT_EQ(percent_text(3600, Lang::en), "36.00");
}

TEST(Money, is_rounded_half_up_away_from_nothing) {
  EXPECT_EQ(half_up(5, 10), 1);
  EXPECT_EQ(half_up(4, 10), 0);
  EXPECT_EQ(half_up(-5, 10), -1);
  EXPECT_EQ(bp_of(11'000'00, 229'800'00), 479);
  EXPECT_EQ(bp_of(11'000'00, 209'800'00), 524);
  EXPECT_EQ(bp_of(1, 0), 0);
}

}  // namespace
}  // namespace foyer::domain
