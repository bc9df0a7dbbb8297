#include "kit/base/number_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "kit/base/digits.h"
#include "kit/base/table.h"
#include "kit/base/text.h"

namespace foyer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Shortened {
  bool is = false;
  std::string whole;  // empty: digits are lost
};

// "1.38e+10", "8.6138e12"
Shortened shortened(std::string_view text) {
  const std::size_t e = text.find('e');
  if (e == std::string::npos || e == 0 || e + 1 >= text.size()) return {};
  std::string_view power = text.substr(e + 1);
  if (power.front() == '+' || power.front() == '-') power.remove_prefix(1);
  const std::string_view number = text.substr(0, e);
  if (number.find_first_not_of("0123456789.,") != std::string_view::npos) return {};
  if (power.empty() || power.find_first_not_of("0123456789") != std::string_view::npos) return {};
  std::string digits;
  for (const char c : number)
    if (is_digit(c)) digits += c;
  const bool point = number.size() == digits.size() + 1 && !is_digit(number[1]);
  const bool all = point && power.size() <= 2 && std::to_string(digits.size() - 1) == power;
  return {true, all ? digits : std::string()};
}

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

// Two and more parts that are numbers each. (030/1234567 is one.)
bool is_several(std::string_view text, std::string_view between) {
  constexpr std::size_t kFewest = 7;
  std::size_t numbers = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    if (count_digits(text.substr(0, end)) >= kFewest) ++numbers;
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return numbers > 1;
}

// "0516-80000000转8001", "ext. 8001", "#8001"
bool is_extended(const std::string& text) {
  for (const std::string_view word : {"转", "轉", "分机", "分機", "内线", "ext", "x", "#"})
    if (const std::size_t at = text.find(word); at != std::string::npos)
      return count_digits(std::string_view(text).substr(0, at)) >= 5 &&
             count_digits(std::string_view(text).substr(at)) > 0;
  return false;
}

// Narrow, in small letters; what is neither a digit nor a sign of a number stands for itself.
std::string narrow(std::string_view cell) {
  std::string text;
  for (std::size_t at = 0; at < cell.size();) {
    char32_t c = next_code_point(cell, at);
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    const auto point = static_cast<UChar32>(c);
    if (c == 0x3001) c = ',';  // between the numbers of a Chinese list
    if (c != '\n' && u_isUWhiteSpace(point) != 0) c = ' ';
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
  if (says_nothing(text)) return read;
  if (const Shortened found = shortened(text); found.is && found.whole.empty())
    return {NumberCell::shortened, {}};
  else if (found.is)
    text = found.whole;
  if (is_extended(text)) return {NumberCell::extended, {}};
  if (is_several(text, "/,;|&\n") || (count_digits(text) > 15 && is_several(text, " ")))
    return {NumberCell::several, {}};
  if (text.find('*') != std::string::npos) return {NumberCell::hidden, {}};
  constexpr std::string_view kSigns = " -().[]/\n";
  for (const char c : text) {
    const bool plus = c == '+' && read.digits.empty();
    if (is_digit(c) || plus)
      read.digits += c;
    else if (kSigns.find(c) == std::string_view::npos)
      return {NumberCell::words, {}};
  }
  constexpr std::size_t kFewest = 5, kMost = 20;
  const bool fits = read.digits.size() >= kFewest && read.digits.size() <= kMost &&
                    read.digits.find_first_not_of("+0") != std::string::npos;
  read.kind = fits ? NumberCell::number : NumberCell::words;
  return read;
}

}  // namespace foyer
