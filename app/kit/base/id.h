// 128 random bits that name something for ever: a visit, or one incarnation of a log.
// Written as 32 lower-case hexadecimal digits. Threads: values, no shared state.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

struct Id {
  std::array<std::uint8_t, 16> bytes{};

  friend auto operator<=>(const Id&, const Id&) = default;
  bool is_nil() const { return *this == Id{}; }
  std::string hex() const;
  // The first eight digits: enough for a person to tell two apart.
  std::string short_hex() const;
  static std::optional<Id> from_hex(std::string_view text);
};

}  // namespace foyer
