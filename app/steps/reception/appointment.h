// Appointments: who is expected, when and with whom. An appointment is a subject of its own; the
// visit that keeps it says so. Threads: values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "house/test_drives.h"
#include "steps/reception/facts.h"

namespace foyer::domain {

struct Appointments;

// appointment.made: the fact's visit is the appointment's own id, made fresh. Said again for the
// same one, it was moved, or is wanted after all. The second version may keep a test car from then
// on; its drive, once the guest is here, has the appointment's id. The third says when that is,
// whatever clock reads it, and which slot it moves the guest from. The fourth may have the drive at
// the guest's home: nobody is awaited at the door, the minutes have both ways in them, `from_ms` is
// when the car leaves the yard, and day and time are when the guest expects it.
struct AppointmentMade {
  static constexpr std::string_view kKind = "appointment.made";
  static constexpr int kVersion = 4;
  std::string day;         // "2026-11-25"
  std::string time;        // "14:30"
  std::string purpose;     // pack id
  std::string consultant;  // staff id, or empty
  std::string vehicle;     // pack id, or empty
  std::string name;        // personal
  std::string phone;       // personal
  std::string car = {};    // of the test cars; empty: no drive
  std::string route = {};
  int minutes = 0;
  bool ride = false;            // beside, not at the wheel
  std::int64_t from_ms = 0;     // of the drive; 0: none, or an older device booked it
  std::string instead_of = {};  // the slot that stood there (`slot`); empty: it is new
  bool at_home = false;
  int travel_min = 0;      // of the minutes, each way
  std::string place = {};  // personal; empty: nobody asked yet
  void fields(Fields& f) {
    f("day", day);
    f("time", time);
    f("purpose", purpose);
    f("consultant", consultant);
    f("vehicle", vehicle);
    f.personal("name", name);
    f.personal("phone", phone);
    if (f.version() < 2) return;
    f("car", car);
    f("route", route);
    f("minutes", minutes);
    f("ride", ride);
    if (f.version() < 3) return;
    f("from_ms", from_ms);
    f("instead_of", instead_of);
    if (f.version() < 4) return;
    f("at_home", at_home);
    f("travel_min", travel_min);
    f.personal("place", place);
  }
  std::int64_t way_min() const { return domain::way_min(at_home, travel_min); }
  // Day, time and car, as one text that names no guest.
  std::string slot() const { return day + " " + time + " " + car; }
  void fold(const Fact& fact, Appointments& appointments) const;
  friend bool operator==(const AppointmentMade&, const AppointmentMade&) = default;
};

struct AppointmentCancelled {
  static constexpr std::string_view kKind = "appointment.cancelled";
  static constexpr int kVersion = 1;
  std::string reason;
  void fields(Fields& f) { f("reason", reason); }
  void fold(const Fact& fact, Appointments& appointments) const;
  friend bool operator==(const AppointmentCancelled&, const AppointmentCancelled&) = default;
};

// appointment.kept: the fact's visit is the visit; the guest came as arranged. Empty: they did not,
// it was somebody else.
struct AppointmentKept {
  static constexpr std::string_view kKind = "appointment.kept";
  static constexpr int kVersion = 1;
  std::string appointment;  // 32 hexadecimal digits, or empty
  void fields(Fields& f) { f("appointment", appointment); }
  void fold(const Fact&, Reception& reception) const;
  friend bool operator==(const AppointmentKept&, const AppointmentKept&) = default;
};

struct Appointment {
  Id id;
  AppointmentMade made;
  Stamp made_at;
  std::string made_by;  // actor
  // What stood there, where whoever moved it last did not know of that: both slots are kept for the
  // guest until a person who sees both says which it is. None: nothing is contested.
  std::optional<AppointmentMade> rival = {};
  bool cancelled = false;
  bool erased = false;
  int moved = 0;         // how often day or time changed
  std::set<Id> kept_by;  // the visits that say so; empty: they have not come
  friend bool operator==(const Appointment&, const Appointment&) = default;
};

struct Appointments {
  std::map<Id, Appointment> appointments;  // by id

  // `visit` says which appointment it keeps; what it said before no longer holds.
  void keep(const Id& visit, const std::string& before, const AppointmentKept& kept);
  void forget_kept(const Id& visit, const std::string& appointment);
  // False: it is no appointment that is known here.
  bool erase(const Id& id);
  friend bool operator==(const Appointments&, const Appointments&) = default;
};

// What they do to the appointments; appointment.kept is the visit's own fact, too.
using AppointmentKinds = Kinds<AppointmentMade, AppointmentCancelled>;
using AppointmentVisitKinds = Kinds<AppointmentKept>;

}  // namespace foyer::domain
