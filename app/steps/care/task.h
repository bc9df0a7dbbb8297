// The tasks that the plan of care asks for after what happened to one guest, and where each stands
// on a day. Pure: plan, what happened, and the day go in. Threads: values.
//
//   window = anchor's day + item's days, or the one day that it was moved to
//   done, dropped   somebody said so
//   happened        by itself: they were here, or were spoken to, behind the anchor's day and not
//                   before the window opened (each as far as the item says that it closes it); or
//                   the car was handed over, of what is told between order and delivery
//   no consent      nobody may call them
//   ahead, open, overdue   the day stands before, in or behind the window
//   lapsed          more than the plan's days behind it
//
// Each line counts only where none above it does. Since nothing is stored of a task that nobody has
// touched, a plan that changes moves what is open at once; what was done keeps the window that was
// seen then, in its own facts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "house/care.h"
#include "kit/base/id.h"
#include "steps/care/task_facts.h"

namespace foyer::domain {

enum class TaskState : std::uint8_t {
  ahead,
  open,
  overdue,
  lapsed,
  done,
  dropped,
  happened,
  no_consent,
};

// What the plan is asked about: one visit, and what is known of whose it is.
struct CareCase {
  struct Anchor {
    CareAnchor kind = CareAnchor::visit;
    std::string day;   // "2026-11-15"
    std::string name;  // of a holiday: which
  };
  Id visit;
  std::vector<Anchor> anchors;
  std::string consultant;  // staff id; empty: nobody, or somebody who has left
  bool may_be_called = false;
  std::vector<std::string> came, spoken;  // days, rising
  const CareTasks* told = nullptr;        // what was said so far
};

struct CareTask {
  const CareItem* item = nullptr;
  Id visit;
  std::string name;  // as facts have it
  std::string anchor_day, from, to;
  std::string staff;  // whose it is; empty: nobody's
  TaskState state = TaskState::ahead;
  std::string ended;               // the day on which it happened by itself
  const TaskFile* file = nullptr;  // nullptr: nobody has touched it

  bool is_due() const { return state == TaskState::open || state == TaskState::overdue; }
};

// In the order of the plan; pointers hold as long as plan and `told` do.
std::vector<CareTask> tasks_of(const CareCase& about, const CarePlan& plan, std::string_view today);

}  // namespace foyer::domain
