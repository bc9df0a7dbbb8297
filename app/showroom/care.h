// The plan of care over the house: what each visit gives the plan to follow, whose consent holds,
// what closes a task by itself, and a consultant's day. Pure. Threads: values; pointers into the
// house and the content hold until these change.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"
#include "showroom/persons.h"
#include "steps/care/task.h"

namespace foyer::domain {

// What is told about this visit that a contact may follow, but for deliveries, which are subjects
// of their own, and for holidays, which are none of one visit's.
std::vector<CareCase::Anchor> care_anchors(const Visit& visit, const Content& content);
// The deliveries of the orders that stand in this visit, each whether there is one or not.
std::vector<Id> deliveries_of(const Visit& visit);

// The tasks after all visits of one person, by the day on which their windows end. None of who was
// erased. `visits`: all of them that are known; a consent counts as it was last said.
std::vector<CareTask> care_of(const std::vector<const Visit*>& visits, const House& house,
                              const Content& content, std::string_view today);

// Of everybody, or of one member of staff alone: their own, and, for a manager, what nobody has.
std::vector<CareTask> care_of_house(const House& house, const Content& content,
                                    std::string_view today, std::string_view staff = {});

// A consultant's day: each list by the day on which its windows end.
struct CareDay {
  std::string day;  // "2026-11-21"
  std::vector<CareTask> all;
  std::vector<const CareTask*> overdue, today, soon;  // soon: may be done already
  std::vector<const CareTask*> done;                  // ended by a hand today
  std::vector<const CareTask*> not_asked;             // in its window, and nobody may call
  std::vector<const CareTask*> tomorrow;              // begins or ends then
  const CareTask* task(const Id& visit, std::string_view name) const;
  // All tasks that follow this visit.
  std::vector<const CareTask*> after(const Id& visit) const;
  CareDay() = default;
  CareDay(const CareDay&) = delete;
  CareDay& operator=(const CareDay&) = delete;
  CareDay(CareDay&&) = default;
  CareDay& operator=(CareDay&&) = default;
};
CareDay care_day(const House& house, const Content& content, std::string_view staff,
                 std::string_view today);

// For a device that keeps the last days at hand: which older visits have something due, so that
// they can be read from the log. It keeps days and names of tasks, no person. It may name a visit
// whose tasks were closed by a later one, and takes a delivery's word for it: the plan over the
// house has the last word.
class CareIndex {
 public:
  explicit CareIndex(const Content& content) : content_(&content) {}
  void put(const Visit& visit);
  // Of the facts that are no visit's a delivery that is done counts.
  void put(const Fact& fact);
  // `staff`: empty: everybody's.
  std::vector<Id> due(std::string_view today, std::string_view staff = {}) const;
  // What else is read of a visit that has something due.
  std::vector<Id> deliveries(const Id& visit) const;
  // When the car of this visit was handed over, wall time; 0: it was not.
  std::int64_t delivered_ms(const Id& visit) const;
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::vector<CareCase::Anchor> anchors;
    std::string consultant;
    std::set<std::string> handed_to;
    std::vector<Id> deliveries;
    CareTasks told;
  };
  const Content* content_;
  std::map<Id, Entry> entries_;
  std::map<Id, std::int64_t> delivered_ms_;  // by visit
};

}  // namespace foyer::domain
