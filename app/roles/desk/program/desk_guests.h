// Whom the desk knows: the list of everybody that was ever here, what a search in it finds, the
// record of whose sheet is open, and taking somebody out of it all for good.
//
// The list is read from the log on the worker and kept up to date one visit at a time; a merge is
// in it at once, while a record that was divided has it read again. UI thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kit/machine/worker.h"
#include "roles/desk/flow/board.h"
#include "roles/desk/flow/desk.h"
#include "roles/desk/pages/desk.h"
#include "roles/host/program/staff_room.h"
#include "showroom/care.h"
#include "showroom/people.h"
#include "views/search.h"

namespace foyer::shell {

class DeskGuests {
 public:
  DeskGuests(StaffRoom& room, Worker& worker) : room_(room), worker_(worker) {}

  bool ready() const { return index_ != nullptr; }
  // Reads everybody, on the worker; nothing if it is being done.
  void read();
  // Visits that changed since: those that the room names.
  void take_in();
  // Visits from before the days at hand that have a contact due, for the manager's morning sheet.
  void recall_care();
  // And those of whom the service told something that waits, or may still lead to an order.
  void recall_signals();
  // How many of these orders are of somebody who took a car of the house before; none: not
  // everybody is known yet.
  std::optional<service::Share> share_of_base(const std::vector<service::Ordered>& orders) const;
  // Nothing of what one person looked for is left for the next.
  void forget();

  // Who is found by this; looked up when it or the house has changed.
  screens::Found search(const std::string& typed, const std::string& but_not);
  // What the view shows of all this.
  void show(screens::DeskView& view, const flow::Board& board);
  std::optional<screens::FoundPerson> with_phone(const std::string& typed) const;

  // Before facts of these intents are written: what they will have changed.
  void expect(const flow::DeskIntent& intent);
  // Asks the dealer's database for whatever else there is of this person, on the worker, and what
  // would become of it if they are to be forgotten; the view shows it once it is known.
  void ask_erasing(const std::string& person);

 private:
  // Visits that are not at hand, from the log.
  void recall(const std::vector<Id>& visits);
  screens::FoundPerson found(const views::KnownGuest& guest) const;
  std::vector<Id> visits_of(const std::string& person) const;
  std::vector<domain::Visit> read_record(const std::vector<Id>& visits) const;
  std::vector<const domain::Appointment*> appointments_of(
      const std::vector<domain::Visit>& record) const;
  std::vector<Id> leads_and_calls_of(const std::vector<domain::Visit>& record) const;
  void look_for_twice(const flow::Board& board);
  void read_records(const flow::DeskModel& model);

  StaffRoom& room_;
  Worker& worker_;
  // Everybody that was ever here; none while it is being read for the first time.
  std::unique_ptr<views::GuestIndex> index_;
  std::unique_ptr<domain::CareIndex> care_;  // beside it
  std::set<Id> recalled_;                    // on their way from the log, or here
  bool reading_ = false, again_ = false;
  std::set<Id> apart_;  // made their own again, while the list still has them with others
  std::int64_t generation_ = 0;
  std::string searched_;
  std::int64_t searched_at_ = -1;
  std::vector<screens::FoundPerson> found_;
  int found_in_all_ = 0;
  std::string record_of_;  // what `record_` was read for
  std::vector<domain::Visit> record_, other_record_;
  int appointments_ = 0;
  std::int64_t twice_at_ = -1;
  std::vector<Id> twice_;
  bool gathering_ = false, everywhere_ = false;
  std::string erasing_of_;  // whom `erasing_` is about, or will be
  std::vector<domain::ErasingAnswer> erasing_;
};

}  // namespace foyer::shell
