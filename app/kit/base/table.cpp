#include "kit/base/table.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "kit/base/office_text.h"
#include "kit/base/text.h"

namespace foyer {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    const bool pair = text.substr(end).starts_with("\r\n");
    text.remove_prefix(std::min(text.size(), end + (pair ? 2 : 1)));
  }
  return lines;
}

bool is_blank(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const bool selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  return u_isUWhiteSpace(point) != 0 || u_iscntrl(point) != 0 ||
         (!selector && u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
}

// What a spreadsheet was told so that it leaves a cell alone is no part of the text.
std::string plain(std::string_view cell) {
  std::string text = trimmed(cell);
  if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
    return trimmed(std::string_view(text).substr(2, text.size() - 3));
  constexpr std::string_view kGuarded = "0123456789+-=@";
  if (text.size() > 1 && text.front() == '\'' && kGuarded.find(text[1]) != std::string_view::npos)
    text.erase(0, 1);
  return text;
}

constexpr std::size_t kRows_max = 20'000;  // as kTooManyLines says it

// Whether a quote that comes next opens a cell: before it stand blanks at most, or "=". Asked at
// every quote, it looks at each character once.
class Opening {
 public:
  bool is_before(const std::string& cell) {
    while (at_ < cell.size() && !has_text_) {
      const char32_t c = next_code_point(cell, at_);
      if (is_blank(c)) continue;
      has_text_ = c != U'=' || has_equals_;
      has_equals_ = true;
    }
    return !has_text_;
  }

 private:
  std::size_t at_ = 0;
  bool has_text_ = false, has_equals_ = false;
};

// Reads records (RFC 4180, and what is written instead of it) from lines.
class Records {
 public:
  Records(const Lines& lines, char separator) : lines_(lines), separator_(separator) {}

  // The next one that has any text, or none.
  std::optional<TableRow> next() {
    while (at_ < lines_.size()) {
      TableRow row = record();
      const auto says = [](const std::string& cell) { return !cell.empty(); };
      if (!row.trouble.empty() || std::ranges::any_of(row.cells, says)) return row;
    }
    return std::nullopt;
  }
  void skip_line() { ++at_; }

 private:
  // A quote that runs over lines is closed where its cell ends, and does not hold half the file.
  static constexpr std::size_t kCellLines_max = 200, kCellBytes_max = 16 * 1024;
  // No office's table is that wide; the rest of such a line is no cells.
  static constexpr std::size_t kCells_max = 1000;

  bool ends_cell(std::string_view rest) const {
    const std::size_t first = rest.find_first_not_of(' ');
    return first == std::string_view::npos || rest[first] == separator_;
  }

  TableRow record() {
    const std::size_t begin = at_, last = std::min(lines_.size(), at_ + kCellLines_max);
    TableRow row{begin + 1, {}, {}};
    std::string cell;
    Opening opening;
    bool quoted = false;
    std::size_t opened = begin;
    const auto end_cell = [&] {
      if (row.cells.size() < kCells_max)
        row.cells.push_back(plain(cell));
      else
        row.trouble = kTooManyCells;
      cell.clear();
      opening = {};
    };
    for (; at_ < last; ++at_) {
      const std::string_view line = lines_[at_];
      if (quoted && cell.size() > kCellBytes_max) return not_closed(begin);
      for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
          cell += line[++i];
        } else if (quoted && c == '"' && cell.ends_with('\\') && !ends_cell(line.substr(i + 1))) {
          cell.back() = c;  // \" as databases write a quote in quotes
        } else if (quoted && c == '"') {
          if (at_ > opened && !ends_cell(line.substr(i + 1))) return not_closed(begin);
          quoted = false;
        } else if (quoted) {
          cell += c;
        } else if (c == '"' && opening.is_before(cell)) {
          cell.clear();
          opening = {};
          quoted = true;
          opened = at_;
        } else if (c == separator_) {
          end_cell();
        } else {
          cell += c;
        }
      }
      if (!quoted) {
        end_cell();
        ++at_;
        return row;
      }
      cell += '\n';
    }
    return not_closed(begin);
  }

  TableRow not_closed(std::size_t begin) {
    at_ = begin + 1;
    return {begin + 1, {}, kQuoteNotClosed};
  }

  const Lines& lines_;
  const char separator_;
  std::size_t at_ = 0;
};

// "sep=;" as spreadsheets have it in the first line.
std::optional<char> said_separator(const Lines& lines) {
  if (lines.empty()) return std::nullopt;
  std::string_view line = lines.front();
  if (line.size() > 2 && line.front() == '"' && line.back() == '"')
    line = line.substr(1, line.size() - 2);
  if (line.size() < 5) return std::nullopt;
  const std::string key = in_small_letters(line.substr(0, 4));
  // The separator that is said stands as an empty cell behind itself at times: "sep=,,,".
  const bool alone = line.find_first_not_of(line[4], 4) == std::string_view::npos;
  if (key != "sep=" || !alone) return std::nullopt;
  return line[4];
}

struct Guess {
  std::size_t reading = 0;
  char separator = ',';
  std::size_t heading = 0;  // which record holds the headings
  std::size_t known = 0;    // of them
};

// As written where no heading tells: whatever the first line has most of.
char most_frequent(const Lines& lines) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    const auto count = lines.empty() ? 0 : std::ranges::count(lines.front(), separator);
    if (count > most) best = separator;
    most = std::max(most, static_cast<std::ptrdiff_t>(count));
  }
  return best;
}

void look(const Lines& lines, std::size_t reading, const IsHeading& is_heading, Guess& best) {
  constexpr std::size_t kTitles_max = 10;
  const std::optional<char> said = said_separator(lines);
  for (const char separator : {',', ';', '\t', '|'}) {
    const char used = said.value_or(separator);
    Records records(lines, used);
    if (said) records.skip_line();
    for (std::size_t i = 0; i < kTitles_max; ++i) {
      const auto row = records.next();
      if (!row) break;
      const auto known = static_cast<std::size_t>(std::ranges::count_if(
          row->cells, [&](const std::string& cell) { return is_heading(heading_key(cell)); }));
      if (known > best.known) best = {reading, used, i, known};
    }
    if (said) break;
  }
}

// As somebody types a table on a Chinese keyboard: none, if there is no such comma.
std::optional<OfficeText> with_wide_commas(const OfficeText& text) {
  constexpr std::string_view kComma = "，";
  std::string narrow = text.utf8;
  std::size_t at = narrow.find(kComma);
  if (at == std::string::npos) return std::nullopt;
  for (; at != std::string::npos; at = narrow.find(kComma, at))
    narrow.replace(at, kComma.size(), ",");
  return OfficeText{std::move(narrow), text.encoding};
}

TableRow checked(TableRow row, std::size_t width) {
  const auto lost = [](const std::string& cell) {
    return cell.find("\xEF\xBF\xBD") != std::string::npos;
  };
  if (row.trouble.empty() && std::ranges::any_of(row.cells, lost)) row.trouble = kCharactersLost;
  for (std::size_t i = width; i < row.cells.size(); ++i)
    if (!row.cells[i].empty() && row.trouble.empty()) row.trouble = kTooManyCells;
  row.cells.resize(width);
  return row;
}

}  // namespace

std::string trimmed(std::string_view text) {
  std::size_t from = 0, to = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_blank(next_code_point(text, at))) continue;
    if (to == 0) from = begin;
    to = at;
  }
  return std::string(text.substr(from, to - from));
}

bool says_nothing(std::string_view cell) {
  const std::string said = trimmed(cell);
  if (said.find_first_not_of("-/.") == std::string::npos) return true;
  constexpr std::array<std::string_view, 14> kNothing{"—",    "——",   "–",    "n/a",    "#n/a",
                                                      "null", "nil",  "none", "(null)", "无",
                                                      "無",   "暂无", "没有", "未留"};
  const std::string small = in_small_letters(said);
  return std::ranges::find(kNothing, small) != kNothing.end();
}

std::string heading_key(std::string_view heading) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto text =
      icu::UnicodeString::fromUTF8({heading.data(), static_cast<int>(heading.size())});
  std::string folded;
  if (U_SUCCESS(status)) fold->normalize(text, status).toUTF8String(folded);
  std::string key;
  int inside = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (c == U'(' || c == U'[' || c == U'【') ++inside;
    if (inside == 0 && u_isalnum(static_cast<UChar32>(c)) != 0) append_utf8(key, c);
    if (c == U')' || c == U']' || c == U'】') inside = std::max(0, inside - 1);
  }
  return key;
}

Result<Table> read_table(std::string_view bytes, const IsHeading& is_heading) {
  auto readings = read_office_text(bytes);
  if (!readings) return fail(readings.error().what);
  Guess best;
  const std::size_t as_written = readings->size();
  for (std::size_t i = 0; i < as_written; ++i)
    look(lines_of((*readings)[i].utf8), i, is_heading, best);
  for (std::size_t i = 0; i < as_written && best.known < 2; ++i)
    if (auto narrow = with_wide_commas((*readings)[i])) {
      readings->push_back(std::move(*narrow));
      look(lines_of(readings->back().utf8), readings->size() - 1, is_heading, best);
    }
  const OfficeText& text = (*readings)[best.reading];
  const Lines lines = lines_of(text.utf8);
  const std::optional<char> said = said_separator(lines);
  if (best.known == 0) best.separator = said.value_or(most_frequent(lines));
  Records records(lines, best.separator);
  if (said) records.skip_line();
  Table table;
  table.encoding = text.encoding;
  table.separator = best.separator;
  for (std::size_t i = 0; i < best.heading; ++i) (void)records.next();
  auto heading = records.next();
  if (!heading) return fail(std::string(kFileIsEmpty));
  table.headings = std::move(heading->cells);
  table.heading_line = heading->line;
  while (!table.headings.empty() && table.headings.back().empty()) table.headings.pop_back();
  while (auto row = records.next()) {
    TableRow read = checked(std::move(*row), table.headings.size());
    const bool again = read.trouble.empty() &&
                       std::ranges::equal(read.cells, table.headings, {}, heading_key, heading_key);
    if (again) continue;
    if (table.rows.size() == kRows_max) return fail(std::string(kTooManyLines));
    table.rows.push_back(std::move(read));
  }
  return table;
}

}  // namespace foyer
