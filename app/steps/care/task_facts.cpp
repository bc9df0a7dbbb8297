#include "steps/care/task_facts.h"

#include <algorithm>

namespace foyer::domain {
namespace {

// The task that this is about, with the window as the writer saw it.
template <class Told>
TaskFile& file_of(CareTasks& tasks, const Told& told) {
  TaskFile& file = tasks.known_task(told.task);
  file.item = told.item;
  file.due_from = told.due_from;
  file.due_to = told.due_to;
  return file;
}

}  // namespace

const TaskFile* CareTasks::task(std::string_view name) const {
  const auto found = std::ranges::find(tasks, name, &TaskFile::task);
  return found == tasks.end() ? nullptr : &*found;
}

TaskFile& CareTasks::known_task(const std::string& name) {
  const auto found = std::ranges::find(tasks, name, &TaskFile::task);
  if (found != tasks.end()) return *found;
  tasks.emplace_back().task = name;
  return tasks.back();
}

void CareTasks::forget_guest() {
  for (TaskFile& file : tasks)
    if (file.done) file.done->note.clear();
}

void TaskTried::fold(const Fact& fact, CareTasks& tasks) const {
  TaskFile& file = file_of(tasks, *this);
  file.tries.push_back(*this);
  file.tried = said_by(fact);
}

void TaskDone::fold(const Fact& fact, CareTasks& tasks) const {
  TaskFile& file = file_of(tasks, *this);
  file.done = *this;
  file.dropped.reset();
  file.ended = said_by(fact);
}

void TaskMoved::fold(const Fact&, CareTasks& tasks) const {
  TaskFile& file = file_of(tasks, *this);
  ++file.moved;
  file.moved_to = day;
}

void TaskHanded::fold(const Fact&, CareTasks& tasks) const { file_of(tasks, *this).handed_to = to; }

void TaskDropped::fold(const Fact& fact, CareTasks& tasks) const {
  TaskFile& file = file_of(tasks, *this);
  file.dropped = *this;
  file.done.reset();
  file.ended = said_by(fact);
}

}  // namespace foyer::domain
