#include "kit/base/text.h"

#include <gtest/gtest.h>

namespace foyer {
namespace {

constexpr char32_t kBad = 0xFFFD;
using Points = std::vector<char32_t>;

TEST(Languages, are_known_by_their_codes) {
  EXPECT_EQ(lang_from_code("zh"), Lang::zh);
  EXPECT_EQ(lang_from_code("en"), Lang::en);
  for (const char* other : {"", "ZH", "zh-CN", "de"})
    EXPECT_EQ(lang_from_code(other), std::nullopt) << other;
  const Text text{"您好", "Hello"};
  EXPECT_EQ(text.in(Lang::zh), "您好");
  EXPECT_EQ(text.in(Lang::en), "Hello");
}

TEST(Utf8, is_decoded_from_one_to_four_bytes) {
  EXPECT_EQ(decode_utf8("A\xC3\xA9车\xF0\xA0\xAE\xB7"), (Points{U'A', 0xE9, U'车', 0x20BB7}));
  EXPECT_EQ(decode_utf8(""), Points{});
}

TEST(Utf8, reads_back_every_code_point_that_it_writes) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    ASSERT_EQ(next_code_point(text, at), c);
    ASSERT_EQ(at, text.size());
    ASSERT_TRUE(is_valid_utf8(text));
  }
}

struct Malformed {
  const char* name;
  std::string_view bytes;
  Points points;
};

TEST(Utf8, replaces_every_malformed_byte_alone_and_reads_on) {
  const Malformed all[] = {
      {"a lone continuation",
       "\x80"
       "a",
       {kBad, U'a'}},
      {"a lead without its continuation",
       "\xE8"
       "a",
       {kBad, U'a'}},
      {"a sequence cut off at the end", "\xE8\xBD", {kBad, kBad}},
      {"an overlong slash in two bytes", "\xC0\xAF", {kBad, kBad}},
      {"an overlong slash in three bytes", "\xE0\x80\xAF", {kBad, kBad, kBad}},
      {"an overlong slash in four bytes", "\xF0\x80\x80\xAF", {kBad, kBad, kBad, kBad}},
      {"an overlong nothing", "\xC1\xBF", {kBad, kBad}},
      {"a high surrogate", "\xED\xA0\x80", {kBad, kBad, kBad}},
      {"a low surrogate", "\xED\xBF\xBF", {kBad, kBad, kBad}},
      {"beyond the last code point", "\xF4\x90\x80\x80", {kBad, kBad, kBad, kBad}},
      {"a lead that never was", "\xF5\x80\x80\x80", {kBad, kBad, kBad, kBad}},
      {"bytes that are in no sequence", "\xFE\xFF", {kBad, kBad}},
      {"GBK instead of UTF-8", "\xB3\xB5", {kBad, kBad}},
      {"good after bad",
       "\xF0\xA0\xAE"
       "车",
       {kBad, kBad, kBad, U'车'}},
  };
  for (const Malformed& one : all) {
    EXPECT_EQ(decode_utf8(one.bytes), one.points) << one.name;
    EXPECT_FALSE(is_valid_utf8(one.bytes)) << one.name;
  }
}

TEST(Utf8, at_its_very_edges_is_valid) {
  for (const std::string_view edge :
       {std::string_view("\0", 1), std::string_view("\x7F"), std::string_view("\xC2\x80"),
        std::string_view("\xDF\xBF"), std::string_view("\xE0\xA0\x80"),
        std::string_view("\xED\x9F\xBF"), std::string_view("\xEE\x80\x80"),
        std::string_view("\xEF\xBF\xBF"), std::string_view("\xF0\x90\x80\x80"),
        std::string_view("\xF4\x8F\xBF\xBF")})
    EXPECT_TRUE(is_valid_utf8(edge)) << std::hex << static_cast<unsigned>(decode_utf8(edge)[0]);
}

}  // namespace
}  // namespace foyer
