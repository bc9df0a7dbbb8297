// The board of a month as a table.
#include "manage/papers/export.h"

namespace foyer::exporting {
namespace {

std::string number(const std::optional<int>& one) {
  return one ? std::to_string(*one) : std::string();
}
std::string percent(const std::optional<int>& bp) {
  return bp ? targets::percent_text(*bp) : std::string();
}

void add_lines(Sheet& sheet, const std::string& of, const std::string& name,
               const std::vector<targets::MeasureLine>& lines, const std::string& time, Lang lang) {
  for (const targets::MeasureLine& line : lines) {
    const targets::Standing& one = line.standing;
    std::vector<std::string> cells{
        of,
        name,
        std::string(line.measure->text.in(lang)),
        std::to_string(one.actual),
        number(one.target),
        percent(one.achieved_bp),
        time,
        percent(one.lead_bp),
        one.target ? std::to_string(one.rest) : std::string(),
        one.a_day_tenths ? targets::tenths_text(*one.a_day_tenths) : std::string(),
        number(one.visits)};
    for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
    sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
  }
}

}  // namespace

Sheet board_sheet(const targets::Board& board, Lang lang) {
  Sheet sheet;
  sheet.title = either(lang, "看板 ", "Board ") + board.month;
  sheet.headings = lang == Lang::zh
                       ? std::vector<std::string>{"范围", "名称",   "指标",       "实际",
                                                  "目标", "达成 %", "时间进度 %", "快慢（点）",
                                                  "还差", "每天需", "需首次到店"}
                       : std::vector<std::string>{"Of",
                                                  "Name",
                                                  "Figure",
                                                  "Actual",
                                                  "Target",
                                                  "Reached %",
                                                  "Time %",
                                                  "Ahead (points)",
                                                  "Rest",
                                                  "A day",
                                                  "First visits needed"};
  const std::string time = targets::percent_text(board.progress.time_bp());
  add_lines(sheet, either(lang, "全店", "House"), {}, board.house, time, lang);
  for (const targets::BoardRow& row : board.consultants)
    add_lines(sheet, either(lang, "顾问", "Consultant"), row.name, row.lines, {}, lang);
  for (const targets::BoardRow& row : board.sources)
    add_lines(sheet, either(lang, "渠道", "Source"), row.name, row.lines, time, lang);
  return sheet;
}

}  // namespace foyer::exporting
