#include "manage/reports/trade_in_columns.h"

#include "manage/reports/figures.h"
#include "manage/reports/trade_in_views.h"

namespace foyer::reports {
namespace {

using domain::TradeInInspected;
using domain::TradeInWished;
using T = const TradeInAsked&;
using W = const ViewSql&;

Value at_least(std::int64_t number, std::int64_t least) {
  return number < least ? Value() : Value(number);
}

template <class Ask>
Value of_wish(T a, Ask ask) {
  return a.car.wished ? Value(ask(*a.car.wished)) : Value();
}

template <class Ask>
Value of_look(T a, Ask ask) {
  return a.car.inspected ? Value(ask(*a.car.inspected)) : Value();
}

template <class Ask>
Value of_offer(T a, Ask ask) {
  const domain::TradeInOffer* offer = a.car.standing();
  return offer != nullptr ? Value(ask(*offer)) : Value();
}

template <class Ask>
Value of_decision(T a, Ask ask) {
  const domain::TradeInDecision* last = a.car.decided();
  return last != nullptr ? Value(ask(*last)) : Value();
}

// What each element of a list says.
template <class List, class Element>
Value each(const List& list, std::string Element::*member) {
  Ids ids;
  for (const Element& one : list) ids.push_back(one.*member);
  return ids;
}

std::string wish(W w, const std::string& says) { return w.last("'trade_in.wished'", says); }
std::string look(W w, const std::string& says) { return w.last("'trade_in.inspected'", says); }
std::string no_less(W w, const char* key, const char* least) {
  return "CASE WHEN " + w.number(key) + " >= " + least + " THEN " + w.number(key) + " END";
}

constexpr TradeInColumn kTradeInColumns[] = {
    {"visit", Kind::id, [](T a) -> Value { return a.of.visit.id.hex(); },
     [](W w) { return w.hex("v.visit"); }, "whose it is"},
    {"day", Kind::text,
     [](T a) -> Value { return a.of.zone().day(a.of.visit.arrived_at.unix_ms()); },
     [](W) { return std::string("v.day"); }, "the showroom's day of the visit: ask by it"},
    {"consultant", Kind::id, [](T a) -> Value { return a.of.visit.handover.consultant; },
     [](W w) { return w.consultant(); }, "the visit's"},
    {"state", Kind::id, [](T a) -> Value { return std::string(word(a.car.state_on(a.today))); },
     [](W w) { return trade_in_state(w, w.today_in_text()); },
     "`wished` by the guest, `inspected`, `offered`, then `accepted`, `refused`, or `expired`: its "
     "last day is over and nobody decided"},
    {"registered", Kind::text, [](T a) { return of_wish(a, [](auto& c) { return c.registered; }); },
     [](W w) { return wish(w, w.text("registered")); }, "for the first time, a day"},
    {"km", Kind::whole, [](T a) { return of_wish(a, [](auto& c) { return at_least(c.km, 0); }); },
     [](W w) { return wish(w, no_less(w, "km", "0")); }, "as the guest or the car says"},
    {"energy", Kind::id, [](T a) { return of_wish(a, [](auto& c) { return c.energy; }); },
     [](W w) { return wish(w, w.text("energy")); }, "`fuel`, `hybrid` or `electric`"},
    {"battery_percent", Kind::whole,
     [](T a) { return of_look(a, [](auto& c) { return at_least(c.battery_percent, 0); }); },
     [](W w) { return look(w, no_less(w, "battery_percent", "0")); },
     "health of a traction battery"},
    {"asked", Kind::ids,
     [](T a) {
       return of_look(a,
                      [](auto& c) { return each(c.answers, &TradeInInspected::Answer::question); });
     },
     [](W w) { return look(w, w.list("answers", "question")); },
     "which of the pack's questions were answered: owner, mortgage, accidents …"},
    {"answered", Kind::ids,
     [](T a) {
       return of_look(a,
                      [](auto& c) { return each(c.answers, &TradeInInspected::Answer::answer); });
     },
     [](W w) { return look(w, w.list("answers", "answer")); }, "and how, in the same order"},
    {"panels", Kind::ids,
     [](T a) {
       return of_look(a, [](auto& c) { return each(c.marks, &TradeInInspected::Mark::panel); });
     },
     [](W w) { return look(w, w.list("marks", "panel")); }, "panels that bear a mark"},
    {"marks", Kind::ids,
     [](T a) {
       return of_look(a, [](auto& c) { return each(c.marks, &TradeInInspected::Mark::mark); });
     },
     [](W w) { return look(w, w.list("marks", "mark")); }, "and which, in the same order"},
    {"inspected_by", Kind::id,
     [](T a) { return a.car.inspected ? Value(a.car.inspected_by.actor) : Value(); },
     [](W w) { return look(w, "k.actor"); }, "who looked at it last"},
    {"wish_fen", Kind::whole,
     [](T a) { return of_wish(a, [](auto& c) { return at_least(c.wish_fen, 1); }); },
     [](W w) { return wish(w, no_less(w, "wish_fen", "1")); }, "what the guest wished for, in fen"},
    {"offer_fen", Kind::whole,
     [](T a) { return of_offer(a, [](auto& o) { return o.offered.offer_fen; }); },
     [](W) { return of_standing_offer("s.offer_fen"); }, "the house's offer that stands, in fen"},
    {"source", Kind::id, [](T a) { return of_offer(a, [](auto& o) { return o.offered.source; }); },
     [](W) { return of_standing_offer("s.source"); }, "whose appraisal it is"},
    {"offered_on", Kind::text,
     [](T a) { return of_offer(a, [](auto& o) { return o.offered.on; }); },
     [](W) { return of_standing_offer("nullif(s.on_day, '')"); }, "its day"},
    {"valid_until", Kind::text,
     [](T a) { return of_offer(a, [](auto& o) { return o.offered.until; }); },
     [](W) { return of_standing_offer("nullif(s.until_day, '')"); }, "and its last one"},
    {"offered_by", Kind::id, [](T a) { return of_offer(a, [](auto& o) { return o.by.actor; }); },
     [](W) { return of_standing_offer("s.actor"); }, "who made it"},
    {"offers", Kind::whole, [](T a) -> Value { return std::int64_t(a.car.offers.size()); },
     [](W w) { return w.count("trade_in.offered"); }, "how many were made"},
    {"decided_on", Kind::text, [](T a) { return of_decision(a, [](auto& d) { return d.on; }); },
     [](W) { return of_trade_in_decision("nullif(d.on_day, '')"); },
     "when the guest accepted or refused it"},
    {"reason", Kind::id, [](T a) { return of_decision(a, [](auto& d) { return d.reason; }); },
     [](W) { return of_trade_in_decision("d.reason"); }, "why they refused"},
    {"contested", Kind::flag,
     [](T a) -> Value {
       for (const domain::Contest& one : a.of.visit.contests)
         if (one.about == domain::about::kTradeIn) return true;
       return false;
     },
     [](W w) { return trade_in_contested(w); },
     "1: two devices that did not know of each other offered two sums; a person settles it"},
    {"buying", Kind::flag, [](T a) -> Value { return is_buying(a.of.visit, a.of.content); },
     [](W w) { return w.buying(); }, "the visit's"},
};

}  // namespace

std::span<const TradeInColumn> trade_in_columns() { return kTradeInColumns; }

Value trade_in_of(const domain::Visit& visit) {
  if (const domain::UsedCar* car = visit.used_car()) return std::string(word(car->state()));
  return visit.trade_in ? Value("wished") : Value();
}

Value trade_in_offer_of(const domain::Visit& visit) {
  const domain::UsedCar* car = visit.used_car();
  const domain::TradeInOffer* offer = car != nullptr ? car->standing() : nullptr;
  return offer != nullptr ? Value(offer->offered.offer_fen) : Value();
}

}  // namespace foyer::reports
