// What a consultant's touches mean: whose guest is opened, cards without a superfluous tap, what a
// guest's hands can reach, and how a visit ends.
#include <algorithm>

#include "kit/base/calendar.h"
#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {
namespace {

TEST_F(Tablet, asks_before_it_opens_somebody_elses_guest) {
  say(id_of(2), kOther, domain::VisitTaken{kOther, ""});
  EXPECT_EQ(touch(OpenGuest{id_of(2)}), 0u);
  EXPECT_EQ(model_.sheet, Sheet::take);
  EXPECT_TRUE(model_.visit.is_nil());
  touch(CloseSheet{});
  EXPECT_EQ(visit(2).handover.consultant, kOther);
}

TEST_F(Tablet, takes_a_guest_over_by_the_ticket_that_was_typed_or_scanned) {
  touch(FindTicket{"a 002"});
  EXPECT_EQ(model_.asked, id_of(2));
  touch(TakeGuest{});
  EXPECT_EQ(model_.page, Page::guest);
  EXPECT_EQ(visit(2).handover.consultant, kMe);
  EXPECT_TRUE(visit(2).contests.empty());
  touch(GoGuests{});
  touch(FindTicket{"FOYER:A001:" + id_of(1).short_hex()});  // as the entrance's code says it
  EXPECT_EQ(model_.sheet, Sheet::take);
  touch(CloseSheet{});
  touch(FindTicket{"Z999"});
  EXPECT_EQ(model_.sheet, Sheet::not_found);
}

TEST_F(Tablet, takes_up_who_was_handed_over_by_opening_them) {
  say(id_of(1), kOther, domain::VisitAssigned{kMe, "turn", {}, ""});
  touch(OpenGuest{id_of(1)});
  EXPECT_EQ(visit().state, domain::VisitState::taken);
  EXPECT_EQ(model_.page, Page::guest);
}

TEST_F(Tablet, leaves_a_guest_who_was_handed_to_somebody_else_meanwhile) {
  take(1);
  touch(Walk{"s7"});
  say(id_of(1), kOther, domain::VisitTaken{kOther, kMe});
  EXPECT_EQ(touch(Judge{3}), 0u);
  EXPECT_EQ(model_, Model{});
}

TEST_F(Tablet, presents_eight_cards_for_no_more_touches_than_turning_them) {
  take(1);
  touch(Walk{"s7"});
  for (int turned = 1; turned < 8; ++turned) touch(TurnCard{1});
  EXPECT_EQ(visit().presented.size(), 8u);
  EXPECT_EQ(visit().stage, "presentation");
}

TEST_F(Tablet, judges_eight_cards_in_eight_touches_because_the_answer_turns_the_card) {
  take(1);
  touch(Walk{"s7"});
  for (int judged = 0; judged < 8; ++judged) touch(Judge{3});
  EXPECT_EQ(visit().judged.size(), 8u);
  EXPECT_GE(visit().presented.size(), 8u);
}

TEST_F(Tablet, takes_a_judgement_back) {
  take(1);
  touch(Walk{"s7"});
  const std::string first = model_.deck[0];
  touch(Judge{3});
  EXPECT_EQ(model_.at, 1u);
  touch(TakeBack{});
  EXPECT_EQ(model_.at, 0u);
  EXPECT_FALSE(visit().judged.contains(first));
  touch(Judge{2});
  touch(TurnCard{-1});
  touch(Judge{4});
  EXPECT_EQ(visit().judged.at(first), 4);
  touch(TakeBack{});
  EXPECT_EQ(visit().judged.at(first), 2);
  touch(Judge{2});  // the same again
  EXPECT_FALSE(visit().judged.contains(first));
}

TEST_F(Tablet, jumps_anywhere_and_comes_back) {
  take(1);
  touch(Walk{"s7"});
  touch(TurnCard{1});
  touch(GoPosition{"rear"});
  EXPECT_EQ(content_.card(model_.deck[model_.at])->position, "rear");
  touch(GoPosition{"front45"});
  touch(ComeBack{});
  EXPECT_EQ(model_.at, 1u);
  EXPECT_FALSE(model_.came_from);
}

TEST_F(Tablet, locks_a_claim_that_has_expired) {
  for (domain::Card& card : content_.cards)
    if (card.id == "s7-cage") card.expires = "2026-11-20";
  take(1);
  touch(Walk{"s7"});
  const auto at = std::ranges::find(model_.deck, "s7-cage") - model_.deck.begin();
  if (model_.at != static_cast<std::size_t>(at)) touch(TurnTo{static_cast<std::size_t>(at)});
  EXPECT_EQ(touch(Judge{4}), 0u);
  touch(TurnTo{1});
  touch(Present{true});
  for (int i = 0; i < 20; ++i) touch(TurnCard{-1});
  EXPECT_NE(model_.deck[model_.at], "s7-cage");
  EXPECT_EQ(std::ranges::count(visit().presented, "s7-cage"), 0);
}

TEST_F(Tablet, gives_the_guest_nothing_of_staff_while_they_hold_it) {
  take(1);
  touch(Walk{"s7"});
  touch(Present{true});
  for (const Intent& intent : std::vector<Intent>{
           GoGuests{}, Back{}, OpenPage{Page::closing}, OpenPage{Page::card}, ShowCoverage{},
           WriteText{TextAbout::note}, EditNeed{"use"}, TakeBack{}, ToggleDrive{"s7"}, Walk{"e5"},
           OpenGuest{id_of(2)}, FindTicket{"A002"}, ConfirmClose{}}) {
    EXPECT_EQ(touch(intent), 0u);
    EXPECT_EQ(model_.page, Page::walk);
    EXPECT_EQ(model_.sheet, Sheet::none);
    EXPECT_TRUE(model_.presenting);
  }
  EXPECT_EQ(touch(Judge{4}), 2u);  // and the next card's being shown
  touch(Present{false});
  EXPECT_FALSE(model_.presenting);
}

TEST_F(Tablet, never_shows_the_guest_a_page_of_staff) {
  take(1);
  for (const Page page : {Page::guest, Page::closing, Page::card, Page::objections}) {
    touch(OpenPage{page});
    touch(Present{true});
    EXPECT_FALSE(model_.presenting) << name(model_.page);
    touch(Back{});
  }
}

TEST_F(Tablet, corrects_an_answer_and_says_what_stood_there) {
  take(1);
  touch(EditNeed{"priorities"});
  touch(ToggleChoice{"power"});
  touch(SaveNeed{});
  EXPECT_EQ(visit().needs.priorities, (std::vector<std::string>{"safety", "power"}));
  EXPECT_EQ(visit().said.at("priorities").actor, kMe);
  EXPECT_TRUE(visit().contests.empty());
  touch(EditNeed{"budget"});
  touch(ToggleChoice{"20to30"});
  touch(ToggleChoice{"over30"});
  touch(SaveNeed{});
  EXPECT_EQ(visit().needs.budget_min_yuan, 300000);
  touch(EditNeed{"budget"});
  EXPECT_EQ(touch(SaveNeed{}), 0u);  // nothing was changed
}

TEST_F(Tablet, settles_what_two_have_written) {
  take(1);
  say(id_of(1), kOther, domain::VisitTaken{kOther, ""});
  ASSERT_EQ(visit().contests.size(), 1u);
  say(id_of(1), kOther, domain::ContestSettled{"consultant", {kMe}, ""});
  say(id_of(1), kOther, domain::NeedsCorrected{"use", {"family"}, {}, {}, {"commute"}});
  ASSERT_EQ(visit().contests.size(), 1u);
  model_.visit = id_of(1);
  model_.page = Page::guest;
  EXPECT_EQ(touch(Settle{"use", "what neither said"}), 0u);
  EXPECT_EQ(touch(Settle{"use", ""}), 1u);
  EXPECT_TRUE(visit().contests.empty());
  EXPECT_TRUE(visit().needs.use.empty());
}

TEST_F(Tablet, closes_with_a_grade_and_a_next_step_within_its_days) {
  take(1);
  touch(OpenPage{Page::closing});
  EXPECT_EQ(touch(ConfirmClose{}), 0u);
  touch(ChooseOutcome{"following"});
  EXPECT_EQ(model_.closing.grade, "A");  // within a month
  touch(ChooseStep{"call"});
  touch(ChooseDay{"2026-11-20"});  // the past
  EXPECT_TRUE(model_.closing.day.empty());
  touch(ChooseDay{"2026-11-29"});  // the eighth day; an A is called within seven
  EXPECT_TRUE(model_.closing.day.empty());
  touch(ChooseDay{"2026-11-28"});
  EXPECT_EQ(touch(ConfirmClose{}), 3u);  // the step, the closing, the leaving
  ASSERT_TRUE(visit().closed);
  EXPECT_EQ(visit().closed->grade, "A");
  EXPECT_EQ(visit().next_step->on, "2026-11-28");
  EXPECT_EQ(*visit().left_ms, now_ms_);
  EXPECT_EQ(model_.page, Page::summary);
}

TEST_F(Tablet, wants_a_reason_for_another_grade_and_an_earlier_day) {
  follow();
  touch(ChooseDay{"2026-11-28"});
  touch(ChooseGrade{"H"});
  EXPECT_TRUE(model_.closing.day.empty());  // an H is called within two days
  touch(ChooseDay{"2026-11-23"});
  EXPECT_EQ(missing(model_.closing, visit(), context()), Missing::reason);
  touch(WriteText{TextAbout::reason});
  touch(SaveText{"带着定金来的"});
  EXPECT_EQ(model_.page, Page::closing);
  touch(ConfirmClose{});
  ASSERT_TRUE(visit().closed);
  EXPECT_EQ(visit().closed->grade_suggested, "A");
  EXPECT_EQ(visit().closed->grade_reason, "带着定金来的");
}

TEST_F(Tablet, does_not_close_on_a_day_that_has_come_while_it_lay_there) {
  follow();
  touch(ChooseDay{"2026-11-22"});
  now_ms_ += 24LL * 3600 * 1000;
  EXPECT_EQ(touch(ConfirmClose{}), 0u);
}

TEST_F(Tablet, wants_model_and_reason_of_a_loss) {
  take(1);
  touch(OpenPage{Page::closing});
  touch(ChooseOutcome{"lost"});
  touch(ChooseLostReason{"price"});
  EXPECT_EQ(touch(ConfirmClose{}), 0u);
  touch(ChooseLostModel{"别家的 SUV"});
  touch(ToggleLeaves{});
  EXPECT_EQ(touch(ConfirmClose{}), 2u) << "what came of it, and that a manager is asked";
  EXPECT_EQ(visit().closed->lost_reason, "price");
  EXPECT_EQ(visit().loss()->asked.reason, "price");
  EXPECT_FALSE(visit().left_ms);
}

TEST_F(Tablet, lists_what_is_due_today_and_what_was_forgotten) {
  follow();
  touch(ChooseDay{"2026-11-23"});
  touch(ConfirmClose{});
  EXPECT_EQ(lists(context()).today.size(), 1u);
  EXPECT_EQ(lists(context()).waiting.size(), 1u);
  EXPECT_TRUE(lists(context()).due.empty());
  now_ms_ += 2 * 24LL * 3600 * 1000;
  EXPECT_EQ(lists(context()).due.size(), 1u);
  now_ms_ += 24LL * 3600 * 1000;
  EXPECT_EQ(lists(context()).overdue.size(), 1u);
  // Called: what comes after it.
  touch(GoGuests{});
  touch(OpenGuest{id_of(1)});
  touch(OpenPage{Page::closing});
  touch(ChooseStep{"visit"});
  touch(ChooseDay{day_after(context().today(), 3)});
  EXPECT_EQ(touch(ConfirmClose{}), 1u);
  EXPECT_TRUE(lists(context()).overdue.empty());
}

TEST_F(Tablet, comes_back_at_the_same_card_after_it_was_killed) {
  take(1);
  touch(Walk{"s7"});
  touch(TurnCard{1});
  touch(TurnCard{1});
  touch(Present{true});
  const Model after = from_text(to_text(model_), context());
  EXPECT_EQ(after.page, Page::walk);
  EXPECT_EQ(after.deck[after.at], model_.deck[model_.at]);
  EXPECT_TRUE(after.presenting);
  say(id_of(1), kOther, domain::VisitTaken{kOther, kMe});
  EXPECT_EQ(from_text(to_text(model_), context()), Model{});
  for (const char* text : {"", "x", "01010101010101010101010101010101 staff no-car no-card"})
    EXPECT_EQ(from_text(text, context()).page, Page::guests) << text;
}

// Whatever is touched in whatever order: the house is the fold of what was written, and the model
// stays within what there is.
TEST_F(Tablet, is_always_the_fold_of_its_log) {
  std::uint32_t seed = 20261121;
  const auto pick = [&](std::size_t count) {
    seed = seed * 1664525u + 1013904223u;
    return static_cast<std::size_t>(seed >> 8) % count;
  };
  std::vector<Intent> all{GoGuests{},
                          TakeGuest{},
                          CloseSheet{},
                          Back{},
                          SaveNeed{},
                          ComeBack{},
                          TakeBack{},
                          ShowCoverage{},
                          Present{true},
                          Present{false},
                          ToggleTradeIn{},
                          ToggleLeaves{},
                          ConfirmClose{},
                          Reopen{},
                          TurnCard{1},
                          TurnCard{1},
                          TurnCard{-1},
                          FindTicket{"A002"},
                          SaveText{"a note"},
                          GoPosition{"rear"},
                          GoPosition{"no"},
                          ChooseStep{"call"},
                          ChooseDay{"2026-11-23"},
                          ChooseLostReason{"price"},
                          ChooseLostModel{"another"},
                          RaiseObjection{"dear", "cost"},
                          RaiseObjection{"range", ""},
                          RaiseObjection{"no", ""},
                          Settle{"consultant", kMe},
                          ToggleDrive{"s7"}};
  for (int i = 1; i <= 3; ++i) all.push_back(OpenGuest{id_of(i)});
  for (int i = 0; i < 6; ++i) all.push_back(Judge{i});
  for (const char* id : {"s7", "e5", "no"})
    all.push_back(Walk{id}), all.push_back(ToggleCompared{id});
  for (const char* id : {"following", "lost", "other"}) all.push_back(ChooseOutcome{id});
  for (const char* id : {"H", "A", "C"}) all.push_back(ChooseGrade{id});
  for (const char* id : {"use", "budget", "priorities", "others"}) all.push_back(EditNeed{id});
  for (const char* id : {"family", "to20", "safety", "suv", "mpv"}) all.push_back(ToggleChoice{id});
  for (int i = 0; i <= static_cast<int>(Page::summary); ++i)
    all.push_back(OpenPage{static_cast<Page>(i)});
  for (int i = 0; i <= static_cast<int>(TextAbout::owner); ++i)
    all.push_back(WriteText{static_cast<TextAbout>(i)});
  for (int step = 0; step < 6000; ++step) {
    touch(all[pick(all.size())]);
    ASSERT_TRUE(model_.deck.empty() || model_.at < model_.deck.size());
    ASSERT_LE(model_.compared.size(), 3u);
    if (model_.presenting) {
      ASSERT_TRUE(model_.page == Page::walk || model_.page == Page::compare ||
                  model_.page == Page::summary);
    }
    if (step % 500 == 0) say(id_of(2), kOther, domain::VisitTaken{kOther, kMe});
  }
  domain::House again;
  for (const domain::Fact& fact : facts_) domain::apply(again, fact);
  EXPECT_EQ(again, house_);
  EXPECT_GT(facts_.size(), 100u);
}

}  // namespace
}  // namespace foyer::flow::tablet
