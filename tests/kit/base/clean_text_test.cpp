// What comes from outside, made fit to be kept and shown.
#include "kit/base/clean_text.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>

#include "kit/base/text.h"
#include "kit/base/text_so_far.h"

namespace foyer {
namespace {

std::string many(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

TEST(Sanitising, control_characters_go_and_line_breaks_become_blanks) {
  EXPECT_EQ(sanitised(std::string_view("a\0b\x1B[31mc\x7F", 10)), "ab[31mc");
  EXPECT_EQ(sanitised("one\r\ntwo\tthree\u2028four"), "one two three four");
  EXPECT_EQ(sanitised("one\r\ntwo", Lines::several), "one\ntwo");
}

TEST(Sanitising, hidden_and_turning_characters_go) {
  EXPECT_EQ(sanitised("王\u202E建\u200B国\uFEFF\u2066\u00AD"), "王建国");
  EXPECT_EQ(sanitised("a\u200Db"), "ab");
  EXPECT_EQ(sanitised("\uE000\uF8FF\U000F0000ok\uFFFC\uFFFE"), "ok");
}

TEST(Sanitising, malformed_bytes_and_unpaired_surrogates_go_and_their_neighbours_stay) {
  EXPECT_EQ(sanitised("王\xFF建\xE5\x9B国\xED\xA0\x80!\xC0\xAF"), "王建国!");
  EXPECT_EQ(sanitised("\xF4\x90\x80\x80x"), "x");
}

TEST(Sanitising, every_real_character_is_kept) {
  for (const char* text :
       {"𬭎𫖮𠅤", "لیلا", "می‌خواهم", "नमस्ते", "O’Brien-Müller", "👩🏽‍🚀",
        "❤️", "买买提·吐尔逊", "〇", "㐂", "葛󠄀城", "กำ"})
    EXPECT_EQ(sanitised(text), text);
}

TEST(Sanitising, every_ideograph_comes_back_as_it_was) {
  for (const auto& [first, last] : {std::pair{0x3400U, 0x4DBFU},
                                    {0x4E00U, 0x9FFFU},
                                    {0xF900U, 0xFAD9U},
                                    {0x20000U, 0x2FA1DU},
                                    {0x30000U, 0x323AFU}})
    for (std::uint32_t c = first; c <= last; ++c) {
      std::string text;
      append_utf8(text, c);
      ASSERT_EQ(sanitised(text), text) << std::hex << c;
    }
}

TEST(ForeignText, an_ordinary_name_is_taken_in_as_it_is) {
  for (const char* name : {"王建国", "Emily Carter", "买买提·吐尔逊", "O’Brien-Müller", "لیلا", ""})
    EXPECT_EQ(taken_in(name), name);
}

TEST(ForeignText, line_feeds_turns_and_hidden_characters_do_not_come_in) {
  EXPECT_EQ(taken_in(std::string_view("王\n建\u202E国\0\uFFFE", 17)), "王 建国");
  EXPECT_EQ(taken_in("one\r\ntwo", kTextCharactersMax, Lines::several), "one\ntwo");
}

TEST(ForeignText, what_is_longer_than_its_field_ends_in_an_ellipsis) {
  EXPECT_EQ(taken_in("王建国", 3), "王建国");
  EXPECT_EQ(taken_in("王建国安", 3), "王建…");
  EXPECT_EQ(taken_in("abcdef", 4), "abc…");
  EXPECT_EQ(taken_in("abcdef", 0), "");
  const std::string long_one = taken_in(many("王", 40000));
  EXPECT_EQ(character_starts(long_one).size() - 1, kTextCharactersMax);
  EXPECT_TRUE(is_valid_utf8(long_one));
}

TEST(ForeignText, marks_and_joined_pictures_are_not_a_way_round_the_limit) {
  EXPECT_LE(taken_in("o" + many("\u0308", 10000)).size(), 1 + 2 * kMarksMax);
  const std::string family = taken_in("👨" + many("‍👨", 5000), 3);
  EXPECT_LE(family.size(), 3 * kCharacterBytesMax + 3);
  EXPECT_TRUE(is_valid_utf8(family));
}

TEST(ForeignText, is_cut_between_characters_as_a_person_sees_them) {
  const std::string accented = many("e\u0301", 50);
  EXPECT_EQ(first_characters(accented, 2), "e\u0301e\u0301");
  EXPECT_EQ(first_characters("王建国", 2), "王建");
  EXPECT_EQ(first_characters("王建国", 9), "王建国");
  EXPECT_EQ(first_characters("", 9), "");
}

TEST(Printable, a_terminal_is_told_nothing_that_it_would_obey) {
  EXPECT_EQ(printable("a\x1B[31mb\aC\x7F"), "a?[31mb?C?");
  EXPECT_EQ(printable("王\u202E国\u009B1m"), "王?国?1m");
  EXPECT_EQ(printable("one\ntwo\tthree"), "one?two\tthree");
  EXPECT_EQ(printable("one\ntwo", Lines::several), "one\ntwo");
  EXPECT_EQ(printable("王\xFF国"), "王\uFFFD国");
}

// They come one key at a time: what they join is not there yet.
TEST(ATextThatIsWritten, keeps_a_joiner_at_its_end_until_it_is_known) {
  const std::string man = "\U0001F468", joiner = "\u200D", beh = "\u0628";
  EXPECT_EQ(sanitised_so_far(man + joiner), man + joiner);
  EXPECT_EQ(sanitised(man + joiner), man);
  EXPECT_EQ(sanitised_so_far(beh + "\u200C"), beh + "\u200C");
  EXPECT_EQ(sanitised_so_far("王" + joiner), "王");
  EXPECT_EQ(sanitised_so_far(joiner), "");
}

TEST(ACleanText, has_characters_of_old_systems_as_those_that_are_meant) {
  EXPECT_EQ(sanitised("刘\xEE\xA1\xA3"), "刘䶮");  // U+E863
  EXPECT_EQ(sanitised("刘\xEE\x80\x80"), "刘");    // U+E000 means nothing
}

}  // namespace
}  // namespace foyer
