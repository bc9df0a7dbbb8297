#include "showroom/stock_at_hand.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "kit/base/calendar.h"

namespace foyer::domain {
namespace {

bool promises_a_car(const Delivery& one) { return !one.vin.empty() && !was_said(one.stopped); }

std::set<std::string, std::less<>> promised_vins(const House& house) {
  std::set<std::string, std::less<>> all;
  for (const auto& [id, delivery] : house.deliveries)
    if (promises_a_car(delivery)) all.insert(delivery.vin);
  return all;
}

bool fits(const StockListed& car, const CarAsked& asked) {
  const auto is = [](const std::string& wanted, const std::string& has) {
    return wanted.empty() || wanted == has;
  };
  return is(asked.vehicle, car.vehicle) && is(asked.trim, car.trim) &&
         is(asked.colour, car.colour) && is(asked.interior, car.interior);
}

int days_between(std::string_view from, std::string_view to) {
  const auto first = day_number(from), last = day_number(to);
  return first && last ? static_cast<int>(std::max<std::int64_t>(0, *last - *first)) : 0;
}

void add(StockLine& line, const StockCar& car, const std::vector<int>& ages, bool promised,
         std::string_view today) {
  if (!car.stands_here()) {
    ++line.coming;
    return;
  }
  if (promised) {
    ++line.promised;
    return;
  }
  const std::optional<int> days = days_in_stock(car, today);
  if (!days) {
    ++line.undated;
    return;
  }
  const auto age = std::ranges::lower_bound(ages, *days);
  ++line.by_age[static_cast<std::size_t>(age - ages.begin())];
}

}  // namespace

std::optional<int> days_in_stock(const StockCar& car, std::string_view today) {
  if (!car.stands_here() || car.listed.since.empty()) return std::nullopt;
  return days_between(car.listed.since, today);
}

bool is_promised(const House& house, std::string_view vin) {
  return std::ranges::any_of(house.deliveries, [&](const auto& one) {
    return promises_a_car(one.second) && one.second.vin == vin;
  });
}

std::vector<const StockCar*> free_cars(const House& house, const CarAsked& asked) {
  const auto promised = promised_vins(house);
  std::vector<const StockCar*> all;
  for (const auto& [id, car] : house.stock)
    if (car.stands_here() && fits(car.listed, asked) && !promised.contains(car.listed.vin))
      all.push_back(&car);
  std::ranges::sort(all, {}, [](const StockCar* car) {
    return std::tuple(car->listed.since.empty(), car->listed.since, car->listed.vin);
  });
  return all;
}

CarsHere count_of(const std::vector<const StockCar*>& cars, std::string_view today) {
  CarsHere all;
  all.cars = static_cast<int>(cars.size());
  std::int64_t sum = 0;
  int dated = 0;
  for (const StockCar* car : cars)
    if (const auto days = days_in_stock(*car, today)) {
      all.longest_days = std::max(all.longest_days, *days);
      sum += *days;
      ++dated;
    }
  if (dated > 0) all.mean_days = static_cast<int>((sum * 2 + dated) / (2 * dated));
  return all;
}

int StockLine::here() const { return std::accumulate(by_age.begin(), by_age.end(), undated); }

std::vector<StockLine> stock_by_age(const House& house, const Content& content,
                                    std::string_view today) {
  const auto promised = promised_vins(house);
  std::map<std::string, StockLine> by_vehicle;
  for (const auto& [id, car] : house.stock) {
    if (!car.is_in_stock()) continue;
    StockLine& line = by_vehicle[car.listed.vehicle];
    line.vehicle = car.listed.vehicle;
    line.by_age.resize(content.stock.ages.size() + 1);
    add(line, car, content.stock.ages, promised.contains(car.listed.vin), today);
  }
  std::vector<StockLine> lines;
  for (const Vehicle& vehicle : content.vehicles)
    if (const auto found = by_vehicle.find(vehicle.id); found != by_vehicle.end())
      lines.push_back(std::move(found->second));
  return lines;
}

bool is_stock_list_old(const House& house, const StockRules& rules, std::string_view today) {
  return has_stock_list(house) && days_between(house.stock_list.day, today) > rules.list_days;
}

}  // namespace foyer::domain
