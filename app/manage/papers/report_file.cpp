// The daily report and the month's status-change sheet, as tables and as papers.
#include "kit/base/calendar.h"
#include "manage/morning/in_words.h"
#include "manage/papers/export.h"
#include "manage/reports/daily.h"
#include "manage/reports/status_sheet.h"

namespace foyer::exporting {
namespace {

constexpr int kDaysMost = 366;

template <class Each>
void each_day(const reports::Days& days, const Each& each) {
  std::string day = days.from;
  for (int i = 0; i < kDaysMost && day <= days.to; ++i, day = day_after(day)) each(day);
}

std::string daily_title(const reports::Days& days, Lang lang) {
  const std::string until =
      days.to == days.from ? std::string() : either(lang, " 至 ", " to ") + days.to;
  return either(lang, "日报表 ", "Daily report ") + days.from + until;
}
std::string status_title(const std::string& month, Lang lang) {
  return either(lang, "客户状况变动表 ", "Status-change sheet ") + month;
}

}  // namespace

Sheet daily_sheet(const domain::House& house, const domain::Content& content,
                  const reports::Days& days, Lang lang) {
  Sheet sheet;
  sheet.title = daily_title(days, lang);
  sheet.headings = reports::daily_headings(content, lang);
  const bool many = days.to != days.from;
  if (many) sheet.headings.insert(sheet.headings.begin(), either(lang, "日期", "Day"));
  each_day(days, [&](const std::string& day) {
    for (std::vector<std::string>& cells : reports::daily_lines(house, content, day, lang)) {
      for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
      if (many) cells.insert(cells.begin(), day);
      sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
    }
  });
  return sheet;
}

Sheet status_sheet(const domain::House& house, const domain::Content& content,
                   const std::string& month, Lang lang) {
  Sheet sheet;
  sheet.title = status_title(month, lang);
  sheet.headings = reports::status_headings(month, lang);
  for (std::vector<std::string>& cells :
       reports::status_lines(reports::status_sheet(house, content, month, lang), month)) {
    for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
    sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
  }
  return sheet;
}

TablePaper daily_paper(const domain::House& house, const domain::Content& content,
                       const reports::Days& days, Lang lang) {
  TablePaper paper{.lang = lang,
                   .title = daily_title(days, lang),
                   .dealer = morning::dealer_in_words(content, lang),
                   .headings = reports::daily_headings(content, lang),
                   .lines = {},
                   .below = {}};
  const bool many = days.to != days.from;
  if (many) paper.headings.insert(paper.headings.begin(), either(lang, "日期", "Day"));
  each_day(days, [&](const std::string& day) {
    const auto lines = reports::daily_report(house, content, day, lang);
    for (const reports::DailyLine& line : lines) {
      std::vector<std::string>& cells = paper.lines.emplace_back();
      if (many) cells.push_back(day);
      for (const reports::DailyColumn* one : reports::columns_of_report(content))
        cells.push_back(line[one->of]);
    }
    const std::string which = many ? day + "  " : std::string();
    for (const reports::GradeCount& count : reports::grade_counts(house, content, day))
      paper.below.push_back(which + either(lang, "在手 ", "Held ") + count.grade + "  " +
                            reports::in_words(count, lang));
    const std::string signature = reports::signature_in_words(house, content, day, lines, lang);
    if (!signature.empty()) paper.below.push_back(which + signature);
  });
  return paper;
}

TablePaper status_paper(const domain::House& house, const domain::Content& content,
                        const std::string& month, Lang lang) {
  const auto rows = reports::status_sheet(house, content, month, lang);
  return {.lang = lang,
          .title = status_title(month, lang),
          .dealer = morning::dealer_in_words(content, lang),
          .headings = reports::status_headings(month, lang),
          .lines = reports::status_lines(rows, month),
          .below = {reports::status_in_words(rows, lang)}};
}

}  // namespace foyer::exporting
