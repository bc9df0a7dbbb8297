// The door of the staff's side: who stands at the glass, and whether they may come in.
//
// Tap one's name, type a PIN of 4 to 8 digits, a manager's of 6 to 8: every tablet holds its hash,
// and whoever takes one may try PINs against that at leisure. Nobody is there yet: the first start
// makes the manager, by name and a PIN typed twice; the same steps let a manager add somebody. A
// manager whose PIN is shorter, from before, sets a longer one when they next come in. A hash is
// dear by intention, so `update` only says what has to be checked or hashed (`DoorStep::ask`); the
// shell does it on its worker and answers with `PinChecked` or `PinHashed`. A manager's hash may be
// kept from this device; then the shell asks whoever has it.
// Wrong tries make the next one wait longer; the caller keeps `Tries` over restarts and counts a
// try before it is checked, so that pulling the plug gains nothing.
// Pure; times are wall milliseconds. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"

namespace foyer::flow {

// Facts that one touch makes, all of one visit; a nil visit: facts of the house.
using domain::StaffLimits;
using domain::Write;

constexpr std::size_t kPinDigitsMin = 4, kPinDigitsMax = 8;
constexpr std::size_t kManagerPinDigitsMin = 6;
constexpr std::size_t kStaffNameMax = 20;

// Wrong PINs in a row, by staff id.
struct Tries {
  struct Wrong {
    int count = 0;
    std::int64_t until_ms = 0;  // no try before this
    friend bool operator==(const Wrong&, const Wrong&) = default;
  };
  std::map<std::string, Wrong> wrong;
  friend bool operator==(const Tries&, const Tries&) = default;
};
// 0 s for the first two, then 10 s, 30 s, 1 min, 2 min, 4 min … up to 15 min.
std::int64_t delay_after_ms(int wrong_tries);
void count_try(Tries& tries, const std::string& staff, std::int64_t now_ms);
void forget_tries(Tries& tries, const std::string& staff);
// How long this person has to wait; a clock that was set back never locks out for longer than the
// delay itself.
std::int64_t wait_ms(const Tries& tries, std::string_view staff, std::int64_t now_ms);
// One line that `log::VisitLog::set_note` keeps; a text that cannot be read gives no tries.
std::string to_text(const Tries& tries);
Tries tries_from(std::string_view text);

enum class DoorScreen : std::uint8_t {
  roster,   // tap your name
  pin,      // and type your PIN
  name,     // somebody new: the name
  new_pin,  // their PIN
  again,    // once more
};
enum class DoorTrouble : std::uint8_t { none, wrong, waits, too_short, differ, unanswered };

struct Door {
  DoorScreen screen = DoorScreen::roster;
  DoorTrouble trouble = DoorTrouble::none;
  bool busy = false;          // a hash is being made or checked
  std::string staff;          // whose PIN is typed
  bool outgrown = false;      // what was typed is shorter than a PIN of theirs may be today
  std::string digits;         // as typed so far
  std::string digits_before;  // the new PIN, the first time
  std::string name;           // of somebody new
  domain::Role role = domain::Role::manager;
  friend bool operator==(const Door&, const Door&) = default;
};
std::string_view name(DoorScreen screen);  // "staff-roster", for the trace of targets

struct TapName {
  std::string staff;
};
struct TapDigit {
  char digit = '0';
};
struct EraseDigit {
  bool all = false;
};
struct EnterPin {};
struct GiveStaffName {
  std::string name;
};
struct DoorBack {};
struct PinChecked {
  bool fits = false;
  bool answered = true;  // false: the hash is kept apart, and nobody could say
};
struct PinHashed {
  std::string hash;  // empty: no memory for it
};
using DoorIntent = std::variant<TapName, TapDigit, EraseDigit, EnterPin, GiveStaffName, DoorBack,
                                PinChecked, PinHashed>;

struct CheckPin {
  std::string hash, pin;  // no hash: it is kept from this device
  facts::FactId kept_apart;
};
struct HashPin {
  std::string pin;
  bool managers = false;  // worth more work to whoever would try them all
};

struct DoorContext {
  const domain::House& house;
  const Tries& tries;
  std::int64_t now_ms = 0;
  std::string fresh_staff;  // eight hexadecimal digits for somebody new
};
struct DoorStep {
  Door door;
  std::optional<std::variant<CheckPin, HashPin>> ask;
  std::vector<Write> writes;
  std::string signed_in;  // staff id; empty: not yet
};

// Where one begins: the roster, or the first manager's name.
Door door_for(const domain::House& house);
// A new colleague: name, PIN, PIN again; `DoorStep::writes` has the facts.
Door door_for_new(domain::Role role);
// A new PIN for somebody who is there.
Door door_for_pin(const std::string& staff);

// How many digits what is typed there must have at least.
std::size_t pin_digits_min(const Door& door, const domain::House& house);

DoorStep update(const Door& door, const DoorIntent& intent, const DoorContext& context);

std::string_view code(domain::Role role);  // as in StaffAdded

// Who may sign in, by name. Somebody whose PIN has not come yet may not.
std::vector<const domain::Staff*> roster(const domain::House& house);

}  // namespace foyer::flow
