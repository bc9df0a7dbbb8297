#include "kit/machine/pin.h"

#include <sodium.h>

#include <array>

namespace foyer::shell {

std::string hash_of_pin(const std::string& pin) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  const bool made =
      crypto_pwhash_str(text.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
  return made ? std::string(text.data()) : std::string();
}

bool pin_fits(const std::string& hash, const std::string& pin) {
  return !hash.empty() && hash.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace foyer::shell
