// A synthetic finger for the tour and the benchmarks: touches targets by name, where they really
// are in the last frame, and lets the program draw until nothing moves. UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "shell/touchable.h"

namespace foyer::shell {

class Finger {
 public:
  explicit Finger(Touchable& program) : program_(program) {}
  // An Error names the target that is not on the screen, and those that are.
  Result<void> touch(std::string_view target);
  // Draws the page by this part of the screen's width, to the left if it is negative, and lets go.
  Result<void> swipe(float part);
  // Touches the keys of a text, one after the other: "key.w", "key.space" …; capitals by shift.
  Result<void> type(std::string_view text);

 private:
  const ui::Target* find(std::string_view target) const;
  Touchable& program_;
  std::int64_t last_ms_ = 0;  // this finger is faster than the window takes a second touch for one
};

}  // namespace foyer::shell
