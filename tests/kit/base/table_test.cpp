// Tables as offices make them: every line accounted for.
#include "kit/base/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "kit/base/office_text.h"

namespace foyer {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

bool is_heading(const std::string& key) {
  return key == "day" || key == "name" || key == "phone" || key == "日期" || key == "姓名" ||
         key == "电话" || key == "電話";
}

Table read(std::string_view bytes) {
  auto table = read_table(bytes, is_heading);
  EXPECT_TRUE(table) << table.error().what;
  return table ? *table : Table{};
}
std::string why_not(std::string_view bytes) {
  const auto table = read_table(bytes, is_heading);
  return table ? "read" : table.error().what;
}

std::string in(const char* encoding, std::string_view utf8, std::string mark = {}) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(utf8.size() * 4 + 16, '\0');
  const auto size = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<int>(bytes.size()),
                                 utf8.data(), static_cast<int>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  bytes.resize(static_cast<std::size_t>(size));
  return mark + bytes;
}

std::vector<std::string> names(const Table& table) {
  std::vector<std::string> all;
  for (const TableRow& row : table.rows)
    all.push_back(row.trouble.empty() && row.cells.size() > 1 ? row.cells[1] : "!");
  return all;
}
std::vector<std::size_t> lines(const Table& table) {
  std::vector<std::size_t> all;
  for (const TableRow& row : table.rows) all.push_back(row.line);
  return all;
}

constexpr std::string_view kChinese = "日期,姓名,电话\r\n2027-02-01,王小明,13800138003\r\n";

TEST(ATableOfAnOffice, is_read_in_whatever_encoding_it_was_saved) {
  const std::string utf8(kChinese);
  for (const std::string& bytes :
       {utf8, "\xEF\xBB\xBF" + utf8, in("gb18030", utf8), in("UTF-16LE", utf8, "\xFF\xFE"),
        in("UTF-16BE", utf8, "\xFE\xFF"), in("UTF-16LE", utf8), in("UTF-16BE", utf8),
        in("gb18030", utf8) + "\x1A"})
    EXPECT_THAT(names(read(bytes)), ElementsAre("王小明"));
}

TEST(ATableOfAnOffice, with_latin_headings_is_told_by_its_names) {
  const std::string utf8 = "day,name,phone\n2027-02-01,王小明,1\n";
  EXPECT_THAT(names(read(in("gb18030", utf8))), ElementsAre("王小明"));
  EXPECT_THAT(names(read(in("UTF-16LE", utf8))), ElementsAre("王小明"));
  const std::string western = "day,name,phone\n2027-02-01,J\xFCrgen M\xFCller,1\n";
  EXPECT_THAT(names(read(western)), ElementsAre("Jürgen Müller"));
}

TEST(ATableOfAnOffice, of_taiwan_is_told_by_its_headings) {
  EXPECT_THAT(names(read(in("windows-950", "日期,姓名,電話\n2027-02-01,陳小明,1\n"))),
              ElementsAre("陳小明"));
}

TEST(ATableOfAnOffice, that_holds_a_few_bytes_of_another_encoding_names_their_lines) {
  const Table table =
      read("日期,姓名\n2027-02-01,王小明\n2027-02-01,\xC0\xEE\n2027-02-01,赵小刚\n");
  EXPECT_THAT(names(table), ElementsAre("王小明", "!", "赵小刚"));
  EXPECT_EQ(table.rows[1].trouble, kCharactersLost);
}

TEST(ATableOfAnOffice, may_have_any_separator) {
  for (const char* text :
       {"day,name,phone\n1,A,2\n", "day;name;phone\n1;A;2\n", "day\tname\tphone\n1\tA\t2\n",
        "day|name|phone\n1|A|2\n", "sep=;\nday;name;phone\n1;A;2\n",
        "sep=,\nday,name,phone\n1,A,2\n", "\"sep=;\"\nday;name;phone\n1;A;2\n",
        "SEP=\t\r\nday\tname\tphone\r\n1\tA\t2\r\n"}) {
    const Table table = read(text);
    ASSERT_EQ(table.rows.size(), 1u) << text;
    EXPECT_THAT(table.rows[0].cells, ElementsAre("1", "A", "2")) << text;
  }
}

TEST(ATableOfAnOffice, may_have_been_typed_on_a_chinese_keyboard) {
  EXPECT_THAT(names(read("日期，姓名，电话\n2027-02-01，王小明，1\n")), ElementsAre("王小明"));
  EXPECT_THAT(names(read("日期,姓名\n2027-02-01,王小明，李小红\n")), ElementsAre("王小明，李小红"));
}

TEST(ATableOfAnOffice, that_broke_off_in_a_character_keeps_its_encoding) {
  std::string cut = "day,name\n1,王小明\n2,李小红";
  for (const std::size_t bytes : {1u, 2u}) {
    const Table table = read(std::string_view(cut).substr(0, cut.size() - bytes));
    EXPECT_THAT(names(table), ElementsAre("王小明", "!")) << bytes;
  }
  EXPECT_THAT(names(read("day,name\n1,\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98")), ElementsAre("!"));
}

TEST(ATableOfAnOffice, keeps_a_comma_that_is_no_separator) {
  const Table table = read("day;name;phone\n1;Carter, Emily;2\n");
  EXPECT_EQ(table.rows[0].cells[1], "Carter, Emily");
}

TEST(ATableOfAnOffice, may_end_its_lines_as_any_system_does) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const Table table = read("day,name" + end + "1,A" + end + end + "2,B" + end);
    EXPECT_THAT(names(table), ElementsAre("A", "B"));
    EXPECT_THAT(lines(table), ElementsAre(2u, 4u));
  }
}

TEST(ATableOfAnOffice, passes_over_lines_without_any_text) {
  EXPECT_THAT(names(read("day,name,,\n1,A,,\n,,,\n  ,\t, ,\n\"\",,,\n2,B\n")),
              ElementsAre("A", "B"));
}

TEST(ATableOfAnOffice, may_have_titles_above_its_headings) {
  const Table table = read("Appointments of February\n\n,,\nDay , NAME\n1,A\n");
  EXPECT_EQ(table.heading_line, 4u);
  EXPECT_THAT(names(table), ElementsAre("A"));
}

TEST(ATableOfAnOffice, knows_a_heading_in_any_dress) {
  for (const char* heading :
       {"Phone No.", " PHONE NO ", "ｐｈｏｎｅ　ｎｏ", "phone_no", "*Phone-No:"})
    EXPECT_EQ(heading_key(heading), "phoneno") << heading;
  for (const char* heading :
       {"电话", "　电话　", "电 话", "＊电话（必填）", "电话(手机)", "电话："})
    EXPECT_EQ(heading_key(heading), "电话") << heading;
}

TEST(ATableOfAnOffice, loses_only_the_line_whose_quote_is_not_closed) {
  const Table table = read("day,name\n1,\"A\n2,B\n3,C\n");
  EXPECT_THAT(names(table), ElementsAre("!", "B", "C"));
  EXPECT_EQ(table.rows[0].trouble, kQuoteNotClosed);
}

TEST(ATableOfAnOffice, takes_no_quote_of_a_later_line_for_the_end_of_an_earlier_one) {
  EXPECT_THAT(names(read("day,name\n1,\"A\n2,B\n3,\"C\n4,D\n")), ElementsAre("!", "B", "!", "D"));
}

TEST(ATableOfAnOffice, may_hold_quotes_line_ends_and_formulas_in_its_cells) {
  EXPECT_THAT(names(read("day,name\n1,\"A \"\"Tom\"\", B\"\n")), ElementsAre("A \"Tom\", B"));
  EXPECT_THAT(names(read(R"(day,name
1,"A \"Tom\" B"
2,"C:\"
3,"D"
)")),
              ElementsAre("A \"Tom\" B", "C:\\", "D"));
  EXPECT_THAT(names(read("day,name\n1,\"A\nB\"\n2,C\n")), ElementsAre("A\nB", "C"));
  EXPECT_THAT(names(read("day,name\n1,Tom \"T\" Lee\n")), ElementsAre("Tom \"T\" Lee"));
  EXPECT_THAT(names(read("day,name\n1,=\"0138\"\n2,\"=\"\"0139\"\"\"\n3,'0137\n4,O'Neil\n")),
              ElementsAre("0138", "0139", "0137", "O'Neil"));
}

TEST(ATableOfAnOffice, has_no_blanks_around_its_cells) {
  EXPECT_THAT(
      names(read("day,name\n1,\xE3\x80\x80王小明\xC2\xA0\n2,\xE2\x80\x8B李小红\xEF\xBB\xBF\n")),
      ElementsAre("王小明", "李小红"));
}

TEST(ATableOfAnOffice, names_a_line_that_a_comma_has_torn) {
  const Table table = read("day,name\n1,Lee, Ann\n2,B,\n");
  EXPECT_EQ(table.rows[0].trouble, kTooManyCells);
  EXPECT_THAT(table.rows[1].trouble, IsEmpty());
}

TEST(ATableOfAnOffice, that_is_none_is_told_as_what_it_is) {
  EXPECT_EQ(why_not(""), kFileIsEmpty);
  EXPECT_EQ(why_not("\xEF\xBB\xBF\r\n\r\n"), kFileIsEmpty);
  EXPECT_EQ(why_not("PK\x03\x04 and so on"), kFileIsWorkbook);
  EXPECT_EQ(why_not("\xD0\xCF\x11\xE0 and so on"), kFileIsWorkbook);
  EXPECT_EQ(why_not("%PDF-1.4"), kFileIsNoText);
  EXPECT_EQ(why_not(std::string_view("\1\0\0\2\0\3\0\0\4\0", 10)), kFileIsNoText);
}

}  // namespace
}  // namespace foyer
