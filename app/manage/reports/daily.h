// The daily report 日报表: everybody whom the house dealt with on a day, a line each: who came, who
// called or was called, whom the plan of care had contacted; beside each what a manager instructs
// and what was answered. Below stand the customers by grade, as the course counts them.
//
//   held     persons whose newest graded visit until that day has this grade, and who have neither
//            ordered nor been given up since
//   new      of these, those whose first visit is of this month
//   kept     held − new
//
// Its columns are declared once (`daily_columns`); which of them a dealer's report has, in which
// order and under which headings, is the pack's (daily_report.toml). A cell that nobody filled is
// empty. Personal, as the register is. What a manager signs are the lines' marks: digests of ids,
// times and stamps, of no name and no number, and without the answers, which come afterwards.
// Threads: values.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "manage/reports/register.h"

namespace foyer::reports {

enum class Daily : std::uint8_t {
  number,
  at,
  how,
  consultant,
  guest,
  phone,
  model,
  source,
  purpose,
  before,
  now,
  course,
  given,
  instruction,
  answer,
};
inline constexpr std::size_t kDailyColumns = static_cast<std::size_t>(Daily::answer) + 1;

struct DailyColumn {
  Daily of;
  std::string_view key;                  // for daily_report.toml, for ever
  std::string_view zh, en;               // Foyer's own heading
  std::string_view as_in_register = {};  // the register's column whose heading is this one's, too
};
// In the order of Daily.
std::span<const DailyColumn> daily_columns();
// Those of the dealer's report, in its order: all of them, where the pack chooses none.
std::vector<const DailyColumn*> columns_of_report(const domain::Content& content);
std::string heading_of(const DailyColumn& column, const domain::Content& content, Lang lang);

struct DailyLine {
  Id visit;  // whose guest it is; nil: of a call of nobody who has been here
  std::int64_t at_ms = 0;
  std::string mark;  // what is signed: digests of whose it is and of what it says
  bool instructed = false;
  bool waits = false;  // for an answer
  std::array<std::string, kDailyColumns> cells;
  std::string& operator[](Daily column) { return cells[static_cast<std::size_t>(column)]; }
  const std::string& operator[](Daily column) const {
    return cells[static_cast<std::size_t>(column)];
  }
};
// The lines of one day, by their moments.
std::vector<DailyLine> daily_report(const domain::House& house, const domain::Content& content,
                                    const std::string& day, Lang lang);

// What a manager signs of it.
domain::ReportSigned report_to_sign(const std::vector<DailyLine>& lines, const std::string& day,
                                    const std::string& staff);
// What the lines have become since somebody signed them.
struct SinceSigned {
  std::vector<bool> changed;  // of each line: it is another one, or new
  int count = 0;              // of these
  int gone = 0;               // lines that were signed and are no longer there
  bool any() const { return count > 0 || gone > 0; }
};
SinceSigned since_signed(const std::vector<DailyLine>& lines, const domain::ReportSigned& signed_);
// Who signed it, when, how many lines, and what has changed since; empty: nobody has.
std::string signature_in_words(const domain::House& house, const domain::Content& content,
                               const std::string& day, const std::vector<DailyLine>& lines,
                               Lang lang);

// As files have them: the dealer's columns, then the foot, a line a grade, and the signature.
std::vector<std::string> daily_headings(const domain::Content& content, Lang lang);
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
// "共 3 · 上月留存 2 · 本月新增 1".
std::string in_words(const GradeCount& count, Lang lang);

}  // namespace foyer::reports
