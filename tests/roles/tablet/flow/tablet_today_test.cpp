// A manager's day with the tablet in their hand: what a touch opens there, what only the desk can,
// and what they answer.
#include "roles/tablet/flow/tablet_house.h"

namespace foyer::flow::tablet {
namespace {

using today::Subject;

class AManagersTablet : public Tablet {
 protected:
  AManagersTablet() {
    say(Id{}, "", domain::StaffAdded{kMe, "manager", "许"});
    content_.standards.areas = {{"hall", {"展厅", "Hall"}}};
    content_.meetings.kinds = {{"morning", {"早会", "Morning"}, "08:40", {}}};
    say(id_of(1), kOther, domain::VisitTaken{kOther, ""});
    say(id_of(2), kMe, domain::VisitTaken{kMe, ""});
  }
  void open(const today::Touch& at) {
    model_ = Model{};
    touch(OpenToday{});
    touch(TodayTouch{at});
  }
  std::size_t answer(const today::Touch& said) { return touch(TodayTouch{said}); }
  void ask_for_a_discount() {
    domain::OfferMade made;
    made.offer = "of1";
    made.level = "showroom";
    made.valid_until_ms = kNoon_ms + 3'600'000;
    made.lines = {{"e5", "guide", {}, {}, {}, 229'800'00, 229'800'00, 0, true},
                  {"discount", "discount", {}, {}, {}, -9'800'00, -9'800'00, 0, true}};
    say(id_of(1), kOther, made);
    say(id_of(1), kOther, domain::ApprovalAsked{"of1", {}});
  }
  void give_up() { say(id_of(1), kOther, domain::LossAsked{"l1", "price", "", {"dear"}, ""}); }
};

TEST_F(AManagersTablet, opens_what_it_has_a_page_for_and_leaves_the_rest_to_the_desk) {
  struct Row {
    const char* what;
    today::Touch touch;
    Page leads_to;  // today: nowhere
  };
  const Row rows[] = {
      {"a kind of what is open", today::OpenKind{morning::OpenKind::no_show}, Page::still_open},
      {"a colleague's guest", today::OpenThing{Subject::visit, id_of(1)}, Page::person},
      {"a guest of mine", today::OpenThing{Subject::visit, id_of(2)}, Page::guest},
      {"a guest whom this device does not know", today::OpenThing{Subject::visit, id_of(77)},
       Page::today},
      {"what is to be mended", today::OpenThing{Subject::fault}, Page::standards},
      {"what was agreed at a meeting", today::OpenThing{Subject::action}, Page::meetings},
      {"the meeting that is due", today::OpenMeetings{}, Page::meetings},
      {"an appointment", today::OpenThing{Subject::appointment, id_of(9)}, Page::today},
      {"a test car", today::OpenThing{Subject::car}, Page::today},
      {"a figure of the register", today::OpenFigure{today::DayFigure::orders}, Page::today},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.what);
    open(row.touch);
    EXPECT_EQ(model_.page, row.leads_to);
    EXPECT_EQ(can_open(row.touch, context()), row.leads_to != Page::today)
        << "a button that leads nowhere, or a page without a button";
    if (model_.page == Page::guest || model_.page == Page::today) continue;
    touch(Back{});
    EXPECT_EQ(model_.page, Page::today);
  }
}

TEST_F(AManagersTablet, leads_back_the_way_that_was_gone) {
  open(today::OpenKind{morning::OpenKind::fault});
  touch(TodayTouch{today::OpenThing{Subject::fault}});
  EXPECT_EQ(model_.page, Page::standards);
  EXPECT_TRUE(model_.at_faults);
  touch(Back{});
  EXPECT_EQ(model_.page, Page::still_open);
  EXPECT_EQ(model_.open_kind, morning::OpenKind::fault) << "at the kind that was looked at";
  touch(Back{});
  EXPECT_EQ(model_.page, Page::today);
  touch(OpenRollCall{});
  EXPECT_EQ(model_.page, Page::roll_call);
  touch(Back{});
  EXPECT_EQ(model_.page, Page::today);
  touch(Back{});
  EXPECT_EQ(model_, Model{});
}

TEST_F(AManagersTablet, shows_the_house_to_managers_alone) {
  say(Id{}, "", domain::StaffAdded{kMe, "consultant", "许"});
  touch(OpenToday{});
  EXPECT_EQ(model_.page, Page::guests);
  ask_for_a_discount();
  model_.page = Page::today;  // as it was when they were a manager still
  EXPECT_EQ(answer(today::AnswerOffer{id_of(1), "of1", "approved"}), 0u);
}

TEST_F(AManagersTablet, answers_an_offer_in_one_touch_or_on_its_page_with_a_word) {
  ask_for_a_discount();
  const today::AnswerOffer yes{id_of(1), "of1", "approved"};
  EXPECT_EQ(answer(yes), 0u) << "not from another page";
  open(today::OpenAnswer{id_of(1)});
  EXPECT_EQ(model_.page, Page::answer);
  EXPECT_EQ(guest_of(model_), id_of(1));
  EXPECT_EQ(answer(today::AnswerOffer{id_of(1), "of1", "countered", 9'800'00, "太多"}), 0u)
      << "that is as much as was asked for";
  EXPECT_EQ(answer(today::AnswerOffer{id_of(1), "of1", "countered", 5'000'00, "太多"}), 1u);
  EXPECT_EQ(visit().offer("of1")->answer->reason, "太多");
  EXPECT_EQ(model_.page, Page::today);
  EXPECT_EQ(answer(yes), 0u) << "it was answered";
}

TEST_F(AManagersTablet, answers_a_loss_in_one_touch_or_on_its_page_with_a_word) {
  give_up();
  open(today::OpenThing{Subject::visit, id_of(1)});
  EXPECT_EQ(model_.page, Page::answer) << "what waits for a word is asked first";
  EXPECT_EQ(answer(today::AnswerLoss{id_of(1), "l1", "refused", "再打一次"}), 1u);
  EXPECT_EQ(visit().loss()->answer->reason, "再打一次");
  EXPECT_EQ(model_.page, Page::today);
  open(today::OpenAnswer{id_of(1)});
  EXPECT_EQ(model_.page, Page::today) << "nothing waits any more";
}

TEST_F(AManagersTablet, writes_nothing_of_a_guest_who_is_a_colleagues) {
  open(today::OpenThing{Subject::visit, id_of(1)});
  ASSERT_EQ(model_.page, Page::person);
  EXPECT_TRUE(model_.visit.is_nil());
  for (const Intent& intent : {Intent{SaveText{"x"}}, Intent{ConfirmClose{}}, Intent{Reopen{}},
                               Intent{ToggleDrive{"s7"}}, Intent{TakeGuest{}}})
    EXPECT_EQ(touch(intent), 0u);
  EXPECT_EQ(visit().handover.consultant, kOther);
}

}  // namespace
}  // namespace foyer::flow::tablet
