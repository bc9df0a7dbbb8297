#include "kit/base/id.h"

#include <gtest/gtest.h>

namespace foyer {
namespace {

TEST(Id, reads_back_what_it_writes) {
  Id id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(i * 17);
  EXPECT_EQ(id.hex(), "00112233445566778899aabbccddeeff");
  EXPECT_EQ(id.short_hex(), "00112233");
  EXPECT_EQ(Id::from_hex(id.hex()), id);
}

TEST(Id, of_nothing_is_nil) {
  EXPECT_TRUE(Id{}.is_nil());
  EXPECT_FALSE(Id::from_hex("00000000000000000000000000000001")->is_nil());
}

TEST(Id, is_not_read_from_anything_else) {
  for (const char* text :
       {"", "0", "00112233445566778899aabbccddeef", "00112233445566778899aabbccddeeff0",
        "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeefg",
        "0x112233445566778899aabbccddeeff", " 0112233445566778899aabbccddeeff"})
    EXPECT_EQ(Id::from_hex(text), std::nullopt) << text;
}

// The fold's order rests on this.
TEST(Id, sorts_as_its_hexadecimal_text_does) {
  const Id small = *Id::from_hex("0000000000000000000000000000ffff");
  const Id large = *Id::from_hex("80000000000000000000000000000000");
  EXPECT_LT(small, large);
  EXPECT_LT(small.hex(), large.hex());
}

}  // namespace
}  // namespace foyer
