// The reception: a guest checks in or is written down, waits, and is handed to a consultant.
//
// The kinds of fact of this step, what they do, and the step's part of a visit. Where two people
// may act without knowing of each other, the later fact says what it replaces (`instead_of`).
// Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Reception;

// visit.opened: a guest touched the entrance and said what brings them here.
struct VisitOpened {
  static constexpr std::string_view kKind = "visit.opened";
  static constexpr int kVersion = 1;
  std::string purpose;  // pack id
  std::string ticket;   // what is called out: "A012"
  std::string lang;     // "zh" | "en"
  void fields(Fields& f) {
    f("purpose", purpose);
    f("ticket", ticket);
    f("lang", lang);
  }
  void fold(const Fact& fact, Reception& reception, VisitBasics& visit) const;
  friend bool operator==(const VisitOpened&, const VisitOpened&) = default;
};

// visit.at_home: the consultant is at the guest's home, and nobody came to the showroom.
struct VisitAtHome {
  static constexpr std::string_view kKind = "visit.at_home";
  static constexpr int kVersion = 1;
  void fields(Fields&) {}
  void fold(const Fact&, Reception& reception) const;
  friend bool operator==(const VisitAtHome&, const VisitAtHome&) = default;
};

// party.told: how many, first visit or again, how they heard of us. Each may be left out.
struct PartyTold {
  static constexpr std::string_view kKind = "party.told";
  static constexpr int kVersion = 1;
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string source;  // pack id or empty
  void fields(Fields& f) {
    f("party", party);
    f("first_visit", first_visit);
    f("source", source);
  }
  void fold(const Fact&, Reception& reception) const;
  friend bool operator==(const PartyTold&, const PartyTold&) = default;
};

// person.called: "call a person", and from which screen.
struct PersonCalled {
  static constexpr std::string_view kKind = "person.called";
  static constexpr int kVersion = 1;
  std::string screen;
  void fields(Fields& f) { f("screen", screen); }
  void fold(const Fact&, Reception& reception) const;
  friend bool operator==(const PersonCalled&, const PersonCalled&) = default;
};

// visit.checked_in: the guest reached the end of the check-in and waits for a consultant.
struct VisitCheckedIn {
  static constexpr std::string_view kKind = "visit.checked_in";
  static constexpr int kVersion = 1;
  void fields(Fields&) {}
  void fold(const Fact& fact, VisitBasics& visit) const;
  friend bool operator==(const VisitCheckedIn&, const VisitCheckedIn&) = default;
};

// visit.abandoned: the guest walked away or started over before the end of the check-in.
struct VisitAbandoned {
  static constexpr std::string_view kKind = "visit.abandoned";
  static constexpr int kVersion = 1;
  std::string reason;  // "idle" | "start_over"
  std::string screen;
  void fields(Fields& f) {
    f("reason", reason);
    f("screen", screen);
  }
  void fold(const Fact& fact, VisitBasics& visit) const;
  friend bool operator==(const VisitAbandoned&, const VisitAbandoned&) = default;
};

// guest.car: what they drive now, for parking and for a trade-in.
struct PresentCarTold {
  static constexpr std::string_view kKind = "guest.car";
  static constexpr int kVersion = 1;
  std::string car;    // personal; free text, "2018 saloon, white"
  std::string plate;  // personal; may be empty
  bool trade_in = false;
  void fields(Fields& f) {
    f.personal("car", car);
    f.personal("plate", plate);
    f("trade_in", trade_in);
  }
  void fold(const Fact&, Reception& reception) const;
  friend bool operator==(const PresentCarTold&, const PresentCarTold&) = default;
};

// consultant.requested: the guest asked for someone. Empty: no longer.
struct ConsultantRequested {
  static constexpr std::string_view kKind = "consultant.requested";
  static constexpr int kVersion = 1;
  std::string staff;
  void fields(Fields& f) { f("staff", staff); }
  void fold(const Fact&, Reception& reception) const;
  friend bool operator==(const ConsultantRequested&, const ConsultantRequested&) = default;
};

// visit.assigned: handed to a consultant, and why to this one.
struct Skip {
  std::string staff;
  std::string reason;  // "paused" | "busy" | "declined" | "other"
  void fields(Fields& f) {
    f("staff", staff);
    f("reason", reason);
  }
  friend bool operator==(const Skip&, const Skip&) = default;
};

struct VisitAssigned {
  static constexpr std::string_view kKind = "visit.assigned";
  static constexpr int kVersion = 1;
  std::string consultant;
  std::string reason;         // "turn" | "requested" | "appointment" | "previous" | "chosen"
  std::vector<Skip> skipped;  // who would have been next, and why not
  std::string instead_of;     // the consultant that stood there; empty: none
  void fields(Fields& f) {
    f("consultant", consultant);
    f("reason", reason);
    f("skipped", skipped);
    f("instead_of", instead_of);
  }
  void fold(const Fact& fact, Reception& reception, VisitBasics& visit) const;
  friend bool operator==(const VisitAssigned&, const VisitAssigned&) = default;
};

// visit.taken: the consultant is with the guest.
struct VisitTaken {
  static constexpr std::string_view kKind = "visit.taken";
  static constexpr int kVersion = 1;
  std::string consultant;
  std::string instead_of;  // who had it
  void fields(Fields& f) {
    f("consultant", consultant);
    f("instead_of", instead_of);
  }
  void fold(const Fact& fact, Reception& reception, VisitBasics& visit) const;
  friend bool operator==(const VisitTaken&, const VisitTaken&) = default;
};

// visit.returned: back to the waiting guests.
struct VisitReturned {
  static constexpr std::string_view kKind = "visit.returned";
  static constexpr int kVersion = 1;
  std::string reason;
  std::string instead_of;  // who had it
  void fields(Fields& f) {
    f("reason", reason);
    f("instead_of", instead_of);
  }
  void fold(const Fact&, Reception& reception, VisitBasics& visit) const;
  friend bool operator==(const VisitReturned&, const VisitReturned&) = default;
};

struct Handover {
  std::string consultant;  // staff id; empty: nobody
  std::string reason;      // as in VisitAssigned
  std::vector<Skip> skipped;
  Stamp assigned_at;
  Stamp taken_at;  // zero: not taken up yet
  friend bool operator==(const Handover&, const Handover&) = default;
};

struct Reception {
  std::string ticket;
  std::string purpose;
  bool at_home = false;
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string source;
  int calls = 0;            // how often a person was called
  std::string present_car;  // personal
  std::string plate;        // personal
  bool trade_in = false;
  std::string requested;          // staff id
  std::string appointment;        // 32 hexadecimal digits, if they came as arranged
  bool appointment_told = false;  // somebody said which appointment it is, or that it is none
  Handover handover;
  Stamp first_taken_at;  // by a consultant, whoever has the guest now; zero: by nobody yet

  void settle(const ContestSettled& said, VisitBasics& visit);
  void forget_guest();
  friend bool operator==(const Reception&, const Reception&) = default;
};

using ReceptionKinds =
    Kinds<VisitOpened, VisitAtHome, PartyTold, PersonCalled, VisitCheckedIn, VisitAbandoned,
          PresentCarTold, ConsultantRequested, VisitAssigned, VisitTaken, VisitReturned>;

}  // namespace foyer::domain
