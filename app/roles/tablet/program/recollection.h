// What a consultant's tablet remembers beyond the days at hand: reads a person's earlier visits,
// and those that still owe a next step or a contact, from the log on the worker, and gives them to
// the room.
//
// Signing in begins the index of the whole log; until it is there `ready` is false and nothing
// earlier is known. UI thread, but for what runs on the worker; the worker must end first.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "kit/machine/worker.h"
#include "roles/host/program/staff_room.h"
#include "showroom/care.h"
#include "views/history.h"

namespace foyer::shell {

class Recollection {
 public:
  // `changed` is called on the UI thread when something earlier has come.
  Recollection(StaffRoom& room, Worker& worker, std::function<void()> changed);

  void begin();
  // Nobody is signed in: what is read for them is not wanted any more.
  void end();
  // The room has changed.
  void facts_came();
  // Every visit of this visit's person will be in the house.
  void recall(const Id& visit);
  // The visits of this visit's person; empty: not known yet.
  std::vector<Id> of_same_person(const Id& visit) const;
  // Whether all of this person's visits are in the house.
  bool knows(const Id& visit) const;

 private:
  struct Reading;
  void read_on(const std::shared_ptr<Reading>& reading);
  void fetch(const std::vector<Id>& visits);
  void read(const std::vector<Id>& missing);
  void recall_owed();

  StaffRoom& room_;
  Worker& worker_;
  std::function<void()> changed_;
  std::unique_ptr<views::History> history_;  // none: not read yet
  std::unique_ptr<domain::CareIndex> care_;  // beside it
  bool reading_ = false;
  std::set<Id> asked_;  // on their way from the log
  Id wanted_;           // before the index was there
};

}  // namespace foyer::shell
