// A picture that a fact names: a driving licence, a scratch, what was wrong in the hall.
//
// A fact holds texts, and every device pulls all of them. A picture is a hundred times as large,
// is looked at by one person, and may have to go long before its guest does. So it lies beside the
// facts, in a table of its own, named by the digest of its bytes, which the fact holds and the
// chain binds. It is sealed as what is personal is, sent behind all facts, fetched by who looks at
// it, and erased by itself when its time is over. FORMAT.md and PROTOCOL.md have the details.
// Threads: values.
#pragma once

#include <cstdint>
#include <string>

#include "kit/base/id.h"
#include "kit/log/record.h"

namespace foyer::log {

// A store and a log refuse what is longer.
inline constexpr std::size_t kPictureMax_bytes = 192 * 1024;

struct Picture {
  Id visit;                        // whose record it belongs to; nil: the house's
  Hash digest{};                   // of `bytes`, see digest_of
  std::int64_t keep_until_ms = 0;  // since 1970 UTC; from then on nobody has it
  std::string bytes;               // a JPEG, in clear
  friend bool operator==(const Picture&, const Picture&) = default;
};

// BLAKE2b-256 of the bytes.
Hash digest_of(std::string_view bytes);
std::string hex_of(const Hash& digest);
std::optional<Hash> hash_from_hex(std::string_view hex);

// How long a device keeps one that the store has: what it took itself, so that a database which was
// restored from a backup gets it again; and what it fetched to be looked at.
inline constexpr std::int64_t kOwnPictureHere_ms = 7LL * 24 * 3600 * 1000;
inline constexpr std::int64_t kFetchedPictureHere_ms = 24LL * 3600 * 1000;

}  // namespace foyer::log
