#include "kit/machine/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace foyer::shell {
namespace {

constexpr unsigned long long kUsualPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;  // 2
constexpr unsigned long long kManagersPasses = 6 * kUsualPasses;
constexpr std::size_t kMemory_bytes = crypto_pwhash_MEMLIMIT_INTERACTIVE;  // 64 MiB

std::string beginning_of(unsigned long long passes) {
  return "$argon2id$v=19$m=" + std::to_string(kMemory_bytes / 1024) +
         ",t=" + std::to_string(passes) + ",p=1$";
}

bool is_ours(std::string_view hash) {
  return hash.size() < crypto_pwhash_STRBYTES &&
         std::ranges::any_of(std::array{kUsualPasses, kManagersPasses},
                             [&](auto passes) { return hash.starts_with(beginning_of(passes)); });
}

}  // namespace

std::string hash_of_pin(const std::string& pin, PinWork work) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  const auto passes = work == PinWork::managers ? kManagersPasses : kUsualPasses;
  const bool made =
      crypto_pwhash_str(text.data(), pin.data(), pin.size(), passes, kMemory_bytes) == 0;
  return made ? std::string(text.data()) : std::string();
}

bool pin_fits(const std::string& hash, const std::string& pin) {
  return is_ours(hash) && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace foyer::shell
