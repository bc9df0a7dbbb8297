// FORMAT.md's worked example, computed again: the page and the program say the same.
#include "kit/log/device.h"
#include "kit/log/sealed.h"
#include "showroom/visit.h"

namespace foyer::log {
namespace {

template <std::size_t N>
std::array<std::uint8_t, N> counting_from(std::uint8_t first) {
  std::array<std::uint8_t, N> bytes{};
  for (std::size_t i = 0; i < N; ++i) bytes[i] = static_cast<std::uint8_t>(first + i);
  return bytes;
}

std::string hex(const Hash& hash) {
  Id first;
  Id second;
  std::copy(hash.begin(), hash.begin() + 16, first.bytes.begin());
  std::copy(hash.begin() + 16, hash.end(), second.bytes.begin());
  return first.hex() + second.hex();
}

struct Example {
  Record first;
  Record second;
};

Example worked_example() {
  Example example;
  Record& named = example.first;
  named.id = {Id{counting_from<16>(0)}, 1};
  named.visit = Id{counting_from<16>(16)};
  named.kind = "guest.named";
  named.at = Hlc::at_ms(1'795'248'000'000, 7);
  named.actor = "entrance";
  named.body = R"({"honorific":"ms"})";
  named.personal = R"({"name":"Lin"})";
  named.salt = counting_from<16>(32);
  named.personal_hash = hash_personal(*named.salt, *named.personal);
  named.hash = chain(Hash{}, named);

  Record& checked_in = example.second;
  checked_in.id = {named.id.origin, 2};
  checked_in.visit = named.visit;
  checked_in.kind = "visit.checked_in";
  checked_in.at = Hlc{named.at.value + 1};
  checked_in.actor = "entrance";
  checked_in.body = "{}";
  checked_in.hash = chain(named.hash, checked_in);
  return example;
}

TEST(FormatTest, the_worked_example_of_the_page_is_what_the_program_computes) {
  const std::string page =
      bytes_of(std::filesystem::path(FOYER_SOURCE_DIR) / "app" / "kit" / "log" / "FORMAT.md");
  const Example example = worked_example();
  // Numbers of the page that were computed apart from this program.
  EXPECT_EQ(hex(example.first.personal_hash),
            "8dcb83379c686626e6f3078f63bd5ba646c411065b20d73e23962ae0aab12e0b");
  EXPECT_EQ(hex(example.first.hash),
            "c66ed45de15941584a3cb6635517119d5955dfab87ff61610cf5f9848598bded");
  EXPECT_EQ(hex(example.second.hash),
            "95e421fbbbcc1edd34c3aaa622002c3eb1b4e3f1d9687fc38cc9fc9119b1a37f");
  for (const Hash& hash : {example.first.personal_hash, example.first.hash, example.second.hash}) {
    EXPECT_NE(page.find("→ " + hex(hash)), std::string::npos) << hex(hash);
  }
  EXPECT_NE(page.find(std::to_string(example.first.at.value)), std::string::npos);
}

TEST(FormatTest, moving_a_letter_from_one_field_to_the_next_changes_the_hash) {
  const Record record = worked_example().first;
  Record moved = record;
  moved.kind = "guest.name";
  moved.actor = "dentrance";
  EXPECT_NE(chain(Hash{}, moved), record.hash);
  moved = record;
  moved.actor = "entrance{";
  moved.body = moved.body.substr(1);
  EXPECT_NE(chain(Hash{}, moved), record.hash);
  Hash other{};
  other[31] = 1;
  EXPECT_NE(chain(other, record), record.hash);
}

TEST(FormatTest, what_is_sealed_opens_only_where_it_belongs_and_under_its_key) {
  const DeviceKey key(counting_from<32>(1));
  const domain::FactId id{Id{counting_from<16>(0)}, 5};
  const std::string sealed = key.seal(id, Part::personal, "Lin");
  EXPECT_EQ(sealed.size(), 24U + 3U + 16U);
  EXPECT_EQ(key.open(id, Part::personal, sealed), "Lin");
  EXPECT_NE(key.seal(id, Part::personal, "Lin"), sealed) << "the nonce must differ every time";
  EXPECT_FALSE(key.open(id, Part::salt, sealed));
  EXPECT_FALSE(key.open({id.origin, 6}, Part::personal, sealed));
  EXPECT_FALSE(key.open({Id{}, 5}, Part::personal, sealed));
  EXPECT_FALSE(DeviceKey(counting_from<32>(2)).open(id, Part::personal, sealed));
  EXPECT_FALSE(key.open(id, Part::personal, sealed.substr(0, 39)));
  EXPECT_FALSE(key.open(id, Part::personal, ""));
}

}  // namespace
}  // namespace foyer::log
