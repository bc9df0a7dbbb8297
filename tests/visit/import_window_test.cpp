// The office's appointments, taken in at a real desk by one touch: what is made, and what the desk
// says of every other line. The files are of the kinds that offices were seen to make.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "visit/staff.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;

struct Laid {
  const char* what;
  std::string bytes;
  Words said;  // on the page, in this order or another
};

// The file of a spreadsheet's "Unicode text".
std::string as_utf16(std::u16string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char16_t c : text) {
    bytes += static_cast<char>(c & 0xFF);
    bytes += static_cast<char>(c >> 8);
  }
  return bytes;
}

std::vector<Laid> laid_down() {
  const std::string headings = "日期,时间,姓名,电话\n";
  return {
      {"as Chinese spreadsheets save CSV",
       "\xC8\xD5\xC6\xDA,\xCA\xB1\xBC\xE4,\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0,\xB9\xCB\xCE\xCA\r\n"
       "2027-02-01,10:30,\xCD\xF5\xD0\xA1\xC3\xF7,13800138003,\r\n"
       "2027-02-01,11:30,\xC0\xEE\xD0\xA1\xBA\xEC,13800138004,\r\n",
       {"新增 2 条 · 已有 0 条 · 有误 0 行"}},
      {"days as spreadsheets rewrite them",
       "\xEF\xBB\xBF" + headings +
           "2027/2/2,10:30,王小明,13800138003\r\n2027/02/02,11:30,李小红,13800138004\r\n"
           "2027年2月2日,12:30,赵小刚,13800138005\r\n",
       {"新增 3 条 · 已有 0 条 · 有误 0 行"}},
      {"semicolons",
       "day;time;name;phone\n2027-02-03;10:30;Ann Green;13800138003\n",
       {"新增 1 条 · 已有 0 条 · 有误 0 行"}},
      {"its separator said",
       "sep=,\nday,time,name,phone\n2027-02-04,10:30,Ann Green,13800138003\n",
       {"新增 1 条 · 已有 0 条 · 有误 0 行"}},
      {"as Unicode text",
       as_utf16(u"日期\t时间\t姓名\t电话\r\n2027-02-05\t10:30\t王小明\t13800138003\t\r\n"),
       {"新增 1 条 · 已有 0 条 · 有误 0 行"}},
      {"headings in capitals",
       "Day,Time,Name,Phone\n2027-02-06,10:30,Ann Green,13800138003\n",
       {"新增 1 条 · 已有 0 条 · 有误 0 行"}},
      {"lines of a Mac",
       "day,time,name,phone\r2027-02-07,10:30,Ann Green,13800138003\r2027-02-07,11:30,Bob "
       "Green,13800138004\r",
       {"新增 2 条 · 已有 0 条 · 有误 0 行"}},
      {"wide and hard blanks",
       headings + "2027-02-08,10:30,　王小明　,13800138003\n2027-02-08,10:30,王小明,13800138003\n"
                  "2027-02-08\u00A0,11:30,李小红,13800138004\n",
       {"新增 2 条 · 已有 1 条 · 有误 0 行"}},
      {"numbers that a spreadsheet ruined",
       headings +
           "2027-02-09,10:30,王小明,1.38E+10\n2027-02-09,11:00,李小红,\"=\"\"13800138004\"\"\"\n"
           "2027-02-09,11:30,赵小刚,１３８００１３８００５\n2027-02-09,12:00,钱小丽,see notes\n",
       {"新增 2 条 · 已有 0 条 · 有误 2 行", "第 2 行", "1.38E+10", "第 5 行", "see notes"}},
      {"a character of an old system",
       headings +
           "2027-02-10,10:30,刘\xEE\xA1\xA3,13800138003\n2027-02-10,10:30,刘䶮,13800138003\n",
       {"新增 1 条 · 已有 1 条 · 有误 0 行"}},
      {"years that cannot be",
       "day,time,name,phone\n2019-02-01,10:30,Ann Green,13800138003\n"
       "9027-02-01,10:30,Bob Green,13800138004\n",
       {"新增 0 条 · 已有 0 条 · 有误 2 行", "第 2 行", "第 3 行"}},
      {"a workbook", "PK\x03\x04", {"工作簿"}},
      {"nothing", "", {"文件是空的"}},
  };
}

TEST(the_offices_file, is_taken_by_one_touch_and_what_is_not_is_named_by_its_line) {
  Showroom desk({.role = "desk", .texts = true});
  desk.open();
  make_manager(desk, "linlan", 0);
  desk.touch("menu");
  desk.touch_to("menu.appointments", "desk-appointments");
  for (const Laid& file : laid_down()) {
    SCOPED_TRACE(file.what);
    write_text(desk.home().path() / "appointments.csv", file.bytes);
    desk.touch("import");
    for (const std::string& words : file.said) desk.wait_for_words(words);
  }
  for (const char* name : {"王小明", "李小红", "赵小刚"}) desk.wait_for_words(name);
  const std::string numbers =
      "SELECT json_extract(personal, '$.phone') AS phone FROM event WHERE kind = "
      "'appointment.made'";
  // Each that was taken has its number, as the entrance keeps it.
  EXPECT_TRUE(
      desk.wait(60, [&](const Seen&) { return rows(desk.dealer_file(), numbers).size() == 16; }));
  const auto kept = rows(desk.dealer_file(), numbers);
  for (const auto& row : kept)
    EXPECT_THAT(row.at("phone").value_or(""), testing::MatchesRegex("\\+86138001380[0-9]+"));
  for (const char* personal : {"1.38E", "see notes", "钱小丽"})
    EXPECT_THAT(text_of(desk.home().path() / "foyer.log"), testing::Not(HasSubstr(personal)));
}

// Leads of a table and of another system's XML, each by one touch on the page of calls.
TEST(the_offices_leads, are_taken_by_one_touch_from_a_table_and_from_adf) {
  Showroom desk({.role = "desk", .texts = true});
  desk.open();
  make_manager(desk, "linlan", 0);
  desk.touch_to("phone", "desk-phone");
  std::string table = "姓名,电话\n";
  for (int i = 10; i < 95; ++i)
    table += "客户" + std::to_string(i) + ",138001380" + std::to_string(i) + "\n";
  write_text(desk.home().path() / "leads.csv", table + "赵小刚,138****8000\n");
  desk.touch("import");
  desk.wait_for_words("新增 85 条 · 重复 0 条 · 已有 0 条 · 有误 1 行");
  desk.touch("broken");
  desk.wait_for_words("第 87 行：电话被星号遮住了");
  std::filesystem::remove(desk.home().path() / "leads.csv");
  write_text(desk.home().path() / "leads.xml",
             "<?adf version=\"1.0\"?><adf><prospect><customer><contact><name>李小红</name>"
             "<phone>13900139000</phone></contact></customer></prospect></adf>");
  desk.touch("import");
  desk.wait_for_words("新增 1 条 · 重复 0 条 · 已有 0 条 · 有误 0 行");
  const std::string leads =
      "SELECT json_extract(personal, '$.phone') AS phone FROM event WHERE kind = 'lead.received'";
  EXPECT_TRUE(
      desk.wait(60, [&](const Seen&) { return rows(desk.dealer_file(), leads).size() == 86; }));
}

}  // namespace
}  // namespace foyer::visit
