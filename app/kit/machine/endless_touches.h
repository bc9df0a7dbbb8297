// Touches that never end: a drop of water, something that leans on the glass, a broken panel. A
// finger that has been down for a minute is none; it is let go for the pages as if it had never
// pressed anything, and told to staff. Times ms; values.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kit/ui/pointer.h"

namespace foyer::shell {

class EndlessTouches {
 public:
  static constexpr std::int64_t kLongest_ms = 60'000;

  // Of every event, before anybody else has it; false: it is of a touch that is no finger.
  bool take(const ui::Pointer::Event& event);
  // What has become endless by now, as events that let it go.
  std::vector<ui::Pointer::Event> overdue(std::int64_t now_ms);
  // When the next one will be; -1: nothing is down.
  std::int64_t due_ms() const;
  // One sentence for each, since the last call; places in px, nothing personal.
  std::vector<std::string> take_notes();

 private:
  struct Touch {
    std::int64_t since_ms = 0;
    ImVec2 at;
    bool dropped = false;
  };
  std::map<std::uint32_t, Touch> down_;
  std::vector<std::string> notes_;
};

}  // namespace foyer::shell
