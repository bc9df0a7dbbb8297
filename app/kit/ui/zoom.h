// Two fingers enlarge a picture, to four times its size, and move it; one finger moves what is
// enlarged; a tap twice brings it back. While it is enlarged or two fingers have it, nothing below
// is pressed and no page is turned. With reduced motion it comes back without travelling. px; UI
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kit/ui/frame.h"

namespace foyer::ui {

struct Zoom {          // kept in the screen's draft; Zoom{} is the picture as it is
  float scale = 1;     // 1 to kMost
  ImVec2 shift{0, 0};  // how far the picture's middle is from its place
  static constexpr float kMost = 4;

  std::string of;  // which picture; another one is shown as it is

  bool enlarged() const { return scale > 1; }

  // --- what the fingers do at the moment ---
  std::uint64_t first = 0, second = 0;  // the touches that have it; 0: none
  float from_scale = 1, from_spread = 1;
  ImVec2 from_shift{0, 0}, from_middle{0, 0};
  ImVec2 tapped_at{0, 0};
  std::int64_t tapped_ms = -1;
  float back_scale = 1;  // from where it comes back, and since when
  ImVec2 back_shift{0, 0};
  std::int64_t back_ms = -1;
};

// To be asked once a frame before the picture in `box` is drawn and its page's swipe is asked.
// `picture`: which one it is. True: the fingers are busy with it; a swipe is not meant.
bool zoom(Frame& frame, const Rect& box, std::string_view picture, Zoom& state);
// What was drawn in `box` since the list held `from` vertices, as it is enlarged.
void enlarge_since(Frame& frame, int from, const Rect& box, const Zoom& state);

}  // namespace foyer::ui
