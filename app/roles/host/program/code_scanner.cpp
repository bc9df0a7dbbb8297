#include "roles/host/program/code_scanner.h"

#include <string_view>

namespace foyer::shell {
namespace {

constexpr std::int64_t kPause_ms = 400;
constexpr std::size_t kLongest = 64, kTelling = 6;  // "FOYER:"

}  // namespace

std::optional<domain::BookingCode> CodeScanner::take(const KeyInput& key, std::int64_t steady_ms) {
  if (steady_ms - last_ms_ > kPause_ms) read_.clear();
  last_ms_ = steady_ms;
  if (key.key == KeyInput::Key::enter) {
    auto code = domain::booking_code(read_);
    read_.clear();
    return code;
  }
  const bool plain = key.character > ' ' && key.character < 127;
  if (key.character != 0 && !plain) read_.clear();
  if (plain) read_ += static_cast<char>(key.character);
  if (read_.size() > kLongest) read_.clear();
  return std::nullopt;
}

bool CodeScanner::reading() const {
  // What there is, and what would end it.
  constexpr std::string_view kWhole = "FOYER:00000000000000000000000000000000:000000000000";
  if (read_.size() < kTelling || read_.size() > kWhole.size()) return false;
  return domain::booking_code(read_ + std::string(kWhole.substr(read_.size()))).has_value();
}

}  // namespace foyer::shell
