#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;
using domain::CardJudged;
using domain::CardPresented;
using domain::Event;
using testing::ElementsAre;
using testing::IsEmpty;

// Family and safety first: cage, then seats and nose by weight and position.
const std::vector<std::string> kDeck{"s7-cage", "s7-nose", "s7-seats"};

TEST(Models, choosing_one_shows_the_card_that_matters_most) {
  Guest guest;
  guest.at(Screen::models);
  EXPECT_THAT(
      guest.touch(ChooseModel{"s7"}),
      ElementsAre(Event(domain::ModelChosen{"s7"}), Event(CardPresented{"s7-cage", "s7", "side"})));
  EXPECT_EQ(guest.model.screen, Screen::cards);
  EXPECT_EQ(guest.model.deck, kDeck);
  EXPECT_EQ(guest.model.card, 0u);
  EXPECT_EQ(guest.model.card_step, 0);
}

TEST(Models, one_that_is_not_shown_cannot_be_chosen) {
  Guest guest;
  guest.at(Screen::models);
  EXPECT_THAT(guest.touch(ChooseModel{"c3"}), IsEmpty()) << "the fourth of four";
  EXPECT_THAT(guest.touch(ChooseModel{"bus"}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::models);
}

TEST(Models, a_car_without_cards_is_told_by_a_person) {
  Guest guest;
  guest.at(Screen::models);
  guest.content.cards.clear();
  EXPECT_THAT(guest.touch(ChooseModel{"s7"}),
              ElementsAre(Event(domain::ModelChosen{"s7"}), Event(domain::VisitCheckedIn{})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
}

TEST(Models, the_guest_may_ask_for_a_consultant_at_once) {
  Guest guest;
  guest.at(Screen::models);
  EXPECT_THAT(guest.touch(AskConsultant{}), ElementsAre(Event(domain::VisitCheckedIn{})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_EQ(guest.model.visit.state, domain::VisitState::waiting);
}

TEST(Cards, are_told_in_four_steps_and_one_step_back_each) {
  Guest guest;
  guest.at(Screen::cards);
  for (const int step : {1, 2, 3, 3}) {
    EXPECT_THAT(guest.touch(NextStep{}), IsEmpty());
    EXPECT_EQ(guest.model.card_step, step);
  }
  for (const int step : {2, 1, 0}) {
    guest.touch(Back{});
    EXPECT_EQ(guest.model.card_step, step);
    EXPECT_EQ(guest.model.screen, Screen::cards);
  }
  guest.touch(Back{});
  EXPECT_EQ(guest.model.screen, Screen::models);
}

TEST(Cards, judging_one_shows_the_next) {
  Guest guest;
  guest.at(Screen::cards);
  EXPECT_THAT(guest.does(NextStep{}, NextStep{}, NextStep{}, JudgeCard{4}),
              ElementsAre(Event(CardJudged{"s7-cage", 4}),
                          Event(CardPresented{"s7-nose", "s7", "front45"})));
  EXPECT_EQ(guest.model.card, 1u);
  EXPECT_EQ(guest.model.card_step, 0);
}

TEST(Cards, a_late_second_touch_on_a_judgement_does_not_judge_the_next_card) {
  Guest guest;
  guest.at(Screen::cards);
  guest.does(NextStep{}, NextStep{}, NextStep{}, JudgeCard{4});
  EXPECT_THAT(guest.touch(JudgeCard{4}), IsEmpty());
  EXPECT_EQ(guest.model.card, 1u);
}

TEST(Cards, a_judgement_that_is_not_offered_is_not_taken) {
  Guest guest;
  guest.at(Screen::cards);
  guest.does(NextStep{}, NextStep{}, NextStep{});
  EXPECT_THAT(guest.touch(JudgeCard{5}), IsEmpty());
  EXPECT_THAT(guest.touch(JudgeCard{-1}), IsEmpty());
  EXPECT_THAT(guest.model.visit.judged, IsEmpty());
}

TEST(Cards, judging_the_last_checks_in) {
  Guest guest;
  guest.at(Screen::cards);
  EXPECT_THAT(guest.does(GoToCard{2}, NextStep{}, NextStep{}, NextStep{}, JudgeCard{0}),
              ElementsAre(Event(CardJudged{"s7-seats", 0}), Event(domain::VisitCheckedIn{})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
}

TEST(Cards, one_can_be_passed_without_a_judgement) {
  Guest guest;
  guest.at(Screen::cards);
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(CardPresented{"s7-nose", "s7", "front45"})));
  EXPECT_THAT(guest.model.visit.judged, IsEmpty());
  EXPECT_THAT(guest.does(Skip{}, Skip{}), ElementsAre(Event(domain::VisitCheckedIn{})));
}

TEST(Cards, are_presented_once_however_often_they_are_seen) {
  Guest guest;
  guest.at(Screen::cards);
  guest.does(GoToCard{1}, GoToCard{0}, GoToCard{1}, Back{}, ChooseModel{"s7"});
  EXPECT_EQ(demo::count<CardPresented>(guest.events_of(guest.model.visit.id)), 2);
  EXPECT_THAT(guest.model.visit.presented, ElementsAre("s7-cage", "s7-nose"));
}

TEST(Cards, one_that_is_not_there_cannot_be_gone_to) {
  Guest guest;
  guest.at(Screen::cards).touch(NextStep{});
  EXPECT_THAT(guest.touch(GoToCard{3}), IsEmpty());
  EXPECT_THAT(guest.touch(GoToCard{0}), IsEmpty());
  EXPECT_EQ(guest.model.card, 0u);
  EXPECT_EQ(guest.model.card_step, 1) << "the card at hand is not begun anew";
}

TEST(Cards, of_another_car_begin_anew) {
  Guest guest;
  guest.at(Screen::cards);
  guest.does(GoToCard{2}, NextStep{}, Back{}, Back{}, ChooseModel{"v6"});
  EXPECT_THAT(guest.model.deck, ElementsAre("v6-doors"));
  EXPECT_EQ(guest.model.card, 0u);
  EXPECT_EQ(guest.model.visit.chosen, "v6");
}

TEST(Cards, enough_seen_brings_a_consultant) {
  Guest guest;
  guest.at(Screen::cards);
  EXPECT_THAT(guest.touch(AskConsultant{}), ElementsAre(Event(domain::VisitCheckedIn{})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
}

TEST(Thanks, there_is_no_way_back_into_the_answers) {
  Guest guest;
  guest.at(Screen::thanks);
  for (const Intent& intent : {Intent(Back{}), Intent(Skip{}), Intent(AskConsultant{})}) {
    EXPECT_THAT(guest.touch(intent), IsEmpty());
    EXPECT_EQ(guest.model.screen, Screen::thanks);
  }
}

TEST(Thanks, done_leaves_nothing_of_the_guest) {
  Guest guest;
  guest.at(Screen::thanks);
  EXPECT_THAT(guest.touch(Continue{}), IsEmpty());
  EXPECT_EQ(guest.model, attract());
}

}  // namespace
}  // namespace foyer::flow
