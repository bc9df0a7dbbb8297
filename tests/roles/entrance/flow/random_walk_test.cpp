// Guests who touch anything, ten thousand times over: whatever they do, the visit on the screen is
// the fold of what was written, and nothing is written that cannot be.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "support/visiting_guest.h"

namespace foyer::flow {
namespace {

using demo::Guest;

class RandomTouch {
 public:
  RandomTouch(const domain::Content& content, unsigned seed) : content_(content), random_(seed) {}

  bool once_in(int n) { return pick(n) == 0; }
  double seconds() { return once_in(3) ? 61 : 5; }

  // Mostly what belongs on the screen, sometimes anything; sometimes with an answer that is not
  // offered.
  Intent next(const Model& model) {
    if (once_in(12)) return anywhere();
    const auto screen = once_in(10) ? static_cast<Screen>(pick(15)) : model.screen;
    switch (screen) {
      case Screen::attract:
        return Wake{};
      case Screen::welcome:
        return once_in(8) ? Intent(ShowAppointment{booking()})
                          : Intent(ChoosePurpose{id(content_.showroom.purposes)});
      case Screen::name:
        return GiveName{maybe("王"), id(content_.showroom.honorifics)};
      case Screen::phone:
        return one_of<Intent>(
            {GivePhone{"+8613800000000"}, RefusePhone{}, ShowConsent{}, UsePlate{}, UsePlate{}});
      case Screen::plate:
        return one_of<Intent>({GivePlate{"苏C12345"}, ShowConsent{}, Back{}});
      case Screen::party:
        return TellParty{pick(8), one_of<std::optional<bool>>({true, false, std::nullopt}),
                         id(content_.showroom.sources)};
      case Screen::use:
        return ChooseUse{id(content_.questionnaire.uses)};
      case Screen::budget:
        return ChooseBudget{id(content_.questionnaire.budgets)};
      case Screen::timing:
        return ChooseTiming{id(content_.questionnaire.timings)};
      case Screen::priorities:
        return one_of<Intent>({TogglePriority{id(content_.questionnaire.priorities)}, Continue{}});
      case Screen::models:
        return ChooseModel{id(content_.vehicles)};
      case Screen::cards:
        return one_of<Intent>({NextStep{}, NextStep{}, JudgeCard{pick(6)},
                               GoToCard{static_cast<std::size_t>(pick(4))}});
      case Screen::thanks:
        return one_of<Intent>(
            {StartExtra{}, Continue{}, TellName{}, TellSource{id(content_.showroom.sources)}});
      case Screen::extra:
        return one_of<Intent>({ChooseOption{option()}, ToggleOption{option()}, Continue{}});
      case Screen::trouble:
        return CallPerson{};
    }
    return Tick{};
  }

 private:
  Intent anywhere() {
    return one_of<Intent>({ChooseLanguage{once_in(2) ? Lang::zh : Lang::en}, Skip{}, Skip{}, Skip{},
                           Back{}, Back{}, CallPerson{}, CloseSheet{}, CloseSheet{}, CloseSheet{},
                           StartOver{}, ConfirmStartOver{}, ConfirmAppointment{}, AskConsultant{},
                           Tick{}});
  }
  domain::BookingCode booking() {
    domain::BookingCode code;
    code.appointment.bytes[0] = static_cast<std::uint8_t>(pick(3));
    return code;
  }
  int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  template <class T>
  T one_of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
  }
  template <class T>
  std::string id(const std::vector<T>& all) {
    return once_in(15) ? "unheard-of" : one_of(all).id;
  }
  std::string option() { return id(one_of(content_.questionnaire.optional).options); }
  std::optional<std::string> maybe(const char* text) {
    return once_in(4) ? std::nullopt : std::optional<std::string>(text);
  }

  const domain::Content& content_;
  std::mt19937 random_;
};

// What has to hold of the facts of one visit, in their order.
void expect_sound(const std::vector<domain::Event>& events) {
  ASSERT_FALSE(events.empty());
  EXPECT_TRUE(events.front().is<domain::VisitOpened>());
  EXPECT_LE(demo::count<domain::VisitCheckedIn>(events), 1);
  EXPECT_LE(demo::count<domain::VisitAbandoned>(events), 1);
  EXPECT_LE(
      demo::count<domain::VisitCheckedIn>(events) + demo::count<domain::VisitAbandoned>(events), 1);
  for (const domain::Event& event : events) EXPECT_TRUE(domain::is_known_kind(event.kind));
  std::map<std::string, int> presented;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].is<domain::VisitAbandoned>()) {
      EXPECT_EQ(i + 1, events.size()) << "something was written after the guest had left";
    }
    if (events[i].is<domain::ContactGiven>()) {
      ASSERT_GT(i, 0u);
      EXPECT_TRUE(events[i - 1].is<domain::ConsentGiven>());
    }
    if (const auto card = events[i].as<domain::CardPresented>()) {
      EXPECT_EQ(++presented[card->card], 1) << card->card;
    }
    if (const auto judged = events[i].as<domain::CardJudged>()) {
      EXPECT_TRUE(presented.contains(judged->card)) << judged->card;
    }
  }
}

class RandomWalk : public testing::TestWithParam<unsigned> {};

TEST_P(RandomWalk, the_fold_of_the_log_is_what_the_screen_knows) {
  Guest guest;  // checks the fold after every touch
  RandomTouch random(guest.content, GetParam());
  std::map<Screen, int> seen;
  for (int i = 0; i < 10'000; ++i) {
    if (random.once_in(40))
      guest.waits_s(random.seconds());
    else
      guest.touch(random.next(guest.model));
    ++seen[guest.model.screen];
    if (guest.model.screen == Screen::attract) {
      EXPECT_EQ(guest.model, attract());
    }
    if (testing::Test::HasFailure()) FAIL() << "at touch " << i;
  }

  std::map<Id, std::vector<domain::Event>> visits;
  for (const demo::LoggedFact& one : guest.log) visits[one.visit].push_back(one.event);
  EXPECT_FALSE(visits.contains(Id{}));
  EXPECT_GT(visits.size(), 50u);
  for (const auto& [visit, events] : visits) expect_sound(events);
  for (int i = 0; i < static_cast<int>(Screen::trouble); ++i)
    EXPECT_GT(seen[static_cast<Screen>(i)], 50)
        << name(static_cast<Screen>(i)) << ": the walk hardly came here";
}

INSTANTIATE_TEST_SUITE_P(Seed, RandomWalk, testing::Range(1u, 6u));

}  // namespace
}  // namespace foyer::flow
