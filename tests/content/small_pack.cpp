#include "content/small_pack.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace foyer::content {
namespace {

constexpr const char* kGrades = R"([[grade]]
id = "H"
text = { zh = "H 级", en = "H" }
rule = { zh = "7 天内购买", en = "Buys within 7 days" }
days_max = 7
contact_every_days = 2

[[grade]]
id = "C"
text = { zh = "C 级", en = "C" }
rule = { zh = "以后", en = "Later" }
contact_every_days = 30

[[outcome]]
id = "following"
text = { zh = "跟进", en = "In touch" }

[[next_step]]
id = "call"
text = { zh = "电话", en = "A call" }

[[lost_reason]]
id = "price"
text = { zh = "价格", en = "Price" }

[[objection]]
id = "dear"
text = { zh = "贵", en = "Dear" }
[[objection.answer]]
id = "cost"
text = { zh = "算总账", en = "All of the costs" }
)";

constexpr const char* kShowroom = R"([dealer]
id = "corner"
name = { zh = "街角汽车", en = "Corner Cars" }
branch = { zh = "总店", en = "Main" }
phone = { zh = "000", en = "000" }
time_zone = "Asia/Shanghai"
accent = "#1849D6"
country = "SG"
calling_code = 65

[idle]
warning_after_s = 60
grace_s = 25

[limits]
priorities_max = 3
party_max = 6

[[purpose]]
id = "look"
text = { zh = "看车", en = "Look at cars" }
hint = { zh = "", en = "" }
icon = "car-side"
buying = true

[[source]]
id = "friend"
text = { zh = "朋友", en = "A friend" }

[[honorific]]
id = "mr"
text = { zh = "先生", en = "Mr" }
address = { zh = "%s先生", en = "Mr %s" }

[[position]]
id = "front45"
text = { zh = "前脸", en = "Front" }

[[position]]
id = "rear"
text = { zh = "车尾", en = "Rear" }

[[level]]
id = "none"
text = { zh = "没感觉", en = "Nothing" }

[[level]]
id = "some"
text = { zh = "一般", en = "Some" }

[[level]]
id = "good"
text = { zh = "不错", en = "Good" }

[[level]]
id = "strong"
text = { zh = "很打动", en = "Strong" }

[[level]]
id = "this"
text = { zh = "就要它", en = "This one" }
)";

constexpr const char* kQuestionnaire = R"([[use]]
id = "family"
text = { zh = "家用", en = "Family" }
hint = { zh = "一家人", en = "All of us" }

[[use]]
id = "trade"
text = { zh = "经营", en = "Trade" }

[[budget]]
id = "to20"
text = { zh = "二十万以内", en = "Up to 200,000" }
min_yuan = 0
max_yuan = 200000

[[budget]]
id = "above"
text = { zh = "更高", en = "More" }
min_yuan = 200001

[[timing]]
id = "month"
text = { zh = "一个月内", en = "Within a month" }
days_max = 30

[[question]]
id = "payment"
text = { zh = "怎么付款？", en = "How will you pay?" }
many = false

[[question.option]]
id = "cash"
text = { zh = "全款", en = "In full" }

[[question.option]]
id = "loan"
text = { zh = "贷款", en = "With a loan" }

)";

std::string questionnaire() {
  std::string text = kQuestionnaire;
  for (const char* id : {"power", "handling", "comfort", "safety", "luxury", "economy"})
    text += std::string("[[priority]]\nid = \"") + id +
            "\"\ntext = { zh = \"看重\", en = \"Matters\" }\n\n";
  return text;
}

std::string vehicle() {
  std::string text = R"(id = "k1"
name = { zh = "小一", en = "Small One" }
kind = { zh = "小车", en = "Small car" }
tagline = { zh = "够用", en = "Enough" }
price_from = 80000
price_to = 120000
delivery_days = 14

[[specification]]
name = { zh = "长", en = "Length" }
value = { zh = "3.6 米", en = "3.6 m" }

[profile]
length = 900
hood = 0.3

[pictures]
side = "k1.png"

)";
  for (const char* id : {"power", "handling", "comfort", "safety", "luxury", "economy"})
    text += std::string("[priority.") + id +
            "]\npoints = 70\nevidence = { zh = \"七十分\", en = \"Seventy\" }\n\n";
  for (const char* id : {"family", "trade"})
    text += std::string("[use.") + id +
            "]\npoints = 60\nevidence = { zh = \"六十分\", en = \"Sixty\" }\n\n";
  return text;
}

constexpr const char* kCards = R"([[card]]
id = "k1-boot"
position = "rear"
priorities = ["comfort", "economy"]
weight = 60
feature = { zh = "大后备箱", en = "A large boot" }
meaning = { zh = "三百升", en = "It takes 300 litres" }
benefit = { zh = "不用取舍", en = "Nothing stays behind" }
question = { zh = "您常带什么？", en = "What do you carry?" }
spot = [0.5, 0.25]

[card.benefit_for]
family = { zh = "婴儿车放得下", en = "The pram fits" }

[[card]]
id = "k1-belt"
position = "front45"
priorities = ["safety"]
weight = 80
feature = { zh = "预紧安全带", en = "Belts that tighten" }
meaning = { zh = "先收紧", en = "They tighten first" }
benefit = { zh = "坐得稳", en = "You stay in place" }
question = { zh = "谁常坐后排？", en = "Who sits in the back?" }
)";

constexpr const char* kConsentZh =
    "# 联系方式\nversion: "
    "2026-11\n\n只用来联系您。\n\n我们保存您的电话。\n\n您随时可以要求删除。\n";
constexpr const char* kConsentEn =
    "# Your contact details\nversion: 2026-11\n\nOnly to reach you.\n\nWe keep your number.\n\n"
    "You may ask us to erase it at any time.\n";

void append_big_endian(std::string& bytes, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes += static_cast<char>(static_cast<unsigned char>(value >> shift));
}

// CRC-32 as PNG uses it.
std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

void append_chunk(std::string& png, const std::string& kind, const std::string& content) {
  append_big_endian(png, static_cast<std::uint32_t>(content.size()));
  png += kind + content;
  append_big_endian(png, crc_of(kind + content));
}

}  // namespace

std::string png_of(unsigned width, unsigned height) {
  std::string png = "\x89PNG\r\n\x1A\n";
  std::string header;
  append_big_endian(header, width);
  append_big_endian(header, height);
  header += std::string("\x08\x00\x00\x00\x00", 5);  // eight bits, grey
  append_chunk(png, "IHDR", header);
  // A stored zlib block of two bytes: no filter, one white pixel; and its Adler-32.
  append_chunk(png, "IDAT",
               std::string("\x78\x01\x01\x02\x00\xFD\xFF\x00\xFF\x01\x01\x01\x00", 13));
  append_chunk(png, "IEND", "");
  return png;
}

SmallPack::SmallPack() {
  std::string name = (std::filesystem::temp_directory_path() / "foyer-pack-XXXXXX").string();
  above_ = mkdtemp(name.data());
  folder_ = above_ / "pack";
  files_ = {{"showroom.toml", kShowroom},          {"questionnaire.toml", questionnaire()},
            {"vehicles/k1.toml", vehicle()},       {"cards/k1.toml", kCards},
            {"consent/contact.zh.md", kConsentZh}, {"consent/contact.en.md", kConsentEn},
            {"assets/k1.png", png_of(1, 1)},       {"grades.toml", kGrades}};
}

SmallPack::~SmallPack() {
  std::error_code ignored;
  std::filesystem::remove_all(above_, ignored);
}

void SmallPack::replace(const std::string& file, const std::string& from, const std::string& to) {
  std::string& text = files_.at(file);
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << file << " has no " << from;
  text.replace(at, from.size(), to);
}

int SmallPack::line_of(const std::string& file, const std::string& text) const {
  const std::string& all = files_.at(file);
  const std::size_t at = all.find(text);
  if (at == std::string::npos) return 0;
  return 1 + static_cast<int>(std::count(all.begin(), all.begin() + static_cast<long>(at), '\n'));
}

const std::filesystem::path& SmallPack::write() const {
  std::filesystem::remove_all(folder_);
  for (const auto& [name, bytes] : files_) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  return folder_;
}

}  // namespace foyer::content
