// A running program that can be touched one frame at a time: what the tour's finger needs of an
// entrance and of a desk alike. UI thread.
#pragma once

#include <string_view>

#include "kit/machine/display.h"
#include "kit/ui/pointer.h"

namespace foyer::shell {

class Touchable {
 public:
  virtual ~Touchable() = default;
  virtual Display& display() = 0;
  // One frame if one is due (or `always`), else nothing; returns whether it drew.
  virtual bool frame(bool always = false) = 0;
  // Whether pictures are on their way that a frame will show.
  virtual bool pictures_coming() const = 0;
  // Frames until nothing moves and every picture has come.
  void settle();
  virtual void push(const ui::Pointer::Event& event) = 0;
  virtual std::string_view screen() const = 0;
  // Whether the keyboard on the glass shows capitals.
  virtual bool shows_capitals() const = 0;
};

}  // namespace foyer::shell
