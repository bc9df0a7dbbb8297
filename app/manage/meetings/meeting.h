// A meeting at hand: what a touch means, and which facts it makes; what was promised, against what
// the log says happened; and what is still to be done of what was agreed.
//
//   actual of a promise = the figure of that day and consultant, as `consultant_day` has it;
//                         of deliveries as `delivery_day` has them
//   kept                = actual ≥ promised
//
// A meeting begins with the first touch on it and is of today. Pure. Threads: values; pointers
// into `house` hold until it changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "manage/reports/tally.h"
#include "showroom/house.h"

namespace foyer::meetings {

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;

  const domain::MeetingRules& rules() const { return content.meetings; }
  std::string today() const { return content.showroom.time_zone.day(now_ms); }
  // Nullptr: nobody has begun it today.
  const domain::Meeting* at_hand(std::string_view kind) const {
    return house.meeting_on(today(), kind);
  }
};

// Which one is due: the last whose time has come within the next half an hour; before that the
// first. Empty: the pack has none.
std::string due_now(const Context& context);

// Somebody who could be here, as the meeting has them.
struct Attendee {
  const domain::Staff* staff = nullptr;
  std::string state, why;  // as MeetingPresent has them
};
// Whoever works here, by name.
std::vector<Attendee> attendees(const Context& context, const domain::Meeting* meeting);

// --- promises ---

struct Promise {
  std::optional<int> promised;  // none: nobody said
  int actual = 0;
  bool is_kept() const { return promised && actual >= *promised; }
  friend bool operator==(const Promise&, const Promise&) = default;
};
struct PromiseRow {
  std::string staff, name;
  std::vector<Promise> figures;  // in the order of the pack
};
struct Promises {
  std::string day;
  std::vector<PromiseRow> rows;  // consultants by name, and whoever else promised
  std::vector<Promise> house;    // all of them together; none promised: none
  bool any() const;
};
Promises promises_on(const domain::House& house, const domain::Content& content,
                     std::string_view day);
// What a meeting looks back on: one that takes promises itself on the last day before today on
// which there were any, another on today. Empty: there are none.
std::string looks_back_on(const Context& context, const domain::MeetingKind& kind);

// --- actions ---

struct Action {
  const domain::Meeting* meeting = nullptr;
  const domain::MeetingActionState* state = nullptr;
  const std::string& id() const { return state->said.action; }
  bool is_done() const { return domain::was_said(state->done); }
};
// Of every meeting that this device knows what is not done yet, and what was agreed or done today;
// open ones first, of those the ones that are due first.
std::vector<Action> actions(const domain::House& house, const domain::Content& content,
                            std::int64_t now_ms);
bool is_late(const Action& action, std::string_view today);

// --- who and what comes ---

struct Coming {
  std::string time;  // "14:30"
  const domain::Appointment* appointment = nullptr;
  const domain::Delivery* delivery = nullptr;  // one of the two
  std::string staff;                           // whose guest it is; empty: nobody's
};
// Of today at a meeting that takes promises, of tomorrow at another.
std::string expected_day(const Context& context, const domain::MeetingKind& kind);
std::vector<Coming> coming_on(const domain::House& house, std::string_view day,
                              const TimeZone& zone);

// --- what a touch writes ---

struct TickPoint {
  std::string kind, point;
  bool done = true;
};
struct Present {
  std::string kind, staff;
  std::string state, why;  // the one that stands already: taken back
};
struct AllPresent {  // whoever is on duty and of whom nothing is said
  std::string kind;
};
struct MakePromise {
  std::string kind, staff, figure;
  std::optional<int> count;
};
struct Agree {
  std::string kind;
  std::string problem, measure, owner, due;
};
struct TakeBack {  // an action of a meeting that is not signed
  Id meeting;
  std::string action;
};
struct CheckAction {
  Id meeting;
  std::string action;
  bool done = false;
};
struct SignMeeting {
  std::string kind;
};
using Intent = std::variant<TickPoint, Present, AllPresent, MakePromise, Agree, TakeBack,
                            CheckAction, SignMeeting>;

inline constexpr int kPromiseMax = 99;
// How a meeting stands: what its signature would say.
domain::MeetingSigned standing(const Context& context, const domain::MeetingKind& kind);
// Whether somebody is here; a meeting of nobody is none.
bool can_sign(const Context& context, const domain::MeetingKind& kind);
// Nothing where it makes no sense: it is signed, or the pack has no such thing.
std::vector<domain::Write> update(const Intent& intent, const Context& context);

}  // namespace foyer::meetings
