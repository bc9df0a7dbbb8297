// A fact: an event that has been stamped. Facts never change; state is their fold.
//
// `EncodedEvent` is how an event is written down: a kind, a version, and two JSON texts, one of
// them personal. `encode` and `decode` are each other's inverse for every event that a field can
// hold (tests hold them to it); what others may have written beyond that, control characters or a
// name of ten thousand letters, is cleaned and cut as it is decoded (base/clean_text.h), and the
// record keeps it as it came. JSON is written with sorted keys and no blanks, so that it hashes the
// same anywhere.
// Threads: values.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "base/hlc.h"
#include "base/id.h"
#include "domain/event.h"

namespace foyer::domain {

struct EncodedEvent {
  std::string kind;      // "visit.opened"
  int version = 1;
  std::string body;      // a JSON object without personal data
  std::string personal;  // a JSON object, or empty: nothing personal, or erased
  friend bool operator==(const EncodedEvent&, const EncodedEvent&) = default;
};

EncodedEvent encode(const Event& event);
// Never fails: what cannot be read is an UnknownEvent that keeps every byte.
Event decode(const EncodedEvent& encoded);

// (origin, seq) is the identity of a fact for ever.
struct FactId {
  Id origin;
  std::int64_t seq = 0;
  friend auto operator<=>(const FactId&, const FactId&) = default;
};

struct Fact {
  FactId id;
  Id visit;           // nil for facts that are not about a visit
  Hlc at;
  std::string actor;  // role of the device or staff id: "entrance"
  Event event;
};

// The order in which facts are folded, the same on every device: (at, origin, seq).
inline bool folds_before(const Fact& a, const Fact& b) {
  if (a.at != b.at) return a.at < b.at;
  return a.id < b.id;
}

}  // namespace foyer::domain
