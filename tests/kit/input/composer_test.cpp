#include "kit/input/composer.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "kit/base/text.h"
#include "kit/input/writing_here.h"

namespace foyer::input {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    files[entry.path().string()] = content.str();
  }
  return files;
}

TEST_F(ComposerTest, the_names_of_the_brief_stand_at_the_top) {
  EXPECT_EQ(write(Field::name, "wangjianguo").candidates.at(0), "王建国");
  EXPECT_EQ(write(Field::name, "zhangwei").candidates.at(0), "张伟");
  EXPECT_LE(place_of(write(Field::name, "chenzhe"), "陈喆"), 2U);
  EXPECT_EQ(write(Field::name, "ouyangnana").candidates.at(0), "欧阳娜娜");
}

TEST_F(ComposerTest, a_surname_is_read_as_a_surname) {
  for (const auto& [letters, name] : std::map<std::string, std::string>{{"shanxiaojuan", "单小娟"},
                                                                        {"zengguofan", "曾国凡"},
                                                                        {"qiulili", "仇丽丽"},
                                                                        {"renwei", "任伟"},
                                                                        {"xiexiaodong", "解晓东"},
                                                                        {"zhaliangyong", "查良镛"},
                                                                        {"ouxiaoming", "区小明"},
                                                                        {"zhugeliang", "诸葛亮"},
                                                                        {"lvmeili", "吕美丽"},
                                                                        {"lyumeili", "吕美丽"},
                                                                        {"gejianjun", "盖建军"}}) {
    const Composition shown = write(Field::name, letters);
    EXPECT_FALSE(choose(shown, name).committed.empty()) << letters;
  }
}

TEST_F(ComposerTest, initials_are_enough_for_a_common_name) {
  EXPECT_LE(place_of(write(Field::name, "wjg"), "王建国"), 9U);
  EXPECT_LE(place_of(write(Field::name, "wangjg"), "王建国"), 9U);
  EXPECT_LE(place_of(write(Field::free_text, "zg"), "中国"), 9U);
}

TEST_F(ComposerTest, an_apostrophe_parts_syllables) {
  EXPECT_EQ(write(Field::name, "zhangxian").preedit, "zhang xian");
  EXPECT_EQ(write(Field::name, "zhangxi'an").preedit, "zhang xi'an");
  EXPECT_EQ(place_of(write(Field::free_text, "xi'an"), "西安"), 0U);
}

TEST_F(ComposerTest, choosing_the_surname_goes_on_with_the_given_name) {
  Composition shown = choose(write(Field::name, "wangjianguo"), "汪");
  EXPECT_EQ(shown.committed, "汪");
  EXPECT_EQ(shown.preedit, "jian guo");
  EXPECT_EQ(shown.candidates.at(0), "建国");
  shown = composer_->choose(0);
  EXPECT_EQ(shown.committed, "建国");
  EXPECT_TRUE(shown.is_empty());
}

TEST_F(ComposerTest, what_stands_before_the_caret_decides_what_is_awaited) {
  EXPECT_EQ(write(Field::name, "jianguo", "王").candidates.at(0), "建国");
  EXPECT_EQ(write(Field::name, "guo", "王建").candidates.at(0), "国");
  EXPECT_EQ(write(Field::name, "guo").candidates.at(0), "郭");
}

TEST_F(ComposerTest, a_part_of_a_sentence_is_committed_and_the_rest_goes_on) {
  Composition shown = choose(write(Field::free_text, "womenmaiche"), "我们");
  EXPECT_EQ(shown.committed, "我们");
  EXPECT_EQ(shown.candidates.at(0), "买车");
  shown = choose(shown, "买车");
  EXPECT_EQ(shown.committed, "买车");
  EXPECT_TRUE(shown.is_empty());
}

TEST_F(ComposerTest, letters_can_be_taken_back_cleared_or_kept_as_they_are) {
  write(Field::name, "wang");
  EXPECT_EQ(composer_->erase().preedit, "wan");
  EXPECT_EQ(composer_->commit_raw().committed, "wan");
  EXPECT_TRUE(composer_->erase().is_empty());
  write(Field::name, "wang");
  EXPECT_TRUE(composer_->clear().is_empty());
  EXPECT_TRUE(composer_->clear().candidates.empty());
}

TEST_F(ComposerTest, pages_go_forth_and_back_and_never_offer_a_text_twice) {
  Composition shown = write(Field::name, "li");
  const Composition first = shown;
  EXPECT_FALSE(first.has_previous_page);
  std::set<std::string> seen;
  std::size_t count = 0;
  for (;;) {
    seen.insert(shown.candidates.begin(), shown.candidates.end());
    count += shown.candidates.size();
    if (!shown.has_next_page) break;
    shown = composer_->next_page();
  }
  EXPECT_EQ(seen.size(), count);
  EXPECT_EQ(composer_->next_page().candidates, shown.candidates);
  while (shown.has_previous_page) shown = composer_->previous_page();
  EXPECT_EQ(shown.candidates, first.candidates);
}

TEST_F(ComposerTest, keys_that_mean_nothing_change_nothing) {
  const Composition before = write(Field::name, "wang");
  for (const char key : {'1', ' ', '\n', '\x7F', '\xE7', '\0'})
    EXPECT_EQ(composer_->type(key).candidates, before.candidates);
  EXPECT_EQ(composer_->choose(4711).committed, "");
  EXPECT_TRUE(write(Field::name, "''").is_empty());
}

TEST_F(ComposerTest, a_scanner_that_floods_the_field_is_cut_and_survived) {
  for (const Field field : {Field::name, Field::free_text}) {
    const Composition shown = write(field, std::string(300, 'z') + std::string(300, 'a'));
    EXPECT_FALSE(shown.is_empty());
    EXPECT_EQ(composer_->commit_raw().committed.size(), Composer::kLettersMax);
  }
}

TEST_F(ComposerTest, every_ideograph_with_a_reading_is_reached_by_it) {
  std::ifstream readings(WritingPlaces::standard().names / "readings.txt");
  std::set<char32_t> reached;
  for (std::string line; std::getline(readings, line);) {
    const std::string syllable = line.substr(0, line.find('\t'));
    std::set<std::string> offered;
    Composition shown = write(Field::name, syllable);
    for (;;) {
      offered.insert(shown.candidates.begin(), shown.candidates.end());
      if (!shown.has_next_page) break;
      shown = composer_->next_page();
    }
    for (const std::string& text : offered)
      if (const auto c = decode_utf8(text); c.size() == 1) reached.insert(c[0]);
  }
  const auto count = [&](char32_t first, char32_t last) {
    return std::distance(reached.lower_bound(first), reached.upper_bound(last));
  };
  EXPECT_GE(count(0x4E00, 0x9FA5), 20892);  // all but ten Japanese signs for units
  EXPECT_GE(count(0x3400, 0x4DBF), 5700);
  for (const char32_t c : U"玥珺喆堃镕昇圳莞鑫婷梓涵𬭎𫖮𠅤")
    EXPECT_TRUE(c == 0 || reached.contains(c)) << std::hex << static_cast<std::uint32_t>(c);
}

// Nothing that a guest does may teach the machine anything.
TEST_F(ComposerTest, nothing_of_one_guest_survives_to_the_next) {
  const WritingPlaces places = WritingPlaces::standard();
  const auto before = files_in(places.rime);
  ASSERT_GE(before.size(), 5U);
  std::map<std::string, Composition> first_seen;
  for (const Field field : {Field::name, Field::free_text})
    for (const char* letters : {"wangjianguo", "wang", "jianguo", "nihao"})
      first_seen[std::string(letters) + (field == Field::name ? "n" : "t")] = write(field, letters);
  for (int guest = 0; guest < 30; ++guest) {
    EXPECT_EQ(choose(write(Field::free_text, "nihao"), "拟").committed, "拟");
    EXPECT_EQ(choose(write(Field::name, "wangjianguo"), "王健果").committed, "王健果");
    EXPECT_EQ(choose(write(Field::free_text, "jianguo"), "坚").committed, "坚");
  }
  for (int opening = 0; opening < 2; ++opening) {
    for (const auto& [key, seen] : first_seen) {
      const Field field = key.back() == 'n' ? Field::name : Field::free_text;
      EXPECT_EQ(write(field, key.substr(0, key.size() - 1)).candidates, seen.candidates) << key;
    }
    composer_.reset();
    EXPECT_EQ(files_in(places.rime), before);
    SetUp();
  }
}

TEST_F(ComposerTest, wiping_forgets_the_letters_and_what_stood_before_the_caret) {
  write(Field::name, "guo", "王建");
  composer_->clear();
  Composition shown;
  for (const char letter : std::string_view("guo")) shown = composer_->type(letter);
  EXPECT_EQ(shown.candidates, write(Field::name, "guo").candidates);
}

}  // namespace
}  // namespace foyer::input
