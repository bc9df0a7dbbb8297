// Whose visits belong together, and who still owes whom a next step: the one definition of both,
// for the days on a device's screen and for all that its log holds. It keeps ids and what they are
// found by, some 200 bytes a visit, not the visits.
//
// A person's visits are those that are linked to one another, over any number of links, and those
// with the same phone number, unless somebody said otherwise. A next step is owed by whoever has
// the guest, from its day on, until any later visit of that person.
// Phone numbers are in clear, in memory only. Pure. Threads: values.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

class Persons {
 public:
  Persons() = default;
  explicit Persons(const House& house);

  // One that is new or has changed.
  void put(const Visit& visit);

  std::size_t size() const { return entries_.size(); }
  // All visits of the person whose visit this is, itself included.
  std::vector<Id> of_same_person(const Id& visit) const;
  // The visits of this consultant whose next step is owed on `day` ("2026-11-21").
  std::vector<Id> owed(std::string_view staff, std::string_view day) const;
  // Whether this visit's is, by whoever has the guest.
  bool is_owed(const Id& visit, std::string_view day) const;
  // Nobody of this person came after this visit.
  bool is_last(const Id& visit) const;

 private:
  struct Entry {
    Id person;  // what it was linked to; nil: nothing
    std::string phone;
    std::string consultant, step_on;  // the latter empty: no step was agreed
    Stamp arrived_at;
  };
  void forget(const Id& visit, const Entry& entry);

  std::map<Id, Entry> entries_;
  std::map<Id, std::set<Id>> linked_;  // person -> visits that name it
  std::map<std::string, std::set<Id>> with_phone_;
};

}  // namespace foyer::domain
