// A QR code drawn as rectangles, made by libqrencode; the last one is kept. UI thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/ui/imgui.h"
#include "kit/ui/paint.h"

namespace foyer::ui {

class QrPainter {
 public:
  // False if the text does not fit a code that can be read in the box (or any).
  bool draw(ImDrawList& list, const Rect& box, std::string_view text);

 private:
  struct Run {  // black modules side by side
    int x, y, length;
  };
  bool make(std::string_view text);

  std::string text_;
  std::vector<Run> runs_;
  int modules_ = 0;  // a side; 0: nothing made
};

}  // namespace foyer::ui
