// A synthetic finger for the tour and the benchmarks: touches targets by name, where they really
// are in the last frame, and lets the program draw until nothing moves. UI thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kit/base/result.h"
#include "kit/machine/touchable.h"

namespace foyer::shell {

class Finger {
 public:
  explicit Finger(Touchable& program) : program_(program) {}
  // An Error names the target that is not on the screen, and those that are.
  Result<void> touch(std::string_view target);
  // Draws the page by this part of the screen's width, to the left if it is negative, and lets go.
  void swipe(float part);
  // Draws the list upwards in which `beside` lies, until `target` has come. An Error: it never
  // does.
  Result<void> scroll_to(std::string_view target, std::string_view beside);
  // Writes three strokes on a paper, as a name has them. An Error: there is no such paper.
  Result<void> write(std::string_view paper);
  // Touches the keys of a text, one after the other: "key.w", "key.space" …; capitals by shift.
  Result<void> type(std::string_view text);

 private:
  const ui::Target* find(std::string_view target) const;
  void draw(ImVec2 from, ImVec2 by);  // down, drawn so far in 100 ms, and up
  Touchable& program_;
  std::int64_t last_ms_ = 0;  // this finger is faster than the window takes a second touch for one
};

}  // namespace foyer::shell
