#include "manage/papers/documents/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>

#include "kit/base/text.h"

namespace foyer::exporting {
namespace {

// How wide a text is in a spreadsheet's characters: a Chinese character takes two.
int width_of(const std::string& text) {
  int width = 0;
  for (const char32_t c : decode_utf8(text)) width += c < 0x2E80 ? 1 : 2;
  return width;
}

void write_cells(lxw_worksheet* page, const Sheet& sheet, lxw_format* bold, lxw_format* plain) {
  std::vector<int> widths(sheet.headings.size(), 4);
  const auto put = [&](lxw_row_t row, std::size_t column, const std::string& text,
                       lxw_format* format) {
    worksheet_write_string(page, row, static_cast<lxw_col_t>(column), text.c_str(), format);
    widths[column] = std::max(widths[column], width_of(text));
  };
  for (std::size_t i = 0; i < sheet.headings.size(); ++i) put(0, i, sheet.headings[i], bold);
  for (std::size_t row = 0; row < sheet.lines.size(); ++row)
    for (std::size_t i = 0; i < sheet.lines[row].cells.size(); ++i)
      put(static_cast<lxw_row_t>(row + 1), i, sheet.lines[row].cells[i], plain);
  constexpr int kWidest = 40;
  for (std::size_t i = 0; i < widths.size(); ++i)
    worksheet_set_column(page, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                         std::min(widths[i], kWidest) + 2, nullptr);
}

}  // namespace

Result<void> save_xlsx(const Sheet& sheet, const std::filesystem::path& file) {
  // The library's own temporary files go where the finished one will be, not where others read.
  std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
  lxw_workbook_options options{};
  options.constant_memory = LXW_FALSE;
  options.tmpdir = folder.data();
  lxw_workbook* book = workbook_new_opt(file.c_str(), &options);
  if (book == nullptr) return fail("The workbook cannot be made; more memory is needed.");
  lxw_worksheet* page = workbook_add_worksheet(book, "register");
  lxw_format* bold = workbook_add_format(book);
  format_set_bold(bold);
  lxw_format* plain = workbook_add_format(book);
  format_set_num_format(plain, "@");
  write_cells(page, sheet, bold, plain);
  worksheet_freeze_panes(page, 1, 0);
  if (!sheet.headings.empty())
    worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.lines.size()),
                         static_cast<lxw_col_t>(sheet.headings.size() - 1));
  worksheet_set_landscape(page);
  worksheet_set_header(page, ("&L" + sheet.title).c_str());
  const lxw_error closed = workbook_close(book);
  if (closed == LXW_NO_ERROR) return {};
  return fail(std::string("The workbook cannot be written: ") + lxw_strerror(closed) +
              " A folder that can be written and has room is needed.");
}

}  // namespace foyer::exporting
