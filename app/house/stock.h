// How a house looks at its stock: read from the pack's stock.toml. A dealer without that file keeps
// none in Foyer. Threads: values, immutable once loaded.
#pragma once

#include <vector>

namespace foyer::domain {

// What a list says is said anew after so many days, or sooner where devices keep fewer
// (`device_days`), so that one that keeps fewer days than a car stands here has it all the same.
// Whoever shows the whole stock has to know as many.
inline constexpr int kStockRenewed_days = 7;

struct StockRules {
  // Days in stock by which cars are told apart, rising: up to 30, up to 60, longer.
  std::vector<int> ages;
  int list_days = 2;  // a list that is older is said to be old
  bool kept() const { return !ages.empty(); }
};

}  // namespace foyer::domain
