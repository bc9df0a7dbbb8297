// What the guest is called and reached by, put right beside the car; and days on which nothing goes
// as it should.
#include <algorithm>

#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {
namespace {

TEST_F(Tablet, puts_a_name_and_its_title_right_and_says_what_stood_there) {
  say(id_of(1), "entrance", domain::GuestNamed{"王建国", "mr"});
  take(1);
  touch(WriteText{TextAbout::name});
  EXPECT_EQ(model_.chosen, std::vector<std::string>{"mr"});
  EXPECT_EQ(standing_text(model_, visit()), "王建国");
  touch(ToggleChoice{"ms"});
  touch(ToggleChoice{"nobody's title"});
  EXPECT_EQ(touch(SaveText{"汪建国"}), 2u);
  EXPECT_EQ(visit().name, "汪建国");
  EXPECT_EQ(visit().honorific, "ms");
  EXPECT_TRUE(visit().contests.empty());
  touch(WriteText{TextAbout::name});
  EXPECT_EQ(touch(SaveText{"汪建国"}), 0u);  // nothing was changed
}

TEST_F(Tablet, keeps_a_number_only_when_the_guest_agrees) {
  take(1);
  touch(WriteText{TextAbout::phone});
  EXPECT_EQ(touch(SaveText{"+8613800138000", false}), 0u);
  EXPECT_TRUE(visit().phone.empty());
  touch(WriteText{TextAbout::phone});
  EXPECT_EQ(touch(SaveText{"+8613800138000", true}), 2u);
  EXPECT_EQ(visit().phone, "+8613800138000");
  EXPECT_EQ(visit().contact_consent, domain::ConsentState::given);
  touch(WriteText{TextAbout::phone});
  EXPECT_EQ(touch(SaveText{"+8613900139000"}), 1u);  // they agreed already
  EXPECT_EQ(visit().phone, "+8613900139000");
  touch(WriteText{TextAbout::phone});
  touch(SaveText{""});
  EXPECT_TRUE(visit().phone.empty());
}

TEST_F(Tablet, shows_two_who_corrected_one_name_to_whoever_settles_it) {
  say(id_of(1), "entrance", domain::GuestNamed{"王建国", "mr"});
  take(1);
  say(id_of(1), kOther, domain::GuestCorrected{"name", "汪建国", "王建国"});
  say(id_of(1), kMe, domain::GuestCorrected{"name", "黄建国", "王建国"});
  ASSERT_EQ(visit().contests.size(), 1u);
  EXPECT_EQ(touch(Settle{"name", "汪建国"}), 1u);
  EXPECT_EQ(visit().name, "汪建国");
  EXPECT_TRUE(visit().contests.empty());
}

TEST_F(Tablet, goes_on_with_a_guest_who_left_without_a_word) {
  take(1);
  touch(Walk{"s7"});
  touch(Judge{3});
  say(id_of(1), kOther, domain::VisitLeft{kNoon_ms, true});
  touch(Judge{2});  // what was said before they went is still written down
  EXPECT_EQ(visit().judged.size(), 2u);
  touch(GoGuests{});
  ASSERT_EQ(lists(context()).today.size(), 1u);
  EXPECT_TRUE(lists(context()).now.empty());
  touch(OpenGuest{id_of(1)});
  touch(OpenPage{Page::closing});
  touch(ChooseOutcome{"other"});
  EXPECT_EQ(touch(ConfirmClose{}), 1u);  // the closing alone: when they left is known
  EXPECT_EQ(visit().left_ms, kNoon_ms);
}

TEST_F(Tablet, goes_on_when_the_desk_closes_the_visit_while_cards_are_shown) {
  take(1);
  touch(Walk{"s7"});
  say(id_of(1), kOther, domain::VisitClosed{"ordered", "", "", "", "", ""});
  touch(Judge{4});
  EXPECT_EQ(model_.page, Page::walk);
  EXPECT_EQ(visit().judged.size(), 1u);
  touch(Back{});
  EXPECT_EQ(touch(Reopen{}), 1u);
  EXPECT_FALSE(visit().closed);
}

// The desk has a newer pack: what it wrote stays, and nothing here depends on knowing it.
TEST_F(Tablet, keeps_what_a_newer_pack_wrote) {
  take(1);
  say(id_of(1), kOther, domain::NeedsCorrected{"towing", {"caravan"}, {}, {}, {}});
  say(id_of(1), kOther, domain::CardPresented{"x9-wings", "x9", "roof"});
  say(id_of(1), kOther, domain::CardJudged{"x9-wings", 7});
  say(id_of(1), kOther, domain::ModelChosen{"x9"});
  say(id_of(1), kOther, domain::NextStepAgreed{"flight", "2026-11-30"});
  touch(Walk{"x9"});
  EXPECT_EQ(model_.page, Page::guest);
  touch(EditNeed{"towing"});
  EXPECT_EQ(model_.page, Page::guest);
  touch(Walk{"s7"});
  for (int i = 0; i < 4; ++i) touch(TurnCard{1});
  EXPECT_EQ(visit().needs.optional.at("towing"), std::vector<std::string>{"caravan"});
  EXPECT_EQ(visit().judged.at("x9-wings"), 7);
  EXPECT_EQ(visit().next_step->step, "flight");
}

TEST_F(Tablet, comes_back_at_a_place_though_its_card_is_gone_from_the_pack) {
  take(1);
  touch(Walk{"s7"});
  touch(TurnCard{1});
  const std::string place = to_text(model_);
  std::erase_if(content_.cards,
                [&](const domain::Card& card) { return card.id == model_.deck[1]; });
  const Model after = from_text(place, context());
  EXPECT_EQ(after.page, Page::walk);
  EXPECT_LT(after.at, after.deck.size());
}

TEST_F(Tablet, reminds_of_a_step_that_was_agreed_for_the_past) {
  take(1);
  touch(OpenPage{Page::closing});
  say(id_of(1), kMe, domain::NextStepAgreed{"call", "2026-11-01"});
  say(id_of(1), kMe, domain::VisitClosed{"following", "A", "A", "", "", ""});
  say(id_of(1), kMe, domain::VisitLeft{kNoon_ms, false});
  EXPECT_EQ(lists(context()).overdue.size(), 1u);
  EXPECT_TRUE(lists(context()).due.empty());
}

TEST_F(Tablet, reminds_of_no_step_once_the_guest_has_come_again_linked_or_by_their_number) {
  const auto called = [&](int number) {
    say(id_of(number), "entrance", domain::ConsentGiven{"contact", "1", "zh"});
    say(id_of(number), "entrance", domain::ContactGiven{"+8613800138000"});
  };
  called(1);
  say(id_of(1), kMe, domain::VisitTaken{kMe, ""});
  say(id_of(1), kMe, domain::NextStepAgreed{"call", "2026-11-01"});
  say(id_of(1), kMe, domain::VisitClosed{"following", "A", "A", "", "", ""});
  say(id_of(1), kMe, domain::VisitLeft{kNoon_ms, false});
  ASSERT_EQ(lists(context()).overdue.size(), 1u);
  called(2);
  EXPECT_TRUE(lists(context()).overdue.empty());
}

}  // namespace
}  // namespace foyer::flow::tablet
