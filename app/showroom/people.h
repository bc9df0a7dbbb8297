// People: whose visits are one person's, and which numbers are one number. Pure. Threads: values.
#pragma once

#include <string_view>
#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

// Which of two visits comes first where the newest does.
bool is_newer(const Visit* a, const Visit* b);

// The person that a visit belongs to: what it was linked to, and what that was linked to in turn;
// else itself. Two that were linked to each other (by two desks at once) are one person.
Id person_of(const House& house, const Visit& visit);
Id person_of(const House& house, const Id& visit);
// Staff said that it is somebody else's than the other visits with its phone number.
bool is_said_apart(const Visit& visit);
// All visits of that person, newest first.
std::vector<const Visit*> visits_of(const House& house, const Id& person);
// Visits with this phone number (E.164), newest first.
std::vector<const Visit*> visits_with_phone(const House& house, std::string_view phone);

// Whether these are one number, written with or without the country's code, blanks and dashes.
bool same_number(std::string_view a, std::string_view b);
// What all ways of writing one number end with, to look many up by; empty: it is too short to be
// the same as any.
std::string end_of_number(std::string_view number);
// The appointment that this visit keeps, as far as it was told and is known; else nullptr.
const Appointment* appointment_of(const House& house, const Visit& visit);

}  // namespace foyer::domain
