// daily_report.toml: the columns of the daily report and the ready sentences; and what is told of
// one that cannot be used.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/small_pack.h"
#include "manage/reports/daily.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kDailyToml = R"([[column]]
key = "guest"
heading = { zh = "客户", en = "Customer" }
[[column]]
key = "instruction"
[[instruction]]
id = "call"
text = { zh = "打电话", en = "Call" }
[[answer]]
id = "done"
text = { zh = "已办", en = "Done" }
[status]
ordered = "订"
)";

class ADailyReport : public testing::Test {
 protected:
  ADailyReport() { pack_.set("daily_report.toml", kDailyToml); }
  void expect_fault(const std::string& what) {
    const Loaded loaded = pack_.load();
    ASSERT_EQ(loaded.faults.size(), 1u) << what;
    EXPECT_THAT(to_string(loaded.faults.front()), HasSubstr("daily_report.toml"));
    EXPECT_THAT(loaded.faults.front().what, HasSubstr(what));
  }
  SmallPack pack_;
};

TEST_F(ADailyReport, has_the_dealers_columns_in_their_order_under_their_headings) {
  const Loaded loaded = pack_.load();
  ASSERT_TRUE(loaded.faults.empty());
  const auto headings = reports::daily_headings(loaded.content, Lang::en);
  EXPECT_EQ(headings, (std::vector<std::string>{"Customer", "Manager's instruction"}));
  EXPECT_EQ(loaded.content.daily_report.ordered, "订");
  EXPECT_EQ(loaded.content.daily_report.lost, "F1");
}

TEST_F(ADailyReport, has_every_column_where_the_pack_says_nothing) {
  pack_.drop("daily_report.toml");
  const Loaded loaded = pack_.load();
  ASSERT_TRUE(loaded.faults.empty());
  EXPECT_EQ(reports::daily_headings(loaded.content, Lang::zh).size(), reports::kDailyColumns);
}

TEST_F(ADailyReport, with_a_column_that_is_none_is_told_which_was_meant) {
  pack_.replace("daily_report.toml", "\"instruction\"", "\"instructions\"");
  expect_fault("did you mean \"instruction\"?");
}

TEST_F(ADailyReport, with_a_column_twice_is_refused) {
  pack_.replace("daily_report.toml", "\"instruction\"", "\"guest\"");
  expect_fault("the column \"guest\" stands twice in the report; once is expected");
}

TEST_F(ADailyReport, with_a_sign_that_fits_no_day_is_refused) {
  pack_.replace("daily_report.toml", "\"订\"", "\"ordered\"");
  expect_fault("a sign of one to three letters is expected");
}

}  // namespace
}  // namespace foyer::content
