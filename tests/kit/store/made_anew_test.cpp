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
  EXPECT_EQ(reports::kViews, 9);
  EXPECT_EQ(digest({reports::read_views(facts::Dialect::sqlite, zone),
                    reports::read_views(facts::Dialect::postgres, zone)}),
            "619ea70423e333c8d93a05ca0ece6e1e"
            "160467e299e46fc4c2ae9f310642ab92");
}

TEST(Rules, of_a_file_that_is_there_are_made_anew_when_a_word_of_them_changes) {
  EXPECT_EQ(sync::kRules, 2);
  EXPECT_EQ(digest({sync::sqlite_rules(reports::store_rules())}),
            "ec99d911098422adb9371070d4068edb"
            "a3ff3faa5f2d778c1417553f1ce72e19");
}

}  // namespace
}  // namespace foyer
