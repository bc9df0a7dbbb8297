// The guest's minute: how often whoever comes touches the glass when they answer everything, and
// how long that takes, counted on the pages themselves. `tests/minute.sh` prints the table.
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <iomanip>
#include <iostream>

#include "tools/scenes/guest_at_the_glass.h"
#include "tools/scenes/guest_scenes.h"

namespace foyer::screens::test {
namespace {

using Way = std::function<void(GuestAtTheGlass&)>;

// From the surname by pinyin to the form of address, which goes on by itself.
void give_a_name(GuestAtTheGlass& guest) {
  guest.type("wang");
  guest.touch("candidate.0");
  guest.touch("honorific.mr");
}

void leave_a_number(GuestAtTheGlass& guest) {
  guest.dial("13800138000");
  guest.touch("next");
}

void tell_needs(GuestAtTheGlass& guest) {
  guest.touch("party.3");
  guest.touch("option.family");
  guest.touch("option.20to30");
  guest.touch("option.month");
  for (const char* one : {"priority.safety", "priority.comfort", "priority.economy"})
    guest.touch(one);
  guest.touch("next");  // meets a consultant
  guest.touch(guest.one_of("source."));
}

Way comes_for(const std::string& purpose, const Way& then) {
  return [=](GuestAtTheGlass& guest) {
    guest.touch("begin");
    guest.touch("purpose." + purpose);
    then(guest);
  };
}

void come_with_a_code(GuestAtTheGlass& guest) {
  domain::BookingCode code{{}, "2026-11-25", "14:30"};
  code.appointment.bytes[0] = 0xb0;
  guest.hold_before_the_scanner(code);
  guest.touch("booking.yes");
}

void give_a_plate(GuestAtTheGlass& guest) {
  guest.touch("plate");
  guest.touch("key.苏");
  guest.type("C12345");
  guest.touch("next");
}

struct GuestsWay {
  const char* guest;
  int touches_max;
  double seconds_max;  // 0: none is asked for
  Way way;
};

const std::vector<GuestsWay>& rows() {
  static const std::vector<GuestsWay> all{
      {"new, leaves no number", 18, 0,
       comes_for("look",
                 [](GuestAtTheGlass& guest) {
                   give_a_name(guest);
                   guest.touch("skip");
                   tell_needs(guest);
                 })},
      {"new, leaves a number", 29, 60,
       comes_for("look",
                 [](GuestAtTheGlass& guest) {
                   give_a_name(guest);
                   leave_a_number(guest);
                   tell_needs(guest);
                 })},
      {"booked, QR code", 1, 0, come_with_a_code},
      {"booked, or been here before, number", 14, 0, comes_for("again", leave_a_number)},
      {"collects a car, number", 14, 0, comes_for("collect", leave_a_number)},
      {"service, number", 14, 0, comes_for("service", leave_a_number)},
      {"service, number plate", 14, 0, comes_for("service", give_a_plate)},
      {"paperwork and other things, number", 14, 0, comes_for("other", leave_a_number)}};
  return all;
}

TEST(TheGuestsMinute, takes_no_more_touches_than_we_promise) {
  const bool print = std::getenv("FOYER_PRINT_TABLE") != nullptr;
  if (print)
    std::cout << "| guest, everything answered | touches | at most | seconds | over 65 |\n"
                 "|---|---|---|---|---|\n";
  for (const GuestsWay& row : rows()) {
    SCOPED_TRACE(row.guest);
    GuestAtTheGlass guest(demo_pack(), Lang::zh);
    row.way(guest);
    const domain::Visit& visit = guest.model().visit;
    EXPECT_EQ(guest.model().screen, flow::Screen::thanks);
    EXPECT_EQ(visit.state, domain::VisitState::waiting);
    EXPECT_LE(guest.touches(), row.touches_max);
    const double usual = guest.seconds(kUsualPace), old = guest.seconds(kOver65);
    if (row.seconds_max > 0) {
      EXPECT_LE(usual, row.seconds_max);
    }
    if (print)
      std::cout << "| " << row.guest << " | " << guest.touches() << " | " << row.touches_max
                << " | " << std::fixed << std::setprecision(0) << usual << " | " << old << " |\n";
  }
}

TEST(TheGuestsMinute, asks_a_new_guest_everything_that_was_asked_before) {
  GuestAtTheGlass guest(demo_pack(), Lang::zh);
  rows()[1].way(guest);
  const domain::Visit& visit = guest.model().visit;
  EXPECT_EQ(visit.name, "王");
  EXPECT_EQ(visit.honorific, "mr");
  EXPECT_EQ(visit.phone, "13800138000");
  EXPECT_EQ(visit.party, 3);
  EXPECT_EQ(visit.first_visit, true);
  EXPECT_NE(visit.source, "");
  EXPECT_EQ(visit.needs.use, std::vector<std::string>{"family"});
  EXPECT_EQ(visit.needs.budget, "20to30");
  EXPECT_EQ(visit.needs.timing, "month");
  EXPECT_EQ(visit.needs.priorities.size(), 3u);
}

}  // namespace
}  // namespace foyer::screens::test
