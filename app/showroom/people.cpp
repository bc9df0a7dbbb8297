#include "showroom/people.h"

#include <algorithm>
#include <tuple>

#include "kit/base/digits.h"
#include "kit/base/text.h"
#include "kit/fact/person.h"

namespace foyer::domain {

bool is_said_apart(const Visit& visit) { return facts::is_said_apart(visit.id, visit.person); }

bool is_newer(const Visit* a, const Visit* b) {
  return std::tie(b->arrived_at, b->id) < std::tie(a->arrived_at, a->id);
}

Id person_of(const House& house, const Id& visit) {
  return facts::person_at_end(visit, [&](const Id& at) {
    const Visit* found = house.visit(at);
    return found == nullptr ? std::nullopt : Id::from_hex(found->person);
  });
}

Id person_of(const House& house, const Visit& visit) {
  return visit.person.empty() ? visit.id : person_of(house, visit.id);
}

std::vector<const Visit*> visits_of(const House& house, const Id& person) {
  const Id whose = person_of(house, person);
  std::vector<const Visit*> visits;
  for (const auto& [id, visit] : house.visits)
    if (is_visit(visit) && person_of(house, visit) == whose) visits.push_back(&visit);
  std::ranges::sort(visits, is_newer);
  return visits;
}

std::vector<const Visit*> visits_with_phone(const House& house, std::string_view phone) {
  std::vector<const Visit*> visits;
  for (const auto& [id, visit] : house.visits)
    if (!phone.empty() && visit.phone == phone) visits.push_back(&visit);
  std::ranges::sort(visits, is_newer);
  return visits;
}

namespace {

constexpr std::size_t kFewestDigits = 7, kCountryCode = 3;

// Without what stands in front inside one country (0) and from another (00); "+44 (0) 7400 …" has
// both.
std::string digits_of(std::string_view number) {
  std::string kept;
  bool in_brackets = false;
  for (std::size_t at = 0; at < number.size();) {
    const char32_t c = next_code_point(number, at);
    const int digit = decimal_digit(c);
    in_brackets = c == U'(' || c == U'（' || (in_brackets && digit == 0);
    if (digit < 0 || (digit == 0 && (kept.empty() || in_brackets))) continue;
    kept += static_cast<char>('0' + digit);
  }
  return kept;
}

}  // namespace

bool same_number(std::string_view a, std::string_view b) {
  const std::string one = digits_of(a), other = digits_of(b);
  const std::string& less = one.size() < other.size() ? one : other;
  const std::string& more = one.size() < other.size() ? other : one;
  return less.size() >= kFewestDigits && more.size() - less.size() <= kCountryCode &&
         more.ends_with(less);
}

std::string end_of_number(std::string_view number) {
  const std::string digits = digits_of(number);
  return digits.size() < kFewestDigits ? std::string()
                                       : digits.substr(digits.size() - kFewestDigits);
}

const Appointment* appointment_of(const House& house, const Visit& visit) {
  if (visit.appointment.empty()) return nullptr;
  const auto id = Id::from_hex(visit.appointment);
  const auto found = id ? house.appointments.find(*id) : house.appointments.end();
  return found == house.appointments.end() ? nullptr : &found->second;
}

}  // namespace foyer::domain
