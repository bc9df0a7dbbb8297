// PINs as Argon2id hashes, by libsodium. Both calls take a tenth of a second and 64 MiB by
// intention: on the worker only. Any thread.
#pragma once

#include <string>

namespace foyer::shell {

// libsodium's own text form, with its salt; empty if there is no memory for it.
std::string hash_of_pin(const std::string& pin);
bool pin_fits(const std::string& hash, const std::string& pin);

}  // namespace foyer::shell
