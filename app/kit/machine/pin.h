// PINs as Argon2id hashes, by libsodium. Both calls take a tenth of a second and more, and 64 MiB,
// by intention: on the worker only. Any thread.
#pragma once

#include <cstdint>
#include <string>

namespace foyer::shell {

// A manager's takes six times as long: of 6 digits there are a million, and every tablet holds the
// hash.
enum class PinWork : std::uint8_t { usual, managers };

// libsodium's own text form, with its salt; empty if there is no memory for it.
std::string hash_of_pin(const std::string& pin, PinWork work = PinWork::usual);
// The same of what a hash kept elsewhere begins with, "$argon2id$…$SALT": to be compared there.
// Empty: that asks for other work than ours, or there is no memory for it.
std::string hash_of_pin_as(const std::string& beginning, const std::string& pin);
// A hash that asks for other work than ours is nobody's: it came from elsewhere, and one that asks
// for too much would hold the door for ever.
bool pin_fits(const std::string& hash, const std::string& pin);

}  // namespace foyer::shell
