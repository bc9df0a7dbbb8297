// What a dealer takes out is read back by other programs: the workbook by openpyxl, the table by
// Python's csv, the leads by an XML parser (leads_test.cpp has the leads themselves).
#include "manage/papers/export.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <pugixml.hpp>
#include <sstream>

#include "kit/input/dialled.h"
#include "manage/papers/one_day.h"
#include "support/own_device.h"

namespace foyer::exporting {
namespace {

TEST_F(Export, the_register_has_the_paper_forms_columns_in_both_languages) {
  const Sheet zh = sheet(Lang::zh);
  ASSERT_EQ(zh.lines.size(), 3U);  // who walked away at the entrance is in no register
  EXPECT_EQ(zh.headings[1], "销售顾问");
  EXPECT_EQ(zh.lines[0].cells[1], "李敏");
  EXPECT_EQ(zh.lines[0].cells[2], "王建国 先生");
  EXPECT_EQ(zh.lines[0].cells[3], "首次");
  EXPECT_EQ(zh.lines[0].cells[4], "138 0013 8000");
  EXPECT_EQ(zh.lines[0].cells[5], "09:00");
  EXPECT_EQ(zh.lines[0].cells[7], "2");
  EXPECT_EQ(zh.lines[0].cells[10], "2025-11-21");
  EXPECT_EQ(zh.lines[0].cells[12], "朋友介绍");
  EXPECT_FALSE(zh.lines[2].buying);
  const Sheet en = sheet(Lang::en);
  EXPECT_EQ(en.lines[0].cells[2], "Mr 王建国");
  EXPECT_EQ(en.lines[0].cells[3], "first");
}

TEST_F(Export, the_register_has_the_days_that_are_asked_for_and_no_others) {
  const auto visits = [&](const char* from, const char* to) {
    return register_sheet(house, content, {from, to}, Lang::zh).lines.size();
  };
  EXPECT_EQ(visits("2025-11-21", "2025-11-21"), 3U);
  EXPECT_EQ(visits("1000-01-01", "9999-12-31"), 3U);
  EXPECT_EQ(visits("1000-01-01", "2025-11-20"), 0U);
  EXPECT_EQ(visits("2025-11-22", "9999-12-31"), 0U);
}

TEST_F(Export, another_program_reads_the_workbook_and_finds_no_formula_in_it) {
  const Sheet written = sheet(Lang::zh);
  const auto file = home.folder() / "register.xlsx";
  const auto done = write_xlsx(written, file);
  ASSERT_TRUE(done) << done.error().what;
  const std::string read = python(R"(
import sys, openpyxl
page = openpyxl.load_workbook(sys.argv[1]).active
for row in page.iter_rows():
    print("".join(("" if c.value is None else str(c.value)) + "|" for c in row))
    assert all(c.data_type in "sn" for c in row), [c.data_type for c in row]
)",
                                  file);
  std::string expected = rows(written);
  expected.erase(std::remove(expected.begin(), expected.end(), '\x01'), expected.end());
  std::string without_escape = read;
  const auto escape = without_escape.find("_x0001_");  // how a workbook holds a control character
  if (escape != std::string::npos) without_escape.erase(escape, 7);
  without_escape.erase(std::remove(without_escape.begin(), without_escape.end(), '\x01'),
                       without_escape.end());
  EXPECT_EQ(without_escape, expected);
}

TEST_F(Export, another_program_reads_the_table_and_a_name_is_never_a_formula) {
  const Sheet written = sheet(Lang::en);
  const auto file = home.folder() / "register.csv";
  ASSERT_TRUE(write_csv(written, file));
  const std::string read = python(R"(
import sys, csv
for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")):
    print("".join(c + "|" for c in row))
)",
                                  file);
  std::string expected = rows(written);
  const auto name = expected.find("=HYPERLINK");
  ASSERT_NE(name, std::string::npos);
  expected.insert(name, "'");
  EXPECT_EQ(read, expected);
}

TEST_F(Export, hostile_characters_in_a_name_stay_a_name) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(leads(Lang::en, true).c_str(), pugi::parse_default));
  const pugi::xml_node second = document.child("adf").child("prospect").next_sibling("prospect");
  EXPECT_STREQ(second.attribute("status").value(), "resend");
  EXPECT_STREQ(second.child("customer").child("contact").child("name").text().get(),
               "=HYPERLINK(\"x\") <b>&\"O'Neil");
}

// One character that XML has no place for, and no dealer system reads any lead of that day.
TEST_F(Export, what_xml_cannot_hold_is_left_out_and_counted) {
  // Past the cleaning of what is read, as a text of the pack would come.
  house.visits[visit_id(1)].name = "王\uFFFE建\uFFFF国\x1B\x7F\xFF";
  const auto file = home.folder() / "leads.xml";
  ASSERT_TRUE(write_adf(leads(Lang::zh, false), file));
  EXPECT_EQ(left_out.characters, 5U);
  EXPECT_EQ(test::printed_by({"/usr/bin/xmllint", "--noout", file.string()}), "");
  EXPECT_NE(leads(Lang::zh, false).find("王建国"), std::string::npos);
}

TEST_F(Export, a_cell_holds_what_a_spreadsheet_can_and_says_what_it_could_not) {
  std::string endless;
  for (int i = 0; i < 40000; ++i) endless += "王";
  house.visits[visit_id(1)].name = endless + "\uFFFE";
  house.visits[visit_id(2)].name = std::string("Emily\0Carter", 12);
  const Sheet written = sheet(Lang::zh);
  EXPECT_EQ(written.left_out.cut, 1U);
  EXPECT_EQ(written.left_out.characters, 2U);
  EXPECT_EQ(in_words(written.left_out, Lang::en),
            "Left out: 2 characters that such a file cannot hold; 1 text was cut at 32,767 "
            "characters.");
  EXPECT_FALSE(in_words(written.left_out, Lang::zh).empty());
  EXPECT_EQ(in_words({}, Lang::en), "");
  const auto file = home.folder() / "register.xlsx";
  ASSERT_TRUE(write_xlsx(written, file));
  const std::string read = python(R"(
import sys, openpyxl
page = openpyxl.load_workbook(sys.argv[1]).active
print(len(page.cell(2, 3).value), page.cell(2, 3).value[-1], page.cell(3, 3).value)
)",
                                  file);
  EXPECT_EQ(read, "32767 … EmilyCarter\n");
}

// Chinese and Japanese spreadsheets take the wide signs for the others, and skip a line feed.
TEST_F(Export, a_name_that_begins_like_a_formula_in_any_width_stays_a_name) {
  for (const char* name :
       {"＝1+1", "＋cmd", "－1", "＠sum", "=1+1", "+cmd", "-1a", "@sum", "\n=1+1"}) {
    house.visits[visit_id(1)].name = name;
    house.visits[visit_id(1)].honorific.clear();
    EXPECT_NE(csv(sheet(Lang::zh)).find(std::string("\"'") + name), std::string::npos) << name;
  }
  tell(visit_id(1), GuestNamed{"＋＋", "mr"});
  EXPECT_EQ(csv(sheet(Lang::zh)).find("\"'138"), std::string::npos) << "a number is no formula";
}

TEST_F(Export, a_place_that_cannot_be_written_is_named_and_nothing_is_left_there) {
  const auto nowhere = home.folder() / "missing" / "register.csv";
  const auto done = write_csv(sheet(Lang::zh), nowhere);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().what.find(nowhere.string()), std::string::npos);
  const auto full = write_csv(sheet(Lang::zh), "/dev/full/register.csv");
  EXPECT_FALSE(full);
  EXPECT_TRUE(std::filesystem::is_empty(home.folder()));
}

TEST_F(Export, a_device_a_pipe_and_a_link_stay_what_they_are) {
  const Sheet written = sheet(Lang::zh);
  const auto pipe = home.folder() / "pipe", link = home.folder() / "link";
  const auto target = home.folder() / "target.csv";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  EXPECT_TRUE(write_csv(written, pipe));
  std::string got(1 << 16, '\0');
  got.resize(
      static_cast<std::size_t>(std::max<ssize_t>(0, ::read(reader, got.data(), got.size()))));
  ::close(reader);
  EXPECT_EQ(got, csv(written));
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
  std::filesystem::create_symlink(target, link);
  std::ofstream(target) << "before";
  EXPECT_TRUE(write_csv(written, link));
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  std::ostringstream whole;
  whole << std::ifstream(target).rdbuf();
  EXPECT_EQ(whole.str(), csv(written));
  const test::OwnDevice sink(test::OwnDevice::kNull), full(test::OwnDevice::kFull);
  if (sink.is_there()) {
    EXPECT_TRUE(write_csv(written, sink.path()));
    EXPECT_TRUE(std::filesystem::is_character_file(sink.path()));
  }
  if (full.is_there()) {
    EXPECT_FALSE(write_csv(written, full.path()));
    EXPECT_TRUE(std::filesystem::is_character_file(full.path()));
  }
  EXPECT_FALSE(write_csv(written, home.folder()));  // a folder
  std::filesystem::remove(target);
  std::filesystem::create_symlink(home.folder() / "gone" / "x", home.folder() / "nowhere");
  EXPECT_FALSE(write_csv(written, home.folder() / "nowhere"));
}

// What a shell makes of >(gzip): /dev/fd/63, a link to a pipe that has no name.
TEST_F(Export, a_pipe_without_a_name_takes_it) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const Sheet written = sheet(Lang::zh);
  EXPECT_TRUE(write_csv(written, "/dev/fd/" + std::to_string(ends[1])));
  std::string got(1 << 16, '\0');
  got.resize(
      static_cast<std::size_t>(std::max<ssize_t>(0, ::read(ends[0], got.data(), got.size()))));
  for (const int end : ends) ::close(end);
  EXPECT_EQ(got, csv(written));
}

TEST_F(Export, a_minus_is_the_standard_output) {
  testing::internal::CaptureStdout();
  const Sheet written = sheet(Lang::zh);
  EXPECT_TRUE(write_csv(written, "/dev/stdout"));
  EXPECT_TRUE(write_xlsx(written, "-"));
  const std::string out = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(out.starts_with(csv(written)));
  EXPECT_NE(out.find("PK\x03\x04"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists("-"));
}

// What Excel and LibreOffice make of "007", "+86138…" and "1080000000" is not what was written.
TEST_F(Export, no_spreadsheet_makes_a_number_of_a_number) {
  Sheet one;
  one.headings = {"phone"};
  for (const char* text : {"0516 8000 0000", "+44 7400 123456", "07400123456", "+8613800138000",
                           "138001380001", "12E3", "2", "09:00", "2025-11-21"})
    one.lines.emplace_back().cells = {text};
  EXPECT_EQ(csv(one),
            "\xEF\xBB\xBF\"phone\"\r\n\"0516 8000 0000\"\r\n\"+44 7400 123456\"\r\n"
            "\"'07400123456\"\r\n\"'+8613800138000\"\r\n\"'138001380001\"\r\n\"'12E3\"\r\n"
            "\"2\"\r\n\"09:00\"\r\n\"2025-11-21\"\r\n");
}

TEST_F(Export, the_register_has_numbers_as_one_dials_them) {
  ASSERT_TRUE(input::know_numbers());
  tell(visit_id(1), ContactGiven{"+8651680000000"});
  EXPECT_EQ(sheet(Lang::zh).lines[0].cells[4], "0516 8000 0000");
  tell(visit_id(1), ContactGiven{"+861080000000"});
  EXPECT_EQ(sheet(Lang::zh).lines[0].cells[4], "010 8000 0000");
  content.showroom.country = "GB";
  content.showroom.calling_code = 44;
  tell(visit_id(1), ContactGiven{"+447400123456"});
  EXPECT_EQ(sheet(Lang::zh).lines[0].cells[4], "07400 123456");
  EXPECT_NE(leads(Lang::zh, false).find(">07400 123456<"), std::string::npos);
}

// The system stops every file at 64 bytes, as a full disk would.
TEST_F(Export, a_disk_that_is_full_leaves_nothing_half_written) {
  const exporting::Sheet day = sheet(Lang::zh);
  const std::string written = leads(Lang::zh, false);
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit usual{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
  rlimit full = usual;
  full.rlim_cur = 64;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
  const auto table = write_csv(day, home.folder() / "register.csv");
  const auto book = write_xlsx(day, home.folder() / "register.xlsx");
  const auto list = write_adf(written, home.folder() / "leads.xml");
  setrlimit(RLIMIT_FSIZE, &usual);
  std::signal(SIGXFSZ, before);
  EXPECT_FALSE(table);
  EXPECT_FALSE(book);
  EXPECT_FALSE(list);
  EXPECT_TRUE(std::filesystem::is_empty(home.folder()));
}

TEST_F(Export, only_its_owner_may_read_an_export) {
  const auto file = home.folder() / "register.csv";
  ASSERT_TRUE(write_csv(sheet(Lang::zh), file));
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
}

}  // namespace
}  // namespace foyer::exporting
