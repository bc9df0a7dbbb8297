// service.toml: what sales and service do together, and what is told of a file that cannot hold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kServiceToml = R"(due_days = 2
[[item]]
id = "satisfaction"
text = { zh = "满意", en = "Satisfaction" }
centre = true
[[item]]
id = "results"
text = { zh = "业绩", en = "Results" }
results = true
[[item.action]]
id = "told"
text = { zh = "告诉", en = "Tell" }
[[signal]]
id = "trade-in"
text = { zh = "置换", en = "Trade in" }
item = "results"
sale = true
due_days = 0
[[signal]]
id = "moved"
text = { zh = "搬了", en = "Moved" }
item = "satisfaction"
[[outcome]]
id = "invited"
text = { zh = "来", en = "Comes" }
)";

std::string faults_of(const std::string& toml) {
  SmallPack pack;
  pack.set("service.toml", toml);
  std::string all;
  for (const Fault& fault : pack.load().faults) all += fault.what + "\n";
  return all;
}
std::string with(const std::string& instead_of, const std::string& text) {
  std::string toml = kServiceToml;
  toml.replace(toml.find(instead_of), instead_of.size(), text);
  return toml;
}

TEST(APack, knows_what_sales_and_service_do_together_by_one_file_and_nothing_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.service.kept());
  pack.set("service.toml", kServiceToml);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::ServiceRules& rules = loaded.content.service;
  ASSERT_EQ(rules.items.size(), 2u);
  EXPECT_TRUE(rules.items[0].centre);
  EXPECT_TRUE(rules.items[1].results);
  EXPECT_EQ(rules.items[1].actions.at(0).id, "told");
  ASSERT_EQ(rules.signals.size(), 2u);
  EXPECT_TRUE(rules.signals[0].sale);
  EXPECT_EQ(rules.signals[0].due_days, 0);
  EXPECT_EQ(rules.signals[1].due_days, 2) << "as many as of all of them";
  EXPECT_EQ(rules.outcomes.at(0).id, "invited");
}

TEST(APack, is_told_what_is_wrong_with_signals_and_items) {
  EXPECT_THAT(faults_of(with("item = \"results\"", "item = \"result\"")),
              HasSubstr("did you mean \"results\"?"));
  EXPECT_THAT(faults_of(with("results = true", "centre = true")),
              HasSubstr("centre is true of 2 items; one at most is expected"));
  EXPECT_THAT(faults_of(with("due_days = 0", "due_days = 90")), HasSubstr("due_days"));
  EXPECT_THAT(
      faults_of(with("[[outcome]]\nid = \"invited\"\ntext = { zh = \"来\", en = \"Comes\" }", "")),
      HasSubstr("outcome"));
  EXPECT_THAT(faults_of(with("id = \"moved\"", "id = \"trade-in\"")),
              HasSubstr("every id stands once"));
}

}  // namespace
}  // namespace foyer::content
