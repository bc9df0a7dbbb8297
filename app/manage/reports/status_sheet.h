// The status-change sheet of a month 客户状况变动表: a line a customer, with the grade as it
// changed day by day.
//
// In it are whoever had a grade before the month and had neither ordered nor been given up by its
// first day, and whoever was first graded in it: what is not sold moves on to the next month by
// itself, since the sheet is a fold of what happened and nobody copies it. A day's cell has the
// sign of a contact that was planned for it, and behind it the grade with which a visit was closed
// on it (or the signs of an order, of a loss). A telephone number stands only where the guest
// agrees to be contacted. As far back as the house at hand goes. Pure. Threads: values.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::reports {

inline constexpr std::size_t kDaysOfMonth = 31;

struct StatusRow {
  Id visit;  // the person's newest
  std::string name, created, source, phone, model;
  std::string first;  // grade
  std::array<std::string, kDaysOfMonth> days;
  std::string last;  // at the end of the month, or now
  std::string lost_to, why;
  bool sold = false, lost = false;
};
// By the day on which they first came.
std::vector<StatusRow> status_sheet(const domain::House& house, const domain::Content& content,
                                    const std::string& month, Lang lang);

// As a table: no., the row's texts, as many days as the month has.
std::vector<std::string> status_headings(const std::string& month, Lang lang);
std::vector<std::vector<std::string>> status_lines(const std::vector<StatusRow>& rows,
                                                   const std::string& month);
// How many rows, how many of them ordered and were given up, how many go on.
std::string status_in_words(const std::vector<StatusRow>& rows, Lang lang);

}  // namespace foyer::reports
