// grades.toml: how a visit ends, how soon the guest will buy, and what comes next.
#include <algorithm>
#include <array>
#include <set>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::int64_t kDaysMax = 3650;
constexpr std::int64_t kContactMax_days = 365;

// What a record and the figures know; the dealer words them.
constexpr std::array<std::string_view, 4> kOutcomes{"ordered", "following", "lost", "other"};

bool is_grade(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

domain::Grade read_grade(Table& table) {
  domain::Grade grade;
  const Word id = table.word("id", "the letter of a grade, such as \"H\",");
  grade.id = id.text;
  if (!id.text.empty() && !is_grade(id.text))
    table.fault(id.spot, "the grade is called " + in_quotes(id.text) +
                             "; one to four capital letters or digits are expected");
  if (is_grade(id.text))
    table.reading().ids.define(IdKind::grade, id.text, id.spot, table.reading().faults);
  grade.text = table.text("text");
  grade.rule = table.text("rule");
  if (const auto days = table.optional_whole("days_max", {0, kDaysMax, "days"}))
    grade.days_max = static_cast<int>(*days);
  grade.contact_every_days =
      static_cast<int>(table.whole("contact_every_days", {1, kContactMax_days, "days"}));
  table.done();
  return grade;
}

// The suggestion goes down the list, so that it has to get later from grade to grade.
void check_order(const std::vector<domain::Grade>& grades, Table& file) {
  for (std::size_t i = 1; i < grades.size(); ++i) {
    const auto &before = grades[i - 1].days_max, &here = grades[i].days_max;
    if (before && (!here || *here > *before)) continue;
    file.fault(file.spot_of("grade"), "the grade " + in_quotes(grades[i].id) +
                                          " does not buy later than the one before it; the "
                                          "soonest buyer is expected first");
  }
}

domain::Choice read_outcome(Table& table) {
  const Spot spot = table.spot_of("id");
  domain::Choice outcome = read_choice(table, IdKind::outcome);
  if (!outcome.id.empty() && std::ranges::find(kOutcomes, outcome.id) == kOutcomes.end())
    table.fault(spot, "the outcome " + in_quotes(outcome.id) +
                          " is not known; \"ordered\", \"following\", \"lost\" or \"other\" is "
                          "expected");
  return outcome;
}

domain::Answered read_objection(Table& table) {
  domain::Answered objection;
  objection.id = table.id(IdKind::objection);
  objection.text = table.text("text");
  std::set<std::string> seen;
  for (Table& answer : table.tables("answer", 0)) {
    const Word id = answer.local_id();
    if (!id.text.empty() && !seen.insert(id.text).second)
      table.fault(id.spot, "the answer id " + in_quotes(id.text) +
                               " stands twice in this objection; every answer needs its own");
    objection.answers.push_back({id.text, answer.text("text"), {}});
    answer.done();
  }
  if (const auto reason = table.optional_word("lost_reason", "the id of a reason for a loss")) {
    objection.lost_reason = reason->text;
    if (!reason->text.empty())
      table.reading().ids.refer(IdKind::lost_reason, reason->text, reason->spot);
  }
  table.done();
  return objection;
}

}  // namespace

domain::FollowUp read_follow_up(Table& file) {
  domain::FollowUp all;
  for (Table& table : file.tables("grade", 1)) all.grades.push_back(read_grade(table));
  check_order(all.grades, file);
  for (Table& table : file.tables("outcome", 1)) all.outcomes.push_back(read_outcome(table));
  all.next_steps = read_choices(file, "next_step", IdKind::next_step, 1);
  all.lost_reasons = read_choices(file, "lost_reason", IdKind::lost_reason, 1);
  for (Table& table : file.tables("objection", 0)) all.objections.push_back(read_objection(table));
  file.done();
  return all;
}

}  // namespace foyer::content
