// What stands in an appointment's QR code, so that a hand scanner at the entrance can read it:
// "FOYER:" and the appointment's id in 32 capital hexadecimal digits, all of QR's alphanumeric set.
// It names nobody. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/base/id.h"

namespace foyer::domain {

std::string booking_code(const Id& appointment);
// Capital or small; nothing before it, and nothing behind it but blanks.
std::optional<Id> appointment_of_code(std::string_view code);

}  // namespace foyer::domain
