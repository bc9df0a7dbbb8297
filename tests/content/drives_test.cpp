// What a dealer may write of test drives, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kDrives = R"([plan]
opens = "09:00"
closes = "18:00"

[may_drive]
held_years = 1

[[car]]
id = "k1-1"
vehicle = "k1"
name = { zh = "1 号车", en = "no. 1" }
plate = "苏C00001"
energy = "fuel"
odometer_km = 100
licences = ["C1"]
insured_until = "2027-10-31"
inspected_until = "2028-03-31"
insurance = { zh = "交强险", en = "compulsory" }

[[route]]
id = "town"
text = { zh = "城区", en = "Town" }
metres = 5200
minutes = 12
limit_kmh = 60

[[route.point]]
id = "start"
text = { zh = "起步", en = "Start" }
priority = "safety"

[[refusal]]
id = "no-time"
text = { zh = "没时间", en = "No time" }

[[briefing]]
id = "seat"
text = { zh = "座椅", en = "Seat" }

[[clause]]
id = "belts"
text = { zh = "安全带", en = "Belts" }

[[aspect]]
id = "quiet"
text = { zh = "安静", en = "Quiet" }

[[fit]]
id = "yes"
text = { zh = "要", en = "Yes" }

[[fit]]
id = "no"
text = { zh = "不", en = "No" }

[[damage]]
id = "dent"
text = { zh = "凹陷", en = "Dent" }
)";

std::string agreement(const std::string& title, const std::string& version = "2026-11") {
  return "# " + title + "\nversion: " + version + "\n\nIn short.\n\nThe text.\n";
}

void add_drives(SmallPack& pack, const std::string& version_en = "2026-11") {
  pack.set("drives.toml", kDrives);
  pack.set("consent/drive.zh.md", agreement("协议"));
  pack.set("consent/drive.en.md", agreement("Agreement", version_en));
}

TEST(APack, without_test_drives_is_whole_and_offers_none) {
  const Loaded loaded = SmallPack().load();
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_FALSE(loaded.content.test_drives.offered());
}

TEST(APack, with_test_drives_offers_them_with_their_agreement) {
  SmallPack pack;
  add_drives(pack);
  const Loaded loaded = pack.load();
  for (const Fault& fault : loaded.faults) ADD_FAILURE() << to_string(fault);
  EXPECT_TRUE(loaded.content.test_drives.offered());
  EXPECT_EQ(loaded.content.test_drives.agreement.version, "2026-11");
  EXPECT_EQ(loaded.content.test_drives.cars[0].odometer_km, 100);
  EXPECT_EQ(loaded.content.test_drives.plan.closes_min, 18 * 60);
}

TEST(APack, brings_cars_to_guests_homes_only_if_it_says_how_far_that_is) {
  SmallPack pack;
  add_drives(pack);
  EXPECT_FALSE(pack.load().content.test_drives.at_home());
  pack.replace("drives.toml", "[may_drive]", "[at_home]\ntravel_minutes = 25\n\n[may_drive]");
  const Loaded loaded = pack.load();
  for (const Fault& fault : loaded.faults) ADD_FAILURE() << to_string(fault);
  EXPECT_TRUE(loaded.content.test_drives.at_home());
  EXPECT_EQ(loaded.content.test_drives.travel_min, 25);
}

struct BrokenDrive {
  const char* name;
  const char* from;
  const char* to;
  const char* line;  // the fault's line is the first that holds this
  const char* words;
  friend std::ostream& operator<<(std::ostream& out, const BrokenDrive& one) {
    return out << one.name;
  }
};

const BrokenDrive kBrokenDrives[] = {
    {"time_that_is_none", "\"09:00\"", "\"9 am\"", "opens",
     "opens is \"9 am\"; a time of the day such as \"09:00\" is expected"},
    {"closing_before_opening", "\"18:00\"", "\"08:00\"", "closes", "closes is not after opens"},
    {"car_of_no_vehicle", "vehicle = \"k1\"", "vehicle = \"k2\"",
     "vehicle = ", "no vehicle has the id \"k2\""},
    {"energy_unknown", "\"fuel\"", "\"petrol\"", "energy",
     "energy is \"petrol\"; \"fuel\" or \"electric\" is expected"},
    {"insurance_day", "\"2027-10-31\"", "\"2027-02-30\"", "insured_until",
     "insured_until is \"2027-02-30\"; a day such as \"2027-06-30\" is expected"},
    {"no_licence_class", "[\"C1\"]", "[]", "licences", "licences is empty"},
    {"point_of_no_priority", "priority = \"safety\"", "priority = \"safty\"",
     "priority = ", "no priority has the id \"safty\"; did you mean \"safety\"?"},
    {"route_longer_than_the_day", "\"18:00\"", "\"09:10\"", "[[route]]",
     "the route \"town\" takes 12 minutes, more than a day of [plan]"},
    {"way_that_is_none", "[may_drive]", "[at_home]\ntravel_minutes = 0\n\n[may_drive]",
     "travel_minutes", "travel_minutes is 0"},
    {"home_without_a_way", "[may_drive]", "[at_home]\n\n[may_drive]", "[at_home]",
     "travel_minutes"},
    {"ways_longer_than_the_day", "closes = \"18:00\"\n\n",
     "closes = \"12:00\"\n\n[at_home]\ntravel_minutes = 90\n\n", "[at_home]",
     "with both ways of [at_home] more than a day of [plan]"},
    {"misspelt_key", "held_years", "held_year", "held_year",
     "\"held_year\" is no key of [may_drive]; did you mean \"held_years\"?"},
    {"one_verdict", "[[fit]]\nid = \"no\"\ntext = { zh = \"不\", en = \"No\" }\n", "", "[[fit]]",
     "fit"},
    {"no_damage", "[[damage]]\nid = \"dent\"\ntext = { zh = \"凹陷\", en = \"Dent\" }\n", "", "",
     "damage"},
    {"two_cars_of_one_id", "[[route]]",
     "[[car]]\nid = \"k1-1\"\nvehicle = \"k1\"\nname = { zh = \"2\", en = \"2\" }\nplate = \"2\"\n"
     "energy = \"fuel\"\nodometer_km = 1\nlicences = [\"C1\"]\ninsured_until = \"2027-10-31\"\n"
     "inspected_until = \"2027-10-31\"\ninsurance = { zh = \"2\", en = \"2\" }\n\n[[route]]",
     "", "the demo car id \"k1-1\" stands already in"},
};

class BrokenDrives : public testing::TestWithParam<BrokenDrive> {};

TEST_P(BrokenDrives, are_told_with_what_would_be_right) {
  const BrokenDrive& one = GetParam();
  SmallPack pack;
  add_drives(pack);
  pack.replace("drives.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_FALSE(loaded.faults.empty());
  EXPECT_THAT(to_string(loaded.faults[0]), HasSubstr(one.words));
  EXPECT_EQ(loaded.faults[0].file, "drives.toml");
  if (*one.line) {
    EXPECT_EQ(loaded.faults[0].line, pack.line_of("drives.toml", one.line));
  }
}

INSTANTIATE_TEST_SUITE_P(Drives, BrokenDrives, testing::ValuesIn(kBrokenDrives),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(APack, whose_agreement_has_two_versions_is_told_so) {
  SmallPack pack;
  add_drives(pack, "2026-12");
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_THAT(to_string(loaded.faults[0]),
              HasSubstr("the version is \"2026-12\", but drive.zh.md has \"2026-11\""));
}

// What a driver agrees to, and the days after which their licence's picture goes.
TEST(APack, whose_text_does_not_say_the_days_of_a_licences_picture_is_told_so) {
  SmallPack pack;
  add_drives(pack);
  pack.set("drives.toml", std::string(kDrives) + "[licence_picture]\ndays = 60\n");
  const std::string text = "# A picture\nversion: 1\n\nIn short.\n\nIt is kept for 60 days.\n";
  pack.set("consent/licence-picture.zh.md", text);
  pack.set("consent/licence-picture.en.md", text);
  for (const Fault& fault : pack.load().faults) ADD_FAILURE() << to_string(fault);
  pack.replace("drives.toml", "days = 60", "days = 90");
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 2u) << "in either language";
  EXPECT_THAT(to_string(loaded.faults[0]),
              HasSubstr("the text does not say 90, the days of [licence_picture]"));
}

}  // namespace
}  // namespace foyer::content
