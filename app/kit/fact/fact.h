// A fact: an event that has been stamped. Facts never change; state is their fold (folds.h).
// Threads: values.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "kit/base/hlc.h"
#include "kit/base/id.h"
#include "kit/fact/event.h"

namespace foyer::facts {

// The one kind that a log itself obeys: what is personal in the facts of this subject is taken out,
// here and wherever the log has gone.
inline constexpr std::string_view kErasingKind = "guest.erased";

// (origin, seq) is the identity of a fact for ever.
struct FactId {
  Id origin;
  std::int64_t seq = 0;
  friend auto operator<=>(const FactId&, const FactId&) = default;
};

struct Fact {
  FactId id;
  Id visit;  // the subject: a visit, an appointment …; nil: the house itself
  Stamp at;
  std::string actor;  // role of the device or staff id: "entrance"
  Event event;
};

// The order in which facts are folded, the same on every device: (at, origin, seq).
inline bool folds_before(const Fact& a, const Fact& b) {
  if (a.at.order != b.at.order) return a.at.order < b.at.order;
  return a.id < b.id;
}

}  // namespace foyer::facts
