// Prepares what pinyin needs, when Foyer is built: librime's compiled schema, and the reading of
// every ideograph. A tool of the build; it never runs on a guest's machine.
//
//   foyer_prepare_writing RIME_SOURCE OUR_YAML RIME_OUT NAMES_OUT
//
// RIME_OUT receives the deployed schema and manifest.txt (size and FNV-1a hash of each file, so
// that a damaged file is found before librime maps it). NAMES_OUT receives readings.txt: a line a
// syllable, "wang<TAB>王网望…", the commonest first; a number behind a character is the
// percentage of its uses that have this reading, where it has several.
#include <rime_api.h>
#include <unicode/translit.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "kit/base/text.h"
#include "kit/input/writing/file_hash.h"

namespace fs = std::filesystem;
using foyer::append_utf8;

namespace {

struct Reading {
  char32_t character = 0;
  double uses = 0.0;
};

using Readings = std::map<std::string, std::vector<Reading>>;  // by syllable
using Uses = std::map<char32_t, double>;

// A reading that only ICU knows of a character that the dictionary has otherwise.
constexpr double kShareOfRareReading = 0.01;

bool deploy(const fs::path& source, const fs::path& ours, const fs::path& out) {
  fs::remove_all(out);
  const fs::path shared = out / "source";
  fs::create_directories(shared);
  for (const char* name : {"pinyin_simp.schema.yaml", "pinyin_simp.dict.yaml"})
    fs::copy_file(source / name, shared / name);
  fs::copy_file(ours / "default.yaml", shared / "default.yaml");
  fs::copy_file(ours / "pinyin_simp.custom.yaml", out / "pinyin_simp.custom.yaml");

  RimeApi* rime = rime_get_api();
  RIME_STRUCT(RimeTraits, traits);
  const std::string shared_text = shared.string();
  const std::string out_text = out.string();
  traits.shared_data_dir = shared_text.c_str();
  traits.user_data_dir = out_text.c_str();
  traits.distribution_name = "Foyer";
  traits.distribution_code_name = "foyer";
  traits.distribution_version = "1";
  traits.app_name = "rime.foyer";
  traits.min_log_level = 2;
  traits.log_dir = "";
  rime->setup(&traits);
  rime->deployer_initialize(&traits);
  const bool deployed = rime->deploy() != False;
  rime->finalize();
  return deployed && fs::exists(out / "build" / "pinyin_simp.table.bin");
}

// Only what is read at run time stays: the compiled files.
void tidy_and_list(const fs::path& out) {
  for (const char* name : {"source", "pinyin_simp.custom.yaml", "installation.yaml", "user.yaml"})
    fs::remove_all(out / name);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(out / "build")) {
    if (entry.path().extension() == ".txt") continue;
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::ofstream manifest(out / "manifest.txt");
  for (const fs::path& file : files) {
    const auto hash = foyer::input::file_hash(file);
    manifest << file.filename().string() << '\t' << hash->size << '\t' << hash->fnv1a << '\n';
  }
}

// Nobody types the sighs m, n, ng and hm as syllables: their ideographs stand under a neighbour.
std::string as_typed(const std::string& syllable) {
  if (syllable == "m") return "mu";
  if (syllable == "hm") return "heng";
  return syllable == "n" || syllable == "ng" ? "en" : syllable;
}

void read_dictionary(const fs::path& dictionary, Readings& readings, Uses& uses) {
  std::ifstream in(dictionary);
  std::string line;
  while (std::getline(in, line)) {
    std::istringstream columns(line);
    std::string text, syllable, weight;
    std::getline(columns, text, '\t');
    std::getline(columns, syllable, '\t');
    std::getline(columns, weight, '\t');
    const std::vector<char32_t> characters = foyer::decode_utf8(text);
    if (characters.size() != 1 || syllable.empty() || weight.empty()) continue;
    const double count = std::stod(weight) + 0.5;
    readings[as_typed(syllable)].push_back({characters[0], count});
    uses[characters[0]] += count;
  }
}

// "lǜ" -> "lv", "lüè" -> "lue" (as the dictionary writes them); empty if it is no syllable.
std::string plain_syllable(const icu::UnicodeString& decomposed) {
  std::string plain;
  for (int32_t i = 0; i < decomposed.length(); ++i) {
    const char16_t c = decomposed[i];
    if (c >= u'a' && c <= u'z')
      plain += static_cast<char>(c);
    else if (c == 0x0308 && !plain.empty())
      plain.back() = 'v';
    else if (c < 0x0300 || c > 0x036F)
      return {};
  }
  if (plain == "lve" || plain == "nve") plain[1] = 'u';
  return as_typed(plain);
}

// What the dictionary lacks, from ICU: whole characters and single readings.
void read_icu(Readings& readings, const Uses& uses) {
  std::set<std::pair<char32_t, std::string>> known;
  for (const auto& [syllable, characters] : readings)
    for (const Reading& reading : characters) known.emplace(reading.character, syllable);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> han(
      icu::Transliterator::createInstance("Han-Latin; NFD; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return;
  constexpr std::pair<char32_t, char32_t> kRanges[] = {
      {0x4E00, 0x9FFF}, {0x3400, 0x4DBF}, {0xF900, 0xFAFF}, {0x20000, 0x3134F}};
  for (const auto& [first, last] : kRanges) {
    for (char32_t c = first; c <= last; ++c) {
      icu::UnicodeString text(static_cast<UChar32>(c));
      han->transliterate(text);
      const std::string syllable = plain_syllable(text);
      if (syllable.empty() || known.contains({c, syllable})) continue;
      const auto used = uses.find(c);
      const double share = used == uses.end() ? 0.0 : used->second * kShareOfRareReading;
      readings[syllable].push_back({c, share});
    }
  }
}

void write_readings(Readings& readings, const Uses& uses, const fs::path& file) {
  std::ofstream out(file);
  for (auto& [syllable, characters] : readings) {
    std::stable_sort(characters.begin(), characters.end(),
                     [](const Reading& a, const Reading& b) { return a.uses > b.uses; });
    std::string line = syllable + '\t';
    for (const Reading& reading : characters) {
      append_utf8(line, reading.character);
      const auto all = uses.find(reading.character);
      if (all == uses.end() || reading.uses >= all->second) continue;
      const int percent = static_cast<int>(100.0 * reading.uses / all->second + 0.5);
      line += std::to_string(std::max(percent, 1));
    }
    out << line << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "foyer_prepare_writing RIME_SOURCE OUR_YAML RIME_OUT NAMES_OUT\n";
    return 2;
  }
  const fs::path source = argv[1], ours = argv[2], rime_out = argv[3], names_out = argv[4];
  if (!deploy(source, ours, rime_out)) {
    std::cerr << "librime could not deploy pinyin_simp from " << source << "\n";
    return 1;
  }
  tidy_and_list(rime_out);
  fs::create_directories(names_out);
  Readings readings;
  Uses uses;
  read_dictionary(source / "pinyin_simp.dict.yaml", readings, uses);
  read_icu(readings, uses);
  write_readings(readings, uses, names_out / "readings.txt");
  return 0;
}
