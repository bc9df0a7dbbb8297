// An order as columns: what was agreed, what was paid, how it ended.
#include "manage/reports/order_columns.h"

#include <algorithm>
#include <tuple>

#include "manage/reports/figures.h"
#include "manage/reports/order_cells.h"
#include "steps/offer/money.h"

namespace foyer::reports {
namespace {

using Order = const OrderAsked&;
using AskOrder = const OrderSql&;

Value deposit_share(Order a) {
  const domain::Fen deposit = a.made().deposit, price = a.made().price;
  if (deposit < 0 || price < 1 || deposit > kSumMost_fen || price > kSumMost_fen) return {};
  return domain::half_up(deposit * domain::kWhole_bp, price);
}

template <class Of>
Value of_signing(Order a, Of ask) {
  return a.file.signed_ ? Value(ask(a.file)) : Value();
}
template <class Of>
Value of_payment(Order a, Of ask) {
  return a.file.paid ? Value(ask(a.file)) : Value();
}
template <class Of>
Value of_cancelling(Order a, Of ask) {
  return a.file.cancelled ? Value(ask(a.file)) : Value();
}
Value of_what_was_ordered(Order a, std::string domain::OfferMade::*says) {
  return a.offer() != nullptr ? Value(a.offer()->made.*says) : Value();
}

bool is_beside_another(Order a) {
  const auto standing = a.of.visit.standing_orders();
  return standing.size() > 1 && std::ranges::find(standing, &a.file) != standing.end();
}

constexpr OrderColumn kOrderColumns[] = {
    {{},
     "visit",
     Kind::id,
     [](Order a) -> Value { return a.of.visit.id.hex(); },
     [](AskOrder q) { return q.w.hex("v.visit"); },
     "whose it is"},
    {{},
     "day",
     Kind::text,
     [](Order a) -> Value { return a.of.zone().day(a.of.visit.arrived_at.unix_ms()); },
     [](AskOrder) { return std::string("v.day"); },
     "the showroom's day of the visit, as in `visit`: ask by it"},
    {{},
     "order",
     Kind::id,
     [](Order a) -> Value { return a.made().order; },
     [](AskOrder) { return std::string("nullif(d.paper, '')"); },
     "its own id"},
    {{},
     "offer",
     Kind::id,
     [](Order a) -> Value { return a.made().offer; },
     [](AskOrder q) { return q.w.text("offer"); },
     "what was accepted, as in `offer`"},
    {{13, "状态", "State", order_state_cell},
     "state",
     Kind::id,
     [](Order a) -> Value { return std::string(word(domain::state_of(a.file, a.of.visit))); },
     [](AskOrder q) { return q.state(); },
     "`to_sign`: nobody signed yet · `lapsed`: other terms, or another offer, took its place "
     "before "
     "anybody signed · `stands`: signed · `cancelled`"},
    {{},
     "contested",
     Kind::flag,
     [](Order a) -> Value { return is_beside_another(a); },
     [](AskOrder q) { return q.contested(); },
     "1: another one of this guest stands beside it, since two devices did not know of each other; "
     "one has to be cancelled"},
    {{},
     "consultant",
     Kind::id,
     [](Order a) -> Value { return a.of.visit.handover.consultant; },
     [](AskOrder q) { return q.w.consultant(); },
     "staff id of who has the guest"},
    {{5, "经办人", "Made by", order_staff_cell},
     "made_by",
     Kind::id,
     [](Order a) -> Value { return a.file.by.actor; },
     [](AskOrder) { return std::string("nullif(d.actor, '')"); },
     "and of who wrote the terms"},
    {{},
     "made_at",
     Kind::moment,
     [](Order a) -> Value { return Moment{a.file.by.at.unix_ms()}; },
     [](AskOrder q) { return q.w.iso("d.wall_ms"); },
     "when"},
    {{4, "合同日期", "Day of the contract"},
     "contract_day",
     Kind::text,
     [](Order a) -> Value { return a.made().day; },
     [](AskOrder q) { return q.w.text("day"); },
     "whose prices hold"},
    {{},
     "contract",
     Kind::id,
     [](Order a) -> Value { return a.made().contract; },
     [](AskOrder q) { return q.w.text("contract"); },
     "version of its text"},
    {{3, "车型", "Car", order_car_cell},
     "vehicle",
     Kind::id,
     [](Order a) { return of_what_was_ordered(a, &domain::OfferMade::vehicle); },
     [](AskOrder q) { return q.of_offer("vehicle"); },
     "the model"},
    {{},
     "trim",
     Kind::id,
     [](Order a) { return of_what_was_ordered(a, &domain::OfferMade::trim); },
     [](AskOrder q) { return q.of_offer("trim"); },
     "and its version, as the pack calls it"},
    {{6, "车价", "Price of the car", order_fen_cell},
     "price_fen",
     Kind::whole,
     [](Order a) -> Value { return a.made().price; },
     [](AskOrder q) { return "coalesce(" + q.w.number("price") + ", 0)"; },
     "of the car: list price and options, less the discount"},
    {{7, "总价", "Total", order_fen_cell},
     "total_fen",
     Kind::whole,
     [](Order a) -> Value { return a.made().total; },
     [](AskOrder q) { return "coalesce(" + q.w.number("total") + ", 0)"; },
     "all that the guest takes"},
    {{},
     "today_fen",
     Kind::whole,
     [](Order a) -> Value { return a.made().today; },
     [](AskOrder q) { return "coalesce(" + q.w.number("today") + ", 0)"; },
     "of it, what is paid at once"},
    {{8, "订金类型", "Kind of deposit", order_deposit_cell},
     "deposit_kind",
     Kind::id,
     [](Order a) -> Value { return a.made().kind; },
     [](AskOrder q) { return q.w.text("kind"); },
     "as the pack calls it"},
    {{9, "约定金额", "Deposit agreed", order_fen_cell},
     "deposit_fen",
     Kind::whole,
     [](Order a) -> Value { return a.made().deposit; },
     [](AskOrder q) { return "coalesce(" + q.w.number("deposit") + ", 0)"; },
     "as agreed; what counts is what was paid"},
    {{10, "占车价", "Share of the price", order_share_cell},
     "deposit_bp",
     Kind::whole,
     deposit_share,
     [](AskOrder q) { return q.share_bp(); },
     "`deposit_fen ÷ price_fen`, basis points, half up"},
    {{11, "预计交车自", "Delivery from"},
     "delivery_from",
     Kind::text,
     [](Order a) -> Value { return a.made().delivery_from; },
     [](AskOrder q) { return q.w.text("delivery_from"); },
     "the first day on which the car is expected"},
    {{12, "至", "to"},
     "delivery_to",
     Kind::text,
     [](Order a) -> Value { return a.made().delivery_to; },
     [](AskOrder q) { return q.w.text("delivery_to"); },
     "and the last"},
    {{14, "签字时间", "Signed", order_time_cell},
     "signed_at",
     Kind::moment,
     [](Order a) { return of_signing(a, [](auto& f) { return Moment{f.signed_->at_ms}; }); },
     [](AskOrder q) { return q.w.iso(q.signing(q.w.moment("at_ms"))); },
     "when; NULL: nobody did"},
    {{},
     "witness",
     Kind::id,
     [](Order a) { return of_signing(a, [](auto& f) { return f.signed_->witness; }); },
     [](AskOrder q) { return q.signing(q.w.text("witness")); },
     "staff id of who was there"},
    {{},
     "language",
     Kind::id,
     [](Order a) { return of_signing(a, [](auto& f) { return f.signed_->language; }); },
     [](AskOrder q) { return q.signing(q.w.text("language")); },
     "in which it was read"},
    {{},
     "paid_at",
     Kind::moment,
     [](Order a) { return of_payment(a, [](auto& f) { return Moment{f.paid->at_ms}; }); },
     [](AskOrder q) { return q.w.iso(q.payment(q.w.moment("at_ms"))); },
     "when the deposit came; NULL: it did not"},
    {{15, "已收", "Paid", order_fen_cell},
     "paid_fen",
     Kind::whole,
     [](Order a) { return of_payment(a, [](auto& f) { return f.paid->amount; }); },
     [](AskOrder q) { return q.payment("coalesce(" + q.w.number("amount") + ", 0)"); },
     "and how much; the last word counts, which may put a wrong sum right"},
    {{},
     "paid_to",
     Kind::id,
     [](Order a) { return of_payment(a, [](auto& f) { return f.paid_by.actor; }); },
     [](AskOrder q) { return q.payment("nullif(k.actor, '')"); },
     "staff id of who wrote it down"},
    {{16, "取消时间", "Cancelled", order_time_cell},
     "cancelled_at",
     Kind::moment,
     [](Order a) { return of_cancelling(a, [](auto& f) { return Moment{f.cancelled->at_ms}; }); },
     [](AskOrder q) { return q.w.iso(q.cancelling(q.w.moment("at_ms"))); },
     "when; NULL: it was not. Of several the first counts"},
    {{17, "取消方", "Cancelled by", order_side_cell},
     "cancelled_by",
     Kind::id,
     [](Order a) { return of_cancelling(a, [](auto& f) { return f.cancelled->by; }); },
     [](AskOrder q) { return q.cancelling(q.w.text("by")); },
     "by which side: `guest` or `house`"},
    {{18, "经办人", "Written down by", order_staff_cell},
     "cancelled_staff",
     Kind::id,
     [](Order a) { return of_cancelling(a, [](auto& f) { return f.cancelled_by.actor; }); },
     [](AskOrder q) { return q.cancelling("nullif(k.actor, '')"); },
     "staff id of who wrote it down"},
    {{19, "取消原因", "Why", order_reason_cell},
     "reason",
     Kind::id,
     [](Order a) { return of_cancelling(a, [](auto& f) { return f.cancelled->reason; }); },
     [](AskOrder q) { return q.cancelling(q.w.text("reason")); },
     "why, as the pack calls it"},
    {{20, "订金去向", "What became of the deposit", order_fate_cell},
     "deposit_fate",
     Kind::id,
     [](Order a) { return of_cancelling(a, [](auto& f) { return f.cancelled->fate; }); },
     [](AskOrder q) { return q.cancelling(q.w.text("fate")); },
     "what became of the deposit, as the pack calls it; NULL: none was paid"},
    {{21, "退还", "Back", order_fen_cell},
     "back_fen",
     Kind::whole,
     [](Order a) { return of_cancelling(a, [](auto& f) { return f.cancelled->back; }); },
     [](AskOrder q) { return q.cancelling("coalesce(" + q.w.number("back") + ", 0)"); },
     "what the guest gets; the house keeps `paid_fen − back_fen`, less than nothing where it pays "
     "double"},
    {{},
     "buying",
     Kind::flag,
     [](Order a) -> Value { return is_buying(a.of.visit, a.of.content); },
     [](AskOrder q) { return q.w.buying(); },
     "the visit's"},
    {{1, "序号", "No.", order_number_cell}, {}, Kind::whole, nullptr, nullptr, {}},
    {{2, "客户", "Guest", order_guest_cell}, {}, Kind::text, nullptr, nullptr, {}},
};

std::vector<const domain::Visit*> visits_with_orders(const domain::House& house,
                                                     const TimeZone& zone, const Days& days) {
  std::vector<const domain::Visit*> visits;
  for (const auto& [id, visit] : house.visits)
    if (const std::string day = zone.day(visit.arrived_at.unix_ms());
        is_visit(visit) && !visit.orders.empty() && days.from <= day && day <= days.to)
      visits.push_back(&visit);
  std::ranges::sort(visits, [](const domain::Visit* a, const domain::Visit* b) {
    return std::tie(a->arrived_at, a->id) < std::tie(b->arrived_at, b->id);
  });
  return visits;
}

}  // namespace

std::span<const OrderColumn> order_columns() { return kOrderColumns; }

std::vector<const OrderColumn*> order_form_columns() {
  std::vector<const OrderColumn*> all;
  for (const OrderColumn& one : order_columns())
    if (one.form.place > 0) all.push_back(&one);
  std::ranges::sort(all, {}, [](const OrderColumn* one) { return one->form.place; });
  return all;
}

std::string_view heading_of(const OrderColumn& column, Lang lang) {
  return lang == Lang::zh ? column.form.zh : column.form.en;
}

std::vector<std::vector<std::string>> order_lines(const domain::House& house,
                                                  const domain::Content& content, const Days& days,
                                                  Lang lang) {
  std::vector<std::vector<std::string>> lines;
  for (const domain::Visit* visit : visits_with_orders(house, content.showroom.time_zone, days))
    for (const domain::OrderFile& file : visit->orders) {
      const int number = static_cast<int>(lines.size()) + 1;
      const OrderAsked asked{{house, content, *visit, number, lang}, file};
      std::vector<std::string>& line = lines.emplace_back();
      for (const OrderColumn* column : order_form_columns()) {
        const Value value = column->value != nullptr ? column->value(asked) : Value();
        line.push_back(column->form.shown != nullptr ? column->form.shown(asked, value)
                                                     : as_printed(value).value_or(""));
      }
    }
  return lines;
}

}  // namespace foyer::reports
