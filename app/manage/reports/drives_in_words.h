// The test drives of a day as a manager reads them: the rates that the page above does not show,
// what became of bookings, why guests declined, how long each car was out, and what a person must
// look at: damage, mileage that cannot be right, cars that came back late or low. Names no guest.
// Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::reports {

// A line each, none without something to say.
std::vector<std::string> drives_in_words(const domain::House& house, const domain::Content& content,
                                         std::string_view day, std::int64_t now_ms, Lang lang);

}  // namespace foyer::reports
