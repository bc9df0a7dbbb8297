// stock.toml: by which ages the cars of the stock are told apart, and when its list is old.
#include "content/sections.h"

namespace foyer::content {

domain::StockRules read_stock(Table& file) {
  constexpr std::int64_t kAgeMax_days = 3'650, kListMax_days = 30;
  constexpr std::size_t kAgesMax = 3;
  domain::StockRules rules;
  rules.list_days = static_cast<int>(file.whole("list_days", {1, kListMax_days, "days"}));
  for (Table& table : file.tables("age", 1)) {
    const Spot spot = table.spot_of("up_to");
    const int up_to = static_cast<int>(table.whole("up_to", {1, kAgeMax_days, "days"}));
    table.done();
    if (!rules.ages.empty() && up_to <= rules.ages.back())
      file.fault(spot, "up_to is " + std::to_string(up_to) + ", behind one of " +
                           std::to_string(rules.ages.back()) + "; ages that rise are expected");
    rules.ages.push_back(up_to);
  }
  at_most(file, "age", rules.ages.size(), kAgesMax);
  file.done();
  return rules;
}

}  // namespace foyer::content
