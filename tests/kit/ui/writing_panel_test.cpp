// Typing on the glass with the real engine of pinyin behind it: what is touched is what is written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <utility>

#include "kit/input/writing.h"
#include "kit/ui/desk.h"
#include "kit/ui/keyboard.h"
#include "kit/ui/writing.h"

namespace foyer::ui {
namespace {

using input::Field;
using input::Way;
using keyed::Desk;

constexpr WritingWords kWords{.space = "空格",
                              .pinyin = "拼音",
                              .handwriting = "手写",
                              .latin = "英文",
                              .undo_stroke = "撤一笔",
                              .clear = "重写",
                              .write_here = "在这里写字"};

class NamePage : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = input::Writing().open_composer();
    ASSERT_TRUE(opened.has_value()) << opened.error().what;
    composer_ = std::move(*opened);
    desk_ = std::make_unique<Desk>(1776, 760, Lang::zh, [this](Frame& frame) {
      Rect rest = frame.screen;
      const Rect field = take_top(rest, 128);
      rest.min.y += 20;
      if (text_field(frame, "name", field, writing_.text,
                     {.placeholder = "姓名",
                      .preedit = writing_.composition.preedit,
                      .shown = {},
                      .prefix = {}}))
        forget_composition(writing_, engines());
      writing_panel(frame, rest, writing_, engines(), kWords);
    });
    desk_->frame();
  }
  Engines engines() const {
    return {.composer = composer_.get(),
            .handwriting = handwriting_,
            .pinyin_comes = comes_,
            .handwriting_comes = comes_};
  }
  const std::string& text() const { return writing_.text.text(); }
  const std::string& preedit() const { return writing_.composition.preedit; }
  const std::string& first() const { return writing_.composition.candidates.at(0); }
  void finish() { finish_composition(writing_, engines()); }
  void choose(std::size_t place) { desk_->touch("candidate." + std::to_string(place)); }

  std::unique_ptr<input::Composer> composer_;
  Writing writing_{Field::name};
  bool handwriting_ = true, comes_ = false;
  std::unique_ptr<Desk> desk_;
};

TEST_F(NamePage, offers_the_whole_name_first) {
  desk_->type("wangjianguo");
  EXPECT_EQ(preedit(), "wang jian guo");
  EXPECT_EQ(text(), "");
  choose(0);
  EXPECT_EQ(text(), "王建国");
  EXPECT_TRUE(writing_.composition.is_empty());
  EXPECT_FALSE(desk_->shows("candidate.0"));
}

TEST_F(NamePage, parts_syllables_at_an_apostrophe) {
  desk_->type("xian");
  EXPECT_EQ(preedit(), "xian");
  desk_->touch("key.erase");
  desk_->touch("key.erase");
  desk_->type("'an");
  EXPECT_THAT(preedit(), testing::StartsWith("xi"));
  EXPECT_NE(preedit(), "xian");
  choose(0);
  EXPECT_EQ(writing_.text.length(), 2u) << text();
}

TEST_F(NamePage, understands_initials) {
  desk_->type("wjg");
  ASSERT_FALSE(writing_.composition.candidates.empty());
  finish();
  EXPECT_EQ(writing_.text.length(), 3u) << text();
}

TEST_F(NamePage, takes_the_first_with_space) {
  desk_->type("zhangwei");
  desk_->touch("key.space");
  EXPECT_EQ(text(), "张伟");
  desk_->touch("key.space");  // and now it is a blank
  EXPECT_EQ(text(), "张伟 ");
}

TEST_F(NamePage, takes_letters_back_before_characters) {
  desk_->type("zhangwei");
  choose(0);
  desk_->type("li");
  desk_->touch("key.erase");
  EXPECT_EQ(preedit(), "l");
  EXPECT_EQ(text(), "张伟");
  desk_->touch("key.erase");
  EXPECT_TRUE(writing_.composition.is_empty());
  desk_->touch("key.erase");
  EXPECT_EQ(text(), "张");
}

TEST_F(NamePage, leafs_through_the_candidates_to_the_end_and_back) {
  desk_->type("li");
  const auto first_page = writing_.composition.candidates;
  std::vector<std::string> seen;
  for (int i = 0; i < 200 && desk_->shows("candidate.next"); ++i) {
    desk_->touch("candidate.next");
    if (writing_.first_shown == 0 && !writing_.composition.candidates.empty())
      seen.push_back(first());
  }
  EXPECT_FALSE(desk_->shows("candidate.next")) << "there is no end";
  EXPECT_GT(seen.size(), 3u);
  for (int i = 0; i < 400 && desk_->shows("candidate.previous"); ++i)
    desk_->touch("candidate.previous");
  EXPECT_FALSE(desk_->shows("candidate.previous"));
  EXPECT_EQ(writing_.composition.candidates, first_page);
}

TEST_F(NamePage, goes_on_with_the_rest_after_a_part_was_chosen) {
  desk_->type("ouyangnana");
  const auto place = [&] {
    const auto& page = writing_.composition.candidates;
    return static_cast<std::size_t>(std::find(page.begin(), page.end(), "欧阳") - page.begin());
  };
  const auto is_shown = [&] { return desk_->shows("candidate." + std::to_string(place())); };
  for (int i = 0; i < 50 && !is_shown(); ++i) desk_->touch("candidate.next");
  choose(place());
  EXPECT_EQ(text(), "欧阳");
  EXPECT_FALSE(preedit().empty());
  EXPECT_THAT(writing_.composition.candidates, testing::Contains("娜娜"));
  finish();
  EXPECT_EQ(writing_.text.length(), 4u) << text();
}

TEST_F(NamePage, loses_nothing_when_the_guest_goes_on_in_the_middle_of_a_word) {
  desk_->type("wangjianguo");
  finish();
  EXPECT_EQ(text(), "王建国");
  EXPECT_TRUE(writing_.composition.is_empty());
}

TEST_F(NamePage, keeps_letters_that_mean_nothing_in_chinese) {
  desk_->type("vvv");
  finish();
  EXPECT_TRUE(writing_.composition.is_empty());
  EXPECT_EQ(text(), "vvv");
}

TEST_F(NamePage, writes_in_the_middle_of_a_text) {
  writing_.text.set_text("张伟");
  desk_->frame();
  const Rect field = desk_->box("name");
  writing_.text.move_to(1);
  desk_->frame();
  desk_->type("jian");
  ASSERT_EQ(first().size(), 3u) << first();
  const std::string chosen = first();
  choose(0);
  EXPECT_EQ(text(), "张" + chosen + "伟");
  EXPECT_EQ(writing_.text.caret(), 2u);
  EXPECT_GT(field.width(), 0);
}

TEST_F(NamePage, puts_a_sign_behind_what_waits) {
  desk_->type("zhangwei");
  desk_->touch("key.·");
  EXPECT_EQ(text(), "张伟·");
  desk_->type("wang");
  const std::string waiting = first();
  desk_->touch("key.symbols");
  desk_->touch("key.1");
  EXPECT_TRUE(writing_.composition.is_empty());
  EXPECT_EQ(text(), "张伟·" + waiting + "1");
}

TEST_F(NamePage, keeps_letters_that_wait_when_a_cable_types_something_else) {
  for (const char32_t c : std::u32string_view(U"ab1c2"))
    write_character(writing_, engines(), Lang::zh, c);
  finish();
  EXPECT_THAT(text(), testing::StartsWith("ab1"));
  EXPECT_EQ(text().back(), '2');
}

TEST_F(NamePage, erases_waiting_letters_from_the_english_keyboard_too) {
  desk_->type("li");
  writing_.way = Way::latin;  // as when the language changes
  desk_->frame();
  desk_->touch("key.erase");
  EXPECT_EQ(preedit(), "l");
  desk_->touch("key.q");
  EXPECT_TRUE(writing_.composition.is_empty());
  EXPECT_EQ(text().front(), 'l');
  EXPECT_EQ(writing_.text.length(), 2u);
}

TEST_F(NamePage, has_one_place_for_all_ways_that_says_where_one_is) {
  const auto now = [&] { return way_in_use(writing_, engines(), Lang::zh); };
  const auto places = [&] {
    return std::array{desk_->box("way.pinyin").min.x, desk_->box("way.handwriting").min.x,
                      desk_->box("way.latin").min.x};
  };
  const auto before = places();
  const std::pair<const char*, Way> all[] = {{"way.handwriting", Way::handwriting},
                                             {"way.pinyin", Way::pinyin},
                                             {"way.latin", Way::latin},
                                             {"way.handwriting", Way::handwriting}};
  EXPECT_EQ(now(), Way::pinyin);
  for (const auto& [touched, way] : all) {
    desk_->touch(touched);
    EXPECT_EQ(now(), way) << "each is one touch away from any other";
    EXPECT_EQ(places(), before);
  }
  handwriting_ = false;
  desk_->frame();
  EXPECT_FALSE(desk_->shows("way.handwriting")) << "it is not there";
  composer_.reset();
  desk_->frame();
  EXPECT_EQ(now(), Way::latin);
  EXPECT_FALSE(desk_->shows("way.latin")) << "there is no other way";
}

TEST_F(NamePage, offers_a_way_whose_engine_is_still_being_opened_and_goes_there_when_it_is) {
  const auto opened = std::exchange(composer_, nullptr);
  handwriting_ = false;
  comes_ = true;
  desk_->frame();
  EXPECT_TRUE(desk_->shows("way.pinyin"));
  EXPECT_TRUE(desk_->shows("key.shift")) << "letters until then";
  desk_->touch("way.handwriting");
  EXPECT_FALSE(desk_->shows("ink"));
  handwriting_ = true;
  desk_->frame();
  EXPECT_TRUE(desk_->shows("ink"));
}

TEST_F(NamePage, writes_what_was_read_off_the_paper_and_clears_it) {
  writing_.way = Way::handwriting;
  desk_->frame();
  desk_->down(desk_->box("ink").centre());
  desk_->up(desk_->box("ink").centre());
  writing_.read = {"王", "玉"};
  writing_.read_version = writing_.ink.version;
  desk_->frame();
  EXPECT_EQ(text(), "") << "a pause writes nothing";
  choose(1);
  EXPECT_EQ(text(), "玉");
  EXPECT_TRUE(writing_.ink.strokes.empty());
  EXPECT_FALSE(desk_->shows("candidate.0"));
  desk_->touch("ink.erase");
  EXPECT_EQ(text(), "");
}

TEST_F(NamePage, does_not_offer_what_was_read_before_the_last_stroke) {
  writing_.way = Way::handwriting;
  desk_->frame();
  desk_->tap(desk_->box("ink").centre());
  writing_.read = {"一"};
  writing_.read_version = writing_.ink.version;
  desk_->frame();
  EXPECT_TRUE(desk_->shows("candidate.0"));
  desk_->tap(desk_->box("ink").centre());
  EXPECT_FALSE(desk_->shows("candidate.0"));
}

TEST_F(NamePage, takes_no_more_than_forty_characters) {
  for (int i = 0; i < 500; ++i) write_character(writing_, engines(), Lang::en, U'a');
  EXPECT_EQ(writing_.text.length(), 40u);
  desk_->type("zhangwei");
  finish();
  EXPECT_EQ(writing_.text.length(), 40u);
}

}  // namespace
}  // namespace foyer::ui
