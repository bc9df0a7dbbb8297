// A table that an office made: CSV in whatever form a spreadsheet or another system wrote it.
//
// Told apart by content: the encoding (office_text.h); comma (a wide one, too), semicolon, tab or
// bar between the cells, or what "sep=" says; LF, CRLF and CR at the ends of lines; titles above
// the headings. Cells may be quoted, hold line ends and quotes that are doubled or \", or be
// written as ="…" so that a spreadsheet keeps its hands off them. Blanks of every width around a
// cell are taken away.
//
// Nothing grows faster than the file does, whatever is in it, and what no office's list is, is
// refused as a whole: more lines than anybody's days have. Every line of the file is accounted for.
// A row that cannot be trusted says why, and what follows it is read all the same: a quote that is
// not closed costs its own line and no other. Only lines without any text, those above the
// headings, and the headings once more are passed over. Threads: values. Errors: a file that is no
// such table, with what it is and what would be right.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"

namespace foyer {

struct TableRow {
  std::size_t line = 1;            // counted from 1, where it begins in the file
  std::vector<std::string> cells;  // as many as there are headings
  std::string_view trouble;        // one of those below; empty: it can be trusted
};

struct Table {
  std::vector<std::string> headings;
  std::size_t heading_line = 1;
  std::vector<TableRow> rows;  // below the headings
  std::string_view encoding;
  char separator = ',';
};

// Whether a cell is a heading that the reader knows, as `heading_key` gives it.
using IsHeading = std::function<bool(const std::string& key)>;
// The line with most known headings, of the first ones, is the line of the headings; without any it
// is the first line that is not empty.
Result<Table> read_table(std::string_view bytes, const IsHeading& is_heading);

// A heading whatever its case, its width and what stands around it: " Phone No. " and
// "＊电话（必填）" are "phoneno" and "电话".
std::string heading_key(std::string_view heading);
// Without the blanks of every width, and the marks that nobody sees, at both ends.
std::string trimmed(std::string_view text);
// Whether a cell is empty, or holds what people and databases write where there is nothing:
// "-", "/", "无", "N/A", "NULL".
bool says_nothing(std::string_view cell);

inline constexpr std::string_view kQuoteNotClosed = "a quote is opened and not closed";
inline constexpr std::string_view kCharactersLost =
    "has characters that cannot be read; save the table as CSV UTF-8";
inline constexpr std::string_view kTooManyCells =
    "has more cells than there are headings; put a text with a separator in it into quotes";
inline constexpr std::string_view kTooManyLines =
    "the file has more than 20,000 lines with text; leave the days that are needed";
inline constexpr std::string_view kFileIsEmpty = "the file is empty";

}  // namespace foyer
