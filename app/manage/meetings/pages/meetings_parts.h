// Pieces of the pages of meetings. Inside `manage/meetings/pages`. UI thread.
#pragma once

#include <optional>
#include <string>

#include "manage/meetings/pages/meetings_page.h"
#include "manage/meetings/pages/words_meetings.h"

namespace foyer::screens::meetings_page {

using staff::joined;
using staff::said;
using ui::Frame;
using ui::Rect;
using Touched = std::optional<meetings::Intent>;

// Which meeting is at hand, and whether it may still be changed.
struct AtHand {
  const MeetingsView& view;
  const domain::MeetingKind& kind;
  const domain::Meeting* meeting = nullptr;  // nobody has begun it
  bool is_signed() const { return meeting != nullptr && domain::was_said(meeting->signed_); }
  const meetings::Context& context() const { return view.context; }
  const morning::GatheringOf& gathered() const { return view.gathered.of.at(kind.id); }
};

// What each point shows, in the place below its words.
Touched draw_present(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box);
Touched draw_promises(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box);
void draw_kept(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box);
void draw_open(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box);
void draw_expected(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box);
Touched draw_actions(const AtHand& at, MeetingsDraft& draft, Frame& frame, Rect box);

}  // namespace foyer::screens::meetings_page
