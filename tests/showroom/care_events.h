// Every kind of fact about tasks of care, full and empty. For the tests that walk all kinds.
// Threads: values.
#pragma once

#include <vector>

#include "showroom/house.h"

namespace foyer::domain {

inline std::vector<Event> care_events() {
  return {
      TaskTried{"week", "week", "2026-11-19", "2026-11-22", "busy"},
      TaskDone{"week", "week", "2026-11-19", "2026-11-22", "reached", "small", "no", 9, "given",
               "后备箱有响声"},
      TaskDone{},
      TaskMoved{"week", "week", "2026-11-19", "2026-11-22", "2026-11-25", "later"},
      TaskHanded{"week", "week", "2026-11-19", "2026-11-22", "0a1b2c3d", "11111111"},
      TaskDropped{"week", "week", "2026-11-19", "2026-11-22", "refused"},
      InstructionGiven{"2026-11-21", "call_today", "他太太也要请来", false},
      InstructionGiven{"2026-11-21", "", "", true},
      InstructionAnswered{"2026-11-21", "will_call", "下午三点打"},
      InstructionAnswered{},
  };
}

}  // namespace foyer::domain
