// Every kind of fact about targets and roll calls, full and empty. For the tests that walk all
// kinds. Threads: values.
#pragma once

#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

inline std::vector<Event> managers_events() {
  return {TargetSet{"2026-11", "orders", "consultant", "0a1b2c3d", 9},
          TargetSet{"2026-11", "orders", "house", "", std::nullopt},
          RollCalled{true},
          RollCalled{},
          RollTicked{"00112233445566778899aabbccddeeff", "found"},
          RollEnded{12, 1}};
}

}  // namespace foyer::domain
