// Towards an agreement: the objections that were raised, and what answered them. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Objections;

// objection.raised: what stood in the way, and what answered it. Pack ids, or free text where the
// list did not have it.
struct ObjectionRaised {
  static constexpr std::string_view kKind = "objection.raised";
  static constexpr int kVersion = 1;
  std::string objection;  // pack id, or empty: then `text`
  std::string answer;     // pack id of what answered it; empty: still open
  std::string text;       // personal; may be empty
  void fields(Fields& f) {
    f("objection", objection);
    f("answer", answer);
    f.personal("text", text);
  }
  void fold(const Fact& fact, Objections& objections) const;
  friend bool operator==(const ObjectionRaised&, const ObjectionRaised&) = default;
};

struct Objection {
  ObjectionRaised raised;
  Stamp at;
  friend bool operator==(const Objection&, const Objection&) = default;
};

struct Objections {
  std::vector<Objection> objections;

  void forget_guest();
  friend bool operator==(const Objections&, const Objections&) = default;
};

using OfferKinds = Kinds<ObjectionRaised>;

}  // namespace foyer::domain
