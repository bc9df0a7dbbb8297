// service.toml: what sales and service do together, which signals the service gives, and what may
// come of one.
#include <algorithm>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::size_t kSharedItemsMax = 6, kSharedActionsMax = 6, kSignalsMax = 10,
                      kOutcomesMax = 6;
constexpr std::int64_t kSignalDueMax_days = 60;

domain::SharedItem read_shared_item(Table& table) {
  domain::SharedItem item;
  item.id = table.id(IdKind::shared_item);
  item.text = table.text("text");
  if (table.has("hint")) item.hint = table.text("hint");
  item.centre = table.truth("centre", false);
  item.results = table.truth("results", false);
  if (table.has("passes"))
    for (const Word& passed : table.words("passes", "ids of what passes to the service")) {
      table.reading().ids.refer(IdKind::passed_thing, passed.text, passed.spot);
      item.passes.push_back(passed.text);
    }
  for (Table& action : table.tables("action", 0))
    item.actions.push_back(read_choice(action, IdKind::shared_action));
  at_most(table, "action", item.actions.size(), kSharedActionsMax);
  table.done();
  return item;
}

domain::ServiceSignalKind read_service_signal(Table& table, int due_days) {
  domain::ServiceSignalKind signal;
  signal.id = table.id(IdKind::service_signal);
  signal.text = table.text("text");
  const Word item = table.word("item", "the id of an item");
  if (!item.text.empty()) table.reading().ids.refer(IdKind::shared_item, item.text, item.spot);
  signal.item = item.text;
  signal.sale = table.truth("sale", false);
  signal.due_days = static_cast<int>(
      table.optional_whole("due_days", {0, kSignalDueMax_days, "days"}).value_or(due_days));
  table.done();
  return signal;
}

// What one place is for stands once.
void expect_once(Table& file, const domain::ServiceRules& rules, bool domain::SharedItem::*is,
                 const char* key) {
  const auto count = std::ranges::count(rules.items, true, is);
  if (count > 1)
    file.fault(file.spot(), std::string(key) + " is true of " + std::to_string(count) +
                                " items; one at most is expected");
}

}  // namespace

domain::ServiceRules read_service(Table& file) {
  domain::ServiceRules rules;
  const auto due_days = static_cast<int>(
      file.optional_whole("due_days", {0, kSignalDueMax_days, "days"}).value_or(3));
  for (Table& table : file.tables("item", 1)) rules.items.push_back(read_shared_item(table));
  for (Table& table : file.tables("signal", 1))
    rules.signals.push_back(read_service_signal(table, due_days));
  rules.outcomes = read_choices(file, "outcome", IdKind::signal_outcome, 1);
  at_most(file, "item", rules.items.size(), kSharedItemsMax);
  at_most(file, "signal", rules.signals.size(), kSignalsMax);
  at_most(file, "outcome", rules.outcomes.size(), kOutcomesMax);
  expect_once(file, rules, &domain::SharedItem::centre, "centre");
  expect_once(file, rules, &domain::SharedItem::results, "results");
  file.done();
  return rules;
}

}  // namespace foyer::content
