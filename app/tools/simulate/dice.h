// Luck that can be had again: the same seed throws the same dice on every machine.
//
// SplitMix64 (Steele, Lea and Flood, 2014); the standard library's distributions may differ from
// one implementation to the next. Nothing secret may come from here. Threads: one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kit/base/id.h"

namespace foyer::simulate {

inline constexpr std::int64_t kMinute_ms = 60'000;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t roll() {
    std::uint64_t n = state_ += 0x9E3779B97F4A7C15U;
    n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9U;
    n = (n ^ (n >> 27)) * 0x94D049BB133111EBU;
    return n ^ (n >> 31);
  }
  std::size_t below(std::size_t sides) { return static_cast<std::size_t>(roll() % sides); }
  bool percent(std::size_t chance) { return below(100) < chance; }
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(below(static_cast<std::size_t>(most - least + 1)));
  }
  template <class T>
  const T& of(const std::vector<T>& some) {
    return some[below(some.size())];
  }
  Id id() {
    Id made;
    for (std::uint8_t& byte : made.bytes) byte = static_cast<std::uint8_t>(roll());
    return made;
  }

 private:
  std::uint64_t state_;
};

}  // namespace foyer::simulate
