// What a dealer may write of cars in exchange, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kTradeIn = R"([offer]
days_valid = 7

[[question]]
id = "mortgage"
text = { zh = "抵押", en = "Mortgage" }
[[question.option]]
id = "none"
text = { zh = "无", en = "none" }

[[panel]]
id = "hood"
text = { zh = "发动机盖", en = "Bonnet" }

[[mark]]
id = "dent"
text = { zh = "凹陷", en = "dent" }

[[source]]
id = "own"
text = { zh = "本店", en = "ours" }

[[refusal]]
id = "price"
text = { zh = "价格", en = "The price" }
)";

TEST(APack, takes_cars_in_exchange_by_one_file_and_none_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.trade_ins.offered());
  pack.set("trade_in.toml", kTradeIn);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_TRUE(loaded.content.trade_ins.offered());
  EXPECT_EQ(loaded.content.trade_ins.days_valid, 7);
  EXPECT_EQ(loaded.content.trade_ins.questions.at(0).options.at(0).text.en, "none");
}

TEST(APack, cannot_call_a_question_as_the_log_calls_what_two_may_disagree_about) {
  SmallPack pack;
  pack.set("questionnaire.toml", pack.files().at("questionnaire.toml") + R"(
[[question]]
id = "trade_in"
text = { zh = "置换吗", en = "Trade-in?" }
[[question.option]]
id = "yes"
text = { zh = "是", en = "yes" }
)");
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_THAT(loaded.faults[0].what, HasSubstr("cannot be called \"trade_in\""));
}

struct MistakeInTradeIn {
  const char *name, *from, *to, *line, *told;
};
void PrintTo(const MistakeInTradeIn& one, std::ostream* out) { *out << one.name; }

class MistakeAboutTradeIns : public testing::TestWithParam<MistakeInTradeIn> {};

TEST_P(MistakeAboutTradeIns, is_told_with_its_line_and_what_would_be_right) {
  const MistakeInTradeIn& one = GetParam();
  SmallPack pack;
  pack.set("trade_in.toml", kTradeIn);
  pack.replace("trade_in.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_EQ(loaded.faults[0].file, "trade_in.toml");
  EXPECT_EQ(loaded.faults[0].line, pack.line_of("trade_in.toml", one.line));
  EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.told));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MistakeAboutTradeIns,
    testing::Values(MistakeInTradeIn{"an offer that holds too long", "= 7", "= 30", "days_valid",
                                     "7"},
                    MistakeInTradeIn{"an offer of a day", "= 7", "= 1", "days_valid", "3"},
                    MistakeInTradeIn{"a panel that no car has", "\"hood\"", "\"wing\"", "\"wing\"",
                                     "one of these is expected: bumper-front, hood"},
                    MistakeInTradeIn{"a mark without English", ", en = \"dent\"", "", "凹陷", "en"},
                    MistakeInTradeIn{"a key that is not known", "[[source]]\n",
                                     "[[source]]\nprice = 3\n", "price = 3", "price"}));

}  // namespace
}  // namespace foyer::content
