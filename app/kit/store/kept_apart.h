// Whether a guess fits a hash that this login may not read (postgres_kept_apart.h): the dealer's
// database is asked, which counts the guesses of each login. In a file nobody logs in, every device
// has every hash, and there is nobody to ask.
//
// Threads: any; blocks for some seconds at most, and ends soon when `stopping` is set. Errors:
// none; whatever stands in the way, nobody can say.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "kit/fact/fact.h"

namespace foyer::sync {

// A million PINs of six digits are eleven years of one login's guesses.
constexpr int kGuessesAnHour = 10;

enum class GuessAnswer : std::uint8_t { fits, wrong, nobody_can_say };

struct Guess {
  std::string dealer;  // the address of this device's login
  facts::FactId fact;  // the fact with the hash
  // The whole hash of the PIN that was typed, made as this beginning of one says; empty: it does
  // not ask for work of ours.
  std::function<std::string(const std::string& beginning)> hash;
};
GuessAnswer ask_about(const Guess& guess, const std::atomic<bool>& stopping);

}  // namespace foyer::sync
