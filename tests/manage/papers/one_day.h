// A day in November 2025 as it is taken out: four guests, of whom two are leads. For the tests of
// what is taken out; each test has its own house, content and home.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include "kit/log/device.h"
#include "manage/papers/export.h"
#include "showroom/house.h"
#include "support/demo_content.h"
#include "support/other_program.h"

namespace foyer::exporting {

using namespace domain;  // facts, as a test tells them

inline constexpr std::int64_t kNine_ms = 1'763'686'800'000;  // 2025-11-21 09:00 in China
inline const reports::Days kDay{"2025-11-21", "2025-11-21"};

inline Id visit_id(int number) {
  Id id;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

class Export : public testing::Test {
 protected:
  Export() {
    content.showroom = demo::showroom();
    tell({}, StaffAdded{"0a1b2c3d", "consultant", "李敏"});
    tell(visit_id(1), VisitOpened{"look", "A001", "zh"});
    tell(visit_id(1), GuestNamed{"王建国", "mr"});
    tell(visit_id(1), ConsentGiven{"contact", "1", "zh"});
    tell(visit_id(1), ContactGiven{"+8613800138000"});
    tell(visit_id(1), PartyTold{2, true, "friend"});
    tell(visit_id(1), VisitCheckedIn{});
    tell(visit_id(1), VisitTaken{"0a1b2c3d", ""});
    tell(visit_id(1), ModelChosen{"s7"});
    tell(visit_id(1), DriveWished{"s7", true});
    tell(visit_id(1), NeedsAnswered{"budget", {"20to30"}, 200000, 300000});
    tell(visit_id(1), PresentCarTold{"2018 saloon", "苏C12345", true});
    tell(visit_id(2), VisitOpened{"look", "A002", "zh"});
    tell(visit_id(2), GuestNamed{"=HYPERLINK(\"x\") <b>&\"O'Neil\x01", ""});
    tell(visit_id(2), ConsentGiven{"contact", "1", "zh"});
    tell(visit_id(2), ContactGiven{"+447700900000"});
    tell(visit_id(2), VisitCheckedIn{});
    tell(visit_id(3), VisitOpened{"service", "A003", "zh"});
    tell(visit_id(3), VisitCheckedIn{});
    tell(visit_id(4), VisitOpened{"look", "A004", "zh"});
    tell(visit_id(4), VisitAbandoned{"idle", "use"});
  }
  void tell(const Id& visit, Event event) {
    ++seq;
    apply(house, {{{}, seq},
                  visit,
                  Hlc::at_ms(kNine_ms, static_cast<std::uint16_t>(seq)),
                  "desk",
                  std::move(event)});
  }
  std::string leads(Lang lang, bool resend) {
    left_out = {};
    return adf(house, content, kDay, lang, resend, left_out);
  }
  Sheet sheet(Lang lang) const { return register_sheet(house, content, kDay, lang); }

  // What a Python program prints about a file.
  std::string python(const std::string& program, const std::filesystem::path& file) const {
    const auto script = home.folder() / "read.py";
    std::ofstream(script) << program;
    return test::printed_by({"/usr/bin/python3", script.string(), file.string()});
  }

  // Cells as a spreadsheet or a reader must give them back, a row a line.
  static std::string rows(const Sheet& sheet) {
    std::string text;
    const auto row = [&](const std::vector<std::string>& cells) {
      for (const std::string& cell : cells) text += cell + "|";
      text += "\n";
    };
    row(sheet.headings);
    for (const reports::RegisterLine& line : sheet.lines) row(line.cells);
    return text;
  }

  log::TemporaryHome home;
  House house;
  Content content;
  LeftOut left_out;
  std::int64_t seq = 0;
};

}  // namespace foyer::exporting
