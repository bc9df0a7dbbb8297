// The field above the keyboard: a finger puts the caret, selects, and clears.
#include <gtest/gtest.h>

#include "kit/ui/desk.h"
#include "kit/ui/keyboard.h"

namespace foyer::ui {
namespace {

using foyer::test::difference;
using keyed::Desk;

class TextField : public testing::Test {
 protected:
  void write(const std::string& text) {
    text_.set_text(text);
    desk_.frame();
  }
  // The width of a fully drawn text is not told; a drag across the whole field is as far as it
  // goes.
  ImVec2 left_end() const { return {desk_.box("name").min.x, desk_.whole().centre().y}; }
  ImVec2 right_end() const { return {desk_.box("name").max.x - 4, desk_.whole().centre().y}; }

  input::TextBuffer text_{40};
  FieldLook look_{.placeholder = "您的姓名", .preedit = {}, .shown = {}, .prefix = {}};
  bool changed_ = false;
  Desk desk_{1200, 128, Lang::zh, [this](Frame& frame) {
               changed_ = text_field(frame, "name", frame.screen, text_, look_);
             }};
};

TEST_F(TextField, shows_its_placeholder_until_something_is_written) {
  const auto empty = desk_.picture();
  look_.placeholder = {};
  EXPECT_GT(difference(empty, desk_.picture()).pixels, 200u);
  look_.placeholder = "您的姓名";
  write("王");
  const auto written = desk_.picture();
  look_.placeholder = "something else";
  EXPECT_EQ(desk_.picture(), written);
}

TEST_F(TextField, is_cleared_by_its_cross_which_an_empty_one_has_not) {
  EXPECT_FALSE(desk_.shows("name.clear"));
  write("王建国");
  desk_.touch("name.clear");
  EXPECT_TRUE(text_.is_empty());
  EXPECT_FALSE(desk_.shows("name.clear"));
}

TEST_F(TextField, has_a_cross_for_letters_that_are_still_being_composed) {
  look_.preedit = "wang";
  desk_.frame();
  EXPECT_TRUE(desk_.shows("name.clear"));
}

TEST_F(TextField, puts_the_caret_where_it_is_touched) {
  write("王建国");
  desk_.tap(left_end());
  EXPECT_EQ(text_.caret(), 0u);
  EXPECT_FALSE(text_.has_selection());
  desk_.tap(right_end());
  EXPECT_EQ(text_.caret(), 3u);
}

TEST_F(TextField, finds_every_place_between_two_characters) {
  write("王建国华");
  std::vector<std::size_t> places;
  for (float x = left_end().x; x < right_end().x; x += 6) {
    desk_.tap({x, left_end().y});
    if (places.empty() || places.back() != text_.caret()) places.push_back(text_.caret());
  }
  EXPECT_EQ(places, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

TEST_F(TextField, selects_what_a_finger_is_drawn_across) {
  write("王建国");
  const auto before = desk_.picture();
  desk_.down(left_end());
  desk_.move({left_end().x + 60, left_end().y});
  desk_.move(right_end());
  EXPECT_EQ(text_.selected_text(), "王建国");
  EXPECT_GT(difference(before, desk_.picture()).pixels, 1000u) << "the selection is not shown";
  desk_.up(right_end());
  EXPECT_EQ(text_.selected_text(), "王建国") << "lifting the finger must not lose it";
  text_.insert("李");
  EXPECT_EQ(text_.text(), "李");
}

TEST_F(TextField, selects_backwards_too) {
  write("王建国");
  desk_.down(right_end());
  desk_.move({left_end().x + 300, left_end().y});
  desk_.move(left_end());
  desk_.up(left_end());
  EXPECT_EQ(text_.selected_text(), "王建国");
  EXPECT_EQ(text_.caret(), 0u);
}

TEST_F(TextField, leaves_the_caret_alone_while_letters_are_composed) {
  write("王建国");
  look_.preedit = "hua";
  desk_.frame();
  desk_.tap(left_end());
  EXPECT_EQ(text_.caret(), 3u);
}

TEST_F(TextField, draws_letters_that_are_composed_at_the_caret) {
  write("王国");
  text_.move_to(1);
  const auto before = desk_.picture();
  look_.preedit = "jian";
  const auto found = difference(before, desk_.picture());
  EXPECT_GT(found.left, static_cast<int>(desk_.box("name").min.x) + 40) << "王 has moved";
  EXPECT_GT(found.pixels, 1000u);
}

TEST_F(TextField, keeps_its_prefix_out_of_the_text) {
  write("13800138000");
  const float alone = desk_.box("name").min.x;
  look_.prefix = "+86";
  desk_.frame();
  EXPECT_GT(desk_.box("name").min.x, alone + 60);
  desk_.tap(left_end());
  EXPECT_EQ(text_.caret(), 0u);
  EXPECT_EQ(text_.text(), "13800138000");
}

TEST_F(TextField, keeps_a_long_name_within_itself) {
  write(std::string("Wolfeschlegelsteinhausenbergerdorff Hubert").substr(0, 40));
  const auto whole = desk_.picture();
  // Right of the cross and left of the text there is only the field's own surface.
  const auto* at = whole.pixel(static_cast<int>(desk_.box("name.clear").max.x) + 2, 64);
  const auto* other = whole.pixel(12, 64);
  EXPECT_TRUE(std::equal(at, at + 3, other));
}

}  // namespace
}  // namespace foyer::ui
