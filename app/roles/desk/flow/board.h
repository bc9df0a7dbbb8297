// The desk's board as values: who waits, who is with whom, who has gone, and who is next.
//
// Made from the house whenever it or the minute changes; its pointers hold until the house changes.
// Pure; threads: values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "house/content.h"
#include "manage/meetings/meeting.h"
#include "manage/morning/open_things.h"
#include "manage/reports/day_figures.h"
#include "manage/turns/turn.h"
#include "roles/host/door/staff.h"
#include "showroom/house.h"

namespace foyer::flow {

struct BoardGuest {
  const domain::Visit* visit = nullptr;
  int minutes = 0;         // waiting, with the consultant, or in the house, by the list it is in
  bool late = false;       // over the limit
  bool not_taken = false;  // handed over, and nobody has come for them in time
  bool calling = false;    // still at the entrance, and asks for a person
  std::int64_t drive_due_ms = 0;  // on a test drive until then; 0: not on the road
};

struct BoardConsultant {
  const domain::Staff* staff = nullptr;
  const domain::Visit* with = nullptr;  // the guest that they have
  int minutes = 0;                      // with that guest, or on the pause
  int place = 0;                        // 1: next; 0: not in the turn
};

struct Expected {
  const domain::Appointment* appointment = nullptr;
  bool at_entrance = false;  // they stand there and check in
};

struct Board {
  std::string day;
  reports::DayFigures figures;
  int delivered = 0;                // cars that left today
  std::vector<BoardGuest> waiting;  // longest first
  std::vector<BoardGuest> with;     // those not taken up first, then the longest; leaving ones too
  std::vector<BoardGuest> left;     // today's, the latest first
  std::vector<BoardGuest> forgotten;  // of earlier days, and never seen leaving
  std::vector<BoardConsultant> turn;  // on duty in the order of the turn, then those who are out
  std::vector<Expected> expected;     // today's appointments who have not come, by time
  domain::Proposal next;              // for the guest who waits longest
  // For a manager; filled by who shows them.
  std::vector<morning::OpenThing> open = {};
  meetings::Promises promises = {};  // of today
};

Board board(const domain::House& house, const domain::Content& content, const StaffLimits& limits,
            std::int64_t now_ms);

// Today's visits of buyers that this consultant received, in order, for the ledger.
std::vector<const domain::Visit*> received(const domain::House& house, std::string_view staff,
                                           std::string_view day, const TimeZone& zone);

}  // namespace foyer::flow
