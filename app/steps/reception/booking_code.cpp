#include "steps/reception/booking_code.h"

#include <algorithm>
#include <iterator>

namespace foyer::domain {
namespace {

constexpr std::string_view kBegins = "FOYER:";
constexpr std::size_t kId = 32, kWhen = 12;  // digits

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string written(const BookingCode& code) {
  std::string text(kBegins);
  for (const char c : code.appointment.hex()) text += capital(c);
  std::string when;
  std::ranges::copy_if(code.day + code.time, std::back_inserter(when), is_digit);
  return when.size() == kWhen ? text + ":" + when : text;
}

std::optional<BookingCode> booking_code(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\n'))
    text.remove_suffix(1);
  if (text.size() < kBegins.size() ||
      !std::ranges::equal(text.substr(0, kBegins.size()), kBegins, {}, capital))
    return std::nullopt;
  text.remove_prefix(kBegins.size());
  std::string hex;
  for (const char c : text.substr(0, kId)) hex += small(c);
  const auto id = Id::from_hex(hex);
  if (!id) return std::nullopt;
  BookingCode code{*id, {}, {}};
  const std::string_view when = text.substr(kId);
  if (when.empty()) return code;
  if (when.size() != kWhen + 1 || when.front() != ':' ||
      !std::ranges::all_of(when.substr(1), is_digit))
    return std::nullopt;
  const std::string digits(when.substr(1));
  code.day = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
  code.time = digits.substr(8, 2) + ":" + digits.substr(10, 2);
  return code;
}

}  // namespace foyer::domain
