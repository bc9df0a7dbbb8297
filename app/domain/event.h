// What can happen in a visit, in the showroom's words.
//
// An event is a fact's content; a fact (see fact.h) is an event that has been stamped and written.
// A new kind is a new struct here (or in house_event.h, for what staff do), its fields in
// event_fields.h and one case in the fold. Everything that names or describes a person is marked
// "personal": the codec keeps it apart from the rest.
// Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/house_event.h"

namespace foyer::domain {

// visit.opened: a guest touched the entrance and said what brings them here.
struct VisitOpened {
  static constexpr std::string_view kKind = "visit.opened";
  std::string purpose;  // pack id
  std::string ticket;   // what is called out: "A012"
  std::string lang;     // "zh" | "en"
  friend bool operator==(const VisitOpened&, const VisitOpened&) = default;
};

// guest.language: the guest went on in the other language.
struct LanguageChosen {
  static constexpr std::string_view kKind = "guest.language";
  std::string lang;
  friend bool operator==(const LanguageChosen&, const LanguageChosen&) = default;
};

// guest.named: how to address the guest. No name: the guest would rather not say.
struct GuestNamed {
  static constexpr std::string_view kKind = "guest.named";
  std::optional<std::string> name;  // personal
  std::string honorific;            // pack id, may be empty
  friend bool operator==(const GuestNamed&, const GuestNamed&) = default;
};

// consent.given / consent.refused: about keeping contact data; refusing costs nothing.
struct ConsentGiven {
  static constexpr std::string_view kKind = "consent.given";
  std::string subject;  // "contact"
  std::string version;  // of the text that was shown
  std::string lang;     // in which it was shown
  friend bool operator==(const ConsentGiven&, const ConsentGiven&) = default;
};
struct ConsentRefused {
  static constexpr std::string_view kKind = "consent.refused";
  std::string subject;
  std::string version;
  friend bool operator==(const ConsentRefused&, const ConsentRefused&) = default;
};

// guest.contact: only ever after a consent.
struct ContactGiven {
  static constexpr std::string_view kKind = "guest.contact";
  std::string phone;  // personal; E.164 where it can be made out, else as typed
  friend bool operator==(const ContactGiven&, const ContactGiven&) = default;
};

// party.told: how many, first visit or again, how they heard of us. Each may be left out.
struct PartyTold {
  static constexpr std::string_view kKind = "party.told";
  std::optional<int> party;
  std::optional<bool> first_visit;
  std::string source;  // pack id or empty
  friend bool operator==(const PartyTold&, const PartyTold&) = default;
};

// needs.answered: one question of the questionnaire. `question` is "use", "budget", "timing",
// "priorities" or an optional question's id. Empty `options`: the guest skipped it.
// Options are pack ids, for priorities in order of importance.
// For the budget the range is recorded too, so that it can be read without the pack.
struct NeedsAnswered {
  static constexpr std::string_view kKind = "needs.answered";
  std::string question;
  std::vector<std::string> options;
  std::optional<std::int64_t> min_yuan;
  std::optional<std::int64_t> max_yuan;
  friend bool operator==(const NeedsAnswered&, const NeedsAnswered&) = default;
};

// models.recommended: what was shown, best first, with the fit in points of 100.
struct RecommendedModel {
  std::string vehicle;
  int fit = 0;
  friend bool operator==(const RecommendedModel&, const RecommendedModel&) = default;
};
struct ModelsRecommended {
  static constexpr std::string_view kKind = "models.recommended";
  std::vector<RecommendedModel> models;
  std::string pack;  // content version that the judgement rests on
  friend bool operator==(const ModelsRecommended&, const ModelsRecommended&) = default;
};

// model.chosen: the guest wants to see this one.
struct ModelChosen {
  static constexpr std::string_view kKind = "model.chosen";
  std::string vehicle;
  friend bool operator==(const ModelChosen&, const ModelChosen&) = default;
};

// card.presented / card.judged
struct CardPresented {
  static constexpr std::string_view kKind = "card.presented";
  std::string card;
  std::string vehicle;
  std::string position;
  friend bool operator==(const CardPresented&, const CardPresented&) = default;
};
struct CardJudged {
  static constexpr std::string_view kKind = "card.judged";
  std::string card;
  int level = 0;  // index into Showroom::levels, weakest 0
  friend bool operator==(const CardJudged&, const CardJudged&) = default;
};

// person.called: "call a person", and from which screen.
struct PersonCalled {
  static constexpr std::string_view kKind = "person.called";
  std::string screen;
  friend bool operator==(const PersonCalled&, const PersonCalled&) = default;
};

// visit.checked_in: the guest reached the end of the check-in and waits for a consultant.
struct VisitCheckedIn {
  static constexpr std::string_view kKind = "visit.checked_in";
  friend bool operator==(const VisitCheckedIn&, const VisitCheckedIn&) = default;
};

// visit.abandoned: the guest walked away or started over before the end of the check-in.
struct VisitAbandoned {
  static constexpr std::string_view kKind = "visit.abandoned";
  std::string reason;  // "idle" | "start_over"
  std::string screen;
  friend bool operator==(const VisitAbandoned&, const VisitAbandoned&) = default;
};

// Anything that this version does not know, or a newer version of what it knows. Kept and
// forwarded as it came; the fold only counts it.
struct UnknownEvent {
  std::string kind;
  int version = 1;
  std::string body;      // JSON
  std::string personal;  // JSON or empty
  friend bool operator==(const UnknownEvent&, const UnknownEvent&) = default;
};

using Event =
    std::variant<VisitOpened, LanguageChosen, GuestNamed, ConsentGiven, ConsentRefused,
                 ContactGiven, PartyTold, NeedsAnswered, ModelsRecommended, ModelChosen,
                 CardPresented, CardJudged, PersonCalled, VisitCheckedIn, VisitAbandoned,
                 // what staff do with a visit
                 GuestDescribed, PresentCarTold, ConsultantRequested, GuestCorrected,
                 NeedsCorrected, GuestLinked, VisitAssigned, VisitTaken, VisitReturned,
                 StageReached, CardWithdrawn, DriveWished, DriveStarted, DriveEnded, NoteWritten,
                 ObjectionRaised, NextStepAgreed, VisitLeft, VisitClosed, VisitReopened,
                 ContestSettled, GuestErased,
                 // what staff do with the house
                 StaffAdded, StaffRemoved, PinSet, ClockedIn, ClockedOut, Paused, AppointmentMade,
                 AppointmentCancelled, AppointmentKept, RegisterClosed, UnknownEvent>;

}  // namespace foyer::domain
