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
  ASSERT_EQ(rules.items.size(), 2u);
  EXPECT_EQ(rules.items[1].measured, "waits");
  EXPECT_TRUE(rules.items[1].critical);
  ASSERT_EQ(rules.cards.size(), 1u);
  EXPECT_EQ(rules.cards[0].modules[1].weights, (std::vector<int>{0, 40}));
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
