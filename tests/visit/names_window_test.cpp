// Guests looked for at a real desk, by the keys that are there, as people type their names: with
// the ü that keyboards write as v, and with marks between the parts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <ctime>

#include "visit/staff.h"

namespace foyer::visit {
namespace {

struct Guest {
  const char* written;  // in the office's file
  const char* shown;
  Words typed;
};

// Two, with the longest way from the glass to the name; the rest of the kind is told to the search
// itself, in tests/views.
const std::vector<Guest> kGuests{
    {"吕绿", "吕绿", {"lv"}},
    {"阿卜杜拉•买买提", "阿卜杜拉•买买提", {"abudula-m"}},
};

// Wherever the showroom is, this day is today or to come there.
std::string tomorrow() {
  const std::time_t then = std::time(nullptr) + 24 * 3600;
  std::tm parts{};
  gmtime_r(&then, &parts);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
  return text.data();
}

void come_as_arranged(Showroom& desk) {
  const std::string day = tomorrow();
  std::string file = "day,time,name,phone\n";
  for (std::size_t i = 0; i < kGuests.size(); ++i)
    file += day + ",1" + std::to_string(i) + ":00," + kGuests[i].written + ",1380013800" +
            std::to_string(i) + "\n";
  write_text(desk.home().path() / "appointments.csv", file);
  for (std::size_t i = 0; i < kGuests.size(); ++i) {
    desk.touch("menu");
    desk.touch_to("menu.appointments", "desk-appointments");
    if (i == 0) desk.touch("import");
    desk.touch("appointment.0");
    desk.touch_to("here", "desk-walk-in");
    desk.touch_to("save", "desk-board");
  }
}

void is_found(Showroom& desk, const Guest& guest, const std::string& typed) {
  desk.type(typed);
  desk.wait_for_words(guest.shown);
  for (std::size_t i = 0; i < typed.size(); ++i) desk.touch("key.erase");
  desk.wait_until_no_words(guest.shown);
}

TEST(a_guest, is_found_at_the_desk_as_people_type_their_name) {
  Showroom desk({.role = "desk", .texts = true});
  desk.open();
  make_manager(desk, "linlan", 0);
  come_as_arranged(desk);
  desk.touch_to("search", "desk-search");
  desk.wait_for_target("key.space");
  for (const Guest& guest : kGuests)
    for (const std::string& typed : guest.typed) {
      SCOPED_TRACE(typed);
      is_found(desk, guest, typed);
    }
}

}  // namespace
}  // namespace foyer::visit
