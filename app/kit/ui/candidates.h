// The row of candidates above a keyboard: the best one marked, as many as fit, arrows for more.
// UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/ui/frame.h"

namespace foyer::ui {

struct CandidateTap {
  std::optional<std::size_t> chosen;     // place in `all`
  bool previous = false, next = false;   // an arrow was tapped
  std::optional<std::size_t> more_here;  // the first of `all` that did not fit
};

// Targets: "candidate.0" …, "candidate.previous", "candidate.next".
CandidateTap candidates(Frame& frame, Rect bar, const std::vector<std::string>& all,
                        std::size_t first, bool has_previous, bool has_next);

}  // namespace foyer::ui
