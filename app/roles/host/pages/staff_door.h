// The door of the staff's side on the glass: the roster, the PIN pad, and the name of somebody new.
// UI thread.
#pragma once

#include <optional>
#include <string>

#include "house/content.h"
#include "roles/entrance/pages/view.h"
#include "roles/entrance/pages/words.h"
#include "roles/host/door/staff.h"

namespace foyer::screens {

struct DoorView {
  const flow::Door& door;
  const domain::House& house;
  const domain::Content& content;
  std::int64_t wait_s = 0;  // until this person may try again
  bool may_leave = false;   // a way back to the board, for a manager who adds somebody
  Writers writers;
};

struct DoorDraft {
  ui::Writing name{input::Field::name};
};

using MaybeDoorIntent = std::optional<flow::DoorIntent>;
struct DoorTaps {
  MaybeDoorIntent intent;
  std::optional<Lang> language;
  bool leave = false;  // back to where one was
};
DoorTaps draw_door(const DoorView& view, DoorDraft& draft, ui::Frame& frame);

ui::WritingWords writing_words(Lang lang);
Phrase role_name(domain::Role role);

// The ground that keys stand on, to the lower edge of the screen; returns the box for the keys.
ui::Rect keys_ground(ui::Frame& frame, float top, float bottom);

}  // namespace foyer::screens
