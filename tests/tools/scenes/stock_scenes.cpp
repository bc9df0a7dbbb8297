// What stands in the yard on that Saturday: free, promised, old, and on its way.
#include "tools/scenes/desk_scenes.h"

namespace foyer::screens::test {

void add_stock(domain::House& house, const std::string& list_day) {
  struct Car {
    const char *vin, *vehicle, *trim, *colour, *interior, *since;
  };
  constexpr Car kCars[]{
      {"LFYSE605XT0104186", "e5", "e5-605", "pearl", "moon", "2026-08-27"},
      {"LFYSE6051T0104321", "e5", "e5-605", "pearl", "moon", "2026-11-02"},
      {"LFYSE6053T0104574", "e5", "e5-605", "teal", "coal", "2026-10-08"},
      {"LFYSE505XT0102210", "e5", "e5-505", "night", "coal", "2026-11-12"},
      {"LFYS7001XT0100812", "s7", "s7-premium", "night", "moon", "2026-09-30"},
      {"LFYS70010T0100977", "s7", "s7-comfort", "teal", "coal", "2026-11-15"},
      {"LFYS70012T0101032", "s7", "s7-comfort", "red", "moon", "2026-07-20"},
      {"LFYV6007XT0107001", "v6", "v6-seven", "pearl", "moon", "2026-11-18"},
      {"LSVAA4187E2184847", "e5", "e5-605", "pearl", "moon", "2026-11-01"},
  };
  std::int64_t seq = 0;
  const auto tell = [&](const Id& subject, domain::Event event) {
    domain::apply(house, {{desk_visit(94), ++seq},
                          subject,
                          Hlc::at_ms(kSaturday_ms - 6LL * 3'600'000),
                          "desk",
                          std::move(event)});
  };
  for (const Car& one : kCars)
    tell(domain::stock_of(one.vin), domain::StockListed{one.vin, one.vehicle, one.trim, one.colour,
                                                        one.interior, "here", one.since});
  tell(domain::stock_of("LFYS70014T0101555"),
       domain::StockListed{"LFYS70014T0101555", "s7", "s7-premium", "pearl", "moon", "transit",
                           "2026-11-19"});
  tell(Id{}, domain::StockCounted{list_day, 10, 0});
}

}  // namespace foyer::screens::test
