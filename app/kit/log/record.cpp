#include "kit/log/record.h"

#include <sodium.h>

#include <utility>

namespace foyer::log {
namespace {

class Blake2b {
 public:
  Blake2b() { crypto_generichash_init(&state_, nullptr, 0, Hash{}.size()); }
  void add(const std::uint8_t* bytes, std::size_t count) {
    crypto_generichash_update(&state_, bytes, count);
  }
  template <std::size_t N>
  void add(const std::array<std::uint8_t, N>& bytes) {
    add(bytes.data(), N);
  }
  void add(std::string_view text) {
    add(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  }
  void add_u64(std::uint64_t number) { add_big_endian<8>(number); }
  void add_u32(std::uint32_t number) { add_big_endian<4>(number); }
  void add_length(std::string_view text) { add_u32(static_cast<std::uint32_t>(text.size())); }
  Hash done() {
    Hash hash;
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hash;
  }

 private:
  template <std::size_t N>
  void add_big_endian(std::uint64_t number) {
    std::array<std::uint8_t, N> bytes;
    for (std::size_t i = 0; i < N; ++i) {
      bytes[i] = static_cast<std::uint8_t>(number >> (8 * (N - 1 - i)));
    }
    add(bytes);
  }

  crypto_generichash_state state_;
};

}  // namespace

Hash chain(const Hash& previous, const Record& record) {
  Blake2b hash;
  hash.add(previous);
  hash.add(std::string_view("foyer\0\0\1", 8));
  hash.add(record.id.origin.bytes);
  hash.add_u64(static_cast<std::uint64_t>(record.id.seq));
  hash.add(record.visit.bytes);
  hash.add_u64(record.at.value);
  hash.add_u32(static_cast<std::uint32_t>(record.version));
  hash.add_length(record.kind);
  hash.add(record.kind);
  hash.add_length(record.actor);
  hash.add(record.actor);
  hash.add_length(record.body);
  hash.add(record.body);
  hash.add(record.personal_hash);
  return hash.done();
}

Hash hash_personal(const Salt& salt, std::string_view personal) {
  Blake2b hash;
  hash.add(salt);
  hash.add(personal);
  return hash.done();
}

facts::Fact to_fact(const Record& record) {
  return facts::Fact{
      record.id, record.visit, stamp_of(record), record.actor,
      facts::Event{record.kind, record.version, record.body, record.personal.value_or("")}};
}

}  // namespace foyer::log
