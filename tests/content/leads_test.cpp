// What a dealer may write of the phone and of leads, and what each mistake is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kLeads = R"(address = { zh = "和平路", en = "Heping Road" }
call_source = "hotline"

[protection]
days = 12
contact_within_min = 30

[[call_kind]]
id = "enquiry"
text = { zh = "咨询", en = "Enquiry" }
enquiry = true

[[channel]]
id = "call-in"
text = { zh = "来电", en = "Call" }
[[channel]]
id = "hotline"
parent = "call-in"
text = { zh = "热线", en = "Hotline" }

[[medium]]
id = "web"
text = { zh = "网络", en = "Web" }

[[campaign]]
id = "winter"
text = { zh = "冬季", en = "Winter" }
from = "2026-11-01"
until = "2027-01-31"

[[asked]]
id = "price"
text = { zh = "价格", en = "Price" }
[[promise]]
id = "quote"
text = { zh = "报价", en = "Quote" }
[[item]]
id = "greeting"
text = { zh = "报店名", en = "Greeting" }
[[no_appointment]]
id = "far"
text = { zh = "太远", en = "Too far" }
[[result]]
id = "spoke"
text = { zh = "谈了", en = "Spoke" }
effective = true
[[not_interested]]
id = "no-plan"
text = { zh = "没打算", en = "No plan" }
)";

TEST(APack, keeps_calls_and_leads_by_one_file_and_none_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.leads.kept());
  pack.set("leads.toml", kLeads);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::LeadRules& rules = loaded.content.leads;
  EXPECT_TRUE(rules.kept());
  EXPECT_EQ(rules.days_for("H"), 12);
  EXPECT_TRUE(rules.is_enquiry("enquiry"));
  EXPECT_FALSE(rules.is_enquiry("service"));
  EXPECT_EQ(rules.channels.at(1).parent, "call-in");
  EXPECT_FALSE(rules.campaigns.at(0).runs_on("2026-10-31"));
  EXPECT_TRUE(rules.campaigns.at(0).runs_on("2026-11-01"));
  EXPECT_TRUE(rules.campaigns.at(0).runs_on("2027-01-31"));
  EXPECT_FALSE(rules.campaigns.at(0).runs_on("2027-02-01"));
}

struct MistakeInLeads {
  const char *name, *from, *to, *line, *told;
};
void PrintTo(const MistakeInLeads& one, std::ostream* out) { *out << one.name; }

class MistakeAboutLeads : public testing::TestWithParam<MistakeInLeads> {};

TEST_P(MistakeAboutLeads, is_told_with_its_line_and_what_would_be_right) {
  const MistakeInLeads& one = GetParam();
  SmallPack pack;
  pack.set("leads.toml", kLeads);
  pack.replace("leads.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  ASSERT_EQ(loaded.faults.size(), 1u);
  EXPECT_EQ(loaded.faults[0].file, "leads.toml");
  EXPECT_EQ(loaded.faults[0].line, pack.line_of("leads.toml", one.line));
  EXPECT_THAT(loaded.faults[0].what, HasSubstr(one.told));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MistakeAboutLeads,
    testing::Values(
        MistakeInLeads{"protection without an end", "days = 12", "days = 9999", "days", "365"},
        MistakeInLeads{"no enquiry", "enquiry = true", "enquiry = false", "[[call_kind]]",
                       "enquiry = true is expected"},
        MistakeInLeads{"nobody is ever reached", "effective = true", "effective = false",
                       "[[result]]", "effective = true is expected"},
        MistakeInLeads{"a campaign that ends before it begins", "2027-01-31", "2026-01-31", "until",
                       "until is before from"},
        MistakeInLeads{"a campaign on no day", "2026-11-01", "2026-11-31", "from", "2026-11-31"},
        MistakeInLeads{
            "a channel below a channel below a channel", "[[medium]]",
            "[[channel]]\nid = \"third\"\nparent = \"hotline\"\ntext = { zh = \"三\", en = "
            "\"third\" }\n\n[[medium]]",
            "parent = \"hotline\"", "first level"},
        MistakeInLeads{"a parent that is not there", "parent = \"call-in\"", "parent = \"call\"",
                       "parent", "\"call\""},
        MistakeInLeads{"a source of the first level", "call_source = \"hotline\"",
                       "call_source = \"call-in\"", "call_source", "one with a parent is expected"},
        MistakeInLeads{"a list without English", ", en = \"Quote\"", "", "报价", "en"},
        MistakeInLeads{"a key that is not known", "[[asked]]\n", "[[asked]]\nprice = 3\n",
                       "price = 3", "price"}));

}  // namespace
}  // namespace foyer::content
