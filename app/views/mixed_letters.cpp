#include "views/mixed_letters.h"

#include <algorithm>
#include <array>

#include "views/search.h"

namespace foyer::views {
namespace {

constexpr std::size_t kPieces_min = 2, kPieces_max = 4, kPiece_max = 6;
constexpr std::size_t kLetters_max = 20;

// More than there are syllables of ("bua"): whoever is found is compared anyway.
bool begins_syllable(std::string_view piece) {
  constexpr std::array<std::string_view, 24> kInitials{"zh", "ch", "sh", "b", "p", "m", "f", "d",
                                                       "t",  "n",  "l",  "g", "k", "h", "j", "q",
                                                       "x",  "r",  "z",  "c", "s", "y", "w", ""};
  constexpr std::array<std::string_view, 20> kFinals{
      "ai",   "ang", "ao",  "ei", "eng", "er",   "iang", "iao", "ie", "ing",
      "iong", "iu",  "ong", "ou", "uai", "uang", "ue",   "ui",  "un", "uo"};
  return std::ranges::any_of(kInitials, [&](std::string_view initial) {
    if (initial.starts_with(piece)) return true;
    if (!piece.starts_with(initial)) return false;
    const std::string_view rest = piece.substr(initial.size());
    return std::ranges::any_of(kFinals, [&](auto final) { return final.starts_with(rest); });
  });
}

void part(std::string_view letters, std::string& initials, std::vector<std::string>& all) {
  if (letters.empty()) {
    const bool known = std::ranges::find(all, initials) != all.end();
    if (initials.size() >= kPieces_min && !known) all.push_back(initials);
    return;
  }
  if (initials.size() == kPieces_max) return;
  for (std::size_t size = std::min(kPiece_max, letters.size()); size > 0; --size) {
    if (!begins_syllable(letters.substr(0, size))) continue;
    initials += letters.front();
    part(letters.substr(size), initials, all);
    initials.pop_back();
  }
}

// The letters from the syllable `at` on.
bool goes_on(std::string_view letters, const Spelling& spelling, std::size_t at) {
  if (letters.empty()) return true;
  if (at >= spelling.syllables.size()) return false;
  const std::size_t begin = spelling.syllables[at];
  const std::size_t end =
      at + 1 < spelling.syllables.size() ? spelling.syllables[at + 1] : spelling.full.size();
  for (std::size_t size = 1; size <= end - begin && size <= letters.size(); ++size) {
    if (spelling.full[begin + size - 1] != letters[size - 1]) return false;
    if (goes_on(letters.substr(size), spelling, at + 1)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> initials_meant(std::string_view letters) {
  std::vector<std::string> all;
  std::string initials;
  if (letters.size() > kPieces_min && letters.size() <= kLetters_max) part(letters, initials, all);
  std::erase(all, letters);
  std::ranges::stable_sort(all, {}, &std::string::size);
  for (std::string& one : all) one = plain_pinyin(one);
  return all;
}

bool is_mixed_of(std::string_view letters, const Spelling& spelling) {
  for (std::size_t at = 0; at < spelling.syllables.size(); ++at)
    if (goes_on(letters, spelling, at)) return true;
  return false;
}

}  // namespace foyer::views
