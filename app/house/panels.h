// The panels of a car as Foyer draws it from above, and what a person marks on one of them: the
// same for a car that a guest gives in exchange and for a test car that comes back. Threads:
// values.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "house/facts.h"

namespace foyer::domain {

// From the nose to the tail.
inline constexpr std::array<std::string_view, 13> kPanels{
    "bumper-front",     "hood",           "fender-left",
    "fender-right",     "roof",           "door-front-left",
    "door-front-right", "door-rear-left", "door-rear-right",
    "quarter-left",     "quarter-right",  "lid",
    "bumper-rear"};

struct PanelMark {
  std::string panel, mark;  // of kPanels; a pack id
  void fields(Fields& f) {
    f("panel", panel);
    f("mark", mark);
  }
  friend bool operator==(const PanelMark&, const PanelMark&) = default;
};

}  // namespace foyer::domain
