#include "roles/entrance/pages/address.h"

#include <algorithm>
#include <array>

namespace foyer::screens {
namespace {

bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}

constexpr std::array<std::string_view, 24> kCompoundSurnames{
    "欧阳", "上官", "司马", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒",
    "司空", "端木", "南宫", "独孤", "长孙", "宇文", "轩辕", "百里", "呼延", "西门", "申屠", "澹台"};

// By what the guest is called. A Latin name has its surname last in English; in Chinese, where
// one cannot know which part it is, the whole name is said.
std::string surname(const std::string& name, Lang lang) {
  const std::vector<char32_t> points = decode_utf8(name);
  if (!std::all_of(points.begin(), points.end(), is_han)) {
    const std::size_t blank = name.find_last_of(' ');
    return lang == Lang::zh || blank == std::string::npos ? name : name.substr(blank + 1);
  }
  const std::size_t two = 6;  // bytes of two Han characters of the BMP
  if (points.size() > 2)
    for (const std::string_view compound : kCompoundSurnames)
      if (name.substr(0, two) == compound) return std::string(compound);
  std::string first;
  if (!points.empty()) append_utf8(first, points.front());
  return first;
}

}  // namespace

std::string filled(std::string_view phrase, std::string_view value) {
  const std::size_t at = phrase.find('%');
  if (at == std::string_view::npos) return std::string(phrase);
  std::string text = std::string(phrase.substr(0, at)) + std::string(value);
  // Chinese typography: a blank between a Latin word and the Han character behind it.
  const std::string_view behind = phrase.substr(at + 2);
  std::size_t first = 0;
  const bool latin = !value.empty() && static_cast<unsigned char>(value.back()) < 0x80;
  if (latin && !behind.empty() && is_han(next_code_point(behind, first))) text += ' ';
  return text + std::string(behind);
}

std::string form_of_address(const domain::Visit& visit, const domain::Content& content, Lang lang) {
  if (!visit.name || visit.name->empty()) return {};
  const domain::Choice* honorific =
      domain::find_by_id(content.showroom.honorifics, visit.honorific);
  if (!honorific) return *visit.name;
  return filled(honorific->hint.in(lang), surname(*visit.name, lang));
}

std::string addressed(const Phrase& with, const Phrase& without, const std::string& address,
                      Lang lang) {
  return address.empty() ? std::string(without.in(lang)) : filled(with.in(lang), address);
}

}  // namespace foyer::screens
