// What a guest signed before a drive, as a paper: read back by another program.
#include "steps/drive/agreement.h"

#include <gtest/gtest.h>

#include "content/pack.h"
#include "house/signature.h"
#include "kit/log/device.h"
#include "support/other_program.h"
#include "tools/commands/export_commands.h"

namespace foyer::shell {
namespace {

using namespace domain;

const std::filesystem::path kDemo = std::filesystem::path(FOYER_SOURCE_DIR) / "data";
constexpr const char* kWitness = "0a1b2c3d";

class SignedPaperCommand : public testing::Test {
 protected:
  SignedPaperCommand() : drives_(content::load(kDemo, content::Depth::start).content.test_drives) {
    visit_.bytes.fill(0x5A);
    log_ = log::open_log(home_.folder());
    tell({}, kWitness, {StaffAdded{kWitness, "consultant", "李婷"}});
    tell(visit_, "entrance",
         {VisitOpened{"look", "A012", "zh"}, GuestNamed{"王建国", "mr"}, VisitCheckedIn{}});
  }
  void tell(const Id& subject, const std::string& actor, std::vector<Event> events) {
    EXPECT_TRUE(log_->append({subject, log_->tick(log::kNoon_ms), actor, std::move(events)}));
  }
  void sign(Lang lang, const std::string& drive = "aabbccdd") {
    DriveSigned said;
    said.drive = drive;
    for (const Choice& clause : drives_.clauses) said.clauses.push_back(clause.id);
    said.car = "s7-1";
    said.route = "lake";
    said.odometer_km = 18204;
    said.at_ms = log::kNoon_ms;
    said.witness = kWitness;
    said.strokes = to_texts({{{100, 100, 0}, {900, 500, 200}, {1500, 200, 400}}});
    bind(said, drives_, lang);
    seal_ = said.seal;
    tell(visit_, kWitness,
         {DriveBooked{drive, "s7-1", "s7", "lake", log::kNoon_ms, 32, false, kWitness},
          LicenceChecked{drive, "C1", "2017-05-12", "2033-05-12", "123X", {}}, said});
  }
  // Without blanks: a line may be broken anywhere.
  std::string paper(const std::string& more = "") {
    log_.reset();
    CLI::App app;
    const ExportCommands commands(app);
    const auto file = home_.folder() / "paper.pdf";
    app.parse("export agreement --visit A012 --out " + file.string() + more);
    code_ = commands.run(home_.folder(), kDemo, {});
    if (code_ != 0) return {};
    std::string text;
    for (const char c : test::printed_by({"/usr/bin/pdftotext", "-layout", file.string(), "-"}))
      if (c != ' ' && c != '\n' && c != '\f') text += c;
    return text;
  }
  void has(const std::string& text, const std::string& there) const {
    std::string wanted;
    for (const char c : there)
      if (c != ' ' && c != '\n') wanted += c;
    EXPECT_NE(text.find(wanted), std::string::npos) << there << " in " << text;
  }

  log::TemporaryHome home_;
  std::unique_ptr<log::VisitLog> log_;
  TestDrives drives_;
  Id visit_;
  std::string seal_;
  int code_ = -1;
};

TEST_F(SignedPaperCommand, has_what_was_read_ticked_and_signed_and_that_the_seal_holds) {
  sign(Lang::zh);
  const std::string text = paper();
  ASSERT_EQ(code_, 0);
  for (const Choice& clause : drives_.clauses) has(text, clause.text.zh);
  for (const char* there : {"王建国", "C1", "123X", "苏CS0001", "18204", "B湖滨", "李婷", "2026-11",
                            "封印：完好", "保险怎么赔，按保险合同和法律办"})
    has(text, there);
  has(text, seal_);
}

TEST_F(SignedPaperCommand, is_in_the_language_in_which_it_was_read) {
  sign(Lang::en);
  const std::string text = paper();
  ASSERT_EQ(code_, 0);
  for (const Choice& clause : drives_.clauses) has(text, clause.text.en);
  for (const char* there : {"B Lakeside", "Seal: unbroken", "Test drive agreement"})
    has(text, there);
}

TEST_F(SignedPaperCommand, of_an_erased_guest_has_no_name_no_licence_and_no_signature) {
  sign(Lang::zh);
  tell(visit_, kWitness, {GuestErased{"asked"}});
  const std::string text = paper();
  ASSERT_EQ(code_, 0);
  has(text, "签字已按客户要求删除");
  has(text, "苏CS0001");
  EXPECT_EQ(text.find("王建国"), std::string::npos);
  EXPECT_EQ(text.find("123X"), std::string::npos);
}

TEST_F(SignedPaperCommand, of_a_locked_file_shows_a_name_only_to_who_opens_it) {
  sign(Lang::zh);
  tell(visit_, kWitness, {GuestLocked{{"2036-11-30", "agreement"}}});
  const std::string text = paper();
  ASSERT_EQ(code_, 0);
  has(text, "签字已按客户要求锁定");
  EXPECT_EQ(text.find("王建国"), std::string::npos);
  const std::string opened = paper(" --locked");
  ASSERT_EQ(code_, 0);
  has(opened, "王建国");
  has(opened, "封印：完好");
}

TEST_F(SignedPaperCommand, does_not_show_other_words_than_those_that_were_signed) {
  drives_.agreement.body.zh += "后来改了。";  // another text than the pack's was signed
  sign(Lang::zh);
  const std::string text = paper();
  ASSERT_EQ(code_, 0);
  has(text, "协议文字后来改过");
  has(text, "封印：完好");
  EXPECT_EQ(text.find("保险怎么赔"), std::string::npos);
}

TEST_F(SignedPaperCommand, of_a_visit_on_which_nobody_signed_is_said_not_to_be_there) {
  EXPECT_EQ(paper(), "");
  EXPECT_NE(code_, 0);
}

}  // namespace
}  // namespace foyer::shell
