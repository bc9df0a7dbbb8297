// What a role of staff does once somebody has signed in: the desk's board, a consultant's visit. It
// stands behind the door of a StaffPlace. UI thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "kit/machine/window.h"
#include "kit/ui/frame.h"
#include "kit/ui/writing.h"

namespace foyer::shell {

class Workplace {
 public:
  virtual ~Workplace() = default;

  // "desk-board": what the trace of targets calls the screen.
  virtual std::string_view screen() const = 0;
  virtual void signed_in() = 0;
  // Somebody else may stand here next: half-done things are forgotten.
  virtual void signed_out() = 0;
  // Draws everything and does what was tapped, writes included.
  virtual void draw(ui::Frame& frame) = 0;
  // From a physical keyboard or a scanner; true: a frame is due.
  virtual bool take_key(const KeyInput&) { return false; }
  // The house has changed.
  virtual void facts_came() = 0;
  // Time has passed; true: a frame is due.
  virtual bool tick() { return false; }
  // In how many ms `tick` will next have something to do; -1: never.
  virtual std::int64_t due_in_ms() const { return -1; }
  // The field that is being written in, for the handwriting; none: nullptr.
  virtual ui::Writing* writing() { return nullptr; }
};

}  // namespace foyer::shell
