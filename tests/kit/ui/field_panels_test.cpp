// Phone numbers, plates and addresses written on the glass: each field has its own keys.
#include <gtest/gtest.h>

#include "kit/ui/desk.h"
#include "kit/ui/writing.h"

namespace foyer::ui {
namespace {

using input::Field;
using keyed::Desk;

class FieldPanel : public testing::Test {
 protected:
  void open(Field field) {
    writing_ = Writing(field);
    desk_ = std::make_unique<Desk>(1776, 430, Lang::zh, [this](Frame& frame) {
      writing_panel(frame, frame.screen, writing_, {.composer = nullptr, .handwriting = true},
                    {.space = "空格",
                     .pinyin = "拼音",
                     .handwriting = "手写",
                     .latin = "英文",
                     .undo_stroke = "撤一笔",
                     .clear = "清空",
                     .write_here = ""});
    });
  }
  const std::string& text() const { return writing_.text.text(); }

  Writing writing_{Field::name};
  std::unique_ptr<Desk> desk_;
};

TEST_F(FieldPanel, of_a_phone_writes_digits_and_the_plus_of_another_country) {
  open(Field::phone);
  desk_->type("+8613");
  EXPECT_EQ(text(), "+8613");
  desk_->touch("key.erase");
  EXPECT_EQ(text(), "+861");
  EXPECT_FALSE(desk_->shows("key.q"));
  EXPECT_FALSE(desk_->shows("way.latin")) << "there is only one way to write a number";
}

TEST_F(FieldPanel, of_a_number_is_emptied_by_its_key) {
  open(Field::number);
  desk_->type("2026");
  EXPECT_EQ(text(), "2026");
  desk_->touch("key.clear");
  EXPECT_EQ(text(), "");
}

TEST_F(FieldPanel, of_a_plate_asks_for_the_province_and_then_for_the_rest) {
  open(Field::plate);
  EXPECT_FALSE(desk_->shows("key.A"));
  desk_->touch("key.苏");
  EXPECT_FALSE(desk_->shows("key.苏"));
  desk_->type("C1A234");
  EXPECT_EQ(text(), "苏C1A234");
  for (const char* missing : {"key.I", "key.O"}) EXPECT_FALSE(desk_->shows(missing));
}

TEST_F(FieldPanel, of_a_plate_takes_eight_characters_and_erases_back_to_the_province) {
  open(Field::plate);
  desk_->touch("key.苏");
  desk_->type("CD12345678");
  EXPECT_EQ(text(), "苏CD12345");
  for (int i = 0; i < 8; ++i) desk_->touch("key.erase");
  EXPECT_EQ(text(), "");
  EXPECT_TRUE(desk_->shows("key.苏"));
}

TEST_F(FieldPanel, of_a_plate_dims_what_hardly_follows_and_takes_it_all_the_same) {
  open(Field::plate);
  desk_->touch("key.苏");  // a letter comes next
  const auto empty_hand = desk_->picture();
  const auto* digit = empty_hand.pixel(static_cast<int>(desk_->box("key.1").min.x) + 12,
                                       static_cast<int>(desk_->box("key.1").min.y) + 20);
  const auto* letter = empty_hand.pixel(static_cast<int>(desk_->box("key.A").min.x) + 12,
                                        static_cast<int>(desk_->box("key.A").min.y) + 20);
  EXPECT_GT(letter[0], digit[0]) << "a digit does not follow a province, and is not dimmed";
  desk_->type("1");
  EXPECT_EQ(text(), "苏1");
}

TEST_F(FieldPanel, of_an_address_has_the_signs_of_one) {
  open(Field::email);
  desk_->type("li_1@b-c");
  desk_->touch("key..com");
  EXPECT_EQ(text(), "li_1@b-c.com");
  EXPECT_FALSE(desk_->shows("key.shift"));
}

TEST_F(FieldPanel, of_free_text_falls_back_to_english_without_pinyin) {
  open(Field::free_text);
  EXPECT_TRUE(desk_->shows("key.shift"));
  desk_->type("hi");
  EXPECT_EQ(text(), "Hi");
  desk_->touch("key.symbols");
  desk_->type("!");
  desk_->touch("key.symbols");
  EXPECT_EQ(text(), "Hi!");
}

}  // namespace
}  // namespace foyer::ui
