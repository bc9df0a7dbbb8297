// Who is next, who should get a guest, and whose visits are one person's.
#include <algorithm>
#include <tuple>

#include "domain/house.h"

namespace foyer::domain {
namespace {

bool newer(const Visit* a, const Visit* b) {
  return std::tie(b->arrived_at, b->id) < std::tie(a->arrived_at, a->id);
}

const Place* place_of(const std::vector<Place>& places, std::string_view staff) {
  const auto found =
      std::ranges::find_if(places, [&](const Place& one) { return one.staff == staff; });
  return found == places.end() ? nullptr : &*found;
}

// Why this consultant cannot have the guest now; empty: they can.
std::string hindrance(const House& house, const std::vector<Place>& places,
                      const std::string& staff) {
  const Place* place = place_of(places, staff);
  if (place == nullptr) return "out";
  if (place->free) return {};
  const Staff* who = house.who(staff);
  return who != nullptr && who->duty == Duty::paused ? "paused" : "busy";
}

// Who had this person the last time; empty: nobody, or never here before.
std::string previous_consultant(const House& house, const Visit& visit) {
  std::vector<const Visit*> before = visits_of(house, visit.id);
  if (!visit.phone.empty()) {
    for (const Visit* one : visits_with_phone(house, visit.phone)) before.push_back(one);
    std::ranges::sort(before, newer);
  }
  for (const Visit* one : before)
    if (one->id != visit.id && one->arrived_at < visit.arrived_at &&
        !one->handover.consultant.empty())
      return one->handover.consultant;
  return {};
}

}  // namespace

std::vector<Place> turn(const House& house) {
  std::vector<Place> places;
  for (const auto& [id, staff] : house.staff)
    if (staff.role == Role::consultant && !staff.removed && staff.duty != Duty::out)
      places.push_back({id, staff.duty == Duty::in, {}, staff.duty_since});
  for (const auto& [id, visit] : house.visits) {
    for (Place& place : places) {
      if (place.staff != visit.handover.consultant) continue;
      place.waiting_since = std::max(place.waiting_since, visit.handover.assigned_at);
      place.waiting_since = std::max(place.waiting_since, visit.handover.taken_at);
      if (is_present(visit)) {
        place.free = false;
        place.with = id.hex();
      }
    }
  }
  std::ranges::sort(places, [](const Place& a, const Place& b) {
    return std::tuple(!a.free, a.waiting_since, a.staff) <
           std::tuple(!b.free, b.waiting_since, b.staff);
  });
  return places;
}

Proposal propose(const House& house, const Visit& visit) {
  const std::vector<Place> places = turn(house);
  Proposal proposal;
  const auto first_choice = [&](const std::string& staff, const char* reason) {
    if (staff.empty() || !proposal.consultant.empty()) return;
    const std::string why_not = hindrance(house, places, staff);
    if (why_not.empty()) {
      proposal.consultant = staff;
      proposal.reason = reason;
    } else if (std::ranges::none_of(proposal.skipped,
                                    [&](const Skip& one) { return one.staff == staff; })) {
      proposal.skipped.push_back({staff, why_not});
    }
  };
  first_choice(visit.requested, "requested");
  if (const Appointment* booked = appointment_of(house, visit))
    first_choice(booked->made.consultant, "appointment");
  first_choice(previous_consultant(house, visit), "previous");
  if (proposal.consultant.empty() && !places.empty() && places.front().free) {
    proposal.consultant = places.front().staff;
    proposal.reason = "turn";
  }
  return proposal;
}

Id person_of(const House& house, const Id& visit) {
  std::vector<Id> way;
  for (Id person = visit;;) {
    // Round and round: whichever of the circle is asked, the answer is the same.
    const auto circle = std::ranges::find(way, person);
    if (circle != way.end()) return *std::min_element(circle, way.end());
    const Visit* found = house.visit(person);
    const auto next = found == nullptr ? std::nullopt : Id::from_hex(found->person);
    if (!next) return person;
    way.push_back(person);
    person = *next;
  }
}

Id person_of(const House& house, const Visit& visit) {
  return visit.person.empty() ? visit.id : person_of(house, visit.id);
}

std::vector<const Visit*> visits_of(const House& house, const Id& person) {
  const Id whose = person_of(house, person);
  std::vector<const Visit*> visits;
  for (const auto& [id, visit] : house.visits)
    if (is_visit(visit) && person_of(house, visit) == whose) visits.push_back(&visit);
  std::ranges::sort(visits, newer);
  return visits;
}

std::vector<const Visit*> visits_with_phone(const House& house, std::string_view phone) {
  std::vector<const Visit*> visits;
  for (const auto& [id, visit] : house.visits)
    if (!phone.empty() && visit.phone == phone) visits.push_back(&visit);
  std::ranges::sort(visits, newer);
  return visits;
}

bool same_number(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view number) {
    std::string kept;
    for (const char c : number)
      if (c >= '0' && c <= '9' && (c != '0' || !kept.empty())) kept += c;
    return kept;
  };
  const std::string one = digits(a), other = digits(b);
  const std::string& less = one.size() < other.size() ? one : other;
  const std::string& more = one.size() < other.size() ? other : one;
  constexpr std::size_t kFewest = 7, kCountryCode = 3;
  return less.size() >= kFewest && more.size() - less.size() <= kCountryCode &&
         more.ends_with(less);
}

const Appointment* appointment_of(const House& house, const Visit& visit) {
  if (visit.appointment.empty()) return nullptr;
  const auto id = Id::from_hex(visit.appointment);
  const auto found = id ? house.appointments.find(*id) : house.appointments.end();
  return found == house.appointments.end() ? nullptr : &found->second;
}

}  // namespace foyer::domain
