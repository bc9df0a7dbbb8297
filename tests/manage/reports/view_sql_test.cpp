// What the views' SQL makes of numbers that a device may say and no showroom has.
#include "manage/reports/view_sql.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "house/prices.h"

namespace foyer::reports {
namespace {

class InSqlite : public testing::Test {
 protected:
  std::int64_t one(const std::string& sql) {
    SQLite::Statement query(database_, sql);
    EXPECT_TRUE(query.executeStep());
    was_null_ = query.getColumn(0).isNull();
    return query.getColumn(0).getInt64();
  }
  std::string rows(const std::string& values) const { return " FROM (" + values + ")"; }

  SQLite::Database database_{":memory:"};
  TimeZone zone_ = TimeZone::fixed(480);
  ViewSql sql_{Sql::sqlite, zone_};
  bool was_null_ = false;
};

TEST_F(InSqlite, a_sum_beyond_what_a_number_can_hold_is_no_error_that_takes_a_view_away) {
  const std::string huge = "SELECT 9223372036854775807 AS n UNION ALL SELECT 9223372036854775807";
  EXPECT_THROW(one("SELECT sum(n)" + rows(huge)), SQLite::Exception);
  EXPECT_GT(one("SELECT " + sql_.sum_of("n") + rows(huge)), domain::kFenMost);
  EXPECT_EQ(one("SELECT " + sql_.sum_of("n") + rows("SELECT 3 AS n UNION ALL SELECT 4")), 7);
}

TEST_F(InSqlite, a_sum_of_nothing_is_null_and_not_nought) {
  one("SELECT " + sql_.sum_of("n") + rows("SELECT 1 AS n WHERE 0"));
  EXPECT_TRUE(was_null_);
  one("SELECT " + sql_.sum_of("n") + rows("SELECT NULL AS n"));
  EXPECT_TRUE(was_null_);
}

TEST_F(InSqlite, fen_are_bounded_as_the_fold_bounds_them) {
  const auto said = [&](const std::string& number) {
    return one("SELECT " + sql_.fen("n") + rows("SELECT '{\"n\":" + number + "}' AS body"));
  };
  EXPECT_EQ(said("22980000"), 22980000);
  EXPECT_EQ(said("9223372036854775807"), domain::kFenMost);
  EXPECT_EQ(said("-9223372036854775807"), -domain::kFenMost);
  one("SELECT " + sql_.fen("n") + rows("SELECT '{}' AS body"));
  EXPECT_TRUE(was_null_);
}

}  // namespace
}  // namespace foyer::reports
