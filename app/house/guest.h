// Who the guest of a visit is, as far as they said, and whose visit it is.
//
// Everything here that names or describes a person is personal: it is erased with them.
// Threads: values.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "house/visit.h"
#include "kit/fact/erasure.h"

namespace foyer::domain {

struct Pictures;

enum class ConsentState { not_asked, given, refused };

struct Guest {
  std::optional<std::string> name;
  std::string honorific;  // pack id
  ConsentState contact_consent = ConsentState::not_asked;
  std::string phone;         // empty if none
  bool filed = false;        // gave contact data under a consent that stands; stays when erased
  std::string description;   // of someone who will not say their name
  std::string person;        // 32 hexadecimal digits: whose visit it is; empty: not linked
  Said linked;               // who said so last, either way
  bool erased = false;       // the guest's personal data was taken out, or is locked
  std::string locked_until;  // the last day on which it is stored and not used; empty: not locked

  void settle(const Fact& fact, const ContestSettled& said);
  void forget_guest();
  friend bool operator==(const Guest&, const Guest&) = default;
};

// guest.language: the guest went on in the other language.
struct LanguageChosen {
  static constexpr std::string_view kKind = "guest.language";
  static constexpr int kVersion = 1;
  std::string lang;
  void fields(Fields& f) { f("lang", lang); }
  void fold(const Fact&, VisitBasics& visit) const;
  friend bool operator==(const LanguageChosen&, const LanguageChosen&) = default;
};

// guest.named: how to address the guest. No name: the guest would rather not say.
struct GuestNamed {
  static constexpr std::string_view kKind = "guest.named";
  static constexpr int kVersion = 1;
  std::optional<std::string> name;  // personal
  std::string honorific;            // pack id, may be empty
  void fields(Fields& f) {
    f.personal("name", name);
    f("honorific", honorific);
  }
  void fold(const Fact&, Guest& guest) const;
  friend bool operator==(const GuestNamed&, const GuestNamed&) = default;
};

// consent.given / consent.refused: about keeping contact data, or a picture of a licence
// (house/pictures.h); refusing costs nothing.
struct ConsentGiven {
  static constexpr std::string_view kKind = "consent.given";
  static constexpr int kVersion = 1;
  std::string subject;  // "contact" | "licence-picture" …
  std::string version;  // of the text that was shown
  std::string lang;     // in which it was shown
  void fields(Fields& f) {
    f("subject", subject);
    f("version", version);
    f("lang", lang);
  }
  void fold(const Fact&, Guest& guest, Pictures& pictures) const;
  friend bool operator==(const ConsentGiven&, const ConsentGiven&) = default;
};

struct ConsentRefused {
  static constexpr std::string_view kKind = "consent.refused";
  static constexpr int kVersion = 1;
  std::string subject;
  std::string version;
  void fields(Fields& f) {
    f("subject", subject);
    f("version", version);
  }
  void fold(const Fact&, Guest& guest, Pictures& pictures) const;
  friend bool operator==(const ConsentRefused&, const ConsentRefused&) = default;
};

// guest.contact: only ever after a consent.
struct ContactGiven {
  static constexpr std::string_view kKind = "guest.contact";
  static constexpr int kVersion = 1;
  std::string phone;  // personal; E.164 where it can be made out, else as typed
  void fields(Fields& f) { f.personal("phone", phone); }
  void fold(const Fact&, Guest& guest) const;
  friend bool operator==(const ContactGiven&, const ContactGiven&) = default;
};

// guest.described: how to recognise someone who will not say their name: "dark blue coat".
struct GuestDescribed {
  static constexpr std::string_view kKind = "guest.described";
  static constexpr int kVersion = 1;
  std::string text;  // personal
  void fields(Fields& f) { f.personal("text", text); }
  void fold(const Fact&, Guest& guest) const;
  friend bool operator==(const GuestDescribed&, const GuestDescribed&) = default;
};

// guest.corrected: staff put right what the guest (or a colleague) had given.
struct GuestCorrected {
  static constexpr std::string_view kKind = "guest.corrected";
  static constexpr int kVersion = 1;
  std::string field;       // "name" | "phone" | "honorific"
  std::string value;       // personal; empty: taken out
  std::string instead_of;  // personal; what stood there
  void fields(Fields& f) {
    f("field", field);
    f.personal("value", value);
    f.personal("instead_of", instead_of);
  }
  void fold(const Fact&, Guest& guest, VisitBasics& visit) const;
  friend bool operator==(const GuestCorrected&, const GuestCorrected&) = default;
};

// guest.linked: this visit is one of that person's. A person is named by the id of the visit that
// they were first met in. Empty: it is not (two records that were merged are separate again).
// Merging two people is one such fact about the visit that names the later one: whatever was linked
// to that visit comes along, and goes apart again with it.
struct GuestLinked {
  static constexpr std::string_view kKind = "guest.linked";
  static constexpr int kVersion = 1;
  std::string person;  // 32 hexadecimal digits, or empty
  std::optional<std::string> instead_of =
      std::nullopt;  // what stood there; none: was not looked at
  void fields(Fields& f) {
    f("person", person);
    f("instead_of", instead_of);
  }
  void fold(const Fact& fact, Guest& guest, VisitBasics& visit) const;
  friend bool operator==(const GuestLinked&, const GuestLinked&) = default;
};

// guest.erased: this guest's personal data was taken out, here and wherever the log has gone.
struct GuestErased : facts::Erasure {
  void fold(const Fact&, Guest& guest, VisitBasics& visit) const;
  friend bool operator==(const GuestErased&, const GuestErased&) = default;
};

// guest.locked: it was asked for, and may not be erased yet. What is personal stays in the log and
// the store; no screen and no view shows it, as if it were erased.
struct GuestLocked : facts::Lock {
  void fold(const Fact&, Guest& guest, VisitBasics& visit) const;
  friend bool operator==(const GuestLocked&, const GuestLocked&) = default;
};

// After one of these nothing personal is shown that was said before.
inline constexpr std::array kForgettingKinds = {facts::Erasure::kKind, facts::Lock::kKind};
inline bool forgets(const Event& event) {
  return std::ranges::find(kForgettingKinds, std::string_view(event.kind)) !=
         kForgettingKinds.end();
}

using GuestKinds = Kinds<LanguageChosen, GuestNamed, ConsentGiven, ConsentRefused, ContactGiven,
                         GuestDescribed, GuestCorrected, GuestLinked, GuestErased, GuestLocked>;

}  // namespace foyer::domain
