#include "kit/base/id.h"

#include "kit/base/hex.h"

namespace foyer {
namespace {
constexpr std::string_view kDigits = "0123456789abcdef";
}

std::string Id::hex() const { return foyer::hex(bytes); }

std::string Id::short_hex() const { return hex().substr(0, 8); }

std::optional<Id> Id::from_hex(std::string_view text) {
  if (text.size() != 32) return std::nullopt;
  Id id;
  for (std::size_t i = 0; i < 32; ++i) {
    const std::size_t digit = kDigits.find(text[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    id.bytes[i / 2] = static_cast<std::uint8_t>((id.bytes[i / 2] << 4) | digit);
  }
  return id;
}

}  // namespace foyer
