#include "kit/base/digest.h"

#include <sodium.h>

#include <array>
#include <cstdint>

#include "kit/base/hex.h"

namespace foyer {
namespace {

class Blake2b {
 public:
  Blake2b() { crypto_generichash_init(&state_, nullptr, 0, kBytes); }
  void add(std::string_view text) {
    std::array<std::uint8_t, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
      length[i] = static_cast<std::uint8_t>(text.size() >> (8 * (length.size() - 1 - i)));
    crypto_generichash_update(&state_, length.data(), length.size());
    crypto_generichash_update(&state_, reinterpret_cast<const std::uint8_t*>(text.data()),
                              text.size());
  }
  std::string done() {
    std::array<std::uint8_t, kBytes> hash{};
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hex(hash);
  }

 private:
  static constexpr std::size_t kBytes = 32;
  crypto_generichash_state state_;
};

template <class Texts>
std::string digest_of(const Texts& texts) {
  Blake2b hash;
  for (const auto& text : texts) hash.add(text);
  return hash.done();
}

}  // namespace

std::string digest(std::initializer_list<std::string_view> texts) { return digest_of(texts); }
std::string digest(const std::vector<std::string>& texts) { return digest_of(texts); }

std::string fresh_name(std::initializer_list<std::string_view> of) {
  constexpr std::size_t kDigits = 32;
  return digest(of).substr(0, kDigits);
}

Id id_made_of(std::initializer_list<std::string_view> texts) {
  constexpr std::size_t kIdDigits = 32;
  return Id::from_hex(digest(texts).substr(0, kIdDigits)).value_or(Id{});
}

}  // namespace foyer
