// The device key, and sealing what is personal under it (XChaCha20-Poly1305, libsodium).
//
// A sealed text is nonce (24 random bytes) || ciphertext || tag (16). The identity of the record
// and the part are bound in as associated data, so that one guest's name cannot be moved to
// another's record. The salt is sealed as well: beside its hash in clear, a phone number could be
// found by trying all of them. The key's bytes lie in memory that is not swapped out, not in a core
// dump, and wiped when it goes (sodium_malloc); no copy of them is made elsewhere. Threads: any,
// const. Errors: what does not open is nothing.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kit/fact/fact.h"

namespace foyer::log {

enum class Part : std::uint8_t { personal = 'p', salt = 's', picture = 'i' };

class DeviceKey {
 public:
  static constexpr std::size_t kBytes = 32;
  using Bytes = std::array<std::uint8_t, kBytes>;

  DeviceKey();  // of zeros, to be read into
  explicit DeviceKey(const Bytes& bytes);
  DeviceKey(const DeviceKey& other);
  DeviceKey& operator=(const DeviceKey&) = delete;
  ~DeviceKey();

  static DeviceKey random();
  std::span<std::uint8_t, kBytes> bytes() {
    return std::span<std::uint8_t, kBytes>(bytes_.get(), kBytes);
  }
  std::span<const std::uint8_t, kBytes> bytes() const {
    return std::span<const std::uint8_t, kBytes>(bytes_.get(), kBytes);
  }

  std::string seal(const facts::FactId& id, Part part, std::string_view clear) const;
  std::optional<std::string> open(const facts::FactId& id, Part part,
                                  std::string_view sealed) const;
  // Tells whether a log was written under this key, without telling the key.
  std::array<std::uint8_t, 16> mark() const;

 private:
  struct Free {
    void operator()(std::uint8_t* bytes) const;
  };
  std::unique_ptr<std::uint8_t, Free> bytes_;
};

}  // namespace foyer::log
