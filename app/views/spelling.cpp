// Names as they are typed: pinyin, initials, Latin letters.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "kit/base/name_key.h"
#include "kit/base/private_use.h"
#include "kit/base/text.h"
#include "views/dictionary_readings.h"
#include "views/readings.h"
#include "views/search.h"

namespace foyer::views {
namespace {

bool is_han(char32_t c) { return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff); }

std::string letters_of(const std::string& text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') letters += c;
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

// Empty: it is read as ICU reads it.
std::string_view in_dictionary(char32_t character) {
  for (const ReadAlike& one : kDictionaryReadings)
    if (one.characters.find(character) != std::u32string_view::npos) return one.read;
  return {};
}

}  // namespace

struct Speller::Impl {
  std::unique_ptr<icu::Transliterator> latin, hans;
  std::unordered_map<char32_t, std::string> known;
  std::unordered_map<char32_t, char32_t> simple;
};

Speller::Speller() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->latin.reset(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) impl_->latin.reset();  // without ICU's data only Latin names are found
  status = U_ZERO_ERROR;
  impl_->hans.reset(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) impl_->hans.reset();
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
  } else if (const std::string_view read = in_dictionary(character); !read.empty()) {
    text = read;
  } else if (impl_->latin) {
    icu::UnicodeString one(static_cast<UChar32>(character));
    impl_->latin->transliterate(one);
    one.toUTF8String(text);
  }
  return impl_->known.emplace(character, letters_of(text)).first->second;
}

char32_t Speller::simplified(char32_t character) {
  if (!is_han(character) || !impl_->hans) return character;
  const auto [found, fresh] = impl_->simple.try_emplace(character, character);
  if (fresh) {
    icu::UnicodeString one(static_cast<UChar32>(character));
    impl_->hans->transliterate(one);
    if (one.countChar32() == 1) found->second = static_cast<char32_t>(one.char32At(0));
  }
  return found->second;
}

std::string Speller::characters(std::string_view name) {
  const std::string key = name_key(name);
  std::string looked_for;
  bool han = true;
  for (std::size_t at = 0; at < key.size();) {
    const char32_t c = next_code_point(key, at);
    han = han && is_han(c);
    append_utf8(looked_for, simplified(c));
  }
  if (han) return looked_for;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) != 0) return looked_for;
  const icu::UnicodeString pieces =
      apart->normalize(icu::UnicodeString::fromUTF8(looked_for), status);
  std::string plain;
  for (int i = 0; i < pieces.length(); i = pieces.moveIndex32(i, 1))
    if (const UChar32 c = pieces.char32At(i); u_charType(c) != U_NON_SPACING_MARK)
      append_utf8(plain, static_cast<char32_t>(c));
  return plain;
}

// A character and how it is read here; what is read as nothing stands between words.
struct Speller::Part {
  char32_t character;
  std::string letters;
};

Spelling Speller::written_out(const std::vector<Part>& parts) {
  Spelling spelling;
  bool word_begins = true;
  for (const Part& part : parts) {
    if (part.letters.empty()) {
      // An accent of its own belongs to the letter before it.
      const auto point = static_cast<UChar32>(part.character);
      word_begins = word_begins || u_hasBinaryProperty(point, UCHAR_GRAPHEME_EXTEND) == 0;
      continue;
    }
    if (is_han(part.character) || word_begins) {
      spelling.syllables.push_back(spelling.full.size());
      spelling.initials += part.letters.front();
    }
    word_begins = is_han(part.character);
    spelling.full += part.letters;
  }
  // A Latin name is asked for as it is written: v behind l or n is u there, too.
  spelling.full = plain_pinyin(spelling.full);
  return spelling;
}

// Müller is Mueller, too, and Sørensen Soerensen.
std::optional<std::vector<Speller::Part>> Speller::with_umlauts(std::vector<Part> parts) {
  constexpr std::u32string_view kLetters = U"äöüøåÄÖÜØÅ";
  constexpr std::array<std::string_view, 5> kWritten{"ae", "oe", "ue", "oe", "aa"};
  bool any = false;
  for (Part& part : parts)
    if (const auto at = kLetters.find(part.character); at != std::u32string_view::npos) {
      part.letters = kWritten.at(at % kWritten.size());
      any = true;
    }
  if (!any) return std::nullopt;
  return parts;
}

std::vector<Spelling> Speller::spell(std::string_view name) {
  std::vector<char32_t> characters = decode_utf8(name);
  for (char32_t& c : characters) c = without_private_use(c);
  std::vector<Part> usual;
  for (const char32_t c : characters) usual.push_back({c, plain_pinyin(syllable(c))});
  std::vector<std::vector<Part>> ways;
  const std::u32string_view text(characters.data(), characters.size());
  const auto read_as = [&](std::vector<Part> parts, std::size_t from, std::string_view reading) {
    for (std::size_t i = from; !reading.empty() && i < parts.size(); ++i) {
      const std::size_t end = std::min(reading.find('\''), reading.size());
      parts[i].letters = plain_pinyin(reading.substr(0, end));
      reading.remove_prefix(std::min(reading.size(), end + 1));
    }
    ways.push_back(std::move(parts));
  };
  for (const Reading& one : kSurnameReadings)
    if (text.starts_with(one.written)) read_as(usual, 0, one.read);
  const std::vector<Part> best = ways.empty() ? usual : ways.front();
  ways.push_back(usual);
  for (const Reading& one : kOtherReadings)
    for (std::size_t i = 1; i < text.size(); ++i)
      if (text[i] == one.written.front()) read_as(best, i, one.read);
  if (auto german = with_umlauts(usual)) ways.push_back(std::move(*german));
  std::vector<Spelling> spellings;
  for (const std::vector<Part>& parts : ways) {
    Spelling made = written_out(parts);
    const bool known = std::ranges::find(spellings, made.full, &Spelling::full) != spellings.end();
    if (!known && spellings.size() < kSpellings_max) spellings.push_back(std::move(made));
  }
  return spellings;
}

std::string plain_pinyin(std::string_view letters) {
  std::string plain(letters);
  for (std::size_t i = 1; i < plain.size(); ++i)
    if (plain[i] == 'v' && (plain[i - 1] == 'l' || plain[i - 1] == 'n')) plain[i] = 'u';
  return plain;
}

namespace {

// Blanks, hyphens and apostrophes of every kind; "lu:" is how dictionaries write lü.
bool is_between_letters(char16_t c) {
  return u_isUWhiteSpace(c) != 0 || u_ispunct(c) != 0 || c == '`' || c == 0x02BC || c == 0x00B4;
}

}  // namespace

std::optional<std::string> typed_letters(std::string_view typed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  const auto text = icu::UnicodeString::fromUTF8({typed.data(), static_cast<int>(typed.size())});
  std::string letters;
  const icu::UnicodeString pieces = apart->normalize(text, status);
  for (int i = 0; i < pieces.length(); ++i) {
    const char16_t c = pieces[i];
    if (c >= 'a' && c <= 'z')
      letters += static_cast<char>(c);
    else if (c >= 'A' && c <= 'Z')
      letters += static_cast<char>(c - 'A' + 'a');
    else if (u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND) == 0 && !is_between_letters(c))
      return std::nullopt;
  }
  if (letters.empty()) return std::nullopt;
  return plain_pinyin(letters);
}

std::string masked(std::string_view dialled) {
  std::string digits;
  for (const char c : dialled)
    if ((c >= '0' && c <= '9') || c == '+') digits += c;
  if (digits.size() < 8) return dialled.empty() ? std::string() : "****";
  return digits.substr(0, 3) + "****" + digits.substr(digits.size() - 4);
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
