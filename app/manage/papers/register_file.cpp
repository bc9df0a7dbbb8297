// The register as CSV and XLSX.
#include <string_view>

#include "kit/base/text.h"
#include "manage/papers/documents.h"
#include "manage/papers/export.h"
#include "manage/papers/take_out.h"
#include "manage/reports/drive_columns.h"
#include "manage/reports/offer_columns.h"
#include "manage/reports/order_columns.h"

namespace foyer::exporting {
namespace {

// A number of another country, in groups: "+44 7400 123456". With blanks in it no spreadsheet makes
// a formula or a number of it.
bool is_grouped_number(std::string_view text) {
  return text.find_first_not_of("+0123456789 ") == std::string_view::npos &&
         text.find(' ') != std::string_view::npos;
}

// What a spreadsheet would read as a number and not show as it was: "+8613800138000", "007", more
// digits than it keeps, "12E3".
bool is_changed_by_a_spreadsheet(std::string_view text) {
  constexpr std::size_t kDigitsKept = 11;  // more are shown as 1.38E+11
  if (text.empty() || text.find_first_not_of("+-.0123456789eE") != std::string_view::npos ||
      text.find_first_of("0123456789") == std::string_view::npos)
    return false;
  const bool exponent = text.find_first_of("eE") != std::string_view::npos;
  const bool zero = text.size() > 1 && text.front() == '0' && text[1] != '.';
  return exponent || zero || text.front() == '+' || text.size() > kDigitsKept;
}

// Some spreadsheets take the full-width signs for the others, and skip white space in front.
bool is_formula(const std::string& text) {
  if (text.empty() || is_grouped_number(text)) return false;
  std::size_t at = 0;
  constexpr std::u32string_view kSigns = U"=+-@\t\r\n＝＋－＠";
  return kSigns.find(next_code_point(text, at)) != std::u32string_view::npos;
}

std::string csv_cell(const std::string& text) {
  const bool formula = is_formula(text);
  std::string cell = "\"";
  if (formula || is_changed_by_a_spreadsheet(text)) cell += '\'';
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + csv_cell(cell);
  return row + "\r\n";
}

}  // namespace

Sheet register_sheet(const domain::House& house, const domain::Content& content,
                     const reports::Days& days, Lang lang) {
  Sheet sheet;
  sheet.title = (lang == Lang::zh ? "来店登记表 " : "Walk-in register ") + days.from;
  if (days.to != days.from) sheet.title += (lang == Lang::zh ? " 至 " : " to ") + days.to;
  for (const reports::Column* column : reports::form_columns())
    sheet.headings.push_back(reports::heading_of(*column, content.showroom, lang));
  sheet.lines = reports::register_lines(house, content, days, lang);
  for (reports::RegisterLine& line : sheet.lines)
    for (std::string& cell : line.cells) cell = for_cell(cell, sheet.left_out);
  return sheet;
}

Sheet drives_sheet(const domain::House& house, const domain::Content& content,
                   const reports::Days& days, Lang lang, std::int64_t now_ms) {
  Sheet sheet;
  sheet.title = (lang == Lang::zh ? "试乘试驾登记表 " : "Register of test drives ") + days.from;
  for (const reports::DriveColumn* column : reports::drive_form_columns())
    sheet.headings.emplace_back(reports::heading_of(*column, lang));
  for (std::vector<std::string>& cells : reports::drive_lines(house, content, days, lang, now_ms)) {
    for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
    sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
  }
  return sheet;
}

Sheet offers_sheet(const domain::House& house, const domain::Content& content,
                   const reports::Days& days, Lang lang, std::int64_t now_ms) {
  Sheet sheet;
  sheet.title = (lang == Lang::zh ? "报价登记表 " : "Register of offers ") + days.from;
  for (const reports::OfferColumn* column : reports::offer_form_columns())
    sheet.headings.emplace_back(reports::heading_of(*column, lang));
  for (std::vector<std::string>& cells : reports::offer_lines(house, content, days, lang, now_ms)) {
    for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
    sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
  }
  return sheet;
}

Sheet orders_sheet(const domain::House& house, const domain::Content& content,
                   const reports::Days& days, Lang lang) {
  Sheet sheet;
  sheet.title = (lang == Lang::zh ? "订单登记表 " : "Register of orders ") + days.from;
  for (const reports::OrderColumn* column : reports::order_form_columns())
    sheet.headings.emplace_back(reports::heading_of(*column, lang));
  for (std::vector<std::string>& cells : reports::order_lines(house, content, days, lang)) {
    for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
    sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
  }
  return sheet;
}

Sheet audit_sheet(const std::vector<audit::AuditLine>& lines, const domain::Content& content,
                  const reports::Days& days, Lang lang) {
  Sheet sheet;
  sheet.title = (lang == Lang::zh ? "操作记录 " : "Audit log ") + days.from;
  sheet.headings = audit::audit_headings(lang);
  for (const audit::AuditLine& line : lines) {
    std::vector<std::string> cells = audit::audit_cells(line, content.showroom.time_zone, lang);
    for (std::string& cell : cells) cell = for_cell(cell, sheet.left_out);
    sheet.lines.push_back({.visit = {}, .cells = std::move(cells)});
  }
  return sheet;
}

std::string csv(const Sheet& sheet) {
  std::string text = "\xEF\xBB\xBF" + csv_row(sheet.headings);
  for (const reports::RegisterLine& line : sheet.lines) text += csv_row(line.cells);
  return text;
}

Result<void> write_csv(const Sheet& sheet, const std::filesystem::path& file) {
  return take_out(csv(sheet), file);
}

Result<void> write_xlsx(const Sheet& sheet, const std::filesystem::path& file) {
  const Result<const DocumentModule*> module = documents();
  if (!module) return tl::unexpected<Error>(module.error());
  WholeFile whole(file);
  if (whole.why().empty()) {
    if (auto made = (*module)->xlsx(sheet, whole.unfinished()); !made) return made;
    if (whole.put_in_place()) return {};
  }
  return not_taken_out(file, whole);
}

}  // namespace foyer::exporting
