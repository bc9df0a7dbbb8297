// What a dealer may write of prices, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kPrices = R"([offer]
region = "CN-JS"
valid_days = 7
valid_until = "18:30"

[approval]
stand_in_minutes = 2
answer_minutes = 10

[[level]]
id = "consultant"
text = { zh = "顾问", en = "Consultant" }
role = "consultant"
share_bp = 300

[[level]]
id = "showroom"
text = { zh = "店长", en = "Manager" }
role = "manager"
share_bp = 500

[[trim]]
id = "k1-a"
vehicle = "k1"
name = { zh = "舒享", en = "Comfort" }
energy = "electric"
seats = 5
guide = 229800.50
colours = ["teal"]
[trim.limits]
consultant = 5000

[[colour]]
id = "teal"
text = { zh = "青", en = "Teal" }
swatch = "#5E7F8C"

[[option]]
id = "wheels"
text = { zh = "轮毂", en = "Wheels" }
price = 4000
trims = ["k1-a"]

[[accessory]]
id = "mats"
text = { zh = "脚垫", en = "Mats" }
price = 1000
retail = 1200

[[supply]]
id = "stock"
text = { zh = "现车", en = "In stock" }
days_from = 0
days_to = 3

[[line]]
id = "tax"
text = { zh = "税", en = "Tax" }
payee = { zh = "税务局", en = "Tax office" }

[[line]]
id = "insurance"
text = { zh = "商业险", en = "Insurance" }
payee = { zh = "保险", en = "Insurer" }
optional = true
typed_in = true

[[rule]]
id = "tax-2026"
line = "tax"
valid_from = "2026-01-01"
valid_to = "2027-12-31"
kind = "share"
rate_bp = 1000
vat_bp = 1300
relief_bp = 5000
relief_max = 15000
source = { zh = "公告", en = "Notice" }
checked_on = "2026-11-20"

[[rule]]
id = "tax-2028"
line = "tax"
valid_from = "2028-01-01"
kind = "share"
rate_bp = 1000
source = { zh = "法", en = "Law" }
checked_on = "2026-11-20"

[[subsidy]]
id = "swap"
text = { zh = "置换", en = "Swap" }
conditions = { zh = "个人", en = "Private" }
rate_bp = 800
cap = 15000
source = { zh = "通知", en = "Notice" }
checked_on = "2026-11-20"

[[loan]]
id = "bank"
lender = { zh = "银行", en = "Bank" }
text = { zh = "等额", en = "Equal" }
rate_bp = 399
terms = ["36", "12"]
minimum_down_bp = 2000

[keeping]
years = 5
km_a_year = 15000
fuel = 7.8
electricity = 0.6
source = { zh = "查", en = "Looked up" }

[[running]]
trim = "k1-a"
per_100km = 14.1
service = 800
insurance = 4900
residual_bp = 4300
source = { zh = "查", en = "Looked up" }
checked_on = "2026-11-20"
)";

TEST(APack, without_prices_is_whole_and_makes_no_offers) {
  const Loaded loaded = SmallPack().load();
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_FALSE(loaded.content.prices.offered());
}

TEST(APack, with_prices_has_them_in_fen) {
  SmallPack pack;
  pack.set("prices.toml", kPrices);
  const Loaded loaded = pack.load();
  for (const Fault& fault : loaded.faults) ADD_FAILURE() << to_string(fault);
  const domain::Prices& prices = loaded.content.prices;
  ASSERT_TRUE(prices.offered());
  EXPECT_EQ(prices.trims[0].guide, 229'800'50);
  EXPECT_EQ(prices.trims[0].limits.at("consultant"), 5'000'00);
  EXPECT_EQ(prices.accessories[0].retail, 1'200'00);
  EXPECT_EQ(prices.rules[0].relief_max, 15'000'00);
  EXPECT_EQ(prices.loans[0].terms, (std::vector<int>{12, 36}));
  EXPECT_EQ(prices.valid_until_min, 18 * 60 + 30);
  EXPECT_EQ(prices.approval.stand_in_minutes, 2);
  EXPECT_EQ(prices.approval.answer_minutes, 10);
  EXPECT_EQ(prices.keeping.electricity, 60);
  EXPECT_EQ(prices.running.at(0).per_100km_tenths, 141);
}

struct BrokenPrice {
  const char* name;
  const char* from;
  const char* to;
  const char* line;  // the fault's line is the first that holds this
  const char* words;
  friend std::ostream& operator<<(std::ostream& out, const BrokenPrice& one) {
    return out << one.name;
  }
};

const BrokenPrice kBrokenPrices[] = {
    {"negative_money", "guide = 229800.50", "guide = -1",
     "guide = ", "guide is -1; a number from 0 to 100000000 is expected"},
    {"parts_of_a_fen", "guide = 229800.50", "guide = 229800.505",
     "guide = ", "guide has parts of a fen"},
    {"money_missing", "guide = 229800.50\n", "", "[[trim]]", "guide is missing"},
    {"gap", "valid_from = \"2028-01-01\"", "valid_from = \"2028-02-01\"",
     "valid_from = \"2028-02-01\"",
     "the rule \"tax-2028\" begins on 2028-02-01 and \"tax-2026\" ends on 2027-12-31, so none "
     "holds between; valid_from = \"2028-01-01\" is expected"},
    {"overlap", "valid_from = \"2028-01-01\"", "valid_from = \"2027-12-31\"",
     "valid_from = \"2027-12-31\"", "so both hold on a day; valid_from = \"2028-01-01\""},
    {"two_without_end", "valid_to = \"2027-12-31\"\n", "", "valid_from = \"2028-01-01\"",
     "ends never, so both hold on a day; a valid_to of the earlier one is expected"},
    {"trim_unknown", "trims = [\"k1-a\"]", "trims = [\"k1-b\"]",
     "trims = ", "no trim has the id \"k1-b\"; did you mean \"k1-a\"?"},
    {"vehicle_unknown", "vehicle = \"k1\"", "vehicle = \"k9\"",
     "vehicle = ", "no vehicle has the id \"k9\""},
    {"level_unknown", "consultant = 5000", "consultants = 5000", "consultants",
     "no level of approval has the id \"consultants\""},
    {"limits_that_fall", "consultant = 5000", "consultant = 50000", "[[trim]]",
     "may grant less than the one below it"},
    {"role_unknown", "role = \"manager\"", "role = \"boss\"", "role = \"boss\"",
     "role is \"boss\"; \"consultant\" or \"manager\" is expected"},
    {"window_turned_round", "valid_to = \"2027-12-31\"", "valid_to = \"2025-12-31\"",
     "valid_to = ", "valid_to is before valid_from"},
    {"relief_without_most", "relief_max = 15000\n", "", "[[rule]]",
     "a rule with relief_bp has no relief_max"},
    {"source_missing", "source = { zh = \"公告\", en = \"Notice\" }\n", "", "[[rule]]", "source"},
    {"term", "terms = [\"36\", \"12\"]", "terms = [\"0\"]",
     "terms = ", "a term is \"0\"; a number of months"},
    {"typed_in_with_amount", "typed_in = true", "typed_in = true\namount = 5", "amount = 5",
     "a line that is typed in has an amount"},
    {"fuel_without_engine", "energy = \"electric\"", "energy = \"fuel\"", "[[trim]]",
     "a car that burns fuel has no displacement_ml"},
    {"days_turned_round", "days_to = 3", "days_to = -1", "days_to", "days_to"},
    {"stand_in_after_the_end", "stand_in_minutes = 2", "stand_in_minutes = 11", "stand_in_minutes",
     "when a request has timed out already; no more than answer_minutes, 10"},
    {"answer_at_once", "answer_minutes = 10", "answer_minutes = 0", "answer_minutes",
     "answer_minutes"},
    {"costs_of_a_car_that_is_none", "trim = \"k1-a\"\nper", "trim = \"k1-b\"\nper",
     "trim = \"k1-b\"", "no trim has the id \"k1-b\""},
    {"costs_without_years",
     "[keeping]\nyears = 5\nkm_a_year = 15000\nfuel = 7.8\nelectricity = 0.6\n"
     "source = { zh = \"查\", en = \"Looked up\" }\n",
     "", "[[running]]", "no [keeping] says"},
    {"costs_from_nowhere", "residual_bp = 4300\nsource = { zh = \"查\", en = \"Looked up\" }\n",
     "residual_bp = 4300\n", "[[running]]", "source"},
    {"misspelt_key", "vat_bp", "vat", "vat", "\"vat\" is no key of [[rule]]"},
};

class BrokenPrices : public testing::TestWithParam<BrokenPrice> {};

TEST_P(BrokenPrices, are_told_with_what_would_be_right) {
  const BrokenPrice& one = GetParam();
  SmallPack pack;
  pack.set("prices.toml", kPrices);
  pack.replace("prices.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_FALSE(loaded.faults.empty());
  EXPECT_THAT(to_string(loaded.faults[0]), HasSubstr(one.words));
  EXPECT_EQ(loaded.faults[0].file, "prices.toml");
  if (*one.line) {
    EXPECT_EQ(loaded.faults[0].line, pack.line_of("prices.toml", one.line));
  }
}

INSTANTIATE_TEST_SUITE_P(Prices, BrokenPrices, testing::ValuesIn(kBrokenPrices),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(APack, that_lacks_a_rule_for_its_own_cars_is_told_which) {
  SmallPack pack;
  pack.set("prices.toml", kPrices);
  for (const char* id : {"tax-2026", "tax-2028"})
    pack.replace("prices.toml", std::string("id = \"") + id + "\"\nline = \"tax\"",
                 std::string("id = \"") + id + "\"\nline = \"tax\"\nenergy = \"fuel\"");
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_THAT(to_string(loaded.faults[0]),
              HasSubstr("the line \"tax\" has no rule for cars of energy = \"electric\""));
}

}  // namespace
}  // namespace foyer::content
