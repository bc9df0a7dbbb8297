// What a dealer may write of deliveries, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kDelivery = R"(title = { zh = "确认单", en = "List" }
minutes = 75
times = ["15:00", "09:30"]
photo_keep = { zh = "留", en = "Keep" }
photo_publish = { zh = "用", en = "Show" }

[service]
first_km = 5000
first_months = 3
call_after_days = 7
answer_within_days = 3

[[gate]]
id = "pdi"
text = { zh = "验车", en = "Inspection" }
holder = { zh = "车间", en = "Workshop" }
hours = 96
[[item]]
id = "papers"
text = { zh = "资料", en = "Papers" }
minutes = 6
[[bay]]
id = "bay-1"
text = { zh = "一号", en = "One" }
[[stop]]
id = "loan"
text = { zh = "贷款", en = "Loan" }
[[adviser]]
id = "he-jun"
text = { zh = "何军", en = "He Jun" }
[[reach]]
id = "phone"
text = { zh = "电话", en = "Phone" }
[[pass]]
id = "file"
text = { zh = "档案", en = "File" }
)";

TEST(APack, tells_who_is_photographed_for_how_long) {
  const std::string days = "[hand_over_picture]\ndays = 90\n[service]";
  std::string text = kDelivery;
  text.replace(text.find("[service]"), 9, days);
  SmallPack pack;
  pack.set("delivery.toml", text);
  const auto faults = pack.load().faults;
  ASSERT_EQ(faults.size(), 2u) << "in each language";
  EXPECT_THAT(faults.front().what, HasSubstr("photo_keep in zh does not say 90"));
  text.replace(text.find("\"留\""), 5, "\"留 90 天\"");
  text.replace(text.find("\"Keep\""), 6, "\"Keep for 90 days\"");
  pack.set("delivery.toml", text);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_EQ(loaded.content.delivery.picture_days, 90);
}

TEST(APack, keeps_deliveries_by_one_file_and_none_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.delivery.kept());
  pack.set("delivery.toml", kDelivery);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::DeliveryRules& rules = loaded.content.delivery;
  EXPECT_TRUE(rules.kept());
  EXPECT_TRUE(rules.check_digit);
  EXPECT_EQ(rules.times, (std::vector<std::string>{"09:30", "15:00"}));
  EXPECT_EQ(rules.gates.at(0).hours, 96);
  EXPECT_EQ(rules.items.at(0).minutes, 6);
}

struct MistakeInDelivery {
  const char *name, *from, *to, *line, *told;
};
void PrintTo(const MistakeInDelivery& one, std::ostream* out) { *out << one.name; }

class MistakeAboutDelivery : public testing::TestWithParam<MistakeInDelivery> {};

TEST_P(MistakeAboutDelivery, is_told_with_its_line_and_what_would_be_right) {
  const MistakeInDelivery& one = GetParam();
  SmallPack pack;
  pack.set("delivery.toml", kDelivery);
  pack.replace("delivery.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_EQ(loaded.faults[0].file, "delivery.toml");
  EXPECT_EQ(loaded.faults[0].line, pack.line_of("delivery.toml", one.line));
  EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.told));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MistakeAboutDelivery,
    testing::Values(
        MistakeInDelivery{"a time that is none", "\"15:00\"", "\"25:00\"", "times", "\"25:00\""},
        MistakeInDelivery{"a row that takes no time", "minutes = 6", "minutes = 0", "minutes = 0",
                          "minutes"},
        MistakeInDelivery{"a gate that nobody holds",
                          "holder = { zh = \"车间\", en = \"Workshop\" }\n", "", "[[gate]]",
                          "holder"},
        MistakeInDelivery{"a list without English", ", en = \"Papers\"", "", "资料", "en"},
        MistakeInDelivery{"a key that is not known", "[[bay]]\n", "[[bay]]\nprice = 3\n",
                          "price = 3", "price"}));

}  // namespace
}  // namespace foyer::content
