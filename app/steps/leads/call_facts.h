// A telephone call as the desk or a consultant logs it while talking: a subject of its own.
//
// Moments are wall time, milliseconds since 1970 UTC; ids are the pack's. What names or describes
// the caller is personal and goes when they are erased; that a number was left is not.
// Threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Leads;

// call.logged: the fact's subject is the call's own id, made fresh. Said again for the same one, it
// was put right.
struct CallLogged {
  static constexpr std::string_view kKind = "call.logged";
  static constexpr int kVersion = 1;
  std::string direction = "in";  // "in" | "out"
  std::string call_kind;         // pack id: an enquiry, service, a wrong number …
  bool missed = false;           // nobody lifted: to be called back
  std::int64_t from_ms = 0, until_ms = 0;
  bool number_left = false;
  std::string phone;  // personal; E.164 where it can be made out, else as typed
  std::string name;   // personal
  std::string honorific;
  std::string source, medium, campaign;
  std::vector<std::string> asked;
  std::string vehicle, budget, timing;
  std::string appointment;     // 32 hexadecimal digits, or empty
  std::string no_appointment;  // why none was made; pack id
  std::vector<std::string> items;
  std::vector<std::string> promises;
  bool repeated = false;       // what was agreed was said back to them
  std::string transferred_to;  // staff id, who had lifted by then
  std::string lead;            // about which lead: 32 hexadecimal digits, or empty
  std::string note;            // personal
  void fields(Fields& f) {
    f("direction", direction);
    f("kind", call_kind);
    f("missed", missed);
    f("from_ms", from_ms);
    f("until_ms", until_ms);
    f("number_left", number_left);
    f.personal("phone", phone);
    f.personal("name", name);
    f("honorific", honorific);
    f("source", source);
    f("medium", medium);
    f("campaign", campaign);
    f("asked", asked);
    f("vehicle", vehicle);
    f("budget", budget);
    f("timing", timing);
    f("appointment", appointment);
    f("no_appointment", no_appointment);
    f("items", items);
    f("promises", promises);
    f("repeated", repeated);
    f("transferred_to", transferred_to);
    f("lead", lead);
    f.personal("note", note);
  }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const CallLogged&, const CallLogged&) = default;
};

// call.message: address and time were sent to the caller, from a telephone of the house or their
// own; the actor did.
struct MessageSent {
  static constexpr std::string_view kKind = "call.message";
  static constexpr int kVersion = 1;
  std::string way;  // "code": read off the glass by a telephone
  void fields(Fields& f) { f("way", way); }
  void fold(const Fact& fact, Leads& leads) const;
  friend bool operator==(const MessageSent&, const MessageSent&) = default;
};

struct Call {
  Id id;
  CallLogged logged;
  Said by;    // the first time
  Said sent;  // the last message; nobody: none was
  bool erased = false;
  friend bool operator==(const Call&, const Call&) = default;
};

using CallKinds = Kinds<CallLogged, MessageSent>;

}  // namespace foyer::domain
