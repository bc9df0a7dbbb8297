#include "views/wanted.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "kit/base/digits.h"
#include "kit/base/text.h"
#include "views/search.h"

namespace foyer::views {
namespace {

bool is_between_digits(char32_t c) {
  constexpr std::u32string_view kBetween = U"+.()/";
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  const auto point = static_cast<UChar32>(c);
  return kBetween.find(c) != std::u32string_view::npos || u_isUWhiteSpace(point) != 0 ||
         u_charType(point) == U_DASH_PUNCTUATION || c == 0x2212;
}

// Of a number as it is typed; none: it is none.
std::optional<std::string> typed_digits(std::string_view typed) {
  for (std::size_t at = 0; at < typed.size();)
    if (const char32_t c = next_code_point(typed, at);
        decimal_digit(c) < 0 && !is_between_digits(c))
      return std::nullopt;
  std::string digits = digits_of(typed);
  if (digits.empty()) return std::nullopt;
  return digits;
}

std::string without_zeros(std::string_view digits) {
  return std::string(digits.substr(std::min(digits.find_first_not_of('0'), digits.size())));
}

// 吕 is lyu in passports.
std::string without_passports(std::string letters) {
  for (const std::string_view passport : {"lyu", "nyu"})
    for (auto at = letters.find(passport); at != std::string::npos; at = letters.find(passport))
      letters.erase(at + 1, 1);
  return letters;
}

// "Carter, Emily" is Emily Carter, and "xiaoming wang" is 王小明: the last words first.
std::vector<std::string> turned(std::string_view typed) {
  constexpr std::size_t kWords_max = 5;
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < typed.size();) {
    const char32_t c = next_code_point(typed, at);
    const bool between = u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == U',' || c == U'，';
    if (!between)
      append_utf8(words.back(), c);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  std::vector<std::string> all;
  if (words.size() > kWords_max) return all;
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::ranges::rotate(words, words.begin() + 1);
    std::string& text = all.emplace_back();
    for (const std::string& word : words) text += word + " ";
  }
  return all;
}

}  // namespace

std::string digits_of(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size();)
    if (const int digit = decimal_digit(next_code_point(text, at)); digit >= 0)
      digits += static_cast<char>('0' + digit);
  return digits;
}

Wanted wanted_of(std::string_view typed, Speller& speller) {
  if (auto digits = typed_digits(typed)) return {Wanted::Kind::digits, std::move(*digits)};
  if (auto letters = typed_letters(typed)) return {Wanted::Kind::letters, std::move(*letters)};
  return {Wanted::Kind::characters, speller.characters(typed)};
}

std::vector<Wanted> also_meant(std::string_view typed, const Wanted& first,
                               std::string_view calling_code, Speller& speller) {
  std::vector<Wanted> all;
  const auto mean = [&](Wanted wanted) {
    const bool new_one = wanted != first && std::ranges::find(all, wanted) == all.end();
    if (new_one && !wanted.text.empty()) all.push_back(std::move(wanted));
  };
  if (first.kind == Wanted::Kind::digits) {
    const std::string plain = without_zeros(first.text);
    mean({first.kind, plain});
    if (plain.starts_with(calling_code))  // "+44 (0)7400 …"
      mean({first.kind, without_zeros(std::string_view(plain).substr(calling_code.size()))});
    return all;
  }
  if (first.kind == Wanted::Kind::letters)
    mean({first.kind, without_passports(first.text)});
  else if (std::ranges::any_of(typed, [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }))
    mean({Wanted::Kind::letters, speller.spell(typed).front().full});
  for (const std::string& text : turned(typed)) mean(wanted_of(text, speller));
  return all;
}

}  // namespace foyer::views
