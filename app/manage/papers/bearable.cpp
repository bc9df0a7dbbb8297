#include "manage/papers/bearable.h"

#include "kit/base/text.h"

namespace foyer::exporting {
namespace {

// XML 1.0, "Char", less what it discourages (controls of Latin-1, the ends of every plane) and
// U+FFFD, which a malformed byte has become.
bool is_xml(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0x7F && c < 0xA0) && c != 0xFFFD && (c & 0xFFFE) != 0xFFFE;
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + (count == 1 ? one : many);
}

}  // namespace

std::string for_xml(std::string_view text, LeftOut& left_out) {
  std::string held;
  held.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_xml(c))
      append_utf8(held, c);
    else
      ++left_out.characters;
  }
  return held;
}

std::string for_cell(std::string_view text, LeftOut& left_out) {
  std::string held = for_xml(text, left_out);
  if (held.size() <= kCellMax) return held;
  std::size_t units = 0, end = 0;
  for (std::size_t at = 0; at < held.size();) {
    units += next_code_point(held, at) < 0x10000 ? 1 : 2;
    if (units < kCellMax) end = at;  // and room for the ellipsis
    if (units > kCellMax) {
      ++left_out.cut;
      return held.substr(0, end) + "…";
    }
  }
  return held;
}

std::string in_words(const LeftOut& left_out, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::string words;
  if (left_out.characters > 0)
    words = zh ? "有 " + std::to_string(left_out.characters) + " 个字符此类文件无法容纳"
               : counted(left_out.characters, " character", " characters") +
                     " that such a file cannot hold";
  if (left_out.cut > 0) {
    if (!words.empty()) words += zh ? "；" : "; ";
    words +=
        zh ? "有 " + std::to_string(left_out.cut) + " 段文字在 32,767 个字符处截断"
           : counted(left_out.cut, " text was cut", " texts were cut") + " at 32,767 characters";
  }
  if (words.empty()) return words;
  return zh ? "未能写入：" + words + "。" : "Left out: " + words + ".";
}

}  // namespace foyer::exporting
