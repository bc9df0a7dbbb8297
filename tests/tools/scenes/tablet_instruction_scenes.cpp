// A manager's instruction as the consultant sees it: on the list, with its answers, and on the page
// of the guest once it is answered.
#include "tools/scenes/tablet_story.h"

namespace foyer::screens::test {

void play_instructions(TabletStory& story) {
  using namespace flow::tablet;
  constexpr const char* kLeader = "a0000002";
  const std::int64_t at = TabletStory::kNoon_ms - 30 * TabletStory::kMinute_ms;
  story.say(Id{}, "", at, domain::StaffAdded{kLeader, "manager", "林岚"});
  story.say(TabletStory::id_of(6), kLeader, at,
            domain::InstructionGiven{"2026-11-20", "call_today", "他太太在意后排，先问这个"});
  story.say(TabletStory::id_of(4), kLeader, at,
            domain::InstructionGiven{"2026-11-20", "invite", ""});
  story.keep("guests-instructed");
  story.touch(OpenInstruction{TabletStory::id_of(6)});
  story.keep("guest-instruction");
  story.touch(WriteText{TextAbout::instruction});
  story.keep("instruction-answer");
  story.touch(SaveText{"下午三点打过去"});
  story.touch(OpenInstruction{TabletStory::id_of(6)});
  story.keep("guest-instruction-answered");
}

}  // namespace foyer::screens::test
