#include "kit/input/writing.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace foyer::input {
namespace {

namespace fs = std::filesystem;

// A copy of everything that writing reads, to damage.
class DamagedWriting : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("foyer-writing-" + std::to_string(getpid()));
    fs::remove_all(folder_);
    const WritingPlaces good = WritingPlaces::standard();
    fs::create_directories(folder_);
    fs::copy(good.rime, folder_ / "rime", fs::copy_options::recursive);
    fs::copy(good.names, folder_ / "names", fs::copy_options::recursive);
    fs::copy(good.strokes, folder_ / "strokes.model");
    places_ = {good.module, folder_ / "rime", folder_ / "names", folder_ / "strokes.model"};
  }
  void TearDown() override { fs::remove_all(folder_); }

  static void flip_byte(const fs::path& file, std::streamoff at) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekg(at);
    const char byte = static_cast<char>(out.get() ^ 0x55);
    out.seekp(at);
    out.put(byte);
  }
  bool pinyin_works() { return Writing(places_).open_composer().has_value(); }
  bool handwriting_works() { return Writing(places_).open_handwriting().has_value(); }
  bool phones_work() { return Writing(places_).open_phone_rules().has_value(); }

  fs::path folder_;
  WritingPlaces places_;
};

TEST_F(DamagedWriting, everything_works_when_nothing_is_damaged) {
  EXPECT_TRUE(pinyin_works());
  EXPECT_TRUE(handwriting_works());
  EXPECT_TRUE(phones_work());
}

TEST_F(DamagedWriting, a_flipped_bit_in_the_dictionary_takes_pinyin_away_and_nothing_else) {
  flip_byte(places_.rime / "build" / "pinyin_simp.table.bin", 700000);
  EXPECT_FALSE(pinyin_works());
  EXPECT_TRUE(handwriting_works());
  EXPECT_TRUE(phones_work());
}

TEST_F(DamagedWriting, a_dictionary_that_is_gone_or_cut_takes_pinyin_away) {
  fs::resize_file(places_.rime / "build" / "pinyin_simp.prism.bin", 100);
  EXPECT_FALSE(pinyin_works());
  fs::remove_all(places_.rime);
  EXPECT_FALSE(pinyin_works());
}

TEST_F(DamagedWriting, a_faulty_line_in_the_names_is_told_with_file_and_line) {
  std::ofstream(places_.names / "surnames.txt") << "# none\n720: 王 李\nmany: 张\n";
  const auto opened = Writing(places_).open_composer();
  ASSERT_FALSE(opened.has_value());
  EXPECT_NE(opened.error().what.find("surnames.txt:3: "), std::string::npos) << opened.error().what;
}

TEST_F(DamagedWriting, any_missing_or_senseless_name_file_takes_pinyin_away) {
  for (const char* name : {"surnames.txt", "characters.txt", "given.txt", "readings.txt"}) {
    for (const char* content : {"\xFF\xFE\x00garbage\n", "first 3: 建国\n", "9: 一二三四\n", "x"}) {
      const fs::path good = WritingPlaces::standard().names / name;
      std::ofstream(places_.names / name) << content;
      EXPECT_FALSE(pinyin_works()) << name << " with " << content;
      fs::remove(places_.names / name);
      EXPECT_FALSE(pinyin_works()) << name;
      fs::copy(good, places_.names / name);
    }
  }
  EXPECT_TRUE(pinyin_works());
}

TEST_F(DamagedWriting, a_damaged_stroke_model_takes_handwriting_away_and_nothing_else) {
  const auto size = static_cast<std::streamoff>(fs::file_size(places_.strokes));
  for (const std::streamoff at : {std::streamoff{0}, std::streamoff{9}, size - 8}) {
    flip_byte(places_.strokes, at);
    EXPECT_FALSE(handwriting_works()) << at;
    flip_byte(places_.strokes, at);
  }
  EXPECT_TRUE(handwriting_works());
  fs::resize_file(places_.strokes, static_cast<std::uintmax_t>(size / 2));
  EXPECT_FALSE(handwriting_works());
  fs::remove(places_.strokes);
  EXPECT_FALSE(handwriting_works());
  EXPECT_TRUE(pinyin_works());
}

TEST_F(DamagedWriting, without_the_module_every_engine_says_so) {
  places_.module = folder_ / "nothing.so";
  EXPECT_FALSE(pinyin_works());
  EXPECT_FALSE(handwriting_works());
  EXPECT_FALSE(phones_work());
  std::ofstream(places_.module) << "not a library";
  EXPECT_FALSE(phones_work());
}

TEST(Candidates, the_command_prints_ten_a_line) {
  std::istringstream in("wangjianguo\n\n12\nzhangwei\n");
  std::ostringstream out;
  const Result<void> printed = print_candidates(in, out, Field::name);
  ASSERT_TRUE(printed.has_value()) << printed.error().what;
  std::istringstream lines(out.str());
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(line.substr(0, line.find('\t')), "王建国");
  EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 9);
  std::getline(lines, line);
  EXPECT_EQ(line, "");
  std::getline(lines, line);
  EXPECT_EQ(line, "");
  std::getline(lines, line);
  EXPECT_EQ(line.substr(0, line.find('\t')), "张伟");
}

}  // namespace
}  // namespace foyer::input
