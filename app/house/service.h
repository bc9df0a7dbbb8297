// Sales and service together 业服共战: what the two do for one another. Which items there are, what
// is done for each, which signals the service may give and what may come of one is the pack's
// (service.toml); who does what until when, what the service told of whose customer, and what came
// of it are facts. A dealer without that file has no such page.
//
// What sales hand to the service is told with the delivery (steps/delivery). What comes back is a
// hand-over likewise, with giver, taker, due day and answer, and so that it stays for as long as
// the month is counted, all of it is about no subject. Nothing in it is typed and nobody is named:
// a signal knows the visit of whom it is about, so that a guest who is erased leaves a signal of
// nobody. Threads: values.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "house/choice.h"
#include "house/visit.h"

namespace foyer::domain {

struct SharedItem {
  std::string id;
  Text text;
  Text hint;                        // what passes there; may be empty
  bool centre = false;              // what the others are for
  bool results = false;             // what came of the signals is counted at this one
  std::vector<std::string> passes;  // pack ids of what passes to the service with a delivery
  std::vector<Choice> actions;      // what is planned for it, month by month
};
struct ServiceSignalKind {
  std::string id;
  Text text;
  std::string item;   // at which it is counted
  bool sale = false;  // it may lead to an order
  int due_days = 0;   // that the taker has; from today on
};
struct ServiceRules {
  std::vector<SharedItem> items;
  std::vector<ServiceSignalKind> signals;
  std::vector<Choice> outcomes;
  bool kept() const { return !items.empty(); }
};

struct SharedWork;

// service.told: what the service has heard of a customer, and who of sales takes it. The first word
// on it holds.
struct SignalTold {
  static constexpr std::string_view kKind = "service.told";
  static constexpr int kVersion = 1;
  std::string signal;  // which one: a name made for it
  std::string visit;   // 32 hexadecimal digits: one of whom it is about
  std::string kind;    // pack id
  std::string giver;   // pack id of a service adviser; empty: whoever wrote it down
  std::string taker;   // staff id
  std::string due;     // "2026-11-24"
  void fields(Fields& f) {
    f("signal", signal);
    f("visit", visit);
    f("kind", kind);
    f("giver", giver);
    f("taker", taker);
    f("due", due);
  }
  void fold(const Fact& fact, SharedWork& all) const;
  friend bool operator==(const SignalTold&, const SignalTold&) = default;
};

// service.answered: what came of it. Said again: that holds; an empty outcome takes it back.
struct SignalAnswered {
  static constexpr std::string_view kKind = "service.answered";
  static constexpr int kVersion = 1;
  std::string signal;
  std::string outcome;  // pack id, or empty
  void fields(Fields& f) {
    f("signal", signal);
    f("outcome", outcome);
  }
  void fold(const Fact& fact, SharedWork& all) const;
  friend bool operator==(const SignalAnswered&, const SignalAnswered&) = default;
};

// service.led: somebody of whom it was signed an order after it. Devices say so by themselves;
// without an order: the one that they meant was cancelled.
struct SignalLed {
  static constexpr std::string_view kKind = "service.led";
  static constexpr int kVersion = 1;
  std::string signal;
  std::string order;  // 32 hexadecimal digits, or empty
  std::string day;    // on which it was signed, "2026-11-28"
  void fields(Fields& f) {
    f("signal", signal);
    f("order", order);
    f("day", day);
  }
  void fold(const Fact& fact, SharedWork& all) const;
  friend bool operator==(const SignalLed&, const SignalLed&) = default;
};

// shared.planned: who does an action of the pack in a month, and until when. Said again: somebody
// else, or another day; without anybody it is taken back.
struct SharedPlanned {
  static constexpr std::string_view kKind = "shared.planned";
  static constexpr int kVersion = 1;
  std::string month;   // "2026-11"
  std::string action;  // pack id
  std::string owner;   // staff id, or empty
  std::string due;     // "2026-11-20"
  void fields(Fields& f) {
    f("month", month);
    f("action", action);
    f("owner", owner);
    f("due", due);
  }
  void fold(const Fact& fact, SharedWork& all) const;
  friend bool operator==(const SharedPlanned&, const SharedPlanned&) = default;
};

// shared.checked: somebody looked whether it was done.
struct SharedChecked {
  static constexpr std::string_view kKind = "shared.checked";
  static constexpr int kVersion = 1;
  std::string month, action;
  bool done = false;
  void fields(Fields& f) {
    f("month", month);
    f("action", action);
    f("done", done);
  }
  void fold(const Fact& fact, SharedWork& all) const;
  friend bool operator==(const SharedChecked&, const SharedChecked&) = default;
};

struct ServiceSignal {
  SignalTold told;
  Said by;              // nobody: its beginning has not come yet
  std::string outcome;  // empty: it waits
  Said answered;
  SignalLed led;  // without an order: to none so far
  friend bool operator==(const ServiceSignal&, const ServiceSignal&) = default;
};
struct SharedActionState {
  SharedPlanned said;
  Said by;
  Said done;  // nobody: not yet, or it was not done after all
  bool stands() const { return was_said(by) && !said.owner.empty(); }
  friend bool operator==(const SharedActionState&, const SharedActionState&) = default;
};

struct SharedWork {
  std::map<std::string, ServiceSignal> signals;  // by name
  // By month and action.
  std::map<std::pair<std::string, std::string>, SharedActionState> shared_actions;
  void forget_shared_work();  // before all that is about no subject is folded anew
  friend bool operator==(const SharedWork&, const SharedWork&) = default;
};

using SharedKinds = Kinds<SignalTold, SignalAnswered, SignalLed, SharedPlanned, SharedChecked>;

}  // namespace foyer::domain
