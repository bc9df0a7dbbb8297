// A real X server with a touch panel, and hands that touch it: Xorg with its dummy display and its
// `inputtest` device (packages xserver-xorg-core and xserver-xorg-video-dummy; it wants root). The
// program sees XInput 2 touches and X's own emulation of a pointer, as from a panel.
//
// Where Xorg cannot run, `is_there` is false and `why_not` says why: the test is skipped.
// Threads: one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "visit/place.h"
#include "visit/process.h"

namespace foyer::visit {

// One panel's fingers. Places are pixels of the whole screen.
class Hand {
 public:
  Hand(const std::string& socket, int width, int height);
  ~Hand();
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;

  bool is_there() const { return line_ >= 0; }
  // The screen that the panel lies on has another size now.
  void stretch_over(int width, int height) { width_ = width, height_ = height; }
  void down(std::uint32_t finger, Place at) { say(finger, 18, at); }
  void move(std::uint32_t finger, Place at) { say(finger, 19, at); }
  void up(std::uint32_t finger, Place at) { say(finger, 20, at); }
  void tap(Place at, int held_ms = 50, std::uint32_t finger = 1);
  void draw(Place from, Place to, int ms, std::uint32_t finger = 1);
  // Thumbs in turn, each landing before the one before it is lifted.
  void roll(const std::vector<Place>& keys, int between_ms);

 private:
  void say(std::uint32_t finger, std::uint32_t what, Place at);
  void sync();
  int line_ = -1, width_ = 0, height_ = 0;
};

class TouchGlass {
 public:
  explicit TouchGlass(int width = 1920, int height = 1080, int panels = 1);
  bool is_there() const { return why_not_.empty(); }
  const std::string& why_not() const { return why_not_; }
  Surroundings surroundings() const { return {{"DISPLAY", name_}, {"LIBGL_ALWAYS_SOFTWARE", "1"}}; }
  Hand& hand(std::size_t panel = 0) { return *hands_[panel]; }
  // A panel that was off and is on again listens to nobody from before. False: nor to this one.
  bool take_new_hand(std::size_t panel = 0);
  // How much of the pointer's picture can be seen where it is.
  int opaque_pixels_of_pointer() const;
  // A command of xrandr, xinput …, on this display.
  Ran on_display(const Words& command) const;

 private:
  void write_configuration(int width, int height, int panels) const;
  TemporaryFolder folder_;
  std::unique_ptr<Process> server_;
  std::vector<std::unique_ptr<Hand>> hands_;
  std::string name_, why_not_;
  int width_, height_;
};

}  // namespace foyer::visit
