// What staff read when the time on a device is wrong.
#include "roles/host/pages/device_clock.h"

#include <gtest/gtest.h>

namespace foyer::screens {
namespace {

constexpr std::int64_t kMinute_ms = 60'000, kHour_ms = 60 * kMinute_ms, kDay_ms = 24 * kHour_ms;

TEST(a_clock_that_is_wrong, is_told_in_words_with_how_much_and_which_way) {
  EXPECT_EQ(clock_warning({.off_ms = 8 * kHour_ms}, Lang::en),
            "This device's clock is 8 h fast; please set it right.");
  EXPECT_EQ(clock_warning({.off_ms = -5 * kMinute_ms}, Lang::en),
            "This device's clock is 5 min slow; please set it right.");
  EXPECT_EQ(clock_warning({.off_ms = 3652 * kDay_ms}, Lang::zh),
            "本机时间比门店快 3652 天，请校准本机时间。");
  EXPECT_EQ(clock_warning({}, Lang::en), "");
}

TEST(a_clock_that_was_wrong, is_told_as_long_as_the_log_is_ahead_of_it) {
  EXPECT_NE(clock_warning({.off_ms = {}, .log_ahead_ms = 8 * kHour_ms}, Lang::zh).find("8 小时"),
            std::string::npos);
  EXPECT_EQ(clock_warning({.off_ms = {}, .log_ahead_ms = 1}, Lang::zh), "")
      << "two touches within a millisecond";
}

TEST(a_database_of_another_time_zone, is_told_by_the_zones_name) {
  EXPECT_NE(clock_warning({.off_ms = {}, .log_ahead_ms = 0, .other_zone = "UTC"}, Lang::en)
                .find("counts its days by UTC"),
            std::string::npos);
}

}  // namespace
}  // namespace foyer::screens
