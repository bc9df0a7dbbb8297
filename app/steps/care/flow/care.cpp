#include "steps/care/flow/care.h"

#include <algorithm>
#include <array>

#include "kit/base/calendar.h"
#include "showroom/people.h"

namespace foyer::flow::care {
namespace {

using domain::CareOutcome;
using domain::CareTask;

template <class Told>
Told about(const CareTask& task) {
  Told told;
  told.task = task.name;
  told.item = task.item->id;
  told.due_from = task.from;
  told.due_to = task.to;
  return told;
}

// As it was written down, to be put right.
Entry entry_of(const CareTask& task) {
  if (task.file == nullptr || !task.file->done) return {};
  const domain::TaskDone& done = *task.file->done;
  return {done.result, done.finding, done.unfinished, done.satisfied, done.referral, done.note};
}

// The same again takes it back.
void choose(std::string& chosen, const std::string& id) { chosen = chosen == id ? "" : id; }

bool may_be_changed(const CareTask& task) {
  return task.is_due() || task.state == domain::TaskState::done ||
         task.state == domain::TaskState::dropped || task.state == domain::TaskState::ahead;
}

struct Turn {
  Model model;
  const Context& context;
  const CareTask& task;
  std::vector<Write> writes;

  // And on to the next.
  void say(domain::Event event) {
    writes.push_back({task.visit, {std::move(event)}});
    model = {};
  }
};

void pick_result(Turn& turn, const std::string& id) {
  const domain::CareResult* result = turn.context.plan().result(id);
  if (result == nullptr) return;
  if (result->outcome != CareOutcome::again) return choose(turn.model.entry.result, id);
  auto told = about<domain::TaskTried>(turn.task);
  told.result = id;
  turn.say(std::move(told));
}

void put_off(Turn& turn, const std::string& day) {
  if (outcome(turn.model, turn.context) != CareOutcome::later) return;
  const auto days = days_to_put_off(turn.context);
  if (std::ranges::find(days, day) == days.end()) return;
  auto told = about<domain::TaskMoved>(turn.task);
  told.day = day;
  told.result = turn.model.entry.result;
  turn.say(std::move(told));
}

void hand_to(Turn& turn, const std::string& staff) {
  const auto all = colleagues(turn.task, turn.context);
  if (std::ranges::find(all, staff, &domain::Staff::id) == all.end()) return;
  auto told = about<domain::TaskHanded>(turn.task);
  told.to = staff;
  told.instead_of = turn.task.staff;
  turn.say(std::move(told));
}

void save(Turn& turn) {
  if (!can_be_saved(turn.model, turn.context)) return;
  const Entry& entry = turn.model.entry;
  if (outcome(turn.model, turn.context) == CareOutcome::ends) {
    auto told = about<domain::TaskDropped>(turn.task);
    told.reason = entry.result;
    return turn.say(std::move(told));
  }
  auto told = about<domain::TaskDone>(turn.task);
  told.result = entry.result;
  told.finding = entry.finding;
  told.unfinished = entry.unfinished;
  told.satisfied = entry.satisfied;
  told.referral = entry.referral;
  told.note = entry.note;
  turn.say(std::move(told));
}

void answer(Turn& turn, const Intent& intent) {
  Entry& entry = turn.model.entry;
  const bool reached = outcome(turn.model, turn.context) == CareOutcome::reached;
  if (const auto* result = std::get_if<PickResult>(&intent)) {
    pick_result(turn, result->id);
  } else if (const auto* finding = std::get_if<PickFinding>(&intent)) {
    if (reached && turn.context.plan().finding(finding->id)) choose(entry.finding, finding->id);
  } else if (const auto* open = std::get_if<PickUnfinished>(&intent)) {
    if (reached && (open->answer == "yes" || open->answer == "no"))
      choose(entry.unfinished, open->answer);
  } else if (const auto* satisfied = std::get_if<PickSatisfied>(&intent)) {
    if (reached && satisfied->points >= 0 && satisfied->points <= 10)
      entry.satisfied =
          entry.satisfied == satisfied->points ? std::nullopt : std::optional(satisfied->points);
  } else if (const auto* referral = std::get_if<PickReferral>(&intent)) {
    if (reached && (referral->answer == "given" || referral->answer == "not_now"))
      choose(entry.referral, referral->answer);
  } else if (const auto* note = std::get_if<WriteNote>(&intent)) {
    entry.note = note->text;
  } else if (const auto* day = std::get_if<PutOff>(&intent)) {
    put_off(turn, day->day);
  } else if (const auto* hands = std::get_if<HandOn>(&intent)) {
    turn.model.hands_on = hands->open;
  } else if (const auto* to = std::get_if<HandTo>(&intent)) {
    hand_to(turn, to->staff);
  } else if (std::holds_alternative<Save>(intent)) {
    save(turn);
  }
}

}  // namespace

std::shared_ptr<const domain::CareDay> day_of(const domain::House& house,
                                              const domain::Content& content,
                                              const std::string& who, std::int64_t now_ms) {
  return std::make_shared<const domain::CareDay>(
      domain::care_day(house, content, who, content.showroom.time_zone.day(now_ms)));
}

const CareTask* shown(const Model& model, const Context& context) {
  const domain::CareDay& day = *context.day;
  if (!model.task.empty()) return day.task(model.visit, model.task);
  for (const auto* list : {&day.overdue, &day.today, &day.soon})
    if (!list->empty()) return list->front();
  return nullptr;
}

std::optional<CareOutcome> outcome(const Model& model, const Context& context) {
  const domain::CareResult* result = context.plan().result(model.entry.result);
  return result == nullptr ? std::nullopt : std::optional(result->outcome);
}

bool can_be_saved(const Model& model, const Context& context) {
  const auto means = outcome(model, context);
  return means == CareOutcome::reached || means == CareOutcome::ends;
}

std::vector<std::string> days_to_put_off(const Context& context) {
  constexpr std::array<int, 6> kOffered{1, 2, 3, 5, 7, 14};
  std::vector<std::string> days;
  for (const int one : kOffered) days.push_back(day_after(context.day->day, one));
  return days;
}

std::vector<const domain::Staff*> colleagues(const CareTask& task, const Context& context) {
  std::vector<const domain::Staff*> all;
  for (const auto& [id, staff] : context.house.staff)
    if (!staff.removed && id != task.staff && staff.role != domain::Role::reception)
      all.push_back(&staff);
  return all;
}

std::string phone_of(const CareTask& task, const Context& context) {
  const domain::Visit* visit = context.house.visit(task.visit);
  if (visit == nullptr || task.state == domain::TaskState::no_consent) return {};
  if (!visit->phone.empty()) return visit->phone;
  for (const domain::Visit* other : domain::visits_of(context.house, visit->id))
    if (!other->phone.empty()) return other->phone;
  return {};
}

Step update(const Model& model, const Intent& intent, const Context& context) {
  if (const auto* show = std::get_if<Show>(&intent)) {
    const CareTask* task = context.day->task(show->visit, show->task);
    if (task == nullptr) return {model, {}};
    return {{show->visit, show->task, entry_of(*task), false}, {}};
  }
  const CareTask* task = shown(model, context);
  if (task == nullptr) return {{}, {}};
  if (!may_be_changed(*task)) return {model, {}};
  Turn turn{model, context, *task, {}};
  turn.model.visit = task->visit;
  turn.model.task = task->name;
  answer(turn, intent);
  return {std::move(turn.model), std::move(turn.writes)};
}

}  // namespace foyer::flow::care
