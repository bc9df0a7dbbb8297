#include "kit/input/text_buffer.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "kit/base/text.h"

namespace foyer::input {
namespace {

constexpr const char* kFamily =
    "👨‍👩‍👧‍👦";  // one character to a person, seven code points

TextBuffer holding(std::string_view text, std::size_t length_max = 40) {
  TextBuffer buffer(length_max);
  buffer.insert(text);
  return buffer;
}

TEST(TextBuffer, counts_as_a_person_counts) {
  EXPECT_EQ(holding("王建国").length(), 3U);
  EXPECT_EQ(holding("Zoe\u0308").length(), 3U);
  EXPECT_EQ(holding(kFamily).length(), 1U);
  EXPECT_EQ(holding("🇨🇳🇬🇧").length(), 2U);
  EXPECT_EQ(holding("王𬭎").length(), 2U);
  EXPECT_EQ(holding("각하").length(), 2U);
}

TEST(TextBuffer, deletes_whole_characters_on_either_side) {
  TextBuffer buffer = holding(std::string("a") + kFamily + "e\u0301" + "𬭎");
  ASSERT_EQ(buffer.length(), 4U);
  buffer.erase_before();
  EXPECT_EQ(buffer.text(), std::string("a") + kFamily + "e\u0301");
  buffer.erase_before();
  buffer.erase_before();
  EXPECT_EQ(buffer.text(), "a");
  buffer.move_to(0);
  buffer.erase_before();
  EXPECT_EQ(buffer.text(), "a");
  buffer.erase_after();
  buffer.erase_after();
  EXPECT_TRUE(buffer.is_empty());
}

TEST(TextBuffer, inserts_at_the_caret_and_replaces_the_selection) {
  TextBuffer buffer = holding("王国");
  buffer.move_to(1);
  EXPECT_TRUE(buffer.insert("建"));
  EXPECT_EQ(buffer.text(), "王建国");
  EXPECT_EQ(buffer.caret(), 2U);
  EXPECT_EQ(buffer.before_caret(), "王建");
  buffer.select(3, 1);
  EXPECT_EQ(buffer.selected_text(), "建国");
  buffer.insert("伟");
  EXPECT_EQ(buffer.text(), "王伟");
  EXPECT_FALSE(buffer.has_selection());
  buffer.select_all();
  buffer.erase_before();
  EXPECT_TRUE(buffer.is_empty());
}

TEST(TextBuffer, an_accent_joins_the_letter_before_the_caret) {
  TextBuffer buffer = holding("Jose Maria");
  buffer.move_to(4);
  buffer.insert("\u0301");
  EXPECT_EQ(buffer.text(), "Jose\u0301 Maria");
  EXPECT_EQ(buffer.length(), 10U);
  EXPECT_EQ(buffer.caret(), 4U);
}

TEST(TextBuffer, a_full_field_takes_what_fits_and_says_so) {
  TextBuffer buffer(3);
  EXPECT_TRUE(buffer.insert("王建国"));
  EXPECT_TRUE(buffer.is_full());
  EXPECT_FALSE(buffer.insert("伟"));
  EXPECT_EQ(buffer.text(), "王建国");
  buffer.select(1, 3);
  EXPECT_FALSE(buffer.insert("小明明"));
  EXPECT_EQ(buffer.text(), "王小明");
  EXPECT_FALSE(buffer.insert(kFamily));
  EXPECT_TRUE(buffer.insert("\u0301"));  // an accent needs no room of its own
  EXPECT_EQ(buffer.length(), 3U);
}

TEST(TextBuffer, a_field_of_no_length_takes_nothing) {
  TextBuffer buffer(0);
  EXPECT_FALSE(buffer.insert("a"));
  EXPECT_TRUE(buffer.is_empty());
}

TEST(TextBuffer, carets_and_selections_out_of_range_stop_at_the_end) {
  TextBuffer buffer = holding("王建国");
  buffer.move_to(4711);
  EXPECT_EQ(buffer.caret(), 3U);
  buffer.select(99, 1);
  EXPECT_EQ(buffer.selected_text(), "建国");
  EXPECT_EQ(buffer.character(7), "");
  EXPECT_EQ(buffer.byte_of(99), buffer.text().size());
  EXPECT_EQ(buffer.place_of_byte(4), 1U);
}

TEST(TextBuffer, ten_megabytes_of_paste_become_a_short_text) {
  std::string paste;
  while (paste.size() < 10U << 20U) paste += "王建国\n\x01\xFF";
  TextBuffer buffer(400);
  EXPECT_FALSE(buffer.insert(paste));
  EXPECT_EQ(buffer.length(), 400U);
  EXPECT_TRUE(is_valid_utf8(buffer.text()));
}

TEST(TextBuffer, ten_thousand_accents_on_a_letter_are_not_a_way_round_the_limit) {
  std::string heap = "o";
  for (int i = 0; i < 10000; ++i) heap += "\u0308";
  EXPECT_LE(holding(heap).text().size(), 1 + 2 * kMarksMax);
  std::string chain = "👨";
  for (int i = 0; i < 2000; ++i) chain += "‍👨";
  EXPECT_LE(holding(chain, 3).text().size(), 3 * kCharacterBytesMax);
}

// Whatever a hand, a scanner or a clipboard does, the invariants hold.
TEST(TextBuffer, random_editing_never_breaks_a_character) {
  std::mt19937 random(7);
  const std::string pieces[] = {"王",   "e",  "\u0301", "👨",  "‍",    "🇨",   "\xFF", "\n",
                                "𬭎", "각", "ᄀ",     "ᅡ", "\u200F", "a b", "️"};
  TextBuffer buffer(12);
  for (int step = 0; step < 20000; ++step) {
    switch (random() % 6) {
      case 0:
      case 1:
      case 2:
        buffer.insert(pieces[random() % std::size(pieces)]);
        break;
      case 3:
        buffer.erase_before();
        break;
      case 4:
        buffer.select(random() % 14, random() % 14);
        break;
      case 5:
        buffer.move_to(random() % 14);
        break;
    }
    ASSERT_LE(buffer.length(), 12U);
    ASSERT_LE(buffer.caret(), buffer.length());
    ASSERT_TRUE(is_valid_utf8(buffer.text()));
    std::string joined;
    for (std::size_t i = 0; i < buffer.length(); ++i) joined += buffer.character(i);
    ASSERT_EQ(joined, buffer.text());
  }
}

TEST(TextBuffer, keeps_joiners_that_come_one_key_at_a_time) {
  for (const std::string name : {"\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                 "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                                 "\u0915\u094D\u200D\u0937", "葛\U000E0100城"}) {
    TextBuffer buffer(40);
    for (std::size_t at = 0; at < name.size();) {
      std::string key;
      append_utf8(key, next_code_point(name, at));
      buffer.insert(key);
    }
    EXPECT_EQ(buffer.text(), name);
  }
  TextBuffer latin(40);
  for (const char* key : {"A", "\u200D", "b"}) latin.insert(key);
  EXPECT_EQ(latin.text(), "Ab");
}

}  // namespace
}  // namespace foyer::input
