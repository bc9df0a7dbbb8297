// What showrooms reported of other systems, played from outside: a clock that was ahead when the
// device started, and numbers that nobody could dial from the register.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "visit/pack_copy.h"
#include "visit/showroom.h"

namespace foyer::visit {
namespace {

using testing::HasSubstr;

// Up to the page behind the number: with a number and consent the guest is on the board from then
// on, whatever becomes of the device.
void leaves_a_number(Showroom& entrance, const std::string& number) {
  entrance.touch_to("begin", "welcome");
  entrance.touch_to("purpose.look", "name");
  entrance.touch_to("skip", "phone");
  entrance.type(number);
  entrance.touch_to("next", "party");
}

bool are_there(Showroom& entrance, const std::string& query, std::size_t count) {
  return entrance.wait(
      60, [&](const Seen&) { return rows(entrance.dealer_file(), query).size() == count; });
}

TEST(a_clock_that_was_hours_ahead, moves_no_guest_who_came_when_it_was_right_again) {
  const TemporaryFolder place;
  const std::string ahead = (place / "ahead").string();
  write_text(ahead, "");
  // Not the command of that name, which would stand between the program and whoever ends it.
  const std::string faked =
      "export FAKETIME=+8h LD_PRELOAD=$(ls /usr/lib/*/faketime/"
      "libfaketime.so.1)";
  Showroom entrance(
      {.before = {"sh", "-c", "[ -e " + ahead + " ] && " + faked + "; exec \"$@\"", "sh"}});
  entrance.open();
  leaves_a_number(entrance, "13800138001");
  entrance.kill();
  std::filesystem::remove(ahead);
  entrance.open();
  leaves_a_number(entrance, "13800138002");
  entrance.kill();
  entrance.open();
  leaves_a_number(entrance, "13800138003");
  entrance.kill();
  entrance.open();
  EXPECT_TRUE(are_there(entrance, "SELECT 1 FROM visit WHERE state = 'waiting'", 3));
  const std::string off_by =
      "SELECT round((julianday(arrived_at) - julianday('now')) * 24) AS hours FROM visit";
  std::multiset<std::string> hours;
  for (const auto& row : rows(entrance.dealer_file(), off_by))
    hours.insert(row.at("hours").value_or(""));
  EXPECT_EQ(hours.count("8.0"), 1U) << "nobody can know when this one came";
  EXPECT_EQ(hours.count("0.0") + hours.count("-0.0"), 2U);
  EXPECT_THAT(text_of(entrance.home().path() / "foyer.log"), HasSubstr("ahead"));
}

struct Dialled {
  const char* name;
  const char *country, *code;
  Words typed, right;
};

class NumbersAtTheEntrance : public testing::TestWithParam<Dialled> {};

TEST_P(NumbersAtTheEntrance, stand_in_the_register_as_one_dials_them_there) {
  PackCopy pack;
  if (std::string(GetParam().country) != "CN") {
    pack.replace("showroom.toml", "country = \"CN\"",
                 std::string("country = \"") + GetParam().country + "\"");
    pack.replace("showroom.toml", "calling_code = 86",
                 std::string("calling_code = ") + GetParam().code);
  }
  Showroom entrance({.pack = pack.path()});
  for (const std::string& number : GetParam().typed) {
    entrance.open();
    leaves_a_number(entrance, number);
    entrance.kill();
  }
  entrance.open();  // settles what they had begun
  EXPECT_TRUE(
      are_there(entrance, "SELECT 1 FROM visit WHERE state = 'waiting'", GetParam().typed.size()));
  entrance.kill();
  const auto file = (entrance.home() / "register.csv").string();
  const Words command{"export", "register", "--format", "csv", "--out", file};
  EXPECT_EQ(entrance.command(command).code, 0);
  for (const std::string& number : GetParam().right)
    EXPECT_THAT(text_of(file), HasSubstr("\"" + number + "\""));
}

INSTANTIATE_TEST_SUITE_P(OfTwoCountries, NumbersAtTheEntrance,
                         testing::Values(Dialled{"china",
                                                 "CN",
                                                 "86",
                                                 {"051680000000", "01080000000", "13800138001"},
                                                 {"0516 8000 0000", "010 8000 0000",
                                                  "138 0013 8001"}},
                                         Dialled{"britain",
                                                 "GB",
                                                 "44",
                                                 {"07400123456", "02079460000"},
                                                 {"07400 123456", "020 7946 0000"}}),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace foyer::visit
