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
  EXPECT_EQ(reports::kViews, 20);
  EXPECT_EQ(digest({reports::read_views(facts::Dialect::sqlite, zone),
                    reports::read_views(facts::Dialect::postgres, zone)}),
            "38cd3ad76cd00eda2f489bf04d7f96b0"
            "dae9282e2b18a9c32fafd4f9c51b2016");
}

TEST(Rules, of_a_file_that_is_there_are_made_anew_when_a_word_of_them_changes) {
  EXPECT_EQ(sync::kRules, 9);
  EXPECT_EQ(digest({sync::sqlite_rules(reports::store_rules())}),
            "3c3838fec6562ddd623e42620ccb0b23"
            "826804227690529f896937b7dd161114");
}

}  // namespace
}  // namespace foyer
