// standards.toml: areas, items and scorecards; and what is told of weights that cannot be meant.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kStandardsToml = R"(target = 85
[[area]]
id = "hall"
text = { zh = "展厅", en = "Hall" }
often = "weekly"
[[area]]
id = "needs"
text = { zh = "需求", en = "Needs" }
observed = true
[[item]]
id = "listens"
area = "needs"
text = { zh = "听", en = "Listens" }
[[item]]
id = "lights"
area = "hall"
text = { zh = "灯", en = "Lights" }
weight = 2
[[item]]
id = "waits"
area = "hall"
text = { zh = "等", en = "Waits" }
measured = "waits"
limit = 5
critical = true
[[scorecard]]
id = "upgrade"
text = { zh = "评分", en = "Score" }
[[scorecard.round]]
text = { zh = "1", en = "1" }
weight = 0
[[scorecard.round]]
text = { zh = "2", en = "2" }
weight = 100
[[scorecard.module]]
id = "hall"
text = { zh = "展厅", en = "Hall" }
weights = [0, 60]
[[scorecard.module]]
id = "talk"
text = { zh = "会", en = "Talk" }
weights = [0, 40]
)";

TEST(APack, has_rounds_and_scorecards_by_one_file_and_neither_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.standards.kept());
  pack.set("standards.toml", kStandardsToml);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::StandardRules& rules = loaded.content.standards;
  EXPECT_TRUE(rules.kept());
  EXPECT_EQ(rules.target, 85);
  ASSERT_EQ(rules.areas.size(), 2u);
  EXPECT_EQ(rules.areas[0].often, domain::HowOften::weekly);
  EXPECT_FALSE(rules.areas[0].observed);
  EXPECT_TRUE(rules.areas[1].observed);
  ASSERT_EQ(rules.items.size(), 3u);
  EXPECT_EQ(rules.items[2].measured, "waits");
  EXPECT_TRUE(rules.items[2].critical);
  ASSERT_EQ(rules.cards.size(), 1u);
  EXPECT_EQ(rules.cards[0].modules[1].weights, (std::vector<int>{0, 40}));
}

TEST(APack, that_says_when_it_is_open_may_have_rounds_by_the_hour) {
  SmallPack pack;
  pack.set("standards.toml", kStandardsToml);
  pack.replace("standards.toml", "\"weekly\"", "\"hourly\"");
  pack.replace("showroom.toml", "[[purpose]]",
               "[open]\nfrom = \"09:00\"\nto = \"18:00\"\n[[purpose]]");
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  ASSERT_TRUE(loaded.content.showroom.open);
  EXPECT_EQ(loaded.content.showroom.open->to_min, 18 * 60);
  pack.replace("showroom.toml", "to = \"18:00\"", "to = \"08:00\"");
  const Loaded overnight = pack.load();
  ASSERT_EQ(overnight.faults.size(), 1u);
  EXPECT_THAT(overnight.faults.front().what, HasSubstr("to is before from"));
}

struct MistakeInStandards {
  const char *name, *from, *to, *told;
};
void PrintTo(const MistakeInStandards& one, std::ostream* out) { *out << one.name; }

class MistakeAboutStandards : public testing::TestWithParam<MistakeInStandards> {};

TEST_P(MistakeAboutStandards, is_told_with_what_would_be_right) {
  const MistakeInStandards& one = GetParam();
  SmallPack pack;
  pack.set("standards.toml", kStandardsToml);
  pack.replace("standards.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  EXPECT_THAT(loaded.faults,
              testing::Contains(testing::AllOf(testing::Field(&Fault::file, "standards.toml"),
                                               testing::Field(&Fault::what, HasSubstr(one.told)))));
}

INSTANTIATE_TEST_SUITE_P(
    In, MistakeAboutStandards,
    testing::Values(
        MistakeInStandards{"module_weights", "[0, 40]", "[0, 30]", "come to 90 %; 100 % is"},
        MistakeInStandards{"round_weights", "weight = 100", "weight = 90",
                           "weigh 90 % together; 100 % is expected"},
        MistakeInStandards{"too_few_weights", "[0, 40]", "[40]", "a list of 2 numbers"},
        MistakeInStandards{"module_twice", "id = \"talk\"", "id = \"hall\"", "stands twice"},
        MistakeInStandards{"no_rule", "measured = \"waits\"", "measured = \"smiles\"",
                           "measured is \"smiles\"; one of these is expected: waits, closed"},
        MistakeInStandards{"no_limit", "limit = 5\n", "", "measured is \"waits\" and has no limit"},
        MistakeInStandards{
            "no_such_often", "\"weekly\"", "\"weakly\"",
            "often is \"weakly\"; did you mean \"weekly\"? Known are opening, hourly"},
        MistakeInStandards{"far_off_often", "\"weekly\"", "\"sometimes\"",
                           "often is \"sometimes\"; one of these is expected: opening, hourly"},
        MistakeInStandards{"hourly_without_hours", "\"weekly\"", "\"hourly\"",
                           "showroom.toml does not say them; [open] with from = \"09:00\""},
        MistakeInStandards{"closing_without_hours", "\"weekly\"", "\"closing\"",
                           "showroom.toml does not say them"},
        MistakeInStandards{"observed_by_the_hour", "observed = true\n",
                           "observed = true\noften = \"weekly\"\n",
                           "observed beside a guest, so it has no hour"},
        MistakeInStandards{"observed_by_the_log", "area = \"needs\"\n",
                           "area = \"needs\"\nmeasured = \"closed\"\n",
                           "is measured, which tells of the whole house"},
        MistakeInStandards{"pass_above_most", "id = \"upgrade\"\n",
                           "id = \"upgrade\"\nmost = 10\npass = 11\n", "pass is 11"},
        MistakeInStandards{"no_area", "area = \"hall\"\ntext = { zh = \"灯\"",
                           "area = \"yard\"\ntext = { zh = \"灯\"", "yard"},
        MistakeInStandards{"no_days_of_pictures", "weight = 2\n", "weight = 2\npicture = true\n",
                           "[fault_picture] with days = 90 is expected"},
        MistakeInStandards{"target", "target = 85", "target = 101", "target is 101"}),
    [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace foyer::content
