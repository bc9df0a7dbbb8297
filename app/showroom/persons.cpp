#include "showroom/persons.h"

#include <algorithm>

#include "showroom/people.h"

namespace foyer::domain {

Persons::Persons(const House& house) {
  for (const auto& [id, visit] : house.visits) put(visit);
}

void Persons::forget(const Id& visit, const Entry& entry) {
  linked_[entry.person].erase(visit);
  with_phone_[entry.phone].erase(visit);
}

void Persons::put(const Visit& visit) {
  if (!is_visit(visit)) return;
  const auto found = entries_.find(visit.id);
  if (found != entries_.end()) forget(visit.id, found->second);
  const bool itself = is_said_apart(visit);
  Entry& entry = entries_[visit.id];
  entry = {itself ? Id{} : Id::from_hex(visit.person).value_or(Id{}),
           itself ? std::string() : visit.phone, visit.handover.consultant,
           visit.next_step ? visit.next_step->on : std::string(), visit.arrived_at};
  if (!entry.person.is_nil()) linked_[entry.person].insert(visit.id);
  if (!entry.phone.empty()) with_phone_[entry.phone].insert(visit.id);
}

std::vector<Id> Persons::of_same_person(const Id& visit) const {
  std::set<Id> seen{visit};
  std::vector<Id> left{visit};  // whose neighbours have not been looked at
  std::set<std::string_view> numbers;
  const auto reach = [&](const Id& other) {
    if (!other.is_nil() && seen.insert(other).second) left.push_back(other);
  };
  while (!left.empty()) {
    const Id id = left.back();
    left.pop_back();
    if (const auto naming = linked_.find(id); naming != linked_.end())
      std::ranges::for_each(naming->second, reach);
    const auto found = entries_.find(id);
    if (found == entries_.end()) continue;
    reach(found->second.person);
    if (found->second.phone.empty() || !numbers.insert(found->second.phone).second) continue;
    if (const auto same = with_phone_.find(found->second.phone); same != with_phone_.end())
      std::ranges::for_each(same->second, reach);
  }
  // A person may be named by a visit that this log does not hold.
  std::erase_if(seen, [&](const Id& id) { return id != visit && !entries_.contains(id); });
  return {seen.begin(), seen.end()};
}

std::vector<Id> Persons::owed(std::string_view staff, std::string_view day) const {
  std::vector<Id> owed;
  if (staff.empty()) return owed;
  for (const auto& [id, entry] : entries_)
    if (entry.consultant == staff && is_owed(id, day)) owed.push_back(id);
  return owed;
}

bool Persons::is_owed(const Id& visit, std::string_view day) const {
  const auto found = entries_.find(visit);
  if (found == entries_.end() || found->second.consultant.empty()) return false;
  const std::string& on = found->second.step_on;
  return !on.empty() && on <= day && is_last(visit);
}

bool Persons::is_last(const Id& visit) const {
  const auto found = entries_.find(visit);
  if (found == entries_.end()) return false;
  return std::ranges::none_of(of_same_person(visit), [&](const Id& other) {
    const auto one = entries_.find(other);
    return one != entries_.end() && one->second.arrived_at > found->second.arrived_at;
  });
}

}  // namespace foyer::domain
