// The house as its facts tell it: every visit that this device knows, the people who work here,
// the appointments, leads, calls and deliveries, the cars in stock, the registers that were signed,
// the targets, the roll calls, the rounds of standards, the meetings, what sales and service do
// together, and the uses of the test cars.
//
// Staff's screens are drawn from a House and nothing else; HouseView keeps one up to date from the
// log. Facts may come in any order between origins as long as each visit's and each person's facts
// come in `folds_before` order. Names are personal: they never go into a log line or a file name.
// Threads: values.
#pragma once

#include <map>

#include "house/meetings.h"
#include "house/roll_call.h"
#include "house/service.h"
#include "house/signed_day.h"
#include "house/staff.h"
#include "house/standards.h"
#include "house/targets.h"
#include "showroom/visit.h"
#include "steps/delivery/facts.h"
#include "steps/drive/car_use.h"
#include "steps/leads/facts.h"
#include "steps/reception/appointment.h"
#include "steps/stock/facts.h"

namespace foyer::domain {

struct House : Roster,
               Appointments,
               Leads,
               Deliveries,
               Stock,
               SignedDays,
               CarUses,
               Targets,
               RollCalls,
               Standards,
               Meetings,
               SharedWork {
  // In the .cpp: otherwise each file that holds one compiles what makes, copies and destroys it.
  House();
  House(const House&);
  House(House&&) noexcept;
  House& operator=(const House&);
  House& operator=(House&&) noexcept;
  ~House();

  std::map<Id, Visit> visits;
  // By subject, how many facts this program cannot read: of a kind that it does not know, or of a
  // newer version. They are kept and passed on, and no screen shows them.
  std::map<Id, int> unread;

  const Visit* visit(const Id& id) const;
  int all_unread() const;
  friend bool operator==(const House&, const House&) = default;
};

// Folds one fact of any kind into the house.
void apply(House& house, const Fact& fact);
// The visit keeps no appointment any more: before it is folded anew.
void forget_kept(House& house, const Id& visit);

}  // namespace foyer::domain
