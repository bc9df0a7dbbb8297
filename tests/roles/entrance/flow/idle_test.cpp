#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;
using domain::Event;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Idle, a_guest_who_reads_is_warned_after_a_minute_and_not_before) {
  Guest guest;
  guest.at(Screen::budget);
  const Model reading = guest.model;
  EXPECT_THAT(guest.waits_s(59.9), IsEmpty());
  EXPECT_EQ(guest.model, reading) << "time alone changes nothing";
  EXPECT_THAT(guest.waits_s(0.1), IsEmpty());
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
  EXPECT_EQ(guest.model.screen, Screen::budget);
}

TEST(Idle, a_touch_on_the_warning_keeps_everything) {
  Guest guest;
  guest.at(Screen::budget);
  Model reading = guest.model;
  guest.waits_s(60);
  guest.waits_s(24.8);
  EXPECT_THAT(guest.touch(CloseSheet{}), IsEmpty());
  reading.last_touch_ms = guest.now_ms;
  EXPECT_EQ(guest.model, reading);
  guest.waits_s(59.9);
  EXPECT_EQ(guest.model.sheet, Sheet::none) << "the minute begins anew";
}

TEST(Idle, a_touch_on_the_warning_answers_no_question_wherever_it_lands) {
  Guest guest;
  guest.at(Screen::budget);
  guest.waits_s(60);
  EXPECT_THAT(guest.touch(ChooseBudget{"to20"}), IsEmpty());
  EXPECT_EQ(guest.model.screen, Screen::budget);
  EXPECT_EQ(guest.model.sheet, Sheet::none);
}

TEST(Idle, the_language_touched_on_the_warning_is_taken) {
  Guest guest;
  guest.at(Screen::budget);
  guest.waits_s(60);
  guest.touch(ChooseLanguage{Lang::en});
  EXPECT_EQ(guest.model.lang, Lang::en);
  EXPECT_EQ(guest.model.sheet, Sheet::none);
}

TEST(Idle, every_touch_begins_the_minute_anew_even_one_that_does_nothing) {
  Guest guest;
  guest.at(Screen::budget);
  guest.waits_s(50);
  guest.touch(NextStep{});
  guest.waits_s(50);
  EXPECT_EQ(guest.model.sheet, Sheet::none);
}

TEST(Idle, a_guest_who_is_still_typing_is_not_warned) {
  Guest guest;
  guest.at(Screen::name);
  guest.waits_s(50);
  EXPECT_THAT(guest.touch(Touched{}), IsEmpty());
  guest.waits_s(59.9);
  EXPECT_EQ(guest.model.sheet, Sheet::none);
  guest.waits_s(0.1);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
}

TEST(Idle, stamps_that_stand_still_do_not_keep_the_guest_on_the_screen) {
  Guest guest;
  guest.at(Screen::budget);
  const Hlc stamp = Hlc::at_ms(guest.now_ms + 3'600'000);
  const auto an_hour_behind = [&](std::int64_t now_ms) {
    return update(guest.model, Tick{},
                  {.content = guest.content,
                   .at = stamp,
                   .origin = {},
                   .next_seq = 1,
                   .fresh_visit = {},
                   .ticket = "",
                   .actor = "entrance",
                   .now_ms = now_ms});
  };
  EXPECT_EQ(an_hour_behind(guest.now_ms + 59'900).model.sheet, Sheet::none);
  EXPECT_EQ(an_hour_behind(guest.now_ms + 60'000).model.sheet, Sheet::idle_warning);
}

TEST(Idle, a_guest_who_walked_away_is_written_down_and_wiped) {
  Guest guest;
  guest.at(Screen::budget).touch(ChooseLanguage{Lang::en});
  const Id visit = guest.model.visit.id;
  guest.waits_s(60);
  EXPECT_THAT(guest.waits_s(24.9), IsEmpty());
  EXPECT_THAT(guest.waits_s(0.1), ElementsAre(Event(domain::VisitAbandoned{"idle", "budget"})));
  EXPECT_EQ(guest.last_visit, visit);
  EXPECT_EQ(guest.model, attract());
  EXPECT_EQ(demo::fold(guest.log, visit).state, domain::VisitState::abandoned);
}

TEST(Idle, the_warning_stands_its_whole_time_even_if_the_machine_was_asleep) {
  Guest guest;
  guest.at(Screen::budget);
  guest.waits_s(8 * 3600);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
  guest.waits_s(24.9);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
  guest.waits_s(0.1);
  EXPECT_EQ(guest.model, attract());
}

TEST(Idle, the_warning_stands_twenty_seconds_even_if_a_dealer_wants_it_shorter) {
  Guest guest;
  guest.content.showroom.idle_grace_s = 3;
  guest.at(Screen::budget);
  guest.waits_s(60);
  guest.waits_s(19.9);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
  guest.waits_s(0.1);
  EXPECT_EQ(guest.model, attract());
}

TEST(Idle, a_clock_that_is_set_back_does_not_keep_the_guest_on_the_screen) {
  Guest guest;
  guest.at(Screen::budget);
  guest.waits_s(-3600);
  guest.waits_s(60);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
}

TEST(Idle, the_warning_covers_any_other_sheet) {
  Guest guest;
  guest.at(Screen::phone).touch(ShowConsent{});
  guest.waits_s(60);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
}

TEST(Idle, the_ticket_goes_silently_after_half_the_time) {
  Guest guest;
  guest.at(Screen::thanks);
  guest.waits_s(29.9);
  EXPECT_EQ(guest.model.screen, Screen::thanks);
  EXPECT_THAT(guest.waits_s(0.1), IsEmpty());
  EXPECT_EQ(guest.model, attract());
}

TEST(Idle, who_waits_and_leaves_the_optional_questions_is_warned_but_not_abandoned) {
  Guest guest;
  guest.at(Screen::extra);
  guest.waits_s(60);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
  EXPECT_THAT(guest.waits_s(25), IsEmpty());
  EXPECT_EQ(guest.model, attract());
}

TEST(Idle, a_welcome_that_nobody_answered_goes_without_a_word) {
  Guest guest;
  guest.at(Screen::welcome).touch(ChooseLanguage{Lang::en});
  guest.waits_s(59.9);
  EXPECT_EQ(guest.model.screen, Screen::welcome);
  EXPECT_THAT(guest.waits_s(0.1), IsEmpty());
  EXPECT_EQ(guest.model, attract());
}

TEST(Idle, a_welcome_that_was_come_back_to_still_has_something_to_lose) {
  Guest guest;
  guest.at(Screen::name).touch(Back{});
  guest.waits_s(60);
  EXPECT_EQ(guest.model.sheet, Sheet::idle_warning);
  EXPECT_THAT(guest.waits_s(25), ElementsAre(Event(domain::VisitAbandoned{"idle", "welcome"})));
}

TEST(Idle, the_attract_screen_waits_for_ever) {
  Guest guest;
  EXPECT_THAT(guest.waits_s(1e6), IsEmpty());
  EXPECT_EQ(guest.model, attract());
}

TEST(Idle, the_next_guest_sees_nothing_of_the_last) {
  Guest guest;
  guest.does(Wake{}, ChooseLanguage{Lang::en}, ChoosePurpose{"look"}, GiveName{"王", "mr"},
             GivePhone{"+8613800000000"}, Skip{}, Skip{}, Skip{}, Skip{}, TogglePriority{"safety"},
             Continue{}, ChooseModel{"s7"}, NextStep{});
  ASSERT_EQ(guest.model.screen, Screen::cards);
  guest.waits_s(60);
  guest.waits_s(25);
  EXPECT_EQ(guest.model, Model{});
  guest.touch(Wake{});
  Model fresh;
  fresh.screen = Screen::welcome;
  fresh.last_touch_ms = guest.now_ms;
  EXPECT_EQ(guest.model, fresh);
}

}  // namespace
}  // namespace foyer::flow
