// What guests and staff read: that every character draws, that text keeps to its box, and that the
// worker's glyphs look like those drawn on the spot.
#include "kit/ui/type.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

#include "kit/ui/icons.h"
#include "kit/ui/visual_order.h"
#include "support/golden.h"
#include "support/rasteriser.h"

namespace foyer::ui {
namespace {

using test::Canvas;
using test::Picture;
using testing::HasSubstr;

constexpr ImU32 kInk = IM_COL32(0x12, 0x17, 0x21, 255);
constexpr ImU32 kLight = IM_COL32(0xEE, 0xF1, 0xF6, 255);

std::unique_ptr<Typesetter> open_type(TextureStore& textures) {
  auto type = Typesetter::open(FontFiles{}, textures);
  if (!type) throw std::runtime_error(type.error().what);
  return std::move(*type);
}

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

struct Ink {
  std::size_t pixels = 0;
  int left = 1 << 20, top = 1 << 20, right = 0, bottom = 0;
};

Ink ink_of(const Picture& picture) {
  Ink ink;
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x)
      if (picture.pixel(x, y)[0] < 160) {
        ++ink.pixels;
        ink.left = std::min(ink.left, x);
        ink.top = std::min(ink.top, y);
        ink.right = std::max(ink.right, x + 1);
        ink.bottom = std::max(ink.bottom, y + 1);
      }
  return ink;
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
    const auto rows = [&](float y, std::string_view text, ImU32 colour) {
      for (const float px : {18.f, 24.f, 32.f, 48.f}) {
        type->draw(list, {20, y}, text, {px, Face::regular}, colour);
        type->draw(list, {500, y}, text, {px, Face::bold}, colour);
        y += type->line_height({px});
      }
      return y;
    };
    const float y = rows(12, "欢迎光临 Welcome", kInk);
    type->draw(list, {20, y}, "您最看重什么？", {64, Face::bold}, kInk);
    list.AddRectFilled({0, 300}, {960, 540}, IM_COL32(11, 13, 18, 255));
    rows(312, "您好，国 Hxg 123", kLight);
    type->draw(list, {700, 200}, icon("car") + icon("key-variant") + icon("account-voice"),
               {64, Face::icon}, kInk);
  });
  test::expect_golden("type/welcome", picture);
  EXPECT_EQ(type->missing(), 0);
}

TEST_F(Type, characters_of_names_beyond_sixteen_bits_draw) {
  // 𬭎, 𫖮, 𠅤 and 𠮷: outside of what a 16-bit ImWchar can say.
  for (const char32_t c : {U'\U0002CB4E', U'\U0002B5AE', U'\U00020164', U'\U00020BB7'}) {
    EXPECT_TRUE(type->has_glyph(c, Face::regular)) << std::hex << static_cast<unsigned>(c);
    const Ink ink = ink_of(set(utf8(c), {64, Face::bold}));
    EXPECT_GT(ink.pixels, 600u);
    EXPECT_GT(ink.right - ink.left, 50);
  }
  EXPECT_EQ(type->missing(), 0);
  test::expect_golden("type/rare-names",
                      set("王\U0002CB4E 李\U0002B5AE 𠅤 喆堃镕昇玥珺", {56, Face::regular}));
}

TEST_F(Type, every_ideograph_of_the_basic_plane_has_a_glyph) {
  for (char32_t c = 0x4E00; c <= 0x9FA5; ++c)
    ASSERT_TRUE(type->has_glyph(c, Face::regular) && type->has_glyph(c, Face::bold))
        << std::hex << static_cast<unsigned>(c);
}

TEST_F(Type, a_character_that_no_font_has_is_one_clear_box) {
  const std::string unknown = utf8(0x50000);
  EXPECT_FALSE(type->has_glyph(0x50000, Face::regular));
  EXPECT_EQ(type->missing(), 0);
  const Ink ink = ink_of(set(unknown, {64, Face::regular}));
  EXPECT_EQ(type->missing(), 1);
  EXPECT_GT(ink.pixels, 200u);
  EXPECT_FLOAT_EQ(type->width(unknown, {64}), 64);
  test::expect_golden("type/missing", set("张" + unknown + "三 " + utf8(0xE000), {48}));
}

TEST_F(Type, has_no_other_pictures) {
  test::expect_no_other_goldens("type",
                                {"type/missing", "type/rare-names", "type/shapes", "type/welcome"});
}

// Names of guests from elsewhere, and of newer blocks of Unicode: letters, not boxes.
TEST_F(Type, names_of_other_scripts_have_letters) {
  for (const char* name :
       {"محمد", "مۇھەممەت", "דוד", "Дмитрий", "Σοφία", "Արամ", "გიორგი", "สมชาย",
        "अमित", "བསྟན་འཛིན", "ᠮᠣᠩᠭᠣᠯ", "ꆈꌠ", "မောင်", "김민준", "𱅒", "刘䶮", "\U00020BB7野家", "👨‍👩‍👧"})
    for (const Face face : {Face::regular, Face::bold})
      for (const char32_t c : decode_utf8(name))
        EXPECT_TRUE(type->has_glyph(c, face)) << name << " " << std::hex << unsigned{c};
  EXPECT_GT(ink_of(set("محمد", {64})).pixels, 100u);
  EXPECT_GT(ink_of(set("𱅒", {64})).pixels, 200u);
  EXPECT_EQ(type->missing(), 0);
}

TEST_F(Type, arabic_letters_are_joined_and_run_to_the_left) {
  // م ح م د: initial, medial, medial, final, from the right.
  EXPECT_EQ(in_visual_order("محمد"), "\uFEAA\uFEE4\uFEA4\uFEE3");
  // A number behind Arabic letters belongs to them, and stands to their left.
  EXPECT_EQ(in_visual_order("Ann محمد 12"), "Ann 12 \uFEAA\uFEE4\uFEA4\uFEE3");
  EXPECT_EQ(in_visual_order("שלום"), "םולש");
  EXPECT_EQ(in_visual_order("2026-12-01 · 10:30 · שלום"), "2026-12-01 · 10:30 · םולש");
  EXPECT_EQ(in_visual_order("محمد · 138 0013 8003 · A1"),
            "\uFEAA\uFEE4\uFEA4\uFEE3 · 138 0013 8003 · A1");
  EXPECT_EQ(in_visual_order("محمد 138 0013 8003"),
            "138\u00A00013\u00A08003 \uFEAA\uFEE4\uFEA4\uFEE3");
  EXPECT_TRUE(runs_to_the_left("王 محمد"));
  EXPECT_FALSE(runs_to_the_left("王建国 Müller 👨‍👩‍👧"));
  // What is measured is what is drawn: joined letters are narrower than letters that stand alone.
  EXPECT_LT(type->width("محمد", {64}), type->width("م", {64}) * 4);
}

TEST_F(Type, what_has_no_picture_takes_no_room) {
  for (const char32_t c : {0x00u, 0x07u, 0x0Au, 0x7Fu, 0x85u, 0xADu, 0x61Cu, 0x200Bu, 0x200Du,
                           0x200Fu, 0x202Eu, 0x2060u, 0x2066u, 0xFE0Fu, 0xFEFFu, 0xE0100u}) {
    EXPECT_EQ(type->width(utf8(c), {40}), 0) << std::hex << static_cast<unsigned>(c);
    EXPECT_EQ(ink_of(set(utf8(c), {40})).pixels, 0u) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_EQ(set("王\u202E芳\u200B", {40}), set("王芳", {40}));
  EXPECT_EQ(ink_of(set("  \u3000\u00A0", {40})).pixels, 0u);
  EXPECT_EQ(type->missing(), 0);
}

TEST_F(Type, malformed_bytes_are_placeholders_and_never_a_crash) {
  set("\xE6\xAC", {40});
  EXPECT_EQ(type->missing(), 2);
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 7919) >> 3 & 0xFF);
  set(bytes, {20});
  EXPECT_GT(type->width(bytes, {20}), 0);
  EXPECT_GT(type->lines(bytes, {20}, 300, Lang::zh).size(), 1u);
}

TEST_F(Type, widths_add_up) {
  const Style style{28, Face::regular, 1.5f};
  const std::string whole = "您好 Chenyao 曜启 E5，￥189,800";
  float sum = 0;
  for (const char32_t c : decode_utf8(whole)) sum += type->width(utf8(c), style);
  EXPECT_NEAR(type->width(whole, style), sum, .01f);
  EXPECT_FLOAT_EQ(type->width("汉字", {28}), 56);
  EXPECT_FLOAT_EQ(type->width("汉字", {56}), 2 * type->width("汉字", {28}));
  EXPECT_EQ(type->width("", style), 0);
  EXPECT_EQ(type->width("e\u0301", style), type->width("e", style)) << "an accent takes no room";
}

TEST_F(Type, letters_and_han_stand_in_the_middle_of_their_line) {
  for (const std::string_view text : {"H", "国", "E5"}) {
    const Style style{64, Face::bold};
    const Ink ink = ink_of(set(text, style));
    const float middle = static_cast<float>(ink.top + ink.bottom) / 2;
    EXPECT_NEAR(middle, 20 + type->line_height(style) / 2, .04f * style.px) << text;
  }
  EXPECT_FLOAT_EQ(type->line_height({50}), 66);
}

TEST_F(Type, glyphs_stand_on_whole_pixels) {
  const Style style{26, Face::regular};
  const auto at = [&](ImVec2 place) {
    return canvas.picture([&](ImDrawList& list) { type->draw(list, place, "国", style, kInk); });
  };
  EXPECT_EQ(at({20.3f, 20.4f}), at({20, 20}));
  EXPECT_EQ(at({19.6f, 19.6f}), at({20, 20}));
}

TEST_F(Type, type_larger_than_a_page_still_draws) {
  const Ink ink = ink_of(set("7", {480, Face::bold}));
  EXPECT_NEAR(static_cast<float>(ink.bottom - ink.top), .73f * 480, 12);
  EXPECT_NO_FATAL_FAILURE(set("国", {4000, Face::bold}));
}

TEST_F(Type, ten_thousand_characters_stay_within_their_pages) {
  std::string text;
  for (char32_t c = 0x4E00; c < 0x4E00 + 10000; ++c) append_utf8(text, c);
  canvas.picture([&](ImDrawList& list) { type->draw(list, {0, 0}, text, {24}, kInk); });
  // A glyph of 24 px fills at most 25 x 28 px of a shelf.
  EXPECT_LE(type->bytes(), 8u << 20);
  EXPECT_EQ(type->bytes() + canvas.textures().at(ImGui::GetIO().Fonts->TexID).pixels.size(),
            canvas.textures().bytes());
  EXPECT_EQ(type->missing(), 0);
  const std::uint64_t updates = canvas.textures().updates();
  canvas.picture([&](ImDrawList& list) { type->draw(list, {0, 0}, text, {24}, kInk); });
  EXPECT_EQ(canvas.textures().updates(), updates) << "a glyph was rasterised twice";
}

TEST_F(Type, glyphs_that_were_forgotten_come_back_the_same) {
  const Picture before = set("欢迎光临", {48, Face::bold});
  type->trim(8 << 20);
  EXPECT_GT(type->bytes(), 0u) << "what fits is kept";
  type->trim(0);
  EXPECT_EQ(type->bytes(), 0u);
  EXPECT_EQ(canvas.textures().count(), 1u);
  EXPECT_EQ(set("欢迎光临", {48, Face::bold}), before);
}

TEST_F(Type, what_is_scrolled_out_of_sight_costs_no_glyph) {
  canvas.picture([&](ImDrawList& list) {
    type->draw(list, {20, -400}, "看不见", {40}, kInk);
    type->draw(list, {20, 900}, "看不见", {40}, kInk);
    type->draw(list, {20, 20}, "看不见", {40}, IM_COL32(0, 0, 0, 0));
  });
  EXPECT_EQ(type->bytes(), 0u);
}

TEST_F(Type, glyphs_from_the_worker_look_like_those_drawn_on_the_spot) {
  const std::string text = "您想怎么称呼？王建国 Welcome \U0002CB4E";
  const std::vector<Style> styles{{48, Face::bold}, {24, Face::regular}};
  const auto both = [&](Canvas& on, Typesetter& with) {
    return on.picture([&](ImDrawList& list) {
      with.draw(list, {20, 20}, text, styles[0], kInk);
      with.draw(list, {20, 100}, text, styles[1], kInk);
    });
  };
  Canvas warm_canvas(960, 540);
  const auto warm = open_type(warm_canvas.textures());
  std::thread worker([&] { warm->warm_up(text, styles); });
  while (warm->take_warm(3) > 0) std::this_thread::yield();
  worker.join();
  while (warm->take_warm(8) > 0) {
  }
  const std::uint64_t updates = warm_canvas.textures().updates();
  EXPECT_GT(updates, 30u);
  EXPECT_EQ(both(warm_canvas, *warm), both(canvas, *type));
  EXPECT_EQ(warm_canvas.textures().updates(), updates) << "a warm glyph was rasterised again";
}

TEST_F(Type, drawing_while_the_worker_warms_up_rasterises_nothing_twice) {
  std::string text;
  for (char32_t c = 0x4E00; c < 0x4E00 + 600; ++c) append_utf8(text, c);
  std::thread worker([&] { type->warm_up(text, {{20}}); });
  for (int frame = 0; frame < 20; ++frame) {
    canvas.picture([&](ImDrawList& list) {
      type->draw(list, {0, 0},
                 std::string_view(text).substr(0, 90 * static_cast<std::size_t>(frame + 1)), {20},
                 kInk);
    });
    type->take_warm(10);
  }
  worker.join();
  while (type->take_warm(100) > 0) {
  }
  EXPECT_EQ(canvas.textures().updates(), 600u);
}

TEST_F(Type, every_icon_has_a_picture_in_the_font) {
  for (const Icon& one : icons()) {
    EXPECT_TRUE(type->has_glyph(one.code_point, Face::icon)) << one.name;
    EXPECT_EQ(icon(one.name), utf8(one.code_point));
  }
  EXPECT_GT(icons().size(), 70u);
  EXPECT_EQ(icon("no-such-icon"), "");
}

TEST(TypeFonts, a_missing_font_is_named_with_its_package) {
  test::MemoryTextures textures;
  FontFiles files;
  files.bold = "/nowhere/Bold.ttc";
  const auto opened = Typesetter::open(files, textures);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().what, HasSubstr("/nowhere/Bold.ttc"));
  EXPECT_THAT(opened.error().what, HasSubstr("fonts-noto-cjk"));
}

TEST(TypeFonts, a_file_that_is_no_font_is_an_error) {
  test::MemoryTextures textures;
  const auto path = std::filesystem::path(testing::TempDir()) / "no-font.ttf";
  std::ofstream(path) << "this is no font";
  FontFiles files;
  files.icon = path;
  const auto opened = Typesetter::open(files, textures);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().what, HasSubstr("fonts-materialdesignicons-webfont"));
  files = {};
  files.face_index = 99;
  EXPECT_FALSE(Typesetter::open(files, textures));
}

}  // namespace
}  // namespace foyer::ui
