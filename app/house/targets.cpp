#include "house/targets.h"

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

constexpr std::size_t kMonth = 7;  // letters of "2026-11"

}  // namespace

bool WorkCalendar::works_on(std::string_view day) const {
  if (!is_day(day)) return false;
  const std::string text(day);
  if (made_up.contains(text)) return true;
  return !weekdays_off[static_cast<std::size_t>(weekday_of(day))] && !days_off.contains(text);
}

int WorkCalendar::working_days(std::string_view from, std::string_view to) const {
  const auto first = day_number(from), last = day_number(to);
  if (!first || !last) return 0;
  int days = 0;
  for (std::int64_t day = *first; day <= *last; ++day) days += works_on(day_named(day)) ? 1 : 0;
  return days;
}

bool is_month(std::string_view text) {
  return text.size() == kMonth && is_day(std::string(text) + "-01");
}

std::string month_of(std::string_view day) { return std::string(day.substr(0, kMonth)); }
std::string first_day(std::string_view month) { return std::string(month) + "-01"; }
std::string last_day(std::string_view month) {
  return day_after(first_day(month_after(month)), -1);
}

std::string month_after(std::string_view month, int months) {
  std::string day = first_day(month);
  for (; months > 0; --months) day = first_day(month_of(day_after(day, 31)));
  for (; months < 0; ++months) day = first_day(month_of(day_after(day, -1)));
  return month_of(day);
}

void TargetSet::fold(const Fact& fact, Targets& all) const {
  all.targets[{month, measure, level, whose}] = {*this, fact.actor, fact.at};
}

std::optional<int> Targets::target(std::string_view month, std::string_view measure,
                                   std::string_view level, std::string_view whose) const {
  const auto found = targets.find(
      {std::string(month), std::string(measure), std::string(level), std::string(whose)});
  return found == targets.end() ? std::nullopt : found->second.set.target;
}

}  // namespace foyer::domain
