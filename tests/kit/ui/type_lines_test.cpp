// Where lines end, in Chinese and English, and how type is made to fit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "kit/ui/line_breaker.h"
#include "kit/ui/type.h"
#include "support/rasteriser.h"

namespace foyer::ui {
namespace {

using testing::ElementsAre;
using testing::Field;

constexpr std::string_view kChinese =
    "您好，欢迎光临晨曜汽车！请问您今天想看车、取车，还是做保养？（约2分钟）我们的顾问“小林”马上就"
    "来。"
    "《试驾协议》请先阅读；价格：￥189,800起，百公里加速3.9秒，续航620km……谢谢您——祝您愉快！";
constexpr std::string_view kEnglish =
    "Welcome to Chenyao Motors! What brings you here today: a look at our cars, a collection, or "
    "a service (about 2 minutes)? Your consultant will be with you \"right away\".";

class Lines : public testing::Test {
 protected:
  test::Canvas canvas{1920, 1080};
  std::unique_ptr<Typesetter> type = std::move(*Typesetter::open(FontFiles{}, canvas.textures()));

  std::vector<std::string> texts(std::string_view text, float width, Lang lang, float px = 28) {
    std::vector<std::string> result;
    for (const Line& line : type->lines(text, {px}, width, lang)) result.push_back(line.text);
    return result;
  }
};

TEST_F(Lines, a_line_never_starts_with_closing_punctuation) {
  for (const Lang lang : kLangs)
    for (float width = 90; width < 1400; width += 7)
      for (const std::string& line : texts(kChinese, width, lang)) {
        std::size_t at = 0;
        ASSERT_FALSE(line.empty());
        EXPECT_FALSE(closes(next_code_point(line, at))) << width << ": " << line;
      }
}

TEST_F(Lines, a_line_never_ends_with_opening_punctuation) {
  for (float width = 120; width < 1400; width += 7)
    for (const std::string& line : texts(kChinese, width, Lang::zh))
      for (const std::string_view opening : {"（", "《", "“"})
        EXPECT_FALSE(line.ends_with(opening)) << width << ": " << line;
}

TEST_F(Lines, no_line_is_wider_than_its_box_and_nothing_is_lost) {
  for (const std::string_view text : {kChinese, kEnglish})
    for (float width = 200; width < 1400; width += 13) {
      std::string joined;
      for (const Line& line : type->lines(text, {28}, width, Lang::zh)) {
        EXPECT_LE(line.width, width) << line.text;
        EXPECT_FLOAT_EQ(line.width, type->width(line.text, {28}));
        joined += line.text;
      }
      std::string wanted(text);
      std::erase(wanted, ' ');
      std::erase(joined, ' ');
      EXPECT_EQ(joined, wanted);
    }
}

TEST_F(Lines, english_breaks_between_words_only) {
  for (float width = 260; width < 1400; width += 13)
    for (const std::string& line : texts(kEnglish, width, Lang::en)) {
      const std::size_t at = kEnglish.find(line);
      ASSERT_NE(at, std::string_view::npos) << line;
      EXPECT_TRUE(at == 0 || kEnglish[at - 1] == ' ') << line;
    }
}

TEST_F(Lines, numbers_and_their_units_stay_whole) {
  for (float width = 200; width < 1000; width += 5) {
    std::string all;
    for (const std::string& line : texts(kChinese, width, Lang::zh)) all += line + "\n";
    EXPECT_NE(all.find("189,800"), std::string::npos) << width;
    EXPECT_NE(all.find("620km"), std::string::npos) << width;
  }
}

TEST_F(Lines, a_last_line_of_one_or_two_characters_is_filled_from_those_before_it) {
  const float px = 28;
  for (const std::string text :
       {"起步有力，超车从容", "安静柔软，久坐不累", "碰撞保护与主动刹车。"}) {
    const float one_too_narrow = type->width(text, {px}) - px;
    const auto lines = texts(text, one_too_narrow, Lang::zh, px);
    ASSERT_EQ(lines.size(), 2u) << text;
    EXPECT_GE(decode_utf8(lines.back()).size(), 3u) << text;
    EXPECT_EQ(lines.front() + lines.back(), text);
  }
  // Never for a line more, and never by tearing a word.
  EXPECT_THAT(texts("王建国", px * 2.1f, Lang::zh, px), ElementsAre("王建", "国"));
}

TEST_F(Lines, line_breaks_in_the_text_end_lines) {
  EXPECT_THAT(texts("第一行\n第二行\n", 500, Lang::zh), ElementsAre("第一行", "第二行"));
  EXPECT_THAT(texts("one\r\n\r\ntwo", 500, Lang::en), ElementsAre("one", "", "two"));
  EXPECT_THAT(texts("", 500, Lang::en), ElementsAre());
  EXPECT_THAT(texts("\n", 500, Lang::en), ElementsAre(""));
}

TEST_F(Lines, what_cannot_be_broken_is_broken_between_characters) {
  const std::string plate(60, 'W');
  std::string joined;
  for (const Line& line : type->lines(plate, {28}, 300, Lang::en)) {
    EXPECT_LE(line.width, 300);
    joined += line.text;
  }
  EXPECT_EQ(joined, plate);
  EXPECT_EQ(texts("汉字", 1, Lang::zh).size(), 2u);  // narrower than any character: one a line
}

TEST_F(Lines, asking_again_gives_the_same_answer_and_old_answers_are_let_go) {
  const std::vector<Line>& first = type->lines(kChinese, {28}, 400, Lang::zh);
  EXPECT_EQ(&first, &type->lines(kChinese, {28}, 400, Lang::zh));
  const std::size_t count = first.size();
  for (int i = 0; i < 900; ++i) type->lines("问题" + std::to_string(i), {28}, 400, Lang::zh);
  EXPECT_EQ(first.size(), count);  // still held
  EXPECT_EQ(&first, &type->lines(kChinese, {28}, 400, Lang::zh));
}

TEST_F(Lines, type_shrinks_until_it_fits_and_no_further_than_it_may) {
  const Style wanted{64, Face::bold};
  EXPECT_FLOAT_EQ(type->fit("欢迎", wanted, 400, 100, Lang::zh, 24).px, 64);
  const Style fitted = type->fit(kChinese, wanted, 900, 300, Lang::zh, 24);
  EXPECT_LT(fitted.px, 64);
  EXPECT_GT(fitted.px, 24);
  const auto& lines = type->lines(kChinese, fitted, 900, Lang::zh);
  EXPECT_LE(static_cast<float>(lines.size()) * type->line_height(fitted), 300);
  EXPECT_FLOAT_EQ(type->fit(kChinese, wanted, 100, 30, Lang::zh, 24).px, 24);
  // A word is not torn to keep the type large.
  const Style word = type->fit("Congratulations", wanted, 300, 1000, Lang::en, 20);
  EXPECT_EQ(type->lines("Congratulations", word, 300, Lang::en).size(), 1u);
}

}  // namespace
}  // namespace foyer::ui
