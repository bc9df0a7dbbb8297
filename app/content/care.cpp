// care.toml: the plan of care.
#include <algorithm>

#include "content/price_parts.h"
#include "kit/base/calendar.h"

namespace foyer::content {
namespace {

constexpr std::int64_t kBefore_days = -60, kAfter_days = 3660, kLapse_days = 365;

// What closes it by itself: nothing, where a hand has to.
void read_closing(Table& table, domain::CareItem& item) {
  if (!table.has("closes")) return;
  item.visit_closes = item.call_closes = false;
  for (const Word& word :
       table.words("closes", "a list of \"visit\" and \"call\", or of \"hand\" alone")) {
    if (word.text == "visit")
      item.visit_closes = true;
    else if (word.text == "call")
      item.call_closes = true;
    else if (word.text != "hand")
      table.fault(word.spot, "closes holds " + in_quotes(word.text) +
                                 "; \"visit\", \"call\" or \"hand\" is expected");
  }
}

void read_which_holiday(Table& table, domain::CareItem& item) {
  const auto holiday = table.optional_word("holiday", "the id of a holiday");
  const bool greets = item.anchor == domain::CareAnchor::holiday;
  if (holiday) {
    item.holiday = holiday->text;
    table.reading().ids.refer(IdKind::care_holiday, holiday->text, holiday->spot);
    if (!greets)
      table.fault(holiday->spot,
                  "holiday stands beside another anchor; anchor = \"holiday\" is expected with it");
  } else if (greets) {
    table.fault(table.spot(),
                "anchor is \"holiday\" and no holiday is named; "
                "holiday = \"its id\" is expected");
  }
}

domain::CareItem read_care_item(Table& table) {
  domain::CareItem item;
  item.id = table.id(IdKind::care_item);
  item.text = table.text("text");
  item.anchor = static_cast<domain::CareAnchor>(read_known(table, "anchor", domain::kCareAnchors));
  item.from_day = static_cast<int>(table.whole("from_day", {kBefore_days, kAfter_days, "days"}));
  item.to_day = static_cast<int>(table.whole("to_day", {kBefore_days, kAfter_days, "days"}));
  if (item.to_day < item.from_day)
    table.fault(table.spot_of("to_day"),
                "to_day is " + std::to_string(item.to_day) + ", before from_day, which is " +
                    std::to_string(item.from_day) + "; the same day or a later one is expected");
  item.by = static_cast<domain::CareBy>(read_known(table, "by", domain::kCareBy));
  item.script = table.hint("script");
  item.satisfaction = table.truth("satisfaction", false);
  item.referral = table.truth("referral", false);
  read_closing(table, item);
  read_which_holiday(table, item);
  const domain::Window window = read_window(table, "from", "until");
  item.from = window.from;
  item.until = window.to;
  table.done();
  return item;
}

domain::CareResult read_care_result(Table& table) {
  domain::CareResult result;
  result.id = table.id(IdKind::care_result);
  result.text = table.text("text");
  result.outcome =
      static_cast<domain::CareOutcome>(read_known(table, "outcome", domain::kCareOutcomes));
  table.done();
  return result;
}

domain::CareFinding read_finding(Table& table) {
  domain::CareFinding finding;
  finding.id = table.id(IdKind::care_finding);
  finding.text = table.text("text");
  finding.complaint = table.truth("complaint", false);
  table.done();
  return finding;
}

domain::CareHoliday read_holiday(Table& table) {
  domain::CareHoliday holiday;
  holiday.id = table.id(IdKind::care_holiday);
  holiday.text = table.text("text");
  for (const Word& word : table.words("days", "a list of days such as \"2027-02-06\"")) {
    const std::string before = holiday.days.empty() ? std::string() : holiday.days.back();
    if (!is_day(word.text))
      table.fault(word.spot, "days holds " + in_quotes(word.text) +
                                 "; a day such as \"2027-02-06\" is expected");
    else if (word.text <= before)
      table.fault(word.spot, "days holds " + in_quotes(word.text) + " behind " + in_quotes(before) +
                                 "; a later day is expected");
    else
      holiday.days.push_back(word.text);
  }
  if (holiday.days.empty())
    table.fault(table.spot_of("days"), "days is empty; a day for each year is expected");
  table.done();
  return holiday;
}

// Without a result that says that somebody was reached nothing could ever be done.
void check_meaning(Table& file, const domain::CarePlan& plan) {
  if (!plan.results.empty() &&
      std::ranges::find(plan.results, domain::CareOutcome::reached, &domain::CareResult::outcome) ==
          plan.results.end())
    file.fault(file.spot_of("result"),
               "no result says that they were spoken to; one with outcome = \"reached\" is "
               "expected");
  const bool asked = std::ranges::any_of(plan.items, &domain::CareItem::satisfaction);
  if (asked && plan.findings.empty())
    file.fault(file.spot_of("item"),
               "satisfaction is asked and there is no finding; at least one is expected");
}

}  // namespace

domain::CarePlan read_care(Table& file) {
  constexpr std::size_t kItemsMax = 24, kResultsMax = 6, kFindingsMax = 4, kHolidaysMax = 12;
  domain::CarePlan plan;
  if (std::optional<Table> rules = file.optional_table("rules")) {
    const auto days = rules->optional_whole("lapses_after_days", {1, kLapse_days, "days"});
    if (days) plan.lapses_after_days = static_cast<int>(*days);
    rules->done();
  }
  for (Table& table : file.tables("holiday", 0)) plan.holidays.push_back(read_holiday(table));
  for (Table& table : file.tables("item", 1)) plan.items.push_back(read_care_item(table));
  for (Table& table : file.tables("result", 1)) plan.results.push_back(read_care_result(table));
  for (Table& table : file.tables("finding", 0)) plan.findings.push_back(read_finding(table));
  check_meaning(file, plan);
  at_most(file, "item", plan.items.size(), kItemsMax);
  at_most(file, "result", plan.results.size(), kResultsMax);
  at_most(file, "finding", plan.findings.size(), kFindingsMax);
  at_most(file, "holiday", plan.holidays.size(), kHolidaysMax);
  file.done();
  return plan;
}

}  // namespace foyer::content
