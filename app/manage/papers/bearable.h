// What a file of a given kind can hold of a text that somebody wrote, and how much it could not.
//
// XML (and so a workbook) has no place for control characters, halves of characters, U+FFFE and
// U+FFFF: one of them and the whole file is not read. A cell holds 32,767 characters. What is left
// out is counted, so that whoever takes the file is told. Threads: any. Inside and around export.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "kit/base/text.h"

namespace foyer::exporting {

struct LeftOut {
  std::size_t characters = 0;  // that no such file can hold
  std::size_t cut = 0;         // texts that were longer than a cell
  bool any() const { return characters + cut > 0; }
};

inline constexpr std::size_t kCellMax = 32767;  // characters as a spreadsheet counts: UTF-16 units

std::string for_xml(std::string_view text, LeftOut& left_out);
std::string for_cell(std::string_view text, LeftOut& left_out);

// "Left out: 2 characters that such a file cannot hold; 1 text was cut at 32,767 characters."
// Empty: nothing was.
std::string in_words(const LeftOut& left_out, Lang lang);

}  // namespace foyer::exporting
