#include "roles/host/program/code_scanner.h"

#include "steps/reception/booking_code.h"

namespace foyer::shell {
namespace {

constexpr std::int64_t kPause_ms = 400;
constexpr std::size_t kLongest = 64, kTelling = 6;  // "FOYER:"

}  // namespace

std::optional<Id> CodeScanner::take(const KeyInput& key, std::int64_t steady_ms) {
  if (steady_ms - last_ms_ > kPause_ms) read_.clear();
  last_ms_ = steady_ms;
  if (key.key == KeyInput::Key::enter) {
    const auto appointment = domain::appointment_of_code(read_);
    read_.clear();
    return appointment;
  }
  const bool plain = key.character > ' ' && key.character < 127;
  if (key.character != 0 && !plain) read_.clear();
  if (plain) read_ += static_cast<char>(key.character);
  if (read_.size() > kLongest) read_.clear();
  return std::nullopt;
}

bool CodeScanner::reading() const {
  const std::string digits(32, '0');
  if (read_.size() < kTelling || read_.size() > kTelling + digits.size()) return false;
  return domain::appointment_of_code(read_.substr(0, kTelling) + digits).has_value();
}

}  // namespace foyer::shell
