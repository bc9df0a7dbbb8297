// What staff do with a visit and with the house, as events: registering, handing over, presenting,
// closing; clocking in and out; appointments; the day's register.
//
// Staff are named by their id (eight hexadecimal digits made with the person's record), never by
// name, so that a record can be read without the roster and the roster can forget a name.
// Facts never change. Where two people may act without knowing of each other, the later event says
// what it replaces (`instead_of`); if that is not what it found, the fold marks the visit as
// contested, and ContestSettled, written by a person, ends it. Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::domain {

// guest.described: how to recognise someone who will not say their name: "dark blue coat".
struct GuestDescribed {
  static constexpr std::string_view kKind = "guest.described";
  std::string text;  // personal
  friend bool operator==(const GuestDescribed&, const GuestDescribed&) = default;
};

// guest.car: what they drive now, for parking and for a trade-in.
struct PresentCarTold {
  static constexpr std::string_view kKind = "guest.car";
  std::string car;    // personal; free text, "2018 saloon, white"
  std::string plate;  // personal; may be empty
  bool trade_in = false;
  friend bool operator==(const PresentCarTold&, const PresentCarTold&) = default;
};

// consultant.requested: the guest asked for someone. Empty: no longer.
struct ConsultantRequested {
  static constexpr std::string_view kKind = "consultant.requested";
  std::string staff;
  friend bool operator==(const ConsultantRequested&, const ConsultantRequested&) = default;
};

// guest.corrected: staff put right what the guest (or a colleague) had given.
struct GuestCorrected {
  static constexpr std::string_view kKind = "guest.corrected";
  std::string field;       // "name" | "phone" | "honorific"
  std::string value;       // personal; empty: taken out
  std::string instead_of;  // personal; what stood there
  friend bool operator==(const GuestCorrected&, const GuestCorrected&) = default;
};

// needs.corrected: an answer that staff completed or corrected together with the guest.
struct NeedsCorrected {
  static constexpr std::string_view kKind = "needs.corrected";
  std::string question;              // as in needs.answered
  std::vector<std::string> options;  // pack ids
  std::optional<std::int64_t> min_yuan, max_yuan;
  std::vector<std::string> instead_of;  // the options that stood there
  friend bool operator==(const NeedsCorrected&, const NeedsCorrected&) = default;
};

// guest.linked: this visit is one of that person's. A person is named by the id of the visit that
// they were first met in. Empty: it is not (two records that were merged are separate again).
// Merging two people is one such fact about the visit that names the later one: whatever was linked
// to that visit comes along, and goes apart again with it.
struct GuestLinked {
  static constexpr std::string_view kKind = "guest.linked";
  std::string person;  // 32 hexadecimal digits, or empty
  std::optional<std::string> instead_of =
      std::nullopt;  // what stood there; none: was not looked at
  friend bool operator==(const GuestLinked&, const GuestLinked&) = default;
};

// visit.assigned: handed to a consultant, and why to this one.
struct Skip {
  std::string staff;
  std::string reason;  // "paused" | "busy" | "declined" | "other"
  friend bool operator==(const Skip&, const Skip&) = default;
};
struct VisitAssigned {
  static constexpr std::string_view kKind = "visit.assigned";
  std::string consultant;
  std::string reason;         // "turn" | "requested" | "appointment" | "previous" | "chosen"
  std::vector<Skip> skipped;  // who would have been next, and why not
  std::string instead_of;     // the consultant that stood there; empty: none
  friend bool operator==(const VisitAssigned&, const VisitAssigned&) = default;
};

// visit.taken: the consultant is with the guest.
struct VisitTaken {
  static constexpr std::string_view kKind = "visit.taken";
  std::string consultant;
  std::string instead_of;  // who had it
  friend bool operator==(const VisitTaken&, const VisitTaken&) = default;
};

// visit.returned: back to the waiting guests.
struct VisitReturned {
  static constexpr std::string_view kKind = "visit.returned";
  std::string reason;
  std::string instead_of;  // who had it
  friend bool operator==(const VisitReturned&, const VisitReturned&) = default;
};

// stage.reached: where in the visit they are, for the board.
struct StageReached {
  static constexpr std::string_view kKind = "stage.reached";
  std::string stage;  // "needs" | "presentation" | "drive" | "offer"
  friend bool operator==(const StageReached&, const StageReached&) = default;
};

// card.withdrawn: the judgement of a card was taken back (undo).
struct CardWithdrawn {
  static constexpr std::string_view kKind = "card.withdrawn";
  std::string card;
  friend bool operator==(const CardWithdrawn&, const CardWithdrawn&) = default;
};

// drive.wished / drive.started / drive.ended: the test drive.
struct DriveWished {
  static constexpr std::string_view kKind = "drive.wished";
  std::string vehicle;
  bool wished = true;
  friend bool operator==(const DriveWished&, const DriveWished&) = default;
};
struct DriveStarted {
  static constexpr std::string_view kKind = "drive.started";
  std::string vehicle;
  std::string route;  // as the dealer names it; may be empty
  friend bool operator==(const DriveStarted&, const DriveStarted&) = default;
};
struct DriveEnded {
  static constexpr std::string_view kKind = "drive.ended";
  friend bool operator==(const DriveEnded&, const DriveEnded&) = default;
};

// note.written: free text about a guest.
struct NoteWritten {
  static constexpr std::string_view kKind = "note.written";
  std::string text;  // personal
  friend bool operator==(const NoteWritten&, const NoteWritten&) = default;
};

// objection.raised: what stood in the way, and what answered it. Pack ids, or free text where the
// list did not have it.
struct ObjectionRaised {
  static constexpr std::string_view kKind = "objection.raised";
  std::string objection;  // pack id, or empty: then `text`
  std::string answer;     // pack id of what answered it; empty: still open
  std::string text;       // personal; may be empty
  friend bool operator==(const ObjectionRaised&, const ObjectionRaised&) = default;
};

// next_step.agreed: what will be done, and on which day.
struct NextStepAgreed {
  static constexpr std::string_view kKind = "next_step.agreed";
  std::string step;  // pack id: "call", "visit", "drive", "offer"
  std::string on;    // "2026-11-25"
  friend bool operator==(const NextStepAgreed&, const NextStepAgreed&) = default;
};

// visit.left: the guest has gone. The time may be told later than it was.
struct VisitLeft {
  static constexpr std::string_view kKind = "visit.left";
  std::int64_t at_ms = 0;     // wall time since 1970 UTC
  bool settled_late = false;  // found open at closing time
  friend bool operator==(const VisitLeft&, const VisitLeft&) = default;
};

// visit.closed: what came of it. The suggestion is kept beside what was decided.
struct VisitClosed {
  static constexpr std::string_view kKind = "visit.closed";
  std::string outcome;          // "ordered" | "following" | "lost" | "other"
  std::string grade;            // pack id: "H"; may be empty
  std::string grade_suggested;  // by the dealer's rule; may be empty
  std::string grade_reason;     // personal; why it was overridden
  std::string lost_model;       // what they bought instead, or want; free text
  std::string lost_reason;      // pack id
  friend bool operator==(const VisitClosed&, const VisitClosed&) = default;
};

// visit.reopened: it was closed by mistake.
struct VisitReopened {
  static constexpr std::string_view kKind = "visit.reopened";
  std::string reason;
  friend bool operator==(const VisitReopened&, const VisitReopened&) = default;
};

// contest.settled: a person decided between two facts that did not know of each other.
struct ContestSettled {
  static constexpr std::string_view kKind = "contest.settled";
  // "consultant" | "closing" | "name" | "phone" | "honorific" | "person" | a question's id
  std::string about;
  std::vector<std::string> value;  // what holds, where it is no personal datum
  std::string personal_value;      // personal; for the name and the phone
  friend bool operator==(const ContestSettled&, const ContestSettled&) = default;
};

// guest.erased: this guest's personal data was taken out, here and wherever the log has gone.
struct GuestErased {
  static constexpr std::string_view kKind = "guest.erased";
  std::string reason;  // "asked" | "age"
  friend bool operator==(const GuestErased&, const GuestErased&) = default;
};

// --- the house; facts of these kinds carry no visit, but for appointments ---

// staff.added: someone who may sign in; again for the same id: changed.
struct StaffAdded {
  static constexpr std::string_view kKind = "staff.added";
  std::string staff;  // eight hexadecimal digits
  std::string role;   // "reception" | "consultant" | "manager"
  std::string name;   // personal
  friend bool operator==(const StaffAdded&, const StaffAdded&) = default;
};
struct StaffRemoved {
  static constexpr std::string_view kKind = "staff.removed";
  std::string staff;
  friend bool operator==(const StaffRemoved&, const StaffRemoved&) = default;
};
// staff.pin: an Argon2id hash in libsodium's own text form. Kept with the personal data: sealed on
// the device, and no entrance ever receives it.
struct PinSet {
  static constexpr std::string_view kKind = "staff.pin";
  std::string staff;
  std::string hash;  // personal
  friend bool operator==(const PinSet&, const PinSet&) = default;
};
// staff.clocked_in also ends a pause; it puts the consultant at the end of the turn.
struct ClockedIn {
  static constexpr std::string_view kKind = "staff.clocked_in";
  std::string staff;
  friend bool operator==(const ClockedIn&, const ClockedIn&) = default;
};
struct ClockedOut {
  static constexpr std::string_view kKind = "staff.clocked_out";
  std::string staff;
  friend bool operator==(const ClockedOut&, const ClockedOut&) = default;
};
struct Paused {
  static constexpr std::string_view kKind = "staff.paused";
  std::string staff;
  std::string back_at;  // "15:00", or empty
  friend bool operator==(const Paused&, const Paused&) = default;
};

// appointment.made: the fact's visit is the appointment's own id, made fresh.
struct AppointmentMade {
  static constexpr std::string_view kKind = "appointment.made";
  std::string day;         // "2026-11-25"
  std::string time;        // "14:30"
  std::string purpose;     // pack id
  std::string consultant;  // staff id, or empty
  std::string vehicle;     // pack id, or empty
  std::string name;        // personal
  std::string phone;       // personal
  friend bool operator==(const AppointmentMade&, const AppointmentMade&) = default;
};
struct AppointmentCancelled {
  static constexpr std::string_view kKind = "appointment.cancelled";
  std::string reason;
  friend bool operator==(const AppointmentCancelled&, const AppointmentCancelled&) = default;
};
// appointment.kept: the fact's visit is the visit; the guest came as arranged. Empty: they did not,
// it was somebody else.
struct AppointmentKept {
  static constexpr std::string_view kKind = "appointment.kept";
  std::string appointment;  // 32 hexadecimal digits, or empty
  friend bool operator==(const AppointmentKept&, const AppointmentKept&) = default;
};

// register.closed: the day's register was read and signed; later facts of its visits are
// corrections, and are shown as such.
struct RegisterClosed {
  static constexpr std::string_view kKind = "register.closed";
  std::string day;    // "2026-11-21"
  std::string staff;  // who signed
  int visits = 0;     // as they stood in it
  friend bool operator==(const RegisterClosed&, const RegisterClosed&) = default;
};

}  // namespace foyer::domain
