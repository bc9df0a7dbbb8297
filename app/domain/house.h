// The house as its facts tell it: every visit that this device knows, the people who work here,
// the appointments and the registers that were signed.
//
// Staff's screens are drawn from a House and nothing else; `views` keeps one up to date from the
// log. A visit here is folded by `apply` of visit.h; the rest by `apply` below, whose facts may
// come in any order between origins as long as each visit's and each person's facts come in
// `folds_before` order. Names are personal: they never go into a log line or a file name.
// Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/visit.h"

namespace foyer::domain {

enum class Role : std::uint8_t { reception, consultant, manager };
enum class Duty : std::uint8_t { out, in, paused };

struct Staff {
  std::string id;  // eight hexadecimal digits
  std::string name;
  Role role = Role::consultant;
  std::string pin_hash;  // empty: no PIN was set yet
  bool removed = false;
  Duty duty = Duty::out;
  std::string back_at;  // of a pause, as told: "15:00"
  Hlc duty_since;
  friend bool operator==(const Staff&, const Staff&) = default;
};

struct Appointment {
  Id id;
  AppointmentMade made;
  Hlc made_at;
  bool cancelled = false;
  bool erased = false;
  std::set<Id> kept_by;  // the visits that say so; empty: they have not come
  friend bool operator==(const Appointment&, const Appointment&) = default;
};

struct SignedRegister {
  RegisterClosed closed;
  Hlc at;
  friend bool operator==(const SignedRegister&, const SignedRegister&) = default;
};

struct House {
  std::map<Id, Visit> visits;
  std::map<std::string, Staff> staff;               // by id; removed ones stay, for the records
  std::map<Id, Appointment> appointments;           // by id
  std::map<std::string, SignedRegister> registers;  // by day, "2026-11-21"; the first signature

  const Visit* visit(const Id& id) const;
  const Staff* who(std::string_view staff_id) const;
  // The name, or the id itself where the roster does not know it.
  std::string name_of(std::string_view staff_id) const;
  // Whether anybody may sign in yet: the first start makes the manager.
  bool has_manager() const;
  friend bool operator==(const House&, const House&) = default;
};

// Folds one fact of any kind into the house.
void apply(House& house, const Fact& fact);
// The visit keeps no appointment any more: before it is folded anew.
void forget_kept(House& house, const Id& visit);

// --- turns: who is next ---

// A consultant's place in the turn. Consultants come in the order in which they clocked in or last
// received a guest by turn or otherwise, the longest ago first; those with a guest, on a pause or
// out are not next, and say why.
struct Place {
  std::string staff;
  bool free = false;
  std::string with;  // whose guest they have: the visit's 32 hexadecimal digits; empty: none
  Hlc waiting_since;
};
std::vector<Place> turn(const House& house);

// Who should get this guest: the one that the guest asked for, else with whom they are booked, else
// who had them last time, else the next free in the turn; with the reason and who was passed over.
struct Proposal {
  std::string consultant;  // empty: nobody is free
  std::string reason;      // "requested" | "appointment" | "previous" | "turn"
  std::vector<Skip> skipped;
};
Proposal propose(const House& house, const Visit& visit);

// --- people: the visits of one person ---

// The person that a visit belongs to: what it was linked to, and what that was linked to in turn;
// else itself. Two that were linked to each other (by two desks at once) are one person.
Id person_of(const House& house, const Visit& visit);
Id person_of(const House& house, const Id& visit);
// All visits of that person, newest first.
std::vector<const Visit*> visits_of(const House& house, const Id& person);
// Visits with this phone number (E.164), newest first.
std::vector<const Visit*> visits_with_phone(const House& house, std::string_view phone);

// Whether these are one number, written with or without the country's code, blanks and dashes.
bool same_number(std::string_view a, std::string_view b);
// The appointment that this visit keeps, as far as it was told and is known; else nullptr.
const Appointment* appointment_of(const House& house, const Visit& visit);

// --- the day ---

// "2026-11-21" of a wall time, in a time zone `utc_offset_min` east of Greenwich; and back:
// midnight in ms. A text that is no day gives 0.
std::string day_of(std::int64_t wall_ms, int utc_offset_min);
std::int64_t midnight_ms(std::string_view day, int utc_offset_min);
// Visits that arrived on this day, earliest first.
std::vector<const Visit*> visits_on(const House& house, std::string_view day, int utc_offset_min);
// Whether facts of this visit came after the register of its day was signed.
bool corrected_after_signing(const House& house, const Visit& visit, int utc_offset_min);

// The day's figures, as showrooms define them (formulas in brackets). Visits that are not for
// buying are counted apart, incomplete ones are counted, not hidden.
struct Figures {
  int waiting = 0;
  std::int64_t longest_wait_ms = 0;
  int with_consultant = 0;
  int first = 0;  // buying visits told to be the first
  int first_with_contact = 0;
  int again = 0;   // buying visits told not to be the first
  int untold = 0;  // buying visits of which neither is known
  int left = 0;
  std::int64_t stay_ms = 0;  // [sum of leaving - arrival over those who left]
  int drives = 0;            // test drives begun
  int ordered = 0;
  int not_buying = 0;
  int incomplete = 0;  // gone or closed without name, outcome or source
  int abandoned = 0;   // walked away at the entrance
  // [first visits with contact data / first visits]
  std::optional<int> filing_percent() const;
  // [drives / (first visits with contact data + again visits)]
  std::optional<int> drive_percent() const;
  std::optional<int> stay_min() const;  // [stay / left]
};
struct Content;
Figures figures(const House& house, const Content& content, std::string_view day,
                std::int64_t now_ms, int utc_offset_min);

}  // namespace foyer::domain
