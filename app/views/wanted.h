// What is looked for by what is typed into the search.
//
// First as it stands: digits, letters or characters. Where that finds nobody, what may be meant by
// it: a number without what one dials before it, ü as passports spell it, a given name before the
// surname, characters and letters mixed. Inside views. Threads: as its speller.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::views {

class Speller;

struct Wanted {
  enum class Kind : std::uint8_t { digits, letters, characters };
  Kind kind = Kind::characters;
  std::string text;  // as the keys of that kind are written
  friend bool operator==(const Wanted&, const Wanted&) = default;
};

Wanted wanted_of(std::string_view typed, Speller& speller);
// In the order in which they are tried; none is `first`.
std::vector<Wanted> also_meant(std::string_view typed, const Wanted& first,
                               std::string_view calling_code, Speller& speller);

// Of every width and script, in narrow ones.
std::string digits_of(std::string_view text);

}  // namespace foyer::views
