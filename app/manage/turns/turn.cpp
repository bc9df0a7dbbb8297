#include "manage/turns/turn.h"

#include <algorithm>
#include <tuple>

#include "showroom/people.h"

namespace foyer::domain {
namespace {

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
    std::ranges::sort(before, is_newer);
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

}  // namespace foyer::domain
