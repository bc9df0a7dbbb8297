// daily_report.toml: the columns of the daily report, what a manager instructs and what is
// answered.
#include <algorithm>

#include "content/sections.h"
#include "kit/base/text.h"
#include "manage/reports/daily.h"

namespace foyer::content {
namespace {

constexpr std::size_t kInstructionsMax = 8, kAnswersMax = 4, kSignMax = 3;

// There are some fifteen: a fault names the one that was probably meant, or all of them.
std::string expected_key(const std::string& given) {
  std::vector<std::string> keys;
  std::string all;
  for (const reports::DailyColumn& one : reports::daily_columns()) {
    keys.emplace_back(one.key);
    all += (all.empty() ? "" : ", ") + keys.back();
  }
  const std::string meant = nearest(given, keys);
  return meant.empty() ? "one of these is expected: " + all
                       : "did you mean " + in_quotes(meant) + "?";
}

domain::ReportColumn read_column(Table& table, const std::vector<domain::ReportColumn>& before) {
  domain::ReportColumn column;
  const Word key = table.word("key", "the key of a column, such as \"course\",");
  column.key = key.text;
  if (table.has("heading")) column.heading = table.text("heading");
  const bool known =
      std::ranges::any_of(reports::daily_columns(),
                          [&](const reports::DailyColumn& one) { return one.key == column.key; });
  if (!known && !key.text.empty())
    table.fault(key.spot, "key is " + in_quotes(key.text) + ", which is no column; " +
                              expected_key(key.text));
  if (std::ranges::find(before, column.key, &domain::ReportColumn::key) != before.end())
    table.fault(key.spot, "the column " + in_quotes(column.key) +
                              " stands twice in the report; once is expected");
  table.done();
  return column;
}

// It stands in a cell as wide as a day.
void read_sign(Table& table, std::string_view key, std::string& sign) {
  const auto word = table.optional_word(key, "a sign of three letters at most, such as \"O\"");
  if (!word) return;
  sign = word->text;
  const std::size_t length = decode_utf8(sign).size();
  if (length == 0 || length > kSignMax)
    table.fault(word->spot, std::string(key) + " is " + in_quotes(sign) +
                                "; a sign of one to three letters is expected");
}

}  // namespace

domain::DailyReportRules read_daily_report(Table& file) {
  domain::DailyReportRules rules;
  for (Table& table : file.tables("column", 0))
    rules.columns.push_back(read_column(table, rules.columns));
  rules.instructions = read_choices(file, "instruction", IdKind::instruction, 0);
  rules.answers = read_choices(file, "answer", IdKind::instruction_answer, 0);
  at_most(file, "instruction", rules.instructions.size(), kInstructionsMax);
  at_most(file, "answer", rules.answers.size(), kAnswersMax);
  if (std::optional<Table> signs = file.optional_table("status")) {
    read_sign(*signs, "planned", rules.planned);
    read_sign(*signs, "ordered", rules.ordered);
    read_sign(*signs, "lost", rules.lost);
    signs->done();
  }
  file.done();
  return rules;
}

}  // namespace foyer::content
