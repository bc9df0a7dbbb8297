#include "kit/input/writing/syllables.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foyer::input {
namespace {

constexpr std::size_t kSyllableLength_max = 6;
constexpr std::size_t kParses_max = 400;
// An initial in the middle ("wjg") and an unfinished last syllable. Chosen so that a reading in
// whole syllables wins unless it is some hundred times rarer.
constexpr float kInitialCost = 5.0F;
constexpr float kUnfinishedCost = 3.0F;

// How else people write a syllable of the table: passports' "lyu", "lve", "jv".
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSpellings{{
    {"lyu", "lv"},
    {"nyu", "nv"},
    {"lve", "lue"},
    {"nve", "nue"},
    {"jv", "ju"},
    {"qv", "qu"},
    {"xv", "xu"},
    {"yv", "yu"},
    {"jve", "jue"},
    {"qve", "que"},
    {"xve", "xue"},
    {"lyue", "lue"},
}};

bool is_initial(std::string_view text) {
  if (text == "zh" || text == "ch" || text == "sh") return true;
  return text.size() == 1 && text != "i" && text != "u" && text != "v";
}

bool is_typed(const std::string& text) {
  const bool vowel_alone = text == "a" || text == "e" || text == "o";
  return vowel_alone || (text.size() > 1 && text != "ng" && text != "hm");
}

std::size_t behind_apostrophes(std::string_view letters, std::size_t at) {
  while (at < letters.size() && letters[at] == '\'') ++at;
  return at;
}

}  // namespace

Syllables::Syllables(std::vector<std::string> texts) : texts_(std::move(texts)) {
  std::erase_if(texts_, [](const std::string& text) { return !is_typed(text); });
  std::sort(texts_.begin(), texts_.end());
  texts_.erase(std::unique(texts_.begin(), texts_.end()), texts_.end());
}

std::optional<SyllableId> Syllables::find(std::string_view text) const {
  for (const auto& [written, meant] : kSpellings)
    if (text == written) text = meant;
  const auto at = std::lower_bound(texts_.begin(), texts_.end(), text);
  if (at == texts_.end() || *at != text) return std::nullopt;
  return static_cast<SyllableId>(at - texts_.begin());
}

SyllableRange Syllables::beginning_with(std::string_view prefix) const {
  const auto first = std::lower_bound(texts_.begin(), texts_.end(), prefix);
  auto last = first;
  while (last != texts_.end() && std::string_view(*last).substr(0, prefix.size()) == prefix) ++last;
  return {static_cast<SyllableId>(first - texts_.begin()),
          static_cast<SyllableId>(last - texts_.begin())};
}

std::vector<Piece> Syllables::pieces_at(std::string_view letters, std::size_t begin) const {
  std::vector<Piece> pieces;
  for (std::size_t length = kSyllableLength_max; length > 0; --length) {
    const std::string_view text = letters.substr(begin, length);
    if (text.size() < length || text.find('\'') != text.npos) continue;
    const std::size_t end = behind_apostrophes(letters, begin + length);
    const bool is_last = end == letters.size();
    if (const auto id = find(text)) {
      pieces.push_back({{*id, static_cast<SyllableId>(*id + 1)}, begin, end, 0.0F});
      if (!is_last) continue;  // the last one may still be growing: "gu" of "guo"
    }
    if (!is_last && !is_initial(text)) continue;
    const SyllableRange range = beginning_with(text);
    if (!range.is_empty())
      pieces.push_back({range, begin, end, is_last ? kUnfinishedCost : kInitialCost});
  }
  return pieces;
}

void Syllables::extend(std::string_view letters, std::size_t pieces_max, Parse& begun,
                       std::vector<Parse>& found) const {
  const std::size_t begin = begun.empty() ? 0 : begun.back().end;
  if (begin == letters.size()) {
    found.push_back(begun);
    return;
  }
  if (begun.size() == pieces_max || found.size() >= kParses_max) return;
  for (const Piece& piece : pieces_at(letters, begin)) {
    begun.push_back(piece);
    extend(letters, pieces_max, begun, found);
    begun.pop_back();
  }
}

std::vector<Parse> Syllables::parses(std::string_view letters, std::size_t pieces_max) const {
  std::vector<Parse> found;
  Parse begun;
  const bool too_long = letters.size() > (kSyllableLength_max + 2) * pieces_max;
  if (!letters.empty() && !too_long) extend(letters, pieces_max, begun, found);
  return found;
}

std::vector<Piece> Syllables::first_pieces(std::string_view letters) const {
  return letters.empty() ? std::vector<Piece>{} : pieces_at(letters, 0);
}

}  // namespace foyer::input
