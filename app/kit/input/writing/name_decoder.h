// Turns letters into ranked names: surname × given name, over every parse of the letters.
//
// score = log P(surname) + log P(given name | cohorts, known names) - the cost of unfinished
// syllables. P of a two-character name is a mixture over the cohorts of first × second character,
// blended with the table of whole given names. Pure: the same letters give the same list.
// Threads: immutable; `decode` may run on several threads. Well under a millisecond.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/input/writing/name_model.h"

namespace foyer::input {

// What the text before the caret leaves to be written.
enum class NamePart : std::uint8_t {
  whole,   // nothing yet: surname and given name
  given,   // a surname stands there
  second,  // a surname and one character
  none,    // anything else: no opinion
};

struct NameCandidate {
  std::string text;
  std::size_t letters = 0;  // how many letters from the beginning it covers
  float score = 0.0F;
};

struct Awaited {
  NamePart part = NamePart::whole;
  char32_t first_given = 0;  // for `second`
};

class NameDecoder {
 public:
  explicit NameDecoder(const NameModel& model) : model_(model) {}

  static Awaited awaited_after(const NameModel& model, std::string_view before_caret);
  // The best names that cover all the letters; beginnings of names (a surname alone, one
  // character) that leave letters over, best first; then the other whole names. Of one syllable:
  // its surnames, then the characters of given names.
  std::vector<NameCandidate> decode(std::string_view letters, const Awaited& awaited) const;

 private:
  struct Scored {
    char32_t first = 0, second = 0;  // `second` is 0 in a name of one character
    float score = 0.0F;
  };
  using Names = std::vector<NameCandidate>;

  void add_whole(const Parse& parse, Names& names) const;
  void add_surnames(const Piece& piece, std::size_t limit, Names& names) const;
  void add_compounds(const Piece& a, const Piece& b, std::size_t limit, Names& names) const;
  void add_called(const Parse& parse, Names& names) const;
  void add_given(const Parse& parse, Names& names) const;
  void add_second(const Parse& parse, char32_t first, Names& names) const;
  void add_beginnings(std::string_view letters, const Awaited& awaited, Names& names) const;

  std::vector<const Surname*> surnames_of(const Piece& piece) const;
  std::vector<const Surname*> compounds_of(const Piece& a, const Piece& b) const;
  std::vector<Scored> given_of(const Parse& parse, std::size_t from) const;
  std::vector<Scored> singles_of(const Piece& piece) const;
  std::vector<Scored> pairs_of(const Piece& a, const Piece& b) const;
  std::vector<CharacterReading> characters_of(const Piece& piece,
                                              ByCohort GivenCharacter::*place) const;
  float pair_share(std::uint16_t first, std::uint16_t second) const;
  float marginal(std::uint16_t character, ByCohort GivenCharacter::*place) const;

  const NameModel& model_;
};

}  // namespace foyer::input
