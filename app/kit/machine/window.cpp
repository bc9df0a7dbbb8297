#include "kit/machine/window.h"

#define GLFW_INCLUDE_GLCOREARB
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace foyer::shell {
namespace {

constexpr int kEmpty_px = 16;  // as large as a pointer is

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

std::string last_glfw_error() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text ? text : "no reason given";
}

// What OpenGL there is, for the message that says what is missing.
std::string found_opengl() {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* probe = glfwCreateWindow(16, 16, "", nullptr, nullptr);
  if (!probe) return "no OpenGL at all (" + last_glfw_error() + ")";
  const int major = glfwGetWindowAttrib(probe, GLFW_CONTEXT_VERSION_MAJOR);
  const int minor = glfwGetWindowAttrib(probe, GLFW_CONTEXT_VERSION_MINOR);
  glfwDestroyWindow(probe);
  return "OpenGL " + std::to_string(major) + "." + std::to_string(minor);
}

void hints(bool visible) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_VISIBLE, visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  if (glfwInit() != GLFW_TRUE)
    return fail("no display to draw on (" + last_glfw_error() +
                "); start Foyer under X11, or app/run.sh makes a virtual one");
  hints(options.visible);
  int width = options.width, height = options.height;
  GLFWmonitor* monitor = nullptr;
  if (width == 0 || height == 0) {
    monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode) {
      glfwTerminate();
      return fail("the display has no monitor; --window 1920x1080 opens a window instead");
    }
    width = mode->width;
    height = mode->height;
  }
  GLFWwindow* window = glfwCreateWindow(width, height, "Foyer", monitor, nullptr);
  if (!window) {
    const std::string reason = last_glfw_error();
    const std::string found = found_opengl();
    glfwTerminate();
    return fail("Foyer needs OpenGL 3.3; this display offers " + found + " (" + reason + ")");
  }
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  return std::unique_ptr<Window>(new Window(window, options.may_be_closed, monitor != nullptr));
}

Window::Window(GLFWwindow* window, bool may_be_closed, bool full_screen)
    : window_(window), may_be_closed_(may_be_closed) {
  if (full_screen) full_screen_.emplace(window);
  line_ = XLine::open(glfwGetX11Window(window));
  listen();
  listen_to_pointer();
}

Window::~Window() {
  line_.reset();
  glfwDestroyWindow(window_);
  glfwTerminate();
}

void Window::listen_to_pointer() {
  // Hidden by a picture without a pixel: GLFW's own mode takes over the pointer's newest place as
  // it changes, and a motion that is still on its way is then none, so that what is pressed next
  // would land where the pointer was before.
  std::array<unsigned char, 4 * kEmpty_px * kEmpty_px> clear{};
  const GLFWimage image{kEmpty_px, kEmpty_px, clear.data()};
  no_pointer_ = glfwCreateCursor(&image, 0, 0);
  glfwSetCursor(window_, no_pointer_);
  double at_x = 0, at_y = 0;
  glfwGetCursorPos(window_, &at_x, &at_y);
  finger_ = {static_cast<float>(at_x), static_cast<float>(at_y)};
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    using Kind = ui::Pointer::Event::Kind;
    Window& window = *static_cast<Window*>(glfwGetWindowUserPointer(w));
    window.note(action == GLFW_PRESS ? Kind::down : Kind::up);
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
    Window& window = *static_cast<Window*>(glfwGetWindowUserPointer(w));
    window.finger_ = {static_cast<float>(x), static_cast<float>(y)};
    // Without a line of their own fingers move the pointer, too, and it would lie on the glass.
    if (window.line_ && window.endless_.due_ms() < 0) window.mouse_.moved(now_ms());
    // A pointer that only passes over moves nothing: there is no hover on glass.
    if (glfwGetMouseButton(w, GLFW_MOUSE_BUTTON_LEFT) != GLFW_PRESS) return;
    window.note(ui::Pointer::Event::Kind::move);
  });
}

void Window::listen() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned int c) {
    static_cast<Window*>(glfwGetWindowUserPointer(w))->keys_.push_back({static_cast<char32_t>(c)});
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int, int action, int) {
    if (action == GLFW_RELEASE) return;
    KeyInput input;
    if (key == GLFW_KEY_BACKSPACE) input.key = KeyInput::Key::erase;
    if (key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER) input.key = KeyInput::Key::enter;
    if (key == GLFW_KEY_ESCAPE) input.key = KeyInput::Key::escape;
    if (input.key != KeyInput::Key::none)
      static_cast<Window*>(glfwGetWindowUserPointer(w))->keys_.push_back(input);
  });
  glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) {
    if (!static_cast<Window*>(glfwGetWindowUserPointer(w))->may_be_closed_)
      glfwSetWindowShouldClose(w, GLFW_FALSE);
  });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) {
    Window& window = *static_cast<Window*>(glfwGetWindowUserPointer(w));
    window.damage_ = true;
  });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) {
    Window& window = *static_cast<Window*>(glfwGetWindowUserPointer(w));
    window.damage_ = true;
    if (window.full_screen_) window.full_screen_->changed(now_ms());
  });
  glfwSetWindowPosCallback(window_, [](GLFWwindow* w, int, int) {
    Window& window = *static_cast<Window*>(glfwGetWindowUserPointer(w));
    if (window.full_screen_) window.full_screen_->changed(now_ms());
  });
}

// What is there at once when collecting begins came at some time since the last time; what is
// waited for comes when it happens.
void Window::note(ui::Pointer::Event::Kind kind) {
  const std::int64_t now = now_ms();
  const bool waited_for = now - collecting_ms_ > 1;
  take({kind, finger_, now, waited_for ? now : collected_ms_});
}

void Window::take(const ui::Pointer::Event& event) {
  if (endless_.take(event)) pointer_.push_back(event);
}

void Window::take_fingers() {
  const std::int64_t now = now_ms();
  if (line_) {
    line_->collect(now);
    for (const ui::Pointer::Event& event : line_->take_fingers()) {
      mouse_.touched();
      take(event);
    }
    if (line_->take_display_change() && full_screen_) full_screen_->changed(now);
    tell(line_->take_notes());
  }
  for (const ui::Pointer::Event& gone : endless_.overdue(now)) pointer_.push_back(gone);
  tell(endless_.take_notes());
}

void Window::tell(const std::vector<std::string>& notes) {
  for (const std::string& note : notes) spdlog::warn("{}", note);
}

void Window::mind_mouse() {
  const bool shown = mouse_.shown(now_ms());
  if (shown == mouse_shown_) return;
  mouse_shown_ = shown;
  glfwSetCursor(window_, shown ? nullptr : no_pointer_);
}

int Window::width() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return width;
}
int Window::height() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return height;
}
bool Window::should_close() const { return glfwWindowShouldClose(window_) == GLFW_TRUE; }
void Window::show() {
  glfwShowWindow(window_);
  glfwPollEvents();
}
void Window::present() { glfwSwapBuffers(window_); }

// At most `seconds`, and no longer than until something here is due.
void Window::sleep(double seconds) {
  const std::int64_t now = now_ms();
  const auto until = [&](std::int64_t due_ms) {
    if (due_ms >= 0)
      seconds =
          std::min(seconds, static_cast<double>(std::max<std::int64_t>(1, due_ms - now)) / 1e3);
  };
  until(endless_.due_ms());
  if (mouse_shown_) until(mouse_.until_ms());
  if (full_screen_) seconds = std::min(seconds, full_screen_->due_in_s(now));
  if (!line_) return glfwWaitEventsTimeout(seconds);
  line_->sleep(glfwGetX11Display(), seconds);
}

void Window::wait(double seconds) {
  collecting_ms_ = now_ms();
  if (seconds > 0) sleep(seconds);
  glfwPollEvents();
  take_fingers();
  if (full_screen_) full_screen_->mind(now_ms());
  mind_mouse();
  collected_ms_ = now_ms();
}
void Window::wake() { glfwPostEmptyEvent(); }

std::vector<ui::Pointer::Event> Window::take_pointer() { return std::exchange(pointer_, {}); }
std::vector<KeyInput> Window::take_keys() { return std::exchange(keys_, {}); }
bool Window::take_damage() { return std::exchange(damage_, false); }

}  // namespace foyer::shell
