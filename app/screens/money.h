// Prices as they are said to a guest: 24.8 万 / ¥248,000. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>

#include "base/text.h"

namespace foyer::screens {

// Chinese counts in 万 with at most one decimal, rounded half up; English in whole yuan.
std::string money(std::int64_t yuan, Lang lang);
// "24.8 万起" / "from ¥248,000"
std::string price_from(std::int64_t yuan, Lang lang);

}  // namespace foyer::screens
