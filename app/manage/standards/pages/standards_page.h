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
  // An area's id, kDueTabId, kStepsTabId, kFaultsTabId, or "card." and a card's id; empty: the
  // first.
  std::string tab;
  ui::Scroll list;
  Id beside;         // a guest beside whom steps are observed; nil: none is chosen
  std::string step;  // which of them; empty: the first
  Id fault_round;    // whose owner is being chosen; nil: nobody's
  std::string fault_item;
  Id picture_round;  // whose fault's pictures are looked at; nil: nobody's
  std::string picture_item, seen_picture;
  bool taking = false, drops_picture = false;
  int shot = 0;        // raised with each picture that is asked for
  std::string module;  // whose score is being typed; empty: none's
  int round = 0;
  std::string typed;
};
inline constexpr std::string_view kDueTabId = "due", kStepsTabId = "steps", kFaultsTabId = "faults";
// Whether the device's camera is waited for.
inline bool wants_camera(const StandardsDraft& draft) {
  return draft.taking && !draft.picture_round.is_nil();
}

// All of it but the page's head.
std::optional<standards::Intent> draw_standards(const StandardsView& view, StandardsDraft& draft,
                                                ui::Frame& frame, ui::Rect body);
std::string_view standards_title(Lang lang);

// What whoever is signed in has to mend: one touch says that it is, and then the camera is asked
// for where the pack wants a picture of it. All of it but the page's head.
std::optional<standards::Intent> draw_my_faults(const StandardsView& view, StandardsDraft& draft,
                                                ui::Frame& frame, ui::Rect body);
// "To mend 2"; "Showroom · overdue · by 20 Nov".
std::string faults_title(std::size_t count, Lang lang);
std::string due_text(const StandardsView& view, const standards::OpenFault& one, Lang lang);

}  // namespace foyer::screens
