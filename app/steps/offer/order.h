// An order worked out and bound: what its terms may be, what becomes of its deposit, and whether
// what was signed still is what lay before the guest. Pure.
//
//   text    = digest(version, title, text, each clause, the deposit's name and meaning, the place)
//   figures = digest(each line of the offer as it is taken, the loan, the dates, the sums, the
//             deposit)
//   ink     = digest(buyer, each text of the strokes)
//   seal    = digest(order, offer, version, language, text, figures, clauses, moment, witness, ink)
//
// A changed figure, word or stroke breaks the seal; of an erased guest buyer and strokes are gone
// and the rest still proves itself. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "house/orders.h"
#include "house/signature.h"
#include "steps/offer/order_facts.h"

namespace foyer::domain {

// The most that this kind of deposit may be at this price of the car; parts of a yuan are left out.
Fen deposit_most(const DepositKind& kind, Fen car_price, Fen total);
// Sums to choose from: the usual ones that may be, and the most if none may.
std::vector<Fen> deposits_to_choose(const DepositKind& kind, Fen car_price, Fen total);

enum class OrderTrouble : std::uint8_t {
  never_came,    // nobody has checked this guest in
  not_accepted,  // or it was withdrawn, or followed by another
  no_deposit,    // of no kind, or of nothing
  deposit_over,  // more than its kind may be
  two_stand,     // another order of this guest does
};
// What hinders `terms` from being an order of this visit; empty: nothing.
std::vector<OrderTrouble> order_troubles(const OrderRules& rules, const VisitBasics& visit,
                                         const Offers& offers, const Agreement& all,
                                         const OrderMade& terms);

// What may happen with this order's deposit where this side cancels.
std::vector<const DepositFate*> fates_of(const OrderRules& rules, std::string_view kind,
                                         std::string_view by);
Fen back_of(const DepositFate& fate, Fen paid);

// The lines as the guest takes them: of what is optional, `on` alone.
OfferLines taken_lines(const OfferMade& paper, const std::vector<std::string>& on);

std::string contract_text(const OrderRules& rules, const OrderMade& terms, Lang lang);
std::string order_figures(const OfferFile& offer, const OrderMade& terms);
// Fills `language`, `text`, `figures`, `ink` and `seal`.
void bind(OrderSigned& said, const OrderRules& rules, const OfferFile& offer,
          const OrderMade& terms, Lang lang);
// Of an order that was signed.
Bond bond(const OrderFile& file, const OfferFile& offer);

}  // namespace foyer::domain
