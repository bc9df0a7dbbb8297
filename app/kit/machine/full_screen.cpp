#include "kit/machine/full_screen.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>

namespace foyer::shell {
namespace {

constexpr std::int64_t kLookFor_ms = 2000, kLookEvery_ms = 250;
constexpr std::int64_t kComesBackIn_ms = 10'000;

struct Place {
  int x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// Of a display that is on; empty otherwise.
Place place_of(GLFWmonitor* monitor) {
  Place place;
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  if (!mode) return place;
  glfwGetMonitorPos(monitor, &place.x, &place.y);
  place.width = mode->width;
  place.height = mode->height;
  return place;
}

Place place_of(GLFWwindow* window) {
  Place place;
  glfwGetWindowPos(window, &place.x, &place.y);
  glfwGetWindowSize(window, &place.width, &place.height);
  return place;
}

}  // namespace

void FullScreen::changed(std::int64_t now_ms) {
  look_until_ms_ = now_ms + kLookFor_ms;
  next_look_ms_ = now_ms;
}

double FullScreen::due_in_s(std::int64_t now_ms) const {
  if (next_look_ms_ < 0) return std::numeric_limits<double>::infinity();
  return static_cast<double>(std::max<std::int64_t>(1, next_look_ms_ - now_ms)) / 1000;
}

void FullScreen::mind(std::int64_t now_ms) {
  if (next_look_ms_ < 0 || now_ms < next_look_ms_) return;
  next_look_ms_ = now_ms < look_until_ms_ ? now_ms + kLookEvery_ms : -1;
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const Place wanted = place_of(monitor);
  if (wanted.width <= 0 || wanted.height <= 0) {
    if (!told_dark_) spdlog::warn("The display is off or unplugged; the window waits for it");
    told_dark_ = true;
    away_since_ms_ = -1;
    return;  // its coming back is told
  }
  if (glfwGetWindowMonitor(window_) == monitor && place_of(window_) == wanted) {
    const bool was_away = told_dark_ || away_since_ms_ >= 0;
    if (was_away)
      spdlog::warn("The window is on the display again, {}x{} at {},{}", wanted.width,
                   wanted.height, wanted.x, wanted.y);
    told_dark_ = false;
    away_since_ms_ = -1;
    return;
  }
  if (away_since_ms_ < 0) {
    away_since_ms_ = now_ms;
    spdlog::warn("The display has changed: it is {}x{} at {},{} now, and the window goes there",
                 wanted.width, wanted.height, wanted.x, wanted.y);
  }
  // As it is set now: whoever changed the mode meant it.
  glfwSetWindowMonitor(window_, monitor, 0, 0, wanted.width, wanted.height,
                       glfwGetVideoMode(monitor)->refreshRate);
  next_look_ms_ = now_ms + kLookEvery_ms;
  look_until_ms_ = now_ms + kLookFor_ms;
  if (now_ms - away_since_ms_ < kComesBackIn_ms) return;
  lost_ = true;
  spdlog::error("The window cannot be put back on the display; the program ends");
  glfwSetWindowShouldClose(window_, GLFW_TRUE);
}

}  // namespace foyer::shell
