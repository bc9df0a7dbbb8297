// The window on the glass and its OpenGL context, on GLFW; the only place that knows either.
// Fingers come on a line of their own (x_line.h), a mouse and panels without one through GLFW. What
// happens to touch panels and displays is told in foyer.log. UI thread. Errors: no display, or no
// OpenGL 3.3, with what there is and what is needed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/base/result.h"
#include "kit/machine/endless_touches.h"
#include "kit/machine/full_screen.h"
#include "kit/machine/mouse_picture.h"
#include "kit/machine/x_line.h"
#include "kit/ui/pointer.h"

struct GLFWcursor;
struct GLFWwindow;

namespace foyer::shell {

struct WindowOptions {
  int width = 0, height = 0;  // 0: full screen on the first monitor
  bool visible = true;
  bool may_be_closed =
      true;  // false: a window manager's or a keyboard's wish to close it is nothing
};

// What came in from the physical keyboard or a scanner.
struct KeyInput {
  char32_t character = 0;  // 0: a key without a character
  enum class Key : std::uint8_t { none, erase, enter, escape } key = Key::none;
};

class Window {
 public:
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  int width() const;  // of the framebuffer, px
  int height() const;
  bool should_close() const;
  // It should close because it cannot be put back on its display: only a new start helps.
  bool is_lost() const { return full_screen_ && full_screen_->lost(); }
  void show();
  void present();  // swap, and wait until it is on the screen
  // Sleeps until something happens, at most `seconds`; then collects it. 0: only collects.
  void wait(double seconds);
  // From any thread: ends `wait`.
  static void wake();

  // Collected since the last call.
  std::vector<ui::Pointer::Event> take_pointer();
  std::vector<KeyInput> take_keys();
  bool take_damage();  // the system wants the window drawn again, or its size has changed

 private:
  Window(GLFWwindow* window, bool may_be_closed, bool full_screen);
  void listen();
  void listen_to_pointer();
  void sleep(double seconds);
  void note(ui::Pointer::Event::Kind kind);
  void take_fingers();
  void take(const ui::Pointer::Event& event);
  void tell(const std::vector<std::string>& notes);
  void mind_mouse();
  GLFWwindow* window_;
  GLFWcursor* no_pointer_ = nullptr;  // GLFW's, until it ends
  const bool may_be_closed_;
  std::unique_ptr<XLine> line_;  // none: fingers come as GLFW's pointer
  std::optional<FullScreen> full_screen_;
  EndlessTouches endless_;
  MousePicture mouse_;
  bool mouse_shown_ = false;
  std::vector<ui::Pointer::Event> pointer_;
  // Where the finger was when the event came in. Asked for at the touch, the system would tell
  // where it is by then: a fast typist's letters would all be the last one.
  ImVec2 finger_;
  std::vector<KeyInput> keys_;
  // When events were last collected, and since when they are being collected now.
  std::int64_t collected_ms_ = 0, collecting_ms_ = 0;
  bool damage_ = true;
};

}  // namespace foyer::shell
