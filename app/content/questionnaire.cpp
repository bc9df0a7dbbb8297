// questionnaire.toml: what a guest is asked about their needs.
#include <algorithm>
#include <array>
#include <set>

#include "content/sections.h"
#include "house/contest.h"

namespace foyer::content {
namespace {

constexpr std::size_t kPriorities = 6;  // the corners of the radar
constexpr std::int64_t kYuanMax = 100'000'000;
constexpr std::int64_t kDaysMax = 3650;

// The four questions that Foyer asks itself are recorded under these names.
constexpr std::array<std::string_view, 4> kOwnQuestions{"use", "budget", "timing", "priorities"};

domain::BudgetRange read_budget(Table& table) {
  domain::BudgetRange budget;
  budget.id = table.id(IdKind::budget);
  budget.text = table.text("text");
  budget.min_yuan = table.whole("min_yuan", {0, kYuanMax, "yuan"});
  budget.max_yuan = table.optional_whole("max_yuan", {0, kYuanMax, "yuan"});
  if (budget.max_yuan && *budget.max_yuan < budget.min_yuan)
    table.fault(table.spot_of("max_yuan"), "max_yuan is " + std::to_string(*budget.max_yuan) +
                                               ", less than min_yuan, " +
                                               std::to_string(budget.min_yuan) +
                                               "; the upper end is expected, or no max_yuan");
  table.done();
  return budget;
}

domain::TimingRange read_timing(Table& table) {
  domain::TimingRange timing;
  timing.id = table.id(IdKind::timing);
  timing.text = table.text("text");
  timing.hint = table.hint("hint");
  if (const auto days = table.optional_whole("days_max", {0, kDaysMax, "days"}))
    timing.days_max = static_cast<int>(*days);
  table.done();
  return timing;
}

domain::Choice read_option(Table& table, std::set<std::string>& seen) {
  domain::Choice option;
  const Word id = table.local_id();
  option.id = id.text;
  if (!id.text.empty() && !seen.insert(id.text).second)
    table.fault(id.spot, "the option id " + in_quotes(id.text) +
                             " stands twice in this question; every option needs its own");
  option.text = table.text("text");
  option.hint = table.hint("hint");
  table.done();
  return option;
}

domain::Question read_question(Table& table) {
  domain::Question question = read_options(table, IdKind::question);
  // What a contest is about and is no answer has its own names in the log, too.
  if (std::ranges::find(kOwnQuestions, question.id) != kOwnQuestions.end() ||
      (!question.id.empty() && !domain::about::is_question(question.id)))
    table.fault(table.spot_of("id"), "a question cannot be called " + in_quotes(question.id) +
                                         ", Foyer asks that itself; another id is expected");
  question.many = table.truth("many", false);
  table.done();
  return question;
}

}  // namespace

domain::Question read_options(Table& table, IdKind kind) {
  domain::Question question;
  question.id = table.id(kind);
  question.text = table.text("text");
  question.hint = table.hint("hint");
  std::set<std::string> seen;
  for (Table& option : table.tables("option", 1))
    question.options.push_back(read_option(option, seen));
  return question;
}

domain::Choice read_choice(Table& table, IdKind kind, Hints hints) {
  domain::Choice choice;
  choice.id = table.id(kind);
  choice.text = table.text("text");
  if (hints == Hints::may_be) choice.hint = table.hint("hint");
  table.done();
  return choice;
}

std::vector<domain::Choice> read_choices(Table& file, std::string_view key, IdKind kind,
                                         std::size_t at_least, Hints hints) {
  std::vector<domain::Choice> all;
  for (Table& table : file.tables(key, at_least)) all.push_back(read_choice(table, kind, hints));
  return all;
}

void at_most(Table& file, std::string_view key, std::size_t count, std::size_t most) {
  if (count > most)
    file.fault(file.spot_of(key), "there are " + std::to_string(count) + " [[" + std::string(key) +
                                      "]]; " + std::to_string(most) +
                                      " at most are expected, what a page holds");
}

domain::Questionnaire read_questionnaire(Table& file) {
  domain::Questionnaire questionnaire;
  questionnaire.uses = read_choices(file, "use", IdKind::use, 1, Hints::may_be);
  for (Table& table : file.tables("budget", 1)) questionnaire.budgets.push_back(read_budget(table));
  for (Table& table : file.tables("timing", 1)) questionnaire.timings.push_back(read_timing(table));
  questionnaire.priorities = read_choices(file, "priority", IdKind::priority, 1, Hints::may_be);
  if (!questionnaire.priorities.empty() && questionnaire.priorities.size() != kPriorities)
    file.fault(file.spot_of("priority"),
               "there are " + std::to_string(questionnaire.priorities.size()) +
                   " [[priority]]; exactly six are expected, the corners of the radar");
  for (Table& table : file.tables("question", 0))
    questionnaire.optional.push_back(read_question(table));
  file.done();
  return questionnaire;
}

}  // namespace foyer::content
