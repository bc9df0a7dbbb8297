// What is the same on every screen: language, start over, calling a person, late touches,
// progress, idle, and trouble.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;
using domain::Event;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<Screen> kOfAGuest{Screen::welcome, Screen::name,       Screen::phone,
                                    Screen::party,   Screen::use,        Screen::budget,
                                    Screen::timing,  Screen::priorities, Screen::models,
                                    Screen::cards,   Screen::thanks,     Screen::extra};

bool has_visit(Screen screen) { return screen != Screen::welcome; }

// Equal but for when it was last touched.
void expect_same(Model a, const Model& b, const std::string& where) {
  a.last_touch_ms = b.last_touch_ms;
  EXPECT_EQ(a, b) << where;
}

class OnEveryScreen : public testing::TestWithParam<Screen> {
 protected:
  OnEveryScreen() { guest.at(GetParam()); }
  Guest guest;
};

INSTANTIATE_TEST_SUITE_P(Each, OnEveryScreen, testing::ValuesIn(kOfAGuest),
                         [](const auto& row) { return std::string(name(row.param)); });

TEST_P(OnEveryScreen, the_other_language_keeps_everything) {
  Model expected = guest.model;
  const auto events = guest.touch(ChooseLanguage{Lang::en});
  expected.lang = Lang::en;
  if (has_visit(GetParam())) {
    expected.visit.lang = "en";
    expected.visit.last_at = guest.model.visit.last_at;
    expected.visit.last_at = guest.model.visit.last_at;
    EXPECT_THAT(events, ElementsAre(Event(domain::LanguageChosen{"en"})));
  } else {
    EXPECT_THAT(events, IsEmpty());
  }
  expect_same(expected, guest.model, "");
  EXPECT_THAT(guest.touch(ChooseLanguage{Lang::en}), IsEmpty()) << "chosen already";
}

TEST_P(OnEveryScreen, the_other_language_keeps_the_sheet_that_lies_on_top) {
  for (const Intent& open : {Intent(StartOver{}), Intent(CallPerson{})}) {
    guest.touch(open);
    const Sheet sheet = guest.model.sheet;
    EXPECT_NE(sheet, Sheet::none);
    guest.touch(ChooseLanguage{guest.model.lang == Lang::zh ? Lang::en : Lang::zh});
    EXPECT_EQ(guest.model.sheet, sheet);
    guest.touch(CloseSheet{});
  }
}

TEST_P(OnEveryScreen, starting_over_asks_first_and_can_be_called_off) {
  const Model before = guest.model;
  EXPECT_THAT(guest.touch(ConfirmStartOver{}), IsEmpty()) << "not asked yet";
  expect_same(guest.model, before, "");
  EXPECT_THAT(guest.touch(StartOver{}), IsEmpty());
  EXPECT_EQ(guest.model.sheet, Sheet::start_over);
  guest.touch(CloseSheet{});
  expect_same(guest.model, before, "");
}

TEST_P(OnEveryScreen, starting_over_leaves_nothing_of_the_guest) {
  guest.does(ChooseLanguage{Lang::en}, StartOver{});
  const bool open = guest.model.visit.state == domain::VisitState::open;
  const auto events = guest.touch(ConfirmStartOver{});
  if (open) {
    EXPECT_THAT(
        events,
        ElementsAre(Event(domain::VisitAbandoned{"start_over", std::string(name(GetParam()))})));
  } else {
    EXPECT_THAT(events, IsEmpty());
  }
  EXPECT_EQ(guest.model, attract());
}

TEST_P(OnEveryScreen, calling_a_person_says_from_where) {
  const auto events = guest.touch(CallPerson{});
  if (has_visit(GetParam())) {
    EXPECT_THAT(events, ElementsAre(Event(domain::PersonCalled{std::string(name(GetParam()))})));
  } else {
    EXPECT_THAT(events, IsEmpty());
  }
  EXPECT_EQ(guest.model.sheet, Sheet::person_called);
  guest.touch(CloseSheet{});
  EXPECT_EQ(guest.model.sheet, Sheet::none);
  EXPECT_EQ(guest.model.screen, GetParam());
}

std::vector<Intent> every_intent() {
  return {Wake{},
          ChoosePurpose{"look"},
          ShowAppointment{},
          ConfirmAppointment{},
          GiveName{"李", "ms"},
          TellName{},
          GivePhone{"13900000000"},
          UsePlate{},
          GivePlate{"苏C12345"},
          RefusePhone{},
          ShowConsent{},
          TellParty{1, false, "online"},
          TellSource{"online"},
          ChooseUse{"commute"},
          ChooseBudget{"to20"},
          ChooseTiming{"quarter"},
          TogglePriority{"power"},
          ToggleOption{"suv"},
          ChooseOption{"petrol"},
          ChooseModel{"s7"},
          NextStep{},
          JudgeCard{1},
          GoToCard{1},
          AskConsultant{},
          Continue{},
          Skip{},
          Back{},
          ConfirmStartOver{},
          CloseSheet{},
          StartExtra{},
          ChooseLanguage{Lang::zh},
          StartOver{},
          CallPerson{},
          OpenAccess{},
          ToggleAccess{},
          Touched{},
          Tick{}};
}

TEST(EveryIntent, is_in_the_list) {
  std::set<std::size_t> kinds;
  for (const Intent& intent : every_intent()) kinds.insert(intent.index());
  EXPECT_EQ(kinds.size(), std::variant_size_v<Intent>);
}

template <class... Intents>
std::set<std::size_t> kinds() {
  return {Intent(Intents{}).index()...};
}

// What does something on each screen, beside what does something everywhere.
std::set<std::size_t> answered_on(Screen screen) {
  switch (screen) {
    case Screen::welcome:
      return kinds<ChoosePurpose>();
    case Screen::name:
      return kinds<GiveName, Skip, Back>();
    case Screen::phone:
      return kinds<GivePhone, RefusePhone, ShowConsent, Skip, Back>();
    case Screen::party:
      return kinds<TellParty, Skip, Back>();
    case Screen::use:
      return kinds<ChooseUse, Skip, Back>();
    case Screen::budget:
      return kinds<ChooseBudget, Skip, Back>();
    case Screen::timing:
      return kinds<ChooseTiming, Skip, Back>();
    case Screen::priorities:
      return kinds<TogglePriority, Skip, Back>();
    case Screen::models:
      return kinds<ChooseModel, AskConsultant, Back>();
    case Screen::cards:
      return kinds<NextStep, GoToCard, AskConsultant, Skip, Back>();
    case Screen::thanks:
      return kinds<StartExtra, Continue, TellSource, TellName>();
    case Screen::extra:
      return kinds<ChooseOption, Skip, Back>();
    case Screen::plate:
      return kinds<GivePlate, ShowConsent, Skip, Back>();
    case Screen::attract:
      return kinds<Wake>();
    case Screen::trouble:
      return {};
  }
  return {};
}

void expect_only_its_own_answers(const Guest& arrived, Screen screen) {
  const auto everywhere = kinds<StartOver, CallPerson, OpenAccess>();
  for (const Intent& intent : every_intent()) {
    Guest guest = arrived;
    const bool does_something = answered_on(screen).contains(intent.index()) ||
                                (screen != Screen::attract && everywhere.contains(intent.index()));
    const std::string where =
        std::string(name(screen)) + ", intent " + std::to_string(intent.index());
    const auto events = guest.touch(intent);
    Model before = arrived.model;
    before.last_touch_ms = guest.model.last_touch_ms;
    EXPECT_EQ(guest.model != before, does_something) << where;
    if (!does_something) {
      EXPECT_THAT(events, IsEmpty()) << where;
    }
  }
}

TEST_P(OnEveryScreen, a_touch_that_belongs_elsewhere_changes_nothing) {
  expect_only_its_own_answers(guest, GetParam());
}

TEST(OnTheAttractScreen, a_touch_only_wakes) {
  expect_only_its_own_answers(Guest(), Screen::attract);
}

TEST(OnThePlatesScreen, a_touch_that_belongs_elsewhere_changes_nothing) {
  Guest guest;
  guest.at(Screen::welcome).does(ChoosePurpose{"service"}, UsePlate{});
  expect_only_its_own_answers(guest, Screen::plate);
}

TEST_P(OnEveryScreen, under_a_sheet_nothing_can_be_touched) {
  guest.touch(CallPerson{});
  const Model before = guest.model;
  const auto close = kinds<CloseSheet>();
  for (const Intent& intent : every_intent()) {
    if (close.contains(intent.index())) continue;
    EXPECT_THAT(guest.touch(intent), IsEmpty());
    expect_same(guest.model, before, "intent " + std::to_string(intent.index()));
  }
}

TEST(Language, chosen_before_the_visit_is_the_visits_language) {
  Guest guest;
  guest.at(Screen::welcome);
  guest.does(ChooseLanguage{Lang::en}, ChoosePurpose{"look"});
  EXPECT_EQ(guest.model.visit.lang, "en");
  EXPECT_EQ(demo::count<domain::LanguageChosen>(guest.events_of(guest.last_visit)), 0);
}

TEST(Progress, has_a_part_a_question_and_always_moves) {
  Guest guest;
  const auto shown = [&] {
    const Progress p = progress(guest.model, guest.content);
    return std::pair(p.step, p.count);
  };
  EXPECT_EQ(shown().second, 0);
  for (const auto& [screen, step] : std::vector<std::pair<Screen, int>>{{Screen::name, 0},
                                                                        {Screen::phone, 1},
                                                                        {Screen::party, 2},
                                                                        {Screen::use, 3},
                                                                        {Screen::budget, 4},
                                                                        {Screen::timing, 5},
                                                                        {Screen::priorities, 6},
                                                                        {Screen::models, 7},
                                                                        {Screen::cards, 7}}) {
    guest.at(screen);
    EXPECT_EQ(shown(), std::pair(step, 8)) << name(screen);
  }
  guest.at(Screen::thanks);
  EXPECT_EQ(shown().second, 0);

  guest = Guest();
  guest.does(Wake{}, ChoosePurpose{"collect"});
  EXPECT_EQ(shown(), std::pair(0, 2));
  guest.touch(Skip{});
  EXPECT_EQ(shown(), std::pair(1, 2));

  guest = Guest();
  guest.does(Wake{}, ChoosePurpose{"again"}, GivePhone{"13800138000"}, StartExtra{});
  EXPECT_EQ(shown(), std::pair(0, 6)) << "what was told before is not counted again";
  guest.touch(Skip{});
  EXPECT_EQ(shown(), std::pair(1, 6));
}

TEST(ScreenNames, are_all_there_and_all_different) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Screen::trouble); ++i) names.insert(name(Screen(i)));
  EXPECT_EQ(names.size(), 15u);
  EXPECT_FALSE(names.contains(""));
}

TEST(Trouble, keeps_the_language_and_takes_the_sheet_away) {
  Guest guest;
  guest.at(Screen::party);
  guest.does(ChooseLanguage{Lang::en}, StartOver{});
  const Model page = trouble(guest.model);
  EXPECT_EQ(page.screen, Screen::trouble);
  EXPECT_EQ(page.sheet, Sheet::none);
  EXPECT_EQ(page.lang, Lang::en);
  EXPECT_EQ(page.visit, guest.model.visit);
}

TEST(Trouble, nothing_that_is_touched_there_needs_the_log) {
  Guest guest;
  guest.at(Screen::party);
  guest.model = trouble(guest.model);
  for (const Intent& intent : every_intent()) EXPECT_THAT(guest.touch(intent), IsEmpty());
}

TEST(Trouble, the_language_can_be_changed_and_a_person_called) {
  Guest guest;
  guest.at(Screen::party);
  guest.model = trouble(guest.model);
  const flow::Step step = update(guest.model, ChooseLanguage{Lang::en},
                                 {guest.content, Hlc::at_ms(guest.now_ms), {}, 1, {}, "", ""});
  EXPECT_EQ(step.model.lang, Lang::en);
  EXPECT_THAT(step.events, IsEmpty());
  EXPECT_THAT(guest.touch(CallPerson{}), IsEmpty());
  EXPECT_EQ(guest.model.sheet, Sheet::person_called);
}

TEST(Trouble, starting_over_or_walking_away_brings_the_attract_screen) {
  Guest guest;
  guest.at(Screen::party);
  guest.model = trouble(guest.model);
  Guest walks_away = guest;
  EXPECT_THAT(guest.does(StartOver{}, ConfirmStartOver{}), IsEmpty());
  EXPECT_EQ(guest.model, attract());
  walks_away.waits_s(59.9);
  EXPECT_EQ(walks_away.model.screen, Screen::trouble);
  EXPECT_THAT(walks_away.waits_s(0.2), IsEmpty());
  EXPECT_EQ(walks_away.model, attract());
}

}  // namespace
}  // namespace foyer::flow
