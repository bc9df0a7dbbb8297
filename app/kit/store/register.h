// The walk-in register, as the dealer's database itself tells it: what a dealer's own tools see.
//
// Reads the view `walk_in_register` (PROTOCOL.md) of any kind of dealer's database. Threads: any;
// each call opens a connection of its own. Errors: Result; a store that is not there is one, and is
// not made. What is returned is personal: it is for the desk's eyes, never for a log file.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kit/base/id.h"
#include "kit/base/result.h"

namespace foyer::sync {

// Column and value, in the order of the view; none: NULL.
using RegisterRow = std::vector<std::pair<std::string, std::optional<std::string>>>;

// None: the register has no such visit (yet).
Result<std::optional<RegisterRow>> register_row(const std::string& dealer, const Id& visit);
// The latest arrivals first, at most `limit`.
Result<std::vector<RegisterRow>> register_rows(const std::string& dealer, std::size_t limit);

}  // namespace foyer::sync
