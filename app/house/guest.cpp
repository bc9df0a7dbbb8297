#include "house/guest.h"

#include <algorithm>

#include "house/pictures.h"

namespace foyer::domain {
namespace {

constexpr std::string_view kContact = "contact";

void set_field(Guest& guest, std::string_view field, const std::string& value) {
  if (field == about::kName) {
    guest.name = value.empty() ? std::nullopt : std::optional(value);
  } else if (field == about::kPhone) {
    // Without a consent the number is not for anyone's eyes, whoever wrote the fact.
    if (guest.contact_consent != ConsentState::given) return;
    guest.phone = value;
    guest.filed = true;
  } else if (field == about::kHonorific) {
    guest.honorific = value;
  }
}

std::string field_of(const Guest& guest, std::string_view field) {
  if (field == about::kName) return guest.name.value_or("");
  if (field == about::kPhone) return guest.phone;
  return field == about::kHonorific ? guest.honorific : std::string();
}

}  // namespace

void LanguageChosen::fold(const Fact&, VisitBasics& visit) const { visit.lang = lang; }

void GuestNamed::fold(const Fact&, Guest& guest) const {
  guest.name = name;
  guest.honorific = honorific;
}

void ConsentGiven::fold(const Fact&, Guest& guest, Pictures& pictures) const {
  pictures.say_of_pictures(subject, true);
  if (subject == kContact) guest.contact_consent = ConsentState::given;
}

void ConsentRefused::fold(const Fact&, Guest& guest, Pictures& pictures) const {
  pictures.say_of_pictures(subject, false);
  if (subject != kContact) return;
  guest.contact_consent = ConsentState::refused;
  guest.filed = false;
  guest.phone.clear();
}

void ContactGiven::fold(const Fact&, Guest& guest) const {
  if (guest.contact_consent != ConsentState::given) return;
  guest.phone = phone;
  guest.filed = true;
}

void GuestDescribed::fold(const Fact&, Guest& guest) const { guest.description = text; }

void GuestCorrected::fold(const Fact&, Guest& guest, VisitBasics& visit) const {
  const std::string stood = field_of(guest, field);
  // Erased texts are empty on both sides, and are no contest.
  if (!guest.erased && stood != instead_of && stood != value) visit.contest(field, stood, value);
  set_field(guest, field, value);
}

void GuestLinked::fold(const Fact& fact, Guest& guest, VisitBasics& visit) const {
  const std::string stood = guest.person;
  if (instead_of && stood != *instead_of && stood != person)
    visit.contest(about::kPerson, stood, person);
  guest.person = person;
  guest.linked = said_by(fact);
}

// What is personal in the other parts goes with `forget_guest`.
void GuestErased::fold(const Fact&, Guest& guest, VisitBasics& visit) const {
  guest.erased = true;
  for (const std::string_view field : {about::kName, about::kPhone}) visit.settle(field);
}

void GuestLocked::fold(const Fact& fact, Guest& guest, VisitBasics& visit) const {
  GuestErased().fold(fact, guest, visit);
  guest.locked_until = std::max(guest.locked_until, until);
}

void Guest::settle(const Fact& fact, const ContestSettled& said) {
  if (said.about == about::kPerson) {
    person = said.value.empty() ? std::string() : said.value.front();
    linked = said_by(fact);
  } else {
    set_field(*this, said.about, said.personal_value);
  }
}

void Guest::forget_guest() {
  name.reset();
  phone.clear();
  description.clear();
}

}  // namespace foyer::domain
