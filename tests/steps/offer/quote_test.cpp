// A whole offer to the fen, what cannot be right, and what may be granted.
#include "steps/offer/quote.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "steps/offer/authority.h"
#include "support/demo_prices.h"

namespace foyer::domain {
namespace {

// The worked example of the showroom's own books: electric, invoiced in 2026.
OfferWish worked_example() {
  OfferWish asked;
  asked.trim = "e5-500";
  asked.supply = "stock";
  asked.discount = 9'800'00;
  asked.accessories = {"charger"};
  asked.gifts = {"mats"};
  asked.typed = {{"insurance", 4'600'00}};
  asked.taken = {"insurance", "plates-service"};
  return asked;
}

class AnOffer : public testing::Test {
 protected:
  Worked on(const OfferWish& asked, std::string_view day) const {
    return work_out(prices_, asked, day);
  }
  static bool has(const Worked& worked, OfferTrouble trouble) {
    return std::ranges::find(worked.troubles, trouble, &Troubled::trouble) != worked.troubles.end();
  }
  static Fen of(const Worked& worked, std::string_view id) {
    const auto found = std::ranges::find(worked.lines, id, &OfferLine::id);
    return found == worked.lines.end() ? -1 : found->amount;
  }
  Prices prices_ = demo::prices();
};

TEST_F(AnOffer, that_is_paid_at_once_comes_to_what_was_worked_out_by_hand) {
  const Worked worked = on(worked_example(), "2026-11-21");
  EXPECT_TRUE(worked.troubles.empty());
  EXPECT_EQ(worked.price(), 200'000'00);
  EXPECT_EQ(of(worked, "purchase-tax"), 8'849'56);
  EXPECT_EQ(of(worked, "vessel-tax"), 0);
  EXPECT_EQ(of(worked, "compulsory"), 950'00);
  EXPECT_EQ(must_pay(worked.lines), 209'924'56);
  EXPECT_EQ(worked.sum(), 216'824'56);
  EXPECT_EQ(today_of(worked.sum(), worked.loan), 216'824'56);
  EXPECT_FALSE(worked.boundary);
  ASSERT_EQ(worked.subsidies.size(), 1u);
  EXPECT_EQ(worked.subsidies[0].amount, 15'000'00);  // later, if at all: in no sum
}

TEST_F(AnOffer, with_a_loan_says_what_is_paid_today_monthly_and_in_all) {
  OfferWish asked = worked_example();
  asked.loan = "bank";
  asked.months = 36;
  asked.down = 60'000'00;
  const Worked worked = on(asked, "2026-11-21");
  EXPECT_TRUE(worked.troubles.empty());
  ASSERT_TRUE(worked.loan);
  EXPECT_EQ(today_of(worked.sum(), worked.loan), 76'824'56);
  EXPECT_EQ(worked.loan->monthly, 4'132'74);
  EXPECT_EQ(worked.loan->last, 4'132'57);
  EXPECT_EQ(today_of(worked.sum(), worked.loan) + worked.loan->paid_back(), 225'603'03);
}

TEST_F(AnOffer, that_may_be_invoiced_after_a_rule_changed_has_both_sums) {
  OfferWish asked = worked_example();
  asked.trim = "e5-605";
  asked.supply = "transit";
  asked.typed = {{"insurance", 4'860'00}};
  asked.loan = "bank";
  asked.months = 36;
  asked.down = 88'000'00;
  const Worked worked = on(asked, "2027-11-20");
  EXPECT_TRUE(worked.troubles.empty());
  EXPECT_EQ(worked.invoice_from, "2027-12-20");
  EXPECT_EQ(worked.invoice_to, "2028-01-10");
  ASSERT_TRUE(worked.boundary);
  EXPECT_EQ(worked.boundary->last_before, "2027-12-31");
  EXPECT_EQ(worked.boundary->first_after, "2028-01-01");
  EXPECT_EQ(must_pay(worked.lines), 230'809'51);
  EXPECT_EQ(worked.sum(), 237'969'51);
  EXPECT_EQ(worked.sum(true), 247'704'03);
  EXPECT_EQ(worked.sum(true) - worked.sum(), 9'734'52);
  EXPECT_EQ(today_of(worked.sum(), worked.loan), 105'969'51);
  EXPECT_EQ(worked.loan->monthly, 3'896'58);
  EXPECT_EQ(worked.loan->last, 3'896'50);
}

TEST_F(AnOffer, names_a_tax_by_its_rule_only_where_the_same_rule_holds_all_the_time) {
  for (CostRule& rule : prices_.rules)
    if (rule.id == "electric-2026") rule.text = {"购置税减半", "half"};
  OfferWish wish = worked_example();
  const auto name = [&](std::string_view day) {
    const Worked worked = on(wish, day);
    return std::ranges::find(worked.lines, "purchase-tax", &OfferLine::id)->text.en;
  };
  EXPECT_EQ(name("2027-11-20"), "half");
  wish.supply = "transit";
  EXPECT_EQ(name("2027-11-20"), "purchase-tax");
}

TEST_F(AnOffer, of_a_car_with_an_engine_begins_a_new_year_of_vessel_tax_in_january) {
  OfferWish asked;
  asked.trim = "s7-two";
  asked.supply = "transit";
  const Worked worked = on(asked, "2026-11-20");
  ASSERT_TRUE(worked.boundary);
  EXPECT_EQ(worked.boundary->first_after, "2027-01-01");
  EXPECT_EQ(worked.sum(), 200'000'00 + 17'699'12 + 40'00 + 950'00 + 125'00);
  EXPECT_EQ(worked.sum(true) - worked.sum(), 440'00);
  EXPECT_FALSE(on(asked, "2026-03-01").boundary);
}

TEST_F(AnOffer, is_not_worked_out_with_a_rule_that_ends_before_the_invoice) {
  std::erase_if(prices_.rules, [](const CostRule& rule) { return rule.id == "electric-2028"; });
  OfferWish asked = worked_example();
  asked.supply = "transit";
  const Worked worked = on(asked, "2027-11-20");
  ASSERT_EQ(worked.troubles.size(), 1u);
  EXPECT_EQ(worked.troubles[0].trouble, OfferTrouble::rule_ended);
  EXPECT_EQ(worked.troubles[0].what, "purchase-tax");
  EXPECT_EQ(worked.troubles[0].day, "2027-12-31");
}

TEST_F(AnOffer, tells_what_cannot_be_right) {
  OfferWish asked = worked_example();
  asked.discount = 209'800'01;
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::discount_above_price));
  asked.discount = 209'800'00;  // a gift is odd, and possible
  const Worked given = on(asked, "2026-11-21");
  EXPECT_TRUE(given.troubles.empty());
  EXPECT_EQ(of(given, "purchase-tax"), 0);
  asked = worked_example();
  asked.options = {"wheels-19", "wheels-20"};
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::options_exclude));
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::option_not_for_trim));
  asked = worked_example();
  asked.typed = {};
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::not_typed_in));
  asked.trim = "no-such";
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::no_car));
}

// A car for nothing, for a fen and for ten million: its tax by hand, 10,000,000 ÷ 1.13 × 10 % less
// the 15,000 that are left to the buyer at most.
TEST_F(AnOffer, of_a_car_at_nothing_at_a_fen_and_at_ten_million_adds_up) {
  struct Priced {
    Fen guide, tax;
  };
  for (const Priced& one : {Priced{0, 0}, Priced{1, 0}, Priced{10'000'000'00, 869'955'75}}) {
    prices_.trims[0].guide = one.guide;
    OfferWish asked = worked_example();
    asked.discount = 0;
    const Worked worked = on(asked, "2026-11-21");
    EXPECT_TRUE(worked.troubles.empty()) << one.guide;
    EXPECT_EQ(worked.price(), one.guide);
    EXPECT_EQ(of(worked, "purchase-tax"), one.tax);
    Fen sum = 0;
    for (const OfferLine& line : worked.lines) sum += line.counts();
    EXPECT_EQ(worked.sum(), sum) << one.guide;
    asked.discount = one.guide + 1;
    EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::discount_above_price)) << one.guide;
  }
}

TEST_F(AnOffer, lends_only_as_the_product_says) {
  OfferWish asked = worked_example();
  asked.loan = "bank";
  asked.months = 0;
  asked.down = 60'000'00;
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::loan_over));
  asked.months = 36;
  asked.down = 39'999'99;
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::down_too_small));
  asked.down = 40'000'00;
  EXPECT_TRUE(on(asked, "2026-11-21").troubles.empty());
  asked.down = 200'000'01;
  EXPECT_TRUE(has(on(asked, "2026-11-21"), OfferTrouble::down_too_large));
  asked.down = 200'000'00;
  EXPECT_FALSE(on(asked, "2026-11-21").loan);
}

TEST_F(AnOffer, knows_the_campaign_that_ends_on_the_twenty_ninth_of_february) {
  OfferWish asked = worked_example();
  asked.loan = "campaign";
  asked.months = 12;
  asked.down = 60'000'00;
  EXPECT_TRUE(on(asked, "2028-02-29").troubles.empty());
  EXPECT_EQ(on(asked, "2028-02-29").invoice_to, "2028-03-03");
  const Worked late = on(asked, "2028-03-01");
  ASSERT_TRUE(has(late, OfferTrouble::loan_over));
  EXPECT_EQ(late.troubles[0].day, "2028-02-29");
}

TEST_F(AnOffer, counts_all_that_is_given_away_whatever_it_is_called) {
  OfferWish asked = worked_example();
  asked.waived = {"plates-service"};
  asked.trade_in = 50'000'00;
  const Worked worked = on(asked, "2026-11-21");
  const Concession given = concession_of(worked.lines, 2'000'00);
  EXPECT_EQ(given.cash, 9'800'00);
  EXPECT_EQ(given.gifts, 1'200'00);
  EXPECT_EQ(given.waived, 300'00);
  EXPECT_EQ(given.trade_in, 2'000'00);
  EXPECT_EQ(given.all(), 13'300'00);
  EXPECT_EQ(worked.sum(), 216'824'56 - 300'00 - 50'000'00);
}

TEST_F(AnOffer, is_granted_by_the_lowest_level_that_may) {
  const Trim& car = *prices_.trim("e5-605");
  EXPECT_EQ(limit_of(car, prices_.levels[0]), 6'894'00);
  EXPECT_EQ(limit_of(car, prices_.levels[1]), 11'490'00);
  EXPECT_EQ(limit_of(car, prices_.levels[2]), 16'086'00);
  EXPECT_EQ(level_for(prices_, car, 6'894'00)->id, "consultant");
  EXPECT_EQ(level_for(prices_, car, 6'894'01)->id, "showroom");
  EXPECT_EQ(level_for(prices_, car, 16'086'00)->id, "general");
  EXPECT_EQ(level_for(prices_, car, 16'086'01), nullptr);
  EXPECT_EQ(own_limit(prices_, car, "manager"), 11'490'00);
  EXPECT_EQ(own_limit(prices_, car, "reception"), 0);
  Trim own = car;
  own.limits["consultant"] = 5'000'00;
  EXPECT_EQ(level_for(prices_, own, 5'000'01)->id, "showroom");
}

TEST_F(AnOffer, tells_line_by_line_how_it_differs_from_the_version_before) {
  OfferWish before = worked_example();
  before.trim = "e5-605";
  before.discount = 6'000'00;
  before.accessories = {};
  before.gifts = {};
  OfferWish now = worked_example();
  now.trim = "e5-605";
  const Worked first = on(before, "2026-11-21"), second = on(now, "2026-11-21");
  const auto all = differences(first.lines, second.lines);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0].line->id, "discount");
  EXPECT_EQ(all[0].by, -3'800'00);
  EXPECT_EQ(all[1].line->id, "purchase-tax");
  EXPECT_EQ(all[1].by, -168'14);
  EXPECT_EQ(all[2].line->id, "charger");
  EXPECT_EQ(all[2].by, 2'000'00);
  EXPECT_TRUE(all[2].added);
  EXPECT_EQ(all[3].line->id, "mats");
  EXPECT_EQ(all[3].by, 0);
  EXPECT_EQ(second.sum() - first.sum(), -1'968'14);
}

// Whatever is chosen: a total is the sum of its lines, two versions differ by their differences,
// and a loan is paid back to the fen.
class AnyOffer : public AnOffer {
 protected:
  OfferWish any() {
    OfferWish asked;
    asked.trim = prices_.trims[pick(prices_.trims.size())].id;
    asked.supply = prices_.supplies[pick(prices_.supplies.size())].id;
    asked.discount = static_cast<Fen>(pick(3'000'000));
    for (const char* one : {"charger", "mats"}) {
      const std::size_t how = pick(3);
      if (how == 1) asked.accessories.emplace_back(one);
      if (how == 2) asked.gifts.emplace_back(one);
    }
    if (pick(2) == 1) asked.options = {"wheels-19"};
    if (pick(2) == 1) asked.taken.emplace_back("plates-service");
    if (pick(2) == 1) asked.waived.emplace_back("plates-service");
    if (pick(2) == 1) {
      asked.taken.emplace_back("insurance");
      asked.typed = {{"insurance", static_cast<Fen>(pick(1'000'000))}};
    }
    if (pick(3) == 1) asked.trade_in = static_cast<Fen>(pick(9'000'000));
    asked.loan = "bank";
    asked.months = prices_.loans[0].terms[pick(4)];
    asked.down = static_cast<Fen>(5'000'000 + pick(10'000'000));
    return asked;
  }
  std::size_t pick(std::size_t below) { return chance_() % below; }
  std::mt19937 chance_{18};
};

TEST_F(AnyOffer, adds_up) {
  OfferLines before;
  for (int i = 0; i < 2000; ++i) {
    const Worked worked = on(any(), i % 2 == 0 ? "2027-11-20" : "2026-12-15");
    for (const bool after : {false, true}) {
      Fen sum = 0;
      for (const OfferLine& line : worked.lines) sum += line.counts(after);
      EXPECT_EQ(worked.sum(after), sum);
    }
    if (!worked.boundary) {
      EXPECT_EQ(worked.sum(true), worked.sum());
    }
    Fen by = 0;
    for (const LineDifference& one : differences(before, worked.lines)) by += one.by;
    EXPECT_EQ(worked.sum() - total(before), by);
    before = worked.lines;
    if (!worked.loan) continue;
    EXPECT_EQ(worked.loan->principal + today_of(worked.sum(), worked.loan), worked.sum());
    EXPECT_EQ(worked.loan->paid_back() - worked.loan->cost(), worked.loan->principal);
  }
}

}  // namespace
}  // namespace foyer::domain
