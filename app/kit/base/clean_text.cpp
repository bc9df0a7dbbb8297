#include "kit/base/clean_text.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "kit/base/private_use.h"
#include "kit/base/text.h"
#include "kit/base/text_so_far.h"

namespace foyer {
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
    case USCRIPT_UNKNOWN:
      return false;
    default:
      return U_SUCCESS(status) != 0;
  }
}

bool is_pictographic(char32_t c) {
  return u_hasBinaryProperty(icu_char(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

bool joins(char32_t before, char32_t joiner, char32_t behind, bool open) {
  if (open && behind == 0)
    return is_joining_script(before) ||
           (joiner == kJoiner &&
            (is_pictographic(before) || is_variation_selector(before) ||
             u_hasBinaryProperty(icu_char(before), UCHAR_EMOJI_MODIFIER) != 0));
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
char32_t kept(char32_t c, char32_t before, char32_t behind, Lines lines, bool open) {
  c = without_private_use(c);
  if (is_line_break(c)) return lines == Lines::several ? U'\n' : U' ';
  if (c == U'\t') return U' ';
  if (c == kJoiner || c == kNonJoiner) return joins(before, c, behind, open) ? c : 0;
  if (is_variation_selector(c)) return before > U' ' && !is_variation_selector(before) ? c : 0;
  return is_no_writing(c) ? 0 : c;
}

// What nearly every text consists of: letters and signs of ASCII, and ideographs.
bool is_everyday(char32_t c) { return (c >= ' ' && c <= '~') || (c >= 0x3400 && c <= 0x9FFF); }

bool is_everyday(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!is_everyday(next_code_point(text, at))) return false;
  return true;
}

// Characters that are always one grapheme beside each other, so that ICU need not be asked:
// Latin letters and signs before the combining marks, CJK punctuation, kana, ideographs, full-width
// forms. (Not the ideographic tone marks and the combining kana marks.)
bool stands_alone(char32_t c) {
  if (c < 0x300) return c >= ' ' && c != 0xA9 && c != 0xAD && c != 0xAE;
  const bool cjk = (c >= 0x2E80 && c <= 0x3029) || (c >= 0x3041 && c <= 0x3096) ||
                   (c >= 0x30A0 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
                   (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3134F);
  return cjk || (c >= 0x2010 && c <= 0x2027);
}

// The byte where each code point begins, and the end; `plain` becomes whether all stand alone.
std::vector<std::size_t> code_point_starts(std::string_view text, bool& plain) {
  std::vector<std::size_t> starts;
  plain = true;
  for (std::size_t at = 0; at < text.size();) {
    starts.push_back(at);
    plain = stands_alone(next_code_point(text, at)) && plain;
  }
  starts.push_back(text.size());
  return starts;
}

// A terminal obeys it, or it turns or hides what stands beside it.
bool is_obeyed(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0xAD) return false;
  if (c == kReplacement || c == kJoiner || c == kNonJoiner || is_variation_selector(c))
    return false;
  return is_no_writing(c);
}

std::string clean_text(std::string_view input, Lines lines, bool open) {
  input = input.substr(0, kInputBytesMax);
  if (is_everyday(input)) return std::string(input);
  const std::vector<char32_t> characters = decode_utf8(input);
  std::string clean;
  clean.reserve(input.size());
  char32_t before = 0;
  std::size_t marks = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i] == '\n' && i > 0 && characters[i - 1] == '\r') continue;
    const char32_t behind = i + 1 < characters.size() ? characters[i + 1] : 0;
    const char32_t c = kept(characters[i], before, behind, lines, open);
    if (c == 0) continue;
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks > kMarksMax) continue;
    append_utf8(clean, c);
    before = c;
  }
  return clean;
}

}  // namespace

std::string sanitised(std::string_view input, Lines lines) {
  return clean_text(input, lines, false);
}

std::string sanitised_so_far(std::string_view input, Lines lines) {
  return clean_text(input, lines, true);
}

std::vector<std::size_t> character_starts(std::string_view text) {
  bool plain = true;
  std::vector<std::size_t> starts = code_point_starts(text, plain);
  if (plain) return starts;
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  const std::unique_ptr<UBreakIterator, void (*)(UBreakIterator*)> breaks(
      ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status), &ubrk_close);
  if (U_SUCCESS(status) != 0) ubrk_setUText(breaks.get(), &utext, &status);
  if (U_SUCCESS(status) != 0) {
    starts.clear();
    for (int32_t at = ubrk_first(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get()))
      starts.push_back(static_cast<std::size_t>(at));
  }  // else: without ICU's rules a code point is the best character that there is
  utext_close(&utext);
  return starts;
}

std::string_view first_characters(std::string_view text, std::size_t characters) {
  if (text.size() <= characters) return text;  // no character is shorter than a byte
  const std::size_t bytes_max = characters * kCharacterBytesMax;
  std::string_view looked_at = text.substr(0, bytes_max);
  while (looked_at.size() < text.size() && !looked_at.empty() &&
         (static_cast<unsigned char>(text[looked_at.size()]) & 0xC0) == 0x80)
    looked_at.remove_suffix(1);  // not in the middle of a code point
  const std::vector<std::size_t> starts = character_starts(looked_at);
  return looked_at.substr(0, starts[std::min(characters, starts.size() - 1)]);
}

std::string taken_in(std::string_view foreign, std::size_t characters_max, Lines lines) {
  std::string clean = sanitised(foreign, lines);
  const bool cut_before = foreign.size() > kInputBytesMax;
  if (first_characters(clean, characters_max).size() == clean.size() && !cut_before) return clean;
  if (characters_max == 0) return {};
  clean.resize(first_characters(clean, characters_max - 1).size());
  return clean + "…";
}

std::string printable(std::string_view text, Lines lines) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool line_end = c == '\n' && lines == Lines::several;
    if (line_end || c == '\t' || !is_obeyed(c))
      append_utf8(shown, c);
    else
      shown += '?';
  }
  return shown;
}

}  // namespace foyer
