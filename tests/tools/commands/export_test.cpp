// What a guest takes home, from the command line: the page is read back by another program.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "content/pack.h"
#include "kit/log/device.h"
#include "kit/sync/uplink.h"
#include "manage/reports/store_rules.h"
#include "support/other_program.h"
#include "support/own_device.h"
#include "tools/commands/export_commands.h"

namespace foyer::shell {
namespace {

using namespace domain;

const std::filesystem::path kPack = std::filesystem::path(FOYER_SOURCE_DIR) / "data";
constexpr const char* kConsultant = "0a1b2c3d";

class SummaryCommand : public testing::Test {
 protected:
  SummaryCommand() {
    const auto pack = content::load(kPack, content::Depth::start);
    for (const Card& card : pack.content.cards)
      if (card.vehicle == "s7" && (card.expires.empty() || card.expires > "2035"))
        liked_ = liked_ ? liked_ : std::optional(card);
    if (!liked_)
      for (const Card& card : pack.content.cards)
        if (card.vehicle == "s7") liked_ = card;
    step_ = find_by_id(pack.content.follow_up.next_steps, "drive")->text;
    auto log = log::open_log(home_.folder());
    tell(*log, {}, kConsultant, {StaffAdded{kConsultant, "consultant", "李婷"}});
    visit_.bytes.fill(0x5A);
    tell(*log, visit_, "entrance",
         {VisitOpened{"look", "A012", "zh"}, GuestNamed{"王建国", "mr"},
          NeedsAnswered{"priorities", {"safety"}, {}, {}}, VisitCheckedIn{}});
    tell(*log, visit_, kConsultant,
         {VisitTaken{kConsultant, ""}, ModelChosen{"s7"},
          CardPresented{liked_->id, "s7", liked_->position}, CardJudged{liked_->id, 4},
          NoteWritten{"谈价时不要先让步"}, ObjectionRaised{"too_dear", "", ""},
          NextStepAgreed{"drive", "2026-11-25"}, VisitClosed{"following", "A", "A", "", "", ""}});
  }
  void tell(log::VisitLog& log, const Id& visit, const std::string& actor,
            std::vector<Event> events) {
    EXPECT_TRUE(log.append({visit, log.tick(log::kNoon_ms), actor, std::move(events)}));
  }
  // The text of the page that `foyer export summary` makes of these words.
  std::string page(const std::string& words) { return printed("summary", words); }
  std::string printed(const std::string& what, const std::string& words) {
    CLI::App app;
    const ExportCommands commands(app);
    const auto file = home_.folder() / "page.pdf";
    app.parse("export " + what + " --out " + file.string() + " " + words);
    code_ = commands.run(home_.folder(), kPack, {});
    return code_ == 0 ? test::printed_by({"/usr/bin/pdftotext", "-layout", file.string(), "-"})
                      : std::string();
  }

  log::TemporaryHome home_;
  Id visit_;
  std::optional<Card> liked_;
  Text step_;
  int code_ = -1;
};

// A line may be broken anywhere: blanks and line ends do not count.
std::string without_blanks(const std::string& text) {
  std::string rest;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\f') rest += c;
  return rest;
}

TEST_F(SummaryCommand, a_guests_page_is_read_by_another_program_and_holds_nothing_of_staff) {
  const std::string text = without_blanks(page("--visit A012"));
  ASSERT_EQ(code_, 0);
  for (const std::string& there :
       {std::string("王建国"), std::string("曜行S7"), std::string("李婷"),
        std::string("2026-11-25"), step_.zh, liked_->benefit.zh})
    EXPECT_NE(text.find(without_blanks(there)), std::string::npos) << there << " in " << text;
  for (const char* not_theirs : {"谈价", "价格高", "too_dear", "A级", "等级"})
    EXPECT_EQ(text.find(not_theirs), std::string::npos) << not_theirs << " in " << text;
}

TEST_F(SummaryCommand, the_page_is_in_the_language_that_was_asked_for_and_found_by_the_visits_id) {
  const std::string text = without_blanks(page("--lang en --visit " + visit_.hex()));
  ASSERT_EQ(code_, 0);
  for (const std::string& there : {std::string("Yaoxing S7"), step_.en, liked_->benefit.en})
    EXPECT_NE(text.find(without_blanks(there)), std::string::npos) << there << " in " << text;
}

// The day of that step has passed by any clock.
TEST_F(SummaryCommand, the_sheet_for_the_morning_says_what_is_open_whose_it_is_and_since_when) {
  const std::string text = without_blanks(printed("open", ""));
  ASSERT_EQ(code_, 0);
  for (const std::string& there : {std::string("回访到期没跟1"), std::string("王建国先生"),
                                   std::string("李婷"), step_.zh + "·2026-11-25"})
    EXPECT_NE(text.find(without_blanks(there)), std::string::npos) << there << " in " << text;
  const std::string english = without_blanks(printed("open", "--lang en"));
  EXPECT_NE(english.find("Follow-upsoverdue1"), std::string::npos) << english;
}

TEST_F(SummaryCommand, the_record_of_a_meeting_says_who_was_there_what_was_said_and_agreed) {
  {
    auto log = log::open_log(home_.folder());
    const Id meeting = meeting_of("2026-11-21", "morning");
    tell(*log, meeting, kConsultant,
         {MeetingBegan{"2026-11-21", "morning"}, MeetingPresent{kConsultant, "here", ""},
          MeetingPointDone{"news", true}, MeetingPromised{kConsultant, "test_drives", 2},
          MeetingAction{"00000001", "waits", "practise", kConsultant, "2026-11-22"},
          MeetingSigned{1, 0, 1, 8}});
  }
  const std::string text = without_blanks(printed("meeting", "--meeting morning --day 2026-11-21"));
  ASSERT_EQ(code_, 0);
  for (const char* there : {"早会2026-11-21", "李婷", "试驾0/2", "客户等太久·练一遍", "2026-11-22",
                            "政策、价格、到车", "签字李婷"})
    EXPECT_NE(text.find(there), std::string::npos) << there << " in " << text;
  printed("meeting", "--meeting evening --day 2026-11-21");
  EXPECT_NE(code_, 0) << "nobody began that one";
  printed("meeting", "--meeting lunch --day 2026-11-21");
  EXPECT_NE(code_, 0) << "the pack has none such";
}

TEST_F(SummaryCommand, a_month_beside_its_targets_is_a_table_of_the_house_and_of_each) {
  {
    auto log = log::open_log(home_.folder());
    tell(*log, {}, kConsultant,
         {TargetSet{"2026-11", "orders", "house", "", 20},
          TargetSet{"2026-11", "orders", "consultant", kConsultant, 5}});
  }
  const auto file = home_.folder() / "board.csv";
  const auto board = [&](const std::string& words) {
    CLI::App app;
    const ExportCommands commands(app);
    app.parse("export board --format csv --out " + file.string() + " " + words);
    return commands.run(home_.folder(), kPack, {});
  };
  ASSERT_EQ(board("--month 2026-11 --lang en"), 0);
  std::ifstream stream(file);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  for (const char* there :
       {R"("Of","Name","Figure","Actual","Target")", R"("House","","Orders","0","20","0.0")",
        R"("Consultant","李婷","Orders","0","5","0.0")"})
    EXPECT_NE(text.find(there), std::string::npos) << there << " in " << text;
  EXPECT_NE(board("--month 2026-13"), 0);
}

TEST_F(SummaryCommand, the_status_change_sheet_of_a_month_is_a_table_and_a_paper) {
  const std::string month = TimeZone::fixed(480).day(log::kNoon_ms);
  const std::string text = printed("status", "--format pdf --month " + month.substr(0, 7));
  for (const char* there : {"客户状况变动表", "王建国", "月末级别"})
    EXPECT_NE(text.find(there), std::string::npos) << there << " in " << text;
  const std::string day = printed("daily", "--format pdf --from " + month);
  for (const char* there : {"日报表", "王建国", "经理批示"})
    EXPECT_NE(day.find(there), std::string::npos) << there << " in " << day;
  printed("status", "--month 2026-13");
  EXPECT_NE(code_, 0) << "there is no such month";
}

TEST_F(SummaryCommand, the_audit_log_says_who_did_what_and_names_no_guest_and_the_chain_is_whole) {
  CLI::App app;
  const ExportCommands commands(app);
  const auto file = home_.folder() / "audit.csv";
  app.parse("export audit --format csv --from 2000-01-01 --to 2099-12-31 --out " + file.string());
  testing::internal::CaptureStdout();
  EXPECT_EQ(commands.run(home_.folder(), kPack, {}), 0);
  const std::string told = testing::internal::GetCapturedStdout();
  EXPECT_NE(told.find("of 1 device, and the chain is whole"), std::string::npos) << told;
  std::ifstream stream(file);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  for (const char* there : {"A012", "李婷", "留了称呼", "客人，在入口", "结案", "写了备注"})
    EXPECT_NE(text.find(there), std::string::npos) << there << " in " << text;
  for (const char* not_there : {"王建国", "让步"})
    EXPECT_EQ(text.find(not_there), std::string::npos);
}

TEST_F(SummaryCommand, a_visit_that_is_not_there_is_said_and_no_file_is_made) {
  page("--visit Z999");
  EXPECT_NE(code_, 0);
  EXPECT_FALSE(std::filesystem::exists(home_.folder() / "page.pdf"));
}

// What a command said where errors are told, and its code in front.
class ExportedDays : public testing::Test {
 protected:
  ExportedDays() { EXPECT_TRUE(log::open_log(home_.folder())); }
  std::string said(const std::string& words, const std::string& dealer = {}) {
    CLI::App app;
    const ExportCommands commands(app);
    app.parse("export " + words);
    testing::internal::CaptureStderr();
    testing::internal::CaptureStdout();
    const int code = commands.run(home_.folder(), kPack, dealer);
    printed_ = testing::internal::GetCapturedStdout();
    return std::to_string(code) + " " + testing::internal::GetCapturedStderr();
  }
  std::string file(const char* name) const { return (home_.folder() / name).string(); }
  log::TemporaryHome home_;
  std::string printed_;
};

TEST_F(ExportedDays, that_do_not_exist_or_run_backwards_are_refused) {
  const std::string out = " --out " + file("x");
  for (const char* day : {"2026-02-30", "2026-11-31", "2027-02-29", "2026-13-01", "2026-00-10",
                          "2026/11/01", "26-11-01", "20261101", "yesterday", "2026-11-1"})
    for (const char* what : {"register --from ", "leads --from ", "register --to "})
      EXPECT_TRUE(said(what + std::string(day) + out).starts_with("1 ")) << what << day;
  EXPECT_TRUE(said("register --from 2026-11-02 --to 2026-11-01" + out).starts_with("1 "));
  EXPECT_TRUE(said("register --to 2001-01-01" + out).starts_with("1 ")) << "before today";
  EXPECT_TRUE(said("register --from 2028-02-29" + out).starts_with("0 "));
}

TEST_F(ExportedDays, may_have_an_end_that_is_open) {
  for (const char* days : {"--from 1000-01-01 --to 9999-12-31", "--from 9999-12-31"})
    EXPECT_TRUE(said("register --format csv --out - " + std::string(days)).starts_with("0 "));
}

// It was written with two guests of thirty, and not a word.
TEST_F(ExportedDays, of_a_database_with_an_origin_that_does_not_follow_say_so) {
  const std::string dealer = "sqlite:" + file("dealer.db"), origin(32, '1');
  ASSERT_TRUE((*sync::connect(dealer, reports::store_rules()))->hello(Id{}));
  const std::string words = "register --from 2026-11-01 --to 2026-11-30 --out ";
  EXPECT_EQ(said(words + file("before.xlsx"), dealer), "0 ");
  SQLite::Database(file("dealer.db"), SQLite::OPEN_READWRITE)
      .exec("INSERT INTO head VALUES (x'" + origin +
            "', 1, zeroblob(32)); "
            "INSERT INTO event (seq, kind, version, at, body, actor, origin, visit, personal_hash, "
            "hash) VALUES (1, 'visit.opened', 1, 1, '{}', '', x'" +
            origin + "', zeroblob(16), zeroblob(32), zeroblob(32))");
  const std::string told = said(words + file("after.xlsx"), dealer);
  EXPECT_TRUE(told.starts_with("0 ") && told.find(origin) != std::string::npos) << told;
}

TEST_F(ExportedDays, of_no_lead_leave_no_file_that_no_receiver_takes) {
  EXPECT_EQ(said("leads --out " + file("leads.xml")),
            "0 nobody of these days is a lead: nothing is written\n");
  EXPECT_FALSE(std::filesystem::exists(file("leads.xml")));
  said("leads --out -");
  EXPECT_EQ(printed_, "");
}

TEST_F(ExportedDays, that_go_where_nothing_can_be_put_are_said_to_have_gone_nowhere) {
  const test::OwnDevice full(test::OwnDevice::kFull);
  for (const std::string& place :
       {full.is_there() ? full.path().string() : std::string("."), std::string("."),
        std::string("/proc/nowhere/x"), std::string("/nowhere/x")}) {
    EXPECT_TRUE(said("register --format csv --out " + place).starts_with("1 ")) << place;
    EXPECT_TRUE(said("register --format xlsx --out " + place).starts_with("1 ")) << place;
  }
}

}  // namespace
}  // namespace foyer::shell
