#include "steps/drive/licence.h"

#include <algorithm>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

constexpr int kSoon_days = 30;
constexpr std::size_t kLastDigits = 4;

void judge_days(const Licence& told, const MayDrive& rules, std::string_view today,
                LicenceVerdict& verdict) {
  if (!is_day(told.since) || (!told.until.empty() && !is_day(told.until))) {
    verdict.stops.push_back(LicenceTrouble::no_day);
    return;
  }
  if (told.since > today) verdict.stops.push_back(LicenceTrouble::not_yet);
  const bool held = day_years_after(told.since, rules.held_years_min) <= today;
  if (!held && told.since <= today)
    (rules.held_stops ? verdict.stops : verdict.warns).push_back(LicenceTrouble::held_short);
  if (told.until.empty()) return;
  if (told.until < today)
    verdict.stops.push_back(LicenceTrouble::ended);
  else if (told.until < day_after(today, kSoon_days))
    verdict.warns.push_back(LicenceTrouble::ends_soon);
}

}  // namespace

LicenceVerdict judge_licence(const Licence& told, const DemoCar& car, const MayDrive& rules,
                             std::string_view today) {
  LicenceVerdict verdict;
  if (told.licence_class.empty() || told.since.empty() || told.last_four.size() < kLastDigits) {
    verdict.stops.push_back(LicenceTrouble::untold);
    if (told.since.empty()) return verdict;
  }
  if (!told.licence_class.empty() &&
      std::ranges::find(car.licences, told.licence_class) == car.licences.end())
    verdict.stops.push_back(LicenceTrouble::wrong_class);
  judge_days(told, rules, today, verdict);
  return verdict;
}

std::string_view word(LicenceTrouble trouble) {
  switch (trouble) {
    case LicenceTrouble::untold:
      return "untold";
    case LicenceTrouble::no_day:
      return "no-day";
    case LicenceTrouble::wrong_class:
      return "class";
    case LicenceTrouble::not_yet:
      return "not-yet";
    case LicenceTrouble::held_short:
      return "held";
    case LicenceTrouble::ended:
      return "ended";
    case LicenceTrouble::ends_soon:
      return "ends-soon";
  }
  return {};
}

}  // namespace foyer::domain
