// A consultant's day of care: which task is open on the page, what is half chosen about it, and the
// facts that a touch makes. Pure: time and the day's tasks are handed in, nothing is written.
//
// Whoever was not reached is one touch (task.tried); whoever was reached is a touch and one that
// writes it down. A touch about a task that is no longer this person's, or is no longer due, does
// nothing. Threads: values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "house/content.h"
#include "house/write.h"
#include "showroom/care.h"
#include "showroom/house.h"

namespace foyer::flow::care {

using domain::Write;

// What is half written about the task on the page.
struct Entry {
  std::string result;      // pack id
  std::string finding;     // pack id
  std::string unfinished;  // "yes" | "no"
  std::optional<int> satisfied;
  std::string referral;  // "given" | "not_now"
  std::string note;      // personal
  friend bool operator==(const Entry&, const Entry&) = default;
};

struct Model {
  Id visit;
  std::string task;  // empty: the first that is due
  Entry entry;
  bool hands_on = false;  // the list of colleagues is open
  friend bool operator==(const Model&, const Model&) = default;
};

struct Show {
  Id visit;
  std::string task;
};
struct PickResult {
  std::string id;
};
struct PickFinding {
  std::string id;
};
struct PickUnfinished {
  std::string answer;
};
struct PickSatisfied {
  int points = 0;
};
struct PickReferral {
  std::string answer;
};
struct WriteNote {
  std::string text;
};
struct PutOff {
  std::string day;
};
struct HandOn {
  bool open = true;  // the list of colleagues
};
struct HandTo {
  std::string staff;
};
struct Save {};

using Intent = std::variant<Show, PickResult, PickFinding, PickUnfinished, PickSatisfied,
                            PickReferral, WriteNote, PutOff, HandOn, HandTo, Save>;

struct Context {
  const domain::House& house;
  const domain::Content& content;
  std::string who;  // staff id of who is signed in
  std::int64_t now_ms = 0;
  std::shared_ptr<const domain::CareDay> day;  // never null

  const TimeZone& zone() const { return content.showroom.time_zone; }
  const domain::CarePlan& plan() const { return content.care; }
};
// The day of whoever is signed in, as the house has it now.
std::shared_ptr<const domain::CareDay> day_of(const domain::House& house,
                                              const domain::Content& content,
                                              const std::string& who, std::int64_t now_ms);

struct Step {
  Model model;
  std::vector<Write> writes;
};
Step update(const Model& model, const Intent& intent, const Context& context);

// --- what the page asks ---

// The task on the page; nullptr: there is none.
const domain::CareTask* shown(const Model& model, const Context& context);
// What the chosen result means; nullopt: none is chosen.
std::optional<domain::CareOutcome> outcome(const Model& model, const Context& context);
bool can_be_saved(const Model& model, const Context& context);
// Days on which somebody may want to be called instead.
std::vector<std::string> days_to_put_off(const Context& context);
// Who may take it: whoever sells or manages, works here and is not whose it is.
std::vector<const domain::Staff*> colleagues(const domain::CareTask& task, const Context& context);
// The number under which the guest of this visit may be called, as it is kept; empty: none.
std::string phone_of(const domain::CareTask& task, const Context& context);

}  // namespace foyer::flow::care
