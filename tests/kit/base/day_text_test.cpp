// Days and times as people and spreadsheets write them.
#include "kit/base/day_text.h"

#include <gtest/gtest.h>

namespace foyer {
namespace {

std::string day(const char* text) {
  const DayRead read = read_day(text);
  return read.fault == Unreadable::nothing ? read.day : "-";
}
std::string time(const char* text) {
  const TimeRead read = read_time(text);
  return read.fault == Unreadable::nothing ? read.time : "-";
}

TEST(ADay, is_read_as_people_and_spreadsheets_write_it) {
  for (const char* text : {"2027-02-01",
                           "2027/2/1",
                           "2027/02/01",
                           "2027.2.1",
                           "20270201",
                           "2027年2月1日",
                           "2027 年 2 月 1 日",
                           "2027年02月01号",
                           "二〇二七年二月一日",
                           "二零二七年二月一日",
                           "２０２７－２－１",
                           "２０２７／０２／０１",
                           "1-Feb-27",
                           "1-Feb-2027",
                           "01 Feb 2027",
                           "1 February 2027",
                           "1st February 2027",
                           "Feb 1, 2027",
                           "February 1 2027",
                           "2027-Feb-01",
                           "FEB 1, 2027",
                           "2027-02-01 周一",
                           "2027年2月1日 星期一",
                           "2027年2月1日(周一)",
                           "Monday, 1 February 2027",
                           "Mon 2027-02-01",
                           "2027-02-01T10:30:00",
                           "2027/2/1 10:30",
                           "2027年2月1日10:30",
                           "2027-2-1, 10:30",
                           "2027–02–01",
                           "2027。2。1",
                           "2027. 2. 1.",
                           "2027/2/1(一)",
                           "2027年2月1日（月）",
                           "2027年2月1號",
                           "2027-02-01 週一",
                           "2027-2-1 08:00:00"})
    EXPECT_EQ(day(text), "2027-02-01") << text;
  EXPECT_EQ(day("25/12/2027"), "2027-12-25");
  EXPECT_EQ(day("12/25/2027"), "2027-12-25");
  EXPECT_EQ(day("25.12.2027"), "2027-12-25");
  EXPECT_EQ(day("1/1/2027"), "2027-01-01");
  EXPECT_EQ(day("二〇二七年十二月二十一日"), "2027-12-21");
  EXPECT_EQ(day("2028-02-29"), "2028-02-29");
}

TEST(ADay, hands_on_the_time_that_stands_behind_it) {
  EXPECT_EQ(read_day("2027/2/1 10:30").rest, "10:30");
  EXPECT_EQ(read_day("2027年2月1日 星期一 下午2:30").rest, "下午2:30");
  EXPECT_EQ(read_day("2027-02-01T10:30:00").rest, "10:30:00");
  EXPECT_EQ(read_day("2027-02-01 周一").rest, "");
}

TEST(ADay, of_which_two_may_be_meant_is_not_guessed) {
  for (const char* text : {"2/1/2027", "01/02/2027", "1.2.2027", "3-4-2027"})
    EXPECT_EQ(read_day(text).fault, Unreadable::two_days) << text;
}

TEST(ADay, without_its_year_is_named) {
  for (const char* text : {"2月1日", "2/1", "1-Feb", "Feb 1"})
    EXPECT_EQ(read_day(text).fault, Unreadable::no_year) << text;
  for (const char* text : {"27/2/1", "2/1/27", "27年2月1日"})
    EXPECT_EQ(read_day(text).fault, Unreadable::short_year) << text;
}

TEST(ADay, that_is_none_is_not_read) {
  EXPECT_EQ(read_day("  ").fault, Unreadable::empty);
  EXPECT_EQ(read_day("46419").fault, Unreadable::bare_number);
  EXPECT_EQ(read_day("46419.4375").fault, Unreadable::bare_number);
  for (const char* text :
       {"2027-02-30", "2027-13-01", "2027-00-01", "2027-02-00", "soon", "#####", "2027", "2027-02",
        "2027-02-011", "31-Feb-27", "2027-02-29", "0000-01-01", "10:30", "星期一", "1 Foo 2027"})
    EXPECT_EQ(day(text), "-") << text;
}

TEST(ATime, is_read_as_people_and_spreadsheets_write_it) {
  for (const char* text :
       {"14:30",       "14:30:00",     "14：30",       "１４:３０",       "2:30 PM",
        "2:30pm",      "2:30 p.m.",    "PM 2:30",      "2:30:00 PM",      "下午2:30",
        "下午 2:30",   "下午2点半",    "下午2点30分",  "14点30分",        "14时30分",
        "14點30分",    "14h30",        "1430",         "14.30",           "下午14:30",
        "14:30-15:00", "14:30～15:00", "14:30至15:00", "下午2:30 - 3:30", "十四点三十分"})
    EXPECT_EQ(time(text), "14:30") << text;
  EXPECT_EQ(time("9:30"), "09:30");
  EXPECT_EQ(time("930"), "09:30");
  EXPECT_EQ(time("上午9点"), "09:00");
  EXPECT_EQ(time("2 PM"), "14:00");
  EXPECT_EQ(time("中午12点"), "12:00");
  EXPECT_EQ(time("中午1点"), "13:00");
  EXPECT_EQ(time("12:30 PM"), "12:30");
  EXPECT_EQ(time("12:30 AM"), "00:30");
  EXPECT_EQ(time("晚上7点"), "19:00");
}

TEST(ATime, is_read_as_it_is_said) {
  for (const auto& [text, right] :
       std::vector<std::pair<const char*, const char*>>{{"上午9点半", "09:30"},
                                                        {"下午两点半", "14:30"},
                                                        {"十点一刻", "10:15"},
                                                        {"上午十点三刻", "10:45"},
                                                        {"早9点", "09:00"},
                                                        {"晚8点", "20:00"},
                                                        {"上午10点整", "10:00"},
                                                        {"9点钟", "09:00"},
                                                        {"下午2時30分", "14:30"},
                                                        {"12 noon", "12:00"},
                                                        {"14∶30", "14:30"},
                                                        {"14。30", "14:30"},
                                                        {"9:30 AM", "09:30"},
                                                        {"清晨6:00", "06:00"},
                                                        {"14:30:00.000", "14:30"},
                                                        {"14:30–15:00", "14:30"},
                                                        {"10:30:00 上午", "10:30"}})
    EXPECT_EQ(time(text), right) << text;
  for (const char* text : {"十点二刻半", "9-10点", "10:30左右", "14:30:", "14:30:0."})
    EXPECT_EQ(time(text), "-") << text;
}

TEST(ATime, of_a_machine_says_of_which_zone_it_is) {
  EXPECT_EQ(read_time("02:30:00Z").offset_min, 0);
  EXPECT_EQ(read_time("02:30Z").offset_min, 0);
  EXPECT_EQ(read_time("10:30:00+08:00").offset_min, 480);
  EXPECT_EQ(read_time("10:30:00+0545").offset_min, 345);
  EXPECT_EQ(read_time("10:30:00-05:00").offset_min, -300);
  EXPECT_EQ(read_time("10:30-11:00").offset_min, std::nullopt) << "until when";
  EXPECT_EQ(read_time("10:30").offset_min, std::nullopt);
}

TEST(ATime, that_is_none_is_not_read) {
  EXPECT_EQ(read_time("").fault, Unreadable::empty);
  EXPECT_EQ(read_time("0.4375").fault, Unreadable::bare_number);
  EXPECT_EQ(read_time("0.6041666667").fault, Unreadable::bare_number);
  for (const char* text : {"24:00", "25:00", "14:60", "noon", "14", "14:", "上午14:30",
                           "14:30 today", "2027-02-01", "-1:30", "14:3x"})
    EXPECT_EQ(time(text), "-") << text;
}

}  // namespace
}  // namespace foyer
