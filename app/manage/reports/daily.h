// The daily report 日报表: everybody whom the house dealt with on a day, a line each: who came, who
// called or was called, whom the plan of care had contacted. Below stand the customers by grade, as
// the course counts them.
//
//   held     persons whose newest graded visit until that day has this grade, and who have neither
//            ordered nor been given up since
//   new      of these, those whose first visit is of this month
//   kept     held − new
//
// A cell that nobody filled is empty. Personal, as the register is. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "manage/reports/register.h"

namespace foyer::reports {

std::vector<std::string> daily_headings(const domain::Content& content, Lang lang);
// The lines of one day, by their moments, and the foot: a line a grade.
std::vector<std::vector<std::string>> daily_lines(const domain::House& house,
                                                  const domain::Content& content,
                                                  const std::string& day, Lang lang);

struct GradeCount {
  std::string grade;  // pack id
  int held = 0, fresh = 0;
  int kept() const { return held - fresh; }
  friend bool operator==(const GradeCount&, const GradeCount&) = default;
};
// In the order of the pack; grades without anybody too.
std::vector<GradeCount> grade_counts(const domain::House& house, const domain::Content& content,
                                     const std::string& day);

}  // namespace foyer::reports
