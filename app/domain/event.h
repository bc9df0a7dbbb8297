// What can happen in a visit, in the showroom's words.
//
// An event is a fact's content; a fact (see fact.h) is an event that has been stamped and written.
// A new kind is a new struct here, one entry in the codec and one case in the fold. Everything
// that names or describes a person is marked "personal": the codec keeps it apart from the rest.
// Threads: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace foyer::domain {

// visit.opened: a guest touched the entrance and said what brings them here.
struct VisitOpened {
  std::string purpose;  // pack id
  std::string ticket;   // what is called out: "A012"
  std::string lang;     // "zh" | "en"
  friend bool operator==(const VisitOpened&, const VisitOpened&) = default;
};

// guest.language: the guest went on in the other language.
struct LanguageChosen {
  std::string lang;
  friend bool operator==(const LanguageChosen&, const LanguageChosen&) = default;
};

// guest.named: how to address the guest. No name: the guest would rather not say.
struct GuestNamed {
  std::optional<std::string> name;  // personal
  std::string honorific;            // pack id, may be empty
  friend bool operator==(const GuestNamed&, const GuestNamed&) = default;
};

// consent.given / consent.refused: about keeping contact data; refusing costs nothing.
struct ConsentGiven {
  std::string subject;  // "contact"
  std::string version;  // of the text that was shown
  std::string lang;     // in which it was shown
  friend bool operator==(const ConsentGiven&, const ConsentGiven&) = default;
};
struct ConsentRefused {
  std::string subject;
  std::string version;
  friend bool operator==(const ConsentRefused&, const ConsentRefused&) = default;
};

// guest.contact: only ever after a consent.
struct ContactGiven {
  std::string phone;  // personal; E.164 where it can be made out, else as typed
  friend bool operator==(const ContactGiven&, const ContactGiven&) = default;
};

// party.told: how many, first visit or again, how they heard of us. Each may be left out.
struct PartyTold {
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
  std::vector<RecommendedModel> models;
  std::string pack;  // content version that the judgement rests on
  friend bool operator==(const ModelsRecommended&, const ModelsRecommended&) = default;
};

// model.chosen: the guest wants to see this one.
struct ModelChosen {
  std::string vehicle;
  friend bool operator==(const ModelChosen&, const ModelChosen&) = default;
};

// card.presented / card.judged
struct CardPresented {
  std::string card;
  std::string vehicle;
  std::string position;
  friend bool operator==(const CardPresented&, const CardPresented&) = default;
};
struct CardJudged {
  std::string card;
  int level = 0;  // index into Showroom::levels, weakest 0
  friend bool operator==(const CardJudged&, const CardJudged&) = default;
};

// person.called: "call a person", and from which screen.
struct PersonCalled {
  std::string screen;
  friend bool operator==(const PersonCalled&, const PersonCalled&) = default;
};

// visit.checked_in: the guest reached the end of the check-in and waits for a consultant.
struct VisitCheckedIn {
  friend bool operator==(const VisitCheckedIn&, const VisitCheckedIn&) = default;
};

// visit.abandoned: the guest walked away or started over before the end of the check-in.
struct VisitAbandoned {
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
                 UnknownEvent>;

}  // namespace foyer::domain
