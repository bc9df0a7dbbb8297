// A store that is there already takes a program's views and rules when their number goes up, and
// only then. So whoever changes a word of them raises the number: this test says when.
#include <gtest/gtest.h>

#include "kit/base/digest.h"
#include "kit/store/sqlite_rules.h"
#include "manage/reports/read_views.h"
#include "manage/reports/store_rules.h"

namespace foyer {
namespace {

// Where it fails: raise kViews (kRules), and write the new number and digest here.
TEST(Views, of_a_store_that_is_there_are_made_anew_when_a_word_of_them_changes) {
  const TimeZone zone = TimeZone::fixed(480);
  EXPECT_EQ(reports::kViews, 22);
  EXPECT_EQ(digest({reports::read_views(facts::Dialect::sqlite, zone),
                    reports::read_views(facts::Dialect::postgres, zone)}),
            "b900d663090d71e2174e23410756a029"
            "a77859f497dafc3a605b8a8a3e9c848d");
}

TEST(Rules, of_a_file_that_is_there_are_made_anew_when_a_word_of_them_changes) {
  EXPECT_EQ(sync::kRules, 11);
  EXPECT_EQ(digest({sync::sqlite_rules(reports::store_rules())}),
            "7f8c5b4174d4aa3cd134a399a7de8ea9"
            "0a3aec33ba6850e9f8c8b921fa1d4df1");
}

}  // namespace
}  // namespace foyer
