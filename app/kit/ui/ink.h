// The area that is written on by hand, and the keys beside it. UI thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "kit/ui/writing.h"

namespace foyer::ui {

struct InkWords {
  std::string_view hint, undo, clear;
};
enum class InkTap : std::uint8_t { none, inked, erase };

// Draws the strokes, takes new ones under the finger, and says what was pressed. Targets: "ink",
// "ink.undo", "ink.clear", "ink.erase".
InkTap ink_panel(Frame& frame, Rect box, Ink& ink, const InkWords& words);
void clear_ink(Ink& ink);

}  // namespace foyer::ui
