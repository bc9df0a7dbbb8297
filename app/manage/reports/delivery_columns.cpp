#include "manage/reports/delivery_columns.h"

#include "manage/reports/delivery_sql.h"
#include "manage/reports/lead_views.h"
#include "steps/delivery/hand_over.h"

namespace foyer::reports {
namespace {

using Dv = const AskedDelivery&;
using DvSql = const ViewSql&;

constexpr std::int64_t kLastYear_ms = 253'402'300'799'000;

// As ViewSql::moment reads it.
Value told_moment(const domain::Said& said, std::int64_t ms) {
  return said.at != Stamp{} && ms >= 0 && ms <= kLastYear_ms ? Value(Moment{ms}) : Value();
}

template <auto Member>
Value opened_as(Dv a) {
  return a.of.opened.*Member;
}
template <auto Member>
Value planned_as(Dv a) {
  return a.of.plan.*Member;
}
template <auto Member>
Value introduced_as(Dv a) {
  return a.of.service.*Member;
}
std::string last_plan(DvSql w, const char* key) {
  return w.last("'delivery.planned'", w.text(key));
}
std::string last_service(DvSql w, const char* key) {
  return w.last("'delivery.service'", w.text(key));
}

std::int64_t unanswered_of(const domain::Delivery& one) {
  std::int64_t count = 0;
  for (const auto& [what, passed] : one.passed) count += passed.answer.empty() ? 1 : 0;
  return count;
}
std::int64_t ticked_of(const domain::Delivery& one) {
  std::int64_t count = 0;
  for (const auto& [item, state] : one.items) count += state.told.done ? 1 : 0;
  return count;
}

using domain::DeliveryOpened;
using domain::DeliveryPlanned;
using domain::ServiceIntroduced;

constexpr SubjectColumn<AskedDelivery> kDeliveryColumns[] = {
    {"delivery", Kind::id, [](Dv a) -> Value { return a.of.id.hex(); },
     [](DvSql w) { return w.hex("v.visit"); }, "which it is; made from the order's id"},
    {"order", Kind::id, opened_as<&DeliveryOpened::order>, [](DvSql w) { return w.text("order"); },
     "of which order"},
    {"visit", Kind::id, opened_as<&DeliveryOpened::visit>, [](DvSql w) { return w.text("visit"); },
     "in which that was signed"},
    {"vehicle", Kind::id, opened_as<&DeliveryOpened::vehicle>,
     [](DvSql w) { return w.text("vehicle"); }, "which model"},
    {"trim", Kind::id, opened_as<&DeliveryOpened::trim>, [](DvSql w) { return w.text("trim"); },
     "the pack's"},
    {"consultant", Kind::id, opened_as<&DeliveryOpened::consultant>,
     [](DvSql w) { return w.text("consultant"); }, "whose guest it is"},
    {"opened_at", Kind::moment, [](Dv a) -> Value { return Value(Moment{a.of.by.at.unix_ms()}); },
     [](DvSql w) { return w.iso("v.wall_ms"); }, "when the order was paid for, as the desk saw it"},
    {"promised_from", Kind::text, opened_as<&DeliveryOpened::promised_from>,
     [](DvSql w) { return w.text("promised_from"); }, "the first day of what the contract says"},
    {"promised_to", Kind::text, opened_as<&DeliveryOpened::promised_to>,
     [](DvSql w) { return w.text("promised_to"); }, "and the last"},
    {"state", Kind::id,
     [](Dv a) -> Value { return std::string(domain::word(domain::state_of(a.of))); },
     [](DvSql w) { return delivery_state(w); },
     "`waits` for its car, `preparing`, `ready`, `handing_over`, `signed`, `delivered`; `stopped`"},
    {"vin", Kind::text,
     [](Dv a) -> Value { return a.of.done.vin.empty() ? a.of.vin : a.of.done.vin; },
     [](DvSql w) { return delivery_vin(w); },
     "of the car; of a delivered one as it was read off it"},
    {"gates", Kind::ids, [](Dv a) -> Value { return a.of.opened.gates; },
     [](DvSql w) { return w.list("gates", ""); }, "what it has to pass; the pack's of that day"},
    {"gates_shut", Kind::whole,
     [](Dv a) -> Value { return std::int64_t(domain::shut_gates(a.of).size()); },
     [](DvSql w) { return delivery_gates_shut(w); }, "of these, not passed"},
    {"day", Kind::text, planned_as<&DeliveryPlanned::day>,
     [](DvSql w) { return last_plan(w, "day"); }, "on which it is to be"},
    {"time", Kind::text, planned_as<&DeliveryPlanned::time>,
     [](DvSql w) { return last_plan(w, "time"); }, "and when"},
    {"bay", Kind::id, planned_as<&DeliveryPlanned::bay>,
     [](DvSql w) { return last_plan(w, "bay"); }, "and where; the pack's"},
    {"plans", Kind::whole, [](Dv a) -> Value { return std::int64_t(a.of.plans); },
     [](DvSql w) { return delivery_plans(w); }, "how often a day was set: moved once less"},
    {"began_at", Kind::moment, [](Dv a) { return told_moment(a.of.began, a.of.began_ms); },
     [](DvSql w) { return w.iso(first_told(w, "delivery.began", w.moment("at_ms"))); },
     "when the guest was there and it began"},
    {"ticked", Kind::whole, [](Dv a) -> Value { return ticked_of(a.of); },
     [](DvSql w) { return delivery_ticked(w); },
     "rows of the list, and small things, that are done"},
    {"signed_at", Kind::moment, [](Dv a) { return told_moment(a.of.signed_, a.of.list.at_ms); },
     [](DvSql w) { return w.iso(first_told(w, "delivery.signed", w.moment("at_ms"))); },
     "when the guest signed the list"},
    {"minutes", Kind::whole,
     [](Dv a) -> Value {
       if (a.of.began.at == Stamp{} || a.of.signed_.at == Stamp{}) return {};
       return std::int64_t(domain::minutes_in_all(a.of, 0));
     },
     [](DvSql w) { return delivery_minutes(w); }, "between the two, measured"},
    {"photo_kept", Kind::flag,
     [](Dv a) -> Value { return a.of.photo_by.at == Stamp{} ? Value() : Value(a.of.photo.keep); },
     [](DvSql w) { return w.last("'delivery.photo'", w.flag("keep")); },
     "1: the guest agreed that a photograph is kept"},
    {"photo_shown", Kind::flag,
     [](Dv a) -> Value {
       return a.of.photo_by.at == Stamp{} ? Value() : Value(a.of.photo.publish);
     },
     [](DvSql w) { return w.last("'delivery.photo'", w.flag("publish")); },
     "1: and that it is shown"},
    {"adviser", Kind::id, introduced_as<&ServiceIntroduced::adviser>,
     [](DvSql w) { return last_service(w, "adviser"); }, "of the service; the pack's"},
    {"met", Kind::flag,
     [](Dv a) -> Value {
       return a.of.introduced.at == Stamp{} ? Value() : Value(a.of.service.met);
     },
     [](DvSql w) { return w.last("'delivery.service'", w.flag("met")); },
     "1: the guest has met them"},
    {"first_service", Kind::text, introduced_as<&ServiceIntroduced::first_service>,
     [](DvSql w) { return last_service(w, "first_service"); }, "the day by which it is due"},
    {"call_on", Kind::text, introduced_as<&ServiceIntroduced::call_on>,
     [](DvSql w) { return last_service(w, "call_on"); }, "the day of the follow-up call"},
    {"passed", Kind::whole, [](Dv a) -> Value { return std::int64_t(a.of.passed.size()); },
     [](DvSql w) { return delivery_passed(w, false); }, "things that passed to the service"},
    {"unanswered", Kind::whole, [](Dv a) -> Value { return unanswered_of(a.of); },
     [](DvSql w) { return delivery_passed(w, true); }, "of these, neither taken nor refused"},
    {"delivered_at", Kind::moment,
     [](Dv a) { return told_moment(a.of.delivered, a.of.done.at_ms); },
     [](DvSql w) { return w.iso(delivery_done(w, w.moment("at_ms"))); }, "when the car left"},
    {"delivered_on", Kind::text,
     [](Dv a) -> Value {
       const bool told =
           a.of.delivered.at != Stamp{} && a.of.done.at_ms >= 0 && a.of.done.at_ms <= kLastYear_ms;
       return told ? a.zone.day(a.of.done.at_ms) : std::string();
     },
     [](DvSql w) {
       return "(SELECT " + w.day("t.ms") + " FROM (SELECT " + delivery_done(w, w.moment("at_ms")) +
              " AS ms) t)";
     },
     "the showroom's day of it"},
    {"stop_reason", Kind::id, [](Dv a) -> Value { return a.of.stop_reason; },
     [](DvSql w) { return delivery_stop(w, w.text("reason")); },
     "why it does not come about: the pack's, or `cancelled`: the order was"},
};

}  // namespace

std::span<const SubjectColumn<AskedDelivery>> delivery_columns() { return kDeliveryColumns; }

}  // namespace foyer::reports
