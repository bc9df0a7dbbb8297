// A manager answers whoever asks whether an offer may be made.
#include <gtest/gtest.h>

#include "roles/desk/flow/desk.h"
#include "support/demo_content.h"

namespace foyer::flow {
namespace {

constexpr const char* kConsultant = "aa00bb11";
constexpr const char* kManager = "cc22dd33";
constexpr const char* kOther = "ee44ff55";

class AskedOffer : public testing::Test {
 protected:
  AskedOffer() {
    guest_.bytes[0] = 7;
    say("desk", Id{}, domain::StaffAdded{kManager, "manager", "许文涛"});
    say(kManager, Id{}, domain::StaffAdded{kOther, "manager", "林岚"});
    say(kManager, Id{}, domain::StaffAdded{kConsultant, "consultant", "李婷"});
    say("entrance", guest_, domain::VisitOpened{"look", "A001", "zh"});
  }
  void say(const std::string& actor, const Id& about, const domain::Event& event) {
    ++now_;
    domain::apply(house_, {{Id{}, now_}, about, Hlc::at_ms(now_ * 1000), actor, event});
  }
  void ask(const std::string& who) {
    domain::OfferMade made;
    made.offer = "of1";
    made.level = "showroom";
    made.valid_until_ms = 10'000'000;
    made.lines = {{"e5", "guide", {}, {}, {}, 229'800'00, 229'800'00, 0, true},
                  {"discount", "discount", {}, {}, {}, -9'800'00, -9'800'00, 0, true}};
    say(who, guest_, made);
    say(who, guest_, domain::ApprovalAsked{"of1", {}});
  }
  std::size_t answer(const std::string& who, const std::string& word, domain::Fen up_to = 0,
                     const std::string& reason = {}) {
    const DeskContext context{house_, content_, who, "zh", {}, {}, 1000};
    const DeskStep step = update({}, AnswerOffer{guest_, "of1", word, up_to, reason}, context);
    for (const Write& write : step.writes)
      for (const domain::Event& event : write.events) say(who, write.visit, event);
    return step.writes.size();
  }
  domain::OfferState state() const {
    return domain::state_of(*house_.visit(guest_)->offer("of1"), 1000);
  }

  domain::Content content_ = demo::content();
  domain::House house_;
  Id guest_;
  std::int64_t now_ = 0;
};

TEST_F(AskedOffer, is_approved_by_a_manager_in_one_touch_and_once) {
  ask(kConsultant);
  EXPECT_EQ(answer(kManager, "approved"), 1u);
  EXPECT_EQ(state(), domain::OfferState::ready);
  EXPECT_EQ(answer(kManager, "refused"), 0u) << "it was answered";
}

TEST_F(AskedOffer, is_not_a_consultants_to_answer) {
  ask(kConsultant);
  EXPECT_EQ(answer(kConsultant, "approved"), 0u);
  EXPECT_EQ(state(), domain::OfferState::asks);
}

TEST_F(AskedOffer, of_a_manager_is_another_managers_to_answer) {
  ask(kManager);
  EXPECT_EQ(answer(kManager, "approved"), 0u);
  EXPECT_EQ(answer(kOther, "countered", 3'000'00), 1u);
  EXPECT_EQ(state(), domain::OfferState::countered);
}

// A counter-offer of nothing, or of as much as was asked for, would be another answer.
TEST_F(AskedOffer, is_countered_with_more_than_nothing_and_less_than_was_asked_for) {
  ask(kConsultant);
  for (const domain::Fen up_to : {domain::Fen{0}, domain::Fen{-1}, domain::Fen{9'800'00}})
    EXPECT_EQ(answer(kManager, "countered", up_to), 0u) << up_to;
  EXPECT_EQ(answer(kManager, "perhaps"), 0u);
  EXPECT_EQ(answer(kManager, "countered", 9'799'99, "先送脚垫"), 1u);
  const domain::OfferFile& file = *house_.visit(guest_)->offer("of1");
  EXPECT_EQ(file.answer->up_to, 9'799'99);
  EXPECT_EQ(file.answer->reason, "先送脚垫") << "in the manager's words";
}

TEST_F(AskedOffer, has_a_page_of_its_own_until_somebody_answers) {
  const DeskContext context{house_, content_, kManager, "zh", {}, {}, 1000};
  EXPECT_EQ(update({}, OpenAnswer{guest_}, context).model.page, DeskPage::board) << "nobody asks";
  ask(kConsultant);
  const DeskModel open = update({}, OpenAnswer{guest_}, context).model;
  EXPECT_EQ(open.page, DeskPage::answer);
  EXPECT_EQ(open.guest, guest_);
  const DeskStep said = update(open, AnswerOffer{guest_, "of1", "refused", 0, "太低"}, context);
  EXPECT_EQ(said.writes.size(), 1u);
  EXPECT_EQ(said.model.page, DeskPage::board);
}

// How long cars like it have stood here; without a list of stock nothing is said of it.
TEST_F(AskedOffer, is_weighed_against_the_days_that_cars_like_it_have_stood_here) {
  content_.stock = {{30, 60}, 2};
  ask(kConsultant);
  domain::OfferMade made = house_.visit(guest_)->offer("of1")->made;
  made.vehicle = "e5";
  made.colour = "pearl";
  const domain::OfferFile& file = *house_.visit(guest_)->offer("of1");
  const domain::OfferFile like{.made = made, .by = file.by, .asked = file.asked};
  // 2026-11-21 14:32 in China
  const std::int64_t now_ms = 1'795'242'720'000;
  const auto weigh = [&](std::int64_t when_ms) {
    return today::approval_case(house_, content_, *house_.visit(guest_), like, {}, when_ms);
  };
  EXPECT_FALSE(weigh(now_ms).same_cars) << "no list was read";
  const auto list = [&](const char* vin, const char* colour, const char* since) {
    say("desk", domain::stock_of(vin),
        domain::StockListed{vin, "e5", "", colour, "", "here", since});
  };
  list("1M8GDM9AXKP042788", "pearl", "2026-08-27");
  list("LSVAA4187E2184847", "pearl", "2026-11-20");
  list("LSVAA4187E2184848", "red", "2026-01-01");
  say("desk", Id{}, domain::StockCounted{"2026-11-20", 3, 0});
  const today::ApprovalCase all = weigh(now_ms);
  EXPECT_EQ(all.same_cars, (domain::CarsHere{2, 86, 44})) << "(86 + 1) ÷ 2";
  EXPECT_EQ(all.same_model->cars, 3);
  EXPECT_EQ(all.list_day, "");
  EXPECT_EQ(weigh(now_ms + 2 * 24LL * 3'600'000).list_day, "2026-11-20") << "it is old by then";
}

// What a manager weighs: the request, what was granted on an earlier version, what this person was
// given before, and what this consultant and this model give on average, worked out by hand.
TEST_F(AskedOffer, is_weighed_against_what_was_given_so_far_and_on_average) {
  Id other, earlier;
  other.bytes[0] = 8;
  earlier.bytes[0] = 9;
  const auto offer = [&](const Id& visit, const std::string& id, domain::Fen off,
                         const std::string& car, const char* who) {
    domain::OfferMade made;
    made.offer = id;
    made.vehicle = car;
    made.valid_until_ms = 10'000'000;
    made.lines = {{car, "guide", {}, {}, {}, 200'000'00, 200'000'00, 0, true},
                  {"discount", "discount", {}, {}, {}, -off, -off, 0, true}};
    say(who, visit, made);
    return made;
  };
  const auto accept = [&](const Id& visit, const std::string& id) {
    domain::OfferAccepted yes;
    yes.offer = id;
    say(kConsultant, visit, yes);
  };
  for (const Id& visit : {other, earlier})
    say("entrance", visit, domain::VisitOpened{"look", "", ""});
  offer(other, "a", 3'000'00, "e5", kConsultant);
  accept(other, "a");
  offer(other, "b", 50'000'00, "e5", kConsultant);  // shown to nobody: no average
  offer(earlier, "c", 6'000'00, "s7", kConsultant);
  accept(earlier, "c");
  offer(guest_, "d", 2'000'00, "e5", kConsultant);
  domain::OfferMade second = offer(guest_, "of0", 1, "e5", kConsultant);
  second.offer = "of1";
  second.follows = "d";
  second.level = "showroom";
  second.lines[1].amount = -9'000'00;
  say(kConsultant, guest_, second);
  say(kConsultant, guest_, domain::ApprovalAsked{"of1", {"drove"}});
  say(kConsultant, earlier, domain::VisitClosed{"following", "H", "", "", "", ""});
  const std::vector<domain::Visit> record{*house_.visit(guest_), *house_.visit(earlier)};
  const today::ApprovalCase all = today::approval_case(house_, content_, *house_.visit(guest_),
                                         *house_.visit(guest_)->offer("of1"), record, 1000);
  EXPECT_EQ(all.given, 9'000'00);
  EXPECT_EQ(all.given_bp, 450);
  EXPECT_EQ(all.before, 2'000'00) << "the first version was the consultant's own";
  EXPECT_EQ(all.earlier, 6'000'00);
  EXPECT_EQ(all.earlier_offers, 1);
  EXPECT_EQ(all.grade, "H");
  EXPECT_TRUE(all.grade_said);
  EXPECT_EQ(all.consultant, (today::UsuallyGiven{4'500'00, 225, 2})) << "(3,000 + 6,000) ÷ 2";
  EXPECT_EQ(all.model, (today::UsuallyGiven{3'000'00, 150, 1}));
  for (const domain::Fen sum : today::counters(all)) EXPECT_LT(sum, all.given);
}

// Who is on duty answers first; who is not stands in when they have not in time, and at once where
// nobody is on duty.
TEST_F(AskedOffer, goes_to_managers_on_duty_then_to_every_other_and_then_says_that_time_is_over) {
  say(kManager, Id{}, domain::ClockedIn{kManager});
  domain::OfferMade made;
  made.offer = "of1";
  made.level = "showroom";
  made.valid_until_ms = 10'000'000;
  say(kConsultant, guest_, made);
  say(kConsultant, guest_, domain::ApprovalAsked{"of1", {}, 180'000, 900'000});
  const auto asked = [&](const char* who, std::int64_t now_ms) {
    return today::asks_for(*house_.visit(guest_), house_, who, now_ms) != nullptr;
  };
  EXPECT_TRUE(asked(kManager, 100'000));
  EXPECT_FALSE(asked(kOther, 179'999)) << "is at home";
  EXPECT_TRUE(asked(kOther, 180'000));
  EXPECT_TRUE(asked(kOther, 900'000));
  EXPECT_FALSE(asked(kManager, 900'001)) << "its time is over";
  EXPECT_FALSE(asked(kOther, 900'001));
  say(kManager, Id{}, domain::ClockedOut{kManager});
  EXPECT_TRUE(asked(kOther, 100'000)) << "nobody is on duty";
}

// Two devices of one manager, neither knowing of the other: the stricter word holds in either
// order.
TEST_F(AskedOffer, that_a_manager_answers_twice_from_two_devices_is_as_strict_as_the_stricter) {
  ask(kConsultant);
  say(kManager, guest_, domain::ApprovalAnswered{"of1", "refused", 0, "太低"});
  say(kManager, guest_, domain::ApprovalAnswered{"of1", "approved", 0, ""});
  EXPECT_EQ(state(), domain::OfferState::refused);
}

class AskedLoss : public AskedOffer {
 protected:
  std::size_t answer_loss(const std::string& who, const std::string& word) {
    const DeskContext context{house_, content_, who, "zh", {}, {}, 1000};
    const DeskStep step = update({}, AnswerLoss{guest_, "l1", word}, context);
    for (const Write& write : step.writes)
      for (const domain::Event& event : write.events) say(who, write.visit, event);
    return step.writes.size();
  }
  void give_up(const std::string& who) {
    say(who, guest_, domain::LossAsked{"l1", "price", "", {"dear"}, ""});
  }
  bool is_lost() const { return house_.visit(guest_)->is_lost(); }
};

TEST_F(AskedLoss, is_agreed_to_by_a_manager_and_never_by_who_asks) {
  give_up(kConsultant);
  EXPECT_EQ(answer_loss(kConsultant, "approved"), 0u);
  EXPECT_EQ(answer_loss(kManager, "perhaps"), 0u);
  EXPECT_FALSE(is_lost());
  EXPECT_EQ(answer_loss(kManager, "approved"), 1u);
  EXPECT_TRUE(is_lost());
  EXPECT_EQ(answer_loss(kOther, "refused"), 0u) << "it was answered";
}

TEST_F(AskedLoss, of_a_manager_is_another_managers_to_answer) {
  give_up(kManager);
  EXPECT_EQ(answer_loss(kManager, "approved"), 0u);
  EXPECT_EQ(answer_loss(kOther, "refused"), 1u);
  EXPECT_FALSE(is_lost());
}

}  // namespace
}  // namespace foyer::flow
