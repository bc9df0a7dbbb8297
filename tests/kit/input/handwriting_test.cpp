#include "kit/input/handwriting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kit/input/writing.h"

namespace foyer::input {
namespace {

class HandwritingTest : public testing::Test {
 protected:
  void SetUp() override {
    Result<std::unique_ptr<Handwriting>> opened = Writing().open_handwriting();
    ASSERT_TRUE(opened.has_value()) << opened.error().what;
    handwriting_ = std::move(*opened);
  }
  std::vector<std::string> read(const std::vector<Stroke>& strokes, std::size_t limit = 10) {
    return handwriting_->recognise(strokes, limit);
  }
  bool among_three(const std::vector<Stroke>& strokes, const std::string& character) {
    const std::vector<std::string> found = read(strokes, 3);
    return std::find(found.begin(), found.end(), character) != found.end();
  }
  std::unique_ptr<Handwriting> handwriting_;
};

const Stroke kAcross{{0.1F, 0.5F}, {0.5F, 0.49F}, {0.9F, 0.5F}};
const Stroke kDown{{0.5F, 0.1F}, {0.5F, 0.5F}, {0.5F, 0.9F}};

// A stroke as a finger draws it: from a to c, bent towards b.
Stroke curve(InkPoint a, InkPoint b, InkPoint c) {
  Stroke stroke;
  for (int i = 0; i <= 20; ++i) {
    const float t = static_cast<float>(i) / 20.0F;
    const float u = 1.0F - t;
    stroke.push_back(
        {u * u * a.x + 2 * u * t * b.x + t * t * c.x, u * u * a.y + 2 * u * t * b.y + t * t * c.y});
  }
  return stroke;
}

Stroke across(float y, float from, float to) { return {{from, y}, {(from + to) / 2, y}, {to, y}}; }

TEST_F(HandwritingTest, simple_characters_are_read) {
  EXPECT_TRUE(among_three({kAcross}, "一"));
  EXPECT_TRUE(among_three({across(0.3F, 0.25F, 0.75F), across(0.75F, 0.1F, 0.9F)}, "二"));
  EXPECT_TRUE(among_three(
      {across(0.2F, 0.2F, 0.8F), across(0.5F, 0.28F, 0.72F), across(0.82F, 0.1F, 0.9F)}, "三"));
  EXPECT_TRUE(among_three({kAcross, kDown}, "十"));
  EXPECT_TRUE(among_three({curve({0.5F, 0.08F}, {0.48F, 0.6F}, {0.08F, 0.92F}),
                           curve({0.47F, 0.4F}, {0.6F, 0.75F}, {0.94F, 0.92F})},
                          "人"));
}

TEST_F(HandwritingTest, characters_of_names_are_read) {
  EXPECT_TRUE(
      among_three({across(0.39F, 0.12F, 0.88F), curve({0.5F, 0.08F}, {0.5F, 0.6F}, {0.12F, 0.92F}),
                   curve({0.5F, 0.4F}, {0.6F, 0.75F}, {0.92F, 0.9F})},
                  "大"));
  EXPECT_TRUE(among_three({across(0.2F, 0.2F, 0.8F),
                           across(0.5F, 0.25F, 0.75F),
                           {{0.5F, 0.2F}, {0.5F, 0.5F}, {0.5F, 0.82F}},
                           across(0.84F, 0.12F, 0.88F)},
                          "王"));
  EXPECT_TRUE(among_three({{{0.2F, 0.3F}, {0.22F, 0.45F}, {0.24F, 0.62F}},
                           {{0.2F, 0.3F}, {0.5F, 0.3F}, {0.8F, 0.3F}, {0.77F, 0.6F}},
                           across(0.6F, 0.24F, 0.77F),
                           {{0.5F, 0.08F}, {0.5F, 0.5F}, {0.5F, 0.95F}}},
                          "中"));
}

TEST_F(HandwritingTest, taking_a_stroke_back_is_asking_with_fewer) {
  const std::vector<std::string> one = read({kAcross});
  read({kAcross, kDown});
  EXPECT_EQ(read({kAcross}), one);
}

TEST_F(HandwritingTest, no_ink_gives_no_characters) {
  EXPECT_TRUE(read({}).empty());
  EXPECT_TRUE(read({Stroke{}, Stroke{}}).empty());
  EXPECT_TRUE(read({kAcross}, 0).empty());
}

TEST_F(HandwritingTest, senseless_ink_is_survived) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float far = std::numeric_limits<float>::infinity();
  EXPECT_TRUE(read({Stroke{{nan, far}}}).empty());
  EXPECT_FALSE(read({Stroke{{-1e30F, 1e30F}, {0.5F, nan}, {7.0F, -3.0F}}}).empty());
  EXPECT_FALSE(read({Stroke{{0.5F, 0.5F}}}).empty());
  const Stroke endless(100000, InkPoint{0.3F, 0.7F});
  EXPECT_FALSE(read(std::vector<Stroke>(200, kDown)).empty());
  EXPECT_FALSE(read({endless}).empty());
}

}  // namespace
}  // namespace foyer::input
