// What an application tells a dealer's database about its facts: the views through which others
// read them, and which devices may say and see what.
//
// kit/store makes tables, rules and rights of it, and knows no view and no role by itself; whoever
// puts the application together hands it in. Views point into whatever declared them: constants.
// Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time_zone.h"

namespace foyer::facts {

enum class Dialect : std::uint8_t { sqlite, postgres };

struct ReadViews {
  // Raised with every change of a view; an older program leaves newer views alone.
  int version = 0;
  // Drops and makes every view anew, days counted by the zone, which it notes in `meta`.
  std::string (*sql)(Dialect, const TimeZone&) = nullptr;
  // The zone of a store by what its meta says; both empty: of one that says nothing. None: a name
  // that this program does not know.
  std::optional<TimeZone> (*zone)(const std::string& time_zone,
                                  const std::string& utc_offset_min) = nullptr;
  // By who reads them: reports, which name nobody; registers, which do; what staff's devices ask
  // the facts themselves through; and what other views are made of, which nobody reads.
  std::vector<std::string_view> reports, registers, of_facts, inner;
};

// One role of a device: in PostgreSQL the group foyer_<name>, of which its logins are members.
struct StoreRole {
  std::string_view name;  // small letters
  // Guests stand at it: it signs as a guest alone, says nothing but what is listed, and reads
  // nothing about a person. Staff's may say kinds of a newer program, too.
  bool for_guests = false;
  std::vector<std::string_view> says;           // kinds of fact
  std::vector<std::string_view> says_at_first;  // and these, while the house has no staff
};

// A kind of fact, and the newest of its versions that this program reads; all before it are read,
// too.
struct StoreKind {
  std::string_view name;
  int version = 1;
};

// A hash that is nobody's to read but those roles' that may say its kind; for staff's other devices
// the store compares a guess. Kept so of those facts of the house whose subject another kind of
// fact gave a certain role.
struct StoreSecret {
  std::string_view kind, hash;            // of the fact, and the personal member that is the hash
  std::string_view subject;               // the member of both kinds that says whose it is
  std::string_view given_by, role, name;  // the other kind, its member, and what it says there
};

// What is a subject of its own and yet part of a guest's record: a fact of this kind about it names
// the visit in this member of its body. `held`: it is kept with that visit, and that visit with it.
struct StoreBelonging {
  std::string_view kind, visit;
  bool held = false;
};

// Facts of these kinds keep what is personal about their subject for so long, whatever the age at
// which everything else goes.
struct StoreHold {
  std::vector<std::string_view> kinds;
  int days = 0;
};

struct StoreRules {
  ReadViews views;
  std::vector<StoreRole> roles;
  // Every kind that this program knows; what a guest's signature may stand under, on whatever
  // device; and what whoever owns the database may say.
  std::vector<StoreKind> kinds;
  std::vector<std::string_view> guests_kinds, dealers_kinds;
  StoreSecret secret;
  std::vector<StoreBelonging> belongings;
};

}  // namespace foyer::facts
