// Keeps a full-screen window on its display. A panel that is switched off, unplugged, turned or set
// to another mode takes its window with it: GLFW puts one whose display vanished anywhere, and does
// not fit one whose display has changed. Nothing that a guest has begun is touched by any of it.
// What happens is told in foyer.log. UI thread.
#pragma once

#include <cstdint>

struct GLFWwindow;

namespace foyer::shell {

class FullScreen {
 public:
  explicit FullScreen(GLFWwindow* window) : window_(window) {}
  // Something about the displays or the window's place has changed: `mind` looks for a while.
  void changed(std::int64_t now_ms);
  // Puts the window back where it belongs.
  void mind(std::int64_t now_ms);
  // Until `mind` has something to do; endless: nothing.
  double due_in_s(std::int64_t now_ms) const;
  // The display is there and the window does not come back: only a new start helps.
  bool lost() const { return lost_; }

 private:
  GLFWwindow* window_;
  std::int64_t look_until_ms_ = -1, next_look_ms_ = -1, away_since_ms_ = -1;
  bool told_dark_ = false, lost_ = false;
};

}  // namespace foyer::shell
