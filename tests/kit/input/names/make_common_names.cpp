// Makes common_names.txt from rosters.txt: 2,400 different full names, drawn with a fixed seed.
//
// A draw takes a decade by its weight, a surname by its weight and one of the decade's given names,
// all alike. The pinyin is ICU's Han-Latin (so not from librime's dictionary, which the model
// uses), except where rosters.txt or the small table below says how a name is read.
//
//   make_common_names < rosters.txt > common_names.txt
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t kNames = 2400;
constexpr const char* kHeader =
    R"(# Common full names with their pinyin: what the order of candidates is measured with.
# Made by make_common_names.cpp from rosters.txt, with a fixed seed: 2,400 different names, decade,
# surname and given name drawn by weight. The lists were written apart from data/names but by the
# same hands: name_table prints how many of the given names also stand in data/names/given.txt, and
# the result for those that do not, which is the more honest one.
)";

struct Weighted {
  std::string text, pinyin;
  double weight = 0;
};

// The same numbers on every machine and library.
class Draw {
 public:
  double unit() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11) / 9007199254740992.0;
  }
  std::size_t of(const std::vector<Weighted>& list) {
    double sum = 0;
    for (const Weighted& entry : list) sum += entry.weight;
    double at = unit() * sum;
    for (std::size_t i = 0; i < list.size(); ++i)
      if ((at -= list[i].weight) < 0) return i;
    return list.size() - 1;
  }

 private:
  std::uint64_t state_ = 20240229;
};

class Pinyin {
 public:
  Pinyin() {
    UErrorCode status = U_ZERO_ERROR;
    han_.reset(
        icu::Transliterator::createInstance("Han-Latin; NFD; Lower", UTRANS_FORWARD, status));
  }
  std::string of(const std::string& name) const {
    std::string text;
    const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(name);
    for (int32_t i = 0; i < characters.length(); ++i) text += of(characters[i]);
    return text;
  }

 private:
  std::string of(char16_t character) const {
    static const std::map<char16_t, std::string> kInNames{
        {u'曾', "zeng"},  {u'长', "chang"}, {u'行', "xing"}, {u'乐', "le"}, {u'茜', "qian"},
        {u'成', "cheng"}, {u'重', "chong"}, {u'朝', "chao"}, {u'衿', "jin"}};
    const auto known = kInNames.find(character);
    if (known != kInNames.end()) return known->second;
    icu::UnicodeString text(character);
    han_->transliterate(text);
    std::string plain;
    for (int32_t i = 0; i < text.length(); ++i) {
      if (text[i] >= u'a' && text[i] <= u'z') plain += static_cast<char>(text[i]);
      if (text[i] == 0x0308) plain.back() = 'v';
    }
    return plain;
  }
  std::unique_ptr<icu::Transliterator> han_;
};

}  // namespace

int main() {
  const Pinyin pinyin;
  std::vector<Weighted> surnames, decades;
  std::vector<std::vector<Weighted>> given;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t colon = line.find(':');
    if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
    std::istringstream head(line.substr(0, colon)), tail(line.substr(colon + 1));
    std::string kind;
    double weight = 0;
    head >> kind >> weight;
    if (kind != "surnames") {
      decades.push_back({kind, {}, weight});
      given.emplace_back();
    }
    for (std::string word; tail >> word;) {
      const std::size_t equals = word.find('=');
      std::string read = equals == word.npos ? pinyin.of(word) : word.substr(equals + 1);
      std::erase(read, '\'');
      (kind == "surnames" ? surnames : given.back())
          .push_back({word.substr(0, equals), read, kind == "surnames" ? weight : 1.0});
    }
  }
  std::cout << kHeader;
  Draw draw;
  std::set<std::string> seen;
  while (seen.size() < kNames) {
    const auto& names = given[draw.of(decades)];
    const Weighted& surname = surnames[draw.of(surnames)];
    const Weighted& name = names[draw.of(names)];
    if (seen.insert(surname.text + name.text).second)
      std::cout << surname.pinyin + name.pinyin << '\t' << surname.text + name.text << '\n';
  }
  return 0;
}
