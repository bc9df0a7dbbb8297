// Who signed a fact where it was nobody of staff, who sign with their id. Threads: values.
#pragma once

#include <string_view>

namespace foyer::facts {

// Whatever a guest tapped, on a device at which guests stand.
inline constexpr std::string_view kSignedByGuest = "entrance";
// Whoever owns the dealer's database, by command.
inline constexpr std::string_view kSignedByDealer = "dealer";

}  // namespace foyer::facts
