// Leads from the dealer's file at the desk: read beside the screen, written a few at a time.
#include "roles/desk/program/lead_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "kit/log/device.h"
#include "steps/leads/pages/words_import.h"
#include "support/demo_content.h"

namespace foyer::shell {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class LeadsOfAFile : public testing::Test {
 protected:
  LeadsOfAFile()
      : room_(content_, *log_, settings_of(home_.folder()),
              {.wall_ms = [] { return log::kNoon_ms; },
               .steady_ms = [] { return std::int64_t{0}; },
               .fresh_id = [this] { return fresh(); },
               .tell_staff = [this](const Error& error) { told_.push_back(error.what); },
               .wrote = {},
               .sync = {}}) {
    EXPECT_TRUE(room_.open());
    room_.lang = Lang::en;
    EXPECT_TRUE(room_.write({{Id{}, {domain::StaffAdded{"0a1b2c3d", "reception", "Linda"}}}}));
    room_.set_who("0a1b2c3d");
  }
  static Settings settings_of(const std::filesystem::path& home) {
    Settings settings;
    settings.home = home;
    return settings;
  }
  Id fresh() {
    Id id;
    id.bytes[0] = 0xAB;
    id.bytes[14] = static_cast<std::uint8_t>(++made_ >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(made_);
    return id;
  }
  void lay_down(const std::string& name, const std::string& text) {
    std::ofstream(home_.folder() / name) << text;
  }
  bool make(const flow::phone::ReceiveLeads& some) {
    most_at_once_ = std::max(most_at_once_, some.leads.size());
    std::vector<domain::Write> writes;
    for (const auto& one : some.leads) writes.push_back({one.lead, {one.received}});
    return room_.write(writes);
  }
  screens::LeadsImport shown() const {
    screens::DeskView view{.model = model_,
                           .house = room_.house(),
                           .content = content_,
                           .board = board_,
                           .who = {},
                           .date = {},
                           .clock = {},
                           .sync = {},
                           .find = {},
                           .same_phone = {},
                           .import_report = {},
                           .export_report = {},
                           .writers = {}};
    import_.show(view);
    return view.leads_import;
  }
  void frames_until(const std::string& said) {
    for (int i = 0; i < 20'000 && shown().report.find(said) == std::string::npos; ++i) {
      const screens::LeadsImport now = shown();
      if (now.of > 0) progress_.push_back(now.made);
      worker_.finish();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_THAT(shown().report, HasSubstr(said));
  }

  const domain::Content content_ = demo::content();
  const log::TemporaryHome home_;
  std::unique_ptr<log::VisitLog> log_ = log::open_log(home_.folder());
  int made_ = 0;
  std::vector<std::string> told_;
  std::size_t most_at_once_ = 0;
  std::vector<std::size_t> progress_;
  StaffRoom room_;
  flow::DeskModel model_;
  flow::Board board_;
  Worker worker_{[] {}};
  LeadImport import_{room_, worker_, [this](auto some) { return make(some); }};
};

std::string lead_line(int number) {
  char text[48];
  std::snprintf(text, sizeof text, "138%08d,Guest %d\n", number, number);
  return text;
}

TEST_F(LeadsOfAFile, are_written_a_few_at_a_time_and_the_desk_sees_how_far_it_is) {
  std::string text = "phone,name\n";
  for (int i = 0; i < 150; ++i) text += lead_line(i);
  lay_down("leads.csv", text);
  import_.start();
  EXPECT_THAT(shown().report, HasSubstr("Reading"));
  frames_until("150 taken");
  EXPECT_EQ(room_.house().leads.size(), 150u);
  EXPECT_LE(most_at_once_, 20u);
  EXPECT_TRUE(std::ranges::is_sorted(progress_));
  EXPECT_GT(std::ranges::max(progress_), 0u);
  EXPECT_EQ(shown().of, 0u) << "nothing is being written any more";
}

TEST_F(LeadsOfAFile, of_one_number_are_one_lead_though_they_stand_far_apart) {
  std::string text = "phone,name,day\n13800138000,First,\n";
  for (int i = 0; i < 40; ++i) text += lead_line(i).substr(0, lead_line(i).size() - 1) + ",\n";
  text += "138 0013 8000,Again,2026-12-01\n13700137000,Third,\n";
  lay_down("leads.csv", text);
  import_.start();
  frames_until("42 taken · 1 twice");
  std::size_t counted = 0, twice = 0;
  for (const auto& [id, lead] : room_.house().leads)
    if (lead.received.phone == "+8613800138000") ++(lead.duplicate_of.empty() ? counted : twice);
  EXPECT_EQ(counted, 1u);
  EXPECT_EQ(twice, 1u);
}

TEST_F(LeadsOfAFile, are_taken_from_adf_as_from_a_table) {
  lay_down("leads.xml",
           "<?xml version=\"1.0\"?><adf><prospect><customer><contact><name>Ann Lee</name>"
           "<phone>13800138000</phone></contact></customer></prospect>\n"
           "<prospect><customer/></prospect></adf>");
  import_.start();
  frames_until("1 taken");
  EXPECT_THAT(shown().broken, ElementsAre("line 2: phone is empty"));
  ASSERT_EQ(told_.size(), 1u);
  EXPECT_THAT(told_.front(), Not(HasSubstr("Ann")));
}

TEST_F(LeadsOfAFile, are_for_nobody_else_than_who_asked) {
  lay_down("leads.csv", "phone,name\n" + lead_line(1));
  import_.start();
  import_.forget();
  room_.set_who("");
  for (int i = 0; i < 50; ++i) {
    worker_.finish();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_TRUE(room_.house().leads.empty());
  EXPECT_EQ(shown().report, "");
}

TEST_F(LeadsOfAFile, that_is_not_there_are_asked_for_and_one_that_cannot_be_read_says_why) {
  import_.start();
  frames_until("leads.csv or leads.xml into");
  lay_down("leads.xml", "<html></html>");
  import_.start();
  frames_until("0 taken");
  ASSERT_EQ(shown().broken.size(), 1u);
  EXPECT_THAT(shown().broken.front(), HasSubstr("no ADF"));
  room_.lang = Lang::zh;
  import_.start();
  frames_until("新增 0 条");
  EXPECT_THAT(shown().broken.front(), HasSubstr("最外层应是 adf"));
}

TEST_F(LeadsOfAFile, that_are_broken_are_told_in_chinese_too) {
  for (const std::string_view what : flow::phone::fault::kAll)
    EXPECT_NE(screens::words::file_fault(screens::leads::words::kLeadFaults, what, Lang::zh), what);
}

}  // namespace
}  // namespace foyer::shell
