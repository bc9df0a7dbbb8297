// meetings.toml: meetings, what is promised at them; and what is told of one that cannot be held.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "content/small_pack.h"

namespace foyer::content {
namespace {

using testing::HasSubstr;

constexpr const char* kMeetingsToml = R"(due_days = 2
[[meeting]]
id = "evening"
text = { zh = "晚会", en = "Evening" }
at = "18:00"
[[meeting.point]]
id = "who"
text = { zh = "谁在", en = "Who" }
shows = "present"
[[meeting.point]]
id = "what"
text = { zh = "怎么办", en = "What" }
shows = "actions"
[[meeting]]
id = "morning"
text = { zh = "早会", en = "Morning" }
at = "08:40"
[[meeting.point]]
id = "who"
text = { zh = "谁在", en = "Who" }
shows = "present"
[[meeting.point]]
id = "today"
text = { zh = "今天", en = "Today" }
shows = "promises"
[[meeting.point]]
id = "news"
text = { zh = "消息", en = "News" }
[[promise]]
figure = "orders"
text = { zh = "订单", en = "Orders" }
[[promise]]
figure = "deliveries"
text = { zh = "交付", en = "Deliveries" }
[[problem]]
id = "waits"
text = { zh = "等", en = "Waits" }
[[measure]]
id = "practise"
text = { zh = "练", en = "Practise" }
)";

TEST(APack, has_meetings_by_one_file_and_none_without_it) {
  SmallPack pack;
  EXPECT_FALSE(pack.load().content.meetings.kept());
  pack.set("meetings.toml", kMeetingsToml);
  const Loaded loaded = pack.load();
  EXPECT_TRUE(loaded.faults.empty());
  const domain::MeetingRules& rules = loaded.content.meetings;
  ASSERT_EQ(rules.kinds.size(), 2u);
  EXPECT_EQ(rules.kinds[0].id, "morning") << "by their time of day";
  EXPECT_TRUE(rules.kinds[0].has("promises"));
  EXPECT_FALSE(rules.kinds[1].has("promises"));
  EXPECT_EQ(rules.due_days, 2);
  EXPECT_EQ(rules.promises[1].figure, domain::kDeliveries);
}

struct MistakeInMeetings {
  const char *name, *from, *to, *told;
};
void PrintTo(const MistakeInMeetings& one, std::ostream* out) { *out << one.name; }

class MistakeAboutMeetings : public testing::TestWithParam<MistakeInMeetings> {};

TEST_P(MistakeAboutMeetings, is_told_with_what_would_be_right) {
  const MistakeInMeetings& one = GetParam();
  SmallPack pack;
  pack.set("meetings.toml", kMeetingsToml);
  pack.replace("meetings.toml", one.from, one.to);
  const Loaded loaded = pack.load();
  EXPECT_THAT(loaded.faults,
              testing::Contains(testing::AllOf(testing::Field(&Fault::file, "meetings.toml"),
                                               testing::Field(&Fault::what, HasSubstr(one.told)))));
}

INSTANTIATE_TEST_SUITE_P(
    In, MistakeAboutMeetings,
    testing::Values(
        MistakeInMeetings{"no_time", "\"08:40\"", "\"8:70\"", "such as \"08:40\" is expected"},
        MistakeInMeetings{"no_show", "\"promises\"", "\"dances\"", "shows is \"dances\""},
        MistakeInMeetings{"nobody_counted", "\"present\"", "\"open\"", "shows who is here"},
        MistakeInMeetings{"promises_twice", "\"actions\"", "\"promises\"",
                          "at 2 meetings of a day; one is expected"},
        MistakeInMeetings{"point_twice", "id = \"today\"", "id = \"who\"", "stands twice"},
        MistakeInMeetings{"rate", "figure = \"orders\"", "figure = \"order_rate\"",
                          "is no figure that is counted"},
        MistakeInMeetings{"figure_twice", "figure = \"orders\"", "figure = \"deliveries\"",
                          "stands here twice"},
        MistakeInMeetings{"no_measure",
                          "[[measure]]\nid = \"practise\"\ntext = { zh = \"练\", en = "
                          "\"Practise\" }\n",
                          "", "one [[measure]] are expected"}),
    [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace foyer::content
