#include "showroom/visit.h"

#include <gtest/gtest.h>

namespace foyer::domain {
namespace {

class VisitFold : public testing::Test {
 protected:
  static Id id(std::uint8_t last) {
    Id made;
    made.bytes[15] = last;
    return made;
  }
  Fact fact(Event event) {
    ++seq;
    return {{id(9), seq}, id(1), Hlc::at_ms(1000 * seq), "entrance", std::move(event)};
  }
  void tell(Event event) { apply(visit, fact(std::move(event))); }

  Visit visit;
  std::int64_t seq = 0;
};

TEST_F(VisitFold, a_whole_visit_can_be_read_from_its_facts) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(LanguageChosen{"en"});
  tell(GuestNamed{"Wang", "mr"});
  tell(ConsentGiven{"contact", "2026-11", "en"});
  tell(ContactGiven{"+8613800000000"});
  tell(PartyTold{3, true, "friend"});
  tell(NeedsAnswered{"use", {"family"}, {}, {}});
  tell(NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
  tell(NeedsAnswered{"timing", {"month"}, {}, {}});
  tell(NeedsAnswered{"priorities", {"safety", "comfort"}, {}, {}});
  tell(NeedsAnswered{"others", {"suv", "mpv"}, {}, {}});
  tell(ModelsRecommended{{{"s7", 94}}, "demo-1"});
  tell(ModelChosen{"s7"});
  tell(CardPresented{"s7-cage", "s7", "side"});
  tell(CardJudged{"s7-cage", 4});
  tell(PersonCalled{"cards"});
  tell(VisitCheckedIn{});

  EXPECT_EQ(visit.id, id(1));
  EXPECT_EQ(visit.state, VisitState::waiting);
  EXPECT_EQ(visit.ticket, "A012");
  EXPECT_EQ(visit.purpose, "look");
  EXPECT_EQ(visit.lang, "en");
  EXPECT_EQ(visit.arrived_at, Hlc::at_ms(1000));
  EXPECT_EQ(visit.name, "Wang");
  EXPECT_EQ(visit.honorific, "mr");
  EXPECT_EQ(visit.contact_consent, ConsentState::given);
  EXPECT_EQ(visit.phone, "+8613800000000");
  EXPECT_EQ(visit.party, 3);
  EXPECT_EQ(visit.first_visit, true);
  EXPECT_EQ(visit.source, "friend");
  EXPECT_EQ(visit.needs.use, std::vector<std::string>{"family"});
  EXPECT_EQ(visit.needs.budget, "20to30");
  EXPECT_EQ(visit.needs.budget_min_yuan, 200000);
  EXPECT_EQ(visit.needs.budget_max_yuan, 300000);
  EXPECT_EQ(visit.needs.timing, "month");
  EXPECT_EQ(visit.needs.priorities, (std::vector<std::string>{"safety", "comfort"}));
  EXPECT_EQ(visit.needs.optional.at("others"), (std::vector<std::string>{"suv", "mpv"}));
  EXPECT_EQ(visit.recommended, (std::vector<RecommendedModel>{{"s7", 94}}));
  EXPECT_EQ(visit.chosen, "s7");
  EXPECT_EQ(visit.presented, std::vector<std::string>{"s7-cage"});
  EXPECT_EQ(visit.judged, (std::map<std::string, int>{{"s7-cage", 4}}));
  EXPECT_EQ(visit.calls, 1);
  EXPECT_EQ(visit.unknown, 0);
}

TEST_F(VisitFold, the_last_answer_wins) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
  tell(NeedsAnswered{"budget", {"over30"}, 300000, std::nullopt});
  EXPECT_EQ(visit.needs.budget, "over30");
  EXPECT_EQ(visit.needs.budget_max_yuan, std::nullopt);
  tell(NeedsAnswered{"budget", {}, {}, {}});
  EXPECT_EQ(visit.needs.budget, "");
  EXPECT_EQ(visit.needs.budget_min_yuan, std::nullopt);
  tell(CardJudged{"s7-cage", 1});
  tell(CardJudged{"s7-cage", 3});
  EXPECT_EQ(visit.judged.at("s7-cage"), 3);
}

TEST_F(VisitFold, a_guest_who_corrects_the_purpose_still_arrived_when_they_arrived) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(VisitOpened{"service", "A012", "zh"});
  EXPECT_EQ(visit.purpose, "service");
  EXPECT_EQ(visit.arrived_at, Hlc::at_ms(1000));
  EXPECT_EQ(visit.state, VisitState::open);
}

TEST_F(VisitFold, refusing_after_giving_takes_the_number_away) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(ConsentGiven{"contact", "v", "zh"});
  tell(ContactGiven{"+8613800000000"});
  tell(ConsentRefused{"contact", "v"});
  EXPECT_EQ(visit.phone, "");
  EXPECT_EQ(visit.contact_consent, ConsentState::refused);
}

TEST_F(VisitFold, a_number_without_a_consent_is_not_shown_to_anyone) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(ContactGiven{"+8613800000000"});
  EXPECT_EQ(visit.phone, "");
  tell(ConsentGiven{"marketing", "v", "zh"});
  tell(ContactGiven{"+8613800000000"});
  EXPECT_EQ(visit.phone, "") << "a consent to something else is not this consent";
}

TEST_F(VisitFold, facts_of_another_visit_and_of_no_visit_change_nothing) {
  tell(VisitOpened{"look", "A012", "zh"});
  const Visit before = visit;
  Fact other = fact(GuestNamed{"Zhao", "ms"});
  other.visit = id(2);
  apply(visit, other);
  other.visit = Id{};
  apply(visit, other);
  EXPECT_EQ(visit, before);
}

TEST_F(VisitFold, what_this_version_cannot_read_is_counted_and_changes_nothing_else) {
  tell(VisitOpened{"look", "A012", "zh"});
  Visit expected = visit;
  tell(Event{"visit.teleported", 3, "{}", ""});
  expected.unknown = 1;
  EXPECT_EQ(visit, expected);
}

TEST_F(VisitFold, a_guest_who_waits_is_never_taken_for_one_who_walked_away) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(VisitCheckedIn{});
  tell(VisitAbandoned{"idle", "thanks"});
  EXPECT_EQ(visit.state, VisitState::waiting);
}

TEST_F(VisitFold, a_card_shown_twice_is_presented_once) {
  tell(VisitOpened{"look", "A012", "zh"});
  tell(CardPresented{"a", "s7", "side"});
  tell(CardPresented{"b", "s7", "side"});
  tell(CardPresented{"a", "s7", "side"});
  EXPECT_EQ(visit.presented, (std::vector<std::string>{"a", "b"}));
}

TEST(FactOrder, is_by_time_then_log_then_number) {
  const auto fact = [](std::int64_t ms, std::uint8_t origin, std::int64_t seq) {
    Fact made;
    made.at = Hlc::at_ms(ms);
    made.id.origin.bytes[0] = origin;
    made.id.seq = seq;
    return made;
  };
  EXPECT_TRUE(folds_before(fact(1, 9, 9), fact(2, 1, 1)));
  EXPECT_TRUE(folds_before(fact(1, 1, 9), fact(1, 2, 1)));
  EXPECT_TRUE(folds_before(fact(1, 1, 1), fact(1, 1, 2)));
  EXPECT_FALSE(folds_before(fact(1, 1, 1), fact(1, 1, 1)));
}

}  // namespace
}  // namespace foyer::domain
