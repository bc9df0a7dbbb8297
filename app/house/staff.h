// The people who work here: who may sign in, with which role, and who is on duty.
//
// Staff are named by their id (eight hexadecimal digits made with the person's record), never by
// name, so that a record can be read without the roster and the roster can forget a name.
// Facts of these kinds are about the house: they have no subject. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/facts.h"

namespace foyer::domain {

enum class Role : std::uint8_t { reception, consultant, manager };
enum class Duty : std::uint8_t { out, in, paused };

// From when until when somebody was a manager; no end yet: until now.
struct ManagerTerm {
  Stamp from;
  std::optional<Stamp> to;
  friend bool operator==(const ManagerTerm&, const ManagerTerm&) = default;
};

struct Staff {
  std::string id;  // eight hexadecimal digits
  std::string name;
  Role role = Role::consultant;
  std::string pin_hash;  // empty: no PIN was set yet, or its hash is kept apart
  // The fact that set a PIN whose hash is kept from this device; number 0: none is.
  facts::FactId kept_apart;
  bool removed = false;
  Duty duty = Duty::out;
  std::string back_at;  // of a pause, as told: "15:00"
  Stamp duty_since;
  std::vector<ManagerTerm> as_manager = {};
  Stamp came = {};  // added for the first time

  bool is_manager() const { return role == Role::manager && !removed; }
  // A visit may be folded long after the roster went on: what a manager said holds when they left.
  bool was_manager_at(const Stamp& at) const;
  bool has_pin() const { return !pin_hash.empty() || kept_apart.seq > 0; }
  friend bool operator==(const Staff&, const Staff&) = default;
};

struct Roster {
  std::map<std::string, Staff> staff;  // by id; removed ones stay, for the records

  const Staff* who(std::string_view staff_id) const;
  // The name, or the id itself where the roster does not know it.
  std::string name_of(std::string_view staff_id) const;
  // Whether anybody may sign in yet: the first start makes the manager.
  bool has_manager() const;
  friend bool operator==(const Roster&, const Roster&) = default;
};

// staff.added: someone who may sign in; again for the same id: changed.
struct StaffAdded {
  static constexpr std::string_view kKind = "staff.added";
  static constexpr int kVersion = 1;
  std::string staff;  // eight hexadecimal digits
  std::string role;   // "reception" | "consultant" | "manager"
  std::string name;   // personal
  void fields(Fields& f) {
    f("staff", staff);
    f("role", role);
    f.personal("name", name);
  }
  void fold(const Fact& fact, Roster& roster) const;
  friend bool operator==(const StaffAdded&, const StaffAdded&) = default;
};

struct StaffRemoved {
  static constexpr std::string_view kKind = "staff.removed";
  static constexpr int kVersion = 1;
  std::string staff;
  void fields(Fields& f) { f("staff", staff); }
  void fold(const Fact& fact, Roster& roster) const;
  friend bool operator==(const StaffRemoved&, const StaffRemoved&) = default;
};

// staff.pin: an Argon2id hash in libsodium's own text form. Kept with the personal data: sealed on
// the device, and no entrance ever receives it; nor does a tablet receive a manager's from a
// PostgreSQL dealer's database.
struct PinSet {
  static constexpr std::string_view kKind = "staff.pin";
  static constexpr int kVersion = 1;
  std::string staff;
  std::string hash;  // personal
  void fields(Fields& f) {
    f("staff", staff);
    f.personal("hash", hash);
  }
  void fold(const Fact& fact, Roster& roster) const;
  friend bool operator==(const PinSet&, const PinSet&) = default;
};

// staff.clocked_in also ends a pause; it puts the consultant at the end of the turn.
struct ClockedIn {
  static constexpr std::string_view kKind = "staff.clocked_in";
  static constexpr int kVersion = 1;
  std::string staff;
  void fields(Fields& f) { f("staff", staff); }
  void fold(const Fact& fact, Roster& roster) const;
  friend bool operator==(const ClockedIn&, const ClockedIn&) = default;
};

struct ClockedOut {
  static constexpr std::string_view kKind = "staff.clocked_out";
  static constexpr int kVersion = 1;
  std::string staff;
  void fields(Fields& f) { f("staff", staff); }
  void fold(const Fact& fact, Roster& roster) const;
  friend bool operator==(const ClockedOut&, const ClockedOut&) = default;
};

struct Paused {
  static constexpr std::string_view kKind = "staff.paused";
  static constexpr int kVersion = 1;
  std::string staff;
  std::string back_at;  // "15:00", or empty
  void fields(Fields& f) {
    f("staff", staff);
    f("back_at", back_at);
  }
  void fold(const Fact& fact, Roster& roster) const;
  friend bool operator==(const Paused&, const Paused&) = default;
};

using StaffKinds = Kinds<StaffAdded, StaffRemoved, PinSet, ClockedIn, ClockedOut, Paused>;

}  // namespace foyer::domain
