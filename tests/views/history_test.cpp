// Whose visits belong together, and what is owed, over all the time that a log holds.
#include "views/history.h"

#include <gtest/gtest.h>

#include "kit/log/device.h"
#include "views/house.h"

namespace foyer::views {
namespace {

using namespace domain;

constexpr std::int64_t kDay_ms = 24LL * 60 * 60 * 1000;
constexpr const char* kMe = "0a1b2c3d";

Id visit_id(int number) {
  Id id;
  id.bytes.fill(static_cast<std::uint8_t>(number));
  return id;
}

class HistoryOf : public testing::Test {
 protected:
  void say(int visit, std::int64_t day, std::vector<Event> events) {
    EXPECT_TRUE(log_->append(
        {visit_id(visit), log_->tick(log::kNoon_ms + day * kDay_ms), kMe, std::move(events)}));
  }
  void came(int visit, std::int64_t day, const std::string& phone = {}) {
    say(visit, day, {VisitOpened{"look", "A00" + std::to_string(visit), "zh"}});
    if (!phone.empty()) say(visit, day, {ConsentGiven{"contact", "1", "zh"}, ContactGiven{phone}});
    say(visit, day, {VisitCheckedIn{}, VisitTaken{kMe, ""}});
  }
  History read() {
    History history;
    const auto visits = visits_in(*log_, [] { return false; });
    EXPECT_TRUE(visits && history.read(*log_, *visits));
    return history;
  }
  static std::vector<Id> ids(std::initializer_list<int> numbers) {
    std::vector<Id> all;
    for (const int number : numbers) all.push_back(visit_id(number));
    return all;
  }

  log::TemporaryHome home_;
  std::unique_ptr<log::VisitLog> log_ = log::open_log(home_.folder());
};

TEST_F(HistoryOf,
       a_person_is_the_visits_that_are_linked_over_any_number_of_links_or_share_a_number) {
  came(1, 0);
  came(2, 100, "+8613800138000");
  came(3, 200, "+8613800138000");
  came(4, 300);
  came(5, 400, "+8613900139000");  // somebody else
  say(2, 100, {GuestLinked{visit_id(1).hex()}});
  say(4, 300, {GuestLinked{visit_id(2).hex()}});
  const History history = read();
  for (const int one : {1, 2, 3, 4})
    EXPECT_EQ(history.of_same_person(visit_id(one)), ids({1, 2, 3, 4})) << one;
  EXPECT_EQ(history.of_same_person(visit_id(5)), ids({5}));
}

TEST_F(HistoryOf, a_link_that_is_taken_back_parts_them_again) {
  came(1, 0);
  came(2, 1);
  say(2, 1, {GuestLinked{visit_id(1).hex()}});
  History history = read();
  EXPECT_EQ(history.of_same_person(visit_id(1)), ids({1, 2}));
  Visit parted;
  parted.id = visit_id(2);
  parted.state = VisitState::taken;
  history.put(parted);
  EXPECT_EQ(history.of_same_person(visit_id(1)), ids({1}));
}

TEST_F(HistoryOf, two_with_one_number_are_two_once_somebody_said_so) {
  came(1, 0, "+8613800138000");
  came(2, 1, "+8613800138000");
  say(2, 1, {GuestLinked{visit_id(2).hex()}});
  EXPECT_EQ(read().of_same_person(visit_id(1)), ids({1}));
  EXPECT_EQ(read().of_same_person(visit_id(2)), ids({2}));
}

TEST_F(HistoryOf, a_step_of_long_ago_is_owed_until_the_guest_has_come_again) {
  came(1, 0, "+8613800138000");
  say(1, 0, {NextStepAgreed{"call", "2027-02-10"}});
  came(2, 1);
  say(2, 1, {NextStepAgreed{"call", "2027-03-01"}});
  EXPECT_EQ(read().owed(kMe, "2027-02-15"), ids({1}));
  EXPECT_TRUE(read().owed("somebody", "2027-02-15").empty());
  came(3, 50, "+8613800138000");
  EXPECT_EQ(read().owed(kMe, "2027-03-15"), ids({2}));
}

// The house of the last days takes an older visit in, and goes on with it as with any other.
TEST_F(HistoryOf, an_older_visit_in_the_house_is_the_fold_of_its_facts_whatever_comes_meanwhile) {
  came(1, 0);
  came(2, 30);
  HouseView view(*log_);
  ASSERT_TRUE(view.open(Hlc::at_ms(log::kNoon_ms + 20 * kDay_ms)));
  EXPECT_EQ(view.house().visit(visit_id(1)), nullptr);
  say(1, 31, {NoteWritten{"called"}});  // read by the worker, not yet by the house
  const auto facts = facts_of(*log_, visit_id(1));
  ASSERT_TRUE(facts);
  const std::int64_t before = view.edition();
  view.also(visit_id(1), *facts);
  EXPECT_GT(view.edition(), before);
  ASSERT_TRUE(view.refresh());
  say(1, 32, {NoteWritten{"called again"}});
  ASSERT_TRUE(view.refresh());
  ASSERT_NE(view.house().visit(visit_id(1)), nullptr);
  EXPECT_EQ(view.house().visit(visit_id(1))->notes.size(), 2u);
  view.also(visit_id(1), *facts);  // asked for twice
  HouseView whole(*log_);
  ASSERT_TRUE(whole.open({}));
  EXPECT_EQ(whole.house().visits, view.house().visits);
}

}  // namespace
}  // namespace foyer::views
