// Appointments as booking systems and spreadsheets write them: every line is accounted for.
#include "roles/desk/flow/appointment_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "roles/desk/flow/appointment_faults.h"
#include "support/demo_content.h"

namespace foyer::flow {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

AppointmentFile read(std::string_view text, const AppointmentRules& rules = {}) {
  static const domain::Content content = demo::content();
  return read_appointments(text, {}, content, rules);
}
std::vector<std::string> names(const AppointmentFile& file) {
  std::vector<std::string> all;
  for (const auto& one : file.made) all.push_back(one.name);
  return all;
}
std::vector<std::string> when(const AppointmentFile& file) {
  std::vector<std::string> all;
  for (const auto& one : file.made) all.push_back(one.day + " " + one.time);
  return all;
}
std::vector<std::string> faults(const AppointmentFile& file) {
  std::vector<std::string> all;
  for (const auto& one : file.broken) all.push_back(std::to_string(one.line) + " " + one.what);
  return all;
}
std::string fault_of(std::string_view line, const AppointmentRules& rules = {}) {
  const AppointmentFile file = read("day,time,name,phone\n" + std::string(line) + "\n", rules);
  return file.broken.empty() ? "" : file.broken.front().what;
}

TEST(AppointmentFile, names_broken_lines_and_takes_the_rest) {
  domain::Content content;
  content.showroom = demo::showroom();
  domain::House house;
  const AppointmentFile file = read_appointments(
      "\xef\xbb\xbf"
      "day,time,name,phone,purpose\r\n"
      "2026-11-25,14:30,\"Carter, Emily\",13800000001,look\r\n"
      "2026-13-25,14:30,A,,\r\n"
      "2026-11-25,25:00,B,,\r\n"
      "2026-11-25,9:30,,,\r\n"
      "2026-11-25,9:30,C,,swim\r\n"
      "2026-11-26,9:30,D,,\r\n"
      "2026-11-26,9:30,D,,\r\n",
      house, content);
  ASSERT_EQ(file.made.size(), 2u);
  EXPECT_EQ(file.made.front().name, "Carter, Emily");
  EXPECT_EQ(file.made.back().time, "09:30");
  EXPECT_EQ(file.known, 1u);
  std::vector<std::size_t> lines;
  for (const auto& one : file.broken) lines.push_back(one.line);
  EXPECT_EQ(lines, (std::vector<std::size_t>{3, 4, 5, 6}));
}

TEST(AppointmentFile, survives_a_quote_that_is_never_closed) {
  const AppointmentFile file =
      read_appointments("day,time,name\n2026-11-25,14:30,\"A\n2026-11-25,15:30,B\n", {}, {});
  EXPECT_THAT(names(file), ElementsAre("B"));
  ASSERT_EQ(file.broken.size(), 1u);
  EXPECT_EQ(file.broken.front().line, 2u);
}

TEST(AppointmentFile, without_its_columns_says_so) {
  const AppointmentFile file = read_appointments("when,who\n1,2\n", {}, {});
  ASSERT_EQ(file.broken.size(), 1u);
  EXPECT_EQ(file.broken.front().line, 1u);
}

TEST(AppointmentFile, of_a_chinese_spreadsheet_is_taken) {
  // 日期,时间,姓名,电话,顾问,车型,事由 and two guests, as GBK.
  EXPECT_THAT(names(read("\xC8\xD5\xC6\xDA,\xCA\xB1\xBC\xE4,\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0\r\n"
                         "2027-02-01,10:30,\xCD\xF5\xD0\xA1\xC3\xF7,13800138003\r\n"
                         "2027-02-01,11:30,\xC0\xEE\xD0\xA1\xBA\xEC,13800138004\r\n")),
              ElementsAre("王小明", "李小红"));
}

TEST(AppointmentFile, may_have_days_as_spreadsheets_rewrite_them) {
  EXPECT_THAT(
      when(read("日期,时间,姓名\n2027/2/1,10:30,A\n2027/02/01,下午2:30,B\n"
                "2027年2月1日,12:30,C\n1-Feb-27,2:30 PM,D\n")),
      ElementsAre("2027-02-01 10:30", "2027-02-01 14:30", "2027-02-01 12:30", "2027-02-01 14:30"));
}

TEST(AppointmentFile, may_have_day_and_time_in_one_column) {
  for (const char* heading : {"预约时间,姓名", "Date,Name", "Day,Name", "DateTime,Name"})
    EXPECT_THAT(when(read(std::string(heading) + "\n2027/2/1 10:30,A\n")),
                ElementsAre("2027-02-01 10:30"))
        << heading;
  EXPECT_THAT(when(read("day,time,name\n2027/2/1 0:00:00,10:30:00,A\n")),
              ElementsAre("2027-02-01 10:30"));
  EXPECT_THAT(when(read("day,time,name\n2027/2/1,1899-12-30 10:30:00,A\n")),
              ElementsAre("2027-02-01 10:30"));
  EXPECT_EQ(fault_of("2027/2/1 0:00:00,,A"), fault::kNoTime);
}

TEST(AppointmentFile, names_what_it_will_not_guess) {
  EXPECT_EQ(fault_of("2/1/2027,10:30,A"), fault::kTwoDays);
  EXPECT_EQ(fault_of("2月1日,10:30,A"), fault::kNoYear);
  EXPECT_EQ(fault_of("27/2/1,10:30,A"), fault::kNoYear);
  EXPECT_EQ(fault_of("46419,10:30,A"), fault::kDayIsNumber);
  EXPECT_EQ(fault_of("2027-02-01,0.4375,A"), fault::kTimeIsNumber);
}

TEST(AppointmentFile, has_no_day_that_nobody_would_ever_see) {
  const AppointmentRules today{.today = "2026-11-28", .number = {}};
  EXPECT_EQ(fault_of("2019-02-01,10:30,A", today), fault::kLongAgo);
  EXPECT_EQ(fault_of("9027-02-01,10:30,A", today), fault::kFarAhead);
  EXPECT_EQ(fault_of("2026-11-28,10:30,A", today), "");
  EXPECT_EQ(fault_of("2028-11-28,10:30,A", today), "");
  const AppointmentFile gone = read("day,time,name\n2026-11-27,10:30,A\n", today);
  EXPECT_THAT(gone.made, IsEmpty());
  EXPECT_EQ(gone.over, 1u);
}

TEST(AppointmentFile, reads_numbers_and_names_what_is_none) {
  const AppointmentFile file = read(
      "日期,时间,姓名,电话\n2027-02-01,10:30,王小明,1.38E+10\n"
      "2027-02-01,11:00,李小红,\"=\"\"13800138004\"\"\"\n"
      "2027-02-01,11:30,赵小刚,１３８００１３８００５\n2027-02-01,12:00,钱小三,see notes\n"
      "2027-02-01,12:30,孙小四,138****8006\n2027-02-01,13:00,周小五,13800138007.0\n"
      "2027-02-01,13:30,吴小六,\n2027-02-01,14:00,郑小七,138-0013 8008\n");
  EXPECT_THAT(faults(file), ElementsAre("2 " + std::string(fault::kShortenedNumber),
                                        "5 " + std::string(fault::kNoNumber),
                                        "6 " + std::string(fault::kHiddenNumber)));
  EXPECT_EQ(file.broken.front().value, "1.38E+10");
  std::vector<std::string> numbers;
  for (const auto& one : file.made) numbers.push_back(one.phone);
  EXPECT_THAT(numbers, ElementsAre("13800138004", "13800138005", "13800138007", "", "13800138008"));
}

TEST(AppointmentFile, keeps_numbers_as_the_check_in_does) {
  const AppointmentRules rules{
      .today = {}, .number = [](std::string_view typed) {
        return typed.size() == 11 ? std::optional("+86" + std::string(typed)) : std::nullopt;
      }};
  EXPECT_EQ(
      read("day,time,name,phone\n2027-02-01,10:30,A,138 0013 8003\n", rules).made.front().phone,
      "+8613800138003");
  EXPECT_EQ(fault_of("2027-02-01,10:30,A,138001380", rules), fault::kNoNumber);
}

TEST(AppointmentFile, knows_a_guest_however_the_name_is_written) {
  for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
           {"\xE3\x80\x80王小明\xE3\x80\x80", "王小明"},
           {"王　小明", "王小明"},
           {"刘\xEE\xA1\xA3", "刘䶮"},
           {"阿卜杜拉·买买提", "阿卜杜拉•买买提"},
           {"阿卜杜拉・买买提", "阿卜杜拉买买提"},
           {"Ann  GREEN", "ann green"},
           {"Ａｎｎ Green", "Ann Green"}}) {
    const AppointmentFile file =
        read("day,time,name\n2027-02-01,10:30," + one + "\n2027-02-01,10:30," + other + "\n");
    EXPECT_EQ(file.made.size(), 1u) << one;
    EXPECT_EQ(file.known, 1u) << one;
  }
}

TEST(AppointmentFile, makes_characters_of_old_systems_what_they_stand_for) {
  EXPECT_THAT(names(read("day,time,name\n2027-02-01,10:30,刘\xEE\xA1\xA3\n")), ElementsAre("刘䶮"));
  // One that no other computer knows cannot be taken for nothing.
  EXPECT_EQ(fault_of("2027-02-01,10:30,刘\xEE\x80\x80"), fault::kPrivateUse);
}

TEST(AppointmentFile, breaks_only_the_line_of_a_name_that_is_too_long) {
  const AppointmentFile file = read("day,time,name\n2027-02-01,10:30," + std::string(50'000, 'x') +
                                    "\n2027-02-01,10:30,B\n");
  EXPECT_THAT(faults(file), ElementsAre("2 " + std::string(fault::kLongName)));
  EXPECT_THAT(names(file), ElementsAre("B"));
}

// Each of these held the desk's worker for hours, or took all of its memory.
TEST(AppointmentFile, of_any_text_is_read_in_time_that_grows_as_the_file_does) {
  constexpr std::size_t kLong = 200'000, kVeryLong = 2'000'000;
  const std::string good = "2026-11-25,14:30,Good,\n";
  std::string quotes = "2026-11-25,14:30,";
  while (quotes.size() < kVeryLong) quotes += "x\"";
  for (const std::string& bad :
       {"2026-11-25,14:30," + std::string(kLong, 'A'),
        "2026-11-25,14:30,B," + std::string(kLong, '1'), std::string(kLong, '2') + ",14:30,C",
        "2026-11-25," + std::string(kLong, '3') + ",D",
        "2026-11-25,14:30,E," + std::string(kVeryLong, ','), quotes}) {
    const AppointmentFile file = read("day,time,name,phone\n" + bad + "\n" + good);
    EXPECT_THAT(names(file), ElementsAre("Good")) << bad.substr(0, 30);
    ASSERT_EQ(file.broken.size(), 1u) << bad.substr(0, 30);
    EXPECT_EQ(file.broken.front().line, 2u);
  }
  std::string opened = "day,time,name,phone\n";
  for (int i = 0; i < 3'000; ++i) opened += "2026-11-25,14:30,\"" + std::string(300, 'F') + "\n";
  EXPECT_EQ(read(opened).broken.size(), 3'000u) << "every quote that is not closed costs its line";
}

TEST(AppointmentFile, of_many_lines_is_taken_and_of_too_many_refused_as_a_whole) {
  const auto file_of = [](int lines) {
    std::string text = "day,time,name\n";
    char line[48];
    for (int i = 0; i < lines; ++i) {
      std::snprintf(line, sizeof line, "2026-11-25,%02d:%02d,G%d\n", i / 60 % 24, i % 60, i);
      text += line;
    }
    return text;
  };
  EXPECT_EQ(read(file_of(20'000)).made.size(), 20'000u);
  const AppointmentFile many = read(file_of(20'001));
  EXPECT_TRUE(many.made.empty()) << "all or nothing: what is left out would be missed";
  EXPECT_THAT(faults(many), ElementsAre("1 " + std::string(kTooManyLines)));
  std::string blank = "day,time,name\n2026-11-25,14:30,A\n";
  for (int i = 0; i < 200'000; ++i) blank += ",,\n";  // as a spreadsheet fills its last row
  EXPECT_THAT(names(read(blank + "2026-11-25,14:30,B\n")), ElementsAre("A", "B"));
}

TEST(AppointmentFile, of_which_nothing_can_be_read_says_so) {
  EXPECT_THAT(faults(read("")), ElementsAre("1 the file is empty"));
  EXPECT_THAT(faults(read("PK\x03\x04...")), ElementsAre("1 " + std::string(kFileIsWorkbook)));
  EXPECT_THAT(faults(read("day,time,name\n")), ElementsAre("1 " + std::string(fault::kNoRows)));
  EXPECT_THAT(faults(read("day,time,name\n,,,\n")),
              ElementsAre("1 " + std::string(fault::kNoRows)));
}

TEST(AppointmentFile, finds_cars_and_purposes_however_they_are_spaced) {
  static const domain::Content content = demo::content();
  ASSERT_FALSE(content.vehicles.empty());
  std::string name = content.vehicles.front().name.zh;
  const AppointmentFile file = read("day,time,name,vehicle\n2027-02-01,10:30,A,  " + name + "　\n");
  ASSERT_EQ(file.made.size(), 1u);
  EXPECT_EQ(file.made.front().vehicle, content.vehicles.front().id);
}

}  // namespace
}  // namespace foyer::flow
