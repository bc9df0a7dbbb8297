// One page of several, turned by a finger that goes across: it follows the finger, and goes back
// where it was if the finger gives up. The two ends give way a little and hold.
//
// A swipe that has set out taps nothing. While it lasts, `offset` says how far the page is from its
// place; what a screen does with it (moves a picture, shows the next one beside it) is the
// screen's. At rest it asks for no frame; with reduced motion a page turns without travelling. px;
// UI thread.
#pragma once

#include <cstdint>

#include "kit/ui/frame.h"

namespace foyer::ui {

struct Swipe {       // kept in the screen's draft
  float offset = 0;  // px to the right of where the page belongs
  bool held = false;
  std::uint64_t by = 0;  // the touch that has it
  float left_at = 0;     // the offset from which it goes back, and since when
  std::int64_t left_ms = 0;
};

enum class Turn : std::uint8_t { none, previous, next };

// To be asked once a frame before the page is drawn. `box`: where the finger may set out.
// `page_px`: how far a page is from the next one. `has_previous`, `has_next`: whether there is a
// page to turn to. A turn is told once, in the frame in which the finger leaves; `offset` is then
// already that of the new page, which comes in from its side.
Turn swipe(Frame& frame, const Rect& box, float page_px, Swipe& state, bool has_previous,
           bool has_next);

}  // namespace foyer::ui
