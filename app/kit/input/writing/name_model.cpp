#include "kit/input/writing/name_model.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "kit/base/text.h"

namespace foyer::input {
namespace {

namespace fs = std::filesystem;

using Shares = std::vector<std::pair<SyllableId, float>>;  // the readings of one character

// Reads "head: tail" lines; `take` returns what is wrong with a line, or nothing.
Result<void> read_lines(
    const fs::path& file,
    const std::function<std::string(std::string_view head, std::string_view tail)>& take) {
  std::ifstream in(file);
  if (!in) return fail("The name file " + file.string() + " cannot be read; install Foyer again.");
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    std::string wrong = "a line is 'head: entries'";
    const std::size_t colon = line.find(':');
    if (colon != line.npos && is_valid_utf8(line))
      wrong =
          take(std::string_view(line).substr(0, colon), std::string_view(line).substr(colon + 1));
    if (!wrong.empty())
      return fail(file.string() + ":" + std::to_string(number) + ": " + wrong + ".");
  }
  return {};
}

std::vector<std::string> words(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> found;
  for (std::string word; in >> word;) found.push_back(word);
  return found;
}

std::optional<float> number(std::string_view text) {
  float value = 0.0F;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value <= 0.0F)
    return std::nullopt;
  return value;
}

class Loader {
 public:
  explicit Loader(fs::path folder) : folder_(std::move(folder)), model_(Syllables({})) {}

  Result<NameModel> load() {
    for (const auto step : {&Loader::read_readings, &Loader::read_surnames,
                            &Loader::read_characters, &Loader::read_given_names})
      if (Result<void> done = (this->*step)(); !done) return tl::unexpected(done.error());
    index_characters();
    return std::move(model_);
  }

 private:
  Result<void> read_readings();
  Result<void> read_surnames();
  Result<void> read_characters();
  Result<void> read_given_names();

  std::string take_surname(const std::string& word, float weight);
  std::string take_cohort(std::string_view text);
  std::string take_characters(std::string_view head, std::string_view tail);
  std::string take_reading(std::string_view head, std::string_view tail);
  std::string take_given(const std::string& word, float weight);
  void normalise_cohorts();
  void index_characters();

  std::uint16_t character(char32_t c) {
    const auto [at, is_new] =
        index_.try_emplace(c, static_cast<std::uint16_t>(model_.characters.size()));
    if (is_new) model_.characters.push_back({c, {}, {}, {}});
    return at->second;
  }
  std::optional<SyllableId> main_reading(char32_t c) const {
    const auto at = shares_.find(c);
    if (at == shares_.end()) return std::nullopt;
    return std::max_element(at->second.begin(), at->second.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  fs::path folder_;
  NameModel model_;
  std::unordered_map<char32_t, Shares> shares_;
  std::unordered_map<char32_t, std::uint16_t> index_;
};

// "wang<TAB>王网望12…" (written by the build)
Result<void> Loader::read_readings() {
  const fs::path file = folder_ / "readings.txt";
  std::ifstream in(file);
  std::vector<std::pair<std::string, std::u32string>> lines;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos || !is_valid_utf8(line))
      return fail("The file of readings " + file.string() + " is damaged; install Foyer again.");
    const auto decoded = decode_utf8(std::string_view(line).substr(tab + 1));
    lines.emplace_back(line.substr(0, tab), std::u32string(decoded.begin(), decoded.end()));
  }
  std::vector<std::string> texts;
  for (const auto& [text, ideographs] : lines) texts.push_back(text);
  model_.syllables = Syllables(texts);
  if (model_.syllables.size() < 380)
    return fail("The file of readings " + file.string() +
                " is missing or has too few syllables; install Foyer again.");
  model_.readings.resize(model_.syllables.size());
  for (const auto& [text, ideographs] : lines) {
    const auto id = model_.syllables.find(text);
    if (!id) continue;
    for (std::size_t i = 0; i < ideographs.size();) {
      const char32_t c = ideographs[i++];
      int percent = 0;
      while (i < ideographs.size() && ideographs[i] >= U'0' && ideographs[i] <= U'9')
        percent = percent * 10 + static_cast<int>(ideographs[i++] - U'0');
      model_.readings[*id].push_back(c);
      shares_[c].emplace_back(*id, percent == 0 ? 1.0F : static_cast<float>(percent) / 100.0F);
    }
  }
  return {};
}

// 王, 单=shan, 欧阳, 尉迟=yu'chi
std::string Loader::take_surname(const std::string& word, float weight) {
  const std::size_t equals = word.find('=');
  Surname surname;
  surname.text = word.substr(0, equals);
  surname.share = weight;
  const auto characters = decode_utf8(surname.text);
  if (characters.empty() || characters.size() > 2) return "a surname has one or two characters";
  std::vector<std::optional<SyllableId>> ids;
  if (equals == word.npos) {
    for (const char32_t c : characters) ids.push_back(main_reading(c));
  } else {
    std::istringstream given(word.substr(equals + 1));
    for (std::string part; std::getline(given, part, '\'');)
      ids.push_back(model_.syllables.find(part));
  }
  if (ids.size() != characters.size()) return "a surname has one syllable a character";
  for (const auto& id : ids)
    if (!id) return "a surname has no known reading; write it as in 单=shan";
  surname.syllable = *ids[0];
  if (ids.size() == 2) surname.second_syllable = ids[1];
  auto& list = ids.size() == 2 ? model_.compounds : model_.surnames;
  const bool is_known = std::any_of(list.begin(), list.end(), [&](const Surname& known) {
    return known.text == surname.text && known.syllable == surname.syllable;
  });
  if (!is_known) list.push_back(std::move(surname));  // the first mention counts
  return {};
}

Result<void> Loader::read_surnames() {
  Result<void> read = read_lines(
      folder_ / "surnames.txt", [&](std::string_view head, std::string_view tail) -> std::string {
        const auto weight = number(head);
        if (!weight) return "a line of surnames begins with their weight";
        for (const std::string& word : words(tail))
          if (std::string wrong = take_surname(word, *weight); !wrong.empty()) return wrong;
        return {};
      });
  if (!read) return read;
  float sum = 0.0F;
  for (const auto* list : {&model_.surnames, &model_.compounds})
    for (const Surname& surname : *list) sum += surname.share;
  for (auto* list : {&model_.surnames, &model_.compounds}) {
    for (Surname& surname : *list) surname.share /= sum;
    std::stable_sort(list->begin(), list->end(), [](const Surname& a, const Surname& b) {
      return std::pair(a.syllable, -a.share) < std::pair(b.syllable, -b.share);
    });
  }
  return {};
}

// "cohort m50 share 9 single 12"
std::string Loader::take_cohort(std::string_view text) {
  const std::vector<std::string> parts = words(text);
  if (parts.size() != 5 || parts[1] != "share" || parts[3] != "single")
    return "a cohort is written 'cohort: NAME share 9 single 12'";
  const auto share = number(parts[2]);
  const auto single = number(parts[4]);
  if (!share || !single || *single >= 100.0F) return "the numbers of a cohort are percentages";
  if (model_.cohorts.size() == kCohorts_max) return "there are too many cohorts";
  model_.cohorts.push_back({*share, *single / 100.0F});
  return {};
}

// "first 9: 建国志…"
std::string Loader::take_characters(std::string_view head, std::string_view tail) {
  const std::vector<std::string> parts = words(head);
  const auto weight = parts.size() == 2 ? number(parts[1]) : std::nullopt;
  if (!weight || model_.cohorts.empty()) return "characters stand in a cohort, as 'first 9: 建国'";
  const std::size_t cohort = model_.cohorts.size() - 1;
  for (const char32_t c : decode_utf8(tail)) {
    if (c == U' ') continue;
    if (!shares_.contains(c)) return "a character has no known reading";
    GivenCharacter& entry = model_.characters[character(c)];
    if (parts[0] == "first")
      entry.first[cohort] += *weight;
    else if (parts[0] == "second")
      entry.second[cohort] += *weight;
    else if (parts[0] == "single")
      entry.single[cohort] += *weight;
    else if (parts[0] == "any") {
      entry.first[cohort] += *weight;
      entry.second[cohort] += *weight;
      entry.single[cohort] += *weight;
    } else
      return "a place is first, second, single or any";
  }
  return {};
}

// "reading 茜: qian 70 xi 30"
std::string Loader::take_reading(std::string_view head, std::string_view tail) {
  const auto characters = decode_utf8(words(head).at(1));
  const std::vector<std::string> parts = words(tail);
  Shares shares;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    const auto id = model_.syllables.find(parts[i]);
    const auto share = number(parts[i + 1]);
    if (!id || !share) return "a reading is a syllable and a percentage";
    shares.emplace_back(*id, *share / 100.0F);
  }
  if (characters.size() != 1 || shares.empty()) return "readings are written 'reading 茜: qian 70'";
  shares_[characters[0]] = std::move(shares);
  return {};
}

Result<void> Loader::read_characters() {
  Result<void> read = read_lines(folder_ / "characters.txt",
                                 [&](std::string_view head, std::string_view tail) -> std::string {
                                   if (head == "cohort") return take_cohort(tail);
                                   if (head.substr(0, 8) == "reading ")
                                     return take_reading(head, tail);
                                   return take_characters(head, tail);
                                 });
  if (!read) return read;
  if (model_.cohorts.empty())
    return fail("The name file " + (folder_ / "characters.txt").string() + " has no cohort.");
  normalise_cohorts();
  return {};
}

void Loader::normalise_cohorts() {
  float all = 0.0F;
  for (const Cohort& cohort : model_.cohorts) all += cohort.share;
  for (std::size_t k = 0; k < model_.cohorts.size(); ++k) {
    model_.cohorts[k].share /= all;
    for (ByCohort GivenCharacter::*place :
         {&GivenCharacter::first, &GivenCharacter::second, &GivenCharacter::single}) {
      float sum = 0.0F;
      for (const GivenCharacter& c : model_.characters) sum += (c.*place)[k];
      if (sum == 0.0F) continue;
      for (GivenCharacter& c : model_.characters) (c.*place)[k] /= sum;
    }
  }
}

std::string Loader::take_given(const std::string& word, float weight) {
  const auto c = decode_utf8(word);
  if (c.size() != 2 || !shares_.contains(c[0]) || !shares_.contains(c[1]))
    return "a given name here has two characters with known readings";
  const std::uint16_t first = character(c[0]);
  const std::uint16_t second = character(c[1]);
  float& share = model_.given_share[static_cast<std::uint32_t>(first) << 16 | second];
  if (share > 0.0F) return {};  // the first mention counts
  share = weight;
  for (const auto& [a, a_share] : shares_[c[0]])
    for (const auto& [b, b_share] : shares_[c[1]])
      model_.given_names.push_back({a, b, first, second, a_share * b_share});
  return {};
}

Result<void> Loader::read_given_names() {
  Result<void> read = read_lines(
      folder_ / "given.txt", [&](std::string_view head, std::string_view tail) -> std::string {
        const auto weight = number(head);
        if (!weight) return "a line of given names begins with their weight";
        for (const std::string& word : words(tail))
          if (std::string wrong = take_given(word, *weight); !wrong.empty()) return wrong;
        return {};
      });
  if (!read) return read;
  float sum = 0.0F;
  for (const auto& [pair, share] : model_.given_share) sum += share;
  for (auto& [pair, share] : model_.given_share) share /= sum;
  std::sort(model_.given_names.begin(), model_.given_names.end(),
            [](const GivenName& a, const GivenName& b) { return a.syllable < b.syllable; });
  return {};
}

void Loader::index_characters() {
  model_.characters_by_syllable.resize(model_.syllables.size());
  for (std::size_t i = 0; i < model_.characters.size(); ++i)
    for (const auto& [syllable, share] : shares_[model_.characters[i].character])
      model_.characters_by_syllable[syllable].push_back({static_cast<std::uint16_t>(i), share});
}

}  // namespace

bool NameModel::is_surname(std::string_view text) const {
  for (const auto* list : {&surnames, &compounds})
    for (const Surname& surname : *list)
      if (surname.text == text) return true;
  return false;
}

std::optional<std::uint16_t> NameModel::find_character(char32_t wanted) const {
  for (std::size_t i = 0; i < characters.size(); ++i)
    if (characters[i].character == wanted) return static_cast<std::uint16_t>(i);
  return std::nullopt;
}

Result<NameModel> NameModel::load(const fs::path& folder) { return Loader(folder).load(); }

}  // namespace foyer::input
