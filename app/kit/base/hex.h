// Bytes as hexadecimal digits, lower case, two a byte. Threads: values.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace foyer {

std::string hex(std::span<const std::uint8_t> bytes);

}  // namespace foyer
