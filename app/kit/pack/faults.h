// How faults are collected and put into words while a pack is read.
//
// A `Spot` is where something stands. The words of a fault follow one pattern: what stands there,
// then what would be right. Threads: values, no shared state.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::content {

struct Fault {
  std::filesystem::path file;  // relative to the pack
  int line = 0;                // 1-based; 0: the file as a whole
  std::string what;            // what is wrong and what would be right
};

// "vehicles/e5.toml:12: price_from is \"about 20\"; a whole number of yuan is expected, …"
std::string to_string(const Fault& fault);

struct Spot {
  std::filesystem::path file;  // relative to the pack
  int line = 0;                // 1-based; 0: the file as a whole
};

// A value as a fault shows it: in quotes, cut after 40 characters, control characters as "?".
std::string in_quotes(std::string_view text);

// The word of `known` that was probably meant, or empty: at most a third of the letters differ.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "; did you mean \"price_from\"?" or, if nothing is near, "; known are a, b and c".
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

// What makes a text unfit to be drawn, or empty: a control character, a line break, a character
// that turns the direction of writing.
std::string unprintable(std::string_view text);

}  // namespace foyer::content
