// What stands in an appointment's QR code, so that a hand scanner at the entrance can read it:
// "FOYER:", the appointment's id in 32 capital hexadecimal digits, and ":202611251430", when it is;
// all of QR's alphanumeric set. It names nobody: an entrance may know no name, and with the time
// it can ask whoever holds the code whether it is theirs. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/id.h"

namespace foyer::domain {

struct BookingCode {
  Id appointment;
  std::string day, time;  // "2026-11-25", "14:30"; empty: an older code, which does not say
  friend bool operator==(const BookingCode&, const BookingCode&) = default;
};

std::string written(const BookingCode& code);
// Capital or small, with or without the time; nothing before it, and nothing behind it but blanks.
std::optional<BookingCode> booking_code(std::string_view text);

}  // namespace foyer::domain
