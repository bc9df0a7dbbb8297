// The dealer's daily report (daily_report.toml): its columns in their order and under the dealer's
// headings, the sentences with which a manager instructs and a consultant answers, and the signs of
// the month's status-change sheet. A dealer without that file has every column under the program's
// own headings, and types. Threads: values.
#pragma once

#include <string>
#include <vector>

#include "house/choice.h"

namespace foyer::domain {

struct ReportColumn {
  std::string key;  // of the program's columns (manage/reports/daily.h)
  Text heading;     // empty in both languages: the program's own
};

struct DailyReportRules {
  std::vector<ReportColumn> columns;  // empty: all of them
  std::vector<Choice> instructions, answers;
  // In the cells of the month's status-change sheet: a contact that was planned for the day, and
  // who ordered or was given up on it.
  std::string planned = "○", ordered = "O", lost = "F1";
};

}  // namespace foyer::domain
