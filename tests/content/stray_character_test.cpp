// Where a character that is no ASCII may stand in a pack's file, and where it may not.
#include <gtest/gtest.h>

#include <string>

#include "kit/pack/node.h"

namespace foyer::content {
namespace {

TEST(a_character_beyond_ascii, may_stand_in_quotes_and_in_comments) {
  for (const char* text :
       {"", "a = 1\n", "a = \"王\" # 王\n", "'王' = \"\\\"王\"", "a = '''\n'王'\n'''\n",
        R"(a = """
"王" \"""王"""""
b = 1)",
        "\xEF\xBB\xBF# 王", "a = \"王"})
    EXPECT_EQ(first_stray_line(text), 0) << text;
}

TEST(a_character_beyond_ascii, is_found_outside_of_them_with_its_line) {
  EXPECT_EQ(first_stray_line("a = 1\n\n王 = 2\n"), 3);
  EXPECT_EQ(first_stray_line("name = { idth × height\" }"), 1);
  EXPECT_EQ(first_stray_line("a = \"x\"王\n"), 1);
  EXPECT_EQ(first_stray_line("a = '''x'''王"), 1);
  EXPECT_EQ(first_stray_line("a = \"\"\"x\"\"\"\"\"\n王"), 2);
  EXPECT_EQ(first_stray_line("a = \"open\n王 = 1"), 2);
}

TEST(a_character_beyond_ascii, is_told_before_the_library_meets_it) {
  const auto parsed = parse_toml("name = { idth × height\" }");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().line, 1);
  EXPECT_NE(parsed.error().what.find("outside of quotes"), std::string::npos);
}

TEST(a_name_of_a_table, that_cannot_be_one_is_told_and_stops_no_program) {
  for (const char* text : {"[=a]\n", "[[.a]]\n", "[#]\n", "[a]\n[ ,b]\n"}) {
    const auto parsed = parse_toml(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_GE(parsed.error().line, 1) << text;
    EXPECT_NE(parsed.error().what, "") << text;
  }
}

}  // namespace
}  // namespace foyer::content
