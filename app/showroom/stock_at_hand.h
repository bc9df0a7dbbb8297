// What stands here and is not promised to anybody: for who gives away, who orders and who counts.
//
// A car is promised once a delivery that was not stopped names its number. Days in stock are days
// of the showroom from `since` of the list until today. Pure. Threads: values; pointers into
// `house` hold until it changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "house/content.h"
#include "showroom/house.h"

namespace foyer::domain {

// What a car has to be; what is empty is open.
struct CarAsked {
  std::string vehicle, trim, colour, interior;
};

// None: it does not stand here, or nobody knows since when.
std::optional<int> days_in_stock(const StockCar& car, std::string_view today);
bool is_promised(const House& house, std::string_view vin);
// Those that stand here and are not promised, who stand longest first; unknown ones last.
std::vector<const StockCar*> free_cars(const House& house, const CarAsked& asked);

struct CarsHere {
  int cars = 0;
  int longest_days = 0, mean_days = 0;  // of those of which it is known; 0: of none
  friend bool operator==(const CarsHere&, const CarsHere&) = default;
};
CarsHere count_of(const std::vector<const StockCar*>& cars, std::string_view today);

// A model of the pack, and how long its free cars have stood here.
struct StockLine {
  std::string vehicle;
  std::vector<int> by_age;  // one more than the pack's ages: the last is older than all
  int undated = 0;
  int promised = 0;
  int coming = 0;    // in transit, or on order
  int here() const;  // free ones
  friend bool operator==(const StockLine&, const StockLine&) = default;
};
// In the order of the pack; models without a car are left out.
std::vector<StockLine> stock_by_age(const House& house, const Content& content,
                                    std::string_view today);

// A whole list was read once, but not in the last days (StockRules::list_days).
bool is_stock_list_old(const House& house, const StockRules& rules, std::string_view today);
inline bool has_stock_list(const House& house) { return !house.stock_list.day.empty(); }

}  // namespace foyer::domain
