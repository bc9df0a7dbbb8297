#include "kit/base/office_text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kit/base/text.h"

namespace foyer {
namespace {

// What is called .csv and is none: workbooks of both kinds, which people rename, and what else an
// office may have at hand.
constexpr std::array<std::string_view, 2> kWorkbooks{"PK\x03\x04", "\xD0\xCF\x11\xE0"};
constexpr std::array<std::string_view, 5> kNoText{"%PDF", "\x1F\x8B", "Rar!", "\x89PNG",
                                                  "\xFF\xD8\xFF"};

unsigned char byte(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

std::string converted(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(encoding, &status),
                                                                     ucnv_close);
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                status);
  std::string utf8;
  return U_SUCCESS(status) ? text.toUTF8String(utf8) : std::string();
}

// UTF-16 without a mark: every Latin letter, separator and line end has a zero beside it.
const char* utf16_by_zeros(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 4096);
  for (std::size_t i = 0; i < looked_at; ++i)
    if (bytes[i] == 0) ++zeros[i % 2];
  if (zeros[0] + zeros[1] < looked_at / 20 + 1) return nullptr;
  if (zeros[1] > 4 * zeros[0]) return "UTF-16LE";
  if (zeros[0] > 4 * zeros[1]) return "UTF-16BE";
  return nullptr;
}

struct Counted {
  std::size_t characters = 0;  // of several bytes, well formed
  std::size_t malformed = 0;   // bytes
};
Counted count_utf8(std::string_view bytes) {
  Counted counted;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(bytes, at);
    if (at - from > 1) ++counted.characters;
    if (at - from == 1 && c == 0xFFFD) ++counted.malformed;
  }
  return counted;
}

// A copy that broke off in the middle of a character: all but its last bytes are UTF-8.
bool is_cut_utf8(std::string_view bytes) {
  constexpr std::size_t kCharacter_max = 4;
  for (std::size_t cut = 1; cut < kCharacter_max && cut < bytes.size(); ++cut) {
    const unsigned char lead = byte(bytes, bytes.size() - cut);
    if ((lead & 0xC0) == 0x80) continue;
    const Counted before = count_utf8(bytes.substr(0, bytes.size() - cut));
    return lead >= 0xC2 && before.malformed == 0 && before.characters > 0;
  }
  return false;
}

// Letters with accents stand alone between plain ones; Chinese characters are pairs of high bytes.
bool has_pairs_of_high_bytes(std::string_view bytes) {
  for (std::size_t i = 1; i < bytes.size(); ++i)
    if (byte(bytes, i - 1) >= 0x81 && byte(bytes, i) >= 0x80) return true;
  return false;
}

std::string_view without_end(std::string_view bytes) {
  constexpr char kEndOfFile = 0x1A;  // as old systems write it
  while (!bytes.empty() && (bytes.back() == 0 || bytes.back() == kEndOfFile))
    bytes.remove_suffix(1);
  return bytes;
}

std::vector<OfficeText> without_mark(std::string_view bytes) {
  bytes = without_end(bytes);
  const Counted utf8 = count_utf8(bytes);
  const bool mostly = utf8.characters > 2 * utf8.malformed || is_cut_utf8(bytes);
  if (utf8.malformed == 0) return {{std::string(bytes), "UTF-8"}};
  if (mostly) return {{converted(bytes, "UTF-8"), "UTF-8"}};
  OfficeText western{converted(bytes, "windows-1252"), "Windows-1252"};
  OfficeText chinese{converted(bytes, "gb18030"), "GB 18030"};
  OfficeText traditional{converted(bytes, "windows-950"), "Big5"};
  if (has_pairs_of_high_bytes(bytes))
    return {std::move(chinese), std::move(traditional), std::move(western)};
  return {std::move(western), std::move(chinese)};
}

// Marks that programs wrote again in front of one that was there, the second time as letters.
void drop_marks(std::string& text) {
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xC3\xAF\xC2\xBB\xC2\xBF"})
    while (text.starts_with(mark)) text.erase(0, mark.size());
}

// Workbooks that are text: a page or an XML document that is called .xls, and SYLK.
bool is_workbook(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::string begin = in_small_letters(text.substr(first, 9));
  constexpr std::array<std::string_view, 8> kBegins{"<html", "<!doctype", "<?xml", "<table",
                                                    "<meta", "<head",     "<div",  "id;p"};
  return std::ranges::any_of(kBegins, [&](auto with) { return begin.starts_with(with); });
}

Result<std::vector<OfficeText>> readings_of(std::string_view bytes) {
  const auto begins = [&](std::string_view with) { return bytes.starts_with(with); };
  if (std::ranges::any_of(kWorkbooks, begins)) return fail(std::string(kFileIsWorkbook));
  if (std::ranges::any_of(kNoText, begins)) return fail(std::string(kFileIsNoText));
  constexpr std::string_view kUtf32("\xFF\xFE\0\0", 4), kUtf32Big("\0\0\xFE\xFF", 4);
  if (bytes.starts_with(kUtf32Big))
    return std::vector<OfficeText>{{converted(bytes.substr(4), "UTF-32BE"), "UTF-32 BE"}};
  if (bytes.starts_with(kUtf32))
    return std::vector<OfficeText>{{converted(bytes.substr(4), "UTF-32LE"), "UTF-32 LE"}};
  if (bytes.starts_with("\xFF\xFE"))
    return std::vector<OfficeText>{{converted(bytes.substr(2), "UTF-16LE"), "UTF-16 LE"}};
  if (bytes.starts_with("\xFE\xFF"))
    return std::vector<OfficeText>{{converted(bytes.substr(2), "UTF-16BE"), "UTF-16 BE"}};
  if (bytes.starts_with("\xEF\xBB\xBF"))
    return std::vector<OfficeText>{{converted(without_end(bytes.substr(3)), "UTF-8"), "UTF-8"}};
  if (const char* name = utf16_by_zeros(bytes))
    return std::vector<OfficeText>{
        {converted(bytes, name), name[6] == 'L' ? "UTF-16 LE" : "UTF-16 BE"}};
  std::vector<OfficeText> readings = without_mark(bytes);
  if (readings.front().utf8.find('\0') != std::string::npos)
    return fail(std::string(kFileIsNoText));
  return readings;
}

}  // namespace

Result<std::vector<OfficeText>> read_office_text(std::string_view bytes, Markup markup) {
  auto readings = readings_of(bytes);
  if (!readings) return readings;
  for (OfficeText& reading : *readings) drop_marks(reading.utf8);
  if (markup == Markup::refused && is_workbook(readings->front().utf8))
    return fail(std::string(kFileIsWorkbook));
  return readings;
}

}  // namespace foyer
