// A page of staff that the guest is handed: the dark stage at the left (above, on a tall screen),
// and at the top the way back to the consultant and the other language, nothing else. UI thread.
#pragma once

#include <optional>

#include "roles/host/pages/staff_parts.h"

namespace foyer::screens::staff {

struct GuestSide {
  Rect stage;  // what may be drawn on, with air around it
  Rect body;   // what is left beside it
  bool to_staff = false;
  std::optional<Lang> language;
};
GuestSide guest_side(Frame& frame);
// What such a page says at its head; `hint` may be empty. Taken from the top of `body`.
void guest_title(Frame& frame, Rect& body, std::string_view text, std::string_view hint);
// The car in the middle of this part of the stage, as large as it goes.
void stage_car(Frame& frame, const Rect& box, const domain::Vehicle& vehicle);

}  // namespace foyer::screens::staff
