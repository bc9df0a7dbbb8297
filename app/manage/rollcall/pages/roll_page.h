// The roll call on the glass of any device of staff: large names, one touch a person, nothing that
// waits for a network. UI thread.
#pragma once

#include <optional>
#include <string>

#include "kit/ui/scroll.h"
#include "manage/rollcall/roll.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens {

struct RollView {
  const rollcall::Roll& roll;
  const domain::House& house;
  const domain::Content& content;
  std::int64_t now_ms = 0;
};
struct RollDraft {
  ui::Scroll list;
  bool open_only = false;  // who is clear is hidden
};

// All of it but the page's head.
std::optional<rollcall::Intent> draw_roll(const RollView& view, RollDraft& draft, ui::Frame& frame,
                                          ui::Rect body);
std::string_view roll_title(Lang lang);

}  // namespace foyer::screens
