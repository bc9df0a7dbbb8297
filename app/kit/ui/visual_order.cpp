#include "kit/ui/visual_order.h"

#include <unicode/ubidi.h>
#include <unicode/unistr.h>
#include <unicode/ushape.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "kit/base/text.h"

namespace foyer::ui {
namespace {

constexpr std::string_view kBetweenPieces = " · ";

// Hebrew to Arabic Extended-A, and the presentation forms of both; later blocks are of scripts that
// nobody writes names in.
bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}

bool is_digit(UChar c) { return c >= '0' && c <= '9'; }

// A number that is grouped for the eye stays one number; between words a blank lets its groups
// change places.
icu::UnicodeString with_whole_numbers(icu::UnicodeString text) {
  for (int i = 1; i + 1 < text.length(); ++i)
    if (text[i] == ' ' && is_digit(text[i - 1]) && is_digit(text[i + 1])) text.setCharAt(i, 0xA0);
  return text;
}

std::string turned(std::string_view text) {
  const auto logical = with_whole_numbers(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())}));
  UErrorCode status = U_ZERO_ERROR;
  std::vector<UChar> joined(static_cast<std::size_t>(logical.length()) * 2 + 1);
  const int joined_size = u_shapeArabic(
      logical.getBuffer(), logical.length(), joined.data(), static_cast<int>(joined.size()),
      U_SHAPE_LETTERS_SHAPE | U_SHAPE_TEXT_DIRECTION_LOGICAL | U_SHAPE_LENGTH_GROW_SHRINK, &status);
  const std::unique_ptr<UBiDi, void (*)(UBiDi*)> order(ubidi_open(), ubidi_close);
  std::vector<UChar> seen(joined.size());
  ubidi_setPara(order.get(), joined.data(), joined_size, UBIDI_DEFAULT_LTR, nullptr, &status);
  const int size = ubidi_writeReordered(order.get(), seen.data(), static_cast<int>(seen.size()),
                                        UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS, &status);
  if (U_FAILURE(status) != 0) return std::string(text);
  std::string visual;
  return icu::UnicodeString(seen.data(), size).toUTF8String(visual);
}

}  // namespace

bool runs_to_the_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xD6) {  // the first byte of U+0590 and beyond
      ++at;
      continue;
    }
    if (is_right_to_left(next_code_point(text, at))) return true;
  }
  return false;
}

std::string in_visual_order(std::string_view text) {
  std::string all;
  for (bool more = true; more;) {
    const std::size_t end = std::min(text.find(kBetweenPieces), text.size());
    const std::string_view piece = text.substr(0, end);
    all += runs_to_the_left(piece) ? turned(piece) : std::string(piece);
    more = end < text.size();
    if (more) all += kBetweenPieces;
    text.remove_prefix(more ? end + kBetweenPieces.size() : end);
  }
  return all;
}

}  // namespace foyer::ui
