// targets.toml: which days are worked and which figures have targets; and what is told of a
// calendar that cannot be meant.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kTargets = R"(amber_points = 5
[calendar]
weekdays_off = ["monday"]
[[day_off]]
from = "2026-10-01"
until = "2026-10-03"
[[made_up]]
from = "2026-10-05"
[[measure]]
figure = "orders"
text = { zh = "订单", en = "Orders" }
[[measure]]
figure = "test_drives"
text = { zh = "试驾", en = "Test drives" }
)";

TEST(APack, has_a_working_calendar_and_measures_by_one_file_and_no_board_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.targets.kept());
  pack.set("targets.toml", kTargets);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::TargetRules& rules = loaded.content.targets;
  EXPECT_TRUE(rules.kept());
  EXPECT_EQ(rules.amber_points, 5);
  EXPECT_EQ(rules.measures.at(1).figure, "test_drives");
  const domain::WorkCalendar& work = rules.calendar;
  for (const char* off : {"2026-10-01", "2026-10-02", "2026-10-03", "2026-10-12"})
    EXPECT_FALSE(work.works_on(off)) << off;
  for (const char* on : {"2026-09-30", "2026-10-04", "2026-10-05", "2026-10-06"})
    EXPECT_TRUE(work.works_on(on)) << on;
  EXPECT_EQ(work.working_days("2026-10-01", "2026-10-31"), 31 - 3 - 4 + 1);
}

struct MistakeInTargets {
  const char *name, *from, *to, *line, *told;
};
void PrintTo(const MistakeInTargets& one, std::ostream* out) { *out << one.name; }

class MistakeAboutTargets : public testing::TestWithParam<MistakeInTargets> {};

TEST_P(MistakeAboutTargets, is_told_with_its_line_and_what_would_be_right) {
  const MistakeInTargets& one = GetParam();
  SmallPack pack;
  pack.set("targets.toml", kTargets);
  pack.replace("targets.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_EQ(loaded.faults[0].file, "targets.toml");
  EXPECT_EQ(loaded.faults[0].line, pack.line_of("targets.toml", one.line));
  EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.told));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MistakeAboutTargets,
    testing::Values(
        MistakeInTargets{"a day that is none", "2026-10-01", "2026-02-31", "from = \"2026-02-31\"",
                         "2026-02-31"},
        MistakeInTargets{"a holiday that ends before it begins", "2026-10-03", "2026-09-03",
                         "until", "before from"},
        MistakeInTargets{"a holiday of half a year", "2026-10-03", "2027-03-03", "until",
                         "62 days"},
        MistakeInTargets{"a weekday that is none", "\"monday\"", "\"monday\", \"moonday\"",
                         "weekdays_off", "moonday"},
        MistakeInTargets{"no day of the week is worked", "\"monday\"",
                         "\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", "
                         "\"saturday\", \"sunday\"",
                         "weekdays_off", "no month has a working day"},
        MistakeInTargets{"a day that is made up for and never was off", "2026-10-05", "2026-10-06",
                         "[[made_up]]", "working day already"},
        MistakeInTargets{"a figure that is none", "\"orders\"", "\"revenue\"", "revenue",
                         "one of these is expected: visits"},
        MistakeInTargets{"a rate, of which nothing can be left over", "\"orders\"",
                         "\"order_rate\"", "order_rate", "no figure that is counted"},
        MistakeInTargets{"the same figure twice", "\"test_drives\"", "\"orders\"",
                         "figure = \"orders\"\ntext = { zh = \"试驾\"",
                         "stands here twice"},
        MistakeInTargets{"amber beyond the whole", "amber_points = 5", "amber_points = 500",
                         "amber_points", "100"}));

}  // namespace
}  // namespace foyer::content
