// What may enter a field, and what may not.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/text.h"
#include "input/text_buffer.h"

namespace foyer::input {
namespace {

constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kReplacement = 0xFFFD;  // what a malformed byte has become

UChar32 icu_char(char32_t c) { return static_cast<UChar32>(c); }

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

bool is_variation_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// Scripts in which a joiner changes what one sees; in Latin or Chinese it is only a hidden byte.
bool is_joining_script(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(icu_char(c), &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_UNKNOWN: return false;
    default: return U_SUCCESS(status) != 0;
  }
}

bool is_pictographic(char32_t c) {
  return u_hasBinaryProperty(icu_char(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool joins(char32_t before, char32_t joiner, char32_t behind) {
  if (is_joining_script(before) && is_joining_script(behind)) return true;
  const bool emoji = is_pictographic(before) || is_variation_selector(before) ||
                     u_hasBinaryProperty(icu_char(before), UCHAR_EMOJI_MODIFIER) != 0;
  return joiner == kJoiner && emoji && is_pictographic(behind);
}

bool is_no_writing(char32_t c) {
  if (c == kReplacement || c == 0xFFFC || (c >= 0xFFF9 && c <= 0xFFFB)) return true;
  if (u_hasBinaryProperty(icu_char(c), UCHAR_NONCHARACTER_CODE_POINT) != 0) return true;
  if (u_hasBinaryProperty(icu_char(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
  const int type = u_charType(icu_char(c));
  return type == U_CONTROL_CHAR || type == U_SURROGATE || type == U_PRIVATE_USE_CHAR;
}

bool is_mark(char32_t c) { return u_hasBinaryProperty(icu_char(c), UCHAR_GRAPHEME_EXTEND) != 0; }

// Of one character, seen between its neighbours: what it becomes; 0 if it is left out.
char32_t kept(char32_t c, char32_t before, char32_t behind, Lines lines) {
  if (is_line_break(c)) return lines == Lines::several ? U'\n' : U' ';
  if (c == U'\t') return U' ';
  if (c == kJoiner || c == kNonJoiner) return joins(before, c, behind) ? c : 0;
  if (is_variation_selector(c)) return before > U' ' && !is_variation_selector(before) ? c : 0;
  return is_no_writing(c) ? 0 : c;
}

}  // namespace

std::string sanitised(std::string_view input, Lines lines) {
  const bool plain = std::all_of(input.begin(), input.end(),
                                 [](char c) { return c >= ' ' && c <= '~'; });
  input = input.substr(0, kInputBytesMax);
  if (plain) return std::string(input);
  const std::vector<char32_t> characters = decode_utf8(input);
  std::string clean;
  clean.reserve(input.size());
  char32_t before = 0;
  std::size_t marks = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i] == '\n' && i > 0 && characters[i - 1] == '\r') continue;
    const char32_t behind = i + 1 < characters.size() ? characters[i + 1] : 0;
    const char32_t c = kept(characters[i], before, behind, lines);
    if (c == 0) continue;
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks > kMarksMax) continue;
    append_utf8(clean, c);
    before = c;
  }
  return clean;
}

}  // namespace foyer::input
