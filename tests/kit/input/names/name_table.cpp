// Prints the name table: how good the order of candidates is for common full names, what a name
// costs in taps, how long a key takes and what the engines hold in memory. Run by name_table.sh.
//
//   name_table BUILD_FOLDER SOURCE_FOLDER
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "kit/input/writing.h"
#include "typist.h"

namespace {

using namespace foyer::input;
namespace fs = std::filesystem;

struct Name {
  std::string letters, text;
  bool is_listed = false;  // its given name stands in data/names/given.txt
};

class OurTypist final : public Typist {
 public:
  OurTypist(Composer& composer, Field field) : composer_(composer), field_(field) {}
  void type(const std::string& letters, std::vector<double>& keys_ms) override {
    shown_ = composer_.start(field_, {});
    for (const char letter : letters) {
      const double begin = cpu_ms();
      shown_ = composer_.type(letter);
      keys_ms.push_back(cpu_ms() - begin);
    }
  }
  std::vector<std::string> page() override { return shown_.candidates; }
  bool next_page() override {
    if (!shown_.has_next_page) return false;
    shown_ = composer_.next_page();
    return true;
  }
  void choose(std::size_t place) override { shown_ = composer_.choose(place); }

 private:
  Composer& composer_;
  Field field_;
  Composition shown_;
};

// The taps on candidates and page keys of somebody who takes, on the first page that has any, the
// longest candidate that the name goes on with; 20 for a name that cannot be written.
int taps_for(Typist& typist, std::string rest) {
  int taps = 0;
  while (!rest.empty() && taps < 20) {
    const std::vector<std::string> page = typist.page();
    std::size_t best = page.size();
    for (std::size_t i = 0; i < page.size(); ++i) {
      const bool fits = !page[i].empty() && rest.compare(0, page[i].size(), page[i]) == 0;
      if (fits && (best == page.size() || page[i].size() > page[best].size())) best = i;
    }
    ++taps;
    if (best == page.size()) {
      if (!typist.next_page()) return 20;
      continue;
    }
    rest.erase(0, page[best].size());
    if (!rest.empty()) typist.choose(best);
  }
  return taps;
}

struct Count {
  int names = 0, first = 0, five = 0, ten = 0, taps = 0;
  void add(std::size_t place, int cost) {
    ++names;
    first += place == 0 ? 1 : 0;
    five += place < 5 ? 1 : 0;
    ten += place < 10 ? 1 : 0;
    taps += cost;
  }
  void print(const char* who) const {
    const double all = names;
    std::printf("| %-34s | %5d | %5.1f %% | %5.1f %% | %5.1f %% | %5.2f |", who, names,
                100 * first / all, 100 * five / all, 100 * ten / all, taps / all);
  }
};

void measure(const char* who, Typist& typist, const std::vector<Name>& names, bool split) {
  Count all, unlisted;
  std::vector<double> keys_ms;
  for (const Name& name : names) {
    typist.type(name.letters, keys_ms);
    const std::vector<std::string> page = typist.page();
    const auto place =
        static_cast<std::size_t>(std::find(page.begin(), page.end(), name.text) - page.begin());
    const std::size_t found = place < page.size() ? place : 99;
    const int taps = taps_for(typist, name.text);
    all.add(found, taps);
    if (!name.is_listed) unlisted.add(found, taps);
  }
  std::sort(keys_ms.begin(), keys_ms.end());
  all.print(who);
  std::printf(" %.2f / %.2f |\n", keys_ms[keys_ms.size() / 2], keys_ms[keys_ms.size() * 99 / 100]);
  if (!split) return;
  unlisted.print("  given names not in given.txt");
  std::printf(" |\n");
}

std::set<std::string> listed_given_names(const fs::path& file) {
  std::set<std::string> listed;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line.substr(line.find(':') + 1));
    for (std::string word; words >> word;) listed.insert(word);
  }
  return listed;
}

std::vector<Name> read_names(const fs::path& source) {
  const std::set<std::string> listed = listed_given_names(source / "data/names/given.txt");
  std::vector<Name> names;
  std::ifstream in(source / "tests/kit/input/names/common_names.txt");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    Name name{line.substr(0, tab), line.substr(tab + 1), false};
    // A given name has one or two characters of three bytes; a listed one always two.
    name.is_listed =
        name.text.size() >= 9 && listed.contains(name.text.substr(name.text.size() - 6));
    names.push_back(std::move(name));
  }
  return names;
}

long pss_kb() {
  std::ifstream in("/proc/self/smaps_rollup");
  std::string word;
  while (in >> word)
    if (word == "Pss:") break;
  long kb = 0;
  in >> kb;
  return kb;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const fs::path build = argv[1];
  const fs::path source = argv[2];
  const WritingPlaces places{build / "libfoyer_writing.so", build / "rime", build / "names",
                             WritingPlaces::standard().strokes};
  const long before = pss_kb();
  Writing writing(places);
  auto composer = writing.open_composer();
  auto handwriting = writing.open_handwriting();
  auto phones = writing.open_phone_rules();
  if (!composer || !handwriting || !phones) {
    std::cerr << (!composer ? composer.error().what : "an engine is missing") << '\n';
    return 1;
  }
  (*composer)->start(Field::name, {});
  (*composer)->type('w');
  (*handwriting)->recognise(std::vector<Stroke>{{{0.1F, 0.5F}, {0.9F, 0.5F}}}, 10);
  (*phones)->read("13800138000", "CN");
  const long after = pss_kb();

  const std::vector<Name> names = read_names(source);
  std::printf(
      "| engine                             | names | first   | in five | in ten  | taps  |"
      " CPU ms a key, p50 / p99 |\n|---|---|---|---|---|---|---|\n");
  OurTypist ours(**composer, Field::name);
  measure("Foyer, name field", ours, names, true);
  OurTypist plain(**composer, Field::free_text);
  measure("librime, pinyin_simp, plain order", plain, names, false);
  if (const auto libpinyin = make_libpinyin()) measure("libpinyin", *libpinyin, names, false);
  std::printf("\nAll three engines open and used: %.1f MB of PSS more than before.\n",
              static_cast<double>(after - before) / 1024.0);
  return 0;
}
