// Pieces of a month beside its targets that several pages show: its colours, its bar, and as of
// when it is known. UI thread.
#pragma once

#include <string>

#include "kit/ui/frame.h"
#include "manage/targets/board.h"
#include "roles/host/pages/sync_state.h"

namespace foyer::screens::month {

ImU32 tone_ink(const ui::Frame& frame, targets::Tone tone);
// How much of the target is there, with a mark where the time is.
void target_bar(ui::Frame& frame, const ui::Rect& box, const targets::Standing& one, int time_bp);
// As of when the figures are known, and from which day on; `clock`: now.
std::string known_text(const targets::Board& board, const SyncState& sync, std::string_view clock,
                       Lang lang);
bool is_known_whole(const targets::Board& board, const SyncState& sync);

}  // namespace foyer::screens::month
