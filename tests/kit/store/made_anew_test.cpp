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
  EXPECT_EQ(reports::kViews, 11);
  EXPECT_EQ(digest({reports::read_views(facts::Dialect::sqlite, zone),
                    reports::read_views(facts::Dialect::postgres, zone)}),
            "3031e2342117b19867cdcf60a93049c3"
            "045409786620d2052dbe0d518f1f26c8");
}

TEST(Rules, of_a_file_that_is_there_are_made_anew_when_a_word_of_them_changes) {
  EXPECT_EQ(sync::kRules, 5);
  EXPECT_EQ(digest({sync::sqlite_rules(reports::store_rules())}),
            "2bfd4ee9b0b6e29f1d20820e1688fe27"
            "d910ca2d763e98c3f9fa8f953df47bbb");
}

}  // namespace
}  // namespace foyer
