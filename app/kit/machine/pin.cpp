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

std::string hash_of_pin_as(const std::string& beginning, const std::string& pin) {
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  for (const auto passes : {kUsualPasses, kManagersPasses}) {
    const std::string work = beginning_of(passes);
    if (!beginning.starts_with(work)) continue;
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    std::array<unsigned char, 32> made{};
    std::size_t size = 0;
    const std::string_view said = std::string_view(beginning).substr(work.size());
    if (sodium_base642bin(salt.data(), salt.size(), said.data(), said.size(), nullptr, &size,
                          nullptr, kVariant) != 0 ||
        size != salt.size() ||
        crypto_pwhash(made.data(), made.size(), pin.data(), pin.size(), salt.data(), passes,
                      kMemory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
      return {};
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)>
        text{};
    sodium_bin2base64(text.data(), text.size(), made.data(), made.size(), kVariant);
    return beginning + "$" + text.data();
  }
  return {};
}

bool pin_fits(const std::string& hash, const std::string& pin) {
  return is_ours(hash) && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace foyer::shell
