// A window onto more than fits: it follows the finger, runs on when the finger throws it, and has
// soft edges. No scroll bar: where there is more, the edge fades.
//
//   Rect content = begin_scroll(frame, box, drafts.visits, rows * row_height);
//   for (…) {
//     const Rect line = take_top(content, row_height);
//     if (seen_in(box, line)) …draw it, frame.tap("visit." + id, line)…
//   }
//   end_scroll(frame, drafts.visits);
//
// What is drawn between the two is clipped to `box`; a target that is scrolled away cannot be
// touched, and one that is dragged is not tapped; a finger that stops a running list taps nothing.
// At rest it asks for no frame. Targets in the box are tapped through `frame.tap` as everywhere.
// With reduced motion it follows the finger and stays where the finger leaves it. px; UI thread.
#pragma once

#include <cstdint>

#include "kit/ui/frame.h"

namespace foyer::ui {

struct Scroll {          // kept in the screen's draft; Scroll{} is the top
  float offset = 0;      // how much is scrolled away above, px; beyond the ends while it is pulled
  float speed = 0;       // px a second, while it runs on
  bool held = false;     // the finger has it …
  std::uint64_t by = 0;  // … in this touch
  float held_from = 0;   // the offset at which the finger took it
  std::int64_t last_ms = 0;
  Rect window;        // as of the last `begin_scroll`
  float content = 0;  // height of what is in it
  float most() const { return content > window.height() ? content - window.height() : 0; }
};

// Returns the whole content's box: as wide as `box`, `content_height` high, moved by the offset. A
// change of `content_height` keeps the offset within the new ends. Not nested in itself.
Rect begin_scroll(Frame& frame, const Rect& box, Scroll& state, float content_height);
// `ground`: the colour below, that the edges fade to where there is more; 0: palette.ground.
void end_scroll(Frame& frame, const Scroll& state, ImU32 ground = 0);

// Whether any of `part` can be seen in `box`: what is far away need not be drawn.
inline bool seen_in(const Rect& box, const Rect& part) {
  return part.max.y > box.min.y && part.min.y < box.max.y;
}
// The least scrolling that shows what lies from `top` to `bottom` of the content (0: its top).
void scroll_to(Scroll& state, float top, float bottom);

}  // namespace foyer::ui
