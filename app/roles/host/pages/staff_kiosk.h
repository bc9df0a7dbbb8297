// What staff see at an entrance, behind the gesture and the PIN: how it is, and the way out of the
// program. Never a guest's name: the entrance does not know any but its own. UI thread.
#pragma once

#include <cstdint>
#include <string>

#include "kit/ui/frame.h"
#include "roles/host/pages/sync_state.h"

namespace foyer::screens {

struct StaffKioskView {
  SyncState sync;
  std::int64_t facts = 0;  // written by this device
  std::string log;         // where the program's own messages are
  std::string pack;        // the content's digest, shortened
  std::string device;      // "entrance", and its tickets' letter
  bool has_pin = true;     // else nobody can come in by the glass
};

struct StaffKioskTaps {
  bool leave = false, end = false;
};

StaffKioskTaps draw_staff_kiosk(const StaffKioskView& view, ui::Frame& frame);

}  // namespace foyer::screens
