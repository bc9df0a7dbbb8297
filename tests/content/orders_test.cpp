// What a dealer may write of orders, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kOrders = R"(place = { zh = "本店", en = "Here" }

[[deposit]]
id = "earnest"
text = { zh = "定金", en = "Earnest money" }
meaning = { zh = "反悔不退", en = "Kept" }
max_bp = 2000
usual = ["10000", "5000"]

[[fate]]
id = "kept"
text = { zh = "不退", en = "Kept" }
deposit = "earnest"
by = "guest"
back_bp = 0

[[fate]]
id = "twice"
text = { zh = "双倍", en = "Twice" }
deposit = "earnest"
by = "house"
back_bp = 20000

[[fate]]
id = "agreed"
text = { zh = "退", en = "Back" }
deposit = "earnest"
by = "guest"
back_bp = 10000

[[clause]]
id = "deposit"
text = { zh = "知道", en = "I know" }

[[cancel_reason]]
id = "mind"
text = { zh = "改主意", en = "Changed their mind" }
)";

void give_orders(SmallPack& pack) {
  pack.set("orders.toml", kOrders);
  pack.set("consent/order.zh.md", "# 购车合同\nversion: 2\n\n约定\n\n第一条。\n");
  pack.set("consent/order.en.md", "# Contract\nversion: 2\n\nWhat we agree\n\nThe first.\n");
}

TEST(APack, takes_orders_by_one_file_with_a_contract_in_both_languages_and_none_without_it) {
  EXPECT_FALSE(SmallPack().load().content.orders.taken());
  SmallPack pack;
  give_orders(pack);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::OrderRules& orders = loaded.content.orders;
  EXPECT_TRUE(orders.taken());
  EXPECT_EQ(orders.contract.version, "2");
  EXPECT_EQ(orders.contract.body.en, "The first.");
  EXPECT_EQ(orders.deposits.at(0).usual, (std::vector<domain::Fen>{500'000, 1'000'000}));
  EXPECT_EQ(orders.fates.at(1).back_bp, 20'000);
}

TEST(APack, that_takes_orders_needs_its_contract_in_both_languages) {
  SmallPack pack;
  pack.set("orders.toml", kOrders);
  pack.set("consent/order.zh.md", "# 购车合同\nversion: 2\n\n约定\n\n第一条。\n");
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_THAT(to_string(loaded.faults[0]), HasSubstr("consent/order.en.md"));
}

struct Mistake {
  const char *name, *from, *to, *line, *told;
};
void PrintTo(const Mistake& one, std::ostream* out) { *out << one.name; }

class MistakeAboutOrders : public testing::TestWithParam<Mistake> {};

TEST_P(MistakeAboutOrders, is_told_with_its_line_and_what_would_be_right) {
  const Mistake& one = GetParam();
  SmallPack pack;
  give_orders(pack);
  pack.replace("orders.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u) << to_string(loaded.faults.at(0));
  EXPECT_THAT(to_string(loaded.faults[0]), HasSubstr(one.line));
  EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.told));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MistakeAboutOrders,
    testing::Values(
        Mistake{"more_than_all_of_the_price", "max_bp = 2000", "max_bp = 20000", ":7:", "10000"},
        Mistake{"a_sum_that_is_none", "\"5000\"", "\"5k\"", ":8:", "\"5000\" are expected"},
        Mistake{"too_many_sums", "[\"10000\"", "[\"1\", \"2\", \"3\", \"10000\"",
                ":8:", "4 at most"},
        Mistake{"a_deposit_that_is_not_there",
                "deposit = \"earnest\"\nby = \"guest\"\nback_bp = 10000",
                "deposit = \"ernest\"\nby = \"guest\"\nback_bp = 10000", ":27:", "ernest"},
        Mistake{"nobody_cancels", "by = \"house\"", "by = \"maker\"",
                ":21:", "\"guest\" or \"house\" is expected"},
        Mistake{"no_fate_where_the_house_cancels", "by = \"house\"", "by = \"guest\"", ":",
                "by = \"house\" is expected"},
        Mistake{"more_than_twice_back", "back_bp = 20000", "back_bp = 30000", ":22:", "20000"},
        Mistake{"the_same_clause_twice", "[[cancel_reason]]",
                "[[clause]]\nid = \"deposit\"\ntext = { zh = \"知\", en = \"I\" }\n\n"
                "[[cancel_reason]]",
                ":36:", "clause of the contract id"}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace foyer::content
