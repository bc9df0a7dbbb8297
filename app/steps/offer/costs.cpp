#include "steps/offer/costs.h"

#include <algorithm>
#include <charconv>

#include "steps/offer/money.h"

namespace foyer::domain {
namespace {

constexpr int kMonths = 12;

// 1 to 12 of "2027-11-20"; of what is no day the first, since that costs most.
int month_of(std::string_view day) {
  constexpr std::size_t kAt = 5;
  int month = 1;
  if (day.size() >= kAt + 2) std::from_chars(day.data() + kAt, day.data() + kAt + 2, month);
  return std::clamp(month, 1, kMonths);
}

// Full tax less what is left to the buyer, worked out exactly and rounded once.
Fen by_share(const CostRule& rule, Fen price) {
  const std::int64_t without_vat = kWhole_bp + rule.vat_bp;
  const Fen full = half_up(price * rule.rate_bp, without_vat);
  const std::int64_t relief = price * rule.rate_bp * rule.relief_bp;
  if (relief > rule.relief_max * without_vat * kWhole_bp)
    return full - std::min(full, rule.relief_max);
  const std::int64_t stays_bp = kWhole_bp - rule.relief_bp;
  return half_up(price * rule.rate_bp * stays_bp, without_vat * kWhole_bp);
}

Fen in_band(const std::vector<Band>& bands, int measure) {
  for (std::size_t i = 0; i < bands.size(); ++i)
    if (i + 1 == bands.size() || measure <= bands[i].up_to) return bands[i].amount;
  return 0;
}

bool concerns(const std::string& region, const std::optional<Energy>& energy, const Prices& prices,
              const Trim& trim) {
  return (region.empty() || region == prices.region) && (!energy || *energy == trim.energy);
}

}  // namespace

Fen by_rule(const CostRule& rule, const Trim& trim, Fen car_price, std::string_view invoiced) {
  switch (rule.kind) {
    case RuleKind::share:
      return by_share(rule, std::max<Fen>(car_price, 0));
    case RuleKind::displacement:
      return half_up(in_band(rule.bands, trim.displacement_ml) * (kMonths + 1 - month_of(invoiced)),
                     kMonths);
    case RuleKind::seats:
      return in_band(rule.bands, trim.seats);
  }
  return 0;
}

Cost cost_on(const Prices& prices, const CostLine& line, const Trim& trim, Fen car_price,
             std::string_view invoiced) {
  bool ruled = false;
  std::string ended;
  for (const CostRule& rule : prices.rules) {
    if (rule.line != line.id) continue;
    ruled = true;
    if (!concerns(rule.region, rule.energy, prices, trim)) continue;
    if (rule.invoiced.holds_on(invoiced))
      return {CostState::holds, by_rule(rule, trim, car_price, invoiced), &rule, {}};
    if (rule.invoiced.has_ended(invoiced)) ended = std::max(ended, rule.invoiced.to);
  }
  if (!ruled) return {CostState::holds, line.amount, nullptr, {}};
  return {ended.empty() ? CostState::unknown : CostState::ended, 0, nullptr, ended};
}

std::vector<PossibleSubsidy> subsidies_on(const Prices& prices, const Trim& trim, Fen car_price,
                                          std::string_view invoiced) {
  std::vector<PossibleSubsidy> possible;
  for (const Subsidy& one : prices.subsidies)
    if (concerns(one.region, one.energy, prices, trim) && one.invoiced.holds_on(invoiced) &&
        (one.displacement_max_ml == 0 || trim.displacement_ml <= one.displacement_max_ml))
      possible.push_back(
          {&one, std::min(one.cap, share_of(std::max<Fen>(car_price, 0), one.rate_bp))});
  return possible;
}

}  // namespace foyer::domain
