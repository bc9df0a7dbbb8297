// How staff get behind an entrance: two seconds on the upper left corner of the glass, and then,
// soon after, two seconds on the lower left one. A guest's hand does not rest there; there is
// nothing. It opens a PIN pad and no more. Times are steady milliseconds. Threads: values.
#pragma once

#include <cstdint>

#include "kit/ui/pointer.h"

namespace foyer::shell {

class HiddenGesture {
 public:
  static constexpr std::int64_t kHold_ms = 2000, kBetween_ms = 4000;
  static constexpr float kCorner_mm = 25;

  // `width`, `height` and `corner` in pixels, as the event's place.
  void take(const ui::Pointer::Event& event, float width, float height, float corner);
  // True once, when the second corner has been held long enough.
  bool opens(std::int64_t now_ms);
  // When that may be; -1: not as things are.
  std::int64_t due_ms() const;

 private:
  enum class Corner : std::uint8_t { none, upper, lower };
  static Corner corner_of(ImVec2 at, float width, float height, float corner);
  Corner held_ = Corner::none;
  std::uint32_t finger_ = 0;  // whose hold it is; what others do beside it does not count
  bool down_ = false;
  std::int64_t since_ms_ = 0;
  std::int64_t upper_done_ms_ = -1;  // when the first one was let go; -1: it was not held
};

}  // namespace foyer::shell
