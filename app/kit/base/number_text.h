// A telephone number's cell of a table: whether there is a number in it that can be trusted.
//
// Spreadsheets shorten long numbers (1.38E+10), other programs add ".0"; some systems write stars
// for what they will not say; people write words, and "-" or "无" where there is none. Digits of
// every width are read. A number that was shortened without loss (1.3800138003E10, as Java writes
// it) is read as it was. Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace foyer {

enum class NumberCell : std::uint8_t {
  empty,
  number,     // `digits` can be read on
  shortened,  // its last digits are lost
  hidden,     // stars
  extended,   // "转8001": what is dialled behind it has no place in a number
  several,    // two numbers in one cell
  words,      // anything else
};

struct NumberRead {
  NumberCell kind = NumberCell::empty;
  std::string digits;  // narrow: digits, and a plus in front
};
NumberRead read_number_cell(std::string_view cell);

}  // namespace foyer
