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
  EXPECT_EQ(reports::kViews, 21);
  EXPECT_EQ(digest({reports::read_views(facts::Dialect::sqlite, zone),
                    reports::read_views(facts::Dialect::postgres, zone)}),
            "ca4f3a76d013499f9732ecef1d7b5d47"
            "2d50f42ef095b0fc4ac2d394cd09dbce");
}

TEST(Rules, of_a_file_that_is_there_are_made_anew_when_a_word_of_them_changes) {
  EXPECT_EQ(sync::kRules, 10);
  EXPECT_EQ(digest({sync::sqlite_rules(reports::store_rules())}),
            "ed5ae0ff8b5c118451ce69414b2fa19f"
            "b7efadba60b7e0c820d18fd2afab973a");
}

}  // namespace
}  // namespace foyer
