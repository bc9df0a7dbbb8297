// A car that a guest would give in exchange, as its facts tell it.
#include "steps/offer/trade_in.h"

#include <gtest/gtest.h>

#include "showroom/visit.h"

namespace foyer::domain {
namespace {

class UsedCarOfAGuest : public testing::Test {
 protected:
  UsedCarOfAGuest() {
    id_.bytes.fill(1);
    say(VisitOpened{"look", "A001", "zh"});
  }
  void say(Event event, const std::string& actor = "0a1b2c3d") {
    apply(visit_, {{id_, ++seq_}, id_, Hlc::at_ms(1000 * seq_), actor, std::move(event)});
  }
  void offer(std::int64_t fen, std::int64_t instead_of = 0,
             const std::string& until = "2026-11-26") {
    say(TradeInOffered{fen, "own", "2026-11-21", until, instead_of});
  }
  std::string state(const std::string& today = "2026-11-22") const {
    return std::string(word(visit_.used_cars.at(0).state_on(today)));
  }
  std::size_t contests() const { return visit_.contests.size(); }

  Visit visit_;
  Id id_;
  std::int64_t seq_ = 0;
};

TEST_F(UsedCarOfAGuest, goes_from_the_wish_to_the_word_of_the_guest) {
  EXPECT_EQ(visit_.used_car(), nullptr);
  say(TradeInWished{"2019-05-12", 86000, "fuel", 7'500'000, "LSV1", "王建国"});
  EXPECT_EQ(state(), "wished");
  say(TradeInInspected{-1, {}, {{"hood", "dent"}}});
  EXPECT_EQ(state(), "inspected");
  offer(6'800'000);
  EXPECT_EQ(state(), "offered");
  say(TradeInRefused{6'800'000, "price", "2026-11-22"});
  EXPECT_EQ(state(), "refused");
  offer(7'000'000, 6'800'000);
  EXPECT_EQ(state(), "offered") << "a refusal was about the sum before";
  say(TradeInAccepted{7'000'000, "2026-11-26"});
  EXPECT_EQ(state("2027-01-01"), "accepted") << "what was accepted in time stays so";
  EXPECT_EQ(contests(), 0u);
}

TEST_F(UsedCarOfAGuest, is_offered_for_until_the_last_day_and_not_accepted_after_it) {
  offer(6'800'000);
  EXPECT_EQ(state("2026-11-26"), "offered");
  EXPECT_EQ(state("2026-11-27"), "expired");
  say(TradeInAccepted{6'800'000, "2026-11-27"});
  EXPECT_EQ(state("2026-11-27"), "expired");
  offer(6'800'000, 6'800'000, "2026-12-02");
  EXPECT_EQ(state("2026-11-27"), "offered") << "it is offered anew, for the same sum";
  say(TradeInAccepted{6'800'000, "2026-11-27"});
  EXPECT_EQ(state("2026-11-27"), "accepted");
}

TEST_F(UsedCarOfAGuest, is_not_accepted_for_a_sum_that_was_replaced) {
  offer(6'800'000);
  offer(6'000'000, 6'800'000);
  say(TradeInAccepted{6'800'000, "2026-11-22"});
  EXPECT_EQ(state(), "offered");
}

TEST_F(UsedCarOfAGuest, may_be_kept_before_anybody_offered) {
  say(TradeInRefused{0, "keeps", "2026-11-22"});
  EXPECT_EQ(state(), "refused");
  offer(6'800'000);
  EXPECT_EQ(state(), "offered");
}

TEST_F(UsedCarOfAGuest, valued_by_two_devices_that_did_not_know_is_contested_and_both_stand) {
  offer(6'800'000);
  say(TradeInAccepted{6'800'000, "2026-11-22"});
  offer(7'000'000);
  ASSERT_EQ(contests(), 1u);
  EXPECT_EQ(visit_.contests[0].about, "trade_in");
  EXPECT_EQ(visit_.contests[0].theirs, "6800000");
  EXPECT_EQ(visit_.contests[0].ours, "7000000");
  EXPECT_EQ(visit_.used_cars.at(0).offers.size(), 2u);
  EXPECT_EQ(state(), "offered");
  say(ContestSettled{"trade_in", {"6800000"}, ""});
  EXPECT_EQ(contests(), 0u);
  EXPECT_EQ(visit_.used_cars.at(0).standing()->offered.offer_fen, 6'800'000);
  EXPECT_EQ(state(), "accepted") << "what the guest said of that sum was not lost";
  say(ContestSettled{"trade_in", {"7000000"}, ""});
  EXPECT_EQ(visit_.used_cars.at(0).standing()->offered.offer_fen, 7'000'000)
      << "who settles last decides";
  EXPECT_EQ(state(), "offered");
}

TEST_F(UsedCarOfAGuest, offered_the_same_sum_twice_is_no_contest_and_a_new_offer_ends_one) {
  offer(6'800'000);
  offer(6'800'000);
  EXPECT_EQ(contests(), 0u);
  offer(7'000'000);
  EXPECT_EQ(contests(), 1u);
  offer(7'100'000, 7'000'000);
  EXPECT_EQ(contests(), 0u);
}

TEST_F(UsedCarOfAGuest, forgets_whose_it_was_when_the_guest_is_erased_and_not_for_how_much) {
  say(TradeInWished{"2019-05-12", 86000, "fuel", 7'500'000, "LSV1", "王建国"});
  offer(6'800'000);
  say(GuestErased{"asked"});
  EXPECT_EQ(visit_.used_cars.at(0).wished->vin, "");
  EXPECT_EQ(visit_.used_cars.at(0).wished->owner, "");
  EXPECT_EQ(visit_.used_cars.at(0).wished->km, 86000);
  EXPECT_EQ(state(), "offered");
}

TEST_F(UsedCarOfAGuest, is_no_matter_of_the_entrance) {
  say(TradeInOffered{6'800'000, "own", "2026-11-21", "2026-11-26", 0}, "entrance");
  EXPECT_EQ(visit_.used_car(), nullptr);
}

TEST(UsedCar, has_a_first_registration_that_was_and_kilometres_that_can_be) {
  const auto judged = [](const char* registered, int km) {
    return judge_used_car(registered, km, "2026-11-29");
  };
  EXPECT_EQ(judged("2019-05-12", 86'000), UsedCarTrouble::none);
  EXPECT_EQ(judged("2026-11-29", 0), UsedCarTrouble::none) << "bought this morning";
  EXPECT_EQ(judged("2026-11-30", 10), UsedCarTrouble::not_yet);
  EXPECT_EQ(judged("2026-02-30", 10), UsedCarTrouble::no_day);
  EXPECT_EQ(judged("1920-01-01", 10), UsedCarTrouble::too_early);
  EXPECT_EQ(judged("2019-05-12", -5), UsedCarTrouble::km_too_many);
  EXPECT_EQ(judged("2019-05-12", 10'000'000), UsedCarTrouble::km_too_many);
  EXPECT_EQ(judged("", 10), UsedCarTrouble::untold);
  EXPECT_EQ(judged("2019-05-12", -1), UsedCarTrouble::untold);
  EXPECT_FALSE(is_price(0));
  EXPECT_FALSE(is_price(-100));
  EXPECT_TRUE(is_price(100));
}

TEST(AnOfferForAUsedCar, holds_for_the_packs_days_over_the_end_of_a_month) {
  TradeIns rules;
  rules.days_valid = 5;
  EXPECT_EQ(offer_holds_until(rules, "2026-11-28"), "2026-12-03");
  rules.days_valid = 400;
  EXPECT_EQ(offer_holds_until(rules, "2026-11-28"), "2026-12-05");
}

}  // namespace
}  // namespace foyer::domain
