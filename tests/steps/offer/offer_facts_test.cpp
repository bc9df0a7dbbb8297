// What is known of offers: by whom, in which state, and what two people made without knowing.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "showroom/house.h"

namespace foyer::domain {
namespace {

constexpr const char* kConsultant = "aa00bb11";
constexpr const char* kManager = "cc22dd33";
constexpr std::int64_t kValid_ms = 10'000'000;

class AnOfferOnPaper : public testing::Test {
 protected:
  AnOfferOnPaper() {
    guest_.bytes[0] = 7;
    say("desk", StaffAdded{kManager, "manager", "许文涛"}, Id{});
    say(kManager, StaffAdded{kConsultant, "consultant", "李婷"}, Id{});
    say("entrance", VisitOpened{"look", "A001", "zh"}, guest_);
  }
  void say(const std::string& actor, const Event& event, const Id& about) {
    ++now_;
    apply(house_, {{Id{}, now_}, about, Hlc::at_ms(now_ * 1000), actor, event});
  }
  void say(const std::string& actor, const Event& event) { say(actor, event, guest_); }
  void make(const std::string& id, const std::string& follows, const std::string& level = "") {
    OfferMade made;
    made.offer = id;
    made.follows = follows;
    made.level = level;
    made.valid_until_ms = kValid_ms;
    say(kConsultant, made);
  }
  const Visit& visit() const { return *house_.visit(guest_); }
  OfferState state(std::string_view id, std::int64_t at_ms = 0) const {
    return state_of(*visit().offer(id), at_ms);
  }

  Id guest_;
  House house_;
  std::int64_t now_ = 0;
};

// The roster knows who is a manager; a colleague who is none grants nothing, whatever their device.
TEST_F(AnOfferOnPaper, is_granted_by_no_colleague_once_the_house_has_a_manager) {
  constexpr const char* kColleague = "ee44ff55";
  say("desk", PinSet{kManager, "hash"}, Id{});
  say(kManager, StaffAdded{kColleague, "consultant", "林岚"}, Id{});
  make("a", "", "showroom");
  say(kConsultant, ApprovalAsked{"a", {}});
  say(kColleague, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::asks);
  EXPECT_EQ(visit().unknown, 1) << "it is counted, and nothing else";
  say(kManager, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::ready);
}

// Devices fold a visit of last month long after the roster went on.
TEST_F(AnOfferOnPaper, stays_granted_when_its_manager_has_left_and_not_by_who_became_one_since) {
  constexpr const char* kPromoted = "ee44ff55";
  say("desk", PinSet{kManager, "hash"}, Id{});
  now_ = 100;
  say(kManager, StaffAdded{kPromoted, "manager", "林岚"}, Id{});
  say(kPromoted, PinSet{kPromoted, "hash"}, Id{});
  say(kPromoted, StaffRemoved{kManager}, Id{});
  now_ = 10;  // what follows was said before
  make("a", "", "showroom");
  say(kConsultant, ApprovalAsked{"a", {}});
  say(kPromoted, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::asks) << "a consultant at that time";
  say(kManager, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::ready);
}

// What was asked in time and answered late is a manager's word all the same.
TEST_F(AnOfferOnPaper, says_when_nobody_answered_in_time_and_takes_a_late_answer) {
  make("a", "", "showroom");
  say(kConsultant, ApprovalAsked{"a", {}, 100'000, 200'000});
  EXPECT_EQ(state("a", 200'000), OfferState::asks);
  EXPECT_EQ(state("a", 200'001), OfferState::unanswered);
  EXPECT_FALSE(may_be_shown(*visit().offer("a"), 200'001));
  say(kManager, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a", 300'000), OfferState::ready);
}

TEST_F(AnOfferOnPaper, that_its_maker_may_grant_can_be_shown_at_once) {
  make("a", "");
  EXPECT_EQ(state("a"), OfferState::ready);
  EXPECT_EQ(visit().stage, "offer");
  say(kConsultant, OfferShown{"a", "zh", 1});
  EXPECT_EQ(state("a"), OfferState::shown);
  say(kConsultant, OfferAccepted{"a", {}, true, 1, 1, 1});
  EXPECT_EQ(state("a", kValid_ms + 1), OfferState::accepted);
}

TEST_F(AnOfferOnPaper, beyond_the_makers_authority_waits_for_a_manager) {
  make("a", "", "showroom");
  EXPECT_EQ(state("a"), OfferState::draft);
  EXPECT_FALSE(may_be_shown(*visit().offer("a"), 0));
  say(kConsultant, ApprovalAsked{"a", {"drove"}});
  EXPECT_EQ(state("a"), OfferState::asks);
  say(kManager, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::ready);
  EXPECT_TRUE(may_be_shown(*visit().offer("a"), 0));
}

TEST_F(AnOfferOnPaper, is_not_granted_by_who_asks_nor_by_another_consultant) {
  make("a", "", "showroom");
  say(kConsultant, ApprovalAsked{"a", {}});
  say(kConsultant, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::asks);
  OfferMade own;
  own.offer = "b";
  own.follows = "a";
  own.level = "general";
  own.valid_until_ms = kValid_ms;
  say(kManager, own);
  say(kConsultant, ApprovalAsked{"b", {}});  // somebody else asks for the manager's own
  say(kManager, ApprovalAnswered{"b", "approved", 0, ""});
  EXPECT_EQ(state("b"), OfferState::asks);
}

TEST_F(AnOfferOnPaper, answered_twice_keeps_the_stricter_answer_until_it_is_asked_for_again) {
  make("a", "", "showroom");
  say(kConsultant, ApprovalAsked{"a", {}});
  say(kManager, ApprovalAnswered{"a", "refused", 0, "利润太低"});
  say(kManager, ApprovalAnswered{"a", "approved", 0, ""});
  EXPECT_EQ(state("a"), OfferState::refused);
  EXPECT_EQ(visit().offer("a")->answer->reason, "利润太低");
  say(kConsultant, ApprovalAsked{"a", {}});
  say(kManager, ApprovalAnswered{"a", "approved", 0, ""});
  say(kManager, ApprovalAnswered{"a", "countered", 900'00, ""});
  EXPECT_EQ(state("a"), OfferState::countered);
}

// A device that was taken over may say any number; the sums of everybody else stay sums.
TEST_F(AnOfferOnPaper, with_figures_that_no_showroom_has_counts_as_the_most_that_one_may_have) {
  constexpr Fen kHuge = std::numeric_limits<Fen>::max();
  OfferMade made;
  made.offer = "a";
  for (const char* id : {"g", "h"}) {
    OfferLine line;
    line.id = id;
    line.part = "guide";
    line.amount = line.worth = kHuge;
    line.later = -kHuge;
    made.lines.push_back(line);
  }
  made.principal = kHuge;
  made.fee = -kHuge;
  made.trade_in_above = kHuge;
  say(kConsultant, made);
  const OfferMade& kept = visit().offer("a")->made;
  EXPECT_EQ(total(kept.lines), 2 * kFenMost);
  EXPECT_EQ(total(kept.lines, true), -2 * kFenMost);
  EXPECT_EQ(kept.principal, kFenMost);
  EXPECT_EQ(kept.fee, -kFenMost);
  EXPECT_EQ(concession_of(kept.lines, kept.trade_in_above).all(), kFenMost);
}

TEST_F(AnOfferOnPaper, is_followed_never_changed) {
  make("a", "");
  make("b", "a");
  EXPECT_EQ(state("a"), OfferState::superseded);
  EXPECT_EQ(visit().newest_offer()->made.offer, "b");
  OfferMade again;
  again.offer = "b";
  again.lines = {{"x", "guide", {}, {}, {}, 1, 1, 0, true}};
  say(kConsultant, again);
  EXPECT_TRUE(visit().offer("b")->made.lines.empty());
  say(kConsultant, OfferWithdrawn{"b", "guest"});
  EXPECT_EQ(state("b"), OfferState::withdrawn);
  EXPECT_EQ(visit().newest_offer()->made.offer, "a");
}

TEST_F(AnOfferOnPaper, expires_after_its_last_moment) {
  make("a", "");
  EXPECT_EQ(state("a", kValid_ms), OfferState::ready);
  EXPECT_EQ(state("a", kValid_ms + 1), OfferState::expired);
  EXPECT_FALSE(may_be_shown(*visit().offer("a"), kValid_ms + 1));
}

TEST_F(AnOfferOnPaper, and_another_that_two_made_without_knowing_both_stand_until_one_goes) {
  make("a", "");
  make("b", "a");
  make("c", "a");
  EXPECT_EQ(visit().rivals().size(), 2u);
  say(kConsultant, OfferWithdrawn{"b", "house"});
  EXPECT_TRUE(visit().rivals().empty());
  EXPECT_EQ(visit().newest_offer()->made.offer, "c");
}

TEST_F(AnOfferOnPaper, of_an_erased_guest_keeps_its_figures_and_loses_what_was_written) {
  make("a", "", "showroom");
  say(kConsultant, ApprovalAsked{"a", {}});
  say(kManager, ApprovalAnswered{"a", "refused", 0, "王先生上次没来"});
  say(kManager, GuestErased{"asked"});
  EXPECT_EQ(state("a"), OfferState::refused);
  EXPECT_EQ(visit().offer("a")->answer->reason, "");
}

}  // namespace
}  // namespace foyer::domain
