// The daily report with its instructions and signature, and the month's status-change sheet: worked
// out by hand, and read back by other programs.
#include <algorithm>

#include "manage/papers/one_day.h"
#include "manage/reports/daily.h"
#include "manage/reports/status_sheet.h"

namespace foyer::exporting {
namespace {

constexpr std::int64_t kOneDay_ms = 86'400'000;
constexpr const char* kHead = "b0000001";
constexpr const char* kNovember = "2025-11";

class ReportPapers : public Export {
 protected:
  ReportPapers() {
    content.follow_up = demo::content().follow_up;
    content.vehicles = demo::content().vehicles;
    content.daily_report.instructions = {{"call", {"今天打电话", "Call today"}}};
    content.daily_report.answers = {{"done", {"已办", "Done"}}};
    tell({}, StaffAdded{kHead, "manager", "林岚"});
  }
  void say(const Id& about, std::int64_t at_ms, const std::string& actor, Event event) {
    ++seq;
    apply(house, {{{}, seq}, about, Hlc::at_ms(at_ms + seq), actor, std::move(event)});
  }
  void instruct() {
    say(visit_id(1), kNine_ms, kHead, InstructionGiven{kDay.from, "call", "问问旧车"});
    say(visit_id(1), kNine_ms, "0a1b2c3d", InstructionAnswered{kDay.from, "done", ""});
    say(visit_id(2), kNine_ms, kHead, InstructionGiven{kDay.from, "", "核实号码"});
  }
  void sign() {
    const auto lines = reports::daily_report(house, content, kDay.from, Lang::zh);
    say({}, kNine_ms + 1000, kHead, reports::report_to_sign(lines, kDay.from, kHead));
  }
  // Of somebody who came to buy on a day of November, and was closed the same day.
  void customer(int id, int day, const std::string& phone, const std::string& grade,
                const std::string& outcome, const std::string& next_on = {}) {
    const std::int64_t at = kNine_ms + (day - 21) * kOneDay_ms;
    const Id visit = visit_id(id);
    say(visit, at, "desk", VisitOpened{"look", "B0" + std::to_string(id), "zh"});
    say(visit, at, "desk", GuestNamed{"客人" + std::to_string(id), "mr"});
    if (!phone.empty()) say(visit, at, "desk", ConsentGiven{"contact", "1", "zh"});
    if (!phone.empty()) say(visit, at, "desk", ContactGiven{phone});
    say(visit, at, "desk", VisitCheckedIn{});
    if (!next_on.empty()) say(visit, at, "desk", NextStepAgreed{"call", next_on});
    VisitClosed closed{outcome,
                       grade,
                       "",
                       "",
                       outcome == "lost" ? "邻居的车" : "",
                       outcome == "lost" ? content.follow_up.lost_reasons.front().id : ""};
    say(visit, at + 3'600'000, "desk", closed);
  }
  std::vector<reports::StatusRow> month_rows(const std::string& month = kNovember) const {
    return reports::status_sheet(house, content, month, Lang::zh);
  }
  const reports::StatusRow* row_of(const std::vector<reports::StatusRow>& all, int id) const {
    const auto found = std::ranges::find(all, visit_id(id), &reports::StatusRow::visit);
    return found == all.end() ? nullptr : &*found;
  }
  std::string printed(const TablePaper& paper) {
    const auto file = home.folder() / "paper.pdf";
    const auto made = write_table(paper, file);
    EXPECT_TRUE(made) << (made ? "" : made.error().what);
    std::string text;
    for (const char c : test::printed_by({"/usr/bin/pdftotext", "-layout", file.string(), "-"}))
      if (c != ' ' && c != '\n') text += c;
    return text;
  }
};

TEST_F(ReportPapers, say_beside_each_guest_what_is_to_be_done_and_what_was_answered) {
  instruct();
  const Sheet sheet = daily_sheet(house, content, kDay, Lang::zh);
  EXPECT_EQ(sheet.headings[13], "经理批示");
  EXPECT_EQ(sheet.lines[0].cells[13], "今天打电话 · 问问旧车");
  EXPECT_EQ(sheet.lines[0].cells[14], "已办");
  EXPECT_EQ(sheet.lines[1].cells[13], "核实号码");
  EXPECT_EQ(sheet.lines[1].cells[14], "");
  EXPECT_EQ(sheet.lines[2].cells[13], "");
}

TEST_F(ReportPapers, have_the_columns_that_the_pack_names_and_a_foot_that_fits_them) {
  content.daily_report.columns = {{"guest", {"客户", "Customer"}}, {"instruction", {}}};
  instruct();
  const Sheet sheet = daily_sheet(house, content, kDay, Lang::zh);
  EXPECT_EQ(sheet.headings, (std::vector<std::string>{"客户", "经理批示"}));
  EXPECT_EQ(sheet.lines[0].cells,
            (std::vector<std::string>{"王建国 先生", "今天打电话 · 问问旧车"}));
  EXPECT_NE(sheet.lines[3].cells.back().find("在手"), std::string::npos);
}

TEST_F(ReportPapers, say_who_signed_and_which_lines_are_others_since) {
  instruct();
  const auto signature = [&] {
    return daily_sheet(house, content, kDay, Lang::zh).lines.back().cells.back();
  };
  EXPECT_EQ(signature().find("林岚"), std::string::npos) << "nobody has signed";
  sign();
  EXPECT_NE(signature().find("林岚 签于 2025-11-21 09:00"), std::string::npos) << signature();
  EXPECT_NE(signature().find("共 3 行；签后没有改动"), std::string::npos) << signature();
  say(visit_id(2), kNine_ms + 2000, "desk", VisitClosed{"following", "B", "", "", "", ""});
  EXPECT_NE(signature().find("签后改了 1 行"), std::string::npos) << signature();
}

TEST_F(ReportPapers, signed_by_a_digest_do_not_tell_a_name_or_a_number) {
  sign();
  const ReportSigned before = house.reports.at(kDay.from).as_signed;
  say(visit_id(1), kNine_ms + 2000, "desk", GuestCorrected{"name", "王建", "王建国"});
  const auto lines = reports::daily_report(house, content, kDay.from, Lang::zh);
  EXPECT_EQ(reports::report_to_sign(lines, kDay.from, kHead).digest, before.digest)
      << "of a name a digest could be guessed for ever";
}

TEST_F(ReportPapers, of_a_day_are_printed_as_a_table_that_another_program_reads) {
  instruct();
  sign();
  const std::string text = printed(daily_paper(house, content, kDay, Lang::zh));
  for (const char* there : {"日报表2025-11-21", "经理批示", "王建国先生", "已办", "核实号码",
                            "在手", "林岚签于2025-11-2109:00"})
    EXPECT_NE(text.find(there), std::string::npos) << there << " in " << text;
}

TEST_F(ReportPapers, of_a_month_have_whoever_is_open_and_their_grades_day_by_day) {
  customer(11, 3, "+8613800130011", "H", "following", "2025-11-06");
  customer(12, 6, "+8613800130011", "A", "following", "2025-11-10");
  customer(13, 5, "", "B", "lost");
  customer(14, 7, "", "A", "ordered");
  const auto all = month_rows();
  ASSERT_EQ(all.size(), 3u) << "who has no grade is not on the sheet, and one person is one row";
  const reports::StatusRow* open = row_of(all, 12);
  ASSERT_NE(open, nullptr);
  EXPECT_EQ(open->created, "2025-11-03");
  EXPECT_EQ(open->first, "H");
  EXPECT_EQ(open->days[2], "H");
  EXPECT_EQ(open->days[5], "○A") << "it was planned for this day, and became another grade";
  EXPECT_EQ(open->days[9], "○");
  EXPECT_EQ(open->last, "A");
  EXPECT_NE(open->phone, "");
  EXPECT_EQ(row_of(all, 13)->last, "F1");
  EXPECT_EQ(row_of(all, 13)->lost_to, "邻居的车");
  EXPECT_EQ(row_of(all, 13)->phone, "");
  EXPECT_EQ(row_of(all, 14)->days[6], "O");
  EXPECT_EQ(reports::status_in_words(all, Lang::zh), "共 3 · 订车 1 · 战败 1 · 转下月 1");
}

TEST_F(ReportPapers, of_the_next_month_have_what_was_not_sold_and_nothing_else) {
  customer(11, 3, "", "H", "following");
  customer(13, 5, "", "B", "lost");
  customer(14, 7, "", "A", "ordered");
  const auto all = month_rows("2025-12");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all.front().visit, visit_id(11));
  EXPECT_EQ(all.front().last, "H");
  EXPECT_TRUE(std::ranges::all_of(all.front().days, &std::string::empty));
  EXPECT_TRUE(month_rows("2025-10").empty()) << "nobody had come by then";
}

TEST_F(ReportPapers, of_a_month_show_no_number_that_is_no_longer_agreed_to) {
  customer(11, 3, "+8613800130011", "H", "following");
  say(visit_id(11), kNine_ms, "desk", ConsentRefused{"contact", "1"});
  EXPECT_EQ(month_rows().front().phone, "");
}

TEST_F(ReportPapers, of_a_month_are_read_back_as_workbook_and_as_paper) {
  customer(11, 3, "+8613800130011", "H", "following", "2025-11-06");
  const Sheet sheet = status_sheet(house, content, kNovember, Lang::zh);
  EXPECT_EQ(sheet.headings.size(), 7u + 30u + 3u) << "November has thirty days";
  const auto file = home.folder() / "status.xlsx";
  ASSERT_TRUE(write_xlsx(sheet, file));
  const std::string read = python(R"(
import sys, openpyxl
page = openpyxl.load_workbook(sys.argv[1]).active
for row in page.iter_rows():
    print("".join(("" if c.value is None else str(c.value)) + "|" for c in row))
)",
                                  file);
  EXPECT_EQ(read, Export::rows(sheet));
  const std::string text = printed(status_paper(house, content, kNovember, Lang::zh));
  for (const char* there :
       {"客户状况变动表2025-11", "客人11先生", "2025-11-03", "月末级别", "转下月1"})
    EXPECT_NE(text.find(there), std::string::npos) << there << " in " << text;
}

}  // namespace
}  // namespace foyer::exporting
