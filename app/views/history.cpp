#include "views/history.h"

#include <algorithm>
#include <utility>

#include "showroom/people.h"

namespace foyer::views {

Result<std::vector<domain::Fact>> facts_of(const log::VisitLog& log, const Id& visit) {
  auto records = log.of_visit(visit);
  if (!records) return tl::unexpected<Error>(records.error());
  std::vector<domain::Fact> facts;
  facts.reserve(records->size());
  for (const log::Record& record : *records) facts.push_back(log::to_fact(record));
  return facts;
}

Result<std::vector<Id>> visits_in(const log::VisitLog& log, const std::function<bool()>& stop) {
  std::set<Id> all;
  const auto walked = log.each([&](const log::Record& record) {
    if (!record.visit.is_nil()) all.insert(record.visit);
    return !stop();
  });
  if (!walked) return tl::unexpected<Error>(walked.error());
  return std::vector<Id>(all.begin(), all.end());
}

Result<void> History::read(const log::VisitLog& log, std::span<const Id> visits) {
  for (const Id& id : visits) {
    const auto facts = facts_of(log, id);
    if (!facts) return tl::unexpected<Error>(facts.error());
    domain::Visit visit;
    for (const domain::Fact& fact : *facts) domain::apply(visit, fact);
    visit.id = id;
    put(visit);
  }
  return {};
}

void History::forget(const Id& visit, const Entry& entry) {
  linked_[entry.person].erase(visit);
  with_phone_[entry.phone].erase(visit);
}

void History::put(const domain::Visit& visit) {
  if (!domain::is_visit(visit)) return;
  const auto found = entries_.find(visit.id);
  if (found != entries_.end()) forget(visit.id, found->second);
  const bool itself = domain::is_said_apart(visit);
  Entry& entry = entries_[visit.id];
  entry = {itself ? Id{} : Id::from_hex(visit.person).value_or(Id{}),
           itself ? std::string() : visit.phone, visit.handover.consultant,
           visit.next_step ? visit.next_step->on : std::string(), visit.arrived_at};
  if (!entry.person.is_nil()) linked_[entry.person].insert(visit.id);
  if (!entry.phone.empty()) with_phone_[entry.phone].insert(visit.id);
}

std::vector<Id> History::of_same_person(const Id& visit) const {
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

std::vector<Id> History::owed(std::string_view staff, std::string_view day) const {
  std::vector<Id> owed;
  for (const auto& [id, entry] : entries_) {
    if (entry.consultant != staff || entry.step_on.empty() || entry.step_on > day) continue;
    const auto all = of_same_person(id);
    if (std::ranges::none_of(all, [&](const Id& other) {
          const auto found = entries_.find(other);
          return found != entries_.end() && found->second.arrived_at > entry.arrived_at;
        }))
      owed.push_back(id);
  }
  return owed;
}

}  // namespace foyer::views
