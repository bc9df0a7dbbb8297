// A car seen from above, unfolded into its panels, as forms for damage have it: touched panel by
// panel, or only looked at. The one drawing of panels; their ids are house/panels.h's. Its nose
// is at the left, in a tall box at the top; left and right are the driver's. UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "house/choice.h"
#include "house/panels.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens::staff {

struct MarkedPanel {
  std::string panel;
  std::string text;     // what it bears
  bool before = false;  // it was there before, and is not what is asked about
};
struct CarFromAbove {
  const std::vector<domain::Choice>& panels;  // others are drawn and cannot be touched
  std::vector<MarkedPanel> marks;
  bool touchable = true;
  bool dark = false;  // on the stage
};
// The panel that was touched.
std::optional<std::string> car_from_above(Frame& frame, const Rect& box, const CarFromAbove& car);

}  // namespace foyer::screens::staff
