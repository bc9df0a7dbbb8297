// guest.erased, as far as a log and a dealer's database obey it: from this fact on nothing personal
// of its subject is kept. Threads: values.
#pragma once

#include <string>
#include <string_view>

#include "kit/fact/fact.h"
#include "kit/fact/signed_by.h"

namespace foyer::facts {

// Whether whoever signed it may have. A guest's own device erases nobody (house/rights.h).
constexpr bool may_erase(std::string_view actor) { return actor != kSignedByGuest; }

struct Erasure {
  static constexpr std::string_view kKind = kErasingKind;
  static constexpr int kVersion = 1;
  std::string reason;  // "asked" | "age"
  void fields(Fields& f) { f("reason", reason); }
  friend bool operator==(const Erasure&, const Erasure&) = default;
};

}  // namespace foyer::facts
