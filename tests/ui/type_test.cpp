// What guests and staff read: that every character draws, that lines break where a reader expects
// it, and that the worker's glyphs look like those drawn on the spot.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "support/rasteriser.h"
#include "ui/icons.h"
#include "ui/line_breaker.h"
#include "ui/type.h"

namespace foyer::ui {
namespace {

using test::Canvas;
using test::Picture;

constexpr ImU32 kInk = IM_COL32(0x12, 0x17, 0x21, 255);

std::unique_ptr<Typesetter> open_type(TextureStore& textures) {
  auto type = Typesetter::open(FontFiles{}, textures);
  if (!type) throw std::runtime_error(type.error().what);
  return std::move(*type);
}

std::size_t inked(const Picture& picture) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < picture.rgb.size(); i += 3) count += picture.rgb[i] < 128;
  return count;
}

class Type : public testing::Test {
 protected:
  Canvas canvas{960, 540};
  std::unique_ptr<Typesetter> type = open_type(canvas.textures());

  Picture set(std::string_view text, const Style& style) {
    return canvas.picture([&](ImDrawList& list) { type->draw(list, {20, 20}, text, style, kInk); });
  }
};

TEST_F(Type, a_welcome_in_both_languages_looks_as_it_did) {
  const Picture picture = canvas.picture([&](ImDrawList& list) {
    float y = 16;
    for (const float px : {18.f, 24.f, 32.f, 48.f, 64.f}) {
      const Style regular{px, Face::regular}, bold{px, Face::bold};
      const float box = type->line_height(regular);
      type->draw(list, {20, y}, "欢迎光临 Welcome", regular, kInk);
      type->draw(list, {500, y}, "欢迎光临 Welcome", bold, kInk);
      y += box;
    }
    list.AddRectFilled({0, 300}, {960, 540}, IM_COL32(11, 13, 18, 255));
    y = 312;
    for (const float px : {18.f, 24.f, 32.f, 48.f}) {
      const Style regular{px, Face::regular}, bold{px, Face::bold};
      type->draw(list, {20, y}, "您好，国 Hxg 123", regular, IM_COL32(0xEE, 0xF1, 0xF6, 255));
      type->draw(list, {500, y}, "您好，国 Hxg 123", bold, IM_COL32(0xEE, 0xF1, 0xF6, 255));
      y += type->line_height(regular);
    }
  });
  test::expect_golden("type_welcome", picture);
  EXPECT_EQ(type->missing(), 0);
}

TEST_F(Type, nothing_is_drawn_beside_the_text) {
  EXPECT_GT(inked(set("您", {64, Face::bold})), 500u);
  EXPECT_EQ(inked(set("   \u3000", {64, Face::bold})), 0u);
}

}  // namespace
}  // namespace foyer::ui
