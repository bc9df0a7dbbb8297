// The calendar of the test cars is read back by another program: python3-icalendar.
#include "manage/papers/calendar.h"

#include "manage/papers/one_day.h"
#include "support/demo_drives.h"

namespace foyer::exporting {
namespace {

constexpr std::int64_t kHour_ms = 3'600'000;

class FleetCalendar : public Export {
 protected:
  FleetCalendar() {
    content.test_drives = demo::test_drives();
    content.test_drives.routes[0].text = {"城区; 桥, \\ 河", "Town; bridge, \\ river"};
    content.test_drives.cars[0].name = {"一号车，停在正门左边第二个车位，钥匙在前台最上面的抽屉里",
                                        "no. 1"};
  }
  DriveBooked book(const std::string& drive, const std::string& car, std::int64_t at_ms) const {
    return {drive, car, "s7", "town", at_ms, 15, false, "0a1b2c3d"};
  }
  std::string calendar(Lang lang = Lang::zh, reports::Days days = kDay) const {
    return fleet_calendar(house, content, days, lang, kNine_ms);
  }
  // One line an event, as the other program understands it.
  std::string read_back(const std::string& calendar) const {
    const auto file = home.folder() / "fleet.ics";
    EXPECT_TRUE(write_calendar(calendar, file));
    return python(R"(
import sys, icalendar
raw = open(sys.argv[1], "rb").read()
assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
assert max(len(line) for line in raw.split(b"\r\n")) <= 75
[line.decode("utf-8") for line in raw.split(b"\r\n")]
for e in icalendar.Calendar.from_ical(raw).walk("VEVENT"):
    print(e["UID"], e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), e["STATUS"],
          e["SUMMARY"], e["DESCRIPTION"].replace("\n", " / "), sep="|")
)",
                  file);
  }
};

TEST_F(FleetCalendar, is_what_another_program_reads_of_it) {
  tell(visit_id(1), book("aa", "s7-1", kNine_ms + kHour_ms));
  tell(visit_id(1),
       DriveStarted{"s7", "town", "aa", "s7-1", 1000, 80, kNine_ms + kHour_ms + 120'000});
  tell(visit_id(1), DriveEnded{"aa", 1005, 78, kNine_ms + kHour_ms + 1'200'000});
  tell(visit_id(2), book("bb", "e5-1", kNine_ms + 3 * kHour_ms));
  tell(visit_id(2), DriveCancelled{"bb", "guest", "no-time"});
  EXPECT_EQ(read_back(calendar()),
            "aa@foyer|2025-11-21T02:02:00+00:00|2025-11-21T02:20:00+00:00|CONFIRMED|"
            "一号车，停在正门左边第二个车位，钥匙在前台最上面的抽屉里 苏C0s7-1 · 试驾|"
            "城区; 桥, \\ 河 / 李敏\n"
            "bb@foyer|2025-11-21T04:00:00+00:00|2025-11-21T04:15:00+00:00|CANCELLED|"
            "e5-1 苏C0e5-1 · 试驾|城区; 桥, \\ 河 / 李敏\n");
}

TEST_F(FleetCalendar, keeps_the_name_of_an_event_when_it_is_moved_and_says_when_two_want_one_car) {
  tell(visit_id(1), book("aa", "s7-1", kNine_ms + kHour_ms));
  tell(visit_id(2), book("bb", "s7-1", kNine_ms + kHour_ms));
  EXPECT_NE(calendar().find("UID:aa@foyer"), std::string::npos);
  EXPECT_NE(calendar().find("STATUS:TENTATIVE"), std::string::npos);
  tell(visit_id(2), book("bb", "s7-1", kNine_ms + 2 * kHour_ms));
  EXPECT_NE(calendar().find("UID:bb@foyer"), std::string::npos);
  EXPECT_EQ(calendar().find("STATUS:TENTATIVE"), std::string::npos);
}

TEST_F(FleetCalendar, has_who_is_expected_once_and_a_car_that_is_used_for_something_else) {
  const Id expected = visit_id(90);
  const std::string id = expected.hex();
  const AppointmentMade made{"2025-11-21", "11:00", "look", "0a1b2c3d", "s7", "何婷",
                             "",           "s7-1",  "town", 15,         true};
  tell(expected, made);
  tell({}, CarAway{"e5-1", "workshop", kNine_ms + kHour_ms, kNine_ms + 30 * kHour_ms});
  const std::string of_it = id + "@foyer|2025-11-21T03:00:00+00:00|2025-11-21T03:15:00+00:00|";
  const std::string car = "一号车，停在正门左边第二个车位，钥匙在前台最上面的抽屉里 苏C0s7-1 · ";
  const std::string away =
      "e5-1-1763690400000@foyer|2025-11-21T02:00:00+00:00|"
      "2025-11-22T07:00:00+00:00|CONFIRMED|e5-1 苏C0e5-1 · 保养|\n";
  const std::string told = "|城区; 桥, \\ 河 / 李敏\n";
  EXPECT_EQ(read_back(calendar()), away + of_it + "CONFIRMED|" + car + "试乘" + told);
  EXPECT_EQ(calendar().find("何婷"), std::string::npos);
  EXPECT_EQ(read_back(calendar(Lang::zh, {"2025-11-22", "2025-11-22"})), away) << "its second day";
  tell(visit_id(1), book("aa", "s7-1", kNine_ms + 2 * kHour_ms));
  EXPECT_NE(read_back(calendar()).find(of_it + "TENTATIVE"), std::string::npos);
  tell(visit_id(1), DriveCancelled{"aa", "guest", ""});
  tell(visit_id(2), AppointmentKept{id});
  tell(visit_id(2),
       DriveBooked{id, "s7-1", "s7", "town", kNine_ms + 2 * kHour_ms, 15, true, "0a1b2c3d"});
  const std::string once = read_back(calendar());
  EXPECT_NE(once.find(of_it + "CONFIRMED"), std::string::npos) << "now it is the guest's own";
  EXPECT_EQ(once.find(id), once.rfind(id));
  tell({}, CarBack{"e5-1", 90, kNine_ms + 2 * kHour_ms});
  EXPECT_EQ(calendar().find("e5-1"), std::string::npos);
}

TEST_F(FleetCalendar, says_nothing_of_a_guest_and_is_none_when_no_drive_is_planned) {
  EXPECT_EQ(calendar(), "");
  tell(visit_id(1), book("aa", "s7-1", kNine_ms + kHour_ms));
  for (const Lang lang : {Lang::zh, Lang::en})
    for (const std::string& word :
         {std::string("王建国"), std::string("13800138000"), std::string("苏C12345"),
          visit_id(1).hex(), std::string("A001")})
      EXPECT_EQ(calendar(lang).find(word), std::string::npos) << word;
  EXPECT_EQ(calendar(Lang::zh, {"2025-11-22", "9999-12-31"}), "");
}

}  // namespace
}  // namespace foyer::exporting
