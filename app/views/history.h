// Whose visits belong together, over all the time that the log holds, and who still owes whom a
// next step: ids only, so that a customer card can show every visit of a person and a step that was
// agreed long ago is not forgotten. The visits themselves stay in the log until they are wanted.
//
// A person's visits are those that are linked to one another, over any number of links, and those
// with the same phone number, unless somebody said otherwise. Built once, off the UI thread and in
// parts, so that other work there gets its turn: it folds every visit, one after the other.
// Afterwards a visit that is new or has changed is put in. Some 200 bytes a visit; phone numbers
// are in clear, in memory only.
// Threads: build on one, then use on one. Errors: the log's.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/result.h"
#include "kit/log/visit_log.h"
#include "showroom/visit.h"

namespace foyer::views {

class History {
 public:
  // Some of the visits of a log (see `visits_in`).
  Result<void> read(const log::VisitLog& log, std::span<const Id> visits);
  void put(const domain::Visit& visit);

  std::size_t size() const { return entries_.size(); }
  // All visits of the person whose visit this is, itself included.
  std::vector<Id> of_same_person(const Id& visit) const;
  // Visits of this consultant whose next step lies on `day` ("2026-11-21") or before, and whose
  // guest has not come again since.
  std::vector<Id> owed(std::string_view staff, std::string_view day) const;

 private:
  struct Entry {
    Id person;  // what it was linked to; nil: nothing
    std::string phone, consultant, step_on;
    Stamp arrived_at;
  };
  void forget(const Id& visit, const Entry& entry);

  std::map<Id, Entry> entries_;
  std::map<Id, std::set<Id>> linked_;  // person -> visits that name it
  std::map<std::string, std::set<Id>> with_phone_;
};

// Every visit of this log. `stop` is asked now and then.
Result<std::vector<Id>> visits_in(const log::VisitLog& log, const std::function<bool()>& stop);
// One visit's facts in the order in which they fold.
Result<std::vector<domain::Fact>> facts_of(const log::VisitLog& log, const Id& visit);

}  // namespace foyer::views
