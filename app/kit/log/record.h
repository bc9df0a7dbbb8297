// One row of the visit log, as it is stored and as it travels. Byte for byte in FORMAT.md.
// Threads: values.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "kit/base/hlc.h"
#include "kit/base/id.h"
#include "kit/fact/fact.h"
#include "kit/fact/said.h"

namespace foyer::log {

using Hash = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 16>;

struct Record {
  facts::FactId id;
  Id visit;
  std::string kind;
  int version = 1;
  Hlc at;
  std::string actor;
  std::string body;                     // JSON without personal data
  std::optional<std::string> personal;  // JSON in clear, in memory only; none: nothing, or erased
  std::optional<Salt> salt;             // goes with `personal`
  Hash hash{};                          // chains this origin's records
  Hash personal_hash{};                 // BLAKE2b(salt || personal); survives erasure. All zero
                                        // where there never was anything personal.
  friend bool operator==(const Record&, const Record&) = default;
};

// hash = BLAKE2b-256(previous || header || body || personal_hash); see FORMAT.md for the header.
Hash chain(const Hash& previous, const Record& record);
Hash hash_personal(const Salt& salt, std::string_view personal);

// Its place in the order, and the time on the wall.
inline Stamp stamp_of(const Record& record) {
  return {record.at, facts::said_ms(record.body).value_or(record.at.unix_ms())};
}

facts::Fact to_fact(const Record& record);

}  // namespace foyer::log
