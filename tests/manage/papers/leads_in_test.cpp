// Leads that come as ADF: each told as a line of a table would be, whoever wrote it.
#include "manage/papers/leads_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "steps/leads/flow/lead_faults.h"
#include "support/demo_content.h"

namespace foyer::importing {
namespace {

namespace fault = flow::phone::fault;
using flow::phone::LeadFile;
using testing::HasSubstr;

constexpr std::int64_t kRead_ms = 1'795'996'800'000;  // 2026-11-30 08:00 in Shanghai

std::optional<std::string> mobile(std::string_view typed) {
  std::string digits;
  for (const char c : typed)
    if (c >= '0' && c <= '9') digits += c;
  if (digits.size() != 11 || digits.front() != '1') return std::nullopt;
  return "+86" + digits;
}

class AnAdfFile : public testing::Test {
 protected:
  AnAdfFile() {
    content_.leads.channels = {{"online", {"网络", "Online"}, ""},
                               {"car-site", {"汽车网站", "Car website"}, "online"}};
  }
  LeadFile read(const std::string& bytes) {
    return read_leads(bytes, house_, content_, {kRead_ms, mobile});
  }
  static std::string adf(const std::string& prospects) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?adf version=\"1.0\"?>\n<adf>\n" +
           prospects + "</adf>\n";
  }
  static std::string prospect(const std::string& inside, const std::string& contact,
                              const std::string& provider = "汽车网站") {
    return "<prospect status=\"new\"><id source=\"site\">77</id>\n" + inside +
           "<customer><contact>" + contact + "</contact></customer>" + "<provider><name>" +
           provider + "</name></provider></prospect>\n";
  }
  domain::LeadReceived only(const std::string& bytes) {
    const LeadFile file = read(bytes);
    EXPECT_TRUE(file.broken.empty()) << file.broken.front().what;
    return file.made.size() == 1 ? file.made.front().received : domain::LeadReceived{};
  }

  domain::Content content_ = demo::content();
  domain::House house_;
};

const std::string kName = "<name part=\"full\">黄志强</name>";
const std::string kPhone = "<phone>138 0013 8000</phone>";

TEST_F(AnAdfFile, says_who_came_from_where_when_and_for_which_car) {
  const domain::LeadReceived lead =
      only(adf(prospect("<requestdate>2026-11-28T10:00:00+08:00</requestdate>"
                        "<vehicle interest=\"buy\" status=\"new\"><year>2026</year><make>曜</make>"
                        "<model>曜 S7</model></vehicle>",
                        kName + kPhone)));
  EXPECT_EQ(lead.by, "file");
  EXPECT_EQ(lead.phone, "+8613800138000");
  EXPECT_EQ(lead.name, "黄志强");
  EXPECT_EQ(lead.source, "car-site");
  EXPECT_EQ(lead.vehicle, "s7");
  EXPECT_EQ(lead.note, "");
  EXPECT_EQ(content_.showroom.time_zone.day(lead.came_ms), "2026-11-28");
}

TEST_F(AnAdfFile, is_of_the_showrooms_day_wherever_it_was_written) {
  struct Case {
    const char *said, *day;
  };
  for (const auto& [said, day] : std::vector<Case>{{"2026-11-27T23:10:00-05:00", "2026-11-28"},
                                                   {"2026-11-27T23:10:00-0500", "2026-11-28"},
                                                   {"2026-11-28T15:59:59Z", "2026-11-28"},
                                                   {"2026-11-28T16:00:00Z", "2026-11-29"},
                                                   {"2026-11-28T16:00:00.500+08:00", "2026-11-28"},
                                                   {"2026-11-28T16:00:00", "2026-11-28"},
                                                   {"2026-11-28", "2026-11-28"},
                                                   {"2026/11/28", "2026-11-28"}}) {
    const auto lead =
        only(adf(prospect("<requestdate>" + std::string(said) + "</requestdate>", kName + kPhone)));
    EXPECT_EQ(content_.showroom.time_zone.day(lead.came_ms), day) << said;
  }
}

TEST_F(AnAdfFile, names_who_it_is_in_the_order_of_their_script) {
  struct Case {
    const char *parts, *name;
  };
  for (const auto& [parts, name] : std::vector<Case>{
           {"<name part=\"first\">志强</name><name part=\"last\">黄</name>", "黄志强"},
           {"<name part=\"first\">Ann</name><name part=\"last\">Lee</name>", "Ann Lee"},
           {"<name>Ann Lee</name>", "Ann Lee"},
           {"<name part=\"full\"><![CDATA[ Ann & Lee ]]></name>", "Ann & Lee"},
           {"", ""}})
    EXPECT_EQ(only(adf(prospect("", parts + kPhone))).name, name) << parts;
}

TEST_F(AnAdfFile, is_rung_at_the_number_that_they_prefer) {
  EXPECT_EQ(only(adf(prospect("",
                              "<phone type=\"voice\">13800130001</phone>"
                              "<phone type=\"cellphone\">13800130002</phone>")))
                .phone,
            "+8613800130002");
  EXPECT_EQ(only(adf(prospect("",
                              "<phone type=\"cellphone\">13800130002</phone>"
                              "<phone preferredcontact=\"1\">13800130003</phone>")))
                .phone,
            "+8613800130003");
}

TEST_F(AnAdfFile, keeps_what_the_pack_does_not_know_in_the_note) {
  const domain::LeadReceived lead = only(adf(
      prospect("<vehicle interest=\"trade-in\" status=\"used\"><year>2019</year><make>大众</make>"
               "<model>朗逸</model></vehicle>"
               "<vehicle><year>2026</year><make>曜</make><model>X99</model>"
               "<comments>想要白色</comments></vehicle>"
               "<vehicle><year>2026</year><make>曜</make><model>s7</model></vehicle>",
               kName + kPhone + "", "Somewhere else")));
  EXPECT_EQ(lead.vehicle, "s7");
  EXPECT_EQ(lead.source, "");
  EXPECT_EQ(lead.note, "Somewhere else · 2019 大众 朗逸 · 2026 曜 X99: 想要白色");
}

TEST_F(AnAdfFile, is_cut_where_its_words_are_longer_than_a_note) {
  std::string much;
  for (int i = 0; i < 500; ++i) much += "长";
  const domain::LeadReceived lead =
      only(adf("<prospect><customer><contact>" + kName + kPhone + "</contact><comments>" + much +
               "</comments></customer></prospect>"));
  EXPECT_LE(lead.note.size(), flow::phone::kLeadNoteMost * 3);
  EXPECT_TRUE(lead.note.ends_with("…"));
}

TEST_F(AnAdfFile, names_each_prospect_that_is_broken_by_its_line_and_takes_the_rest) {
  const LeadFile file =
      read(adf(prospect("", kName + "<email>a@b.c</email>") + prospect("", kName + kPhone) +
               prospect("<requestdate>soon</requestdate>", kName + kPhone) +
               prospect("", kName + "<phone>138****8000</phone>")));
  ASSERT_EQ(file.broken.size(), 3u);
  EXPECT_EQ(file.broken[0].line, 4u);
  EXPECT_EQ(file.broken[0].what, fault::kNoPhone);
  EXPECT_EQ(file.broken[1].line, 8u);
  EXPECT_EQ(file.broken[1].what, fault::kDay);
  EXPECT_EQ(file.broken[2].line, 10u);
  EXPECT_EQ(file.broken[2].what, fault::kHiddenNumber);
  EXPECT_EQ(file.made.size(), 1u);
}

TEST_F(AnAdfFile, that_comes_again_makes_nobody_twice) {
  const std::string text = adf(prospect("<requestdate>2026-11-28</requestdate>", kName + kPhone));
  const domain::LeadReceived first = only(text);
  Id id;
  id.bytes[0] = 9;
  domain::apply(house_, {{Id{}, 1}, id, Hlc::at_ms(kRead_ms), "0000000d", first});
  const LeadFile again = read(text);
  EXPECT_TRUE(again.made.empty());
  EXPECT_EQ(again.known, 1u);
}

TEST_F(AnAdfFile, that_is_none_says_what_it_is) {
  const auto whole = [&](const std::string& bytes) {
    const LeadFile file = read(bytes);
    EXPECT_TRUE(file.made.empty());
    return file.broken.size() == 1 && file.broken[0].line == 0 ? file.broken[0].what : "";
  };
  EXPECT_EQ(whole("<html><body>404</body></html>"), fault::kNoAdf);
  EXPECT_EQ(whole("<adf><prospect>"), fault::kXmlBroken);
  EXPECT_EQ(whole(adf(prospect("", kPhone)).substr(0, 150)), fault::kXmlBroken);
  EXPECT_TRUE(read(adf("")).made.empty());
}

TEST_F(AnAdfFile, is_read_in_any_encoding_that_an_office_uses) {
  const std::string text = adf(prospect("", "<name>Ann Lee</name>" + kPhone, "car-site"));
  std::string wide = "\xFF\xFE";
  for (const char c : text) {
    wide += c;
    wide += '\0';
  }
  EXPECT_EQ(only(wide).source, "car-site");
  EXPECT_EQ(only("\xEF\xBB\xBF" + text).name, "Ann Lee");
}

TEST_F(AnAdfFile, that_is_a_table_after_all_is_read_as_one) {
  EXPECT_EQ(only("name,phone\n黄志强,13800138000\n").name, "黄志强");
}

TEST_F(AnAdfFile, with_any_bytes_changed_or_lost_never_ends_the_program) {
  const std::string good =
      adf(prospect("<requestdate>2026-11-28T10:00:00+08:00</requestdate>"
                   "<vehicle><model>s7</model></vehicle>",
                   kName + kPhone));
  std::mt19937 random(7);
  std::size_t taken = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = good;
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    if (round % 3 == 0) bytes.resize(random() % bytes.size());
    taken += read(bytes).made.size();
  }
  EXPECT_GT(taken, 0u);
  // Nested as deep as the file is long.
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  EXPECT_EQ(read("<adf>" + deep).made.size(), 0u);
  std::string closed = "<adf>" + deep;
  for (int i = 0; i < 200'000; ++i) closed += "</a>";
  EXPECT_EQ(read(closed + "</adf>").made.size(), 0u);
}

}  // namespace
}  // namespace foyer::importing
