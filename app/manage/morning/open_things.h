// The morning sheet: everything that somebody still has to bring to an end, by what it is and by
// whose it is. What was waiting at nine is either done by the evening or stands there again.
//
// Made from the house alone, so it reaches as far back as the house does. What is not over for lack
// of a word (an offer that ran out, an order that nobody signed) is of the day before today or
// older; what somebody waits for now (a manager's answer, a car that is not back) is there at once.
// Pure. Threads: values; pointers into `house` hold until it changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "kit/base/text.h"
#include "showroom/house.h"

namespace foyer::morning {

// The most pressing first.
enum class OpenKind : std::uint8_t {
  car_not_back,  // a test drive past its time
  approval,      // an offer waits for a manager
  loss,          // a guest is given up, if a manager agrees
  instruction,   // a manager's, on a daily report, that nobody has answered
  complaint,     // told at a contact of care, and nobody has spoken to them since
  contested,     // two said different things, and a person has to say which
  follow_up,     // the day of an agreed step has passed, and the guest has not been here since
  care,          // a contact of the plan of care behind its window
  no_show,       // an appointment that nobody came to, moved or called off
  not_driven,    // a drive at the guest's home that nobody began, moved or called off
  unfinished,    // over, and something is missing; or never seen leaving
  no_next_step,  // goes on, and nobody said how
  offer_ended,   // ran out without a word
  to_sign,       // an order that nobody signed
  unpaid,        // signed, and its deposit has not come
  gate_shut,   // a car to hand over, and what keeps it was not done for longer than the pack bears
  undated,     // an order that is paid for, without a day of its delivery, or past it
  round,       // an area that was to be walked by now
  fault,       // found wrong on a round of the standards, and not seen to be right by its day
  agreed,      // at a meeting, and not seen to be done by its day
  signal,      // told by the service, and not answered: from the day on on which it was told
  shared,      // planned with the service, and not seen to be done by its day
  car_papers,  // a test car's insurance or inspection ends, or has ended, or it leaves the fleet
};
std::string_view word(OpenKind kind);                // for views and files: "follow-up"
std::string_view name_of(OpenKind kind, Lang lang);  // "Follow-ups overdue"

struct OpenThing {
  OpenKind kind = OpenKind::follow_up;
  const domain::Visit* visit = nullptr;              // whose guest it is; none of a car alone …
  const domain::Appointment* appointment = nullptr;  // … nor of who has not come
  const domain::DemoCar* car = nullptr;
  const domain::Delivery* delivery = nullptr;
  std::string gate = {};                           // of a delivery: which
  const domain::CareItem* contact = nullptr;       // of the plan of care
  const domain::StandardItem* item = nullptr;      // of the standards: what was wrong …
  bool mended = false;                             // … and is said to be mended
  const domain::StandardArea* area = nullptr;      // of the standards: where nobody has been
  const domain::MeetingAction* action = nullptr;   // of a meeting
  const domain::ServiceSignal* signal = nullptr;   // of the service
  const domain::SharedPlanned* planned = nullptr;  // with the service
  std::string staff = {};                          // who has to; empty: nobody has it
  std::string day = {};    // since when, in the showroom's time; of papers until when: "2026-11-21"
  std::int64_t at_ms = 0;  // the same to the minute, where it is known; 0: a day alone
};

// In the order of the kinds; within one the oldest first.
std::vector<OpenThing> open_things(const domain::House& house, const domain::Content& content,
                                   std::int64_t now_ms);
// How many of this kind, of everybody or of one (`staff` not empty).
int count_of(const std::vector<OpenThing>& all, OpenKind kind, std::string_view staff = {});
// Those who have something, who has most first; what nobody has is none of theirs.
struct OpenOf {
  std::string staff;
  int count = 0;
};
std::vector<OpenOf> by_staff(const std::vector<OpenThing>& all);

}  // namespace foyer::morning
