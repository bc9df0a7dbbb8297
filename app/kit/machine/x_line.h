// Foyer's own line to the X server: the fingers on the glass, each with an identity, and word of
// every change of the displays.
//
// GLFW knows one pointer and no touch: of two thumbs that overlap the second is lost, and a palm
// that rests on the glass makes it deaf. X gives a touch to the one connection that selected it on
// the window; this one does, and GLFW then gets no emulated press for it. Where the server has no
// XInput 2.2 there is no line to speak of (`open` gives none), and GLFW's emulated pointer remains.
// Touchpads, which move a pointer, are left to GLFW too. UI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kit/ui/pointer.h"

namespace foyer::shell {

class XLine {
 public:
  // nullptr: no X server, or none that tells fingers apart.
  static std::unique_ptr<XLine> open(unsigned long window);
  ~XLine();
  XLine(const XLine&) = delete;
  XLine& operator=(const XLine&) = delete;

  // Sleeps until something comes on this line or on `other` (GLFW's Display*), at most `seconds`.
  void sleep(void* other, double seconds);
  // Takes what has come; `now_ms` is the clock of the events' times.
  void collect(std::int64_t now_ms);

  std::vector<ui::Pointer::Event> take_fingers();
  bool take_display_change();
  // What staff should know, one sentence each: touch devices that came and went.
  std::vector<std::string> take_notes();

 private:
  struct Impl;
  explicit XLine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace foyer::shell
