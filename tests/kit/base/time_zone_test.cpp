#include "kit/base/time_zone.h"

#include <gtest/gtest.h>

#include "kit/base/calendar.h"

namespace foyer {
namespace {

constexpr std::int64_t kHour_ms = 3'600'000;

TEST(a_day, is_one_that_the_calendar_has) {
  for (const char* day : {"2026-11-21", "2028-02-29", "0001-01-01", "1970-01-01", "9999-12-31"})
    EXPECT_TRUE(is_day(day)) << day;
  for (const char* none : {"", "2026-02-30", "2026-02-29", "2025-13-01", "2025-00-10", "21.11.2025",
                           "2025-1-1", "2026-11-2x", "2026-11-+1", "+026-11-01", "2026-11-211"})
    EXPECT_FALSE(is_day(none)) << none;
  EXPECT_EQ(day_after("2026-12-31"), "2027-01-01");
  EXPECT_EQ(day_after("2026-03-01", -1), "2026-02-28");
  EXPECT_EQ(day_after("2026-02-30"), "");
}

TEST(the_showrooms_time, is_its_own_wherever_the_machine_thinks_it_is) {
  const auto zone = TimeZone::named("Asia/Shanghai");
  ASSERT_TRUE(zone);
  constexpr std::int64_t kMidnight_ms = 1'795'276'800'000;  // 2026-11-21 16:00 UTC
  EXPECT_EQ(zone->day(kMidnight_ms - 1), "2026-11-21");
  EXPECT_EQ(zone->day(kMidnight_ms), "2026-11-22");
  EXPECT_EQ(zone->clock(kMidnight_ms - 1), "23:59");
  EXPECT_EQ(zone->minute_of_day(kMidnight_ms + 5 * kHour_ms + 1), 300);
  EXPECT_EQ(zone->begin_ms("2026-11-22"), kMidnight_ms);
  EXPECT_EQ(zone->begin_of_day_ms(kMidnight_ms + 23 * kHour_ms), kMidnight_ms);
  EXPECT_EQ(zone->begin_ms("2026-02-30"), std::nullopt);
  EXPECT_EQ(zone->iso(kMidnight_ms + 9 * kHour_ms), "2026-11-22T09:00:00+08:00");
  EXPECT_EQ(zone->day(-1), "1970-01-01") << "eight hours ahead of Greenwich";
}

TEST(the_showrooms_time, has_days_of_23_and_25_hours_where_clocks_are_changed) {
  const auto berlin = TimeZone::named("Europe/Berlin");
  ASSERT_TRUE(berlin);
  const auto length = [&](const char* day) {
    return (*berlin->begin_ms(day_after(day)) - *berlin->begin_ms(day)) / kHour_ms;
  };
  EXPECT_EQ(length("2026-03-28"), 24);
  EXPECT_EQ(length("2026-03-29"), 23);
  EXPECT_EQ(length("2026-10-25"), 25);
  EXPECT_EQ(berlin->iso(*berlin->begin_ms("2026-07-01")), "2026-07-01T00:00:00+02:00");
  EXPECT_EQ(berlin->iso(*berlin->begin_ms("2026-12-01")), "2026-12-01T00:00:00+01:00");
}

TEST(the_showrooms_time, knows_when_a_day_begins_whose_midnight_there_is_not) {
  const auto cairo = TimeZone::named("Africa/Cairo");  // summer began at midnight
  ASSERT_TRUE(cairo);
  const std::int64_t begins = *cairo->begin_ms("2010-04-30");
  EXPECT_EQ(cairo->clock(begins), "01:00");
  EXPECT_EQ(cairo->day(begins), "2010-04-30");
  EXPECT_EQ(cairo->day(begins - 1), "2010-04-29");
}

TEST(the_showrooms_time, counts_every_hour_of_every_day_into_exactly_one) {
  for (const char* name : {"Asia/Shanghai", "Europe/London", "America/New_York", "Asia/Kathmandu",
                           "Pacific/Kiritimati", "Australia/Lord_Howe", "America/Havana"}) {
    const auto zone = TimeZone::named(name);
    ASSERT_TRUE(zone) << name;
    for (std::string day = "2026-01-01"; day < "2027-01-01"; day = day_after(day)) {
      const std::int64_t begin = *zone->begin_ms(day), end = *zone->begin_ms(day_after(day));
      ASSERT_EQ(zone->day(begin), day) << name;
      ASSERT_EQ(zone->day(end - 1), day) << name;
      ASSERT_LT(zone->day(begin - 1), day) << name;
    }
  }
}

TEST(a_time_zone, is_a_name_of_the_iana_database) {
  for (const char* name : {"Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "UTC", "Etc/GMT-8"})
    EXPECT_TRUE(TimeZone::named(name)) << name;
  for (const char* none : {"", "China", "Asia/Beijing", "GMT+8", "asia/shanghai", "Etc/Unknown",
                           "CST", "Asia/Shanghai "})
    EXPECT_FALSE(TimeZone::named(none)) << none;
  EXPECT_EQ(TimeZone::fixed(345).clock(0), "05:45");
}

}  // namespace
}  // namespace foyer
