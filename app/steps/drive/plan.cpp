#include "steps/drive/plan.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;
constexpr int kFastest_km_a_minute = 3;  // 180 km/h: no route of a dealer is driven so

std::int64_t cleaning_ms(const DrivePlan& plan) {
  return plan.drives.plan.cleaning_min * kMinute_ms;
}

Hindrance of_car(const DrivePlan& plan, const DemoCar& car, const AskedDrive& asked) {
  const Hindrance unfit = unfit_on(&car, plan.zone.day(asked.from_ms));
  if (unfit != Hindrance::none) return unfit;
  const auto now = plan.cars().find(car.id);
  const bool soon = asked.from_ms < plan.now_ms + plan.drives.plan.slot_min * kMinute_ms;
  if (now == plan.cars().end() || !soon) return Hindrance::none;
  const int energy = now->second.energy_percent;
  if (energy >= 0 && energy < plan.drives.plan.low_energy_percent) return Hindrance::low_energy;
  return Hindrance::none;
}

bool within_hours(const DrivePlan& plan, const AskedDrive& asked) {
  const int begins = plan.zone.minute_of_day(asked.from_ms);
  return begins >= plan.drives.plan.opens_min &&
         begins + asked.minutes <= plan.drives.plan.closes_min;
}

Hindrance of_time(const DrivePlan& plan, const AskedDrive& asked) {
  if (asked.from_ms < plan.now_ms - kMinute_ms) return Hindrance::past;
  const bool now = asked.here && asked.from_ms <= plan.now_ms + kMinute_ms;
  if (!now && !within_hours(plan, asked)) return Hindrance::closed;
  const std::string last = day_after(plan.zone.day(plan.now_ms), plan.drives.plan.days - 1);
  return plan.zone.day(asked.from_ms) > last ? Hindrance::too_far : Hindrance::none;
}

// A car that is out or away is so until somebody says that it is back, whatever was planned.
std::int64_t ends(const DrivePlan& plan, const Busy& one) {
  return one.out || !one.use.empty() ? std::max(one.to_ms, plan.now_ms) : one.to_ms;
}

std::int64_t after(std::int64_t end_ms, std::int64_t gap_ms) {
  return end_ms == kNoEnd_ms ? kNoEnd_ms : end_ms + gap_ms;
}

Verdict of_others(const DrivePlan& plan, const AskedDrive& asked) {
  const std::int64_t to = asked.from_ms + asked.minutes * kMinute_ms;
  const auto is_itself = [&](const Busy& one) {
    return one.drive == asked.drive && !asked.drive.empty();
  };
  Verdict verdict;
  for (const Busy& one : plan.known->of_car(asked.car)) {
    const bool away = !one.use.empty();
    const std::int64_t gap = away ? 0 : cleaning_ms(plan);
    const std::int64_t until = after(ends(plan, one), gap);
    if (is_itself(one) || one.from_ms >= to + gap || until <= asked.from_ms) continue;
    if (away) return {Hindrance::car_away, until == kNoEnd_ms ? 0 : until};
    if (until > verdict.until_ms) verdict = {Hindrance::car_busy, until};
  }
  if (!verdict.possible() || asked.consultant.empty()) return verdict;
  for (const Busy& one : plan.known->of_consultant(asked.consultant)) {
    const std::int64_t until = ends(plan, one);
    const bool home_again = one.back && !(one.at_home && until > plan.now_ms);
    const bool elsewhere = one.car == asked.car || home_again || is_itself(one);
    if (elsewhere || one.from_ms >= to || until <= asked.from_ms) continue;
    return {Hindrance::consultant_busy, until};
  }
  return verdict;
}

// `busy` by `from_ms`.
std::vector<Clash> clashes_of(const std::vector<Busy>& busy) {
  std::vector<Clash> all;
  std::map<std::string_view, const Busy*> last;
  std::map<Id, const Busy*> booked;
  for (const Busy& one : busy) {
    if (one.back) continue;
    if (!one.appointment.is_nil()) {
      const Busy*& other = booked[one.appointment];
      if (other != nullptr) all.push_back({*other, one});
      other = &one;
    }
    const Busy*& before = last[one.car];
    if (before != nullptr && before->drive != one.drive && before->to_ms > one.from_ms)
      all.push_back({*before, one});
    if (before == nullptr || one.to_ms > before->to_ms) before = &one;
  }
  return all;
}

}  // namespace

Hindrance unfit_on(const DemoCar* car, std::string_view day) {
  if (car == nullptr) return Hindrance::no_such_car;
  if (!car->retires_on.empty() && car->retires_on < day) return Hindrance::retired;
  if (car->insured_until < day) return Hindrance::uninsured;
  return car->inspected_until < day ? Hindrance::uninspected : Hindrance::none;
}

Bookings::Bookings(std::vector<Busy> busy, std::map<std::string, CarNow> cars,
                   std::vector<Clash> unfit)
    : busy_(std::move(busy)), cars_(std::move(cars)) {
  std::ranges::sort(busy_, {}, [](const Busy& one) { return std::tie(one.from_ms, one.drive); });
  for (std::size_t i = 0; i < busy_.size(); ++i) {
    by_car_[busy_[i].car].push_back(i);
    if (!busy_[i].consultant.empty()) by_consultant_[busy_[i].consultant].push_back(i);
  }
  clashes_ = clashes_of(busy_);
  clashes_.insert(clashes_.end(), unfit.begin(), unfit.end());
}

Verdict judge(const DrivePlan& plan, const AskedDrive& asked) {
  const DemoCar* car = plan.drives.car(asked.car);
  if (car == nullptr) return {Hindrance::no_such_car, 0};
  if (const Hindrance why = of_time(plan, asked); why != Hindrance::none) return {why, 0};
  if (const Hindrance why = of_car(plan, *car, asked); why != Hindrance::none) return {why, 0};
  return of_others(plan, asked);
}

bool is_outside_hours(const DrivePlan& plan, const AskedDrive& asked) {
  return !within_hours(plan, asked);
}

std::optional<std::int64_t> next_free(const DrivePlan& plan, AskedDrive asked) {
  asked.from_ms = plan.now_ms;
  if (judge(plan, asked).possible()) return asked.from_ms;
  const std::string today = plan.zone.day(plan.now_ms);
  for (int ahead = 0; ahead < plan.drives.plan.days; ++ahead)
    for (const std::int64_t slot : slots(plan, day_after(today, ahead))) {
      asked.from_ms = slot;
      if (judge(plan, asked).possible()) return slot;
    }
  return std::nullopt;
}

std::int64_t moment(const TimeZone& zone, std::string_view day, int minute) {
  return zone.moment_ms(day, minute);
}

std::optional<std::int64_t> moment(const TimeZone& zone, std::string_view day,
                                   std::string_view clock) {
  const auto digit = [&](std::size_t i) { return clock[i] >= '0' && clock[i] <= '9'; };
  if (clock.size() != 5 || clock[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return std::nullopt;
  const auto value = [&](std::size_t i) { return (clock[i] - '0') * 10 + clock[i + 1] - '0'; };
  if (value(0) > 23 || value(3) > 59 || !zone.begin_ms(day)) return std::nullopt;
  return moment(zone, day, value(0) * 60 + value(3));
}

std::vector<std::int64_t> slots(const DrivePlan& plan, std::string_view day) {
  std::vector<std::int64_t> all;
  if (!plan.zone.begin_ms(day)) return all;
  const DrivePlanRules& rules = plan.drives.plan;
  for (int minute = rules.opens_min; minute < rules.closes_min; minute += rules.slot_min)
    all.push_back(moment(plan.zone, day, minute));
  return all;
}

bool is_overdue(const DrivePlanRules& rules, std::int64_t due_ms, std::int64_t now_ms) {
  return now_ms >= due_ms + rules.late_after_min * kMinute_ms;
}

std::vector<std::string> abnormal(int km_out, int km_back, std::int64_t out_ms,
                                  std::int64_t back_ms, int planned_min,
                                  const DrivePlanRules& rules) {
  std::vector<std::string> all;
  const std::int64_t minutes = std::max<std::int64_t>(1, (back_ms - out_ms) / kMinute_ms);
  if (km_back < km_out || km_back - km_out > kFastest_km_a_minute * minutes)
    all.emplace_back("odometer");
  if (planned_min > 0 && minutes > planned_min + rules.late_after_min) all.emplace_back("too-long");
  return all;
}

}  // namespace foyer::domain
