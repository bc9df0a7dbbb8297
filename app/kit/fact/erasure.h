// guest.erased, as far as a log and a dealer's database obey it: from this fact on nothing personal
// of its subject is kept. And guest.locked, which stands where it may not go yet: it stays stored,
// and nobody uses it. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kit/fact/fact.h"
#include "kit/fact/signed_by.h"

namespace foyer::facts {

// Whether whoever signed it may have. A guest's own device erases nobody (house/rights.h).
constexpr bool may_erase(std::string_view actor) { return actor != kSignedByGuest; }

// What takes pictures out (kit/log/picture.h): an erasure or a lock all that belong to its subject,
// and picture.dropped the one that its body names.
inline constexpr std::string_view kPictureDroppingKind = "picture.dropped";
constexpr bool ends_pictures(std::string_view kind) {
  return kind == kErasingKind || kind == "guest.locked";
}
// The digest of that one, 64 hexadecimal digits. None: the fact takes no single picture out.
std::optional<std::string> dropped_picture(std::string_view kind, const std::string& body);

struct Erasure {
  static constexpr std::string_view kKind = kErasingKind;
  static constexpr int kVersion = 1;
  std::string reason;  // "asked" | "age"
  void fields(Fields& f) { f("reason", reason); }
  friend bool operator==(const Erasure&, const Erasure&) = default;
};

// A guest asked to be erased, and the law asks to keep this: no page, list or view shows what is
// personal in it any longer, and it is erased by age once the day has come.
struct Lock {
  static constexpr std::string_view kKind = "guest.locked";
  static constexpr int kVersion = 1;
  std::string until;    // the last day, such as "2036-11-30"
  std::string because;  // which rule says so
  void fields(Fields& f) {
    f("until", until);
    f("because", because);
  }
  friend bool operator==(const Lock&, const Lock&) = default;
};

// When a fact of a kind was last said about a subject, by the wall, in ms since 1970 UTC. `about`:
// which of the things that the subject has several of (an order, a drive); empty: it has none.
struct LastSaid {
  Id subject;
  std::string kind;
  std::string about = {};
  std::int64_t wall_ms = 0;
  friend bool operator==(const LastSaid&, const LastSaid&) = default;
};

// A subject of its own that belongs to somebody's visit, by a fact of this kind.
struct Belonging {
  Id subject, visit;
  std::string kind;
  friend bool operator==(const Belonging&, const Belonging&) = default;
};

}  // namespace foyer::facts
