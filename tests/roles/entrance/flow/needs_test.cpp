#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;
using domain::Event;
using domain::NeedsAnswered;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Needs, each_question_leads_to_the_next) {
  Guest guest;
  guest.at(Screen::use);
  EXPECT_THAT(guest.touch(ChooseUse{"family"}),
              ElementsAre(Event(NeedsAnswered{"use", {"family"}, {}, {}})));
  EXPECT_EQ(guest.model.screen, Screen::budget);
  EXPECT_THAT(guest.touch(ChooseBudget{"over30"}),
              ElementsAre(Event(NeedsAnswered{"budget", {"over30"}, 300000, std::nullopt})));
  EXPECT_EQ(guest.model.screen, Screen::timing);
  EXPECT_THAT(guest.touch(ChooseTiming{"looking"}),
              ElementsAre(Event(NeedsAnswered{"timing", {"looking"}, {}, {}})));
  EXPECT_EQ(guest.model.screen, Screen::priorities);
}

TEST(Needs, every_question_can_be_skipped_and_says_so) {
  Guest guest;
  guest.at(Screen::use);
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(NeedsAnswered{"use", {}, {}, {}})));
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(NeedsAnswered{"budget", {}, {}, {}})));
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(NeedsAnswered{"timing", {}, {}, {}})));
  EXPECT_EQ(guest.touch(Skip{}).front(), Event(NeedsAnswered({"priorities", {}, {}, {}})));
  EXPECT_EQ(guest.model.screen, Screen::models);
  EXPECT_EQ(guest.model.shown.size(), 3u);
}

TEST(Needs, back_leads_all_the_way_to_the_welcome) {
  Guest guest;
  guest.at(Screen::models);
  for (const Screen before :
       {Screen::priorities, Screen::timing, Screen::budget, Screen::use, Screen::party,
        Screen::phone, Screen::name, Screen::welcome, Screen::welcome}) {
    EXPECT_THAT(guest.touch(Back{}), IsEmpty());
    EXPECT_EQ(guest.model.screen, before);
  }
}

TEST(Needs, an_answer_given_again_replaces_the_first) {
  Guest guest;
  guest.at(Screen::timing);
  guest.does(Back{}, ChooseBudget{"to20"});
  EXPECT_EQ(guest.model.visit.needs.budget, "to20");
  EXPECT_EQ(guest.model.visit.needs.budget_max_yuan, 200000);
}

TEST(Needs, an_option_that_is_not_offered_is_not_taken) {
  Guest guest;
  guest.at(Screen::use);
  EXPECT_THAT(guest.touch(ChooseUse{"racing"}), IsEmpty());
  guest.at(Screen::budget);
  EXPECT_THAT(guest.touch(ChooseBudget{"all"}), IsEmpty());
  guest.at(Screen::timing);
  EXPECT_THAT(guest.touch(ChooseTiming{"someday"}), IsEmpty());
  guest.at(Screen::priorities);
  guest.touch(TogglePriority{"wings"});
  EXPECT_THAT(guest.model.ranked, IsEmpty());
}

TEST(Priorities, are_ranked_in_the_order_of_touching_and_taken_back_by_touching_again) {
  Guest guest;
  guest.at(Screen::priorities);
  guest.does(TogglePriority{"safety"}, TogglePriority{"comfort"});
  EXPECT_THAT(guest.model.ranked, ElementsAre("safety", "comfort"));
  guest.touch(TogglePriority{"safety"});
  EXPECT_THAT(guest.model.ranked, ElementsAre("comfort"));
  guest.touch(TogglePriority{"safety"});
  EXPECT_THAT(guest.model.ranked, ElementsAre("comfort", "safety"));
}

TEST(Priorities, go_on_by_themselves_with_the_last_that_there_is_room_for) {
  Guest guest;
  guest.at(Screen::priorities);
  guest.does(TogglePriority{"safety"}, TogglePriority{"comfort"}, TogglePriority{"economy"});
  EXPECT_EQ(guest.model.screen, Screen::models);
  EXPECT_THAT(guest.model.visit.needs.priorities, ElementsAre("safety", "comfort", "economy"));
}

TEST(Priorities, can_be_changed_on_the_way_back_and_one_too_many_pushes_none_out) {
  Guest guest;
  guest.at(Screen::priorities);
  guest.does(TogglePriority{"safety"}, TogglePriority{"comfort"}, TogglePriority{"economy"}, Back{},
             TogglePriority{"power"});
  EXPECT_EQ(guest.model.screen, Screen::priorities);
  EXPECT_THAT(guest.model.ranked, ElementsAre("safety", "comfort", "economy"));
  guest.does(TogglePriority{"comfort"}, TogglePriority{"power"});
  EXPECT_EQ(guest.model.screen, Screen::models);
  EXPECT_THAT(guest.model.visit.needs.priorities, ElementsAre("safety", "economy", "power"));
}

TEST(Priorities, touching_makes_no_fact_before_it_is_confirmed) {
  Guest guest;
  guest.at(Screen::priorities);
  EXPECT_THAT(guest.touch(TogglePriority{"safety"}), IsEmpty());
  EXPECT_THAT(guest.model.visit.needs.priorities, IsEmpty());
}

TEST(Priorities, none_at_all_cannot_be_confirmed_only_skipped) {
  Guest guest;
  guest.at(Screen::priorities);
  EXPECT_THAT(guest.touch(Continue{}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::priorities);
}

TEST(Priorities, confirmed_they_bring_the_three_cars_that_fit_best) {
  Guest guest;
  guest.at(Screen::priorities);
  guest.does(TogglePriority{"safety"}, TogglePriority{"comfort"});
  const auto events = guest.touch(Continue{});
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0], Event(NeedsAnswered{"priorities", {"safety", "comfort"}, {}, {}}));
  const auto recommended = events[1].as<domain::ModelsRecommended>().value();
  EXPECT_EQ(recommended.pack, "demo-1");
  const auto all = domain::recommend(guest.content, guest.model.visit.needs);
  ASSERT_EQ(recommended.models.size(), 3u);
  ASSERT_EQ(guest.model.shown.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(guest.model.shown[i], all[i]);
    EXPECT_EQ(recommended.models[i], (domain::RecommendedModel{all[i].vehicle, all[i].fit}));
  }
  EXPECT_EQ(guest.model.shown.front().vehicle, "s7");
}

TEST(Priorities, stand_as_they_were_when_the_guest_comes_back) {
  Guest guest;
  guest.at(Screen::models).touch(Back{});
  EXPECT_THAT(guest.model.ranked, ElementsAre("safety"));
  guest.does(TogglePriority{"power"}, Continue{});
  EXPECT_THAT(guest.model.visit.needs.priorities, ElementsAre("safety", "power"));
}

TEST(Priorities, skipped_forget_what_was_touched) {
  Guest guest;
  guest.at(Screen::priorities);
  guest.does(TogglePriority{"power"}, Skip{});
  EXPECT_THAT(guest.model.ranked, IsEmpty());
  EXPECT_THAT(guest.model.visit.needs.priorities, IsEmpty());
}

TEST(Extra, questions_are_asked_one_by_one_and_lead_back_to_the_ticket) {
  Guest guest;
  guest.at(Screen::extra);
  EXPECT_EQ(guest.model.question, 0u);
  EXPECT_THAT(guest.touch(ChooseOption{"petrol"}),
              ElementsAre(Event(NeedsAnswered{"present_car", {"petrol"}, {}, {}})));
  EXPECT_EQ(guest.model.question, 1u);
  EXPECT_EQ(guest.model.screen, Screen::extra);
  guest.does(ToggleOption{"suv"}, ToggleOption{"mpv"}, ToggleOption{"saloon"}, ToggleOption{"mpv"});
  EXPECT_THAT(guest.touch(Continue{}),
              ElementsAre(Event(NeedsAnswered{"others", {"suv", "saloon"}, {}, {}})));
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_THAT(guest.model.chosen_options, IsEmpty());
}

TEST(Extra, a_question_can_be_skipped_and_gone_back_to) {
  Guest guest;
  guest.at(Screen::extra);
  EXPECT_THAT(guest.touch(Skip{}), ElementsAre(Event(NeedsAnswered{"present_car", {}, {}, {}})));
  guest.touch(Back{});
  EXPECT_EQ(guest.model.question, 0u);
  guest.does(ChooseOption{"none"}, Back{}, Back{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
}

TEST(Extra, what_was_chosen_among_several_stands_chosen_on_coming_back) {
  Guest guest;
  guest.at(Screen::extra);
  guest.content.questionnaire.optional.push_back(
      {"payment", {}, {}, false, {demo::choice("cash", "现金", "Cash")}});
  guest.does(Skip{}, ToggleOption{"suv"}, Continue{}, Back{});
  EXPECT_EQ(guest.model.question, 1u);
  EXPECT_THAT(guest.model.chosen_options, ElementsAre("suv"));
}

TEST(Extra, one_answer_and_several_answers_are_not_mixed_up) {
  Guest guest;
  guest.at(Screen::extra);
  guest.touch(ToggleOption{"petrol"});
  EXPECT_THAT(guest.model.chosen_options, IsEmpty());
  EXPECT_THAT(guest.touch(ChooseOption{"suv"}), IsEmpty());
  EXPECT_THAT(guest.touch(Continue{}), IsEmpty());
  guest.touch(Skip{});
  EXPECT_THAT(guest.touch(ChooseOption{"suv"}), IsEmpty());
  EXPECT_THAT(guest.touch(Continue{}), IsEmpty()) << "nothing chosen";
  EXPECT_EQ(guest.model.question, 1u);
}

TEST(Extra, go_on_where_the_guest_left_and_are_offered_until_all_are_answered) {
  Guest guest;
  guest.at(Screen::extra);
  guest.does(ChooseOption{"none"}, Back{}, Back{});
  ASSERT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_EQ(next_extra_question(guest.model, guest.content), 1u);
  guest.touch(StartExtra{});
  EXPECT_EQ(guest.model.question, 1u);
  guest.touch(Skip{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_EQ(next_extra_question(guest.model, guest.content), std::nullopt);
  guest.touch(StartExtra{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
}

TEST(Extra, is_not_for_who_came_to_collect_a_car) {
  Guest guest;
  guest.at(Screen::welcome);
  guest.does(ChoosePurpose{"collect"}, RefusePhone{}, Skip{}, StartExtra{});
  EXPECT_EQ(guest.model.screen, Screen::thanks);
}

}  // namespace
}  // namespace foyer::flow
