// Appointments from the dealer's file: read beside the screen, and told line by line.
#include "roles/desk/program/appointment_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "kit/log/device.h"
#include "support/demo_content.h"

namespace foyer::shell {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kMe = "0a1b2c3d";

class AppointmentsOfAFile : public testing::Test {
 protected:
  AppointmentsOfAFile()
      : room_(content_, *log_, settings_of(home_.folder()),
              {.wall_ms = [] { return log::kNoon_ms; },
               .steady_ms = [] { return std::int64_t{0}; },
               .fresh_id = [this] { return fresh(); },
               .tell_staff = [this](const Error& error) { told_.push_back(error.what); },
               .wrote = {},
               .sync = {}}) {
    EXPECT_TRUE(room_.open());
    room_.lang = Lang::en;
    EXPECT_TRUE(room_.write({{Id{}, {domain::StaffAdded{kMe, "reception", "Linda"}}}}));
    room_.set_who(kMe);
  }
  static Settings settings_of(const std::filesystem::path& home) {
    Settings settings;
    settings.home = home;
    return settings;
  }
  Id fresh() {
    Id id;
    id.bytes[0] = 0xAA;
    id.bytes[14] = static_cast<std::uint8_t>(++made_ >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(made_);
    return id;
  }
  void lay_down(const std::string& text) {
    std::ofstream(home_.folder() / "appointments.csv") << text;
  }
  bool make(const std::vector<domain::AppointmentMade>& made) {
    most_at_once_ = std::max(most_at_once_, made.size());
    std::vector<flow::Write> writes;
    for (const auto& one : made) writes.push_back({fresh(), {one}});
    return room_.write(writes);
  }
  // What the desk's view says of it.
  std::string report() const { return shown().import_report; }
  std::vector<std::string> broken() const {
    const auto lines = shown().import_broken;
    return {lines.begin(), lines.end()};
  }
  screens::DeskView shown() const {
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
    return view;
  }
  // Frames go by until the worker has nothing left to say.
  void frames_until(const std::string& said) {
    for (int i = 0; i < 5000 && report().find(said) == std::string::npos; ++i) {
      worker_.finish();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_THAT(report(), HasSubstr(said));
  }

  const domain::Content content_ = demo::content();
  const log::TemporaryHome home_;
  std::unique_ptr<log::VisitLog> log_ = log::open_log(home_.folder());
  int made_ = 0;
  std::vector<std::string> told_;
  std::size_t most_at_once_ = 0;
  StaffRoom room_;
  flow::DeskModel model_;
  flow::Board board_;
  Worker worker_{[] {}};
  AppointmentImport import_{room_, worker_, [this](auto made) { return make(made); }};
};

std::string line(int number) {
  char text[48];
  std::snprintf(text, sizeof text, "2027-02-%02d,10:%02d,Guest %d\n", 1 + number / 60, number % 60,
                number);
  return text;
}

TEST_F(AppointmentsOfAFile, are_read_while_the_desk_goes_on) {
  lay_down("day,time,name\n" + line(1));
  import_.start();
  EXPECT_THAT(report(), HasSubstr("Reading"));
  EXPECT_TRUE(room_.house().appointments.empty());
  frames_until("1 taken");
  EXPECT_EQ(room_.house().appointments.size(), 1u);
}

TEST_F(AppointmentsOfAFile, that_are_many_are_written_a_few_a_frame) {
  std::string text = "day,time,name\n";
  for (int i = 0; i < 150; ++i) text += line(i);
  lay_down(text);
  import_.start();
  frames_until("150 taken");
  EXPECT_EQ(room_.house().appointments.size(), 150u);
  EXPECT_LE(most_at_once_, 20u);
}

TEST_F(AppointmentsOfAFile, are_taken_but_for_its_broken_lines_which_are_each_named) {
  lay_down("day,time,name\n" + line(1) +
           "2027-02-30,10:00,A\n2027-02-03,25:00,B\n2027-02-03,10:00,\nsoon,10:00,Carol\n" +
           line(2));
  import_.start();
  frames_until("2 taken");
  EXPECT_THAT(broken(), ElementsAre(HasSubstr("line 3: day"), HasSubstr("line 4: time"),
                                    HasSubstr("line 5: name"), HasSubstr("line 6: day")));
  EXPECT_EQ(told_.size(), 4u);
  for (const std::string& one : told_) EXPECT_THAT(one, Not(HasSubstr("Carol")));
}

TEST_F(AppointmentsOfAFile, that_are_broken_by_the_thousand_fill_no_log) {
  std::string text = "day,time,name\n" + line(1);
  for (int i = 0; i < 3000; ++i) text += "soon,10:00,Guest\n";
  lay_down(text);
  import_.start();
  frames_until("1 taken");
  EXPECT_EQ(broken().size(), 3000u) << "whoever stands there sees every one";
  ASSERT_EQ(told_.size(), 101u);
  EXPECT_EQ(told_.back(), "appointments.csv: and 2900 more lines");
}

TEST_F(AppointmentsOfAFile, that_were_made_meanwhile_are_not_made_twice) {
  lay_down("day,time,name\n" + line(1) + line(2));
  import_.start();
  make({{.day = "2027-02-01",
         .time = "10:01",
         .purpose = {},
         .consultant = {},
         .vehicle = {},
         .name = "Guest 1",
         .phone = {}}});
  frames_until("1 taken · 1 known");
  EXPECT_EQ(room_.house().appointments.size(), 2u);
}

TEST_F(AppointmentsOfAFile, are_made_for_nobody_else_than_who_asked) {
  lay_down("day,time,name\n" + line(1));
  import_.start();
  import_.forget();
  room_.set_who("");
  for (int i = 0; i < 50; ++i) {
    worker_.finish();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_TRUE(room_.house().appointments.empty());
  EXPECT_EQ(report(), "");
}

TEST_F(AppointmentsOfAFile, that_is_not_there_are_asked_for) {
  import_.start();
  frames_until("appointments.csv into");
  EXPECT_TRUE(broken().empty());
}

}  // namespace
}  // namespace foyer::shell
