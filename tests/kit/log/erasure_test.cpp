// A log that knows a guest to be erased, and a log whose chains begin in the middle.
#include <algorithm>

#include "kit/log/device.h"
#include "showroom/house.h"

namespace foyer::log {
namespace {

class ErasedGuest : public ::testing::Test {
 protected:
  ErasedGuest()
      : entrance_(open_log(entrance_home_.folder())), desk_(open_log(desk_home_.folder())) {
    EXPECT_TRUE(append(*entrance_, visit_number(1), check_in()));
  }
  static std::ptrdiff_t personal_in(const VisitLog& log) {
    const auto records = every_record(log);
    return std::count_if(records.begin(), records.end(), [](const Record& record) {
      return record.personal.has_value() || record.salt.has_value();
    });
  }

  TemporaryHome entrance_home_, desk_home_;
  std::unique_ptr<VisitLog> entrance_, desk_;
};

TEST_F(ErasedGuest, goes_with_the_fact_that_says_so_and_stays_away) {
  EXPECT_EQ(personal_in(*entrance_), 2);
  ASSERT_TRUE(append(*entrance_, visit_number(1), {domain::GuestErased{"asked"}}, "desk"));
  EXPECT_EQ(personal_in(*entrance_), 0);
  const auto later = append(*entrance_, visit_number(1), {domain::GuestNamed{"Canary Wu", "ms"}});
  ASSERT_TRUE(later);
  EXPECT_FALSE(later->front().personal) << "what is told to the screen is what is on disk";
  EXPECT_NE(later->front().personal_hash, Hash{}) << "it had something, and it is gone";
  ASSERT_TRUE(append(*entrance_, visit_number(2), check_in()));
  EXPECT_EQ(personal_in(*entrance_), 2) << "other guests are others";
  EXPECT_EQ(fault_of(*entrance_), "");
}

// A guest's own device erases nobody, whoever holds it.
TEST_F(ErasedGuest, stays_who_they_were_by_an_entrances_word) {
  ASSERT_TRUE(append(*entrance_, visit_number(1), {domain::GuestErased{"asked"}}));
  EXPECT_EQ(personal_in(*entrance_), 2);
  ASSERT_TRUE(append(*entrance_, visit_number(1), {domain::GuestNamed{"Canary Wu", "ms"}}));
  EXPECT_EQ(personal_in(*entrance_), 3);
}

TEST_F(ErasedGuest, goes_whichever_came_first_when_facts_are_taken_in) {
  const auto named = *entrance_->own_after(0, 100);
  ASSERT_TRUE(append(*desk_, visit_number(1), {domain::GuestErased{"age"}}, "desk"));
  EXPECT_EQ(*desk_->take_in(named), 5);
  EXPECT_EQ(personal_in(*desk_), 0);
  EXPECT_EQ(*entrance_->take_in(*desk_->own_after(0, 100)), 1);
  EXPECT_EQ(personal_in(*entrance_), 0);
  EXPECT_EQ(fault_of(*desk_), "");
  EXPECT_EQ(fault_of(*entrance_), "");
  EXPECT_EQ(every_record(*desk_), every_record(*entrance_));
}

TEST_F(ErasedGuest, is_erased_after_a_restart_too_and_nobody_by_a_fact_of_no_visit) {
  ASSERT_TRUE(append(*entrance_, Id{}, {domain::StaffAdded{"li", "desk", "Li"}}));
  ASSERT_TRUE(append(*entrance_, Id{}, {domain::GuestErased{"asked"}}, "desk"));
  EXPECT_EQ(personal_in(*entrance_), 3) << "staff are no guests";
  ASSERT_TRUE(append(*entrance_, visit_number(1), {domain::GuestErased{"asked"}}, "desk"));
  entrance_.reset();
  entrance_ = open_log(entrance_home_.folder());
  ASSERT_TRUE(append(*entrance_, visit_number(1), check_in()));
  EXPECT_EQ(personal_in(*entrance_), 1);
}

TEST_F(ErasedGuest, is_told_from_those_who_are_still_held) {
  ASSERT_TRUE(append(*entrance_, visit_number(2), check_in()));
  const auto held = *entrance_->held_guests(0);
  ASSERT_EQ(held.size(), 2U);
  EXPECT_EQ(held[0].visit, visit_number(1));
  EXPECT_EQ(held[0].first, 2);
  EXPECT_EQ(held[0].last, 4);
  EXPECT_EQ(entrance_->held_guests(4)->front().visit, visit_number(2));
  ASSERT_TRUE(entrance_->erase_personal_of(visit_number(1)));
  EXPECT_EQ(entrance_->held_guests(0)->size(), 1U);
}

class BegunInTheMiddle : public ErasedGuest {
 protected:
  BegunInTheMiddle() : all_(*entrance_->own_after(0, 100)) {}
  Head behind(std::size_t count) const {
    const Record& last = all_[count - 1];
    return {last.id.origin, last.id.seq, last.hash};
  }
  std::vector<Record> all_;
};

TEST_F(BegunInTheMiddle, a_chain_verifies_from_its_base_on) {
  EXPECT_TRUE(*desk_->begins_with_the_first());
  ASSERT_TRUE(desk_->begin_behind({behind(3)}));
  EXPECT_FALSE(*desk_->begins_with_the_first()) << "what was before is in the dealer's database";
  EXPECT_EQ(*desk_->cursors(), std::vector<Head>{behind(3)});
  EXPECT_EQ(fault_of(*desk_), "") << "nothing has come yet";
  EXPECT_FALSE(desk_->take_in(all_)) << "what lies before the base is not known here";
  EXPECT_FALSE(desk_->take_in({all_[4]})) << "no hole behind the base either";
  EXPECT_EQ(*desk_->take_in({all_[3], all_[4]}), 2);
  EXPECT_EQ(fault_of(*desk_), "");
  desk_.reset();
  desk_ = open_log(desk_home_.folder());
  EXPECT_EQ(*desk_->cursors(), std::vector<Head>{entrance_->head()});
  EXPECT_EQ(fault_of(*desk_), "");
}

TEST_F(BegunInTheMiddle, a_wrong_base_lets_nothing_in) {
  Head wrong = behind(3);
  wrong.hash[0] ^= 1;
  ASSERT_TRUE(desk_->begin_behind({wrong}));
  EXPECT_FALSE(desk_->take_in({all_[3]}));
}

TEST_F(BegunInTheMiddle, only_an_origin_that_is_unknown_here_may_begin_so) {
  ASSERT_TRUE(desk_->take_in({all_[0]}));
  EXPECT_FALSE(desk_->begin_behind({behind(3)}));
  EXPECT_FALSE(entrance_->begin_behind({behind(3)})) << "its own chain is its own";
  EXPECT_EQ(fault_of(*desk_), "");
  EXPECT_EQ(*desk_->take_in(all_), 4);
}

}  // namespace
}  // namespace foyer::log
