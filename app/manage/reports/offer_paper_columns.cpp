// A version of an offer as columns: which car, what it comes to, who granted what, what became of
// it.
#include <limits>

#include "manage/reports/figures.h"
#include "manage/reports/offer_cells.h"
#include "manage/reports/offer_columns.h"
#include "steps/offer/quote.h"

namespace foyer::reports {
namespace {

using domain::Fen;
using domain::OfferFile;
using Paper = const OfferAsked&;
using Ask = const OfferSql&;

constexpr std::int64_t kNoTime_ms = std::numeric_limits<std::int64_t>::min();

Value wall_of(Stamp at) { return Moment{at.unix_ms()}; }

template <class Of>
Value of_asking(Paper a, Of ask) {
  return a.file.asked ? Value(ask(a.file)) : Value();
}
template <class Of>
Value of_answer(Paper a, Of ask) {
  return a.file.answer ? Value(ask(a.file)) : Value();
}
template <class Of>
Value of_acceptance(Paper a, Of ask) {
  return a.file.accepted ? Value(ask(*a.file.accepted)) : Value();
}
Value of_lent(Paper a, std::int64_t number) {
  return a.made().months > 0 ? Value(number) : Value();
}

Value given_as(Paper a, Fen domain::Concession::*part) {
  return domain::concession_of(a.made().lines, a.made().trade_in_above).*part;
}

Fen of_part(Paper a, std::string_view part) {
  Fen all = 0;
  for (const domain::OfferLine& line : a.made().lines)
    if (line.is(part)) all += line.counts();
  return all;
}

Value answer_s(Paper a) {
  if (!a.file.asked || !a.file.answer) return {};
  return (a.file.answered_by.at.unix_ms() - a.file.asked_by.at.unix_ms()) / 1000;
}

std::string iso_of(Ask q, const std::string& ms) { return q.w.iso(ms); }

constexpr OfferColumn kOfferColumns[] = {
    {{},
     "visit",
     Kind::id,
     [](Paper a) -> Value { return a.of.visit.id.hex(); },
     [](Ask q) { return q.w.hex("v.visit"); },
     "whose it is"},
    {{},
     "day",
     Kind::text,
     [](Paper a) -> Value { return a.of.zone().day(a.of.visit.arrived_at.unix_ms()); },
     [](Ask) { return std::string("v.day"); },
     "the showroom's day of the visit, as in `visit`: ask by it"},
    {{},
     "offer",
     Kind::id,
     [](Paper a) -> Value { return a.made().offer; },
     [](Ask) { return std::string("nullif(d.offer, '')"); },
     "its own id"},
    {{4, "版本", "Version"},
     "version",
     Kind::whole,
     [](Paper a) -> Value { return std::int64_t{a.made().version}; },
     [](Ask q) { return q.w.number("version"); },
     "1, 2 …"},
    {{},
     "follows",
     Kind::id,
     [](Paper a) -> Value { return a.made().follows; },
     [](Ask q) { return q.w.text("follows"); },
     "the paper before it; NULL: the first"},
    {{15, "状态", "State", offer_state_cell},
     "state",
     Kind::id,
     [](Paper a) -> Value { return std::string(word(domain::state_of(a.file, a.now_ms))); },
     [](Ask q) { return q.state(q.w.now_ms()); },
     "`draft`: has yet to be asked for · `asks` a manager, and `unanswered` when its time is over "
     "· "
     "`countered` or `refused` · `ready` to be shown, `shown`, `accepted` · `expired`: its last "
     "moment is over and the guest had not said yes · `withdrawn` · `superseded` by a version that "
     "was not withdrawn"},
    {{},
     "contested",
     Kind::flag,
     [](Paper a) -> Value { return is_contested(a.of.visit, a.file); },
     [](Ask q) { return q.contested(); },
     "1: another one stands beside it, since two people made them without knowing; one has to be "
     "withdrawn"},
    {{},
     "consultant",
     Kind::id,
     [](Paper a) -> Value { return a.of.visit.handover.consultant; },
     [](Ask q) { return q.w.consultant(); },
     "staff id of who has the guest"},
    {{6, "报价人", "Made by", offer_staff_cell},
     "made_by",
     Kind::id,
     [](Paper a) -> Value { return a.file.by.actor; },
     [](Ask) { return std::string("nullif(d.actor, '')"); },
     "and of who made it"},
    {{5, "时间", "Made", offer_time_cell},
     "made_at",
     Kind::moment,
     [](Paper a) { return wall_of(a.file.by.at); },
     [](Ask q) { return iso_of(q, "d.wall_ms"); },
     "when"},
    {{3, "车型", "Car", offer_car_cell},
     "vehicle",
     Kind::id,
     [](Paper a) -> Value { return a.made().vehicle; },
     [](Ask q) { return q.w.text("vehicle"); },
     "the model"},
    {{},
     "trim",
     Kind::id,
     [](Paper a) -> Value { return a.made().trim; },
     [](Ask q) { return q.w.text("trim"); },
     "and its version, as the pack calls it"},
    {{},
     "colour",
     Kind::id,
     [](Paper a) -> Value { return a.made().colour; },
     [](Ask q) { return q.w.text("colour"); },
     "as the pack calls it"},
    {{},
     "supply",
     Kind::id,
     [](Paper a) -> Value { return a.made().supply; },
     [](Ask q) { return q.w.text("supply"); },
     "where the car comes from, as the pack calls it"},
    {{7, "指导价", "List price", offer_fen_cell},
     "guide_fen",
     Kind::whole,
     [](Paper a) -> Value { return of_part(a, domain::part::kGuide); },
     [](Ask q) { return q.of_parts("'guide'"); },
     "list price"},
    {{},
     "price_fen",
     Kind::whole,
     [](Paper a) -> Value { return domain::car_price(a.made().lines); },
     [](Ask q) { return q.of_parts("'guide', 'option', 'discount'"); },
     "of the car: list price and options, less the discount"},
    {{},
     "must_pay_fen",
     Kind::whole,
     [](Paper a) -> Value { return domain::must_pay(a.made().lines); },
     [](Ask q) { return q.of_parts("'guide', 'option', 'discount', 'due'"); },
     "the car, taxes and what else nobody can leave out"},
    {{12, "总价", "Total", offer_fen_cell},
     "total_fen",
     Kind::whole,
     [](Paper a) -> Value { return domain::total(a.made().lines); },
     [](Ask q) { return q.total(); },
     "the sum of all lines that count"},
    {{},
     "later_total_fen",
     Kind::whole,
     [](Paper a) {
       return a.made().first_after.empty() ? Value() : Value(domain::total(a.made().lines, true));
     },
     [](Ask q) { return q.later_total(); },
     "the same if the car is invoiced after a tax has changed; NULL: it cannot be"},
    {{13, "今日付", "Today", offer_fen_cell},
     "today_fen",
     Kind::whole,
     [](Paper a) -> Value {
       return domain::today_of(domain::total(a.made().lines), a.made().lent());
     },
     [](Ask q) { return q.today(); },
     "paid on the first day: the total, less what is lent, and its fee"},
    {{},
     "loan",
     Kind::id,
     [](Paper a) -> Value { return a.made().loan; },
     [](Ask q) { return q.w.text("loan"); },
     "as the pack calls it; NULL: all at once"},
    {{},
     "months",
     Kind::whole,
     [](Paper a) { return of_lent(a, a.made().months); },
     [](Ask q) { return q.of_loan(q.w.number("months")); },
     "of the loan"},
    {{},
     "lent_fen",
     Kind::whole,
     [](Paper a) { return of_lent(a, a.made().principal); },
     [](Ask q) { return q.of_loan(q.w.fen("principal")); },
     "what is lent"},
    {{14, "月供", "A month", offer_fen_cell},
     "monthly_fen",
     Kind::whole,
     [](Paper a) { return of_lent(a, a.made().monthly); },
     [](Ask q) { return q.of_loan(q.w.fen("monthly")); },
     "an instalment; the last one takes the rounding"},
    {{},
     "annual_bp",
     Kind::whole,
     [](Paper a) { return of_lent(a, a.made().annual_bp); },
     [](Ask q) { return q.of_loan(q.w.number("annual_bp")); },
     "what the loan costs a year with every fee, basis points"},
    {{8, "现金优惠", "Cash off", offer_fen_cell},
     "cash_fen",
     Kind::whole,
     [](Paper a) { return given_as(a, &domain::Concession::cash); },
     [](Ask q) { return q.given_as("cash"); },
     "given away: the discount"},
    {{9, "赠品", "Gifts", offer_fen_cell},
     "gifts_fen",
     Kind::whole,
     [](Paper a) { return given_as(a, &domain::Concession::gifts); },
     [](Ask q) { return q.given_as("gift"); },
     "gifts at their retail value"},
    {{},
     "waived_fen",
     Kind::whole,
     [](Paper a) { return given_as(a, &domain::Concession::waived); },
     [](Ask q) { return q.given_as("waived"); },
     "fees that are waived"},
    {{},
     "trade_in_above_fen",
     Kind::whole,
     [](Paper a) { return given_as(a, &domain::Concession::trade_in); },
     [](Ask q) { return "coalesce(" + q.w.fen("trade_in_above") + ", 0)"; },
     "paid for a car in exchange above its appraisal"},
    {{10, "合计让利", "Given in all", offer_fen_cell},
     "concession_fen",
     Kind::whole,
     [](Paper a) -> Value {
       return domain::concession_of(a.made().lines, a.made().trade_in_above).all();
     },
     [](Ask q) { return q.concession(); },
     "all four together: what a limit counts"},
    {{},
     "level",
     Kind::id,
     [](Paper a) -> Value { return a.made().level; },
     [](Ask q) { return q.w.text("level"); },
     "who has to grant it, as the pack calls the level; NULL: whoever made it may"},
    {{16, "请批时间", "Asked", offer_time_cell},
     "asked_at",
     Kind::moment,
     [](Paper a) {
       return of_asking(a, [](const OfferFile& f) { return wall_of(f.asked_by.at); });
     },
     [](Ask q) { return iso_of(q, q.asked("k.wall_ms")); },
     "when it was asked for last"},
    {{},
     "asked_by",
     Kind::id,
     [](Paper a) { return of_asking(a, [](const OfferFile& f) { return f.asked_by.actor; }); },
     [](Ask q) { return q.asked("nullif(k.actor, '')"); },
     "and by whom"},
    {{},
     "evidence",
     Kind::ids,
     [](Paper a) { return of_asking(a, [](const OfferFile& f) { return f.asked->evidence; }); },
     [](Ask q) { return q.asked(q.w.list("evidence", "")); },
     "what spoke for it, as the manager saw"},
    {{},
     "answered_at",
     Kind::moment,
     [](Paper a) {
       return of_answer(a, [](const OfferFile& f) { return wall_of(f.answered_by.at); });
     },
     [](Ask q) { return iso_of(q, q.answered("k.wall_ms")); },
     "when it was answered. Of several answers to the last question the strictest holds, and of "
     "those the first; whoever asked or made it does not answer"},
    {{17, "批复人", "Answered by", offer_staff_cell},
     "answered_by",
     Kind::id,
     [](Paper a) { return of_answer(a, [](const OfferFile& f) { return f.answered_by.actor; }); },
     [](Ask q) { return q.answered("nullif(k.actor, '')"); },
     "and by whom"},
    {{18, "批复", "Answer", offer_answer_cell},
     "answer",
     Kind::id,
     [](Paper a) { return of_answer(a, [](const OfferFile& f) { return f.answer->answer; }); },
     [](Ask q) { return q.answered(q.w.text("answer")); },
     "`approved`, `countered` or `refused`"},
    {{},
     "up_to_fen",
     Kind::whole,
     [](Paper a) {
       return of_answer(a, [](const OfferFile& f) {
         return f.answer->answer == "countered" ? Value(f.answer->up_to) : Value();
       });
     },
     [](Ask q) {
       return q.answered("CASE k.body ->> 'answer' WHEN 'countered' THEN " + q.w.number("up_to") +
                         " END");
     },
     "of a counter-offer: all concessions together"},
    {{19, "批复用时", "Time to answer", offer_seconds_cell},
     "answer_s",
     Kind::whole,
     answer_s,
     [](Ask q) { return q.answer_s(); },
     "`answered_at − asked_at`, in seconds"},
    {{},
     "shown_at",
     Kind::moment,
     [](Paper a) { return a.file.shown ? Value(Moment{a.file.shown->at_ms}) : Value(); },
     [](Ask q) { return iso_of(q, q.shown(q.w.moment("at_ms"))); },
     "when the guest had it in their hands last"},
    {{20, "谈妥时间", "Agreed", offer_time_cell},
     "accepted_at",
     Kind::moment,
     [](Paper a) { return of_acceptance(a, [](auto& one) { return Moment{one.at_ms}; }); },
     [](Ask q) { return iso_of(q, q.accepted(q.w.moment("at_ms"))); },
     "when they said yes"},
    {{21, "谈妥总价", "Agreed total", offer_fen_cell},
     "accepted_fen",
     Kind::whole,
     [](Paper a) { return of_acceptance(a, [](auto& one) { return one.total; }); },
     [](Ask q) { return q.accepted(q.w.number("total")); },
     "and to how much, with what of it they take"},
    {{},
     "taken",
     Kind::ids,
     [](Paper a) { return of_acceptance(a, [](auto& one) { return one.taken; }); },
     [](Ask q) { return q.accepted(q.w.list("taken", "")); },
     "optional lines that they take"},
    {{},
     "at_once",
     Kind::flag,
     [](Paper a) { return of_acceptance(a, [](auto& one) { return one.at_once; }); },
     [](Ask q) { return q.accepted(q.w.flag("at_once")); },
     "1: without the loan"},
    {{},
     "withdrawn_by",
     Kind::id,
     [](Paper a) { return a.file.withdrawn ? Value(a.file.withdrawn->by) : Value(); },
     [](Ask q) { return q.standing("offer.withdrawn", q.w.text("by")); },
     "`guest` or `house`"},
    {{22, "有效期至", "Valid until", offer_time_cell},
     "valid_until",
     Kind::moment,
     [](Paper a) -> Value { return Moment{a.made().valid_until_ms}; },
     [](Ask q) { return iso_of(q, q.w.moment("valid_until_ms")); },
     "its last moment"},
    {{},
     "buying",
     Kind::flag,
     [](Paper a) -> Value { return is_buying(a.of.visit, a.of.content); },
     [](Ask q) { return q.w.buying(); },
     "the visit's"},
    {{1, "序号", "No.", offer_number_cell}, {}, Kind::whole, nullptr, nullptr, {}},
    {{2, "客户", "Guest", offer_guest_cell}, {}, Kind::text, nullptr, nullptr, {}},
    {{11, "让利比例", "Share of list", offer_share_cell}, {}, Kind::text, nullptr, nullptr, {}},
};

}  // namespace

std::span<const OfferColumn> offer_columns() { return kOfferColumns; }

Value offer_of(const domain::Visit& visit) {
  if (const OfferFile* file = visit.newest_offer())
    return std::string(word(domain::state_of(*file, kNoTime_ms)));
  return visit.offers.empty() ? Value() : Value("withdrawn");
}

Value offer_total_of(const domain::Visit& visit) {
  const OfferFile* file = visit.newest_offer();
  return file != nullptr ? Value(domain::total(file->made.lines)) : Value();
}

Value offer_concession_of(const domain::Visit& visit) {
  const OfferFile* file = visit.newest_offer();
  if (file == nullptr) return {};
  return domain::concession_of(file->made.lines, file->made.trade_in_above).all();
}

}  // namespace foyer::reports
