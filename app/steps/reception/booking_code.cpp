#include "steps/reception/booking_code.h"

#include <algorithm>

namespace foyer::domain {
namespace {

constexpr std::string_view kBegins = "FOYER:";

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string booking_code(const Id& appointment) {
  std::string code(kBegins);
  for (const char c : appointment.hex()) code += capital(c);
  return code;
}

std::optional<Id> appointment_of_code(std::string_view code) {
  while (!code.empty() && (code.back() == ' ' || code.back() == '\r' || code.back() == '\n'))
    code.remove_suffix(1);
  if (code.size() < kBegins.size() ||
      !std::ranges::equal(code.substr(0, kBegins.size()), kBegins, {}, capital))
    return std::nullopt;
  std::string hex;
  for (const char c : code.substr(kBegins.size())) hex += small(c);
  return Id::from_hex(hex);
}

}  // namespace foyer::domain
