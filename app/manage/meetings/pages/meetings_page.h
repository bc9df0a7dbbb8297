// The meetings of the day on any device of staff: the agenda on one side, what the point at hand
// shows on the other, one touch a word. UI thread.
#pragma once

#include <optional>
#include <string>

#include "kit/ui/scroll.h"
#include "manage/meetings/meeting.h"
#include "manage/morning/gathering.h"
#include "roles/host/pages/staff_parts.h"

namespace foyer::screens {

struct MeetingsView {
  meetings::Context context;
  const morning::Gathering& gathered;
};
struct MeetingsDraft {
  std::string kind;   // which meeting; empty: the one that is due
  std::string point;  // of its agenda; empty: the first that is not dealt with
  ui::Scroll list = {};
  bool agreeing = false;  // an action is being put together
  std::string problem = {}, measure = {}, owner = {};
  std::string due = {};  // in how many days; empty: as many as the pack says
};

// All of it but the page's head.
std::optional<meetings::Intent> draw_meetings(const MeetingsView& view, MeetingsDraft& draft,
                                              ui::Frame& frame, ui::Rect body);
std::string_view meetings_title(Lang lang);

// What each promised for a day, against what happened: a table, for other pages too.
void draw_promises_kept(const domain::MeetingRules& rules, const meetings::Promises& all,
                        ui::Scroll& list, ui::Frame& frame, const ui::Rect& box);

}  // namespace foyer::screens
