// Towards an agreement: the objections that were raised, and what answered them. Threads: values.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Objections;

// What may be said of an objection: whether it is what really stands in the way, what answered it,
// how far.
inline constexpr std::array<std::string_view, 2> kObjectionTruths{"real", "pretext"};
inline constexpr std::array<std::string_view, 4> kObjectionAnswers{"card", "figure", "drive",
                                                                   "colleague"};
inline constexpr std::array<std::string_view, 3> kObjectionOutcomes{"cleared", "partly", "open"};

// objection.raised: what stood in the way, and what answered it. Pack ids, or free text where the
// list did not have it. Said again for the same one, it replaces what was said. The first edition
// knew an answer or none: with one it was cleared.
struct ObjectionRaised {
  static constexpr std::string_view kKind = "objection.raised";
  static constexpr int kVersion = 2;
  std::string objection;     // pack id, or empty: then `text`
  std::string answer;        // pack id of what answered it; empty: still open
  std::string text;          // personal, in the guest's words; may be empty
  std::string truth = {};    // of kObjectionTruths; empty: nobody knows
  std::string with = {};     // what answered it, of kObjectionAnswers
  std::string outcome = {};  // of kObjectionOutcomes; empty: as the answer has it
  void fields(Fields& f) {
    f("objection", objection);
    f("answer", answer);
    f.personal("text", text);
    if (f.version() < 2) return;
    f("truth", truth);
    f("with", with);
    f("outcome", outcome);
  }
  // Of kObjectionOutcomes.
  std::string_view stands() const {
    if (!outcome.empty()) return outcome;
    return answer.empty() ? "open" : "cleared";
  }
  bool is_open() const { return stands() != "cleared"; }
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
