// The kinds of field a person fills in, and the ways of writing each of them offers.
//
// A field decides three things for everybody else: which keyboard comes up, in what order
// candidates stand (a name is not a sentence), and how much text fits.
// Threads: values and constant tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "kit/base/clean_text.h"

namespace foyer::input {

enum class Field : std::uint8_t { name, free_text, phone, plate, email, number };

enum class Way : std::uint8_t { pinyin, handwriting, latin, symbols, keypad, plate, email };

// The ways that suit a field, the usual one of a Chinese guest first; the person switches between
// them in place. A way whose engine is unavailable is left out by the caller.
std::span<const Way> ways_of(Field field);

// How many characters, as a person counts them, a field takes.
constexpr std::size_t length_max(Field field) {
  switch (field) {
    case Field::name:
      return kNameCharactersMax;
    case Field::free_text:
      return kTextCharactersMax;
    case Field::phone:
      return 24;
    case Field::plate:
      return 8;
    case Field::email:
      return 254;
    case Field::number:
      return 12;
  }
  return 0;
}

}  // namespace foyer::input
