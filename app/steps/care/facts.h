// How a visit ends and how it goes on: what came of it, what was agreed next, and what is noted
// about the guest. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct Closing;

// note.written: free text about a guest.
struct NoteWritten {
  static constexpr std::string_view kKind = "note.written";
  static constexpr int kVersion = 1;
  std::string text;  // personal
  void fields(Fields& f) { f.personal("text", text); }
  void fold(const Fact& fact, Closing& closing) const;
  friend bool operator==(const NoteWritten&, const NoteWritten&) = default;
};

// next_step.agreed: what will be done, and on which day.
struct NextStepAgreed {
  static constexpr std::string_view kKind = "next_step.agreed";
  static constexpr int kVersion = 1;
  std::string step;  // pack id: "call", "visit", "drive", "offer"
  std::string on;    // "2026-11-25"
  void fields(Fields& f) {
    f("step", step);
    f("on", on);
  }
  void fold(const Fact&, Closing& closing) const;
  friend bool operator==(const NextStepAgreed&, const NextStepAgreed&) = default;
};

// visit.closed: what came of it. The suggestion is kept beside what was decided. Version 1 had
// `lost_model` in its body, where no erasure reaches it; it is read from there and goes no further
// once the guest is erased.
struct VisitClosed {
  static constexpr std::string_view kKind = "visit.closed";
  static constexpr int kVersion = 2;
  std::string outcome;          // "ordered" | "following" | "lost" | "other"
  std::string grade;            // pack id: "H"; may be empty
  std::string grade_suggested;  // by the dealer's rule; may be empty
  std::string grade_reason;     // personal; why it was overridden
  std::string lost_model;       // personal; what they bought instead, or want; free text
  std::string lost_reason;      // pack id
  void fields(Fields& f) {
    f("outcome", outcome);
    f("grade", grade);
    f("grade_suggested", grade_suggested);
    f.personal("grade_reason", grade_reason);
    if (f.version() >= 2)
      f.personal("lost_model", lost_model);
    else
      f("lost_model", lost_model);
    f("lost_reason", lost_reason);
  }
  void fold(const Fact& fact, Closing& closing, VisitBasics& visit) const;
  friend bool operator==(const VisitClosed&, const VisitClosed&) = default;
};

// visit.reopened: it was closed by mistake.
struct VisitReopened {
  static constexpr std::string_view kKind = "visit.reopened";
  static constexpr int kVersion = 1;
  std::string reason;
  void fields(Fields& f) { f("reason", reason); }
  void fold(const Fact&, Closing& closing, VisitBasics& visit) const;
  friend bool operator==(const VisitReopened&, const VisitReopened&) = default;
};

struct Note {
  std::string text;  // personal
  std::string actor;
  Stamp at;
  friend bool operator==(const Note&, const Note&) = default;
};

struct Closing {
  std::vector<Note> notes;
  std::optional<NextStepAgreed> next_step;
  std::optional<VisitClosed> closed;
  Stamp closed_at;
  std::string closed_by;  // actor

  void settle(const ContestSettled& said);
  void forget_guest();
  friend bool operator==(const Closing&, const Closing&) = default;
};

using CareKinds = Kinds<NoteWritten, NextStepAgreed, VisitClosed, VisitReopened>;

}  // namespace foyer::domain
