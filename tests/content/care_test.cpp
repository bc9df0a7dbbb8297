// What a dealer may write into the plan of care, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kCare = R"([rules]
lapses_after_days = 20

[[holiday]]
id = "spring"
text = { zh = "春节", en = "Spring Festival" }
days = ["2027-02-06", "2028-01-26"]

[[item]]
id = "week"
text = { zh = "7 天回访", en = "The first week" }
anchor = "delivered"
from_day = 4
to_day = 7
by = "consultant"
script = { zh = "满意吗？", en = "Are you content?" }
satisfaction = true
closes = ["call"]
from = "2026-01-01"
until = "2026-12-31"

[[item]]
id = "greeting"
text = { zh = "拜年", en = "New year" }
anchor = "holiday"
holiday = "spring"
from_day = -5
to_day = 0
by = "service"

[[result]]
id = "spoke"
text = { zh = "接通", en = "Spoke" }
outcome = "reached"
[[result]]
id = "busy"
text = { zh = "占线", en = "Busy" }
outcome = "again"

[[finding]]
id = "fine"
text = { zh = "都好", en = "All well" }
)";

TEST(APack, keeps_a_plan_of_care_by_one_file_and_none_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.care.kept());
  pack.set("care.toml", kCare);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::CarePlan& plan = loaded.content.care;
  ASSERT_EQ(plan.items.size(), 2u);
  EXPECT_EQ(plan.lapses_after_days, 20);
  EXPECT_FALSE(plan.items[0].visit_closes);
  EXPECT_TRUE(plan.items[0].call_closes);
  EXPECT_FALSE(plan.items[0].applies_on("2025-12-31"));
  EXPECT_TRUE(plan.items[0].applies_on("2026-12-31"));
  EXPECT_EQ(plan.items[1].from_day, -5);
  EXPECT_EQ(plan.items[1].by, domain::CareBy::service);
  EXPECT_EQ(plan.holiday("spring")->days.size(), 2u);
}

struct MistakeInCare {
  const char *name, *from, *to, *line, *told;
};
void PrintTo(const MistakeInCare& one, std::ostream* out) { *out << one.name; }

class MistakeAboutCare : public testing::TestWithParam<MistakeInCare> {};

TEST_P(MistakeAboutCare, is_told_with_its_line_and_what_would_be_right) {
  const MistakeInCare& one = GetParam();
  SmallPack pack;
  pack.set("care.toml", kCare);
  pack.replace("care.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_EQ(loaded.faults[0].file, "care.toml");
  EXPECT_EQ(loaded.faults[0].line, pack.line_of("care.toml", one.line));
  EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.told));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MistakeAboutCare,
    testing::Values(
        MistakeInCare{"a window that ends before it begins", "to_day = 7", "to_day = 3", "to_day",
                      "before from_day, which is 4"},
        MistakeInCare{"an anchor that nobody knows", "\"delivered\"", "\"sold\"", "\"sold\"",
                      "visit, unfinished, drive, lost, ordered, delivered"},
        MistakeInCare{"done by nobody", "by = \"service\"", "by = \"boss\"", "by = \"boss\"",
                      "consultant, service, manager"},
        MistakeInCare{"a greeting on no holiday", "holiday = \"spring\"\n", "",
                      "[[item]]\nid = \"greeting\"", "holiday = \"its id\" is expected"},
        MistakeInCare{"a holiday that is not there", "holiday = \"spring\"", "holiday = \"sprung\"",
                      "holiday = ", "\"sprung\""},
        MistakeInCare{"a day that does not exist", "2028-01-26", "2028-02-30",
                      "days = [", "2028-02-30"},
        MistakeInCare{"years in no order", "\"2027-02-06\", \"2028-01-26\"",
                      "\"2028-01-26\", \"2027-02-06\"", "days = [", "a later day is expected"},
        MistakeInCare{"nobody is ever reached", "\"reached\"", "\"again\"", "[[result]]",
                      "outcome = \"reached\" is expected"},
        MistakeInCare{"an item that ends before it begins", "2026-12-31", "2025-12-31", "until",
                      "until is before from"},
        MistakeInCare{"closed by something else", "[\"call\"]", "[\"letter\"]", "closes",
                      "\"visit\", \"call\" or \"hand\" is expected"},
        MistakeInCare{"lapsing after years", "= 20", "= 4000", "lapses_after_days", "365"},
        MistakeInCare{"a key that is not known", "satisfaction = true",
                      "satisfaction = true\nscore = 3", "score = 3", "score"}));

}  // namespace
}  // namespace foyer::content
