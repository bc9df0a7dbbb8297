#include "manage/reports/columns.h"

#include <algorithm>

#include "manage/register/day.h"
#include "manage/reports/cells.h"
#include "manage/reports/drive_rows.h"
#include "manage/reports/drive_sql.h"
#include "manage/reports/figures.h"
#include "manage/reports/trade_in_columns.h"
#include "manage/reports/trade_in_views.h"

namespace foyer::reports {
namespace {

using domain::VisitClosed;
using domain::VisitState;
using A = const Asked&;
using S = const ViewSql&;

// --- as the devices' fold has it ---

Value whole(const auto& number) { return number ? Value(std::int64_t{*number}) : Value(); }

Value closing(A a, const std::string VisitClosed::*member) {
  return a.visit.closed ? Value((*a.visit.closed).*member) : Value();
}

Value models(A a) {
  Ids ids;
  for (const domain::RecommendedModel& one : a.visit.recommended) ids.push_back(one.vehicle);
  return ids;
}

Value outcome(A a) {
  if (a.visit.closed && !a.visit.closed->outcome.empty()) return a.visit.closed->outcome;
  return a.visit.state == VisitState::abandoned ? Value("abandoned") : Value();
}

Value moment(Stamp at) { return at == Stamp{} ? Value() : Value(Moment{at.unix_ms()}); }

Value left_at(A a) {
  if (a.visit.left_ms) return Moment{*a.visit.left_ms};
  return a.visit.state == VisitState::abandoned ? moment(a.visit.abandoned_at) : Value();
}

Value waited_s(A a) {
  if (a.visit.first_taken_at == Stamp{}) return {};
  return (a.visit.first_taken_at.unix_ms() - a.visit.arrived_at.unix_ms()) / 1000;
}

Value test_drive(A a) {
  if (!a.visit.drives.empty()) return "driven";
  return a.visit.drives_wished.empty() ? Value() : Value("wished");
}

Value on_the_road(A a) {
  return std::ranges::any_of(drive_rows(a.visit),
                             [](const DriveRow& row) { return drive_state(row, 0) == "out"; });
}

Value buying(A a) { return is_buying(a.visit, a.content); }

std::string state_of(VisitState state) {
  if (state == VisitState::waiting) return "waiting";
  if (state == VisitState::assigned) return "assigned";
  if (state == VisitState::taken) return "with_consultant";
  return state == VisitState::abandoned ? "abandoned" : "checking_in";
}

// --- the columns ---

// A new one stands at the end: who reads a view by the places of its columns finds the old ones.
constexpr Column kColumns[] = {
    {{},
     {Where::everywhere, "visit"},
     Kind::id,
     [](A a) -> Value { return a.visit.id.hex(); },
     [](S w) { return w.hex("v.visit"); },
     "32 hexadecimal digits"},
    {{"ticket", 26, "排号", "Ticket", {2, .09f}},
     {Where::everywhere, "ticket"},
     Kind::text,
     [](A a) -> Value { return a.visit.ticket; },
     [](S w) { return w.last("'visit.opened'", w.text("ticket")); },
     "what is called out"},
    {{"arrived", 6, "到店时间", "Arrived", {1, .09f}},
     {Where::everywhere, "arrived_at"},
     Kind::moment,
     [](A a) -> Value { return Moment{a.visit.arrived_at.unix_ms()}; },
     [](S w) { return w.iso("v.wall_ms"); },
     "the first `visit.opened`"},
    {{"left", 7, "离店时间", "Left", {7, .18f}},
     {Where::everywhere, "left_at"},
     Kind::moment,
     left_at,
     [](S w) { return w.left_at(); },
     "`visit.left`, as staff said it; of a visit that was broken off, when it was"},
    {{"guest", 3, "客户姓名", "Guest", {3, .24f}, guest_cell},
     {Where::personal, "guest"},
     Kind::text,
     [](A a) -> Value { return a.visit.name.value_or(""); },
     [](S w) { return w.guest(); },
     "as given, or as corrected; NULL as well when the guest was erased"},
    {{},
     {Where::personal, "honorific"},
     Kind::id,
     [](A a) -> Value { return a.visit.honorific; },
     [](S w) { return w.honorific(); },
     "how they are addressed"},
    {{"phone", 5, "电话", "Phone", {}, phone_cell},
     {Where::personal, "phone"},
     Kind::text,
     [](A a) -> Value { return a.visit.phone; },
     [](S w) { return w.phone(); },
     "only while the guest's consent to `contact` stands: given before it and not refused since"},
    {{"party", 8, "人数", "Party"},
     {Where::everywhere, "party"},
     Kind::whole,
     [](A a) -> Value { return whole(a.visit.party); },
     [](S w) { return w.last("'party.told'", w.number("party")); },
     "how many came"},
    {{"first", 4, "首次/再次", "First / again", {4, .12f}, first_cell},
     {Where::everywhere, "first_visit"},
     Kind::flag,
     [](A a) -> Value { return a.visit.first_visit ? Value(*a.visit.first_visit) : Value(); },
     [](S w) { return w.last("'party.told'", w.flag("first_visit")); },
     "1 for the first visit, 0 for another; NULL: nobody said"},
    {{"purpose", 15, "来店目的", "Purpose", {}, in_words<purposes>},
     {Where::everywhere, "purpose"},
     Kind::id,
     [](A a) -> Value { return a.visit.purpose; },
     [](S w) { return w.purpose(); },
     "what brought them, as they said last"},
    {{"source", 13, "来店渠道", "Source", {}, in_words<sources>},
     {Where::everywhere, "source"},
     Kind::id,
     [](A a) -> Value { return a.visit.source; },
     [](S w) { return w.last("'party.told'", w.text("source")); },
     "how they heard of the house"},
    {{"use", 16, "用途", "Use", {}, in_words<uses>},
     {Where::everywhere, "use"},
     Kind::ids,
     [](A a) -> Value { return a.visit.needs.use; },
     [](S w) { return w.answer("use", "options"); },
     "what the car is for"},
    {{},
     {Where::everywhere, "budget_min"},
     Kind::whole,
     [](A a) -> Value { return whole(a.visit.needs.budget_min_yuan); },
     [](S w) { return w.budget("min_yuan"); },
     "whole yuan; NULL: no lower end, or not said"},
    {{},
     {Where::everywhere, "budget_max"},
     Kind::whole,
     [](A a) -> Value { return whole(a.visit.needs.budget_max_yuan); },
     [](S w) { return w.budget("max_yuan"); },
     "whole yuan"},
    {{"timing", 18, "计划购车时间", "Planned time", {}, in_words<timings>},
     {Where::everywhere, "timing"},
     Kind::id,
     [](A a) -> Value { return a.visit.needs.timing; },
     [](S w) { return w.first_answer("timing"); },
     "how soon they will buy"},
    {{"priorities", 19, "看重", "What matters", {}, in_words<priorities>},
     {Where::everywhere, "priorities"},
     Kind::ids,
     [](A a) -> Value { return a.visit.needs.priorities; },
     [](S w) { return w.answer("priorities", "options"); },
     "what matters, the most important first"},
    {{},
     {Where::everywhere, "models"},
     Kind::ids,
     models,
     [](S w) { return w.last("'models.recommended'", w.list("models", "vehicle")); },
     "cars that were recommended, the best first"},
    {{},
     {Where::everywhere, "cards_presented"},
     Kind::whole,
     [](A a) -> Value { return std::int64_t(a.visit.presented.size()); },
     [](S w) { return w.cards_presented(); },
     "how many different cards were shown"},
    {{"consultant", 2, "销售顾问", "Consultant", {5, .14f}, consultant_cell},
     {Where::everywhere, "consultant"},
     Kind::id,
     [](A a) -> Value { return a.visit.handover.consultant; },
     [](S w) { return w.consultant(); },
     "staff id of who has the guest"},
    {{"drive", 14, "试乘试驾", "Test drive", {}, drive_cell},
     {Where::everywhere, "test_drive"},
     Kind::id,
     test_drive,
     [](S w) { return w.test_drive(); },
     "`driven`, or `wished`, or NULL"},
    {{"grade", 12, "级别", "Grade"},
     {Where::everywhere, "grade"},
     Kind::id,
     [](A a) -> Value { return closing(a, &VisitClosed::grade); },
     [](S w) { return w.closing(w.text("grade")); },
     "of the closing that stands"},
    {{"outcome", 22, "结果", "Outcome", {}, in_words<outcomes>},
     {Where::everywhere, "outcome"},
     Kind::id,
     outcome,
     [](S w) { return w.outcome(); },
     "of the closing that stands; `abandoned` if the guest left before anybody had them"},
    {{"next_step", 24, "下一步", "Next step", {}, in_words<next_steps>},
     {Where::everywhere, "next_step"},
     Kind::id,
     [](A a) -> Value { return a.visit.next_step ? Value(a.visit.next_step->step) : Value(); },
     [](S w) { return w.last("'next_step.agreed'", w.text("step")); },
     "what was agreed last"},
    {{"next_on", 25, "约定日期", "Agreed day"},
     {Where::everywhere, "next_on", "next_at"},
     Kind::text,
     [](A a) -> Value { return a.visit.next_step ? Value(a.visit.next_step->on) : Value(); },
     [](S w) { return w.last("'next_step.agreed'", w.text("on")); },
     "and for which day"},
    {{"remarks", 10, "备注", "Remarks", {}, remarks_cell},
     {Where::personal, "note"},
     Kind::text,
     [](A a) -> Value {
       return a.visit.notes.empty() ? Value() : Value(a.visit.notes.back().text);
     },
     [](S w) { return w.last("'note.written'", w.personal("text"), w.not_erased()); },
     "the last note"},
    {{"date", 11, "日期", "Date"},
     {Where::everywhere, "day"},
     Kind::text,
     [](A a) -> Value { return a.zone().day(a.visit.arrived_at.unix_ms()); },
     [](S) { return std::string("v.day"); },
     "the showroom's day of `arrived_at`: ask by it, and a day of ten million facts takes a blink"},
    {{"model", 9, "意向车型", "Model of interest", {6, .14f}, model_cell},
     {Where::everywhere, "model_chosen"},
     Kind::id,
     [](A a) -> Value { return a.visit.chosen; },
     [](S w) { return w.last("'model.chosen'", w.text("vehicle")); },
     "the car that the guest wanted to see"},
    {{"budget", 17, "预算", "Budget", {}, in_words<budgets>},
     {Where::everywhere, "budget"},
     Kind::id,
     [](A a) -> Value { return a.visit.needs.budget; },
     [](S w) { return w.first_answer("budget"); },
     "the range by its id"},
    {{"present_car", 20, "现有车辆", "Present car"},
     {Where::personal, "present_car"},
     Kind::text,
     [](A a) -> Value { return a.visit.present_car; },
     [](S w) { return w.last("'guest.car'", w.personal("car"), w.not_erased()); },
     "what they drive now"},
    {{"plate", 21, "车牌", "Plate"},
     {Where::personal, "plate"},
     Kind::text,
     [](A a) -> Value { return a.visit.plate; },
     [](S w) { return w.last("'guest.car'", w.personal("plate"), w.not_erased()); },
     "and its plate"},
    {{},
     {Where::personal, "description"},
     Kind::text,
     [](A a) -> Value { return a.visit.description; },
     [](S w) { return w.last("'guest.described'", w.personal("text"), w.not_erased()); },
     "how to recognise a guest who will not say their name"},
    {{"lost", 23, "战败原因", "Reason of loss", {}, lost_cell},
     {Where::everywhere, "lost_reason"},
     Kind::id,
     [](A a) -> Value { return closing(a, &VisitClosed::lost_reason); },
     [](S w) { return w.closing(w.text("lost_reason")); },
     "why they did not buy here"},
    {{},
     {Where::personal, "lost_model"},
     Kind::text,
     [](A a) -> Value { return closing(a, &VisitClosed::lost_model); },
     // A closing of version 1 says it in its body, where no erasure reaches it.
     [](S w) {
       return w.closing("coalesce(" + w.personal("lost_model") + ", " + w.text("lost_model") + ")",
                        w.not_erased());
     },
     "and what they bought instead, or want"},
    {{"no", 1, "序号", "No.", {}, number_cell},
     {},
     Kind::whole,
     nullptr,
     nullptr,
     "its number in its day"},
    {{"state", 27, "更正", "Correction", {}, late_cell},
     {},
     Kind::text,
     nullptr,
     nullptr,
     "whether it was changed after its day was signed"},
    {{},
     {Where::visit, "state"},
     Kind::id,
     [](A a) -> Value { return state_of(a.visit.state); },
     [](S w) { return w.state(); },
     "where the guest is: `checking_in` at the entrance, `waiting`, `assigned` to a consultant who "
     "has not come yet, `with_consultant`, or `abandoned`: gone before anybody had them"},
    {{},
     {Where::visit, "checked_in_at"},
     Kind::moment,
     [](A a) -> Value { return moment(a.visit.checked_in_at); },
     [](S w) { return w.iso(w.first_ms("visit.checked_in")); },
     "the first `visit.checked_in`"},
    {{},
     {Where::visit, "taken_at"},
     Kind::moment,
     [](A a) -> Value { return moment(a.visit.first_taken_at); },
     [](S w) { return w.iso(w.first_ms("visit.taken")); },
     "the first `visit.taken`"},
    {{},
     {Where::visit, "waited_s"},
     Kind::whole,
     waited_s,
     [](S w) { return w.waited_s(); },
     "`taken_at − arrived_at`, in seconds"},
    {{},
     {Where::visit, "buying"},
     Kind::flag,
     buying,
     [](S w) { return w.buying(); },
     "1, or 0 for a purpose that is not buying"},
    {{},
     {Where::visit, "lang"},
     Kind::id,
     [](A a) -> Value { return a.visit.lang; },
     [](S w) { return w.last("'visit.opened', 'guest.language'", w.text("lang")); },
     "the language in which the guest reads"},
    {{},
     {Where::visit, "filed"},
     Kind::flag,
     [](A a) -> Value { return a.visit.filed; },
     [](S w) { return w.filed(); },
     "1 if the guest gave contact data under a consent that stands. Stays 1 when the guest is "
     "erased later: figures do not change because a name went"},
    {{},
     {Where::visit, "drives"},
     Kind::whole,
     [](A a) -> Value { return std::int64_t(a.visit.drives.size()); },
     [](S w) { return w.count("drive.started"); },
     "test drives that began"},
    {{},
     {Where::visit, "drive_wished"},
     Kind::flag,
     [](A a) -> Value { return !a.visit.drives_wished.empty(); },
     [](S w) { return w.drive_wished(); },
     "1 if one is wished"},
    {{},
     {Where::visit, "by_appointment"},
     Kind::flag,
     [](A a) -> Value { return !a.visit.appointment.empty(); },
     [](S w) {
       return "CASE WHEN " + w.last("'appointment.kept'", w.text("appointment")) +
              " IS NULL THEN 0 ELSE 1 END";
     },
     "1 if the guest came as arranged"},
    {{},
     {Where::visit, "on_the_road"},
     Kind::flag,
     on_the_road,
     [](S w) { return DriveSql(w).on_the_road(); },
     "1 while the guest is on a test drive, and so not in the house"},
    {{"trade_in", 28, "置换", "Trade-in", {}, trade_in_cell},
     {Where::everywhere, "trade_in"},
     Kind::id,
     [](A a) { return trade_in_of(a.visit); },
     trade_in_so_far,
     "how far a car in exchange has come: `wished`, `inspected`, `offered`, `accepted`, `refused`; "
     "whether an offer ran out is said by the view `trade_in`, day by day"},
    {{},
     {Where::everywhere, "trade_in_offer_fen"},
     Kind::whole,
     [](A a) { return trade_in_offer_of(a.visit); },
     trade_in_sum,
     "the house's offer for it that stands, in fen"},
};

}  // namespace

std::string_view name_in_visit(const InViews& views) {
  const bool there = views.where == Where::everywhere || views.where == Where::visit;
  return there ? views.name : std::string_view();
}

std::string_view name_in_register(const InViews& views) {
  const bool there = views.where == Where::everywhere || views.where == Where::personal;
  if (!there) return {};
  return views.in_register.empty() ? views.name : views.in_register;
}

std::span<const Column> columns() { return kColumns; }

std::vector<const Column*> form_columns() {
  std::vector<const Column*> all;
  for (const Column& one : kColumns)
    if (!one.form.key.empty()) all.push_back(&one);
  std::ranges::sort(all, {}, [](const Column* one) { return one->form.place; });
  return all;
}

}  // namespace foyer::reports
