// Orders of a random history, and what has to be true before there is one.
#include "manage/reports/histories.h"

namespace foyer::tests {
namespace {

constexpr std::int64_t kLongPast_ms = 1'700'000'000'000, kOneMinute_ms = 60'000;

domain::OrderMade some_terms(Dice& dice, const std::string& order) {
  domain::OrderMade made;
  made.order = order;
  made.offer = dice.pick({"p1", "p1", "p2", "p9"});
  made.day = dice.pick({"2026-11-21", ""});
  made.price = dice.roll(4) == 0 ? 0 : 22'680'000 + dice.roll(3) * 777;
  made.total = made.price + dice.roll(5'000'000);
  made.today = dice.roll(2) * made.total;
  made.deposit = dice.roll(3) * 2'000'055;
  made.kind = dice.pick({"earnest", "advance", ""});
  made.kind_text = {"定金", "Earnest \"money\""};
  made.delivery_from = dice.pick({"2026-11-24", ""});
  made.delivery_to = dice.pick({"2026-12-05", ""});
  made.contract = dice.pick({"2", ""});
  return made;
}

domain::OrderSigned some_signature(Dice& dice, const std::string& order, std::int64_t at_ms) {
  domain::OrderSigned said;
  said.order = order;
  said.language = dice.pick({"zh", "en"});
  said.clauses = dice.some({"price", "deposit"});
  said.at_ms = at_ms;
  said.witness = dice.pick({"0000000a", ""});
  said.buyer = dice.pick({"王\"小", ""});
  said.strokes = dice.some({"AB"});
  return said;
}

}  // namespace

// Few orders of few papers, signed, paid and cancelled in whatever order the devices say it; with
// what has to be true before there is one.
domain::Event ordered(Dice& dice) {
  using namespace domain;
  const std::string order = dice.pick({"o1", "o2", "o3"});
  const std::int64_t at = kLongPast_ms + dice.roll(1000) * kOneMinute_ms;
  switch (dice.roll(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return some_terms(dice, order);
    case 4:
    case 5:
    case 6:
      return some_signature(dice, order, at);
    case 7:
    case 8:
      return OrderPaid{order, dice.roll(3) * 1'000'033, at};
    case 9:
      return OrderCancelled{order,
                            dice.pick({"guest", "house"}),
                            dice.pick({"finance", ""}),
                            dice.pick({"kept", ""}),
                            {"不退", "Kept"},
                            dice.roll(3) * 500'000,
                            at};
    case 10:
      return dice.often() ? Event(VisitCheckedIn{}) : Event(OfferWithdrawn{"p1", "guest"});
    default:
      return OfferAccepted{dice.pick({"p1", "p2"}), {}, false, 1, 1, kLongPast_ms};
  }
}

}  // namespace foyer::tests
