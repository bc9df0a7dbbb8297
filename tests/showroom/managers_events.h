// Every kind of fact about targets, roll calls, standards, meetings, and of sales and service
// together, full and empty. For the tests that walk all kinds. Threads: values.
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
          RollEnded{12, 1},
          StandardObserved{"00112233445566778899aabbccddeeff", "0a1b2c3d"},
          StandardObserved{},
          StandardAnswered{"hall", "lights", "no", false},
          StandardAnswered{},
          StandardFault{"lights", "0a1b2c3d", "2026-11-22"},
          StandardMended{"lights"},
          StandardChecked{"lights", true},
          StandardSigned{"hall", 9, 11, 1, 0},
          ScoreGiven{"upgrade", "showroom", 2, 80},
          ScoreGiven{"upgrade", "showroom", 2, std::nullopt},
          MeetingBegan{"2026-11-21", "morning"},
          MeetingPointDone{"news", true},
          MeetingPresent{"0a1b2c3d", "absent", "leave"},
          MeetingPromised{"0a1b2c3d", "orders", 1},
          MeetingPromised{"0a1b2c3d", "orders", std::nullopt},
          MeetingAction{"0011aabb", "waits", "practise", "0a1b2c3d", "2026-11-22"},
          MeetingChecked{"0011aabb", true},
          MeetingSigned{6, 1, 7, 8},
          SignalTold{"0011aabbccdd", "00112233445566778899aabbccddeeff", "trade-in", "he-jun",
                     "0a1b2c3d", "2026-11-24"},
          SignalTold{},
          SignalAnswered{"0011aabbccdd", "invited"},
          SignalLed{"0011aabbccdd", "00112233445566778899aabbccddeeff", "2026-11-28"},
          SharedPlanned{"2026-11", "coupon", "0a1b2c3d", "2026-11-20"},
          SharedChecked{"2026-11", "coupon", true},
          ReportSigned{"2026-11-21", "0a1b2c3d", {"00ff", "11ee"}, 2, 1, "ab"},
          ReportSigned{}};
}

}  // namespace foyer::domain
