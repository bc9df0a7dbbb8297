// The roll call: who is found when the house is cleared, in a drill or an alarm.
//
// Each device may begin one without knowing of the others, since the network may be what burns. A
// call is a subject of its own; what is said in it of a person is kept by who said it, so that the
// words of two devices stand side by side when they have met, and nobody is lost in between. Names
// are nowhere in it: a person is a visit's or a staff member's id. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "house/visit.h"

namespace foyer::domain {

struct RollCalls;

// roll.called: the fact's subject is the call's own id, made fresh.
struct RollCalled {
  static constexpr std::string_view kKind = "roll.called";
  static constexpr int kVersion = 1;
  bool drill = false;
  void fields(Fields& f) { f("drill", drill); }
  void fold(const Fact& fact, RollCalls& all) const;
  friend bool operator==(const RollCalled&, const RollCalled&) = default;
};

// roll.ticked: the actor's last word on a person holds for that actor.
struct RollTicked {
  static constexpr std::string_view kKind = "roll.ticked";
  static constexpr int kVersion = 1;
  std::string who;    // a visit's 32 hexadecimal digits, or a staff id
  std::string state;  // "found" | "left": was seen leaving | "missing": looked for | "": taken back
  void fields(Fields& f) {
    f("who", who);
    f("state", state);
  }
  void fold(const Fact& fact, RollCalls& all) const;
  friend bool operator==(const RollTicked&, const RollTicked&) = default;
};

// roll.ended: as it stood for whoever ended it.
struct RollEnded {
  static constexpr std::string_view kKind = "roll.ended";
  static constexpr int kVersion = 1;
  int people = 0;     // on the list, guests by their party
  int not_found = 0;  // of those
  void fields(Fields& f) {
    f("people", people);
    f("not_found", not_found);
  }
  void fold(const Fact& fact, RollCalls& all) const;
  friend bool operator==(const RollEnded&, const RollEnded&) = default;
};

// The one who was seen is found, whoever else looked for them in vain.
enum class RollState : std::uint8_t { open, missing, left, found };

struct RollWord {
  RollState state = RollState::open;
  Said by;
  friend bool operator==(const RollWord&, const RollWord&) = default;
};

struct RollCall {
  Id id;
  bool drill = false;
  Said called;  // nobody: its beginning has not come yet
  Said ended;   // nobody: it goes on
  RollEnded as_ended;
  std::map<std::pair<std::string, std::string>, RollWord> words;  // by person and actor
  friend bool operator==(const RollCall&, const RollCall&) = default;
};

// What holds of a person by all words of a call, and who said it: of several the first.
RollWord word_on(const RollCall& call, std::string_view who);

struct RollCalls {
  std::map<Id, RollCall> rolls;
  RollCall& roll_with(const Id& id);
  friend bool operator==(const RollCalls&, const RollCalls&) = default;
};

using RollCallKinds = Kinds<RollCalled, RollTicked, RollEnded>;

}  // namespace foyer::domain
