// A text in both of Foyer's languages, and the few UTF-8 operations that everybody needs.
// Threads: values, no shared state.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

enum class Lang : std::uint8_t { zh, en };

constexpr std::array<Lang, 2> kLangs{Lang::zh, Lang::en};
constexpr std::string_view code(Lang lang) { return lang == Lang::zh ? "zh" : "en"; }
std::optional<Lang> lang_from_code(std::string_view code);

struct Text {
  std::string zh;
  std::string en;
  const std::string& in(Lang lang) const { return lang == Lang::zh ? zh : en; }
  friend bool operator==(const Text&, const Text&) = default;
};

// Of a word that stands in one place alone.
inline std::string either(Lang lang, const char* zh, const char* en) {
  return lang == Lang::zh ? zh : en;
}

// Decodes UTF-8. A byte that is not part of a well-formed sequence becomes U+FFFD, alone.
std::vector<char32_t> decode_utf8(std::string_view text);
// The code point at `at`, and moves `at` behind it. Same treatment of malformed input.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& text, char32_t code_point);
bool is_valid_utf8(std::string_view text);
// A to Z as a to z, everything else as it is: for endings, signs and words of machines.
std::string in_small_letters(std::string_view text);
// "walk-in" of the identifier "walk_in"
std::string dashed(std::string_view identifier);

}  // namespace foyer
