#include "steps/drive/licence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kit/base/calendar.h"
#include "support/demo_drives.h"

namespace foyer::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kToday = "2026-11-21";

LicenceVerdict judged(const Licence& told, const MayDrive& rules = {}) {
  return judge_licence(told, demo::demo_car("s7-1", "s7"), rules, kToday);
}

TEST(Licence, that_is_valid_for_the_car_may_drive_it) {
  EXPECT_TRUE(judged({"C1", "2017-05-12", "2033-05-12", "123X"}).may_drive());
  EXPECT_TRUE(judged({"C2", "2017-05-12", "", "1234"}).may_drive()) << "valid for life";
}

TEST(Licence, of_another_class_stops_the_drive) {
  EXPECT_THAT(judged({"E", "2017-05-12", "2033-05-12", "1234"}).stops,
              ElementsAre(LicenceTrouble::wrong_class));
}

TEST(Licence, holds_on_its_last_day_and_not_on_the_next) {
  EXPECT_THAT(judged({"C1", "2017-05-12", "2026-11-20", "1234"}).stops,
              ElementsAre(LicenceTrouble::ended));
  const LicenceVerdict last = judged({"C1", "2017-05-12", kToday, "1234"});
  EXPECT_TRUE(last.may_drive());
  EXPECT_THAT(last.warns, ElementsAre(LicenceTrouble::ends_soon));
  EXPECT_THAT(judged({"C1", "2017-05-12", "2026-12-21", "1234"}).warns, IsEmpty());
}

TEST(Licence, younger_than_the_house_asks_for_stops_or_warns_as_the_house_says) {
  const Licence young{"C1", "2025-11-22", "2031-11-22", "1234"};
  EXPECT_THAT(judged(young).stops, ElementsAre(LicenceTrouble::held_short));
  EXPECT_TRUE(judged({"C1", "2025-11-21", "2031-11-21", "1234"}).may_drive());
  MayDrive mild;
  mild.held_stops = false;
  EXPECT_TRUE(judged(young, mild).may_drive());
  EXPECT_THAT(judged(young, mild).warns, ElementsAre(LicenceTrouble::held_short));
  EXPECT_THAT(judged({"C1", "2026-11-22", "2032-11-22", "1234"}).stops,
              ElementsAre(LicenceTrouble::not_yet));
}

TEST(Licence, with_a_day_that_does_not_exist_is_asked_again) {
  for (const char* day : {"2025-02-29", "2025-13-01", "20250101", "yesterday"})
    EXPECT_THAT(judged({"C1", day, "", "1234"}).stops, ElementsAre(LicenceTrouble::no_day)) << day;
  EXPECT_THAT(judged({"C1", "2017-05-12", "2033-02-30", "1234"}).stops,
              ElementsAre(LicenceTrouble::no_day));
}

TEST(Licence, that_was_issued_on_a_leap_day_is_a_year_old_on_the_first_of_march) {
  EXPECT_EQ(day_years_after("2024-02-29", 1), "2025-03-01");
  EXPECT_EQ(day_years_after("2024-02-29", 4), "2028-02-29");
}

}  // namespace
}  // namespace foyer::domain
