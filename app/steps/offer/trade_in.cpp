#include "steps/offer/trade_in.h"

#include <algorithm>

#include "kit/base/calendar.h"

namespace foyer::domain {

UsedCarTrouble judge_used_car(std::string_view registered, int km, std::string_view today) {
  constexpr std::string_view kFirstCar = "1950-01-01";
  if (registered.empty() || km == -1) return UsedCarTrouble::untold;
  if (!is_day(registered)) return UsedCarTrouble::no_day;
  if (registered > today) return UsedCarTrouble::not_yet;
  if (registered < kFirstCar) return UsedCarTrouble::too_early;
  return km < 0 || km > kUsedCarKm_max ? UsedCarTrouble::km_too_many : UsedCarTrouble::none;
}

std::string offer_holds_until(const TradeIns& rules, std::string_view on) {
  return day_after(on, std::clamp(rules.days_valid, TradeIns::kDaysMin, TradeIns::kDaysMax));
}

}  // namespace foyer::domain
