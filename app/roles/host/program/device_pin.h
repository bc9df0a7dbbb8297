// The PIN of an entrance: it has no roster, since it may not read who works here. `foyer pin` sets
// it; the home folder's `staff.pin` holds its Argon2id hash and is its owner's alone (0600).
// Without one nobody gets behind the entrance by its glass. Any thread; setting takes a tenth of a
// second. Errors: Result, never with the PIN in it.
#pragma once

#include <filesystem>
#include <string>

#include "kit/base/result.h"

namespace foyer::shell {

// Its hash; empty: none was set.
Result<std::string> device_pin(const std::filesystem::path& home);
Result<void> set_device_pin(const std::filesystem::path& home, const std::string& pin);

}  // namespace foyer::shell
