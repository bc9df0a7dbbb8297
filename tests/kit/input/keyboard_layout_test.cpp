#include "kit/input/keyboard_layout.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "kit/input/field.h"
#include "kit/input/plate.h"

namespace foyer::input {
namespace {

std::multiset<std::string> texts_of(Keyboard keyboard) {
  std::multiset<std::string> texts;
  for (const KeyRow& row : layout(keyboard).rows())
    for (const Key& key : row.keys())
      if (key.action == KeyAction::text) texts.emplace(key.text);
  return texts;
}

std::size_t count_of(Keyboard keyboard, KeyAction action) {
  std::size_t count = 0;
  for (const KeyRow& row : layout(keyboard).rows())
    for (const Key& key : row.keys()) count += key.action == action ? 1U : 0U;
  return count;
}

TEST(KeyboardLayout, every_row_of_every_keyboard_fills_the_width_of_the_board) {
  for (const Keyboard keyboard : kKeyboards)
    for (const KeyRow& row : layout(keyboard).rows())
      EXPECT_FLOAT_EQ(row.width(), layout(keyboard).width) << static_cast<int>(keyboard);
}

TEST(KeyboardLayout, no_keyboard_has_the_same_key_twice_and_all_can_delete_and_finish) {
  for (const Keyboard keyboard : kKeyboards) {
    const auto texts = texts_of(keyboard);
    for (const std::string& text : texts) EXPECT_EQ(texts.count(text), 1U) << text;
    EXPECT_EQ(count_of(keyboard, KeyAction::erase), 1U);
    EXPECT_EQ(count_of(keyboard, KeyAction::done), 1U);
  }
}

TEST(KeyboardLayout, pinyin_has_all_letters_and_the_apostrophe) {
  const auto texts = texts_of(Keyboard::pinyin);
  for (char c = 'a'; c <= 'z'; ++c) EXPECT_EQ(texts.count(std::string(1, c)), 1U) << c;
  EXPECT_EQ(texts.count("'"), 1U);
}

TEST(KeyboardLayout, shift_turns_letters_into_capitals) {
  for (const KeyRow& row : layout(Keyboard::latin).rows())
    for (const Key& key : row.keys())
      if (key.action == KeyAction::text && key.text >= "a" && key.text <= "z") {
        EXPECT_EQ(key.shifted.front(), key.text.front() - 32);
      }
}

TEST(KeyboardLayout, a_phone_can_be_typed_with_its_country_code) {
  const auto texts = texts_of(Keyboard::phone);
  for (const char* c : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+"})
    EXPECT_EQ(texts.count(c), 1U) << c;
}

TEST(KeyboardLayout, the_plate_keys_are_the_provinces_and_no_I_and_no_O) {
  const auto provinces = texts_of(Keyboard::plate_province);
  for (const std::string_view province : kPlateProvinces)
    EXPECT_EQ(provinces.count(std::string(province)), 1U) << province;
  const auto letters = texts_of(Keyboard::plate_number);
  for (char c = 'A'; c <= 'Z'; ++c)
    EXPECT_EQ(letters.count(std::string(1, c)), c == 'I' || c == 'O' ? 0U : 1U) << c;
}

TEST(KeyboardLayout, every_field_offers_a_way_to_write_and_a_name_offers_pinyin_first) {
  for (const Field field :
       {Field::name, Field::free_text, Field::phone, Field::plate, Field::email, Field::number})
    EXPECT_FALSE(ways_of(field).empty());
  EXPECT_EQ(ways_of(Field::name).front(), Way::pinyin);
}

}  // namespace
}  // namespace foyer::input
