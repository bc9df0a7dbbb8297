#include "roles/host/program/tickets.h"

#include "kit/base/calendar.h"

namespace foyer::shell {

std::string ticket(std::string_view letter, int visits_before) {
  std::string number = std::to_string(visits_before + 1);
  while (number.size() < 3) number.insert(number.begin(), '0');
  return std::string(letter) + number;
}

Result<int> visits_of_today(const log::VisitLog& log, const TimeZone& zone, std::int64_t now_ms) {
  const std::string today = zone.day(now_ms);
  return log.visits_opened(zone.begin_ms(today).value_or(now_ms),
                           zone.begin_ms(day_after(today)).value_or(now_ms));
}

}  // namespace foyer::shell
