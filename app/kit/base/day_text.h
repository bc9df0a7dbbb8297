// Days and times of day as people and spreadsheets write them.
//
// Read: 2027-02-01, 2027/2/1, 2027.2.1, 20270201, 2027年2月1日, 二〇二七年二月一日, 1-Feb-27,
// 1 February 2027, Feb 1, 2027, 25/12/2027, with a weekday before or behind and a time of day
// behind; 14:30, 9:30:00, 2:30 PM, 下午2:30, 下午两点半, 十点一刻, 14时30分, 1430,
// 10:30-11:00 (where it begins), 02:30:00Z. Wide digits and signs count as the narrow ones. Not
// guessed, but named: 2/1/2027 (two days may be meant), a day without its year or with two digits
// of it, and the bare number that a spreadsheet shows for a day or a time whose cell is not
// formatted as one. Whether a day makes sense where it stands is the caller's to judge. Threads:
// values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

enum class Unreadable : std::uint8_t {
  nothing,  // it was read
  empty,
  unknown,      // no day or no time
  two_days,     // "2/1/2027": of which country?
  no_year,      // "2月1日"
  short_year,   // "27/2/1", "2/1/27"
  no_minutes,   // an hour alone
  bare_number,  // "46419", "0.4375"
};

struct DayRead {
  Unreadable fault = Unreadable::nothing;
  std::string day;   // "2027-02-01"
  std::string rest;  // what stands behind it, as of "2027/2/1 10:30"; a weekday is taken away
};
DayRead read_day(std::string_view text);

struct TimeRead {
  Unreadable fault = Unreadable::nothing;
  std::string time;                    // "14:30"
  std::optional<int> offset_min = {};  // east of Greenwich, of "02:30:00Z" and "10:30:00+08:00"
};
TimeRead read_time(std::string_view text);

}  // namespace foyer
