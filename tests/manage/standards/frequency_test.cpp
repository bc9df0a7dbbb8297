// How often an area is walked: a table of last rounds and moments, each with what is due then.
#include "manage/standards/frequency.h"

#include <gtest/gtest.h>

#include <ostream>

namespace foyer::standards {
namespace {

using domain::HowOften;

// "2026-11-21 14:32" in China, where no hour is ever changed. 2026-11-21 is a Saturday.
std::int64_t at(const std::string& text) {
  static const TimeZone zone = TimeZone::fixed(480);
  return zone.moment_ms(text.substr(0, 10),
                        std::stoi(text.substr(11, 2)) * 60 + std::stoi(text.substr(14, 2)));
}
std::string text_of(std::optional<std::int64_t> ms) {
  static const TimeZone zone = TimeZone::fixed(480);
  return ms ? zone.day(*ms) + " " + zone.clock(*ms) : std::string();
}

struct Row {
  const char* name;
  HowOften often;
  const char* last;  // empty: none is known
  const char* now;
  const char* since;  // empty: nothing is due
  const char* next;
  bool late = false;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class ARound : public testing::TestWithParam<Row> {};

// Open from 09:00 to 18:00; Sundays are off, and 2026-10-01 to 2026-10-03.
TEST_P(ARound, is_due_from_when_on_and_late_from_when_on) {
  const Row& row = GetParam();
  const TimeZone zone = TimeZone::fixed(480);
  domain::WorkCalendar calendar;
  calendar.weekdays_off[6] = true;
  calendar.days_off = {"2026-10-01", "2026-10-02", "2026-10-03"};
  const std::optional<std::int64_t> last =
      *row.last == '\0' ? std::nullopt : std::optional(at(row.last));
  const RoundDue due = due_of(row.often, {zone, calendar, {9 * 60, 18 * 60}}, last, at(row.now),
                              at("2020-01-01 00:00"));
  EXPECT_EQ(text_of(due.since_ms), row.since);
  EXPECT_EQ(text_of(due.next_ms), row.next);
  EXPECT_EQ(due.late, row.late);
  EXPECT_TRUE(due.known);
}

constexpr auto kOpening = HowOften::opening, kHourly = HowOften::hourly,
               kClosing = HowOften::closing, kWeekly = HowOften::weekly,
               kHalfYearly = HowOften::half_yearly;

INSTANTIATE_TEST_SUITE_P(
    OfAnArea, ARound,
    testing::Values(Row{"before_the_opening", kOpening, "", "2026-11-21 08:30", "",
                        "2026-11-21 09:00"},
                    Row{"at_the_opening", kOpening, "2026-11-20 09:10", "2026-11-21 09:00",
                        "2026-11-21 09:00", ""},
                    Row{"an_hour_behind_the_opening", kOpening, "2026-11-20 17:00",
                        "2026-11-21 10:00", "2026-11-21 09:00", "", true},
                    Row{"walked_before_the_opening", kOpening, "2026-11-21 08:40",
                        "2026-11-21 11:00", "", "2026-11-23 09:00"},
                    Row{"opening_on_a_day_off", kOpening, "2026-11-20 09:10", "2026-11-22 11:00",
                        "", "2026-11-23 09:00"},
                    Row{"hourly_at_the_opening", kHourly, "2026-11-20 17:30", "2026-11-21 09:10",
                        "2026-11-21 09:00", ""},
                    Row{"hourly_within_the_hour", kHourly, "2026-11-21 10:20", "2026-11-21 11:19",
                        "", "2026-11-21 11:20"},
                    Row{"hourly_after_the_hour", kHourly, "2026-11-21 10:20", "2026-11-21 11:20",
                        "2026-11-21 11:20", ""},
                    Row{"hourly_half_an_hour_behind", kHourly, "2026-11-21 10:20",
                        "2026-11-21 11:50", "2026-11-21 11:20", "", true},
                    Row{"hourly_near_the_closing", kHourly, "2026-11-20 17:10", "2026-11-20 17:40",
                        "", "2026-11-21 09:00"},
                    Row{"hourly_after_the_closing", kHourly, "2026-11-21 12:00", "2026-11-21 18:00",
                        "", "2026-11-23 09:00"},
                    Row{"hourly_walked_early", kHourly, "2026-11-21 07:30", "2026-11-21 09:00",
                        "2026-11-21 09:00", ""},
                    Row{"closing_in_the_afternoon", kClosing, "2026-11-20 18:05",
                        "2026-11-21 14:00", "", "2026-11-21 18:00"},
                    Row{"closing_missed_the_day_before", kClosing, "2026-11-19 18:05",
                        "2026-11-21 08:00", "2026-11-20 18:00", "", true},
                    Row{"closing_missed_and_its_next_at_hand", kClosing, "2026-11-19 18:05",
                        "2026-11-21 17:10", "", "2026-11-21 18:00"},
                    Row{"closing_walked_within_the_hour_before", kClosing, "2026-11-21 17:05",
                        "2026-11-21 18:30", "", "2026-11-23 18:00"},
                    Row{"closing_walked_too_early", kClosing, "2026-11-21 16:55",
                        "2026-11-21 19:00", "2026-11-21 18:00", "", true},
                    Row{"weekly_on_its_first_day", kWeekly, "2026-11-15 12:00", "2026-11-16 09:00",
                        "2026-11-16 09:00", ""},
                    Row{"weekly_on_its_last_working_day", kWeekly, "2026-11-15 12:00",
                        "2026-11-21 08:00", "2026-11-16 09:00", "", true},
                    Row{"weekly_walked_on_its_day_off", kWeekly, "2026-11-22 12:00",
                        "2026-11-22 13:00", "", "2026-11-23 09:00"},
                    Row{"weekly_missed_on_a_day_off", kWeekly, "2026-11-15 12:00",
                        "2026-11-22 13:00", "", "2026-11-23 09:00"},
                    Row{"half_yearly_at_its_beginning", kHalfYearly, "2026-06-30 10:00",
                        "2026-07-01 09:30", "2026-07-01 09:00", ""},
                    Row{"half_yearly_walked", kHalfYearly, "2026-07-01 00:00", "2026-12-31 17:00",
                        "", "2027-01-01 09:00"},
                    Row{"half_yearly_in_its_last_month", kHalfYearly, "2026-06-30 10:00",
                        "2026-12-01 09:00", "2026-07-01 09:00", "", true},
                    Row{"half_yearly_of_the_first_half", kHalfYearly, "2026-01-02 10:00",
                        "2026-06-30 10:00", "", "2026-07-01 09:00"}),
    [](const auto& one) { return std::string(one.param.name); });

// A device keeps some days; what began before them and was not walked since may have been.
TEST(RoundsDue, of_a_stretch_that_a_device_does_not_know_are_not_said) {
  const TimeZone zone = TimeZone::fixed(480);
  const domain::WorkCalendar calendar;
  const OpenTimes times{zone, calendar, {9 * 60, 18 * 60}};
  const auto now = at("2026-11-21 14:32"), from = at("2026-11-14 00:00");
  const auto due = [&](HowOften often, std::optional<std::int64_t> last) {
    return due_of(often, times, last, now, from);
  };
  EXPECT_FALSE(due(HowOften::half_yearly, std::nullopt).known);
  EXPECT_FALSE(due(HowOften::half_yearly, at("2026-06-01 10:00")).known)
      << "somebody may have been there since";
  EXPECT_TRUE(due(HowOften::half_yearly, at("2026-08-01 10:00")).known);
  EXPECT_TRUE(due(HowOften::weekly, std::nullopt).known);
  EXPECT_TRUE(due(HowOften::weekly, std::nullopt).since_ms);
}

// In Berlin the clock goes back on 2026-10-25: nine is nine all the same.
TEST(RoundsDue, go_by_the_showrooms_clock_when_it_is_changed) {
  const TimeZone zone = TimeZone::named("Europe/Berlin").value();
  const domain::WorkCalendar calendar;
  const OpenTimes times{zone, calendar, {9 * 60, 18 * 60}};
  for (const char* day : {"2026-10-24", "2026-10-25", "2026-10-26"}) {
    const std::int64_t noon = zone.moment_ms(day, 12 * 60);
    const RoundDue due = due_of(HowOften::opening, times, std::nullopt, noon, 0);
    ASSERT_TRUE(due.since_ms);
    EXPECT_EQ(zone.clock(*due.since_ms), "09:00") << day;
  }
}

}  // namespace
}  // namespace foyer::standards
