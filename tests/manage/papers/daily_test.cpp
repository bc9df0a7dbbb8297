// The daily report: everybody of a day in the order of time, and the customers by grade, worked out
// by hand.
#include "manage/reports/daily.h"

#include "manage/papers/one_day.h"

namespace foyer::exporting {
namespace {

class DailyReport : public Export {
 protected:
  DailyReport() {
    content.follow_up = demo::content().follow_up;
    content.leads.call_kinds = {{"enquiry", {"咨询", "Enquiry"}, true}};
    content.leads.asked = {{"price", {"价格", "Price"}, false}};
    content.leads.channels = {{"hotline", {"热线", "Hotline"}, ""}};
    call(10, 9, false);
    call(11, 11, true);
  }
  void call(int id, int hour, bool missed) {
    CallLogged call;
    call.call_kind = "enquiry";
    call.missed = missed;
    call.from_ms = kNine_ms + (hour - 9) * 3'600'000LL + 1'800'000;
    call.phone = "+8613900139000";
    call.name = "何";
    call.honorific = "ms";
    call.source = "hotline";
    call.vehicle = "s7";
    call.asked = {"price"};
    call.appointment = "00000000000000000000000000000001";
    tell(visit_id(id), call);
  }
  std::vector<std::vector<std::string>> lines(Lang lang = Lang::zh) const {
    return reports::daily_lines(house, content, kDay.from, lang);
  }
  // Of somebody who buys, closed with this grade and outcome on this day.
  void customer(int id, const std::string& phone, std::int64_t at_ms, const std::string& grade,
                const std::string& outcome) {
    const auto then = [&](Event event) {
      ++seq;
      apply(house, {{{}, seq}, visit_id(id), Hlc::at_ms(at_ms + seq), "desk", std::move(event)});
    };
    then(VisitOpened{"look", "", "zh"});
    then(ConsentGiven{"contact", "1", "zh"});
    then(ContactGiven{phone});
    then(VisitCheckedIn{});
    then(VisitClosed{outcome, grade, "", "", "", ""});
  }
  reports::GradeCount count(const std::string& grade) const {
    for (const reports::GradeCount& one : reports::grade_counts(house, content, kDay.from))
      if (one.grade == grade) return one;
    return {};
  }
};

TEST_F(DailyReport, has_everybody_who_came_or_rang_in_the_order_of_time_and_a_line_a_grade) {
  const auto all = lines();
  const std::size_t grades = content.follow_up.grades.size();
  ASSERT_EQ(all.size(), 4u + grades) << "three came, one rang; whom nobody answered is not in it";
  const auto cell = [&](std::size_t line, std::size_t column) { return all[line][column]; };
  EXPECT_EQ(cell(0, 0), "1");
  EXPECT_EQ(cell(0, 2), "到店");
  EXPECT_EQ(cell(0, 3), "李敏");
  EXPECT_EQ(cell(0, 4), "王建国 先生");
  EXPECT_NE(cell(0, 5), "");
  EXPECT_EQ(cell(3, 2), "来电");
  EXPECT_EQ(cell(3, 1), "09:30");
  EXPECT_EQ(cell(3, 7), "热线");
  EXPECT_EQ(cell(3, 8), "咨询");
  EXPECT_EQ(cell(3, 11), "价格 · 约了到店");
  EXPECT_EQ(cell(4, 2), "在手");
  EXPECT_EQ(reports::daily_headings(content, Lang::zh).size(), all.front().size());
  for (const auto& line : lines(Lang::en))
    for (const std::string& one : line) EXPECT_EQ(one.find("到店"), std::string::npos) << one;
}

TEST_F(DailyReport, says_which_grade_somebody_had_before_and_has_now) {
  customer(20, "+8613800138000", kNine_ms - 10 * 86'400'000LL, "B", "following");
  tell(visit_id(1), VisitClosed{"following", "A", "", "", "", ""});
  const auto all = lines();
  EXPECT_EQ(all[0][9], "B");
  EXPECT_EQ(all[0][10], "A");
}

// By hand: one of this month, one who came in October and is still A, one who came in October as B
// and is A now; one ordered, one was given up, one comes only tomorrow.
TEST_F(DailyReport, counts_who_is_held_kept_from_last_month_and_new_this_month_by_grade) {
  constexpr std::int64_t kDayLong_ms = 86'400'000;
  customer(31, "+8613800130031", kNine_ms - 3 * kDayLong_ms, "A", "following");
  customer(32, "+8613800130032", kNine_ms - 30 * kDayLong_ms, "A", "following");
  customer(33, "+8613800130033", kNine_ms - 30 * kDayLong_ms, "B", "following");
  customer(34, "+8613800130033", kNine_ms - 2 * kDayLong_ms, "A", "following");
  customer(35, "+8613800130035", kNine_ms - 3 * kDayLong_ms, "A", "ordered");
  customer(36, "+8613800130036", kNine_ms - 3 * kDayLong_ms, "A", "lost");
  customer(37, "+8613800130037", kNine_ms + kDayLong_ms, "A", "following");
  EXPECT_EQ(count("A"), (reports::GradeCount{"A", 3, 1}));
  EXPECT_EQ(count("A").kept(), 2);
  EXPECT_EQ(count("B").held, 0) << "they are A now";
}

TEST_F(DailyReport, of_several_days_says_which_day_each_line_is_of) {
  const Sheet sheet = daily_sheet(house, content, {"2025-11-20", "2025-11-21"}, Lang::zh);
  EXPECT_EQ(sheet.headings.front(), "日期");
  const std::size_t grades = content.follow_up.grades.size();
  ASSERT_EQ(sheet.lines.size(), 4u + 2 * grades);
  EXPECT_EQ(sheet.lines.front().cells.front(), "2025-11-20");
  EXPECT_EQ(sheet.lines.back().cells.front(), "2025-11-21");
}

}  // namespace
}  // namespace foyer::exporting
