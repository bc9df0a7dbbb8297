#include "steps/care/task.h"

#include <algorithm>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

// The first of these days behind the anchor's, and not before the window opened; empty: none.
std::string first_after(const std::vector<std::string>& days, const std::string& anchor,
                        const std::string& from) {
  for (const std::string& day : days)
    if (day > anchor && day >= from) return day;
  return {};
}

// Nobody is told how far the car is once they have it.
std::string delivered_on(const CareCase& about, const CareItem& item) {
  if (item.anchor != CareAnchor::ordered) return {};
  const auto found =
      std::ranges::find(about.anchors, CareAnchor::delivered, &CareCase::Anchor::kind);
  return found == about.anchors.end() ? std::string() : found->day;
}

std::string happened_on(const CareCase& about, const CareItem& item, const CareTask& task,
                        const std::string& opens) {
  std::string day = delivered_on(about, item);
  if (!day.empty()) return day;
  if (item.visit_closes) day = first_after(about.came, task.anchor_day, opens);
  if (!item.call_closes) return day;
  const std::string spoken = first_after(about.spoken, task.anchor_day, opens);
  return day.empty() || (!spoken.empty() && spoken < day) ? spoken : day;
}

TaskState state_on(const CareCase& about, const CarePlan& plan, const CareTask& task,
                   std::string_view today) {
  if (task.file != nullptr && task.file->done) return TaskState::done;
  if (task.file != nullptr && task.file->dropped) return TaskState::dropped;
  if (!task.ended.empty() && task.ended <= today) return TaskState::happened;
  if (!about.may_be_called) return TaskState::no_consent;
  if (today < task.from) return TaskState::ahead;
  if (today <= task.to) return TaskState::open;
  return today <= day_after(task.to, plan.lapses_after_days) ? TaskState::overdue
                                                             : TaskState::lapsed;
}

std::string name_of(const CareItem& item, const CareCase::Anchor& anchor) {
  return anchor.kind == CareAnchor::holiday ? item.id + "." + anchor.day : item.id;
}

CareTask task_after(const CareCase& about, const CarePlan& plan, const CareItem& item,
                    const CareCase::Anchor& anchor, std::string_view today) {
  CareTask task;
  task.item = &item;
  task.visit = about.visit;
  task.name = name_of(item, anchor);
  task.anchor_day = anchor.day;
  const std::string opens = day_after(anchor.day, item.from_day);
  task.from = opens;
  task.to = day_after(anchor.day, item.to_day);
  task.file = about.told == nullptr ? nullptr : about.told->task(task.name);
  task.staff = item.by == CareBy::manager ? std::string() : about.consultant;
  if (task.file != nullptr && !task.file->handed_to.empty()) task.staff = task.file->handed_to;
  if (task.file != nullptr && is_day(task.file->moved_to))
    task.from = task.to = task.file->moved_to;
  task.ended = happened_on(about, item, task, opens);
  task.state = state_on(about, plan, task, today);
  return task;
}

}  // namespace

std::vector<CareTask> tasks_of(const CareCase& about, const CarePlan& plan,
                               std::string_view today) {
  std::vector<CareTask> all;
  for (const CareItem& item : plan.items)
    for (const CareCase::Anchor& anchor : about.anchors)
      if (anchor.kind == item.anchor && item.applies_on(anchor.day) &&
          (anchor.kind != CareAnchor::holiday || anchor.name == item.holiday))
        all.push_back(task_after(about, plan, item, anchor, today));
  return all;
}

}  // namespace foyer::domain
