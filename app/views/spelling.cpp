// Names as they are typed: pinyin, initials, Latin letters.
#include <unicode/translit.h>

#include <array>
#include <unordered_map>

#include "kit/base/text.h"
#include "views/search.h"

namespace foyer::views {
namespace {

// Surnames whose reading is not the character's usual one.
constexpr std::array<std::pair<char32_t, std::string_view>, 16> kSurnames{{{U'单', "shan"},
                                                                           {U'曾', "zeng"},
                                                                           {U'解', "xie"},
                                                                           {U'仇', "qiu"},
                                                                           {U'区', "ou"},
                                                                           {U'查', "zha"},
                                                                           {U'华', "hua"},
                                                                           {U'盖', "ge"},
                                                                           {U'朴', "piao"},
                                                                           {U'翟', "zhai"},
                                                                           {U'尉', "wei"},
                                                                           {U'覃', "qin"},
                                                                           {U'缪', "miao"},
                                                                           {U'乐', "yue"},
                                                                           {U'洗', "xian"},
                                                                           {U'种', "chong"}}};

bool is_han(char32_t c) { return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff); }

std::string letters_of(const std::string& text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') letters += c;
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

}  // namespace

struct Speller::Impl {
  std::unique_ptr<icu::Transliterator> latin;
  std::unordered_map<char32_t, std::string> known;
};

Speller::Speller() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->latin.reset(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) impl_->latin.reset();  // without ICU's data only Latin names are found
}
Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

std::string Speller::syllable(char32_t character) {
  const auto found = impl_->known.find(character);
  if (found != impl_->known.end()) return found->second;
  std::string text;
  if (character < 128) {
    text = std::string(1, static_cast<char>(character));
  } else if (impl_->latin) {
    icu::UnicodeString one(static_cast<UChar32>(character));
    impl_->latin->transliterate(one);
    one.toUTF8String(text);
  }
  return impl_->known.emplace(character, letters_of(text)).first->second;
}

Spelling Speller::spell(std::string_view name) {
  Spelling spelling;
  bool word_begins = true, first = true;
  for (const char32_t c : decode_utf8(name)) {
    std::string letters;
    if (first && is_han(c))
      for (const auto& [surname, reading] : kSurnames)
        if (surname == c) letters = reading;
    if (letters.empty()) letters = syllable(c);
    first = false;
    if (letters.empty()) {
      word_begins = true;
      continue;
    }
    if (is_han(c) || word_begins) {
      spelling.syllables.push_back(spelling.full.size());
      spelling.initials += letters.front();
    }
    word_begins = is_han(c);
    spelling.full += letters;
  }
  return spelling;
}

std::string masked(std::string_view phone) {
  if (phone.starts_with("+86")) phone.remove_prefix(3);
  if (phone.size() < 8) return phone.empty() ? std::string() : "****";
  return std::string(phone.substr(0, 3)) + "****" + std::string(phone.substr(phone.size() - 4));
}

std::string masked_name(std::string_view name) {
  const std::vector<char32_t> letters = decode_utf8(name);
  std::string shown;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool begins = i == 0 || letters[i - 1] == U' ';
    // Of three and more Chinese characters the last one is said, too: 王建国 and 王建军 differ.
    const bool ends = is_han(letters[i]) && i + 1 == letters.size() && i > 1;
    append_utf8(shown, letters[i] == U' ' || begins || ends ? letters[i] : U'*');
  }
  return shown;
}

}  // namespace foyer::views
