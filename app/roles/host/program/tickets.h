// The numbers that guests get: a letter of the device, and how many came to it that day. UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kit/log/visit_log.h"

namespace foyer::shell {

// "A012": the letter, and this log's visits of the showroom's day, counted from 1.
std::string ticket(std::string_view letter, int visits_before);
Result<int> visits_of_today(const log::VisitLog& log, const TimeZone& zone, std::int64_t now_ms);

}  // namespace foyer::shell
