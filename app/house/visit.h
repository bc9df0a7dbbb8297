// What every step knows of a visit: when it began, where it is, and what is contested about it.
//
// A visit is the fold of its facts. Each step of the process has its own part of it (Guest,
// Reception, NeedsAnalysis …); showroom/visit.h composes them. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/contest.h"
#include "house/facts.h"
#include "kit/base/hlc.h"
#include "kit/base/id.h"

namespace foyer::domain {

// Waiting guests have been neither assigned nor taken; `returned` ones wait again.
enum class VisitState { none, open, waiting, assigned, taken, abandoned };

struct VisitBasics {
  Id id;
  VisitState state = VisitState::none;
  std::string lang;
  Stamp arrived_at;
  Stamp checked_in_at;                  // for the first time; zero: not yet
  Stamp abandoned_at;                   // the last time; zero: never
  std::string stage;                    // as in StageReached; empty: not begun
  std::optional<std::int64_t> left_ms;  // wall time
  std::vector<Contest> contests;        // open ones
  Stamp last_at;                        // of the last fact
  int unknown = 0;                      // facts that this version could not read

  // Notes that what stood there was replaced by someone who did not know of it. A later contest
  // about the same thing takes the earlier one's place.
  void contest(std::string_view about, std::string theirs, std::string ours);
  void settle(std::string_view about);
  friend bool operator==(const VisitBasics&, const VisitBasics&) = default;
};

// Who said it, on which device, and when.
struct Said {
  std::string actor;
  Id origin;
  Stamp at;
  friend bool operator==(const Said&, const Said&) = default;
};
inline Said said_by(const Fact& fact) { return {fact.actor, fact.id.origin, fact.at}; }
inline bool was_said(const Said& said) { return said.at != Stamp{}; }

// stage.reached: where in the visit they are, for the board.
struct StageReached {
  static constexpr std::string_view kKind = "stage.reached";
  static constexpr int kVersion = 1;
  std::string stage;  // "needs" | "presentation" | "drive" | "offer" | "order"
  void fields(Fields& f) { f("stage", stage); }
  void fold(const Fact&, VisitBasics& visit) const;
  friend bool operator==(const StageReached&, const StageReached&) = default;
};

// visit.left: the guest has gone. The time may be told later than it was.
struct VisitLeft {
  static constexpr std::string_view kKind = "visit.left";
  static constexpr int kVersion = 1;
  std::int64_t at_ms = 0;     // wall time since 1970 UTC
  bool settled_late = false;  // found open at closing time
  void fields(Fields& f) {
    f("at_ms", at_ms);
    f("settled_late", settled_late);
  }
  void fold(const Fact&, VisitBasics& visit) const;
  friend bool operator==(const VisitLeft&, const VisitLeft&) = default;
};

// contest.settled: a person decided between two facts that did not know of each other.
struct ContestSettled {
  static constexpr std::string_view kKind = "contest.settled";
  static constexpr int kVersion = 1;
  // "consultant" | "closing" | "name" | "phone" | "honorific" | "person" | "trade_in" | a
  // question's id
  std::string about;
  std::vector<std::string> value;  // what holds, where it is no personal datum
  std::string personal_value;      // personal; for the name and the phone
  void fields(Fields& f) {
    f("about", about);
    f("value", value);
    f.personal("personal_value", personal_value);
  }
  void fold(const Fact&, VisitBasics& visit) const;
  friend bool operator==(const ContestSettled&, const ContestSettled&) = default;
};

using VisitKinds = Kinds<StageReached, VisitLeft, ContestSettled>;

}  // namespace foyer::domain
