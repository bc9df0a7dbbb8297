#include "kit/base/name_key.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "kit/base/private_use.h"
#include "kit/base/text.h"

namespace foyer {
namespace {

// Blanks, dots, hyphens and apostrophes (U+30FB and U+FF65 are punctuation, too), and whatever else
// round thing people find on a keyboard for the mark between the parts of a name.
bool is_between(char32_t c) {
  constexpr std::u32string_view kMarks = U"\u02BC\u02D9\u2218\u2219\u22C5\u25CF\u25E6\u26AB\uA78F";
  const auto point = static_cast<UChar32>(c);
  return u_isUWhiteSpace(point) != 0 || u_ispunct(point) != 0 ||
         kMarks.find(c) != std::u32string_view::npos;
}

// Ideographs and the letters of ASCII: what nearly every name consists of.
bool is_everyday(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 0x3400 && c <= 0x9FFF); }

}  // namespace

std::string name_key(std::string_view name) {
  std::string meant;
  bool everyday = true;
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = without_private_use(next_code_point(name, at));
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if (c == ' ') continue;
    everyday = everyday && is_everyday(c);
    append_utf8(meant, c);
  }
  if (everyday) return meant;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string folded;
  if (U_SUCCESS(status) != 0)
    fold->normalize(icu::UnicodeString::fromUTF8(meant), status).toUTF8String(folded);
  std::string key;
  for (std::size_t at = 0; at < folded.size();)
    if (const char32_t c = next_code_point(folded, at); !is_between(c)) append_utf8(key, c);
  return key;
}

}  // namespace foyer
