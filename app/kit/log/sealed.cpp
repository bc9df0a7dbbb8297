#include "kit/log/sealed.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <new>

namespace foyer::log {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(DeviceKey::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

using Associated = std::array<std::uint8_t, 25>;  // origin || seq, big-endian || part

Associated associated(const facts::FactId& id, Part part) {
  Associated bytes{};
  std::copy(id.origin.bytes.begin(), id.origin.bytes.end(), bytes.begin());
  const auto seq = static_cast<std::uint64_t>(id.seq);
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[16 + i] = static_cast<std::uint8_t>(seq >> (56 - 8 * i));
  }
  bytes[24] = static_cast<std::uint8_t>(part);
  return bytes;
}

std::uint8_t* bytes_of(std::string& text) { return reinterpret_cast<std::uint8_t*>(text.data()); }
const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

void DeviceKey::Free::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

DeviceKey::DeviceKey() {
  // Where so little memory cannot be had any more, nothing can be sealed.
  if (sodium_init() < 0) throw std::bad_alloc();
  bytes_.reset(static_cast<std::uint8_t*>(sodium_malloc(kBytes)));
  if (!bytes_) throw std::bad_alloc();
  sodium_memzero(bytes_.get(), kBytes);
}

DeviceKey::DeviceKey(const Bytes& bytes) : DeviceKey() {
  std::copy(bytes.begin(), bytes.end(), bytes_.get());
}

DeviceKey::DeviceKey(const DeviceKey& other) : DeviceKey() {
  std::copy(other.bytes().begin(), other.bytes().end(), bytes_.get());
}

DeviceKey::~DeviceKey() = default;

DeviceKey DeviceKey::random() {
  DeviceKey key;
  randombytes_buf(key.bytes().data(), kBytes);
  return key;
}

std::string DeviceKey::seal(const facts::FactId& id, Part part, std::string_view clear) const {
  const Associated about = associated(id, part);
  std::string sealed(kNonce + clear.size() + kTag, '\0');
  std::uint8_t* out = bytes_of(sealed);
  randombytes_buf(out, kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonce, nullptr, bytes_of(clear), clear.size(),
                                             about.data(), about.size(), nullptr, out,
                                             bytes_.get());
  return sealed;
}

std::optional<std::string> DeviceKey::open(const facts::FactId& id, Part part,
                                           std::string_view sealed) const {
  if (sealed.size() < kNonce + kTag) return std::nullopt;
  const Associated about = associated(id, part);
  std::string clear(sealed.size() - kNonce - kTag, '\0');
  const std::uint8_t* in = bytes_of(sealed);
  const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes_of(clear), nullptr, nullptr, in + kNonce, sealed.size() - kNonce, about.data(),
      about.size(), in, bytes_.get());
  if (opened != 0) return std::nullopt;
  return clear;
}

std::array<std::uint8_t, 16> DeviceKey::mark() const {
  constexpr std::string_view kText = "foyer.key";
  std::array<std::uint8_t, 16> mark{};
  [[maybe_unused]] const int hashed = crypto_generichash(mark.data(), mark.size(), bytes_of(kText),
                                                         kText.size(), bytes_.get(), kBytes);
  assert(hashed == 0);
  return mark;
}

}  // namespace foyer::log
