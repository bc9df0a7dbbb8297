// What is done about a contact that the plan of care asks for: tried, done, put off, handed on, or
// not done and why.
//
// A task comes of the plan and of what happened (task.h); no fact makes one, so no two devices can
// make two of it. Its name is the plan item's id, and behind a dot the day where it comes round
// again ("spring.2027-02-06"); with the visit that it follows it is the task's own for ever. Each
// fact is about that visit, keeps what the writer saw of the window, and goes with the guest when
// they are erased. Threads: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/visit.h"

namespace foyer::domain {

struct CareTasks;

// task.tried: nobody was spoken to.
struct TaskTried {
  static constexpr std::string_view kKind = "task.tried";
  static constexpr int kVersion = 1;
  std::string task, item;
  std::string due_from, due_to;  // days, as they stood for whoever wrote it
  std::string result;            // pack id
  void fields(Fields& f) {
    f("task", task);
    f("item", item);
    f("due_from", due_from);
    f("due_to", due_to);
    f("result", result);
  }
  void fold(const Fact& fact, CareTasks& tasks) const;
  friend bool operator==(const TaskTried&, const TaskTried&) = default;
};

// task.done: they were spoken to. Said again: put right.
struct TaskDone {
  static constexpr std::string_view kKind = "task.done";
  static constexpr int kVersion = 1;
  std::string task, item;
  std::string due_from, due_to;
  std::string result;            // pack id
  std::string finding;           // pack id; empty: not asked
  std::string unfinished;        // "yes" | "no": something is still open with us; empty: not asked
  std::optional<int> satisfied;  // 0 to 10
  std::string referral;          // "given": the friend's card | "not_now"; empty: not asked
  std::string note;              // personal
  void fields(Fields& f) {
    f("task", task);
    f("item", item);
    f("due_from", due_from);
    f("due_to", due_to);
    f("result", result);
    f("finding", finding);
    f("unfinished", unfinished);
    f("satisfied", satisfied);
    f("referral", referral);
    f.personal("note", note);
  }
  void fold(const Fact& fact, CareTasks& tasks) const;
  friend bool operator==(const TaskDone&, const TaskDone&) = default;
};

// task.moved: the guest wants another day.
struct TaskMoved {
  static constexpr std::string_view kKind = "task.moved";
  static constexpr int kVersion = 1;
  std::string task, item;
  std::string due_from, due_to;  // before
  std::string day;               // "2026-11-28"
  std::string result;            // pack id: why
  void fields(Fields& f) {
    f("task", task);
    f("item", item);
    f("due_from", due_from);
    f("due_to", due_to);
    f("day", day);
    f("result", result);
  }
  void fold(const Fact& fact, CareTasks& tasks) const;
  friend bool operator==(const TaskMoved&, const TaskMoved&) = default;
};

// task.handed: somebody else does it.
struct TaskHanded {
  static constexpr std::string_view kKind = "task.handed";
  static constexpr int kVersion = 1;
  std::string task, item;
  std::string due_from, due_to;
  std::string to;          // staff id
  std::string instead_of;  // whose it was; empty: nobody's
  void fields(Fields& f) {
    f("task", task);
    f("item", item);
    f("due_from", due_from);
    f("due_to", due_to);
    f("to", to);
    f("instead_of", instead_of);
  }
  void fold(const Fact& fact, CareTasks& tasks) const;
  friend bool operator==(const TaskHanded&, const TaskHanded&) = default;
};

// task.dropped: it is not done, and why.
struct TaskDropped {
  static constexpr std::string_view kKind = "task.dropped";
  static constexpr int kVersion = 1;
  std::string task, item;
  std::string due_from, due_to;
  std::string reason;  // pack id of the result that ended it
  void fields(Fields& f) {
    f("task", task);
    f("item", item);
    f("due_from", due_from);
    f("due_to", due_to);
    f("reason", reason);
  }
  void fold(const Fact& fact, CareTasks& tasks) const;
  friend bool operator==(const TaskDropped&, const TaskDropped&) = default;
};

// Everything that was said of one task.
struct TaskFile {
  std::string task, item;
  std::string due_from, due_to;  // as of the last word
  std::vector<TaskTried> tries;
  Said tried;  // the last time
  int moved = 0;
  std::string moved_to;
  std::string handed_to;
  std::optional<TaskDone> done;  // one of these two, whichever was said last; or neither
  std::optional<TaskDropped> dropped;
  Said ended;

  bool is_ended() const { return done || dropped; }
  friend bool operator==(const TaskFile&, const TaskFile&) = default;
};

struct CareTasks {
  std::vector<TaskFile> tasks;  // in the order in which something was first said of them

  const TaskFile* task(std::string_view name) const;
  TaskFile& known_task(const std::string& name);
  void forget_guest();
  friend bool operator==(const CareTasks&, const CareTasks&) = default;
};

using TaskKinds = Kinds<TaskTried, TaskDone, TaskMoved, TaskHanded, TaskDropped>;

}  // namespace foyer::domain
