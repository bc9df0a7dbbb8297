#include "steps/reception/booking_code.h"

#include <gtest/gtest.h>

namespace foyer::domain {
namespace {

TEST(BookingCode, is_read_as_it_was_printed_whatever_the_scanner_does_to_its_letters) {
  const Id id = *Id::from_hex("00112233445566778899aabbccddeeff");
  EXPECT_EQ(booking_code(id), "FOYER:00112233445566778899AABBCCDDEEFF");
  EXPECT_EQ(appointment_of_code(booking_code(id)), id);
  EXPECT_EQ(appointment_of_code("foyer:00112233445566778899aabbccddeeff\r\n"), id);
}

TEST(BookingCode, is_nothing_else_that_a_guest_may_hold_before_the_scanner) {
  for (const char* other :
       {"", "FOYER:", "6901234567892", "https://example.org/",
        "FOYER:00112233445566778899AABBCCDDEEF", "FOYER:00112233445566778899AABBCCDDEEFFF",
        "FOYER:00112233445566778899AABBCCDDEEFG", " FOYER:00112233445566778899AABBCCDDEEFF"})
    EXPECT_EQ(appointment_of_code(other), std::nullopt) << other;
}

}  // namespace
}  // namespace foyer::domain
