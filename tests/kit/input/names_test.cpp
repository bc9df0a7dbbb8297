// How good the order of names is, on names that common_names.txt lists.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <utility>

#include "kit/base/text.h"
#include "kit/input/writing_here.h"

namespace foyer::input {
namespace {

TEST_F(ComposerTest, three_of_five_common_names_stand_first_and_nearly_all_among_ten) {
  std::ifstream list(FOYER_SOURCE_DIR "/tests/kit/input/names/common_names.txt");
  std::size_t names = 0, first = 0, among_ten = 0;
  for (std::string line; std::getline(list, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::size_t place =
        place_of(write(Field::name, line.substr(0, tab)), line.substr(tab + 1));
    ++names;
    first += place == 0 ? 1U : 0U;
    among_ten += place < 10 ? 1U : 0U;
  }
  ASSERT_GE(names, 2000U);
  EXPECT_GE(100 * first, 60 * names) << first << " of " << names;
  EXPECT_GE(100 * among_ten, 92 * names) << among_ten << " of " << names;
}

// Of what `data/names` lists: surnames, and the characters of given names.
std::set<std::string> borne_by_people() {
  std::set<std::string> borne;
  const auto add_all = [&](const std::string& words, bool apart) {
    std::string word;
    for (const char32_t c : decode_utf8(words + " ")) {
      const bool han = c >= 0x3400;
      if (han) append_utf8(word, c);
      if (!word.empty() && (!han || apart)) borne.insert(std::exchange(word, {}));
    }
  };
  for (const char* file : {"surnames", "characters", "given"}) {
    std::ifstream lines(FOYER_SOURCE_DIR "/data/names/" + std::string(file) + ".txt");
    for (std::string line; std::getline(lines, line);)
      if (!line.starts_with("#") && !line.starts_with("cohort"))
        add_all(line, std::string(file) != "surnames");
  }
  return borne;
}

std::set<std::string> every_syllable() {
  std::set<std::string> all;
  std::ifstream readings(WritingPlaces::standard().names / "readings.txt");
  for (std::string line; std::getline(readings, line);) all.insert(line.substr(0, line.find('\t')));
  return all;
}

std::set<std::string> letters_of_common_names() {
  std::set<std::string> all;
  std::ifstream list(FOYER_SOURCE_DIR "/tests/kit/input/names/common_names.txt");
  for (std::string line; std::getline(list, line);)
    if (!line.starts_with("#")) all.insert(line.substr(0, line.find('\t')));
  return all;
}

// 亡, 忘 and 妄 are read as 王 is; nobody wants to be offered them for a name.
TEST_F(ComposerTest, a_syllable_begins_with_what_people_are_called_and_ends_with_everything) {
  const std::set<std::string> borne = borne_by_people();
  ASSERT_TRUE(borne.contains("王") && borne.contains("国") && !borne.contains("亡"));
  std::size_t of_names = 0;
  for (const std::string& one : every_syllable()) {
    const Composition page = write(Field::name, one);
    const auto is_borne = [&](const std::string& text) {
      return borne.contains(text) || decode_utf8(text).size() > 1;
    };
    // Of some syllables nobody has a name: "te", "zhuai".
    if (std::ranges::none_of(page.candidates, is_borne)) continue;
    ++of_names;
    for (const std::string& text : page.candidates)
      EXPECT_TRUE(is_borne(text)) << one << " offers " << text;
  }
  EXPECT_GT(of_names, 350U);
  EXPECT_EQ(choose(write(Field::name, "wang"), "忘").committed, "忘") << "later pages have it";
  EXPECT_NE(place_of(write(Field::name, "kai"), "凯"), 99U);
}

// As many as the model has; only then surnames alone.
TEST_F(ComposerTest, whole_names_stand_before_surnames_and_are_four_where_there_are_so_many) {
  std::size_t names = 0, four = 0;
  for (const std::string& letters : letters_of_common_names()) {
    const Composition page = write(Field::name, letters);
    const auto is_one = [](const std::string& text) { return decode_utf8(text).size() == 1; };
    const auto surname = std::ranges::find_if(page.candidates, is_one);
    EXPECT_TRUE(std::all_of(surname, page.candidates.end(), [&](const std::string& text) {
      return decode_utf8(text).size() <= 2;
    })) << letters;
    ++names;
    four += surname - page.candidates.begin() >= 4 ? 1U : 0U;
  }
  EXPECT_GE(100 * four, 99 * names) << four << " of " << names;
}

TEST_F(ComposerTest, a_name_that_is_not_offered_whole_is_written_in_parts) {
  Composition shown = choose(write(Field::name, "wangchunzhuo"), "王");
  EXPECT_EQ(shown.preedit, "chun zhuo");
  shown = choose(shown, "椿");
  EXPECT_EQ(shown.committed, "椿");
  EXPECT_EQ(shown.preedit, "zhuo");
  EXPECT_EQ(choose(shown, "焯").committed, "焯");
}

TEST_F(ComposerTest, a_rare_surname_stands_alone_on_the_second_page_at_the_latest) {
  for (const auto& [letters, surname] : {std::pair{"fulihua", "付"},
                                         {"liyuanyuan", "黎"},
                                         {"yuyuzhen", "俞"},
                                         {"xiangmingming", "项"}}) {
    Composition shown = write(Field::name, letters);
    if (place_of(shown, surname) == 99) shown = composer_->next_page();
    EXPECT_NE(place_of(shown, surname), 99U) << letters;
  }
}

}  // namespace
}  // namespace foyer::input
