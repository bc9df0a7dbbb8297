// Leads from a file: every line taken, known or named, whatever wrote it.
#include "steps/leads/flow/lead_file.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>

#include "support/demo_content.h"

namespace foyer::flow::phone {
namespace {

constexpr std::int64_t kFileRead_ms = 1'795'996'800'000;  // 2026-11-30 08:00 in Shanghai

domain::Content a_dealer_online() {
  domain::Content content = demo::content();
  content.leads.channels = {{"online", {"网络", "Online"}, ""},
                            {"car-site", {"汽车网站", "Car website"}, "online"}};
  content.leads.campaigns = {{"winter", {"冬季试驾季", "Winter drives"}, {}, {}}};
  return content;
}

// Eleven digits that begin with 1, as a mobile number has them here.
std::optional<std::string> mobile(std::string_view typed) {
  std::string digits;
  for (const char c : typed)
    if (c >= '0' && c <= '9') digits += c;
  if (digits.size() != 11 || digits.front() != '1') return std::nullopt;
  return "+86" + digits;
}

class ALeadFile : public testing::Test {
 protected:
  LeadFile read(const std::string& bytes) {
    return read_lead_file(bytes, house_, content_, {kFileRead_ms, mobile});
  }
  // What a device would write of it.
  void take(const LeadFile& file) {
    std::vector<Id> ids;
    for (const LeadFile::Made& made : file.made) {
      Id id;
      id.bytes[0] = 9;
      id.bytes[15] = static_cast<std::uint8_t>(++seq_);
      domain::LeadReceived received = made.received;
      if (made.twin) received.duplicate_of = ids[*made.twin].hex();
      domain::apply(house_, {{Id{}, seq_}, id, Hlc::at_ms(kFileRead_ms), "0000000d", received});
      ids.push_back(id);
    }
  }

  domain::Content content_ = a_dealer_online();
  domain::House house_;
  std::int64_t seq_ = 0;
};

const std::string kGood =
    "姓名,电话,来源,车型,日期,备注\n"
    "黄志强,138 0013 8000,汽车网站,曜 s7,2026-11-28,想试驾\n"
    "周敏,13800130002,car-site,,2026/11/29,\n";

TEST_F(ALeadFile, says_who_came_from_where_and_when) {
  const LeadFile file = read(kGood);
  EXPECT_TRUE(file.broken.empty());
  ASSERT_EQ(file.made.size(), 2u);
  const domain::LeadReceived& first = file.made[0].received;
  EXPECT_EQ(first.by, "file");
  EXPECT_EQ(first.phone, "+8613800138000");
  EXPECT_EQ(first.name, "黄志强");
  EXPECT_EQ(first.source, "car-site");
  EXPECT_EQ(first.vehicle, "s7");
  EXPECT_EQ(first.note, "想试驾");
  EXPECT_EQ(content_.showroom.time_zone.day(first.came_ms), "2026-11-28");
}

TEST_F(ALeadFile, is_the_same_in_gb_18030_and_with_any_line_ends) {
  UErrorCode failed = U_ZERO_ERROR;
  std::string gb(kGood.size() * 4, '\0');
  const std::int32_t length =
      ucnv_convert("GB18030", "UTF-8", gb.data(), static_cast<std::int32_t>(gb.size()),
                   kGood.data(), static_cast<std::int32_t>(kGood.size()), &failed);
  ASSERT_TRUE(U_SUCCESS(failed));
  gb.resize(static_cast<std::size_t>(length));
  std::string crlf, cr;
  for (const char c : kGood) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
    cr += c == '\n' ? '\r' : c;
  }
  for (const std::string& bytes : {gb, crlf, cr, "\xEF\xBB\xBF" + kGood}) {
    const LeadFile file = read(bytes);
    EXPECT_TRUE(file.broken.empty());
    ASSERT_EQ(file.made.size(), 2u);
    EXPECT_EQ(file.made[0].received.name, "黄志强");
    EXPECT_EQ(file.made[0].received.source, "car-site");
  }
}

TEST_F(ALeadFile, names_each_broken_line_and_takes_the_rest) {
  const LeadFile file = read(
      "phone,name,source,vehicle,day\n"
      ",没有号码,car-site,,\n"
      "12,短,car-site,,\n"
      "138****8000,藏,car-site,,\n"
      "13800130003,好,no such,,\n"
      "13800130003,好,online,,\n"
      "13800130003,好,car-site,spaceship,\n"
      "13800130003,好,car-site,,2026-02-30\n"
      "13800130003,好,car-site,,2027-01-01\n"
      "13800130003,好,car-site,,2020-01-01\n"
      "13800130003,好,car-site,,2026-11-29\n");
  ASSERT_EQ(file.made.size(), 1u);
  ASSERT_EQ(file.broken.size(), 9u);
  const std::vector<std::string> what{"phone is empty",
                                      "phone is no telephone number",
                                      "phone is hidden by stars",
                                      "source is no channel of the pack",
                                      "source is a channel of the first level; name one below it",
                                      "vehicle is none of the pack's",
                                      "day is no date such as 2026-11-25",
                                      "day is still to come",
                                      "day lies more than a year back"};
  for (std::size_t i = 0; i < what.size(); ++i) {
    EXPECT_EQ(file.broken[i].line, i + 2);
    EXPECT_EQ(file.broken[i].what, what[i]);
  }
}

TEST_F(ALeadFile, without_a_column_of_numbers_or_without_any_text_is_refused_with_the_reason) {
  for (const char* bytes : {"name,source\n王,car-site\n", "", "PK\x03\x04"}) {
    const LeadFile file = read(bytes);
    EXPECT_TRUE(file.made.empty());
    ASSERT_EQ(file.broken.size(), 1u);
    EXPECT_FALSE(file.broken[0].what.empty());
  }
}

TEST_F(ALeadFile, that_is_given_again_adds_nobody) {
  take(read(kGood));
  const LeadFile again = read(kGood);
  EXPECT_TRUE(again.made.empty());
  EXPECT_EQ(again.known, 2u);
}

TEST_F(ALeadFile, counts_a_number_once_that_stands_in_it_twice_or_is_alive_already) {
  take(read(kGood));
  const LeadFile file =
      read("phone,source\n13800138000,car-site\n13900139000,car-site\n13900139000,\n");
  ASSERT_EQ(file.made.size(), 3u);
  EXPECT_EQ(file.made[0].received.duplicate_of, house_.leads.begin()->first.hex());
  EXPECT_FALSE(file.made[1].is_duplicate());
  EXPECT_EQ(file.made[2].twin, 1u);
  take(file);
  EXPECT_TRUE(domain::to_join(house_).empty());
}

// Whatever is in it: lines are taken, known or named, and together they are all lines with text.
TEST_F(ALeadFile, of_any_bytes_has_every_line_accounted_for) {
  std::mt19937 dice(11);
  const std::vector<std::string> cells{
      "13800138000", "13900139000",      "12",       "",           "-",          "汽车网站",
      "car-site",    "\"quoted, cell\"", "\"open",   "2026-11-29", "2026-99-99", "黄",
      "\xFF\xFE",    "=\"13800138001\"", "spaceship"};
  for (int file = 0; file < 300; ++file) {
    std::string bytes = "phone,name,source,day,vehicle\n";
    const int lines = static_cast<int>(dice() % 12);
    for (int line = 0; line < lines; ++line) {
      for (int i = 0; i < 5; ++i) bytes += (i > 0 ? "," : "") + cells[dice() % cells.size()];
      bytes += dice() % 2 == 0 ? "\n" : "\r\n";
    }
    const LeadFile read_one = read(bytes);
    const std::size_t told = read_one.made.size() + read_one.known + read_one.broken.size();
    EXPECT_LE(told, static_cast<std::size_t>(lines) + 1) << bytes;
    for (const LeadFile::Broken& one : read_one.broken) EXPECT_FALSE(one.what.empty());
    for (const LeadFile::Made& one : read_one.made)
      EXPECT_TRUE(mobile(one.received.phone.substr(3)));
  }
}

}  // namespace
}  // namespace foyer::flow::phone
