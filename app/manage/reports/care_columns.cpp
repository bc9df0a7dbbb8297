#include "manage/reports/care_columns.h"

#include "manage/reports/care_views.h"

namespace foyer::reports {
namespace {

using A = const AskedTask&;
using W = const ViewSql&;

constexpr const char* kTriedTask = "'task.tried'";
constexpr const char* kMovedTask = "'task.moved'";

Value when(const domain::Said& said) {
  return said.at == Stamp{} ? Value() : Value(Moment{said.at.unix_ms()});
}
// What the fact that ended it says, if it is of this kind.
std::string ended_as(W w, const char* kind, const std::string& says) {
  return of_task(w, kTaskEnds,
                 std::string("CASE k.kind WHEN '") + kind + "' THEN " + says + " END");
}
std::string of_done(W w, const char* key) { return ended_as(w, "task.done", w.text(key)); }

template <auto Member>
Value told_when_done(A a) {
  return a.of.done ? Value((*a.of.done).*Member) : Value();
}

using domain::TaskDone;

constexpr SubjectColumn<AskedTask> kTaskColumns[] = {
    {"visit", Kind::id, [](A a) -> Value { return a.visit.id.hex(); },
     [](W w) { return w.hex("v.visit"); }, "that it follows"},
    {"task", Kind::id, [](A a) -> Value { return a.of.task; },
     [](W) { return std::string("nullif(v.task, '')"); },
     "which one of that visit's: the plan's item, and the day where it comes round again"},
    {"item", Kind::id, [](A a) -> Value { return a.of.item; },
     [](W w) { return of_task(w, kTaskKinds, w.text("item")); }, "of the plan"},
    {"due_from", Kind::text, [](A a) -> Value { return a.of.due_from; },
     [](W w) { return of_task(w, kTaskKinds, w.text("due_from")); },
     "the first day of its window, as whoever acted last saw it"},
    {"due_to", Kind::text, [](A a) -> Value { return a.of.due_to; },
     [](W w) { return of_task(w, kTaskKinds, w.text("due_to")); }, "and the last"},
    {"consultant", Kind::id, [](A a) -> Value { return a.visit.handover.consultant; },
     [](W w) { return w.consultant(); }, "whose guest it is"},
    {"handed_to", Kind::id, [](A a) -> Value { return a.of.handed_to; },
     [](W w) { return of_task(w, "'task.handed'", w.text("to")); }, "who does it instead"},
    {"tries", Kind::whole, [](A a) -> Value { return std::int64_t(a.of.tries.size()); },
     [](W w) { return count_of_task(w, kTriedTask); }, "how often nobody was spoken to"},
    {"tried_at", Kind::moment, [](A a) { return when(a.of.tried); },
     [](W w) { return w.iso(of_task(w, kTriedTask, "k.wall_ms")); }, "the last time"},
    {"moved", Kind::whole, [](A a) -> Value { return std::int64_t(a.of.moved); },
     [](W w) { return count_of_task(w, kMovedTask); }, "how often the guest wanted another day"},
    {"moved_to", Kind::text, [](A a) -> Value { return a.of.moved_to; },
     [](W w) { return of_task(w, kMovedTask, w.text("day")); }, "the last of these"},
    {"state", Kind::id,
     [](A a) -> Value {
       return std::string(a.of.done ? "done" : a.of.dropped ? "dropped" : "open");
     },
     [](W w) {
       return "coalesce(" +
              of_task(w, kTaskEnds, "CASE k.kind WHEN 'task.done' THEN 'done' ELSE 'dropped' END") +
              ", 'open')";
     },
     "`done`, `dropped`, or `open`: somebody acted on it and it goes on"},
    {"ended_at", Kind::moment, [](A a) { return when(a.of.ended); },
     [](W w) { return w.iso(of_task(w, kTaskEnds, "k.wall_ms")); }, "when it was done or dropped"},
    {"ended_by", Kind::id, [](A a) -> Value { return a.of.ended.actor; },
     [](W w) { return of_task(w, kTaskEnds, "k.actor"); }, "and by whom"},
    {"in_time", Kind::flag,
     [](A a) -> Value {
       if (!a.of.done) return {};
       return a.zone.day(a.of.ended.at.unix_ms()) <= a.of.done->due_to;
     },
     [](W w) { return task_in_time(w); },
     "of one that was done: 1 if that was not after `due_to`; one that was moved counts by its new "
     "day"},
    {"result", Kind::id, told_when_done<&TaskDone::result>,
     [](W w) { return of_done(w, "result"); }, "what came of it; the pack's"},
    {"finding", Kind::id, told_when_done<&TaskDone::finding>,
     [](W w) { return of_done(w, "finding"); }, "how things are; the pack's"},
    {"unfinished", Kind::id, told_when_done<&TaskDone::unfinished>,
     [](W w) { return of_done(w, "unfinished"); }, "`yes` or `no`: something is still open"},
    {"satisfied", Kind::whole,
     [](A a) -> Value {
       return a.of.done && a.of.done->satisfied ? Value(std::int64_t(*a.of.done->satisfied))
                                                : Value();
     },
     [](W w) { return ended_as(w, "task.done", w.number("satisfied")); },
     "0 to 10: would they recommend the house"},
    {"referral", Kind::id, told_when_done<&TaskDone::referral>,
     [](W w) { return of_done(w, "referral"); },
     "`given`: a card for a friend; `not_now`: it was not offered"},
    {"reason", Kind::id,
     [](A a) -> Value { return a.of.dropped ? Value(a.of.dropped->reason) : Value(); },
     [](W w) { return ended_as(w, "task.dropped", w.text("reason")); },
     "why it was dropped; the pack's"},
};

}  // namespace

std::span<const SubjectColumn<AskedTask>> task_columns() { return kTaskColumns; }

}  // namespace foyer::reports
