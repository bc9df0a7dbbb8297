// What a car costs as a whole over the years that it is kept: what is paid for it, in money and
// with the car that is given in exchange, the interest, what it burns, service and insurance, less
// what it is worth in the end. Only from figures of the pack, each with its source; a car without
// them has no such sum. Pure. Threads: values; `prices` must outlive what is returned.
#pragma once

#include <optional>

#include "house/prices.h"
#include "steps/offer/loan.h"
#include "steps/offer/offer_line.h"

namespace foyer::domain {

struct WholeCost {
  int years = 0, km_a_year = 0;
  Fen paid = 0;      // the total of the offer
  Fen own_car = 0;   // what the guest's own is taken at: paid as well, though not in money
  Fen interest = 0;  // and fee of the loan
  Fen energy = 0, service = 0;
  Fen insurance = 0;  // of the years after the first, which stands in the offer
  Fen residual = 0;   // less than nothing
  const RunningCost* from = nullptr;

  Fen all() const { return paid + own_car + interest + energy + service + insurance + residual; }
  Fen a_month() const;
};
std::optional<WholeCost> whole_cost(const Prices& prices, const Trim& trim, const OfferLines& lines,
                                    const std::optional<Loan>& loan);

}  // namespace foyer::domain
