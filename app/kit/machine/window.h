// The window on the glass and its OpenGL context, on GLFW; the only place that knows either.
// UI thread. Errors: no display, or no OpenGL 3.3, with what there is and what is needed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/base/result.h"
#include "kit/ui/pointer.h"

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
  Window(GLFWwindow* window, bool may_be_closed);
  void listen();
  void note(ui::Pointer::Event::Kind kind);
  GLFWwindow* window_;
  const bool may_be_closed_;
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
