#include "kit/input/writing/name_decoder.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "kit/base/text.h"

namespace foyer::input {
namespace {

// How much of all two-character names the table of whole given names accounts for.
constexpr float kTableShare = 0.35F;
constexpr std::size_t kSurnames_max = 14;
constexpr std::size_t kCharacters_max = 48;  // per piece
constexpr std::size_t kGiven_max = 40;       // per parse
constexpr std::size_t kNames_max = 60;
constexpr std::size_t kCalled_max =
    12;  // characters of given names behind the surnames of a syllable
// The page behind the best whole names begins with surnames alone, so that a rare name is written
// in parts without searching for its beginning.
constexpr std::size_t kWholeFirst = 10;
// Names this much less likely than the best are noise (natural logarithm).
constexpr float kFarBehind = 14.0F;
// How much less a shorter beginning is meant than a longer one that the letters allow.
constexpr float kShorterCost = 1.5F;
constexpr float kTiny = 1e-12F;

std::string utf8(char32_t a, char32_t b = 0) {
  std::string text;
  append_utf8(text, a);
  if (b != 0) append_utf8(text, b);
  return text;
}

template <class T, class Better>
void keep_best(std::vector<T>& list, std::size_t count, Better better) {
  if (list.size() > count) {
    std::nth_element(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), list.end(),
                     better);
    list.resize(count);
  }
  std::sort(list.begin(), list.end(), better);
}

void keep_once(std::vector<NameCandidate>& names, std::size_t count) {
  std::sort(names.begin(), names.end(), [](const NameCandidate& a, const NameCandidate& b) {
    return a.score != b.score ? a.score > b.score : a.text < b.text;
  });
  std::unordered_set<std::string_view> seen;
  std::vector<NameCandidate> kept;
  for (const NameCandidate& name : names) {
    if (kept.size() == count || name.score < names.front().score - kFarBehind) break;
    if (seen.insert(name.text).second) kept.push_back(name);
  }
  names = std::move(kept);
}

float cost_of(const Parse& parse) {
  float cost = 0.0F;
  for (const Piece& piece : parse) cost += piece.cost;
  return cost;
}

std::size_t end_of(const Parse& parse) { return parse.back().end; }

}  // namespace

Awaited NameDecoder::awaited_after(const NameModel& model, std::string_view before_caret) {
  const std::size_t begin = before_caret.find_last_of(" \n");
  if (begin != before_caret.npos) before_caret.remove_prefix(begin + 1);
  const std::vector<char32_t> written = decode_utf8(before_caret);
  if (written.empty()) return {NamePart::whole, 0};
  if (model.is_surname(before_caret) && written.size() <= 2) return {NamePart::given, 0};
  if (written.size() > 3) return {NamePart::none, 0};
  std::string surname(before_caret);
  surname.resize(surname.size() - utf8(written.back()).size());
  if (model.is_surname(surname)) return {NamePart::second, written.back()};
  return {NamePart::none, 0};
}

float NameDecoder::marginal(std::uint16_t character, ByCohort GivenCharacter::*place) const {
  float sum = 0.0F;
  for (std::size_t k = 0; k < model_.cohorts.size(); ++k) {
    const Cohort& cohort = model_.cohorts[k];
    const float lengths =
        place == &GivenCharacter::single ? cohort.single_share : 1.0F - cohort.single_share;
    sum += cohort.share * lengths * (model_.characters[character].*place)[k];
  }
  return sum;
}

float NameDecoder::pair_share(std::uint16_t first, std::uint16_t second) const {
  const ByCohort& a = model_.characters[first].first;
  const ByCohort& b = model_.characters[second].second;
  float mixed = 0.0F;
  float pairs = 0.0F;
  for (std::size_t k = 0; k < model_.cohorts.size(); ++k) {
    const Cohort& cohort = model_.cohorts[k];
    const float share = cohort.share * (1.0F - cohort.single_share);
    mixed += share * a[k] * b[k];
    pairs += share;
  }
  const auto known = model_.given_share.find(static_cast<std::uint32_t>(first) << 16 | second);
  const float table = known == model_.given_share.end() ? 0.0F : known->second;
  return (1.0F - kTableShare) * mixed + kTableShare * pairs * table;
}

std::vector<CharacterReading> NameDecoder::characters_of(const Piece& piece,
                                                         ByCohort GivenCharacter::*place) const {
  std::vector<CharacterReading> found;
  for (SyllableId id = piece.syllables.first; id < piece.syllables.last; ++id)
    for (const CharacterReading& reading : model_.characters_by_syllable[id])
      found.push_back(reading);
  std::vector<std::pair<float, CharacterReading>> ranked;
  ranked.reserve(found.size());
  for (const CharacterReading& reading : found) {
    const float share = marginal(reading.character, place) * reading.share;
    if (share > 0.0F) ranked.emplace_back(share, reading);
  }
  keep_best(ranked, kCharacters_max,
            [](const auto& a, const auto& b) { return a.first > b.first; });
  found.clear();
  for (const auto& [share, reading] : ranked) found.push_back(reading);
  return found;
}

std::vector<NameDecoder::Scored> NameDecoder::singles_of(const Piece& piece) const {
  std::vector<Scored> names;
  for (const CharacterReading& reading : characters_of(piece, &GivenCharacter::single))
    names.push_back(
        {model_.characters[reading.character].character, 0,
         std::log(marginal(reading.character, &GivenCharacter::single) * reading.share + kTiny)});
  return names;
}

std::vector<NameDecoder::Scored> NameDecoder::pairs_of(const Piece& a, const Piece& b) const {
  std::vector<Scored> names;
  const auto add = [&](std::uint16_t first, std::uint16_t second, float readings) {
    const float share = pair_share(first, second) * readings;
    if (share > 0.0F)
      names.push_back({model_.characters[first].character, model_.characters[second].character,
                       std::log(share + kTiny)});
  };
  const auto seconds = characters_of(b, &GivenCharacter::second);
  for (const CharacterReading& first : characters_of(a, &GivenCharacter::first))
    for (const CharacterReading& second : seconds)
      add(first.character, second.character, first.share * second.share);
  // Known names whose characters are too rare by themselves to be among the best.
  const auto begin =
      std::lower_bound(model_.given_names.begin(), model_.given_names.end(), a.syllables.first,
                       [](const GivenName& name, SyllableId id) { return name.syllable < id; });
  for (auto at = begin; at != model_.given_names.end() && at->syllable < a.syllables.last; ++at)
    if (b.syllables.has(at->second_syllable)) add(at->first, at->second, at->share);
  return names;
}

std::vector<NameDecoder::Scored> NameDecoder::given_of(const Parse& parse, std::size_t from) const {
  std::vector<Scored> names;
  if (parse.size() - from == 1) names = singles_of(parse[from]);
  if (parse.size() - from == 2) names = pairs_of(parse[from], parse[from + 1]);
  keep_best(names, kGiven_max, [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return names;
}

std::vector<const Surname*> NameDecoder::surnames_of(const Piece& piece) const {
  std::vector<const Surname*> found;
  const auto begin =
      std::lower_bound(model_.surnames.begin(), model_.surnames.end(), piece.syllables.first,
                       [](const Surname& s, SyllableId id) { return s.syllable < id; });
  for (auto at = begin; at != model_.surnames.end() && at->syllable < piece.syllables.last; ++at)
    found.push_back(&*at);
  keep_best(found, kSurnames_max,
            [](const Surname* a, const Surname* b) { return a->share > b->share; });
  return found;
}

std::vector<const Surname*> NameDecoder::compounds_of(const Piece& a, const Piece& b) const {
  std::vector<const Surname*> found;
  for (const Surname& surname : model_.compounds)
    if (a.syllables.has(surname.syllable) && b.syllables.has(*surname.second_syllable))
      found.push_back(&surname);
  keep_best(found, kSurnames_max,
            [](const Surname* x, const Surname* y) { return x->share > y->share; });
  return found;
}

void NameDecoder::add_whole(const Parse& parse, Names& names) const {
  const float cost = cost_of(parse);
  const auto combine = [&](const std::vector<const Surname*>& surnames, std::size_t from) {
    if (surnames.empty() || parse.size() <= from) return;
    const std::vector<Scored> given = given_of(parse, from);
    for (const Surname* surname : surnames)
      for (const Scored& name : given)
        names.push_back({surname->text + utf8(name.first, name.second), end_of(parse),
                         std::log(surname->share) + name.score - cost});
  };
  if (parse.size() <= 3) combine(surnames_of(parse[0]), 1);
  if (parse.size() >= 3) combine(compounds_of(parse[0], parse[1]), 2);
}

void NameDecoder::add_surnames(const Piece& piece, std::size_t limit, Names& names) const {
  for (const Surname* surname : surnames_of(piece)) {
    if (limit-- == 0) break;
    names.push_back({surname->text, piece.end, std::log(surname->share) - piece.cost});
  }
}

void NameDecoder::add_compounds(const Piece& a, const Piece& b, std::size_t limit,
                                Names& names) const {
  for (const Surname* surname : compounds_of(a, b)) {
    if (limit-- == 0) break;
    names.push_back({surname->text, b.end, std::log(surname->share) - a.cost - b.cost});
  }
}

void NameDecoder::add_given(const Parse& parse, Names& names) const {
  for (const Scored& name : given_of(parse, 0))
    names.push_back({utf8(name.first, name.second), end_of(parse), name.score - cost_of(parse)});
  if (parse.size() != 1) return;
  // One character may also be the first of two that are written one by one.
  for (const CharacterReading& reading : characters_of(parse[0], &GivenCharacter::first))
    names.push_back(
        {utf8(model_.characters[reading.character].character), end_of(parse),
         std::log(0.3F * marginal(reading.character, &GivenCharacter::first) * reading.share +
                  kTiny) -
             cost_of(parse)});
}

void NameDecoder::add_second(const Parse& parse, char32_t first, Names& names) const {
  const auto known = model_.find_character(first);
  for (const CharacterReading& reading : characters_of(parse[0], &GivenCharacter::second)) {
    const float share = known ? pair_share(*known, reading.character)
                              : 1e-3F * marginal(reading.character, &GivenCharacter::second);
    names.push_back({utf8(model_.characters[reading.character].character), end_of(parse),
                     std::log(share * reading.share + kTiny) - parse[0].cost});
  }
}

void NameDecoder::add_beginnings(std::string_view letters, const Awaited& awaited,
                                 Names& names) const {
  float shorter = 0.0F;  // "xiang" begins with 向 rather than with 夏
  for (Piece piece : model_.syllables.first_pieces(letters)) {
    if (piece.end == letters.size()) continue;  // covers all: already there
    piece.cost += shorter;
    shorter += kShorterCost;
    if (awaited.part == NamePart::whole) {
      add_surnames(piece, 8, names);
      for (const Piece& next : model_.syllables.first_pieces(letters.substr(piece.end))) {
        Piece second = next;
        second.end += piece.end;
        if (second.end < letters.size()) add_compounds(piece, second, 3, names);
      }
    } else if (awaited.part == NamePart::second) {
      add_second({piece}, awaited.first_given, names);
    } else {
      add_given({piece}, names);
    }
  }
}

// Behind the surnames of one syllable, what people are called by it: whoever writes a given name
// alone, or a name in parts.
void NameDecoder::add_called(const Parse& parse, Names& names) const {
  Names called;
  for (const CharacterReading& reading : characters_of(parse[0], &GivenCharacter::first))
    called.push_back(
        {utf8(model_.characters[reading.character].character), end_of(parse),
         std::log(marginal(reading.character, &GivenCharacter::first) * reading.share + kTiny)});
  keep_once(called, kCalled_max);
  names.insert(names.end(), called.begin(), called.end());
}

std::vector<NameCandidate> NameDecoder::decode(std::string_view letters,
                                               const Awaited& awaited) const {
  Names whole;
  Names beginnings;
  if (awaited.part == NamePart::none || letters.empty()) return whole;
  const std::size_t pieces_max = awaited.part == NamePart::whole   ? 4
                                 : awaited.part == NamePart::given ? 2
                                                                   : 1;
  Names of_parts;  // of the letters of one syllable, parted as nobody means them: "k ai"
  const std::vector<Parse> parses = model_.syllables.parses(letters, pieces_max);
  const auto is_syllable = [](const Parse& parse) {
    return parse.size() == 1 && cost_of(parse) <= 0.0F;
  };
  const auto syllable = std::ranges::find_if(parses, is_syllable);
  const bool bare = awaited.part == NamePart::whole && syllable != parses.end();
  for (const Parse& parse : parses) {
    if (awaited.part == NamePart::given) add_given(parse, whole);
    if (awaited.part == NamePart::second) add_second(parse, awaited.first_given, whole);
    if (awaited.part != NamePart::whole) continue;
    Names& names = bare && cost_of(parse) > 0.0F ? of_parts : whole;
    add_whole(parse, names);
    if (parse.size() == 1) add_surnames(parse[0], kSurnames_max, names);
    if (parse.size() == 2) add_compounds(parse[0], parse[1], kSurnames_max, names);
  }
  keep_once(whole, kNames_max);
  if (bare) add_called(*syllable, whole);
  keep_once(of_parts, kNames_max);
  whole.insert(whole.end(), of_parts.begin(), of_parts.end());
  add_beginnings(letters, awaited, beginnings);
  keep_once(beginnings, kNames_max);
  const auto at = whole.begin() + static_cast<std::ptrdiff_t>(std::min(kWholeFirst, whole.size()));
  whole.insert(at, beginnings.begin(), beginnings.end());
  return whole;
}

}  // namespace foyer::input
