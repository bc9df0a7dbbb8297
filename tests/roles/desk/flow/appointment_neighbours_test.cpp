// Files of appointments as other offices than the first ones make them: each row is a whole file,
// what is taken of it and what is said of the rest.
#include <gtest/gtest.h>

#include "roles/desk/flow/appointment_faults.h"
#include "roles/desk/flow/appointment_file.h"
#include "support/demo_content.h"

namespace foyer::flow {
namespace {

// "2027-02-01 10:30 王小明 13800138003; 3 day is empty"
std::string came_of(std::string_view bytes) {
  domain::Content content = demo::content();
  content.showroom.time_zone = *TimeZone::named("Asia/Shanghai");
  const AppointmentFile file = read_appointments(bytes, {}, content);
  std::string all;
  const auto say = [&](const std::string& one) { all += (all.empty() ? "" : "; ") + one; };
  for (const auto& one : file.made)
    say(one.day + " " + one.time + " " + one.name + (one.phone.empty() ? "" : " " + one.phone));
  if (file.known > 0) say(std::to_string(file.known) + " known");
  for (const auto& one : file.broken) say(std::to_string(one.line) + " " + one.what);
  return all;
}

struct File {
  const char* name;
  std::string bytes;
  std::string right;
};
void PrintTo(const File& file, std::ostream* out) { *out << file.name; }

std::string line_of_headings(const std::string& rest) { return "日期,时间,姓名,电话\n" + rest; }
std::string fault(int line, std::string_view what) {
  return std::to_string(line) + " " + std::string(what);
}
const std::string kAnn = "2027-02-01 10:30 Ann 13800138003";

class OfficeFiles : public testing::TestWithParam<File> {};

TEST_P(OfficeFiles, are_accounted_for_line_by_line) {
  EXPECT_EQ(came_of(GetParam().bytes), GetParam().right);
}

std::string utf32_big(std::string_view ascii) {
  std::string bytes("\0\0\xFE\xFF", 4);
  for (const char c : ascii) bytes += std::string(3, '\0') + c;
  return bytes;
}

const std::vector<File> kFiles{
    {"mark_and_sep", "\xEF\xBB\xBFsep=;\r\nday;time;name;phone\r\n2027-02-01;10:30;Ann;13800138003",
     kAnn},
    {"mark_twice",
     "\xEF\xBB\xBF\xEF\xBB\xBFsep=,\nday,time,name,phone\n2027-02-01,10:30,Ann,13800138003", kAnn},
    {"mark_as_letters",
     "\xC3\xAF\xC2\xBB\xC2\xBF"
     "day,time,name,phone\n2027-02-01,10:30,Ann,13800138003",
     kAnn},
    {"utf_32", utf32_big("day,time,name,phone\n2027-02-01,10:30,Ann,13800138003\n"), kAnn},
    {"mixed_line_ends",
     "day,time,name\r2027-02-01,10:30,A\r\n2027-02-01,11:30,B\n2027-02-01,12:30,C",
     "2027-02-01 10:30 A; 2027-02-01 11:30 B; 2027-02-01 12:30 C"},
    {"line_end_in_a_name", "day,time,name\n2027-02-01,10:30,\"Ann\r\nGreen\"\n2027-02-01,11:30,B\n",
     "2027-02-01 10:30 Ann Green; 2027-02-01 11:30 B"},
    {"headings_again", "day,time,name\n2027-02-01,10:30,A\nDay , Time,NAME\n2027-02-01,11:30,B\n",
     "2027-02-01 10:30 A; 2027-02-01 11:30 B"},
    {"titles_above",
     "晨曜汽车预约表,,,\n2027年2月,,,\n\n" + line_of_headings("2027-02-01,10:30,王小明,\n"),
     "2027-02-01 10:30 王小明"},
    {"total_beneath", line_of_headings("2027-02-01,10:30,王小明,\n合计,,1 人,\n"),
     "2027-02-01 10:30 王小明; " + fault(3, fault::kDay)},
    {"mobile_and_landline",
     "日期,时间,姓名,手机,电话\n2027-02-01,10:30,A,,051680000000\n"
     "2027-02-01,11:30,B,13800138003,051680000000\n",
     "2027-02-01 10:30 A 051680000000; 2027-02-01 11:30 B 13800138003"},
    {"other_order_and_unknown_columns",
     "编号,备注,电话,姓名,时间,日期\n7,靠窗,13800138003,Ann,10:30,2027/2/1\n", kAnn},
    {"other_systems_headings", "预约到店时间,联系人,联系人电话\n2027-02-01 10:30,Ann,13800138003\n",
     kAnn},
    {"english_headings", "Start Time,Client Name,Cell Phone\n2027-02-01 10:30,Ann,13800138003\n",
     kAnn},
    {"headings_twice_that_agree",
     "日期,时间,姓名,姓名\n2027-02-01,10:30,Ann,ANN\n2027-02-01,11:30,,B\n",
     "2027-02-01 10:30 Ann; 2027-02-01 11:30 B"},
    {"headings_twice_that_do_not",
     "日期,到店日期,时间,姓名,客户\n2027-02-01,2027-02-02,10:30,A,\n2027-02-01,,10:30,Ann,Bob\n"
     ",2027-02-03,10:30,C,\n",
     "2027-02-03 10:30 C; " + fault(2, fault::kSaidTwice) + "; " + fault(3, fault::kSaidTwice)},
    {"numbers_of_zeros", line_of_headings("2027-02-01,10:30,A,00000000000\n2027-02-01,10:30,B,0\n"),
     fault(2, fault::kNoNumber) + "; " + fault(3, fault::kNoNumber)},
    {"merged_cells", line_of_headings("2027-02-01,10:30,A,\n,11:30,B,\n"),
     "2027-02-01 10:30 A; " + fault(3, fault::kNoDay)},
    {"hashes_of_a_narrow_column",
     line_of_headings("########,10:30,A,\n2027-02-01,########,B,\n2027-02-01,10:30,C,########\n"),
     fault(2, fault::kDay) + "; " + fault(3, fault::kTime) + "; " + fault(4, fault::kNoNumber)},
    {"nothing_said_in_words",
     "日期,时间,姓名,电话,顾问,车型\n2027-02-01,10:30,A,-,无,/\n2027-02-01,11:30,B,N/A,null,—\n",
     "2027-02-01 10:30 A; 2027-02-01 11:30 B"},
    {"names_lost_by_the_encoding", "day,time,name\n2027-02-01,10:30,???\n2027-02-01,11:30,? ?\n",
     fault(2, kCharactersLost) + "; " + fault(3, kCharactersLost)},
    {"name_with_a_replacement", "day,time,name\n2027-02-01,10:30,王\xEF\xBF\xBD明\n",
     fault(2, kCharactersLost)},
    {"a_page_called_xls", "<html xmlns:x=\"urn\"><body><table><tr><td>日期</td></tr></table>",
     std::string("1 ") + std::string(kFileIsWorkbook)},
    {"a_workbook_of_2003_as_xml",
     "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>",
     std::string("1 ") + std::string(kFileIsWorkbook)},
    {"sylk", "ID;PWXL;N;E\nP;PGeneral\n", std::string("1 ") + std::string(kFileIsWorkbook)},
    {"only_blanks", "\r\n \t\r\n,,,\r\n", std::string("1 ") + std::string(kFileIsEmpty)},
    {"one_column_only", "日期\n2027-02-01\n", fault(1, fault::kNoNameColumn)},
    {"known_twice", line_of_headings("2027/2/1,10:30,王小明,\n2027-02-01,上午10点半,王 小明,\n"),
     "2027-02-01 10:30 王小明; 1 known"},
    {"time_of_a_machine_elsewhere",
     "datetime,name\n2027-02-01T02:30:00.000Z,A\n2027-01-31T23:30:00-05:00,B\n2027-02-01T10:30:00+"
     "08:00,C\n2027-02-01T10:30,D\n",
     "2027-02-01 10:30 A; 2027-02-01 12:30 B; 2027-02-01 10:30 C; 2027-02-01 10:30 D"},
    {"day_of_the_moon", line_of_headings("农历正月初一,10:30,A,\n明天,10:30,B,\n"),
     fault(2, fault::kDay) + "; " + fault(3, fault::kDay)},
    {"end_of_the_day", line_of_headings("2027-02-01,24:00,A,\n"), fault(2, fault::kTime)},
    {"two_numbers",
     line_of_headings(
         "2027-02-01,10:30,A,13800138003/13900139004\n2027-02-01,10:30,B,13800138003、13900139004\n"
         "2027-02-01,10:30,C,13800138003 "
         "13900139004\n2027-02-01,10:30,D,\"13800138003\n13900139004\"\n"),
     fault(2, fault::kSeveralNumbers) + "; " + fault(3, fault::kSeveralNumbers) + "; " +
         fault(4, fault::kSeveralNumbers) + "; " + fault(5, fault::kSeveralNumbers)},
    {"extensions",
     line_of_headings("2027-02-01,10:30,A,0516-80000000转8001\n2027-02-01,10:30,B,80000000 ext. "
                      "12\n2027-02-01,10:30,C,0516 80000000#8001\n"),
     fault(2, fault::kExtendedNumber) + "; " + fault(3, fault::kExtendedNumber) + "; " +
         fault(4, fault::kExtendedNumber)},
    {"shortened_without_loss",
     line_of_headings("2027-02-01,10:30,A,1.3800138003E10\n2027-02-01,10:30,B,1.38E10\n2027-02-01,"
                      "10:30,C,1.380013800E10\n"),
     "2027-02-01 10:30 A 13800138003; " + fault(3, fault::kShortenedNumber) + "; " +
         fault(4, fault::kShortenedNumber)},
    {"numbers_in_any_dress",
     line_of_headings("2027-02-01,10:30,A,(0516) 8000-0000\n2027-02-01,10:30,B,+86 138 0013 "
                      "8003\n2027-02-01,10:30,C,138.0013.8003\n"
                      "2027-02-01,10:30,D,'13800138003\n2027-02-01,10:30,E,030/"
                      "1234567\n2027-02-01,10:30,F,138\xE2\x80\x91"
                      "0013\xE2\x80\x93"
                      "8003\n"),
     "2027-02-01 10:30 A 051680000000; 2027-02-01 10:30 B +8613800138003; 2027-02-01 10:30 C "
     "13800138003; 2027-02-01 10:30 D 13800138003; 2027-02-01 10:30 E 0301234567; 2027-02-01 10:30 "
     "F 13800138003"},
};

INSTANTIATE_TEST_SUITE_P(OfOtherOffices, OfficeFiles, testing::ValuesIn(kFiles),
                         [](const auto& file) { return std::string(file.param.name); });

}  // namespace
}  // namespace foyer::flow
