// Sales and service together at hand: what a touch means, and which facts it makes; what passed to
// the service and what came back from it in a month; and what that came to.
//
//   late                 = not answered, and its day is over
//   led to an order      = somebody of whom the signal was signed an order after it, which stands
//   share from the base  = orders of the month of whoever took a car of the house before
//                          ÷ orders of the month (signed, and not cancelled)
//
// Managers plan; whoever works here passes on what the service told, and says what came of it.
// Pure. Threads: values; pointers into `house` hold until it changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/house.h"

namespace foyer::service {

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;

  const domain::ServiceRules& rules() const { return content.service; }
  std::string today() const { return content.showroom.time_zone.day(now_ms); }
  std::string month() const { return domain::month_of(today()); }
  bool manager() const {
    const domain::Staff* me = house.who(who);
    return me != nullptr && me->is_manager();
  }
};

// --- what came back from the service ---

struct Signal {
  const domain::ServiceSignal* state = nullptr;
  const domain::ServiceSignalKind* kind = nullptr;  // nullptr: the pack has it no more
  const domain::Visit* about = nullptr;  // nullptr: erased, or not among the visits at hand
  bool waits() const { return state->outcome.empty(); }
};
// What waits, of every month, the first due first; then what was answered of this month's, the
// newest first.
std::vector<Signal> signals(const domain::House& house, const domain::Content& content,
                            std::int64_t now_ms);
bool is_late(const Signal& signal, std::string_view today);
// Whether it counts at this item; nullptr: at all of them. Where results are counted, what may lead
// to an order does, whatever its own item.
bool counts_at(const Signal& signal, const domain::SharedItem* item);

// --- what went to the service ---

struct PassedOn {
  const domain::Delivery* delivery = nullptr;
  const domain::Passed* passed = nullptr;
  bool waits() const { return passed->answer.empty(); }
};
// Of this month, and of this item; nullptr: of every one. What waits first, the first due first.
// `house`: one that has the whole month.
std::vector<PassedOn> passed_on(const domain::House& house, const domain::Content& content,
                                std::string_view month, const domain::SharedItem* item);
bool is_late(const PassedOn& passed, std::string_view today);

// --- what is planned ---

struct Planned {
  const domain::SharedItem* item = nullptr;
  const domain::Choice* action = nullptr;
  const domain::SharedActionState* state = nullptr;  // nullptr: nobody has it
  bool is_done() const { return state != nullptr && domain::was_said(state->done); }
};
std::vector<Planned> plan(const Context& context, const domain::SharedItem* item);
bool is_late(const Planned& planned, std::string_view today);
// Days that a plan offers, from today on within the month.
std::vector<std::string> offered_days(const Context& context);

// --- what it came to ---

struct Figures {
  int actions = 0, planned = 0, done = 0;
  int passed = 0, passed_answered = 0, passed_late = 0;
  int told = 0, answered = 0, late = 0;  // signals told this month
  int for_sale = 0, led = 0;             // of these that may lead to an order, and did
  friend bool operator==(const Figures&, const Figures&) = default;
};
// Of this month and of this item; nullptr: of every one. `month_house`: one that has all of it.
Figures figures(const Context& context, const domain::House& month_house,
                const domain::SharedItem* item);

// An order that stands: whose, and when it was signed.
struct Ordered {
  Id visit;
  std::int64_t at_ms = 0;
};
std::vector<Ordered> orders_of(const domain::House& house, std::string_view month,
                               const TimeZone& zone);
struct Share {
  int of_base = 0, orders = 0;
};

// Signals of whose person an order stands that was signed after them, which nobody has said yet;
// and those that were said to have led to one that was cancelled since. Devices write it by
// themselves, and two may write the same.
std::vector<domain::Write> led_to_orders(const domain::House& house, const TimeZone& zone);
// Visits that have to be at hand for this and for the names of whom signals are about.
std::vector<Id> asked_about(const domain::House& house, std::string_view today);

// --- what a touch writes ---

// Of whom the service has told something: whoever was found at the desk.
struct About {
  Id visit;  // their newest
  std::string name, honorific;
  std::string consultant;  // staff id: whose customer; may be empty
  friend bool operator==(const About&, const About&) = default;
};

struct Tell {
  Id visit;
  std::string kind, giver, taker;  // the giver may be empty
};
struct Answer {
  std::string signal;
  std::string outcome;  // the one that stands already: taken back
};
struct PlanAction {                // a manager
  std::string action, owner, due;  // without an owner: taken back
};
struct CheckAction {
  std::string action;
  bool done = false;
};
using Intent = std::variant<Tell, Answer, PlanAction, CheckAction>;

// The day by which somebody who takes such a signal now has to answer.
std::string due_of(const domain::ServiceSignalKind& kind, std::string_view today);
// Nothing where it makes no sense: the pack has no such thing, or who says it is no manager.
std::vector<domain::Write> update(const Intent& intent, const Context& context);

}  // namespace foyer::service
