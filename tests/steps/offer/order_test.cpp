// From an accepted offer to an order or a loss: what is obeyed, what a deposit may be, what a
// signature binds.
#include "steps/offer/order.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "showroom/house.h"
#include "support/demo_orders.h"

namespace foyer::domain {
namespace {

constexpr const char* kSeller = "aa00bb11";
constexpr const char* kBoss = "cc22dd33";

class AnOrder : public testing::Test {
 protected:
  AnOrder() {
    guest_.bytes[0] = 7;
    say("desk", StaffAdded{kBoss, "manager", "许文涛"}, Id{});
    say(kBoss, StaffAdded{kSeller, "consultant", "李婷"}, Id{});
    say("entrance", VisitOpened{"look", "A001", "zh"}, guest_);
    say("entrance", VisitCheckedIn{}, guest_);
    OfferMade made;
    made.offer = "a";
    made.valid_until_ms = 10'000'000;
    made.lines = {{"e5", "guide", {"版本", "Trim"}, {}, {}, 220'000'00, 220'000'00, 0, true},
                  {"charger", "choice", {"桩", "Charger"}, {}, {}, 2'000'00, 2'000'00, 0, true}};
    say(kSeller, made);
  }
  void say(const std::string& actor, const Event& event, const Id& about) {
    ++now_;
    apply(house_, {{Id{}, now_}, about, Hlc::at_ms(now_ * 1000), actor, event});
  }
  void say(const std::string& actor, const Event& event) { say(actor, event, guest_); }
  void accept() { say(kSeller, OfferAccepted{"a", {}, true, 220'000'00, 220'000'00, 1}); }
  OrderMade terms(const std::string& id) const {
    OrderMade made;
    made.order = id;
    made.offer = "a";
    made.day = "2026-11-21";
    made.price = 220'000'00;
    made.total = 222'000'00;
    made.deposit = 10'000'00;
    made.kind = "earnest";
    made.kind_text = {"定金", "Earnest money"};
    made.contract = rules_.contract.version;
    return made;
  }
  OrderSigned signature(const std::string& id) const {
    OrderSigned said;
    said.order = id;
    said.clauses = {"deposit"};
    said.at_ms = 5;
    said.witness = kSeller;
    said.buyer = "王建国";
    said.strokes = {"AAAAAABBBBBB"};
    bind(said, rules_, *visit().offer("a"), visit().order(id)->made, Lang::zh);
    return said;
  }
  // An order of this guest that was signed.
  void order(const std::string& id) {
    accept();
    say(kSeller, terms(id));
    say(kSeller, signature(id));
  }
  const Visit& visit() const { return *house_.visit(guest_); }
  OrderState state(std::string_view id) const { return state_of(*visit().order(id), visit()); }
  std::vector<OrderTrouble> troubles(const OrderMade& terms) const {
    return order_troubles(rules_, visit(), visit(), visit(), terms);
  }

  OrderRules rules_ = demo::orders();
  Id guest_;
  House house_;
  std::int64_t now_ = 0;
};

TEST_F(AnOrder, is_made_of_what_the_guest_accepted_and_of_nothing_else) {
  say(kSeller, terms("o"));
  EXPECT_EQ(visit().order("o"), nullptr);
  EXPECT_EQ(troubles(terms("o")), std::vector{OrderTrouble::not_accepted});
  accept();
  say(kSeller, terms("o"));
  ASSERT_NE(visit().order("o"), nullptr);
  EXPECT_EQ(state("o"), OrderState::to_sign);
  EXPECT_EQ(visit().stage, "order");
  EXPECT_EQ(visit().newest_order(visit())->made.order, "o");
}

TEST_F(AnOrder, of_somebody_who_never_came_is_refused) {
  guest_.bytes[0] = 8;
  say("entrance", VisitOpened{"look", "A002", "zh"});
  OfferMade made;
  made.offer = "a";
  say(kSeller, made);
  accept();
  EXPECT_EQ(troubles(terms("o")), std::vector{OrderTrouble::never_came});
  say(kSeller, terms("o"));
  EXPECT_TRUE(visit().orders.empty());
}

TEST_F(AnOrder, is_never_changed_and_signed_once) {
  order("o");
  OrderMade dearer = terms("o");
  dearer.deposit = 1;
  say(kSeller, dearer);
  EXPECT_EQ(visit().order("o")->made.deposit, 10'000'00);
  OrderSigned another = signature("o");
  another.buyer = "李四";
  say(kSeller, another);
  EXPECT_EQ(visit().order("o")->signed_->buyer, "王建国");
  EXPECT_EQ(state("o"), OrderState::stands);
}

TEST_F(AnOrder, that_nobody_signed_lapses_with_its_offer_and_one_that_was_signed_does_not) {
  accept();
  say(kSeller, terms("o"));
  OfferMade next;
  next.offer = "b";
  next.follows = "a";
  say(kSeller, next);
  EXPECT_EQ(state("o"), OrderState::lapsed);
  EXPECT_EQ(visit().newest_order(visit()), nullptr);
  EXPECT_EQ(troubles(terms("p")), std::vector{OrderTrouble::not_accepted});
  say(kSeller, signature("o"));
  EXPECT_EQ(state("o"), OrderState::stands);
}

TEST_F(AnOrder, that_nobody_signed_is_followed_by_other_terms) {
  accept();
  say(kSeller, terms("o"));
  say(kSeller, terms("p"));
  EXPECT_EQ(state("o"), OrderState::lapsed);
  EXPECT_EQ(visit().newest_order(visit())->made.order, "p");
  say(kSeller, signature("o"));  // on a device that knew of the first alone
  EXPECT_EQ(state("o"), OrderState::stands);
}

TEST_F(AnOrder, beside_another_that_stands_is_told) {
  order("o");
  EXPECT_EQ(troubles(terms("p")), std::vector{OrderTrouble::two_stand});
  say(kSeller, terms("p"));  // from a device that did not know
  say(kSeller, signature("p"));
  EXPECT_EQ(visit().standing_orders().size(), 2u);
  say(kSeller, OrderCancelled{"o", "house", "two", "", {}, 0, 1});
  EXPECT_EQ(visit().standing_orders().size(), 1u);
}

TEST_F(AnOrder, is_bound_by_one_seal_to_every_word_and_figure) {
  order("o");
  const OrderFile file = *visit().order("o");
  const OfferFile offer = *visit().offer("a");
  EXPECT_EQ(bond(file, offer), Bond::unbroken);
  const auto broken = [&](auto change) {
    OrderFile other = file;
    OfferFile paper = offer;
    change(other, paper);
    return bond(other, paper) == Bond::broken;
  };
  EXPECT_TRUE(broken([](OrderFile& o, OfferFile&) { o.made.deposit += 1; }));
  EXPECT_TRUE(broken([](OrderFile& o, OfferFile&) { o.made.delivery_to = "2027-01-01"; }));
  EXPECT_TRUE(broken([](OrderFile& o, OfferFile&) { o.signed_->clauses.clear(); }));
  EXPECT_TRUE(broken([](OrderFile& o, OfferFile&) { o.signed_->buyer = "李四"; }));
  EXPECT_TRUE(broken([](OrderFile& o, OfferFile&) { o.signed_->strokes[0][0] = 'B'; }));
  EXPECT_TRUE(broken([](OrderFile& o, OfferFile&) { o.signed_->at_ms = 6; }));
  EXPECT_TRUE(broken([](OrderFile&, OfferFile& p) { p.made.lines[0].amount -= 1; }));
  EXPECT_TRUE(broken([](OrderFile&, OfferFile& p) { p.accepted->taken = {"charger"}; }));
  EXPECT_TRUE(broken([](OrderFile&, OfferFile& p) { p.made.monthly = 1; }));
  OrderRules reworded = rules_;
  reworded.contract.body.zh += "。";
  EXPECT_NE(contract_text(reworded, file.made, Lang::zh), file.signed_->text);
  EXPECT_EQ(contract_text(rules_, file.made, Lang::zh), file.signed_->text);
}

TEST_F(AnOrder, of_an_erased_guest_loses_name_and_signature_and_still_proves_itself) {
  order("o");
  say(kSeller, LossAsked{"l", "price", "", {}, "隔壁的车"});
  say(kBoss, LossAnswered{"l", "refused", "王先生还会来"});
  say(kBoss, GuestErased{"asked"});
  EXPECT_EQ(visit().order("o")->signed_->buyer, "");
  EXPECT_EQ(bond(*visit().order("o"), *visit().offer("a")), Bond::erased);
  EXPECT_EQ(visit().loss()->asked.model, "");
  EXPECT_EQ(visit().loss()->answer->reason, "");
}

TEST_F(AnOrder, is_cancelled_once_and_pays_back_of_what_was_paid) {
  order("o");
  EXPECT_EQ(visit().order("o")->deposit_paid(), 0);
  say(kSeller, OrderPaid{"o", 8'000'00, 2});  // another sum than agreed counts
  const Fen paid = visit().order("o")->deposit_paid();
  EXPECT_EQ(paid, 8'000'00);
  const auto fates = fates_of(rules_, "earnest", "house");
  ASSERT_EQ(fates.size(), 1u);
  EXPECT_EQ(back_of(*fates[0], paid), 16'000'00);
  EXPECT_EQ(back_of(*fates_of(rules_, "earnest", "guest")[0], paid), 0);
  EXPECT_EQ(back_of(*fates_of(rules_, "prepayment", "guest")[0], paid), paid);
  say(kSeller, OrderCancelled{"o", "house", "no-car", "twice", {}, 16'000'00, 3});
  say(kSeller, OrderCancelled{"o", "guest", "mind", "kept", {}, 0, 4});
  EXPECT_EQ(state("o"), OrderState::cancelled);
  EXPECT_EQ(visit().order("o")->cancelled->back, 16'000'00);
  EXPECT_EQ(visit().offer("a")->accepted->total, 220'000'00);
}

struct Share {
  Fen price, deposit;
  bool may;
};

class ADeposit : public AnOrder, public testing::WithParamInterface<Share> {};

TEST_P(ADeposit, of_earnest_money_is_a_fifth_of_the_price_at_most) {
  accept();
  OrderMade made = terms("o");
  made.price = GetParam().price;
  made.deposit = GetParam().deposit;
  const bool may = troubles(made).empty();
  EXPECT_EQ(may, GetParam().may) << made.price << " " << made.deposit;
}

INSTANTIATE_TEST_SUITE_P(Table, ADeposit,
                         testing::Values(Share{220'000'00, 44'000'00, true},
                                         Share{220'000'00, 44'001'00, false},
                                         Share{219'999'99, 43'999'00, true},
                                         Share{219'999'99, 44'000'00, false},
                                         Share{1, 1, false},  // no fifth of a fen
                                         Share{220'000'00, 0, false}, Share{220'000'00, -1, false},
                                         Share{10'000'000'00, 2'000'000'00, true}));

TEST_F(AnOrder, with_a_prepayment_is_bound_by_its_total_alone) {
  accept();
  OrderMade made = terms("o");
  made.kind = "prepayment";
  made.deposit = made.total;
  EXPECT_TRUE(troubles(made).empty());
  made.deposit = made.total + 1;
  EXPECT_EQ(troubles(made), std::vector{OrderTrouble::deposit_over});
  made.kind = "unheard-of";
  EXPECT_EQ(troubles(made), std::vector{OrderTrouble::no_deposit});
  const DepositKind& earnest = rules_.deposits[0];
  EXPECT_EQ(deposits_to_choose(earnest, 220'000'00, 222'000'00),
            (std::vector<Fen>{5'000'00, 10'000'00}));
  EXPECT_EQ(deposits_to_choose(earnest, 30'000'00, 30'000'00), std::vector<Fen>{5'000'00});
  EXPECT_EQ(deposits_to_choose(earnest, 20'000'00, 20'000'00), std::vector<Fen>{4'000'00});
}

TEST_F(AnOrder, that_is_lost_is_lost_by_somebody_elses_word) {
  say(kSeller, LossAsked{"l", "price", "used", {"too_dear"}, "隔壁"});
  say(kSeller, LossAnswered{"l", "approved", ""});
  EXPECT_FALSE(visit().is_lost());
  say(kBoss, LossAnswered{"l", "approved", ""});
  EXPECT_TRUE(visit().is_lost());
  say(kBoss, LossAnswered{"l", "refused", "再打一个电话"});
  EXPECT_FALSE(visit().is_lost());
  say(kBoss, LossAnswered{"l", "approved", ""});
  EXPECT_FALSE(visit().is_lost()) << "the stricter answer holds";
  say(kBoss, LossAsked{"m", "price", "", {}, ""});
  say(kBoss, LossAnswered{"m", "approved", ""});
  EXPECT_FALSE(visit().is_lost()) << "nor does a manager approve their own";
  EXPECT_EQ(visit().losses.size(), 2u);
}

TEST(AnObjection, of_the_first_edition_is_cleared_by_its_answer_and_later_by_what_is_said) {
  EXPECT_TRUE((ObjectionRaised{"dear", "", ""}.is_open()));
  EXPECT_FALSE((ObjectionRaised{"dear", "cost", ""}.is_open()));
  ObjectionRaised said{"dear", "cost", "", "pretext", "figure", "partly"};
  EXPECT_TRUE(said.is_open());
  EXPECT_EQ(said.stands(), "partly");
  said.outcome = "cleared";
  EXPECT_FALSE(said.is_open());
}

}  // namespace
}  // namespace foyer::domain
