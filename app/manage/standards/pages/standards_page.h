// Rounds of standards, what is to be mended, and the scorecards, on any device of staff: one touch
// an item. UI thread.
#pragma once

#include <optional>
#include <string>

#include "kit/ui/scroll.h"
#include "manage/standards/round.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens {

struct StandardsView {
  standards::Context context;
};
struct StandardsDraft {
  std::string tab;  // an area's id, kFaultsTabId, or "card." and a card's id; empty: the first
  ui::Scroll list;
  Id fault_round;  // whose owner is being chosen; nil: nobody's
  std::string fault_item;
  Id picture_round;  // whose fault's pictures are looked at; nil: nobody's
  std::string picture_item, seen_picture;
  bool taking = false, drops_picture = false;
  int shot = 0;        // raised with each picture that is asked for
  std::string module;  // whose score is being typed; empty: none's
  int round = 0;
  std::string typed;
};
inline constexpr std::string_view kFaultsTabId = "faults";
// Whether the device's camera is waited for.
inline bool wants_camera(const StandardsDraft& draft) {
  return draft.taking && !draft.picture_round.is_nil();
}

// All of it but the page's head.
std::optional<standards::Intent> draw_standards(const StandardsView& view, StandardsDraft& draft,
                                                ui::Frame& frame, ui::Rect body);
std::string_view standards_title(Lang lang);

}  // namespace foyer::screens
