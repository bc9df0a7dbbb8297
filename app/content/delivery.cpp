// delivery.toml: gates, the hand-over list, bays and hours, the introduction to the service.
#include <algorithm>

#include "content/sections.h"

namespace foyer::content {
namespace {

constexpr std::int64_t kGateHoursMax = 60 * 24, kDeliveryMinutesMax = 8 * 60, kServiceDaysMax = 365;

domain::DeliveryGateRule read_gate(Table& table) {
  domain::DeliveryGateRule gate;
  gate.id = table.id(IdKind::delivery_gate);
  gate.text = table.text("text");
  gate.holder = table.text("holder");
  gate.hours = static_cast<int>(table.whole("hours", {0, kGateHoursMax, "hours"}));
  table.done();
  return gate;
}

domain::HandOverItem read_item(Table& table) {
  domain::HandOverItem item;
  item.id = table.id(IdKind::hand_over_item);
  item.text = table.text("text");
  if (table.has("hint")) item.hint = table.text("hint");
  item.minutes = static_cast<int>(table.whole("minutes", {1, kDeliveryMinutesMax, "minutes"}));
  item.adviser = table.truth("adviser", false);
  table.done();
  return item;
}

domain::ServiceAdviser read_adviser(Table& table) {
  domain::ServiceAdviser adviser;
  adviser.id = table.id(IdKind::adviser);
  adviser.text = table.text("text");
  if (const auto phone = table.optional_word("phone", "a telephone number"))
    adviser.phone = phone->text;
  table.done();
  return adviser;
}

void read_times(Table& file, domain::DeliveryRules& rules) {
  constexpr std::string_view kTimes = "times such as \"09:30\"";
  for (const Word& word : file.words("times", kTimes)) {
    if (!minute_of_day(word.text))
      file.fault(word.spot, "a time is " + in_quotes(word.text) + "; " + std::string(kTimes) +
                                " are expected");
    rules.times.push_back(word.text);
  }
  std::ranges::sort(rules.times);
}

void read_service(Table& file, domain::DeliveryRules& rules) {
  constexpr std::int64_t kKmMax = 100'000, kMonthsMax = 60;
  std::optional<Table> service = file.table("service");
  if (!service) return;
  rules.first_service_km = static_cast<int>(service->whole("first_km", {1, kKmMax, "kilometres"}));
  rules.first_service_months =
      static_cast<int>(service->whole("first_months", {1, kMonthsMax, "months"}));
  rules.call_after_days =
      static_cast<int>(service->whole("call_after_days", {1, kServiceDaysMax, "days"}));
  rules.answer_within_days =
      static_cast<int>(service->whole("answer_within_days", {1, kServiceDaysMax, "days"}));
  service->done();
}

constexpr int kHandOverDaysMax = 3650;

// Whoever agrees is told the days after which the picture goes.
void read_picture_days(Table& file, domain::DeliveryRules& rules) {
  auto picture = file.optional_table("hand_over_picture");
  if (!picture) return;
  rules.picture_days = static_cast<int>(picture->whole("days", {1, kHandOverDaysMax, "days"}));
  picture->done();
  const std::string days = std::to_string(rules.picture_days);
  for (const Lang lang : kLangs)
    if (rules.picture_days > 0 && rules.photo_keep.in(lang).find(days) == std::string::npos)
      file.fault(file.spot(), "photo_keep in " + std::string(code(lang)) + " does not say " + days +
                                  ", the days of [hand_over_picture]; how long the picture is "
                                  "kept is expected in it");
}

}  // namespace

domain::DeliveryRules read_delivery(Table& file) {
  domain::DeliveryRules rules;
  rules.title = file.text("title");
  rules.minutes = static_cast<int>(file.whole("minutes", {1, kDeliveryMinutesMax, "minutes"}));
  rules.check_digit = file.truth("vin_check_digit", true);
  rules.photo_keep = file.text("photo_keep");
  rules.photo_publish = file.text("photo_publish");
  read_picture_days(file, rules);
  read_times(file, rules);
  read_service(file, rules);
  for (Table& table : file.tables("gate", 1)) rules.gates.push_back(read_gate(table));
  for (Table& table : file.tables("item", 1)) rules.items.push_back(read_item(table));
  rules.small = read_choices(file, "small", IdKind::small_thing, 0);
  rules.bays = read_choices(file, "bay", IdKind::bay, 1);
  rules.stop_reasons = read_choices(file, "stop", IdKind::stop_reason, 1);
  for (Table& table : file.tables("adviser", 1)) rules.advisers.push_back(read_adviser(table));
  rules.reach = read_choices(file, "reach", IdKind::reach, 1);
  rules.passed = read_choices(file, "pass", IdKind::passed_thing, 1);
  at_most(file, "times", rules.times.size(), 8);
  at_most(file, "gate", rules.gates.size(), 8);
  at_most(file, "item", rules.items.size(), 8);
  at_most(file, "small", rules.small.size(), 6);
  at_most(file, "bay", rules.bays.size(), 4);
  at_most(file, "stop", rules.stop_reasons.size(), 4);
  at_most(file, "adviser", rules.advisers.size(), 4);
  at_most(file, "reach", rules.reach.size(), 4);
  at_most(file, "pass", rules.passed.size(), 4);
  file.done();
  return rules;
}

}  // namespace foyer::content
