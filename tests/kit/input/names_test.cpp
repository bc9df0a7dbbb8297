// How good the order of names is, on names that common_names.txt lists.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <utility>

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
