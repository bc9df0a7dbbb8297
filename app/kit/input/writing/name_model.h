// How people in China are named: surnames, characters of given names by cohort, whole given names,
// and the reading of every ideograph. Read from the text files of data/names, which a dealer may
// replace; the formats stand at the top of each file.
//
// Threads: immutable after `load`, which takes some milliseconds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kit/base/result.h"
#include "kit/input/writing/syllables.h"

namespace foyer::input {

// Generations and sexes name differently, and the two characters of a name come from the same one:
// a mixture of cohorts says that 建国 is likely and 建萱 is not.
inline constexpr std::size_t kCohorts_max = 12;

struct Cohort {
  float share = 0.0F;         // of all people
  float single_share = 0.0F;  // of its people, with one character as given name
};

using ByCohort = std::array<float, kCohorts_max>;

// Probabilities within each cohort.
struct GivenCharacter {
  char32_t character = 0;
  ByCohort first{};
  ByCohort second{};
  ByCohort single{};
};

struct Surname {
  std::string text;
  SyllableId syllable = 0;
  std::optional<SyllableId> second_syllable;  // of a compound surname
  float share = 0.0F;
};

// One reading of a character, and how large a part of its uses it is.
struct CharacterReading {
  std::uint16_t character = 0;  // an index into `characters`
  float share = 1.0F;
};

struct GivenName {
  SyllableId syllable = 0, second_syllable = 0;
  std::uint16_t first = 0, second = 0;  // indices into `characters`
  float share = 0.0F;                   // of the readings, too
};

struct NameModel {
  explicit NameModel(Syllables table) : syllables(std::move(table)) {}

  Syllables syllables;
  std::vector<Cohort> cohorts;
  std::vector<GivenCharacter> characters;
  std::vector<std::vector<CharacterReading>> characters_by_syllable;
  std::vector<Surname> surnames;       // one character; by syllable, then commonest first
  std::vector<Surname> compounds;      // two characters; the same
  std::vector<GivenName> given_names;  // by syllable
  std::unordered_map<std::uint32_t, float> given_share;  // by first << 16 | second
  std::vector<std::u32string> readings;  // all ideographs of a syllable, the commonest first

  bool is_surname(std::string_view text) const;
  std::optional<std::uint16_t> find_character(char32_t character) const;

  static Result<NameModel> load(const std::filesystem::path& folder);
};

}  // namespace foyer::input
