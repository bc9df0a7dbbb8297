#include "kit/base/number_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "kit/base/digits.h"
#include "kit/base/text.h"

namespace foyer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1.38e+10", "8.6138e12"
bool is_shortened(const std::string& text) {
  const std::size_t e = text.find('e');
  if (e == std::string::npos || e == 0 || e + 1 >= text.size()) return false;
  const auto number = [](std::string_view part) {
    return !part.empty() &&
           std::ranges::all_of(part, [](char c) { return is_digit(c) || c == '.' || c == ','; });
  };
  std::string_view power = std::string_view(text).substr(e + 1);
  if (power.front() == '+' || power.front() == '-') power.remove_prefix(1);
  return number(std::string_view(text).substr(0, e)) && number(power);
}

// Narrow, in small letters; what is neither a digit nor a sign of a number stands for itself.
std::string narrow(std::string_view cell) {
  std::string text;
  for (std::size_t at = 0; at < cell.size();) {
    char32_t c = next_code_point(cell, at);
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    const auto point = static_cast<UChar32>(c);
    if (u_isUWhiteSpace(point) != 0) c = ' ';
    if (u_charType(point) == U_DASH_PUNCTUATION || c == 0x2212) c = '-';
    if (const int digit = decimal_digit(c); digit >= 0) c = U'0' + static_cast<char32_t>(digit);
    if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) continue;
    append_utf8(text, c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return text;
}

}  // namespace

int decimal_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return u_charDigitValue(static_cast<UChar32>(c));
}

NumberRead read_number_cell(std::string_view cell) {
  std::string text = narrow(cell);
  // As numbers come out of programs that count in fractions.
  if (const std::size_t point = text.find('.');
      point != std::string::npos && point >= 7 && text.find_first_not_of("0123456789") == point &&
      text.find_first_not_of('0', point + 1) == std::string::npos)
    text.resize(point);
  NumberRead read;
  if (text.find_first_not_of(' ') == std::string::npos) return read;
  if (is_shortened(text)) return {NumberCell::shortened, {}};
  if (text.find('*') != std::string::npos) return {NumberCell::hidden, {}};
  constexpr std::string_view kSigns = " -().";
  for (const char c : text) {
    const bool plus = c == '+' && read.digits.empty();
    if (is_digit(c) || plus)
      read.digits += c;
    else if (kSigns.find(c) == std::string_view::npos)
      return {NumberCell::words, {}};
  }
  constexpr std::size_t kFewest = 5, kMost = 20;
  const bool fits = read.digits.size() >= kFewest && read.digits.size() <= kMost;
  read.kind = fits ? NumberCell::number : NumberCell::words;
  return read;
}

}  // namespace foyer
