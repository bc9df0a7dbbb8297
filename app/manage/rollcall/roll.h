// The roll call at hand: who is on the list, what is known of each, and what a touch on it writes.
//
// On the list is whoever the house has in the building: guests with their party who have checked in
// today and whom nobody saw leaving, and staff on duty. Who was there when the call began stays on
// it, with the reason why they are not looked for: they have left, or are out on a test drive. A
// guest who checks in meanwhile is on it at once.
//
// Two devices that could not hear each other each call one. Calls that go on at the same time are
// one to whoever knows of both: the words of all of them count, and whoever ends it ends them all.
// Pure. Threads: values; pointers into `house` hold until it changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"

namespace foyer::rollcall {

struct Entry {
  std::string who;  // as RollTicked names them
  const domain::Visit* visit = nullptr;
  const domain::Staff* staff = nullptr;
  int people = 1;            // a guest with their party
  bool on_the_road = false;  // out on a test drive; of staff: at a guest's home
  bool gone = false;         // seen leaving since the call began, by the register
  domain::RollState state = domain::RollState::open;
  domain::Said by = {};  // whose word that is
  // Nobody has to look for them any more.
  bool is_clear() const {
    return on_the_road || gone || state == domain::RollState::found ||
           state == domain::RollState::left;
  }
};

struct Roll {
  std::vector<Id> calls;       // this one, and those of other devices; none: nobody calls one
  bool drill = false;          // all of them are drills
  domain::Said called;         // the first
  domain::Said ended;          // of one that is over; nobody: it goes on
  domain::RollEnded as_ended;  // as it stood then
  std::vector<Entry> entries;  // to be looked for first; within that guests, then staff, by arrival
  int people = 0;              // on the list
  int looked_for = 0;          // of those, not clear yet

  bool stands() const { return !calls.empty() && ended == domain::Said{}; }
  int minutes(std::int64_t now_ms) const;  // until now, or until it was ended
};

// The one that goes on; else who would be on one now, and how the last one of today ended.
Roll roll(const domain::House& house, const domain::Content& content, std::int64_t now_ms);

// --- what a touch writes ---

struct Call {
  bool drill = false;
};
struct Tick {
  std::string who;
  std::string state;  // "found" | "left" | "missing" | "": taken back
};
struct End {};
using Intent = std::variant<Call, Tick, End>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;
};
// Nothing where it makes no sense: one stands already, or none does.
std::vector<domain::Write> update(const Intent& intent, const Context& context);

}  // namespace foyer::rollcall
