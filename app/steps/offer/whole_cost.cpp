#include "steps/offer/whole_cost.h"

#include <algorithm>

#include "steps/offer/money.h"

namespace foyer::domain {

Fen WholeCost::a_month() const {
  constexpr int kMonths = 12;
  return half_up(all(), std::int64_t{years} * kMonths);
}

std::optional<WholeCost> whole_cost(const Prices& prices, const Trim& trim, const OfferLines& lines,
                                    const std::optional<Loan>& loan) {
  const auto from = std::ranges::find(prices.running, trim.id, &RunningCost::trim);
  const Keeping& keeping = prices.keeping;
  if (from == prices.running.end() || keeping.km_a_year == 0) return std::nullopt;
  constexpr std::int64_t kPer = 100 * 10;  // per 100 km, in tenths
  WholeCost cost;
  cost.years = keeping.years;
  cost.km_a_year = keeping.km_a_year;
  cost.paid = total(lines);
  for (const OfferLine& line : lines)
    if (line.is(part::kTradeIn)) cost.own_car -= line.counts();
  cost.interest = loan ? loan->cost() + loan->fee : 0;
  const Fen unit = trim.energy == Energy::electric ? keeping.electricity : keeping.fuel;
  const std::int64_t km = std::int64_t{keeping.km_a_year} * keeping.years;
  cost.energy = half_up(km * from->per_100km_tenths * unit, kPer);
  cost.service = from->service * keeping.years;
  cost.insurance = from->insurance * (keeping.years - 1);
  cost.residual = -share_of(trim.guide, from->residual_bp);
  cost.from = &*from;
  return cost;
}

}  // namespace foyer::domain
