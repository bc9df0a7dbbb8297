#include "steps/reception/booking_code.h"

#include <gtest/gtest.h>

namespace foyer::domain {
namespace {

TEST(BookingCode, is_read_as_it_was_printed_whatever_the_scanner_does_to_its_letters) {
  const BookingCode code{*Id::from_hex("00112233445566778899aabbccddeeff"), "2026-11-25", "14:30"};
  EXPECT_EQ(written(code), "FOYER:00112233445566778899AABBCCDDEEFF:202611251430");
  EXPECT_EQ(booking_code(written(code)), code);
  EXPECT_EQ(booking_code("foyer:00112233445566778899aabbccddeeff:202611251430\r\n"), code);
}

TEST(BookingCode, that_was_photographed_before_it_said_when_is_read_all_the_same) {
  const BookingCode code{*Id::from_hex("00112233445566778899aabbccddeeff"), "", ""};
  EXPECT_EQ(written(code), "FOYER:00112233445566778899AABBCCDDEEFF");
  EXPECT_EQ(booking_code(written(code)), code);
}

TEST(BookingCode, is_nothing_else_that_a_guest_may_hold_before_the_scanner) {
  for (const char* other :
       {"", "FOYER:", "6901234567892", "https://example.org/",
        "FOYER:00112233445566778899AABBCCDDEEF", "FOYER:00112233445566778899AABBCCDDEEFFF",
        "FOYER:00112233445566778899AABBCCDDEEFG", " FOYER:00112233445566778899AABBCCDDEEFF",
        "FOYER:00112233445566778899AABBCCDDEEFF:", "FOYER:00112233445566778899AABBCCDDEEFF:2026",
        "FOYER:00112233445566778899AABBCCDDEEFF:20261125143X"})
    EXPECT_EQ(booking_code(other), std::nullopt) << other;
}

}  // namespace
}  // namespace foyer::domain
